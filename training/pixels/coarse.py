"""Coarser ground from fine pairs: several pairs side by side, each averaged to pixels of twice or thrice the size."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from training.constants import (
    CHANGE_IGNORE_BIT,
    UNKNOWN_CLASS,
    UNSURE_BIT,
    FloatArray,
)

_FLAG_BITS = 5


def blocks(array: np.ndarray, factor: int) -> np.ndarray:
    """Return `(..., H / f, W / f, f * f)`: the fine pixels of each coarse one; rows and columns beyond are cut off."""
    height, width = (side // factor for side in array.shape[-2:])
    cut = array[..., : height * factor, : width * factor]
    shape = (*array.shape[:-2], height, factor, width, factor)
    parts = np.moveaxis(cut.reshape(shape), -3, -2)
    return parts.reshape(*array.shape[:-2], height, width, factor * factor)


def majority_class(classes: np.ndarray, factor: int) -> np.ndarray:
    """Return the class that holds more than half of each coarse pixel, else unknown."""
    parts = blocks(classes, factor)
    out = np.full(parts.shape[:-1], UNKNOWN_CLASS, classes.dtype)
    for code in np.unique(classes):
        out[(parts == code).mean(axis=-1) > 0.5] = code
    return out


def majority_bits(flags: np.ndarray, factor: int, *, unsure: int) -> np.ndarray:
    """Return the bits set in more than half of each coarse pixel; where a bit is split evenly, `unsure` is set."""
    parts = blocks(flags, factor)
    out = np.zeros(parts.shape[:-1], flags.dtype)
    for place in range(_FLAG_BITS):
        share = ((parts >> place) & 1).mean(axis=-1)
        out |= ((share > 0.5).astype(flags.dtype) << place).astype(flags.dtype)
        out |= np.where((share > 0.3) & (share <= 0.5), unsure, 0).astype(flags.dtype)
    return out


def coarsen(sample: dict[str, np.ndarray], factor: int) -> dict[str, np.ndarray]:
    """Return a pool pair on pixels `factor` times as wide; radar is averaged in power."""
    power = 10 ** (sample["sar"].astype(np.float32) / 10)
    return sample | {
        "optical": blocks(sample["optical"].astype(np.float32), factor).mean(axis=-1),
        "sar": 10 * np.log10(np.maximum(blocks(power, factor).mean(axis=-1), 1e-5)),
        "classes": majority_class(sample["classes"], factor),
        "flags": majority_bits(sample["flags"], factor, unsure=UNSURE_BIT),
        "events": majority_bits(sample["events"], factor, unsure=CHANGE_IGNORE_BIT),
    }


def mosaic(samples: Sequence[dict[str, np.ndarray]], factor: int) -> dict[str, np.ndarray]:
    """Join `factor` x `factor` pool pairs into one pair of about their size on pixels `factor` times as wide.

    Bands are those that all have. Seams stay: a neighbour of another kind of land is as it may be.
    """
    parts = [coarsen(sample, factor) for sample in samples]
    out = dict(parts[0])
    for name in ("optical", "sar", "classes", "flags", "events"):
        rows = [np.concatenate([p[name] for p in parts[r * factor :][:factor]], axis=-1) for r in range(factor)]
        joined = np.concatenate(rows, axis=-2)
        spare = [(0, 0)] * (joined.ndim - 2) + [(0, -n % 32) for n in joined.shape[-2:]]
        out[name] = np.pad(joined, spare, mode="symmetric")
    bands: FloatArray = np.min([p["bands"] for p in parts], axis=0)
    return out | {"bands": bands}
