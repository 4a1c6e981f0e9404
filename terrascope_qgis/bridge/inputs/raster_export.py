"""Layers that the engine cannot open by path (web maps, databases, virtual files), copied without holding QGIS up."""

from __future__ import annotations

import traceback
from pathlib import Path
from typing import Optional

from qgis.core import Qgis, QgsApplication, QgsMessageLog, QgsRasterLayer, QgsRectangle, QgsTask
from qgis.PyQt.QtCore import QObject, pyqtSignal

from ..i18n import tr
from .raster_copy import RasterCopy


class RasterExport(QObject):
    """Export of one layer's extent in a thread of QGIS' tasks: neither a slow server nor a large area stops the map."""

    progressed = pyqtSignal(float)
    """Percent done."""
    finished = pyqtSignal(str, str)
    """Path of the file, or an empty text and what went wrong."""

    def __init__(
        self,
        layer: QgsRasterLayer,
        extent: QgsRectangle,
        path: Path,
        *,
        pixel_size: float = 0.0,
        parent: Optional[QObject] = None,
    ) -> None:
        """Plan the export of `extent` (in the layer's CRS); `pixel_size` is for layers that have none of their own."""
        super().__init__(parent)
        self._copy = RasterCopy(layer, extent, path, pixel_size=pixel_size)
        self._task: Optional[_CopyTask] = None

    def start(self) -> None:
        """Begin; `finished` comes later, always once."""
        self._copy.release()
        task = self._task = _CopyTask(self._copy)
        task.progressChanged.connect(self.progressed)
        task.taskCompleted.connect(self._end)
        task.taskTerminated.connect(self._end)
        QgsApplication.taskManager().addTask(task)

    def cancel(self) -> None:
        """Stop soon and remove what was written; a server that does not answer is not waited for."""
        if self._task is not None:
            self._task.cancel()

    def run(self) -> str:
        """Export at once, for callers in a thread of their own; return the path.

        Raises:
            OSError: the export failed; the message says why.
        """
        problem = self._copy.run(lambda _: None, lambda: False)
        if problem:
            raise OSError(problem)
        return str(self._copy.path)

    def _end(self) -> None:
        task, self._task = self._task, None
        if task is None:
            return
        # A task that was stopped before it began has never run.
        problem = task.problem if task.has_run else tr("Cancelled.")
        if not task.has_run:
            self._copy.close()
        self.finished.emit("" if problem else str(self._copy.path), problem)


class _CopyTask(QgsTask):
    """Runs the copy; the task manager keeps it for as long as the source takes, whoever still waits for it."""

    def __init__(self, copy: RasterCopy) -> None:
        super().__init__(tr("Copying {layer} for TerraScope").format(layer=copy.name))
        self._copy = copy
        self.problem = ""
        self.has_run = False

    def run(self) -> bool:
        """Copy in the task's thread."""
        self.has_run = True
        try:
            self.problem = self._copy.run(self.setProgress, self.isCanceled)
        except Exception as error:
            QgsMessageLog.logMessage(traceback.format_exc(), "TerraScope", Qgis.MessageLevel.Critical)
            self.problem = f"{self._copy.name}: {error}"
        return not self.problem
