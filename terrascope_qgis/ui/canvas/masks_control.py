"""The masks of the runs on the map: added, shown again, highlighted, zoomed to, hidden."""

from __future__ import annotations

from functools import partial
from typing import Any, Dict, List, Optional

from qgis.core import QgsFeature, QgsVectorLayer
from qgis.PyQt.QtCore import QObject, pyqtSignal

from ...bridge.i18n import tr
from ...bridge.layers.output_layers import RunLayers
from ...bridge.layers.probability_layers import add_probability_layers, find_probability_layer
from ...bridge.layers.run_layer_marks import find_run_layers
from ...bridge.layers.run_visibility import list_covering_layers, show_run_alone
from ...bridge.runs.remeasure import join_outlines
from ...bridge.runs.run_sources import find_missing_file
from ...bridge.runs.run_values import RunValue
from ..state import DockState
from ..workbench import Workbench


class MasksControl(QObject):
    """Keeps the layers of every run that was touched in this session."""

    layer_added = pyqtSignal(str, object)
    """Run id, its new `QgsVectorLayer`."""

    def __init__(self, bench: Workbench) -> None:
        super().__init__(bench)
        self._bench = bench
        self._layers: Dict[str, RunLayers] = {}
        self._shown_id = ""
        """The run whose masks the map was last made to show; later ticks in the layer tree are the user's."""
        panel = bench.dock.reasoning
        panel.hovered.connect(self.highlight)
        panel.clicked.connect(self._zoom_to)
        panel.visibility_changed.connect(self._set_visible)
        panel.probability_asked.connect(self._show_probability)
        bench.dock.results.layers_asked.connect(self._add_again)

    def render(self, state: DockState) -> None:
        """Let the map show the masks of the run in the panel; the panel itself draws the chips."""
        run = state.run
        if run is not None and run.grid and run.id != self._shown_id:
            self._shown_id = run.id
            show_run_alone(self._bench.project, run)

    def close(self) -> None:
        """Forget the layers; they stay in the project."""
        self._layers = {}

    def layers_of(self, run: RunValue) -> RunLayers:
        """Return the layers of a run; the group appears with the first mask."""
        if run.id not in self._layers:
            project = self._bench.project
            self._layers[run.id] = RunLayers(project, run.id, above=list_covering_layers(project, run))
        return self._layers[run.id]

    def forget(self, run_id: str = "") -> None:
        """Look the layers of a run, or of all, up anew the next time."""
        if run_id:
            self._layers.pop(run_id, None)
        else:
            self._layers = {}
            self._shown_id = ""

    def refill(self) -> None:
        """Put the masks of the opened project's history back into its temporary layers, a run in each turn."""
        for run in self._bench.presenter.runs:
            if any(layer.featureCount() == 0 for layer in find_run_layers(self._bench.project, run.id)):
                self._bench.turns.add(partial(self._refill_run, run.id))

    def add_step(self, run: RunValue, index: int) -> None:
        """Add the masks of a step to the map, if the user wants them there."""
        if not self._bench.settings.add_layers:
            return
        step = next(item for item in run.steps if item.index == index)
        try:
            for layer in self.layers_of(run).add_step(run, step):
                self.layer_added.emit(run.id, layer)
        except OSError as error:
            self._bench.warn(str(error))

    def add_probability(self, run: RunValue, path: str) -> None:
        """Add the probabilities behind the masks of a run below them."""
        try:
            add_probability_layers(self._bench.project, self.layers_of(run), run, path)
        except OSError as error:
            self._bench.warn(str(error))

    def finish_run(self, run: RunValue) -> None:
        """Write what is known only at the end into the layers of a run."""
        if run.id in self._layers:
            self._layers[run.id].finish(run)
        known = {item.id for item in self._bench.presenter.runs}
        self._layers = {run_id: layers for run_id, layers in self._layers.items() if run_id in known}

    def find_features(self, run: RunValue, segment_id: int) -> List[QgsFeature]:
        """Return the features of a mask: several where the analyst split it, none when it is gone or empty."""
        return self.layers_of(run).features_of(segment_id)

    def find_layer(self, run: RunValue, segment_id: int) -> Optional[QgsVectorLayer]:
        """Return the layer of a mask, or None when it is gone or empty."""
        return self.layers_of(run).layer_of(segment_id)

    def highlight(self, segment_id: int, inside: bool) -> None:
        """Highlight a mask of the shown run on the map, or end the highlight."""
        run = self._bench.presenter.state.run
        mask = self.find_features(run, segment_id) if run is not None and inside else []
        self._bench.marks.show_mask(join_outlines(mask) if mask else None, self._crs_of(run, segment_id))

    def _zoom_to(self, segment_id: int) -> None:
        run = self._bench.presenter.state.run
        mask = self.find_features(run, segment_id) if run is not None else []
        if mask:
            self._bench.marks.zoom_and_flash(join_outlines(mask), self._crs_of(run, segment_id))

    def _show_probability(self, segment_id: int) -> None:
        """Show the layer with the probability of a mask; have it computed where there is none."""
        run = self._bench.presenter.state.run
        if run is None:
            return
        layer = find_probability_layer(self._bench.project, run.id, segment_id)
        if layer is None:
            gone = find_missing_file(run)
            if gone:
                self._bench.warn(
                    tr('{file} is no longer there. Ask again with "Probability layers" switched on.').format(file=gone)
                )
            else:
                self._bench.presenter.queue.ask_probability(run.id)
            return
        node = self._bench.project.layerTreeRoot().findLayer(layer.id())
        if node is not None:
            node.setItemVisibilityCheckedParentRecursive(True)
        self._bench.iface.setActiveLayer(layer)

    def _set_visible(self, segment_id: int, visible: bool) -> None:
        run = self._bench.presenter.state.run
        if run is not None:
            self.layers_of(run).set_visible(segment_id, visible)
            self._bench.presenter.set_visible(segment_id, visible)

    def _refill_run(self, run_id: str) -> None:
        # By id: another project may be open by now.
        run = self._bench.presenter.find_run(run_id)
        filled = self.layers_of(run).refill(run) if run is not None else []
        for layer in filled:
            self.layer_added.emit(run_id, layer)
        if filled:
            self._bench.presenter.redraw()

    def _add_again(self) -> None:
        run = self._bench.presenter.state.run
        if run is None:
            return
        self.forget(run.id)
        layers = self.layers_of(run)
        for step in run.steps:
            layers.add_step(run, step)
        layers.finish(run)
        for layer in find_run_layers(self._bench.project, run.id):
            self.layer_added.emit(run.id, layer)
        self._bench.presenter.redraw()

    def _crs_of(self, run: Optional[RunValue], segment_id: int) -> Any:
        layer = self.find_layer(run, segment_id) if run is not None else None
        return layer.crs() if layer is not None else self._bench.project.crs()
