"""When the dock is drawn, and in which parts: one in each turn of the event loop, since the whole takes long."""

from __future__ import annotations

from typing import Callable, Sequence

from qgis.PyQt.QtCore import QObject, QTimer

from ..bridge.layers.run_layer_marks import find_run_layers
from .workbench import Control, Workbench

PAUSE_MS = 100
"""The dock is drawn at most ten times a second, however fast text streams in."""


class Drawing(QObject):
    """Every part shows the presenter's state as it is when its turn comes."""

    def __init__(self, bench: Workbench, list_controls: Callable[[], Sequence[Control]]) -> None:
        super().__init__(bench)
        self._bench = bench
        self._list_controls = list_controls
        self._parts = (self._draw_place, self._draw_question, self._draw_run, self._draw_controls)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(PAUSE_MS)
        self._timer.timeout.connect(self._draw_in_turns)

    @property
    def waits(self) -> bool:
        """True while the dock may show an older state."""
        return self._timer.isActive() or any(self._bench.turns.waits(part) for part in self._parts)

    def schedule(self) -> None:
        """Draw soon."""
        if not self._timer.isActive():
            self._timer.start()

    def draw(self) -> None:
        """Draw all parts now."""
        for part in self._parts:
            part()

    def close(self) -> None:
        """Draw no more."""
        self._timer.stop()
        for part in self._parts:
            self._bench.turns.drop(part)

    def _draw_in_turns(self) -> None:
        if any(self._bench.turns.waits(part) for part in self._parts):
            # Those that were drawn already may show an older state: all of them once more, later.
            self._timer.start()
            return
        for part in self._parts:
            self._bench.turns.add(part)

    def _draw_place(self) -> None:
        self._bench.dock.ask.render_place(self._bench.presenter.state)

    def _draw_question(self) -> None:
        self._bench.dock.ask.render_question(self._bench.presenter.state)

    def _draw_run(self) -> None:
        state = self._bench.presenter.state
        # Masks that were not kept come back with their project as layers without a feature.
        layers = find_run_layers(self._bench.project, state.run.id) if state.run is not None else []
        has_layers = any(layer.featureCount() > 0 for layer in layers)
        if not self._bench.dock.ask.render_run(state, has_layers=has_layers):
            self._bench.turns.add(self._draw_run)

    def _draw_controls(self) -> None:
        for control in self._list_controls():
            control.render(self._bench.presenter.state)
