"""A small spectra bank and a tiny pool, made on demand without libraries or real imagery."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from training.vocabulary import LAND_LABELS

pytest.importorskip("scipy", reason="the simulator needs scipy, which the training environment has")

from training.simulator.spectra import (
    SpectraBank,
    burned_spectra,
    cloud_spectra,
    snow_spectra,
    water_spectra,
)

_LEVELS = {
    "trees": (0.03, 0.05, 0.03, 0.30, 0.15, 0.07),
    "grass": (0.05, 0.09, 0.08, 0.30, 0.22, 0.14),
    "flooded_vegetation": (0.04, 0.06, 0.04, 0.15, 0.06, 0.03),
    "crops": (0.05, 0.09, 0.06, 0.38, 0.20, 0.10),
    "shrub": (0.06, 0.09, 0.11, 0.24, 0.24, 0.16),
    "built_up": (0.14, 0.15, 0.16, 0.20, 0.22, 0.20),
    "bare": (0.12, 0.17, 0.23, 0.30, 0.38, 0.33),
}
"""Blue, green, red, near infrared, 1.6 um and 2.2 um reflectance."""


def _twelve(levels: tuple[float, ...]) -> np.ndarray:
    blue, green, red, nir, swir1, swir2 = levels
    edge = red + (nir - red) * np.array([0.3, 0.7, 0.9])
    return np.array([blue * 0.9, blue, green, red, *edge, nir, nir, nir, swir1, swir2], np.float32)


@pytest.fixture(scope="session")
def bank() -> SpectraBank:
    """Spectra near fixed levels, the modelled classes from their models."""
    rng = np.random.default_rng(0)
    by_class = {}
    for label in LAND_LABELS:
        if label in _LEVELS:
            by_class[label] = (_twelve(_LEVELS[label]) * rng.uniform(0.9, 1.1, (50, 1))).astype(np.float32)
    by_class["water"], by_class["snow_ice"] = water_spectra(rng, 200), snow_spectra(rng, 100)
    soil = by_class["bare"]
    char = np.full((5, 12), 0.05, np.float32)
    return SpectraBank(by_class, burned_spectra(rng, 100, char, soil), cloud_spectra(rng, 50), soil)


@pytest.fixture
def tiny_pool(tmp_path: Path, bank: SpectraBank) -> Path:
    """A pool of one shard of four 64-pixel pairs."""
    from training.data.pool import PairMaker, write_shard

    write_shard(PairMaker([], bank, side=64), tmp_path / "pool", index=0, count=4, seed=3)
    return tmp_path / "pool"
