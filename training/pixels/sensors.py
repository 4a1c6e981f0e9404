"""What the sensors of a training pair are: band subsets, missing sensors, 8-bit display stretches."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from training.constants import BAND, BYTE_DB, BYTE_REFLECTANCE, FloatArray

BAND_SETS: dict[str, tuple[str, ...]] = {
    "bgrn": ("blue", "green", "red", "nir"),
    "rgb": ("blue", "green", "red"),
    "hls": ("coastal", "blue", "green", "red", "nir", "swir16", "swir22"),
    "landsat": ("blue", "green", "red", "nir", "swir16", "swir22"),
    "ten": (
        "blue", "green", "red", "rededge071", "rededge075", "rededge078", "nir", "nir08", "swir16", "swir22",
    ),
    "fire": ("blue", "green", "red", "nir", "swir22"),
    "burn_ratio": ("nir", "swir22"),
    "false16": ("red", "nir", "swir16"),
    "false22": ("red", "nir", "swir22"),
}  # fmt: skip
_ALL_BANDS, _SOME_BANDS = 0.36, 0.06
_SET_SHARES = (0.21, 0.07, 0.16, 0.08, 0.04, 0.04, 0.14, 0.07, 0.19)
"""Share of each band set, the same whatever the truth: else the bands alone would speak of fire or flood."""
_MODE_SHARES = (0.42, 0.22, 0.36)
_STRETCHED_SETS = ("rgb", "false16", "false22")


def stretch_optical(rng: np.random.Generator, image: FloatArray, rows: list[int]) -> FloatArray:
    """Pass some bands through a random 8-bit display stretch and read the bytes back as reflectance."""
    out = image.copy()
    part = image[rows]
    if rng.random() < 0.4:  # one range for all pictures: a product's own, or reflectance 0-1 unstretched
        low, high = 0.0, float(rng.choice((0.3558, 0.3558, 0.5, 1.0)))
    else:  # one stretch for the picture, or one for each band as a map program does
        axes = (1, 2) if rng.random() < 0.5 else None
        low = np.percentile(part, rng.uniform(0, 3), axis=axes, keepdims=True) * rng.uniform(0, 1)
        high = np.percentile(part, rng.uniform(90, 100), axis=axes, keepdims=True) * _headroom(rng) + 0.02
    gamma = rng.uniform(0.6, 1.1) if rng.random() < 0.4 else 1.0
    levels = np.clip((part - low) / np.maximum(high - low, 0.02), 0, 1) ** gamma
    full = BYTE_REFLECTANCE * (1.0 if rng.random() < 0.5 else rng.uniform(0.8, 3.0))
    out[rows] = np.round(levels * 255) / 255 * full
    return out


def _headroom(rng: np.random.Generator) -> float:
    """How far the bright end of a stretch lies above the scene: a cloud elsewhere in the picture leaves it all dark."""
    return float(rng.uniform(1.0, 2.0) if rng.random() < 0.75 else rng.uniform(2.0, 4.0))


def stretch_sar(rng: np.random.Generator, db: FloatArray) -> FloatArray:
    """Pass each SAR band through a min-max stretch to bytes and read the bytes back as the host does."""
    out = np.empty_like(db)
    linear = rng.random() < 0.25
    for index, band in enumerate(db):
        values = 10 ** (band / 20) if linear else band
        low, high = np.percentile(values, (rng.uniform(0, 2), rng.uniform(97, 100)))
        out[index] = (
            np.round(np.clip((values - low) / max(high - low, 1e-3), 0, 1) * 255) / 255 * (BYTE_DB[1] - BYTE_DB[0])
            + BYTE_DB[0]
        )
    return out


def pick_bands(rng: np.random.Generator, present: FloatArray) -> tuple[FloatArray, str]:
    """Return the `(12,)` bands to show, and the name of their set."""
    draw = rng.random()
    if draw < _ALL_BANDS:
        return present, "all"
    if draw < 1 - _SOME_BANDS:
        name = str(rng.choice(list(BAND_SETS), p=_SET_SHARES))
        keep = np.isin(np.arange(12), [BAND[b] for b in BAND_SETS[name]]).astype(np.float32)
        return present * keep, name
    keep = (rng.random(12) < 0.6).astype(np.float32)
    keep[[BAND["green"], BAND["red"]]] = 1.0
    return present * keep, "some"


@dataclass(frozen=True)
class SensorPlan:
    """What one pair's two dates have in common."""

    bands: FloatArray
    band_set: str
    mode: int
    """0 optical alone, 1 SAR alone, 2 both."""
    stretch_optical: bool
    stretch_sar: bool
    same_stretch: bool
    coarse: bool

    @property
    def stretched(self) -> list[int]:
        """Rows of the optical array that a display stretch reaches."""
        return [BAND[b] for b in BAND_SETS[self.band_set]] if self.band_set.startswith("false") else [1, 2, 3]


def plan_sensors(rng: np.random.Generator, sample: dict[str, np.ndarray]) -> SensorPlan:
    """Draw what the sensors of one pool pair are."""
    bands, name = pick_bands(rng, sample["bands"].astype(np.float32))
    mode = int(rng.choice(3, p=_MODE_SHARES))
    stretch = name in _STRETCHED_SETS and rng.random() < 0.75
    stretch_sar = rng.random() < (0.75 if stretch else 0.18)
    return SensorPlan(bands, name, mode, stretch, stretch_sar, rng.random() < 0.4, rng.random() < 0.15)


def sensors_present(rng: np.random.Generator, plan: SensorPlan) -> tuple[FloatArray, FloatArray]:
    """Return which optical and SAR bands each date has, `(2, 12)` and `(2, 2)`."""
    sar_bands = np.ones(2, np.float32)
    if rng.random() < (0.6 if plan.stretch_sar else 0.3):
        sar_bands[int(rng.random() < 0.7)] = 0.0  # a lone VV is commoner than a lone VH
    optical_bands = np.stack([plan.bands, plan.bands]) * np.float32(plan.mode != 1)
    sar_present = np.stack([sar_bands, sar_bands]) * np.float32(plan.mode != 0)
    if plan.mode == 2:
        for date in range(2):
            if rng.random() < 0.06:
                sar_present[date] = 0.0
    return optical_bands, sar_present
