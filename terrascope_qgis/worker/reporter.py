"""The engine's progress as events of one request; cancellable from the thread that reads requests."""

from __future__ import annotations

import time
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from ..core.geo.grid import PixelGrid
from ..core.progress import SilentProgress
from ..core.result import ReasoningStep
from ..core.words.said import Said, describe_said
from .channel import EventWriter
from .events import step_event

STAGE_INTERVAL_S = 0.05
"""A stage that reports more often is thinned out; its first and last report always get through."""


class RequestProgress(SilentProgress):
    """What one request tells while it runs."""

    def __init__(self, writer: EventWriter, request_id: str, *, folder: Path, packed: bool = False) -> None:
        super().__init__()
        self._writer = writer
        self._id = request_id
        self._folder = folder
        self._packed = packed
        self._grid: PixelGrid | None = None
        self._stage = ""
        self._stage_sent = 0.0

    def stage(self, name: str, done: int, total: int) -> None:
        """Send how far the stage is."""
        now = time.monotonic()
        if name == self._stage and done < total and now - self._stage_sent < STAGE_INTERVAL_S:
            return
        self._stage, self._stage_sent = name, now
        self._writer.send("progress", self._id, {"stage": name, "done": int(done), "total": int(total)})

    def note(self, text: Said) -> None:
        """Send what the user may want to know of the stage under way, such as the memory that loading takes."""
        content = {"stage": self._stage, "done": 0, "total": 1, "note": str(text), **(describe_said(text) or {})}
        self._writer.send("progress", self._id, content)

    def grid(self, grid: PixelGrid) -> None:
        """Remember where the masks of the coming steps lie."""
        self._grid = grid

    def text(self, piece: str) -> None:
        """Send new text."""
        self._writer.send("text", self._id, {"text": piece})

    def step(self, step: ReasoningStep) -> None:
        """Send a step with its masks.

        Raises:
            Cancelled: the user asked to stop.
        """
        if self._grid is None:
            raise RuntimeError("a step came before the grid")
        content = step_event(step, self._grid, folder=self._folder, packed=self._packed, check=self.check)
        self._writer.send("step", self._id, content)

    def event(self, kind: str, content: Mapping[str, Any]) -> None:
        """Send an event that only some requests have."""
        self._writer.send(kind, self._id, content)

    def warning(self, message: Said) -> None:
        """Send a warning."""
        self._writer.send("warning", self._id, {"message": str(message), **(describe_said(message) or {})})
