"""Runs the stress test of the shown answer in a worker of its own, so that questions can still be asked meanwhile."""

from __future__ import annotations

import shutil
from dataclasses import replace
from pathlib import Path
from typing import Any, Mapping, Optional

from qgis.PyQt.QtCore import QObject, QUrl
from qgis.PyQt.QtGui import QDesktopServices
from qgis.PyQt.QtWidgets import QFileDialog

from ...bridge.engine.engine_python import build_worker_command, find_engine_python
from ...bridge.files.scratch import TEMPORARY_PREFIXES, make_temporary_folder
from ...bridge.i18n import tr
from ...bridge.runs.number_text import write_duration
from ...bridge.runs.run_values import RunValue
from ...bridge.runs.stress_request import (
    build_stress_content,
    estimate_stress_seconds,
    find_stress_problem,
    save_stress_files,
)
from ...bridge.runs.stress_values import StressValue, take_stress_event
from ...bridge.worker.worker_client import WorkerClient
from ..state import DockState
from ..workbench import Workbench
from .stress_dialog import StressDialog


class StressControl(QObject):
    """Ties the button under the reasoning to the window of the test."""

    def __init__(self, bench: Workbench) -> None:
        super().__init__(bench)
        self._bench = bench
        self._run: Optional[RunValue] = None
        self._folder: Optional[Path] = None
        self._count = 0
        self.value = StressValue()
        self.dialog: Optional[StressDialog] = None
        self.worker = WorkerClient(self)
        self.worker.told.connect(self._on_told)
        self.worker.ended.connect(self._on_ended)
        self.worker.log.connect(bench.log)
        bench.dock.results.stress_asked.connect(self.open)

    def render(self, state: DockState) -> None:
        """Nothing to show: the dock draws the button, the window shows itself."""

    def open(self) -> None:
        """Show the window for the shown run; a test under way stays what it is about."""
        dialog = self._open_dialog()
        if self.value.state != "running":
            run = self._bench.presenter.state.run
            problem = find_stress_problem(run)
            if run is None or problem:
                self._bench.warn(problem)
                return
            if self._run is None or run.id != self._run.id:
                self._run, self.value = run, StressValue()
            dialog.show_question(run.question)
            self._show_estimate(str(dialog.profile.currentData()))
            dialog.show_value(self.value)
        dialog.show()
        dialog.raise_()

    def start(self, profile: str, sensor: str) -> None:
        """Begin a test of the run in the window."""
        python = find_engine_python(self._bench.settings)
        if self._run is None or self.worker.busy:
            return
        if python is None:
            self._bench.warn(tr("The engine is not installed."))
            return
        self._forget_files()
        self._folder = make_temporary_folder(TEMPORARY_PREFIXES[1])
        self.worker.set_command(build_worker_command(python))
        self._count += 1
        self._set(StressValue(state="running"))
        content = build_stress_content(self._run, profile=profile, sensor=sensor, out=str(self._folder))
        self.worker.send(f"stress-{self._count}", "stress", content)

    def close(self) -> None:
        """Stop the worker, close the window, remove the files."""
        self.worker.stop()
        if self.dialog is not None:
            self.dialog.close()
            self.dialog.deleteLater()
            self.dialog = None
        self._forget_files()

    def save_report(self, folder: Path) -> None:
        """Keep the report's files in a folder."""
        try:
            saved = save_stress_files(self.value.files, folder)
        except OSError as error:
            self._bench.warn(tr("The report cannot be saved: {reason}").format(reason=error))
            return
        self._bench.tell(tr("Saved: {files}").format(files=", ".join(path.name for path in saved)))

    def _open_dialog(self) -> StressDialog:
        if self.dialog is None:
            self.dialog = dialog = StressDialog(self._bench.iface.mainWindow())
            dialog.started.connect(self.start)
            dialog.profile_changed.connect(self._show_estimate)
            dialog.cancelled.connect(self.worker.cancel)
            dialog.report_asked.connect(self._open_report)
            dialog.save_asked.connect(self._ask_folder)
        return self.dialog

    def _show_estimate(self, profile: str) -> None:
        if self.dialog is None or self._run is None:
            return
        seconds = estimate_stress_seconds(self._run, profile)
        text = "" if seconds is None else tr("At most about {time}.").format(time=write_duration(seconds))
        self.dialog.show_estimate(text)

    def _on_told(self, _request_id: str, kind: str, content: Mapping[str, Any]) -> None:
        if kind == "restarted":
            self._set(StressValue(state="running"))
            return
        self._set(take_stress_event(self.value, kind, content))

    def _on_ended(self, _request_id: str, outcome: str, problem: str) -> None:
        self._set(replace(self.value, state=outcome, error=problem if outcome == "failed" else ""))
        # The model of a test that is over would only take memory beside that of the questions.
        self.worker.stop()

    def _set(self, value: StressValue) -> None:
        self.value = value
        if self.dialog is not None:
            self.dialog.show_value(value)

    def _open_report(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(self.value.files.get("report", "")))

    def _ask_folder(self) -> None:
        start = self._bench.project.homePath() or str(Path.home())
        folder = QFileDialog.getExistingDirectory(self.dialog, tr("Save the report in"), start)
        if folder:
            self.save_report(Path(folder))

    def _forget_files(self) -> None:
        if self._folder is not None:
            shutil.rmtree(self._folder, ignore_errors=True)
            self._folder = None
