"""Synthetic class maps: landscape kinds, parcels, rivers, coasts."""

from __future__ import annotations

import numpy as np

from training.simulator.fields import blobs, cells, fractal, river

WATER, TREES, GRASS, FLOODED_VEGETATION, CROPS, SHRUB, BUILT_UP, BARE, SNOW_ICE = range(9)

LANDSCAPES: dict[str, tuple[float, ...]] = {
    "coast": (5, 1.5, 1, 0.3, 0.5, 0.5, 1, 1.5, 0),
    "farmland": (0.5, 1.5, 1.5, 0.1, 6, 0.5, 0.7, 0.5, 0),
    "forest": (0.5, 7, 1, 0.2, 0.3, 1, 0.2, 0.3, 0),
    "town": (0.5, 1.2, 1, 0.1, 0.8, 0.3, 6, 0.8, 0),
    "desert": (0.2, 0.2, 0.7, 0.1, 0.3, 2, 0.3, 7, 0),
    "mountain": (0.4, 2, 1.5, 0, 0.1, 1, 0.1, 2, 4),
    "wetland": (3, 1.5, 1, 5, 0.8, 0.5, 0.1, 0.3, 0),
    "steppe": (0.4, 0.5, 5, 0.3, 0.8, 4, 0.3, 1.5, 0),
    "any": (1, 1, 1, 1, 1, 1, 1, 1, 1),
}


def draw_land(rng: np.random.Generator, side: int) -> tuple[np.ndarray, np.ndarray]:
    """Draw one landscape.

    Returns:
        `(side, side)` uint8 land class codes and `(side, side)` int32 region labels.
    """
    kind = str(rng.choice(list(LANDSCAPES)))
    weights = np.array(LANDSCAPES[kind], float)
    weights = weights / weights.sum()
    count = int(rng.integers(6, 90))
    regions = cells(rng, side, count, warp_px=float(rng.choice((0.0, 0.0, 2.0, 6.0, 14.0))))
    dominant = rng.dirichlet(weights * 6 + 0.03)
    classes = rng.choice(9, size=count, p=dominant).astype(np.uint8)[regions]
    if rng.random() < 0.6:  # natural patches over the parcels
        code = int(rng.choice(9, p=weights))
        classes[blobs(rng, side, rng.uniform(0.05, 0.5), slope=rng.uniform(1.4, 3.0))] = code
    if kind in ("farmland", "forest", "steppe", "any", "wetland", "town") and rng.random() < 0.45:
        line = river(rng, side, rng.uniform(1.5, 14))
        if rng.random() < 0.5:
            classes[river(rng, side, rng.uniform(3, 8)) & ~line] = TREES
        classes[line] = WATER
    if kind in ("coast", "wetland", "any") and rng.random() < 0.6:
        classes[blobs(rng, side, rng.uniform(0.1, 0.8), slope=3.0)] = WATER
    if rng.random() < 0.3:  # ponds
        spots = fractal(rng, side, slope=1.4)
        classes[spots > np.quantile(spots, 1 - rng.uniform(0.002, 0.03))] = WATER
    if rng.random() < 0.25 and kind != "desert":  # roads and hamlets
        classes[river(rng, side, rng.uniform(1.0, 2.0))] = BUILT_UP
    regions = regions * 9 + classes
    return classes, regions.astype(np.int32)
