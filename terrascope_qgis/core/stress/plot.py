"""Draws the curves of a stress test as SVG: one small panel per corruption, the same axes in all."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import jinja2

from ..words.phrasebook import Phrasebook
from .outcome import Outcome, StressReport, Trial

_TEMPLATE = Path(__file__).with_name("plot.svg.jinja")
_COLUMNS = 4
_CELL_PX = (236, 180)
_HEAD_PX = 64
_PLOT_PX = (186, 92)
"""Width and height of the axes of a panel."""
_LEVELS = 5
_HOLDS_PX, _LETTER_PX = 50, 6.2
"""Where the key's second mark stands: so far behind the first, and so much more for each letter of its words."""


@dataclass(frozen=True)
class _Dot:
    """One level in a panel."""

    x: float
    y: float
    changed: bool
    words: str


@dataclass(frozen=True)
class _Panel:
    """One corruption; positions are in pixels of the axes, from their upper left corner."""

    left: float
    top: float
    title: str
    retained: str
    dots: tuple[_Dot, ...]
    is_curve: bool
    """Whether the levels follow each other; a missing sensor is not twice a missing date."""

    @property
    def line(self) -> str:
        """Points of the curve, from the clean run on."""
        return " ".join(["0,0", *(f"{dot.x:.1f},{dot.y:.1f}" for dot in self.dots)])


def draw_plot(report: StressReport, phrases: Phrasebook) -> str:
    """The curves as SVG text: mask IoU against the level, and a filled mark where the answer changes.

    Where no mask was drawn, the share of answers that hold takes the place of the IoU.
    """
    panels = [_place_panel(place, outcome, phrases) for place, outcome in enumerate(report.outcomes)]
    rows = -(-len(panels) // _COLUMNS)
    environment = jinja2.Environment(
        autoescape=True, undefined=jinja2.StrictUndefined, trim_blocks=True, lstrip_blocks=True
    )
    template = environment.from_string(_TEMPLATE.read_text(encoding="utf-8"))
    return template.render(
        panels=panels,
        width=_COLUMNS * _CELL_PX[0] + 20,
        height=_HEAD_PX + rows * _CELL_PX[1] + 8,
        plot=_PLOT_PX,
        levels=range(_LEVELS + 1),
        measure=phrases.say("plot_iou" if report.mask_retention is not None else "plot_answers"),
        changes_at=_HOLDS_PX + round(_LETTER_PX * len(phrases.say("plot_holds"))),
        t=phrases.say,
    )


def _place_panel(place: int, outcome: Outcome, phrases: Phrasebook) -> _Panel:
    row, column = divmod(place, _COLUMNS)
    kept = outcome.mask_retention
    if kept is None:
        words = phrases.say("plot_answers_kept", percent=100 * outcome.answer_retention)
    else:
        words = phrases.say("plot_masks_kept", percent=100 * kept)
    return _Panel(
        left=44 + column * _CELL_PX[0],
        top=_HEAD_PX + 42 + row * _CELL_PX[1],
        title=phrases.say(f"corruption_{outcome.corruption.id}"),
        retained=words,
        dots=tuple(_place_dot(trial, phrases) for trial in outcome.trials),
        is_curve=len(outcome.corruption.levels) == _LEVELS,
    )


def _place_dot(trial: Trial, phrases: Phrasebook) -> _Dot:
    share = 1 - trial.changed / len(trial.answers) if trial.iou is None else trial.iou
    x = trial.level / _LEVELS * _PLOT_PX[0]
    words = f"{phrases.word(trial.words)}: {100 * share:.0f} %"
    return _Dot(x, (1 - share) * _PLOT_PX[1], 2 * trial.changed >= len(trial.answers), words)
