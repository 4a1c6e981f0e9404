"""Teaches classes from the dock: labels gathered, the worker asked, the class kept in the project, its map shown."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path
from typing import Any, Dict, List, Mapping, Optional, Tuple

from qgis.core import QgsProcessingUtils
from qgis.PyQt.QtCore import QObject
from qgis.PyQt.QtWidgets import QFileDialog

from ...bridge.engine.engine_python import build_worker_command, find_engine_python
from ...bridge.i18n import tr
from ...bridge.inputs.areas import drop_crs
from ...bridge.inputs.class_labels import label_features, list_values
from ...bridge.inputs.request_builder import RequestBuilder
from ...bridge.layers.class_layers import add_class_map
from ...bridge.project.project_classes import add_class, read_classes, remove_class
from ...bridge.runs.class_fit import (
    FitValue,
    build_fit_content,
    describe_map,
    describe_score,
    find_fit_problem,
    take_fit_event,
)
from ...bridge.runs.run_values import RunValue
from ...bridge.worker.worker_client import WorkerClient
from ...core.classes.learned_class import class_document
from ..asking.inputs_control import disconnect_all
from ..state import DockState
from ..workbench import Workbench
from .class_clicks import ClassClicks
from .classes_panel import ClassesPanel

_STAGES = ("load", "read", "encode", "learn", "mask")


class ClassesControl(QObject):
    """Ties the section of the dock to a worker of its own, so that questions can be asked meanwhile."""

    def __init__(self, bench: Workbench) -> None:
        super().__init__(bench)
        self._bench = bench
        self._builder: Optional[RequestBuilder] = None
        self._count = 0
        self.value = FitValue()
        self.panel = panel = ClassesPanel()
        self.box = bench.dock.add_section(panel, tr("Learned classes"), "terrascopeClasses")
        self.box.setCollapsed(True)
        self.clicks = ClassClicks(bench.canvas, self)
        self.worker = WorkerClient(self)
        self.worker.told.connect(self._on_told)
        self.worker.ended.connect(self._on_ended)
        self.worker.log.connect(bench.log)
        panel.learn_asked.connect(self.learn)
        panel.cancel_asked.connect(self._cancel)
        panel.remove_asked.connect(self._remove)
        panel.save_asked.connect(self._ask_file)
        panel.layer_changed.connect(self._offer_values)
        panel.click_toggled.connect(self._on_click_toggled)
        panel.clear_asked.connect(self.clicks.clear)
        self.clicks.changed.connect(lambda: panel.show_clicks(self.clicks.own, self.clicks.other))
        self.clicks.stopped.connect(panel.stop_clicking)
        self._links: List[Tuple[Any, Any]] = [
            (bench.project.readProject, self.refresh),
            (bench.project.cleared, self._on_cleared),
        ]
        for signal, slot in self._links:
            signal.connect(slot)
        self.refresh()

    def render(self, state: DockState) -> None:
        """Nothing to show: the section shows itself."""

    def close(self) -> None:
        """Stop the worker, give the map back, stop listening to the project."""
        disconnect_all(self._links)
        if self._builder is not None:
            self._builder.cancel()
        self.worker.stop()
        self.clicks.close()

    def refresh(self, *_: Any) -> None:
        """List the project's classes."""
        self.panel.show_classes(read_classes(self._bench.project))

    def learn(self) -> None:
        """Learn the class of the form on the layers and the area of the dock."""
        panel, bench = self.panel, self._bench
        labels = self._gather_labels()
        name = " ".join(panel.name.text().split())
        problem = find_fit_problem(name, labels, panel.background.isChecked()) or bench.presenter.state.ask_problem
        area, area_problem = bench.areas.current()
        inputs = bench.presenter.used_inputs
        if not any(item.placed for item in inputs):
            labels = [drop_crs(label) for label in labels]
        if problem or area is None:
            panel.show_status(problem or area_problem)
            return
        if self.worker.busy or self._builder is not None:
            return
        self._count += 1
        run = RunValue(id=f"class-{self._count}", question="")
        self._builder = builder = RequestBuilder(run, inputs, area, bench.settings, bench.project, self)
        form = {
            "name": name,
            "synonyms": panel.synonyms,
            "labels": labels,
            "background": panel.background.isChecked(),
            "share": panel.share.value() / 100,
        }
        builder.ready.connect(lambda run_id, content, _warnings: self._send(run_id, content, form))
        builder.failed.connect(lambda run_id, text: self._on_ended(run_id, "failed", text))
        self._set(FitValue(state="running"))
        builder.start(model=bench.presenter.state.model, device=bench.presenter.state.device)

    def save_class(self, name: str, path: Path) -> None:
        """Write a class of the project to a file that the command line reads too."""
        learned = next((item for item in read_classes(self._bench.project) if item.name == name), None)
        if learned is None:
            return
        try:
            path.write_text(json.dumps(class_document(learned), indent=1, ensure_ascii=False) + "\n", "utf-8")
        except OSError as error:
            self._bench.warn(f"{path}: {error.strerror}")

    def _gather_labels(self) -> List[Dict[str, Any]]:
        panel, layer = self.panel, self.panel.label_layer
        labels = self.clicks.list_labels()
        if layer is not None:
            features = layer.selectedFeatures() if panel.only_selected.isChecked() else layer.getFeatures()
            value = panel.value.currentText() or panel.name.text()
            labels += label_features(features, layer.crs(), field=panel.field.currentField(), value=value)
        return labels

    def _send(self, run_id: str, content: object, form: Mapping[str, Any]) -> None:
        python = find_engine_python(self._bench.settings)
        if python is None:
            self._on_ended(run_id, "failed", tr("The engine is not installed."))
            return
        self.worker.set_command(build_worker_command(python))
        map_out = QgsProcessingUtils.generateTempFilename("class.tif")
        self.worker.send(run_id, "fit_class", build_fit_content(dict(content), map_out=map_out, **form))

    def _on_told(self, _request_id: str, kind: str, content: Mapping[str, Any]) -> None:
        self._set(FitValue(state="running") if kind == "restarted" else take_fit_event(self.value, kind, content))

    def _on_ended(self, _request_id: str, outcome: str, problem: str) -> None:
        if self._builder is not None:
            self._builder.clean_up()
            self._builder = None
        error = problem if outcome == "failed" else self.value.error
        self._set(replace(self.value, state=outcome, error=error))
        learned = self.value.learned
        if outcome == "done" and learned is not None:
            add_class(self._bench.project, learned)
            self.refresh()
            if self.value.map_file:
                add_class_map(self._bench.project, self.value.map_file, learned.name)
        # The model of a fit that is over would only take memory beside that of the questions.
        self.worker.stop()

    def _set(self, value: FitValue) -> None:
        self.value = value
        self.panel.show_status(write_status(value), busy=value.state == "running")

    def _cancel(self) -> None:
        if self.worker.busy:
            self.worker.cancel()
        elif self._builder is not None:
            self._builder.cancel()
            self._on_ended("", "cancelled", "")

    def _remove(self, name: str) -> None:
        remove_class(self._bench.project, name)
        self.refresh()

    def _ask_file(self, name: str) -> None:
        path, _ = QFileDialog.getSaveFileName(
            self._bench.dock, tr("Save the class"), f"{name}.json", tr("Learned class (*.json)")
        )
        if path:
            self.save_class(name, Path(path))

    def _offer_values(self) -> None:
        layer, field = self.panel.label_layer, self.panel.field.currentField()
        self.panel.show_values(list_values(layer, field) if layer is not None and field else [])

    def _on_click_toggled(self, on: bool, is_class: bool) -> None:
        if on:
            self.clicks.start(is_class)
        else:
            self.clicks.stop()

    def _on_cleared(self) -> None:
        self._cancel()
        self.clicks.clear()
        self._set(FitValue())
        self.refresh()


def write_status(value: FitValue) -> str:
    """Return what is going on or came of it, in a few lines."""
    if value.state == "running":
        place = _STAGES.index(value.stage) + 1 if value.stage in _STAGES else 1
        return tr("Learning, step {step} of {count}…").format(step=place, count=len(_STAGES))
    if value.state == "cancelled":
        return tr("Cancelled.")
    if value.error:
        return value.error
    if value.learned is None:
        return ""
    name = value.learned.name
    lines = [
        f"{name}: {describe_score(value.learned)}",
        describe_map(value),
        *value.warnings,
        tr('Now ask for it, for example "How much {name} is there?"').format(name=name),
    ]
    return "\n".join(lines)
