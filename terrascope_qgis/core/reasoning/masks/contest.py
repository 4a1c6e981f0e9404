"""Masks that do not overlap, as a description of a scene needs them: each pixel goes to the label that fits it best."""

from __future__ import annotations

import functools
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from ...model.runtime.model import Model
from ...progress import Progress
from ..area.encoded_area import EncodedArea
from ..area.inputs import BoolArray, FloatArray
from .logits import decode_tile
from .masking import DecodedMask, blend_rows, decode_mask, find_calibration, measure_rows

_TIE = 1e-4
"""Log-odds by which the label that is marked first leads."""
_LEAST = 1e-7
"""Probabilities are kept this far from 0 and 1, so that their odds are finite."""

Rows = Iterator[tuple[int, FloatArray]]
"""First row and calibrated probabilities `(rows, W)` of one row band after the other."""


@dataclass(frozen=True)
class Contest:
    """What else may claim the pixels of a mask."""

    rivals: tuple[str, ...]
    """Labels of the model whose masks are made later."""
    taken: BoolArray | None = None
    """`(H, W)` pixels of the masks made before; None = none."""


def decode_in_contest(
    model: Model,
    encoded: EncodedArea,
    seg: FloatArray,
    date: int,
    label: str,
    progress: Progress,
    *,
    contest: Contest | None,
    keep_probability: bool = False,
) -> DecodedMask:
    """Decode a mask without the pixels that are taken or that a rival fits better; see `decode_mask`.

    A rival counts by its concept, as in the first look, and only where it would be found: there the probability becomes
    that of the log-odds (over the threshold) by which the label leads, elsewhere it is that of the label alone.
    """
    if contest is None:
        return decode_mask(model, encoded, seg, date, label, progress, keep_probability=keep_probability)
    places = {entry.label: row for row, entry in enumerate(model.manifest.vocabulary)}
    rows = np.concatenate([seg, model.concepts[[places[rival] for rival in contest.rivals]]])
    calibrations = [find_calibration(model.manifest, encoded, date, one) for one in (label, *contest.rivals)]

    # The labels are blended band by band in step: a tile is decoded for all of them at once.
    @functools.lru_cache(maxsize=max(map(len, encoded.tiling.bands())))
    def decode_all(tile: int) -> FloatArray:
        return decode_tile(model, encoded.features_at(date, tile, model), rows, encoded.tiling.tile_px)

    def blend(number: int) -> Rows:
        def read_logits(tile: int) -> FloatArray:
            return np.asarray(decode_all(tile)[number])

        return blend_rows(encoded, date, read_logits, calibrations[number], progress)

    shared = _share_out(
        [blend(number) for number in range(len(rows))], [one.threshold for one in calibrations], contest.taken
    )
    return measure_rows(encoded, date, shared, calibrations[0], keep_probability=keep_probability)


def _share_out(claims: Sequence[Rows], thresholds: Sequence[float], taken: BoolArray | None) -> Rows:
    """Yield the probabilities of the first claim where it beats the others.

    Args:
        claims: probabilities of the label and of its rivals.
        thresholds: from which each counts as found.
        taken: `(H, W)` pixels that are given away already.
    """
    for (row, own), *others in zip(*claims, strict=True):
        probability = own
        if others:
            leads = [_odds(other) - _odds(t) for (_, other), t in zip(others, thresholds[1:], strict=True)]
            best = np.max(leads, axis=0)
            probability = np.where(best > 0, 1 / (1 + np.exp(best - _TIE - _odds(own))), own).astype(np.float32)
        if taken is not None:
            probability = np.where(taken[row : row + len(own)], np.float32(0), probability)
        yield row, probability


def _odds(probability: FloatArray | float) -> FloatArray:
    kept = np.clip(np.asarray(probability, np.float64), _LEAST, 1 - _LEAST)
    return np.asarray(np.log(kept / (1 - kept)))
