"""Turn pool pairs into network batches: geometry, light, haze, clouds, missing bands and sensors, 8-bit stretches.

A batch is a function of the pool, the seed and the step alone, so a resumed run sees what an uninterrupted one sees.
"""

from __future__ import annotations

from dataclasses import dataclass, fields
from pathlib import Path

import numpy as np
import torch
from scipy import ndimage
from torch import Tensor

from training.constants import (
    BAND,
    BURNED_BIT,
    BYTE_DB,
    BYTE_REFLECTANCE,
    CLOUD_BIT,
    FLOODED_BIT,
    INVALID_BIT,
    SHADOW_BIT,
    FloatArray,
    normalise_optical,
    normalise_sar,
)  # fmt: skip
from training.data.teacher import PATH_REFLECTANCE
from training.simulator.clouds import HAZE_MOST, add_clouds, add_haze
from training.simulator.shade import add_shade, shade_share
from training.simulator.spectra import cloud_spectra

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
_ALL_BANDS, _SOME_BANDS = {"other": 0.5, "burned": 0.35, "flooded": 0.35}, 0.08
_SET_SHARES: dict[str, tuple[float, ...]] = {
    "other": (0.22, 0.12, 0.2, 0.12, 0.06, 0.05, 0.09, 0.07, 0.07),
    "burned": (0.05, 0.05, 0.1, 0.1, 0.05, 0.1, 0.45, 0.05, 0.05),
    "flooded": (0.1, 0.07, 0.08, 0.05, 0.03, 0.04, 0.03, 0.25, 0.35),
}
"""What happened -> share of each band set: people look for scars in the burn ratio and for floods in false colour."""


@dataclass
class Batch:
    """Inputs and truth of `P` pairs; images are stacked date by date, so image `i` and `P + i` are one pair."""

    optical: Tensor
    optical_bands: Tensor
    optical_valid: Tensor
    sar: Tensor
    sar_bands: Tensor
    sar_valid: Tensor
    degraded: Tensor
    classes: Tensor
    """`(2P, H, W)` int64 land class, 255 unknown."""
    flags: Tensor
    """`(2P, H, W)` int64 date flags, clouds included."""
    opacity: Tensor
    """`(2P, 1, H, W)` cloud opacity 0-1."""
    events: Tensor
    """`(P, H, W)` int64 change flags."""
    indices: Tensor
    """`(2P, 4, H/2, W/2)` clear-sky NDVI, NDMI, NBR, MNDWI; NaN where the truth lacks the bands."""

    def to(self, device: torch.device) -> Batch:
        """Move every tensor."""
        return Batch(**{f.name: getattr(self, f.name).to(device) for f in fields(self)})


class Pool:
    """Read-only view of the shards."""

    def __init__(self, folder: Path, *, shards: int | None = None, skip: int = 0) -> None:
        """Open the shards in name order, `skip` first ones left out, at most `shards` of them."""
        paths = sorted(folder.glob("shard-*"))[skip:]
        self.paths = paths if shards is None else paths[:shards]
        if not self.paths:
            raise FileNotFoundError(f"no pool shards in {folder}: run `python -m training data` first")
        names = ("optical", "sar", "bands", "classes", "flags", "events", "at_sensor")
        self._shards = [{n: np.load(p / f"{n}.npy", mmap_mode="r") for n in names} for p in self.paths]
        self._starts = np.cumsum([0] + [len(s["events"]) for s in self._shards])

    def __len__(self) -> int:
        return int(self._starts[-1])

    def __getitem__(self, index: int) -> dict[str, np.ndarray]:
        shard = int(np.searchsorted(self._starts, index, side="right")) - 1
        row = index - int(self._starts[shard])
        return {name: np.asarray(values[row]) for name, values in self._shards[shard].items()}


def _index(image: FloatArray, first: str, second: str) -> FloatArray:
    a, b = image[..., BAND[first], :, :], image[..., BAND[second], :, :]
    return np.asarray((a - b) / np.maximum(a + b, 0.01), np.float32)


