"""A pretended area: which inputs there are and what the first look found. No pixels are made here."""

from __future__ import annotations

import random
from dataclasses import dataclass, replace

from training.vocabulary import CHANGE_LABELS, CLASS_LABELS

LOOK_LABELS: tuple[str, ...] = tuple(label for label in CLASS_LABELS if label != "vegetation")
LOOK_CHANGES: tuple[str, ...] = tuple(label for label in CHANGE_LABELS if label != "change")


@dataclass(frozen=True)
class Scene:
    """What the host would write before the question."""

    sensors: tuple[str, ...]
    dates: int
    point: bool
    options: bool
    no_crs: bool
    cloudy: bool
    degraded: bool
    look: tuple[tuple[str, float], ...]
    """(label, percent) of the classes found, largest first."""
    changes: tuple[tuple[str, float], ...]
    """(label, percent) of the changes found, largest first; empty with one date."""

    def percent_of(self, label: str) -> float:
        """Return the percentage the first look has for a label, 0 when not found."""
        return dict(self.look + self.changes).get(label, 0.0)


def level_of(percent: float) -> str:
    """Return the level name of a percentage."""
    for name, limit in (("trace", 1), ("few", 10), ("part", 35), ("half", 65), ("most", 95)):
        if percent < limit:
            return name
    return "all"


def sample_scene(rng: random.Random, *, dates: int | None = None, point: bool | None = None) -> Scene:
    """Return a random scene; `dates` 1 or 2 and `point` are drawn when not given."""
    sensors = rng.choice((("optical",), ("optical",), ("sar",), ("optical", "sar"), ("optical", "sar")))
    found = rng.sample(LOOK_LABELS, k=rng.choice((0, 1, 2, 2, 3, 3, 4, 5, 6, 7)))
    shares = sorted((rng.random() ** 2 + 0.004 for _ in found), reverse=True)
    total = sum(shares) / rng.choice((0.7, 0.9, 1.0, 1.0, 1.2)) if shares else 1.0
    look = [(label, min(99.9, 100 * share / total)) for label, share in zip(found, shares, strict=True)]
    look = [(label, percent) for label, percent in look if percent >= 0.5]
    clouds = sum(percent for label, percent in look if label in ("cloud", "cloud_shadow"))
    count = dates if dates is not None else rng.choice((1, 1, 1, 2, 2))
    changes: list[tuple[str, float]] = []
    if count >= 2 and rng.random() < 0.85:
        names = rng.sample(LOOK_CHANGES, k=rng.randint(1, 6))
        values = sorted((50 * rng.random() ** 3 + 0.5 for _ in names), reverse=True)
        changes = list(zip(names, values, strict=True))
    return Scene(
        sensors=sensors,
        dates=3 if count == 2 and rng.random() < 0.15 else count,
        point=rng.random() < 0.12 if point is None else point,
        options=rng.random() < 0.15,
        no_crs=rng.random() < 0.1,
        cloudy=clouds >= 30,
        degraded=rng.random() < 0.1,
        look=tuple(look),
        changes=tuple(changes),
    )


def include_labels(scene: Scene, labels: tuple[str, ...], rng: random.Random) -> Scene:
    """Return the scene with most of the asked labels found, so that answers are not mostly "none"."""
    look, changes = dict(scene.look), dict(scene.changes)
    for label in labels:
        table, allowed = (
            (look, LOOK_LABELS) if label in CLASS_LABELS else (changes, LOOK_CHANGES if scene.dates > 1 else ())
        )
        if label in allowed and rng.random() < 0.6:
            table[label] = min(99.9, 90 * rng.random() ** 2 + 0.5)
    clouds = look.get("cloud", 0.0) + look.get("cloud_shadow", 0.0)
    return replace(scene, look=_by_size(look), changes=_by_size(changes), cloudy=clouds >= 30)


def _by_size(table: dict[str, float]) -> tuple[tuple[str, float], ...]:
    return tuple(sorted(table.items(), key=lambda item: -item[1]))


def scene_tokens(scene: Scene) -> list[str]:
    """Return the tokens from `<inputs>` to `</look>`."""
    tokens = ["<inputs>", *(f"<in:{sensor}>" for sensor in scene.sensors)]
    tokens.append({1: "<in:date1>", 2: "<in:date2>"}.get(scene.dates, "<in:dates>"))
    flags = (
        ("point", scene.point),
        ("options", scene.options),
        ("no_crs", scene.no_crs),
        ("cloudy", scene.cloudy),
        ("degraded", scene.degraded),
    )
    tokens += [f"<in:{name}>" for name, present in flags if present]
    tokens += ["</inputs>", "<look>"]
    for label, percent in (*scene.look[:12], *scene.changes[:8]):
        tokens += [f"<c:{label}>", f"<l:{level_of(percent)}>"]
    return [*tokens, "</look>"]
