"""Which plan a Lite model may write: the masks of each task, as docs/bundle.md has them; knows no token ids."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from .look_plan import find_successor, plan_from_look

MAX_NAMED = 4
"""Most classes that one question names."""
PAIRS = ("ranking", "boundary", "distance")
LISTS = ("coverage", "area", "segment", "location", "count")
FROM_LOOK = ("dominant", "caption", "point_class", "sensor")
TWO_DATES = ("change_area", "change_what")


@dataclass(frozen=True)
class PlanItem:
    """One mask to make."""

    label: str
    date: str = "last"
    """`first`, `last` or `change`."""


@dataclass(frozen=True)
class NextInPlan:
    """What may follow what the plan holds so far."""

    items: frozenset[PlanItem] = frozenset()
    may_end: bool = False


class PlanRules:
    """What the area and the vocabulary let a plan hold."""

    def __init__(
        self,
        *,
        classes: Sequence[str],
        changes: Sequence[str],
        found_classes: Sequence[str],
        found_changes: Sequence[str],
        date_count: int,
    ) -> None:
        """Take the facts.

        Args:
            classes: labels of one date.
            changes: labels of a pair of dates.
            found_classes: what the first look found at the last date, largest first.
            found_changes: what it found between the dates, largest first.
            date_count: dates of the area.
        """
        self._classes = tuple(classes)
        self._changes = tuple(changes)
        self._found_classes = tuple(found_classes)
        self._found_changes = tuple(found_changes)
        self._has_pair = date_count > 1

    def allows_task(self, task: str) -> bool:
        """Whether a task can be done at all: a change needs two dates."""
        return self._has_pair or task not in TWO_DATES

    def list_next(self, task: str, plan: Sequence[PlanItem]) -> NextInPlan:
        """What may follow a plan."""
        labels = tuple(item.label for item in plan)
        if task == "presence":
            return self._named(plan, least=1, most=1)
        if task in LISTS:
            return self._named(plan, least=1, most=MAX_NAMED)
        if task in PAIRS:
            return self._pair(labels)
        if task == "change_area":
            return self._change_area(plan)
        if task == "change_what":
            return self._change_what(labels)
        if task in FROM_LOOK:
            return self._from_look(task, labels)
        return NextInPlan(may_end=True)

    def _named(self, plan: Sequence[PlanItem], *, least: int, most: int) -> NextInPlan:
        every = {PlanItem(label) for label in self._classes}
        if self._has_pair:
            every |= {PlanItem(label, "first") for label in self._classes}
            every |= {PlanItem(label, "change") for label in self._changes}
        return NextInPlan(frozenset(every - set(plan)) if len(plan) < most else frozenset(), len(plan) >= least)

    def _pair(self, labels: tuple[str, ...]) -> NextInPlan:
        if len(labels) == 2:
            return NextInPlan(may_end=True)
        return NextInPlan(frozenset(PlanItem(label) for label in self._classes if label not in labels))

    def _change_area(self, plan: Sequence[PlanItem]) -> NextInPlan:
        """One change, or one class at the first and at the last date."""
        if not plan:
            changes = {PlanItem(label, "change") for label in self._changes}
            return NextInPlan(frozenset(changes | {PlanItem(label, "first") for label in self._classes}))
        if len(plan) == 1 and plan[0].date == "first":
            return NextInPlan(frozenset({PlanItem(plan[0].label)}))
        return NextInPlan(may_end=True)

    def _change_what(self, labels: tuple[str, ...]) -> NextInPlan:
        """All changes of the look; or one loss and the gain that took its place."""
        listed = plan_from_look("change_what", (), self._found_changes)
        losses = {label for label in self._changes if label.startswith("loss:")}
        allowed: set[str] = set()
        may_end = False
        if labels == listed[: len(labels)]:
            allowed |= set(listed[len(labels) : len(labels) + 1])
            may_end = len(labels) == len(listed)
        if not labels:
            allowed |= losses
        elif len(labels) == 1 and labels[0] in losses:
            successor = find_successor(labels[0], self._found_changes)
            allowed |= {successor} if successor else set()
            may_end = may_end or successor is None
        elif labels[0] in losses:
            may_end = may_end or labels[1] == find_successor(labels[0], self._found_changes)
        return NextInPlan(frozenset(PlanItem(label, "change") for label in allowed), may_end)

    def _from_look(self, task: str, labels: tuple[str, ...]) -> NextInPlan:
        """The classes of the look, largest first; a point or a sensor may also be asked of one named class."""
        listed = plan_from_look(task, self._found_classes, ())
        named = task in ("point_class", "sensor")
        if named and not labels:
            return NextInPlan(frozenset(map(PlanItem, self._classes)), may_end=not listed)
        following = listed[len(labels) : len(labels) + 1] if labels == listed[: len(labels)] else ()
        return NextInPlan(frozenset(map(PlanItem, following)), may_end=not following or (named and len(labels) == 1))
