"""Pretended measurements of a mask, as the host would feed them back after [SEG]."""

from __future__ import annotations

import random
from dataclasses import dataclass

from training.language.asking.scene import Scene, level_of
from training.language.sequences.tokens import COMPASS


@dataclass(frozen=True)
class Measured:
    """What the host would measure in one mask."""

    percent: float
    relation: str | None
    touch: bool | None
    compass: str
    hit: bool | None
    sensor: str

    @property
    def found(self) -> bool:
        """Whether there is anything in the mask."""
        return self.percent > 0


def measurement_block(measured: Measured) -> tuple[str, ...]:
    """Return the tokens `<m> ... </m>` of a measurement."""
    tokens = ["<m>"]
    tokens.append(f"<l:{level_of(measured.percent)}>" if measured.found else "<m:none>")
    if measured.relation is not None:
        tokens += [f"<m:{measured.relation}>", "<m:touch>" if measured.touch else "<m:apart>"]
    if measured.found:
        tokens.append(f"<m:{measured.compass}>")
    if measured.hit is not None:
        tokens.append("<m:hit>" if measured.hit else "<m:miss>")
    return (*tokens, f"<m:{measured.sensor}>", "</m>")


def draw_measured(scene: Scene, label: str, date: str, before: list[Measured], rng: random.Random) -> Measured:
    """Draw a measurement that agrees with the first look, and now and then does not (thresholds differ)."""
    percent = scene.percent_of(label)
    if date == "first" or label in ("vegetation", "change") or (percent == 0 and rng.random() < 0.12):
        percent = 0.0 if rng.random() < 0.25 else 60 * rng.random() ** 2 + 0.2
    elif percent and rng.random() < 0.12:
        percent = 0.0 if rng.random() < 0.3 else min(99.9, percent * rng.uniform(0.6, 1.6))
    relation: str | None = None
    touch: bool | None = None
    if before:
        previous = before[-1].percent
        if rng.random() < 0.03:
            percent = previous
        larger = max(previous, percent)
        relation = (
            "same" if abs(percent - previous) <= 0.01 * larger else ("larger" if percent > previous else "smaller")
        )
        touch = percent > 0 and previous > 0 and rng.random() < 0.5
    hit: bool | None = None
    if scene.point:
        free = not any(measured.hit for measured in before)
        hit = percent > 0 and (free or rng.random() < 0.2) and rng.random() < 0.45
    if before:
        sensor = before[-1].sensor
    else:
        sensor = "on_both" if len(scene.sensors) == 2 and rng.random() < 0.6 else f"on_{rng.choice(scene.sensors)}"
    return Measured(percent, relation, touch, rng.choice(COMPASS), hit, sensor)
