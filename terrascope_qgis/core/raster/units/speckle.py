"""Tells by the shape of speckle whether radar values are power or amplitude, whatever the number of looks."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

FloatArray = NDArray[np.float32]

_BLOCK_PX = 8
_LEAST_BLOCKS = 100
_CALM_SHARE = 0.25
"""Share of the blocks that is measured: those that vary least, as fields and forests without edges do."""


def measure_speckle(windows: Sequence[FloatArray]) -> float | None:
    """Skewness over coefficient of variation in calm blocks of 8 x 8 pixels, the mean over the bands.

    Of speckle of any number of looks this is 2 in power (gamma) and about 1 in amplitude; averaging leaves it as it is.
    In real Sentinel-1 scenes thermal noise and texture move it: 1.3 to 1.9 in power, 0.1 to 1.4 in amplitude.

    Blocks are chosen by half of their pixels and measured by the other half, so that the choice leaves the shape alone.

    Args:
        windows: `(C, h, w)` values, positive, NaN where invalid.

    Returns:
        None where fewer than 100 blocks are whole in a band, or nothing varies.
    """
    bands = [
        _measure_band(np.concatenate([_cut_blocks(window[band]) for window in windows]))
        for band in range(len(windows[0]) if windows else 0)
    ]
    found = [ratio for ratio in bands if ratio is not None]
    return float(np.mean(found)) if found and len(found) == len(bands) else None


def _cut_blocks(plane: FloatArray) -> NDArray[np.float64]:
    """`(n, 64)` whole blocks: first the 32 pixels that choose, then the 32 that are measured."""
    height, width = (side // _BLOCK_PX for side in plane.shape)
    cut = plane[: height * _BLOCK_PX, : width * _BLOCK_PX].astype(np.float64)
    blocks = cut.reshape(height, _BLOCK_PX, width, _BLOCK_PX).transpose(0, 2, 1, 3).reshape(-1, _BLOCK_PX**2)
    dark = np.add.outer(np.arange(_BLOCK_PX), np.arange(_BLOCK_PX)).ravel() % 2 == 0
    whole = np.isfinite(blocks).all(axis=1) & (blocks > 0).all(axis=1)
    return np.concatenate([blocks[whole][:, dark], blocks[whole][:, ~dark]], axis=1)


def _measure_band(blocks: NDArray[np.float64]) -> float | None:
    if len(blocks) < _LEAST_BLOCKS:
        return None
    choosing, measured = np.split(blocks, 2, axis=1)
    variation = choosing.std(axis=1) / choosing.mean(axis=1)
    calm = measured[variation <= np.quantile(variation, _CALM_SHARE)]
    gaps = calm / calm.mean(axis=1, keepdims=True) - 1
    count = gaps.shape[1]
    second = float((gaps**2).sum(axis=1).mean()) / (count - 1)
    third = float((gaps**3).sum(axis=1).mean()) * count / ((count - 1) * (count - 2))
    # Third over squared second moment: skewness / variation, from moments pooled before they are divided.
    return third / second**2 if second > 1e-12 else None
