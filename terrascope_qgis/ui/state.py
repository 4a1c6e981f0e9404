"""What the dock shows, as one frozen value; no Qt, so that the presenter can be tested without a screen."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import FrozenSet, Optional, Tuple

from ..bridge.runs.run_values import RunValue


@dataclass(frozen=True)
class InputView:
    """A row of the inputs table."""

    layer_id: str
    name: str
    role: str
    date: str
    bands: str
    unsure: FrozenSet[str] = frozenset()
    edited: FrozenSet[str] = frozenset()
    note: str = ""
    """Plain sentence about the row (will be exported, only a picture, left out), empty when all is well."""
    left_out: bool = False
    """A question would not read it as things are."""
    lost: bool = False
    """QGIS cannot open it: there is nothing to set."""
    unit: str = ""
    """Of the values of a SAR layer where it was set."""


@dataclass(frozen=True)
class AreaView:
    """The place of the next question."""

    kind: str = "extent"
    text: str = ""
    """Size and expected time."""
    problem: str = ""
    """Why it cannot be used yet, and what to do."""


@dataclass(frozen=True)
class EngineView:
    """The state of the engine and of its set-up."""

    ready: bool = False
    found: str = ""
    """What the ready engine consists of."""
    setting_up: bool = False
    done: int = 0
    total: int = 0
    doing: str = ""
    problem: str = ""


@dataclass(frozen=True)
class BadgeView:
    """Which device really ran."""

    kind: str = "unknown"
    """`cuda`, `cpu` or `unknown`."""
    text: str = ""
    details: str = ""


@dataclass(frozen=True)
class ProgressView:
    """The run under way."""

    running: bool = False
    percent: int = -1
    """0-100; -1 = not known."""
    text: str = ""
    queued: int = 0


@dataclass(frozen=True)
class ModelView:
    """A choice of the model list."""

    folder: str
    title: str
    details: str = ""
    family: str = ""


@dataclass(frozen=True)
class HistoryView:
    """A row of the history."""

    run_id: str
    question: str
    answer: str
    state: str
    started: str
    model: str
    seconds: float
    layers: str
    has_masks: bool = True
    declined: bool = False
    """The model said why it does not answer."""


@dataclass(frozen=True)
class DockState:
    """Everything the dock shows."""

    engine: EngineView = field(default_factory=EngineView)
    models: Tuple[ModelView, ...] = ()
    model: str = ""
    device: str = "auto"
    badge: BadgeView = field(default_factory=BadgeView)
    inputs: Tuple[InputView, ...] = ()
    lost: Tuple[InputView, ...] = ()
    """The project's rasters that QGIS cannot open."""
    area: AreaView = field(default_factory=AreaView)
    suggestions: Tuple[str, ...] = ()
    recent: Tuple[str, ...] = ()
    ask_problem: str = ""
    """Why no question can be asked now, and what to do; empty = it can."""
    ask_advice: str = ""
    """What the engine may well ask for, while a question can be tried as it is."""
    progress: ProgressView = field(default_factory=ProgressView)
    run: Optional[RunValue] = None
    live_text: str = ""
    hidden: FrozenSet[int] = frozenset()
    """Segment ids whose masks are switched off."""
    history: Tuple[HistoryView, ...] = ()
