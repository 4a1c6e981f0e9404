"""A class being learned, as plain values: the request, what came back, and how to say it; no layers."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any, Dict, Mapping, Optional, Sequence, Tuple

from ...core.classes.learned_class import Estimate, LearnedClass, read_class
from ...core.errors import InputError
from ..i18n import tr
from ..words.wording import word_error, word_message

USUAL_SHARE_PERCENT = 25
"""How much of the area a class is taken to cover unless the analyst says otherwise."""


@dataclass(frozen=True)
class FitValue:
    """One fit, growing while it runs."""

    state: str = "idle"
    """`idle`, `running`, `done`, `cancelled` or `failed`."""
    stage: str = ""
    done: int = 0
    total: int = 0
    learned: Optional[LearnedClass] = None
    percent: float = 0.0
    interval_percent: Optional[Tuple[float, float]] = None
    doubtful_percent: float = 0.0
    map_file: str = ""
    warnings: Tuple[str, ...] = ()
    error: str = ""


def build_fit_content(
    ask: Mapping[str, Any],
    *,
    name: str,
    synonyms: Sequence[str],
    labels: Sequence[Mapping[str, Any]],
    background: bool,
    share: float,
    map_out: str,
) -> Dict[str, Any]:
    """Return the content of a `fit_class` request on the layers and area of an `ask` request.

    `share` is how much of the area the class is expected to cover, 0.01 to 0.99.
    """
    where = {key: ask.get(key) for key in ("model", "device", "threads", "memory_bytes", "sources", "area")}
    return {
        **where,
        "name": name,
        "synonyms": list(synonyms),
        "labels": list(labels),
        "background": background,
        "share": share,
        "map_out": map_out or None,
    }


def take_fit_event(value: FitValue, kind: str, content: Mapping[str, Any]) -> FitValue:
    """Return the fit after an event of the engine; events of other kinds change nothing."""
    if kind == "progress":
        stage, done, total = content.get("stage"), content.get("done"), content.get("total")
        return replace(value, stage=str(stage or ""), done=int(done or 0), total=int(total or 0))
    if kind == "warning":
        return replace(value, warnings=(*value.warnings, word_message(content)))
    if kind != "class":
        return value
    try:
        learned = read_class(content.get("class"), "the engine's answer")
    except InputError as error:
        return replace(value, error=word_error(error))
    bounds = content.get("interval_percent")
    return replace(
        value,
        learned=learned,
        percent=float(content.get("percent") or 0.0),
        interval_percent=(float(bounds[0]), float(bounds[1])) if bounds else None,
        doubtful_percent=float(content.get("doubtful_percent") or 0.0),
        map_file=str(content.get("map") or ""),
    )


def find_fit_problem(name: str, labels: Sequence[Mapping[str, Any]], background: bool) -> str:
    """Return why a class cannot be learned yet, and what to do; empty = it can."""
    own = sum(bool(label["is_class"]) for label in labels)
    if not name.strip():
        return tr("Give the class a name: questions use it.")
    if not own:
        return tr("Show the class: choose a layer with labels, or click places.")
    if own == len(labels) and not background:
        return tr("Also show what is something else, or let random places stand for it.")
    return ""


def write_estimate(estimate: Estimate) -> str:
    """Return a share with its bounds: "0.89 (0.83 to 0.93)"."""
    text = tr("{value} ({low} to {high})")
    return text.format(value=f"{estimate.value:.2f}", low=f"{estimate.low:.2f}", high=f"{estimate.high:.2f}")


def describe_score(learned: LearnedClass) -> str:
    """Return how well a class does on labels it has not seen, in a line."""
    if learned.score is None:
        return tr("not cross-validated: label places farther apart")
    return tr("balanced accuracy {accuracy} on places left out").format(
        accuracy=write_estimate(learned.score.balanced_accuracy)
    )


def describe_labels(learned: LearnedClass) -> str:
    """Return what a class was learned from, in a line."""
    counts = learned.labels
    if counts.background:
        text = tr("learned from {own} cells of it, {other} of something else and {random} random ones")
        return text.format(own=counts.positives, other=counts.negatives, random=counts.background)
    text = tr("learned from {own} cells of it and {other} of something else")
    return text.format(own=counts.positives, other=counts.negatives)


def describe_map(value: FitValue) -> str:
    """Return how much of the area is of the class and where it is unsure, in a line."""
    if value.interval_percent is None:
        text = tr("{percent} % of the area; {doubt} % is doubtful")
        return text.format(percent=f"{value.percent:.1f}", doubt=f"{value.doubtful_percent:.1f}")
    low, high = value.interval_percent
    text = tr("{percent} % of the area ({low} to {high} %); {doubt} % is doubtful")
    return text.format(
        percent=f"{value.percent:.1f}", low=f"{low:.1f}", high=f"{high:.1f}", doubt=f"{value.doubtful_percent:.1f}"
    )
