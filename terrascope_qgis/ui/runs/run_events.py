"""What an event of the worker makes of a run: values in, values out; what the dock shows of it is the presenter's."""

from __future__ import annotations

from dataclasses import replace
from typing import Any, Mapping, Tuple

from ...bridge.i18n import tr
from ...bridge.runs.run_values import RunValue
from ...bridge.worker import messages


def apply_event(run: RunValue, kind: str, content: Mapping[str, Any]) -> RunValue:
    """Return the run with what an event tells; one that tells nothing lasting gives the same run.

    Raises:
        ProtocolError, KeyError, TypeError, ValueError: the event cannot be read.
    """
    if kind == "step":
        return messages.add_step(run, content)
    if kind == "answer":
        return messages.add_answer(run, content)
    if kind == "warning":
        return messages.add_warning(run, content.get("message"), content)
    if kind == "loaded":
        return replace(run, model=dict(content.get("model") or {}) or run.model)
    if kind == "restarted":
        fresh = replace(run, steps=(), answer=None)
        return messages.add_warning(fresh, tr("The engine stopped unexpectedly and was started again."))
    return run


def list_new_steps(before: RunValue, after: RunValue) -> Tuple[int, ...]:
    """Return the numbers of the steps that came with the last event."""
    known = {step.index for step in before.steps}
    return tuple(step.index for step in after.steps if step.index not in known)
