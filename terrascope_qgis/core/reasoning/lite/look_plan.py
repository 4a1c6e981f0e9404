"""Which masks follow from the first look where the question names no class (docs/bundle.md); makes no masks."""

from __future__ import annotations

from collections.abc import Sequence

CLOUDS = ("cloud", "cloud_shadow")
ANY_CHANGE = "change"
MAX_LISTED = 4
"""Most masks of a caption, of a class at a point, and of a list of changes."""
_KIN = (frozenset({"forest_loss", "loss:trees"}), frozenset({"flooded", "gain:water"}))
"""Changes that are the same thing on the ground: the smaller of the two is not listed again."""


def plan_from_look(task: str, classes: Sequence[str], changes: Sequence[str]) -> tuple[str, ...]:
    """Labels to mark, in order.

    Args:
        task: `dominant`, `caption`, `point_class`, `sensor` or `change_what`; others name their classes.
        classes: found by the first look at the last date, largest first.
        changes: found by the first look between the dates, largest first.
    """
    land = [label for label in classes if label not in CLOUDS] or list(classes)
    match task:
        case "dominant":
            return tuple(land[:2])
        case "caption" | "point_class":
            return tuple(classes[:MAX_LISTED])
        case "sensor":
            return tuple(land[:1]) or ("water",)
        case "change_what":
            return list_distinct(changes)[:MAX_LISTED] or (ANY_CHANGE,)
    return ()


def list_distinct(changes: Sequence[str]) -> tuple[str, ...]:
    """The changes without those that only repeat a larger one in other words."""
    kept: list[str] = []
    for label in changes:
        if not any(label in kin and kin & set(kept) for kin in _KIN):
            kept.append(label)
    return tuple(kept)


def find_successor(lost: str, changes: Sequence[str]) -> str | None:
    """The largest gain that can have taken the place of a lost class."""
    return next((label for label in changes if label.startswith("gain:") and label[5:] != lost[5:]), None)
