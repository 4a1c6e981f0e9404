"""The temporary files that the worker writes probabilities into; each goes when no layer reads it any more."""

from __future__ import annotations

from pathlib import Path
from typing import Set

from qgis.core import QgsProcessingUtils, QgsProject

from ..files.scratch import remove_in_background


class ProbabilityFiles:
    """The files of one project; on the main thread."""

    def __init__(self, project: QgsProject) -> None:
        self._project = project
        self._paths: Set[str] = set()

    def name_new(self) -> str:
        """Return the path of a file to be written, in a folder of its own."""
        path = QgsProcessingUtils.generateTempFilename("probability.tif")
        self._paths.add(path)
        return path

    def sweep(self) -> None:
        """Remove the files that no layer of the project reads; only while none is being written."""
        read = {layer.source() for layer in self._project.mapLayers().values()}
        gone = self._paths - read
        self._paths -= gone
        # Their folders, since QGIS writes statistics beside a raster.
        remove_in_background(Path(path).parent for path in gone)

    def forget(self) -> None:
        """Leave the files to QGIS' end: their project was closed, and may be opened again."""
        self._paths.clear()
