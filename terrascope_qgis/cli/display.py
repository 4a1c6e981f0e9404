"""Shows a run on stderr while it happens: streamed reasoning, measured steps, a bar on a terminal."""

from __future__ import annotations

import time
from types import TracebackType
from typing import Self, TextIO

from rich.console import Console
from rich.progress import BarColumn, Progress, TaskID, TextColumn, TimeRemainingColumn

from ..core.evidence.records import format_area, plain_text
from ..core.progress import SilentProgress
from ..core.result import Confidence, ReasoningStep, Segment, Verdict
from ..core.words.part_words import PARTS

BAR_AFTER_S = 0.5
"""A stage that is over sooner shows no bar."""
_TITLES = {
    "load": "Loading the model",
    "read": "Reading",
    "encode": "Encoding",
    "prompt": "Reading the prompt",
    "reason": "Reasoning",
    "mask": "Masking",
    "write": "Writing",
    "batch": "Areas",
    "clean": "Asking undistorted",
    "stress": "Stress test",
    "learn": "Learning",
}


class RunDisplay(SilentProgress):
    """Progress on a text stream; use it as a context manager so that the bar goes away."""

    def __init__(self, stream: TextIO, *, quiet: bool = False) -> None:
        """Show on `stream`; when `quiet`, only warnings."""
        super().__init__()
        self._stream = stream
        self._quiet = quiet
        self._tty = stream.isatty() and not quiet
        self._bar: Progress | None = None
        self._task: TaskID | None = None
        self._stage = ""
        self._stage_began = 0.0
        self._line_open = False

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._stop_bar()
        self._end_line()

    def stage(self, name: str, done: int, total: int) -> None:
        """Move the bar of the stage; on anything but a terminal nothing is shown."""
        if not self._tty or self._line_open:
            return
        now = time.monotonic()
        if name != self._stage:
            self._stop_bar()
            self._stage, self._stage_began = name, now
        if self._bar is None and now - self._stage_began >= BAR_AFTER_S and done < total:
            self._start_bar(name, total)
        if self._bar is not None and self._task is not None:
            self._bar.update(self._task, completed=done, total=max(total, 1))
        if done >= total:
            self._stop_bar()

    def text(self, piece: str) -> None:
        """Write new text of the model, without anything a terminal would act on."""
        if self._quiet or not piece:
            return
        self._stop_bar()
        self._write(plain_text(piece))

    def step(self, step: ReasoningStep) -> None:
        """Write what was measured in a finished step."""
        if self._quiet:
            return
        self._stop_bar()
        self._end_line()
        for segment in step.segments:
            self._write(f"    [{segment.id}] {describe_measures(segment)}\n")
        for claim in step.claims:
            if claim.verdict is not Verdict.VERIFIED:
                recomputed = (
                    "" if claim.recomputed is None else f", mask: {claim.recomputed} {claim.unit or ''}".rstrip()
                )
                self._write(f"    ! {plain_text(claim.text)}: {claim.verdict.value}{recomputed}\n")

    def warning(self, message: str) -> None:
        """Write a warning."""
        self._stop_bar()
        self._end_line()
        self._write(f"WARNING: {plain_text(message)}\n")

    def confidence(self, confidence: Confidence) -> None:
        """Write how far the answer can be relied on, and why."""
        if self._quiet:
            return
        self._stop_bar()
        self._end_line()
        self._write(f"Confidence: {confidence.level.value}. {plain_text(' '.join(confidence.reasons))}\n")

    def note(self, text: str) -> None:
        """Write a line above the bar."""
        if self._quiet:
            return
        if self._bar is not None:
            self._bar.console.print(plain_text(text), markup=False, highlight=False)
        else:
            self._write(plain_text(text) + "\n")

    def _start_bar(self, name: str, total: int) -> None:
        console = Console(file=self._stream)
        columns = (TextColumn("{task.description}"), BarColumn(), TextColumn("{task.percentage:>3.0f} %"))
        self._bar = Progress(*columns, TimeRemainingColumn(), console=console, transient=True)
        self._task = self._bar.add_task(_TITLES.get(name, name), total=max(total, 1))
        self._bar.start()

    def _stop_bar(self) -> None:
        if self._bar is not None:
            self._bar.stop()
        self._bar, self._task = None, None

    def _write(self, text: str) -> None:
        self._stream.write(text)
        self._stream.flush()
        self._line_open = not text.endswith("\n")

    def _end_line(self) -> None:
        if self._line_open:
            self._write("\n")


def describe_measures(segment: Segment) -> str:
    """Return what was measured in a mask, in one line."""
    measures = segment.measures
    words = [plain_text(segment.label)]
    if segment.part:
        words.append(PARTS[segment.part])
    if segment.date:
        words.append(segment.date)
    words.append(segment.sensor)
    if measures.pixels == 0:
        return f"{', '.join(words)}: nothing found in {measures.valid_pixels} valid pixels"
    area = "" if measures.area_m2 is None else f", {format_area(measures.area_m2)}"
    share = "less than 0.01 %" if measures.percent < 0.01 else f"{measures.percent:.2f} %"
    pixels = "1 pixel" if measures.pixels == 1 else f"{measures.pixels} pixels"
    parts = "1 part" if measures.parts == 1 else f"{measures.parts} parts"
    if measures.parts == 0:
        parts = f"no part of {measures.min_part_px} pixels"
    return f"{', '.join(words)}: {share}{area}, {pixels}, {parts}"
