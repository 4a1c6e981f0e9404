"""A first look over the area with every concept the model knows: what is there, and how much; draws no mask."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from ...model.runtime.model import Model
from ...progress import Progress
from ..area.encoded_area import CHANGE, EncodedArea
from .logits import decode_tile
from .masking import find_calibration

FOUND_PERCENT = 0.5
MAX_CLASSES = 12
MAX_CHANGES = 8
CLOUDY_PERCENT = 30.0
UNIONS = frozenset({"vegetation", "change"})
"""Labels made of others; left out of the look."""
_CLOUD_LABELS = ("cloud", "cloud_shadow")


@dataclass(frozen=True)
class FirstLook:
    """Shares of the valid area, largest first."""

    classes: tuple[tuple[str, float], ...]
    """Label and percent at the last date."""
    changes: tuple[tuple[str, float], ...]
    """Label and percent between the dates; none with one date."""
    cloudy_percent: float
    """Clouds and their shadows at the last date."""
    cloudy_before_percent: float = 0.0
    """The same at the first date, where there are several."""

    def describe(self) -> dict[str, dict[str, float]]:
        """Plain values for the record."""
        return {"classes": dict(self.classes), "changes": dict(self.changes)}


def take_first_look(model: Model, encoded: EncodedArea, progress: Progress) -> FirstLook:
    """Measure every concept over the area; done once per encoded area.

    Tiles are not blended here: each counts the pixels it answers for. That is exact enough for a scale of six levels.
    """
    if isinstance(encoded.look, FirstLook):
        return encoded.look
    classes = _measure(model, encoded, "class", encoded.last, progress)
    changes = _measure(model, encoded, "change", CHANGE, progress) if len(encoded.observations) > 1 else {}
    before = _measure(model, encoded, "class", 0, progress, _CLOUD_LABELS) if len(encoded.observations) > 1 else {}
    look = FirstLook(
        classes=largest(classes, MAX_CLASSES),
        changes=largest(changes, MAX_CHANGES),
        cloudy_percent=sum(classes.get(label, 0.0) for label in _CLOUD_LABELS),
        cloudy_before_percent=sum(before.values()),
    )
    encoded.look = look
    return look


def largest(percents: dict[str, float], limit: int) -> tuple[tuple[str, float], ...]:
    """What counts as found, largest first; unions are left out."""
    found = [item for item in percents.items() if item[1] >= FOUND_PERCENT and item[0] not in UNIONS]
    return tuple(sorted(found, key=lambda item: -item[1])[:limit])


def _measure(
    model: Model, encoded: EncodedArea, kind: str, date: int, progress: Progress, only: Sequence[str] = ()
) -> dict[str, float]:
    """Percent of the valid area of each label of a kind, or of some of them alone."""
    vocabulary = model.manifest.vocabulary
    rows = [row for row, entry in enumerate(vocabulary) if entry.kind == kind and (not only or entry.label in only)]
    if not rows:
        return {}
    calibrations = [find_calibration(model.manifest, encoded, date, vocabulary[row].label) for row in rows]
    # sigmoid(x / T) >= t is x >= T log(t / (1 - t)): no probabilities are needed to count.
    least = np.array([c.temperature * np.log(c.threshold / (1 - c.threshold)) for c in calibrations])[:, None, None]
    valid = encoded.valid_at(date)
    counts = np.zeros(len(rows), np.int64)
    live = sorted(encoded.tiles_at(date))
    for done, index in enumerate(live, 1):
        progress.check()
        tile, core = encoded.tiling.tiles[index], encoded.tiling.cores[index]
        seen = valid.read(core.row, core.height)[:, core.col : core.col + core.width]
        if seen.any():
            features = encoded.features_at(date, index, model)
            logits = decode_tile(model, features, model.concepts[rows], encoded.tiling.tile_px)
            inside = core.slices_in(tile)
            counts += np.count_nonzero((logits[:, inside[0], inside[1]] >= least) & seen, axis=(1, 2))
        progress.stage("look", done, len(live))
    total = max(valid.count(), 1)
    return {vocabulary[row].label: 100.0 * int(count) / total for row, count in zip(rows, counts, strict=True)}
