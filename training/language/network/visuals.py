"""Makes the visual tokens of scenes that the language part trains on: chips of the pool through an exported folder."""

from __future__ import annotations

from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from exporter.lite_decoder import open_graph
from training.pixels.augment import make_batch
from training.pixels.samples import Pool

GRID = 4
"""Cells of the overview on a side (docs/bundle.md)."""
_PAIRS, _SIDE_PX = 4, 128


def make_visuals(vision: Path, pool: Pool, *, count: int, seed: int) -> NDArray[np.float32]:
    """Return visual tokens `(count, 16, width)` float32 of chips as training sees them.

    Args:
        vision: folder with `vision.onnx`.
        pool: of training chips.
        count: scenes; the two dates of a pair are two scenes.
        seed: of the chips; the same seed, pool and graph give the same tokens.
    """
    session = open_graph(vision / "vision.onnx")
    names = [entry.name for entry in session.get_inputs()]
    found: list[NDArray[np.float32]] = []
    for step in range(-(-count // (2 * _PAIRS))):
        batch = make_batch(pool, seed=seed, step=step, pairs=_PAIRS, side=_SIDE_PX)
        tokens = session.run(["tokens"], {name: getattr(batch, name).numpy() for name in names})[0]
        found.append(pool_tokens(np.asarray(tokens, np.float32)))
    return np.concatenate(found)[:count]


def pool_tokens(tokens: NDArray[np.float32]) -> NDArray[np.float32]:
    """Average `(N, side * side, width)` tokens of square chips to `(N, 16, width)`.

    Raises:
        ValueError: the side is no multiple of four.
    """
    number, cells, width = tokens.shape
    side = round(cells**0.5)
    if side * side != cells or side % GRID:
        raise ValueError(f"{cells} tokens are no square grid whose side is a multiple of {GRID}")
    blocks = tokens.reshape(number, GRID, side // GRID, GRID, side // GRID, width)
    return np.ascontiguousarray(blocks.mean(axis=(2, 4)).reshape(number, GRID * GRID, width))
