"""Ties the presenter to QGIS: project, canvas, worker, set-up, dock; every decision about runs is the presenter's."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path
from typing import Any, Dict, List, Mapping, Optional, Sequence

from qgis.core import Qgis, QgsCsException, QgsMessageLog, QgsProject, QgsRasterLayer, QgsVectorLayer
from qgis.gui import QgisInterface
from qgis.PyQt.QtCore import QObject, QTimer, QUrl
from qgis.PyQt.QtGui import QDesktopServices, QGuiApplication
from qgis.PyQt.QtWidgets import QFileDialog, QPushButton

from ..bridge import areas, project_history
from ..bridge.bundles import BundleInfo, list_bundles
from ..bridge.diagnostics import write_diagnostics
from ..bridge.engine_python import build_worker_command, find_engine_python
from ..bridge.engine_setup import EngineSetup, SetupOptions, read_engine_marker
from ..bridge.i18n import tr
from ..bridge.layer_inputs import forget_choices, list_inputs, write_choice
from ..bridge.number_text import write_duration, write_km2
from ..bridge.output_layers import RunLayers, find_run_layers
from ..bridge.places import engine_folder
from ..bridge.remeasure import measure_corrected, write_measures
from ..bridge.request_builder import RequestBuilder
from ..bridge.run_values import RunValue
from ..bridge.settings import PluginSettings, load_settings, save_settings
from ..bridge.worker_client import WorkerClient
from .area_chooser import AreaChooser
from .comparison import compare_runs
from .dock import ASK, TerraScopeDock
from .map_marks import MapMarks
from .presenter import Job, Presenter
from .result_keeper import ResultKeeper
from .state import EngineView, ModelView

LOG_TAG = "TerraScope"
RENDER_MS = 100
"""The dock is drawn at most ten times a second, however fast text streams in."""


class Controller(QObject):
    """One per loaded plugin; `close` undoes everything."""

    def __init__(self, iface: QgisInterface, dock: TerraScopeDock, parent: Optional[QObject] = None) -> None:
        super().__init__(parent)
        self._iface = iface
        self._dock = dock
        self._canvas = iface.mapCanvas()
        self._project = QgsProject.instance()
        self._settings = load_settings()
        self._bundles: List[BundleInfo] = []
        self._history = project_history.ProjectHistory(self._project)
        self._layers: Dict[str, RunLayers] = {}
        self._builder: Optional[RequestBuilder] = None
        self._setup_problem = ""
        self._timer = self._make_timer(RENDER_MS, self._render)
        self._inputs_timer = self._make_timer(0, self._read_inputs)
        self.presenter = Presenter(self)
        self.worker = WorkerClient(self)
        self.setup = EngineSetup(self)
        self.marks = MapMarks(self._canvas)
        self.areas = AreaChooser(iface, self.marks, self)
        self.keeper = ResultKeeper(iface, self._project, self)
        self._connect()
        self.refresh_engine()
        self._read_inputs()
        self._open_project_history()
        self._render()

    # ports of the presenter

    def prepare(self, job: Job) -> None:
        """Build the request, exporting layers without a file first."""
        self._builder = RequestBuilder(job.run, job.inputs, job.area, self._settings, self._project, self)
        self._builder.ready.connect(self._on_prepared)
        self._builder.failed.connect(lambda run_id, text: self.presenter.take_end(run_id, "failed", text))
        self._builder.start(model=job.model, device=job.device)

    def send(self, run_id: str, content: Mapping[str, Any]) -> None:
        """Hand the request to the worker."""
        self.worker.send(run_id, "ask", content)

    def cancel(self) -> None:
        """Stop the preparation or the worker."""
        if self.worker.busy:
            self.worker.cancel()
        elif self._builder is not None:
            run_id = self._builder.run_id
            self._builder.cancel()
            self.presenter.take_end(run_id, "cancelled", "")

    def add_step(self, run: RunValue, index: int) -> None:
        """Add the masks of a step to the map."""
        if not self._settings.add_layers:
            return
        step = next(item for item in run.steps if item.index == index)
        try:
            for layer in self._run_layers(run).add_step(run, step):
                self._follow_edits(run.id, layer)
        except OSError as error:
            self.warn(str(error))

    def finish_run(self, run: RunValue) -> None:
        """Complete the layers, remove temporary files, tell about a failure."""
        if self._builder is not None and self._builder.run_id == run.id:
            self._builder.clean_up()
            self._builder = None
        if run.id in self._layers:
            self._layers[run.id].finish(run)
        if run.state == "failed":
            self.warn(run.error, title=tr("The question could not be answered"))
        self._remember_speed(run)
        if not self._dock.isVisible() and run.answer is not None:
            self._iface.messageBar().pushMessage("TerraScope", run.answer.text, Qgis.MessageLevel.Info, 8)

    def save_history(self, runs: Sequence[RunValue]) -> None:
        """Keep the history in the project."""
        self._history.write(runs)

    def show(self) -> None:
        """Draw the dock soon."""
        if not self._timer.isActive():
            self._timer.start()

    # what other parts call

    @property
    def settings(self) -> PluginSettings:
        """The settings in use."""
        return self._settings

    def apply_settings(self, settings: PluginSettings) -> None:
        """Use and keep other settings."""
        self._settings = settings
        save_settings(settings)
        self.presenter.set_recent(settings.recent_questions)
        self.refresh_engine()
        self.refresh_area()

    def ask(self, question: str) -> Optional[str]:
        """Ask about the dock's area; show the dock."""
        # The map may have moved since the area was last measured.
        self.refresh_area()
        run_id = self.presenter.ask(question)
        if run_id is None:
            self._dock.setUserVisible(True)
            if self.presenter.state.ask_problem:
                self.warn(self.presenter.state.ask_problem)
            return None
        self.apply_recent(question)
        return run_id

    def apply_recent(self, question: str) -> None:
        """Remember a question."""
        self._settings = self._settings.with_question(" ".join(question.split()))
        save_settings(self._settings)
        self.presenter.set_recent(self._settings.recent_questions)

    def warn(self, text: str, *, title: str = "") -> None:
        """Show a warning in the message bar, its details one click away, and log it."""
        QgsMessageLog.logMessage(text, LOG_TAG, Qgis.MessageLevel.Warning)
        bar = self._iface.messageBar()
        item = bar.createMessage(title or "TerraScope", text if len(text) <= 160 else text[:159] + "…")
        button = QPushButton(tr("Details"))
        button.clicked.connect(self._iface.openMessageLog)
        item.layout().addWidget(button)
        bar.pushWidget(item, Qgis.MessageLevel.Warning, 15)

    def list_suggestions(self) -> Sequence[str]:
        """Return questions that fit, for the locator."""
        state = self.presenter.state
        return tuple(dict.fromkeys(state.suggestions + state.recent))

    def refresh_engine(self) -> None:
        """Look again for the engine and the bundles."""
        python = find_engine_python(self._settings)
        found = (str(python) if self._settings.engine_python else read_engine_marker(engine_folder())) if python else ""
        self.worker.set_command(build_worker_command(python) if python else None)
        self.presenter.set_engine(EngineView(ready=python is not None, found=found, problem=self._setup_problem))
        self._bundles = list_bundles()
        chosen = next((item for item in self._bundles if item.folder == self._settings.model), None)
        if chosen is None and self._bundles:
            chosen = self._bundles[0]
        views = [ModelView(item.folder, item.title, _describe_bundle(item)) for item in self._bundles]
        folder, tasks = (chosen.folder, chosen.tasks) if chosen else ("", ())
        self.presenter.set_models(views, folder, self._settings.device, tasks)

    def refresh_area(self) -> None:
        """Measure the area of the next question again."""
        area, problem = self.areas.current()
        inputs = [item for item in list_inputs(self._project) if item.used]
        layer = self._project.mapLayer(inputs[0].layer_id) if inputs else None
        if area is None or not isinstance(layer, QgsRasterLayer):
            self.marks.show_area(None, self._project.crs())
            self.presenter.set_area(areas.AreaValue(self.areas.kind), "", problem if inputs else "")
            return
        try:
            size = areas.measure_area(
                area, layer, self._project, window_px=self._settings.window_px, chip_px=self._chip_px()
            )
        except QgsCsException:
            self.presenter.set_area(
                area, "", tr("This area cannot be brought into the layer's CRS. Choose another place.")
            )
            return
        if not size.overlaps:
            self.marks.show_area(None, layer.crs())
            problem = tr("The area lies outside {layer}. Choose another place or zoom to the layer.").format(
                layer=layer.name()
            )
            self.presenter.set_area(area, "", problem)
            return
        self.marks.show_area(size.outline, size.crs)
        self.presenter.set_area(area, self._write_size(size), "")

    def close(self) -> None:
        """Stop everything and take everything off the map."""
        for timer in (self._timer, self._inputs_timer):
            timer.stop()
        self._disconnect()
        if self._builder is not None:
            self._builder.cancel()
        self.setup.cancel()
        self.worker.stop()
        self.areas.close()
        self.marks.remove()

    # wiring

    def _connect(self) -> None:
        dock, project = self._dock, self._project
        self.worker.told.connect(self.presenter.take_event)
        self.worker.ended.connect(self.presenter.take_end)
        self.worker.log.connect(self._log)
        self.setup.progressed.connect(self._on_setup_progress)
        self.setup.log.connect(dock.engine.add_log)
        self.setup.finished.connect(self._on_setup_finished)
        self.areas.changed.connect(self.refresh_area)
        self.areas.placed_here.connect(self._on_placed_here)
        self.areas.tool_active.connect(dock.ask_here.setChecked)
        self._links = [
            (project.layersAdded, self._schedule_inputs),
            (project.layersRemoved, self._schedule_inputs),
            (project.layerTreeRoot().nameChanged, self._schedule_inputs),
            (project.layerTreeRoot().layerOrderChanged, self._schedule_inputs),
            (project.readProject, self._on_project_read),
            (project.cleared, self._on_project_cleared),
            (project.crsChanged, self.refresh_area),
        ]
        for signal, slot in self._links:
            signal.connect(slot)
        dock.inputs.edited.connect(self._on_input_edited)
        dock.inputs.reset_asked.connect(self._on_inputs_reset)
        dock.inputs.add_asked.connect(lambda: self._iface.openDataSourceManagerPage("gdal"))
        dock.where.kind_chosen.connect(self.areas.choose)
        dock.where.draw_asked.connect(self.areas.draw)
        dock.where.zoom_asked.connect(self._zoom_to_area)
        dock.question.asked.connect(self.ask)
        dock.run_bar.cancelled.connect(self.presenter.cancel)
        dock.model_bar.model_chosen.connect(lambda folder: self.apply_settings(replace(self._settings, model=folder)))
        dock.model_bar.device_chosen.connect(lambda device: self.apply_settings(replace(self._settings, device=device)))
        dock.model_bar.diagnostics_asked.connect(self.copy_diagnostics)
        panel = dock.reasoning
        panel.hovered.connect(self._on_hover)
        panel.clicked.connect(self._on_chip_clicked)
        panel.visibility_changed.connect(self._on_visibility)
        panel.review_asked.connect(self.presenter.review_step)
        panel.correct_asked.connect(self._start_correction)
        panel.measure_asked.connect(self._measure_shown)
        dock.results.keep_asked.connect(lambda: self.keeper.keep(self.presenter.state.run))
        dock.results.export_asked.connect(lambda kind: self.keeper.export(self.presenter.state.run, kind))
        dock.results.print_asked.connect(lambda: self.keeper.open_layout(self.presenter.state.run))
        dock.results.layers_asked.connect(self._add_layers_again)
        self.keeper.warned.connect(self.warn)
        self.keeper.kept.connect(self._on_kept)
        dock.history.open_asked.connect(self._on_open_run)
        dock.history.again_asked.connect(self._on_ask_again)
        dock.history.compare_asked.connect(self._on_compare)
        dock.history.delete_asked.connect(self.presenter.delete_runs)
        dock.history.recipe_asked.connect(self._on_recipe)
        dock.engine.install_asked.connect(self.install_engine)
        dock.engine.cancel_asked.connect(self.setup.cancel)
        dock.engine.diagnostics_asked.connect(self.copy_diagnostics)
        dock.engine.bundle_asked.connect(self._on_bundle_asked)
        dock.ask_here_toggled.connect(self.areas.toggle_ask_here)
        dock.help_asked.connect(open_help)
        dock.options_asked.connect(
            lambda: self._iface.showOptionsDialog(self._iface.mainWindow(), "mOptionsPageTerraScope")
        )

    def _disconnect(self) -> None:
        for signal, slot in self._links:
            try:
                signal.disconnect(slot)
            except (TypeError, RuntimeError):
                continue
        self._links = []

    def _make_timer(self, interval_ms: int, slot: Any) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.setInterval(interval_ms)
        timer.timeout.connect(slot)
        return timer

    def _render(self) -> None:
        run = self.presenter.state.run
        has_layers = run is not None and bool(find_run_layers(self._project, run.id))
        self._dock.render(self.presenter.state, has_layers=has_layers)

    # project

    def _schedule_inputs(self, *_: Any) -> None:
        self._inputs_timer.start()

    def _read_inputs(self) -> None:
        self.presenter.set_inputs(list_inputs(self._project))
        self.refresh_area()

    def _open_project_history(self) -> None:
        self.presenter.set_history(self._history.read())
        self.presenter.set_recent(self._settings.recent_questions)

    def _on_project_read(self, *_: Any) -> None:
        self._layers = {}
        self._open_project_history()
        self._schedule_inputs()

    def _on_project_cleared(self) -> None:
        self.presenter.cancel_all()
        self._layers = {}
        self._history = project_history.ProjectHistory(self._project)
        self.presenter.set_history([])
        self._schedule_inputs()

    def _on_input_edited(self, layer_id: str, key: str, value: str) -> None:
        layer = self._project.mapLayer(layer_id)
        if isinstance(layer, QgsRasterLayer):
            write_choice(layer, key, value)
            self._read_inputs()

    def _on_inputs_reset(self, layer_ids: Sequence[str]) -> None:
        for layer_id in layer_ids:
            layer = self._project.mapLayer(layer_id)
            if isinstance(layer, QgsRasterLayer):
                forget_choices(layer)
        self._read_inputs()

    def _zoom_to_area(self) -> None:
        box = self.marks.area.asGeometry().boundingBox()
        if not box.isEmpty():
            box.scale(1.1)
            self._canvas.setExtent(box)
            self._canvas.refresh()

    def _on_placed_here(self) -> None:
        self._dock.setUserVisible(True)
        self._dock.show_page(ASK)
        self._dock.activateWindow()
        self._dock.question.focus()

    # runs

    def _on_prepared(self, run_id: str, content: object, warnings: list) -> None:
        self.presenter.take_prepared(run_id, dict(content), warnings)

    def _run_layers(self, run: RunValue) -> RunLayers:
        if run.id not in self._layers:
            above = [layer.id() for layer in self._project.mapLayers().values() if layer.name() in run.layers]
            self._layers[run.id] = RunLayers(self._project, run.id, above=above)
        return self._layers[run.id]

    def _add_layers_again(self) -> None:
        run = self.presenter.state.run
        if run is None:
            return
        self._layers.pop(run.id, None)
        layers = self._run_layers(run)
        for step in run.steps:
            layers.add_step(run, step)
        layers.finish(run)
        for layer in find_run_layers(self._project, run.id):
            self._follow_edits(run.id, layer)
        self.show()

    def _on_kept(self, run_id: str) -> None:
        self._layers.pop(run_id, None)
        self.show()

    def _on_hover(self, segment_id: int, inside: bool) -> None:
        run = self.presenter.state.run
        mask = self._find_mask(run, segment_id) if run is not None and inside else None
        self.marks.show_mask(mask.geometry() if mask is not None else None, self._crs_of(run, segment_id))

    def _on_chip_clicked(self, segment_id: int) -> None:
        run = self.presenter.state.run
        mask = self._find_mask(run, segment_id) if run is not None else None
        if mask is not None:
            self.marks.zoom_and_flash(mask.geometry(), self._crs_of(run, segment_id))

    def _on_visibility(self, segment_id: int, visible: bool) -> None:
        run = self.presenter.state.run
        if run is not None:
            self._run_layers(run).set_visible(segment_id, visible)
            self.presenter.set_visible(segment_id, visible)

    def _find_mask(self, run: RunValue, segment_id: int) -> Any:
        return self._run_layers(run).feature_of(segment_id)

    def _crs_of(self, run: Optional[RunValue], segment_id: int) -> Any:
        layer = self._run_layers(run).layer_of(segment_id) if run is not None else None
        return layer.crs() if layer is not None else self._project.crs()

    # corrections

    def _follow_edits(self, run_id: str, layer: QgsVectorLayer) -> None:
        layer.afterCommitChanges.connect(lambda: self._measure_layer(run_id, layer.id()))

    def _start_correction(self, segment_id: int) -> None:
        run = self.presenter.state.run
        layer = self._run_layers(run).layer_of(segment_id) if run is not None else None
        mask = self._find_mask(run, segment_id) if layer is not None else None
        if layer is None or mask is None:
            return
        self._iface.setActiveLayer(layer)
        layer.selectByIds([mask.id()])
        layer.startEditing()
        self._iface.actionVertexTool().trigger()
        text = tr("Edit the mask with QGIS' tools and save the edits: the area is then measured again.")
        self._iface.messageBar().pushMessage("TerraScope", text, Qgis.MessageLevel.Info, 10)

    def _measure_shown(self, segment_id: int) -> None:
        run = self.presenter.state.run
        layer = self._run_layers(run).layer_of(segment_id) if run is not None else None
        if run is not None and layer is not None:
            self._measure_segment(run, layer, segment_id)

    def _measure_layer(self, run_id: str, layer_id: str) -> None:
        run, layer = self.presenter.find_run(run_id), self._project.mapLayer(layer_id)
        if run is None or not isinstance(layer, QgsVectorLayer):
            return
        for segment in run.segments:
            owner = self._run_layers(run).layer_of(segment.id)
            if owner is not None and owner.id() == layer_id:
                self._measure_segment(self.presenter.find_run(run_id) or run, layer, segment.id)

    def _measure_segment(self, run: RunValue, layer: QgsVectorLayer, segment_id: int) -> None:
        mask = self._find_mask(run, segment_id)
        segment = next((item for item in run.segments if item.id == segment_id), None)
        if mask is None or segment is None or bytes(mask.geometry().asWkb()) == segment.wkb:
            return
        corrected = measure_corrected(segment, mask.geometry(), layer.crs(), run.grid, self._project)
        write_measures(layer, mask, corrected)
        self.presenter.correct_segment(run.id, corrected)
        self._run_layers(run).rename(self.presenter.find_run(run.id) or run, corrected)

    # history

    def _on_open_run(self, run_id: str) -> None:
        if self.presenter.open_run(run_id) is not None:
            self._dock.show_page(ASK)

    def _on_ask_again(self, run_id: str) -> None:
        run = self.presenter.find_run(run_id)
        if run is not None:
            self._dock.question.set_question(run.question)
            self._dock.show_page(ASK)
            self.areas.restore(run.request.get("area"))
            self.ask(run.question)

    def _on_compare(self, first_id: str, second_id: str) -> None:
        first, second = self.presenter.find_run(first_id), self.presenter.find_run(second_id)
        if first is not None and second is not None:
            rows, titles = compare_runs(second, first)
            self._dock.history.show_comparison(rows, titles)

    def _on_recipe(self, run_id: str) -> None:
        run = self.presenter.find_run(run_id)
        if run is None:
            return
        path, _ = QFileDialog.getSaveFileName(self._dock, tr("Save the recipe"), "recipe.json", "JSON (*.json)")
        if path:
            try:
                Path(path).write_text(
                    json.dumps(project_history.build_recipe(run), indent=1, ensure_ascii=False), "utf-8"
                )
            except OSError as error:
                self.warn(f"{path}: {error.strerror}")

    # engine

    def install_engine(self, cuda: bool, wheel_folder: str, base_python: str) -> None:
        """Make or repair the engine's environment."""
        if self.setup.running:
            return
        self.worker.stop()
        self._setup_problem = ""
        self._settings = replace(self._settings, cuda_engine=cuda, wheel_folder=wheel_folder)
        save_settings(self._settings)
        self.setup.start(SetupOptions(engine_folder(), cuda=cuda, wheel_folder=wheel_folder, base_python=base_python))

    def copy_diagnostics(self) -> None:
        """Put the state of plugin and engine on the clipboard."""
        text = write_diagnostics(
            self._settings, self._bundles, self.presenter.state.badge.details, self._dock.engine.log.toPlainText()
        )
        QGuiApplication.clipboard().setText(text)
        self._iface.messageBar().pushMessage(
            "TerraScope", tr("Diagnostics copied to the clipboard."), Qgis.MessageLevel.Success, 4
        )

    def _on_setup_progress(self, done: int, total: int, doing: str) -> None:
        self.presenter.set_engine(EngineView(setting_up=True, done=done, total=total, doing=doing))

    def _on_setup_finished(self, ready: bool, text: str) -> None:
        self._setup_problem = "" if ready else text
        self._dock.engine.add_log(text)
        self.refresh_engine()
        if ready:
            self._iface.messageBar().pushMessage("TerraScope", tr("The engine is ready."), Qgis.MessageLevel.Success, 5)

    def _on_bundle_asked(self) -> None:
        folder = QFileDialog.getExistingDirectory(self._dock, tr("Folder of the bundle (it holds bundle.json)"))
        if folder:
            self.keeper.install_bundle(folder, self._settings, self.refresh_engine)

    def _log(self, line: str) -> None:
        self._dock.engine.add_log(line)
        QgsMessageLog.logMessage(line, LOG_TAG, Qgis.MessageLevel.Info)

    def _chip_px(self) -> int:
        folder = self.presenter.state.model
        return next((item.chip_px for item in self._bundles if item.folder == folder), 256)

    def _remember_speed(self, run: RunValue) -> None:
        tiles = self._tiles_of(run)
        if run.state == "done" and tiles and run.seconds > 0.2:
            self.areas.seconds_per_tile = run.seconds / tiles

    @staticmethod
    def _tiles_of(run: RunValue) -> int:
        height, width = int(run.grid.get("height") or 0), int(run.grid.get("width") or 0)
        return areas.count_tiles(height) * areas.count_tiles(width)

    def _write_size(self, size: areas.AreaSize) -> str:
        parts = [write_km2(size.km2)] if size.km2 is not None else []
        parts.append(f"{size.width_px:,} × {size.height_px:,} px")
        parts.append(tr("{count} tiles").format(count=f"{size.tiles:,}") if size.tiles != 1 else tr("1 tile"))
        pace = self.areas.seconds_per_tile
        if pace:
            parts.append(tr("about {time}").format(time=write_duration(max(1.0, pace * size.tiles))))
        return " · ".join(parts)


def open_help() -> None:
    """Show the plugin's page in the browser."""
    QDesktopServices.openUrl(QUrl(HELP_URL))


HELP_URL = "https://github.com/terrascope-qgis/terrascope_qgis#readme"


def _describe_bundle(item: BundleInfo) -> str:
    size = f"{item.size_bytes / 1e6:,.1f} MB"
    kind = tr("comes with the plugin") if item.embedded else tr("installed")
    return f"{kind}, {size}"
