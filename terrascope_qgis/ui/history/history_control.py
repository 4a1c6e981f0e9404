"""The history of the project's runs: read with the project, reopened, asked again, compared, given away as a recipe."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any, List, Sequence, Tuple

from qgis.PyQt.QtCore import QObject, pyqtSignal
from qgis.PyQt.QtWidgets import QFileDialog

from ...bridge.i18n import tr
from ...bridge.project import project_history
from ...bridge.runs.run_sources import find_missing_file
from ...bridge.runs.run_values import RunValue
from ..asking.inputs_control import disconnect_all
from ..dock import ASK
from ..state import DockState
from ..workbench import Workbench
from .comparison import compare_runs


class HistoryControl(QObject):
    """Follows the project: another project has another history."""

    project_changed = pyqtSignal()
    """Another project was opened, or this one was closed."""

    def __init__(self, bench: Workbench) -> None:
        super().__init__(bench)
        self._bench = bench
        self._history = project_history.ProjectHistory(bench.project)
        history = bench.dock.history
        history.open_asked.connect(self._open)
        history.again_asked.connect(self._ask_again)
        history.compare_asked.connect(self._compare)
        history.delete_asked.connect(bench.presenter.delete_runs)
        history.recipe_asked.connect(self._save_recipe)
        self._links: List[Tuple[Any, Any]] = [
            (bench.project.readProject, self._on_read),
            (bench.project.cleared, self._on_cleared),
        ]
        for signal, slot in self._links:
            signal.connect(slot)

    def render(self, state: DockState) -> None:
        """Show the runs."""
        self._bench.dock.history.show_history(state.history)

    def close(self) -> None:
        """Stop listening to the project."""
        disconnect_all(self._links)

    def read(self) -> None:
        """Take the runs saved in the project."""
        self._bench.presenter.set_history(self._history.read())

    def write(self, runs: Sequence[RunValue]) -> None:
        """Keep the runs in the project."""
        self._history.write(runs)

    def _on_read(self, *_: Any) -> None:
        self.read()
        self.project_changed.emit()

    def _on_cleared(self) -> None:
        self._bench.presenter.queue.cancel_all()
        self._history = project_history.ProjectHistory(self._bench.project)
        self._bench.presenter.set_history([])
        self.project_changed.emit()

    def _open(self, run_id: str) -> None:
        if self._bench.presenter.open_run(run_id) is not None:
            self._bench.dock.show_page(ASK)

    def _ask_again(self, run_id: str) -> None:
        """Ask the same of the same files; where one is gone the question waits in the box for other layers."""
        bench = self._bench
        run = bench.presenter.find_run(run_id)
        if run is None:
            return
        bench.dock.question.set_question(run.question)
        bench.dock.show_page(ASK)
        gone = find_missing_file(run)
        if gone:
            bench.warn(
                tr("{file} is no longer there. The question is in the box: check inputs and area, then ask.").format(
                    file=gone
                )
            )
            return
        bench.areas.restore(run.request.get("area"))
        if not bench.presenter.state.engine.ready:
            bench.warn(bench.presenter.state.ask_problem)
            return
        bench.presenter.queue.repeat(run_id)

    def _compare(self, first_id: str, second_id: str) -> None:
        first, second = self._bench.presenter.find_run(first_id), self._bench.presenter.find_run(second_id)
        if first is not None and second is not None:
            rows, titles = compare_runs(second, first)
            self._bench.dock.history.show_comparison(rows, titles)

    def _save_recipe(self, run_id: str) -> None:
        run = self._bench.presenter.find_run(run_id)
        if run is None:
            return
        path, _ = QFileDialog.getSaveFileName(self._bench.dock, tr("Save the recipe"), "recipe.json", "JSON (*.json)")
        if path:
            text = json.dumps(project_history.build_recipe(run), indent=1, ensure_ascii=False)
            try:
                Path(path).write_text(text, "utf-8")
            except OSError as error:
                self._bench.warn(f"{path}: {error.strerror}")
