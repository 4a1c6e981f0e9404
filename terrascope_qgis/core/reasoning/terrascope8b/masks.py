"""From one [SEG] embedding to a mask on the area's pixels, row band by row band."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from ...model.runtime.model import Model
from ...progress import Progress
from ..area.inputs import BoolArray, FloatArray
from .views import EncodedViews

_BAND_ROWS = 256
OUTLINE_LOGIT = 1.0
"""How far the threshold of a mask is moved to see how much of it holds, as in SAM's own measure of stability."""


@dataclass(frozen=True)
class ViewMask:
    """A mask of one view with what the model says of it."""

    mask: BoolArray
    """`(H, W)`; False outside the area and where its layer is invalid."""
    score: float
    """Mean probability inside the mask, not calibrated; 0 for an empty one."""
    iou_hint: float
    """The decoder's own guess of its accuracy; it was never trained on these masks."""
    object_logit: float
    """The decoder's own guess whether there is anything; officially not used."""
    outline: float
    """Valid pixels above a logit of `OUTLINE_LOGIT` over those above its opposite; 1 where there are none of either."""


def decode_view_mask(model: Model, encoded: EncodedViews, view: int, seg: FloatArray, progress: Progress) -> ViewMask:
    """Decode the mask of an embedding on one view.

    Args:
        model: whose mask decoder to run.
        encoded: the area.
        view: index of the view.
        seg: `(1, width)` output of the SEG head.
        progress: may stop the run.
    """
    found = model.run("mask_decoder", {**encoded.mask_features(view, model), "seg": seg})
    valid = encoded.views[view].valid
    mask = np.zeros(encoded.grid.shape, np.bool_)
    inside, probability = 0, 0.0
    firm = near = 0
    for row, logits in upsample_rows(found["logits"][0], encoded, model):
        progress.check()
        seen = valid.read(row, len(logits))
        rows = (logits > 0) & seen
        mask[row : row + len(logits)] = rows
        firm += int(np.count_nonzero(seen & (logits > OUTLINE_LOGIT)))
        near += int(np.count_nonzero(seen & (logits > -OUTLINE_LOGIT)))
        inside += int(np.count_nonzero(rows))
        probability += float((1.0 / (1.0 + np.exp(-logits[rows]))).sum(dtype=np.float64))
    return ViewMask(
        mask=mask,
        score=probability / inside if inside else 0.0,
        iou_hint=float(found["iou"][0]),
        object_logit=float(found["object_logit"][0]),
        outline=firm / near if near else 1.0,
    )


def upsample_rows(logits: FloatArray, encoded: EncodedViews, model: Model) -> Iterator[tuple[int, FloatArray]]:
    """Yield first row and logits `(rows, W)` float32 of one band of the area after the other.

    Bilinear to the mask encoder's size and from there to the picture's, as officially.
    """
    side = model.manifest.require_terrascope8b().pictures.mask_px
    height, width = encoded.grid.shape
    full = resize_axis(resize_axis(logits, 0, side, range(side)), 1, side, range(side))
    for row in range(0, height, _BAND_ROWS):
        rows = range(row, min(row + _BAND_ROWS, height))
        band = resize_axis(full, 0, encoded.side_px, rows)
        yield row, resize_axis(band, 1, encoded.side_px, range(width))


def resize_axis(values: FloatArray, axis: int, size: int, wanted: range) -> FloatArray:
    """Stretch one axis to `size` bilinearly, pixel centres at halves and edges repeated; only some rows or columns.

    Args:
        values: two axes.
        axis: 0 or 1.
        size: of the whole stretched axis.
        wanted: of it, consecutive.
    """
    length = values.shape[axis]
    place = (np.arange(wanted.start, wanted.stop, dtype=np.float32) + np.float32(0.5)) * (length / size) - 0.5
    position = np.clip(place, 0, None)
    low = np.minimum(position.astype(np.int64), length - 1)
    high = np.minimum(low + 1, length - 1)
    share = (position - low).astype(np.float32)
    share = share[:, None] if axis == 0 else share[None]
    return np.asarray(np.take(values, low, axis) * (1 - share) + np.take(values, high, axis) * share)
