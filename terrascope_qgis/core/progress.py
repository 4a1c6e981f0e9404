"""How a run reports what it does and hears that it should stop; says nothing of how that is shown."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING, Protocol

from .errors import Cancelled
from .words.said import Said

if TYPE_CHECKING:
    from .geo.grid import PixelGrid
    from .result import ReasoningStep


class Progress(Protocol):
    """What the engine calls while it works. Every method returns at once."""

    def stage(self, name: str, done: int, total: int) -> None:
        """Report `done` of `total` units of a stage: "read", "encode", "prompt", "reason", "mask", "write"."""

    def grid(self, grid: PixelGrid) -> None:
        """Hand over the analysis grid, once, before the first step: where the masks of all steps lie."""

    def text(self, piece: str) -> None:
        """Hand over newly generated text, as plain text in reading order."""

    def step(self, step: ReasoningStep) -> None:
        """Hand over a finished reasoning step with its measured segments."""

    def warning(self, message: Said) -> None:
        """Hand over a warning that also ends up in the result."""

    def check(self) -> None:
        """Return if the run may go on.

        Raises:
            Cancelled: the user asked to stop.
        """


class SilentProgress:
    """Progress that shows nothing and can be cancelled from another thread."""

    def __init__(self) -> None:
        self._stop = threading.Event()

    def stage(self, name: str, done: int, total: int) -> None:
        """Ignore the report."""

    def grid(self, grid: PixelGrid) -> None:
        """Ignore the grid; the result keeps it."""

    def text(self, piece: str) -> None:
        """Ignore the text."""

    def step(self, step: ReasoningStep) -> None:
        """Ignore the step."""

    def warning(self, message: Said) -> None:
        """Ignore the warning; the result keeps it."""

    def cancel(self) -> None:
        """Ask the run to stop at its next check."""
        self._stop.set()

    def check(self) -> None:
        """Return if nobody asked to stop.

        Raises:
            Cancelled: `cancel` was called.
        """
        if self._stop.is_set():
            raise Cancelled


class PartProgress(SilentProgress):
    """One run of many: says nothing of itself, stops with the whole."""

    def __init__(self, whole: Progress) -> None:
        super().__init__()
        self._whole = whole

    def check(self) -> None:
        """Return if the whole may go on.

        Raises:
            Cancelled: the user asked to stop.
        """
        self._whole.check()