def _clear_indices(image: FloatArray, bands: FloatArray) -> FloatArray:
    pairs = (("nir", "red"), ("nir", "swir16"), ("nir", "swir22"), ("green", "swir16"))
    out = []
    for first, second in pairs:
        values = _index(image, first, second).clip(-1, 1)
        if not (bands[BAND[first]] and bands[BAND[second]]):
            values = np.full_like(values, np.nan)
        out.append(values)
    stacked = np.stack(out, -3)
    shape = (*stacked.shape[:-2], stacked.shape[-2] // 2, 2, stacked.shape[-1] // 2, 2)
    return np.asarray(stacked.reshape(shape).mean(axis=(-3, -1)), np.float32)


def stretch_optical(rng: np.random.Generator, image: FloatArray, rows: list[int]) -> FloatArray:
    """Pass some bands through a random 8-bit display stretch and read the bytes back as reflectance."""
    out = image.copy()
    part = image[rows]
    if rng.random() < 0.3:  # the product's own true-colour stretch
        low, high = 0.0, 0.3558
    else:  # one stretch for the picture, or one for each band as a map program does
        axes = (1, 2) if rng.random() < 0.5 else None
        low = np.percentile(part, rng.uniform(0, 3), axis=axes, keepdims=True) * rng.uniform(0, 1)
        high = np.percentile(part, rng.uniform(90, 100), axis=axes, keepdims=True) * rng.uniform(1.0, 2.0) + 0.02
    gamma = rng.uniform(0.6, 1.1) if rng.random() < 0.4 else 1.0
    levels = np.clip((part - low) / np.maximum(high - low, 0.02), 0, 1) ** gamma
    full = BYTE_REFLECTANCE * (1.0 if rng.random() < 0.5 else rng.uniform(0.8, 3.0))
    out[rows] = np.round(levels * 255) / 255 * full
    return out


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


def _pick_bands(rng: np.random.Generator, present: FloatArray, happened: str) -> tuple[FloatArray, str]:
    draw = rng.random()
    if draw < _ALL_BANDS[happened]:
        return present, "all"
    if draw < 1 - _SOME_BANDS:
        name = str(rng.choice(list(BAND_SETS), p=_SET_SHARES[happened]))
        keep = np.isin(np.arange(12), [BAND[b] for b in BAND_SETS[name]]).astype(np.float32)
        return present * keep, name
    keep = (rng.random(12) < 0.6).astype(np.float32)
    keep[[BAND["green"], BAND["red"]]] = 1.0
    return present * keep, "some"


def _at_sensor(rng: np.random.Generator, image: FloatArray, *, already: bool) -> FloatArray:
    """Move between surface and top-of-atmosphere levels, and vary the light."""
    if already:
        amount = rng.uniform(-0.5, 0.3)
    else:
        amount = rng.uniform(0.6, 1.3) if rng.random() < 0.4 else rng.normal(0, 0.08)
    path = (PATH_REFLECTANCE * amount).astype(np.float32)[:, None, None]
    gain = np.exp(rng.normal(0, 0.10) + rng.normal(0, 0.025, (12, 1, 1))).astype(np.float32)
    out = image * (gain * (1 - 1.2 * path))
    out += path
    return np.asarray(np.clip(out, 0.0, 2.0, out=out), np.float32)


def _coarsen(array: FloatArray, sigma: float) -> FloatArray:
    return np.asarray(ndimage.gaussian_filter(array, (*([0] * (array.ndim - 2)), sigma, sigma)), np.float32)


def _turn(rng: np.random.Generator, sample: dict[str, np.ndarray], side: int) -> dict[str, np.ndarray]:
    turns, flip = int(rng.integers(4)), bool(rng.integers(2))
    full = sample["events"].shape[-1]
    row, column = (int(rng.integers(0, full - side + 1)) for _ in range(2))
    out = dict(sample)
    for name in ("optical", "sar", "classes", "flags", "events"):
        array = sample[name][..., row : row + side, column : column + side]
        array = np.rot90(array, turns, axes=(-2, -1))
        out[name] = array[..., ::-1] if flip else array
    return out


def _what_happened(sample: dict[str, np.ndarray]) -> str:
    if ((sample["flags"] & BURNED_BIT) > 0).any():
        return "burned"
    return "flooded" if ((sample["events"] & FLOODED_BIT) > 0).any() else "other"


@dataclass(frozen=True)
class _Plan:
    """What one pair's two dates have in common."""

    happened: str
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


def _plan(rng: np.random.Generator, sample: dict[str, np.ndarray]) -> _Plan:
    happened = _what_happened(sample)
    bands, name = _pick_bands(rng, sample["bands"].astype(np.float32), happened)
    shares = {"flooded": (0.36, 0.26, 0.38), "burned": (0.62, 0.08, 0.30), "other": (0.40, 0.20, 0.40)}[happened]
    mode = int(rng.choice(3, p=shares))
    stretch = name in ("rgb", "false16", "false22") and rng.random() < 0.75
    alone = 0.4 if happened == "flooded" and mode == 1 else 0.12
    stretch_sar = rng.random() < (0.75 if stretch else alone)
    return _Plan(happened, bands, name, mode, stretch, stretch_sar, rng.random() < 0.4, rng.random() < 0.12)


def _light_and_cloud(
    rng: np.random.Generator, image: FloatArray, flags: np.ndarray, classes: np.ndarray, clouds: FloatArray,
    *, already: bool, light: dict[str, object], cloudy: bool,
) -> tuple[FloatArray, FloatArray]:  # fmt: skip
    """Put one date under its own sun, air and clouds; `flags` is changed in place.

    Returns:
        The image and the `(H, W)` cloud opacity.
    """
    if rng.random() < 0.25:
        image = add_shade(image, shade_share(rng, classes))
    if rng.random() < 0.6:  # both dates often share their processing level
        keep = rng.bit_generator.state
        rng.bit_generator.state = light
        image = _at_sensor(rng, image, already=already)
        rng.bit_generator.state = keep
    else:
        image = _at_sensor(rng, image, already=already)
    if rng.random() < 0.2:
        image = add_haze(rng, image, rng.uniform(0, HAZE_MOST))
    opacity = np.where((flags & CLOUD_BIT) > 0, _REAL_CLOUD_OPACITY, 0.0).astype(np.float32)
    if cloudy:
        fraction = float(rng.choice((rng.uniform(0.02, 0.4), rng.uniform(0.4, 1.0), 1.0), p=(0.5, 0.38, 0.12)))
        image, extra, added = add_clouds(rng, image, clouds[rng.integers(len(clouds))], fraction)
        flags |= extra
        opacity = np.maximum(opacity, added)
    return image, opacity


_REAL_CLOUD_OPACITY = 0.6
"""Real cloud hides the ground for all that is known: neither a class nor its absence is taught without SAR."""


def _sensors_present(rng: np.random.Generator, plan: _Plan) -> tuple[FloatArray, FloatArray]:
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


def make_sample(
    rng: np.random.Generator, sample: dict[str, np.ndarray], clouds: FloatArray, *, side: int
) -> dict[str, np.ndarray]:
    """Augment one pool pair; arrays keep the date axis first."""
    sample = _turn(rng, sample, side)
    image, sar = sample["optical"].astype(np.float32), sample["sar"].astype(np.float32)
    flags = sample["flags"].copy()
    indices = _clear_indices(image, sample["bands"].astype(np.float32))
    plan = _plan(rng, sample)
    if plan.mode == 1:  # radar sees no cloud
        flags &= ~np.uint8(CLOUD_BIT | SHADOW_BIT)
    image *= np.float32(np.exp(rng.normal(0, 0.12)))
    opacity = np.zeros((2, 1, side, side), np.float32)
    degraded = np.zeros((2, 2), np.float32)
    light = rng.bit_generator.state
    stretch = np.random.default_rng(rng.integers(2**32)).bit_generator.state
    for date in range(2):
        cloudy = plan.mode != 1 and rng.random() < (0.45 if plan.mode == 2 else 0.36)
        image[date], opacity[date, 0] = _light_and_cloud(
            rng, image[date], flags[date], sample["classes"][date], clouds,
            already=bool(sample["at_sensor"]), light=light, cloudy=cloudy,
        )  # fmt: skip
        if plan.coarse:
            image[date], sar[date] = _coarsen(image[date], 1.0), _coarsen(sar[date], 1.0)
        draw = rng
        if plan.same_stretch:
            draw = np.random.default_rng(0)
            draw.bit_generator.state = stretch
        if plan.stretch_optical:
            image[date] = stretch_optical(draw, image[date], plan.stretched)
            degraded[date, 0] = 1.0
        if plan.stretch_sar:
            sar[date] = stretch_sar(draw, sar[date])
            degraded[date, 1] = 1.0
    image += np.float32(0.0012) * rng.standard_normal(image.shape, np.float32)
    sar += rng.normal(0, 0.8, (1, 2, 1, 1)).astype(np.float32)
    optical_bands, sar_present = _sensors_present(rng, plan)
    optical_valid = ((flags & INVALID_BIT) == 0).astype(np.float32)[:, None]
    sar_valid = np.ones_like(optical_valid)
    if rng.random() < 0.12:  # a swath edge
        edge = np.add.outer(np.arange(side) * rng.normal(), np.arange(side) * rng.normal())
        off = edge > np.quantile(edge, rng.uniform(0.3, 0.95))
        (optical_valid if rng.random() < 0.5 else sar_valid)[int(rng.integers(2)), 0][off] = 0.0
    return {
        "optical": normalise_optical(image, optical_bands, optical_valid),
        "optical_bands": optical_bands,
        "optical_valid": optical_valid * np.float32(plan.mode != 1),
        "sar": normalise_sar(sar, sar_present, sar_valid),
        "sar_bands": sar_present,
        "sar_valid": sar_valid * np.float32(plan.mode != 0),
        "degraded": degraded,
        "classes": sample["classes"],
        "flags": flags,
        "opacity": opacity,
        "events": sample["events"],
        "indices": indices,
    }


def make_batch(pool: Pool, *, seed: int, step: int, pairs: int, side: int) -> Batch:
    """Return the batch of one step."""
    rng = np.random.default_rng((seed, step))
    clouds = cloud_spectra(rng, 8)
    samples = [make_sample(rng, pool[int(i)], clouds, side=side) for i in rng.integers(0, len(pool), pairs)]
    stacked: dict[str, Tensor] = {}
    for name in samples[0]:
        arrays = np.stack([s[name] for s in samples])
        if name == "events":
            joined = arrays
        else:  # (P, 2, ...) -> dates first
            joined = np.concatenate([arrays[:, 0], arrays[:, 1]])
        whole = name in ("classes", "flags", "events")
        stacked[name] = torch.from_numpy(np.ascontiguousarray(joined, np.int64 if whole else np.float32))
    return Batch(**stacked)
