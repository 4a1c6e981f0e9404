"""What a benchmark is made of, as plain values: items with pictures, options, a key and, where known, masks."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from enum import Enum
from pathlib import Path

from ..core.request import Role


class Scoring(Enum):
    """Whose way of reading a letter out of a reply counts (`letters`)."""

    TERRASCOPE = "terrascope"
    DISASTER_M3 = "disaster_m3"
    LANDSAT30 = "landsat30"


@dataclass(frozen=True)
class Picture:
    """One raster of an item, where it lies."""

    file: Path
    role: Role = Role.OPTICAL
    date: dt.date | None = None
    bands: tuple[str, ...] | None = None
    row: int | None = None
    """Row of a parquet file whose column `image` holds the encoded picture; None = `file` is the picture."""
    is_raster: bool = False
    """True = a georeferenced raster that the engine reads as it is; False = a PNG or JPEG without a place."""
    pixel_m: float | None = None
    """Side of a pixel on the ground that the set claims for a picture without a place; None = unknown."""


@dataclass(frozen=True)
class Truth:
    """What is true of an item beside the letter."""

    value: float | str | bool | None = None
    unit: str | None = None
    """`%`, `m2`, `m`, `count`; None for words and yes or no."""
    masks: Mapping[str, Path] = field(default_factory=dict)
    """Label -> raster on the grid of the first picture: 1 in, 0 out, 255 unknown."""


@dataclass(frozen=True)
class BenchItem:
    """One question with options and its key."""

    id: str
    image: str
    """Items of one image are not independent: intervals draw images, cross-validation keeps them together."""
    task: str
    question: str
    options: Mapping[str, str]
    """Letter -> text, in order."""
    key: str
    """Letter of the right option; several, comma-separated, in DisasterM3's multi-label tasks."""
    pictures: tuple[Picture, ...]
    truth: Truth | None = None
    labels: tuple[str, ...] = ()
    """House labels the question speaks of, where the set says so."""

    @property
    def key_text(self) -> str:
        """Text of the right option; empty for several letters."""
        return self.options.get(self.key, "")

    def ask(self) -> str:
        """The question with its options, one a line, as the official script lays them out."""
        return "\n".join([self.question, *(f"{letter}. {text}" for letter, text in self.options.items())])


@dataclass(frozen=True)
class ItemSet:
    """A whole benchmark."""

    name: str
    file: Path
    sha256: str
    """Of the file that lists the items: results of another one are not mixed in."""
    scoring: Scoring
    items: tuple[BenchItem, ...]
    notes: tuple[str, ...] = ()
    """What a reader of the figures must know of the set."""


def pick_items(items: Sequence[BenchItem], *, tasks: Sequence[str] = (), limit: int | None = None) -> list[BenchItem]:
    """The items of some tasks, at most `limit`, taken evenly over the tasks in the order of the set."""
    chosen = [item for item in items if not tasks or item.task in tasks]
    if limit is None or limit >= len(chosen):
        return chosen
    by_task: dict[str, list[BenchItem]] = {}
    for item in chosen:
        by_task.setdefault(item.task, []).append(item)
    picked: list[BenchItem] = []
    while len(picked) < limit:
        for queue in by_task.values():
            if queue and len(picked) < limit:
                picked.append(queue.pop(0))
    order = {id(item): index for index, item in enumerate(chosen)}
    return sorted(picked, key=lambda item: order[id(item)])
