"""The ways of answering of TerraScope 8B: offered where a bundle of that family is chosen, kept in the settings."""

from __future__ import annotations

from ...core.request import Fusion, Picking, Variants
from ..state import DockState
from ..workbench import Workbench

FAMILY = "terrascope-8b"


class VariantsControl:
    """Ties the two lists below the question to the settings."""

    def __init__(self, bench: Workbench) -> None:
        self._bench = bench
        self._row = bench.dock.question.variants
        self._row.hide()
        self._row.chosen.connect(lambda name, way: bench.change_settings(**{name: way}))

    def render(self, state: DockState) -> None:
        """Show the choice for the models that have it."""
        settings = self._bench.settings
        self._row.setVisible(has_variants(state))
        self._row.show_choice(settings.picking, settings.fusion)

    def close(self) -> None:
        """Nothing to undo: the lists go with the dock."""


def has_variants(state: DockState) -> bool:
    """Return whether the chosen model answers in more than one way."""
    return any(model.family == FAMILY for model in state.models if model.folder == state.model)


def find_variants(bench: Workbench) -> Variants:
    """Return the chosen ways for the next question; models without a choice get the usual ones."""
    if not has_variants(bench.presenter.state):
        return Variants()
    return Variants(Picking(bench.settings.picking), Fusion(bench.settings.fusion))
