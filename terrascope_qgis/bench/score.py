"""Scores one reply: the letter as the official script reads it and, beside it, what letters hide."""

from __future__ import annotations

import dataclasses
import math
from collections.abc import Mapping
from pathlib import Path
from typing import Any, Self

import numpy as np
import rasterio
from numpy.typing import NDArray
from rasterio.errors import RasterioError

from ..core.errors import InputError
from ..core.geo.grid import PixelGrid
from ..core.reasoning.wording.options import read_quantity
from .items import BenchItem, Scoring
from .letters import is_right, read_letter
from .reply import Reply

UNKNOWN = 255
"""Value of a truth mask where nothing is known."""


@dataclasses.dataclass(frozen=True)
class ItemResult:
    """One line of the results: what was said to an item and how good it was."""

    id: str
    image: str
    task: str
    key: str
    letter: str = ""
    """As the official script reads it."""
    right: bool = False
    """By the official script."""
    choice: str | None = None
    """Option that the host found to fit; None = none."""
    status: str = "failed"
    """`answered`, `declined`, `nothing_found` or `failed`."""
    text: str = ""
    value: float | str | bool | None = None
    unit: str | None = None
    truth: float | str | bool | None = None
    truth_unit: str | None = None
    error: float | None = None
    """Said minus true, in the unit of the truth; None where they cannot be compared."""
    iou: Mapping[str, float] = dataclasses.field(default_factory=dict)
    """Label of each truth mask -> intersection over union with the model's last mask of that label."""
    verdicts: Mapping[str, int] = dataclasses.field(default_factory=dict)
    seconds: float = 0.0
    failure: str = ""
    """Why the item could not be run, with the class of the error."""

    @property
    def mean_iou(self) -> float | None:
        """Mean over the truth masks; None without any."""
        return float(np.mean(list(self.iou.values()))) if self.iou else None

    @property
    def relative_error(self) -> float | None:
        """Absolute error as a share of the truth."""
        if self.error is None or not isinstance(self.truth, float) or self.truth == 0:
            return None
        return abs(self.error) / abs(self.truth)

    def as_dict(self) -> dict[str, Any]:
        """Plain values for JSON."""
        return dataclasses.asdict(self)

    @classmethod
    def from_dict(cls, fields: Mapping[str, Any]) -> Self:
        """Back from `as_dict`; names that are not known are left out.

        Raises:
            TypeError: a field is missing.
        """
        names = {field.name for field in dataclasses.fields(cls)}
        return cls(**{name: value for name, value in fields.items() if name in names})


def score_reply(item: BenchItem, reply: Reply, scoring: Scoring) -> ItemResult:
    """Hold a reply against an item.

    Raises:
        InputError: a truth mask cannot be read or lies on another grid.
    """
    truth, truth_unit = find_truth(item)
    return ItemResult(
        id=item.id,
        image=item.image,
        task=item.task,
        key=item.key,
        letter=read_letter(scoring, reply.said, item.options),
        right=is_right(scoring, reply.said, item.key, item.options),
        choice=reply.choice,
        status=reply.status,
        text=reply.text[:2000],
        value=reply.value,
        unit=reply.unit,
        truth=truth,
        truth_unit=truth_unit,
        error=find_error(reply.value, reply.unit, truth, truth_unit),
        iou=score_masks(item, reply),
        verdicts=dict(reply.verdicts),
        seconds=round(reply.seconds, 4),
    )


def fail_item(item: BenchItem, failure: str) -> ItemResult:
    """The result of an item that could not be run; it counts as wrong."""
    return ItemResult(item.id, item.image, item.task, item.key, failure=failure[:1000])


def find_truth(item: BenchItem) -> tuple[float | str | bool | None, str | None]:
    """The true value: the set's own, else the number in the text of the right option."""
    if item.truth is not None and item.truth.value is not None:
        return item.truth.value, item.truth.unit
    found = read_quantity(item.key_text)
    return (None, None) if found is None else (found.value, found.unit)


def find_error(
    value: float | str | bool | None, unit: str | None, truth: float | str | bool | None, truth_unit: str | None
) -> float | None:
    """Said minus true; None unless both are numbers of one unit (a truth without a unit takes any)."""
    if isinstance(value, str | bool | None) or isinstance(truth, str | bool | None):
        return None
    if truth_unit not in (unit, None) or not (math.isfinite(value) and math.isfinite(truth)):
        return None
    return float(value) - float(truth)


def score_masks(item: BenchItem, reply: Reply) -> dict[str, float]:
    """Intersection over union for each truth mask; 0 where the model made no mask of that label.

    Raises:
        InputError: a truth mask cannot be read or lies on another grid.
    """
    if item.truth is None:
        return {}
    made = dict(reply.masks)
    scores = {}
    for label, file in item.truth.masks.items():
        wanted, known = read_truth_mask(file, reply.grid)
        mask = made.get(label)
        scores[label] = 0.0 if mask is None else count_iou(mask & known, wanted & known)
    return scores


def count_iou(one: NDArray[np.bool_], other: NDArray[np.bool_]) -> float:
    """Intersection over union of two masks of one shape; 1 where both are empty."""
    union = int(np.count_nonzero(one | other))
    return int(np.count_nonzero(one & other)) / union if union else 1.0


def read_truth_mask(file: Path, grid: PixelGrid) -> tuple[NDArray[np.bool_], NDArray[np.bool_]]:
    """Read a truth mask.

    Args:
        file: one band: 1 in, 0 out, 255 unknown.
        grid: where the model's masks lie.

    Returns:
        `(H, W)` where it is, and where it is known.

    Raises:
        InputError: it cannot be read or lies on another grid.
    """
    try:
        with rasterio.open(file) as source:
            if (source.height, source.width) != grid.shape or not np.allclose(
                tuple(source.transform)[:6], grid.transform, rtol=0, atol=1e-3 * abs(grid.transform[0])
            ):
                raise InputError(
                    f"{file}: {source.height} x {source.width} pixels at {tuple(source.transform)[:6]}, expected "
                    f"{grid.height} x {grid.width} at {grid.transform}: the grid of the item's first picture."
                )
            values = np.asarray(source.read(1))
    except (RasterioError, OSError) as error:
        raise InputError(f"{file}: no readable mask ({' '.join(str(error).split())[:200]}). Check it.") from error
    return values == 1, values != UNKNOWN
