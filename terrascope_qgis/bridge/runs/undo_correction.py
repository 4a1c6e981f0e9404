"""The way back of a mask corrected by hand: outline, numbers and sentences as they were before; no Qt."""

from __future__ import annotations

from dataclasses import replace
from typing import Optional

from .correction import correct_run
from .run_values import RunValue, SegmentValue, UncorrectedValue


def keep_uncorrected(run: RunValue) -> RunValue:
    """Return the run with its steps and answer kept as they are; what was kept before stays."""
    if run.uncorrected is not None:
        return run
    return replace(run, uncorrected=UncorrectedValue(run.steps, run.answer))


def find_uncorrected(run: RunValue, segment_id: int) -> Optional[SegmentValue]:
    """Return a mask as the model drew it.

    None where no mask was corrected, and where its outline was too large to be kept with the project.
    """
    steps = run.uncorrected.steps if run.uncorrected is not None else ()
    found = next((item for step in steps for item in step.segments if item.id == segment_id), None)
    return found if found is not None and (found.wkb or not found.pixels) else None


def restore_segment(run: RunValue, segment_id: int) -> RunValue:
    """Return the run as if this mask had never been corrected; other corrections, and the analyst's word, stay."""
    before = run.uncorrected
    if before is None or all(item.id != segment_id for step in before.steps for item in step.segments):
        return run
    first = {step.index: step for step in before.steps}
    # A mask may be corrected while the answer is still being written: what came later is kept.
    steps = tuple(replace(first.get(step.index, step), review=step.review) for step in run.steps)
    fresh = replace(run, steps=steps, answer=before.answer or run.answer, uncorrected=None)
    others = [item for item in run.segments if item.corrected and item.id != segment_id]
    if not others:
        return fresh
    for other in others:
        fresh = correct_run(fresh, other)
    return replace(fresh, uncorrected=before)
