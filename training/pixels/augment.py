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

from training.constants import BAND, CLOUD_BIT, SHADOW_BIT, FloatArray, normalise_optical, normalise_sar
from training.data.pool import INVALID_BIT
from training.data.teacher import PATH_REFLECTANCE
from training.simulator.clouds import add_clouds, add_haze
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
    "false16": ("red", "nir", "swir16"),
    "false22": ("red", "nir", "swir22"),
}  # fmt: skip


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
    else:
        low = float(np.percentile(part, rng.uniform(0, 3))) * rng.uniform(0, 1)
        high = float(np.percentile(part, rng.uniform(90, 100))) * rng.uniform(1.0, 2.0) + 0.02
    gamma = rng.uniform(0.6, 1.1) if rng.random() < 0.4 else 1.0
    levels = np.clip((part - low) / max(high - low, 0.02), 0, 1) ** gamma
    full = float(rng.choice((0.3558, 0.4, 1.0, 1.0)))
    out[rows] = np.round(levels * 255) / 255 * full
    return out


def stretch_sar(rng: np.random.Generator, db: FloatArray) -> FloatArray:
    """Pass each SAR band through a min-max stretch to bytes and read the bytes back as -30..0 dB."""
    out = np.empty_like(db)
    linear = rng.random() < 0.25
    for index, band in enumerate(db):
        values = 10 ** (band / 20) if linear else band
        low, high = np.percentile(values, (rng.uniform(0, 2), rng.uniform(97, 100)))
        out[index] = np.round(np.clip((values - low) / max(high - low, 1e-3), 0, 1) * 255) / 255 * 30 - 30
    return out


def _pick_bands(rng: np.random.Generator, present: FloatArray) -> tuple[FloatArray, str]:
    draw = rng.random()
    if draw < 0.50:
        return present, "all"
    if draw < 0.92:
        name = str(rng.choice(list(BAND_SETS), p=(0.17, 0.13, 0.18, 0.11, 0.06, 0.21, 0.07, 0.07)))
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
    path = (PATH_REFLECTANCE.astype(np.float32) * amount)[:, None, None]
    gain = np.exp(rng.normal(0, 0.10) + rng.normal(0, 0.025, (12, 1, 1)))
    return np.asarray(np.clip((image * gain) * (1 - 1.2 * path) + path, 0.0, 2.0), np.float32)


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


def make_sample(
    rng: np.random.Generator, sample: dict[str, np.ndarray], clouds: FloatArray, *, side: int
) -> dict[str, np.ndarray]:
    """Augment one pool pair; arrays keep the date axis first."""
    sample = _turn(rng, sample, side)
    image, sar = sample["optical"].astype(np.float32), sample["sar"].astype(np.float32)
    flags, present = sample["flags"].copy(), sample["bands"].astype(np.float32)
    indices = _clear_indices(image, present)
    common = np.exp(rng.normal(0, 0.12))
    opacity = np.zeros((2, 1, side, side), np.float32)
    cloudy = rng.random(2) < (0.33, 0.33)
    bands, name = _pick_bands(rng, present)
    degraded = np.zeros((2, 2), np.float32)
    mode = rng.choice(3, p=(0.42, 0.22, 0.36))  # optical alone, SAR alone, both
    stretch_rgb = name in ("rgb", "fire", "false16", "false22") and rng.random() < 0.75
    stretched = [BAND[b] for b in BAND_SETS[name]] if name.startswith("false") else [1, 2, 3]
    stretch_radar = rng.random() < (0.7 if stretch_rgb and name != "fire" else 0.12)
    coarse = rng.random() < 0.12
    already = bool(sample["at_sensor"])
    light = rng.bit_generator.state
    for date in range(2):
        if rng.random() < 0.6:  # both dates often share their processing level
            keep = rng.bit_generator.state
            rng.bit_generator.state = light
            image[date] = _at_sensor(rng, image[date] * common, already=already)
            rng.bit_generator.state = keep
        else:
            image[date] = _at_sensor(rng, image[date] * common, already=already)
        if rng.random() < 0.2:
            image[date] = add_haze(rng, image[date], rng.uniform(0, 0.09))
        if cloudy[date] and mode != 1:
            fraction = float(rng.choice((rng.uniform(0.02, 0.4), rng.uniform(0.4, 1.0), 1.0), p=(0.55, 0.35, 0.1)))
            image[date], extra, opacity[date, 0] = add_clouds(
                rng, image[date], clouds[rng.integers(len(clouds))], fraction
            )
            flags[date] |= extra
        if coarse:
            image[date] = _coarsen(image[date], 1.0)
            sar[date] = _coarsen(sar[date], 1.0)
        if stretch_rgb:
            image[date] = stretch_optical(rng, image[date], stretched)
            degraded[date, 0] = 1.0
        if stretch_radar:
            sar[date] = stretch_sar(rng, sar[date])
            degraded[date, 1] = 1.0
        image[date] += rng.normal(0, 0.0012, image[date].shape).astype(np.float32)
    sar += rng.normal(0, 0.8, (1, 2, 1, 1)).astype(np.float32)
    sar_bands = np.ones(2, np.float32)
    if rng.random() < 0.3:
        sar_bands[int(rng.random() < 0.7)] = 0.0  # a lone VV is commoner than a lone VH
    optical_bands = np.stack([bands, bands]) * (mode != 1)
    sar_present = np.stack([sar_bands, sar_bands]) * (mode != 0)
    if mode == 2:
        for date in range(2):
            if rng.random() < 0.06:
                sar_present[date] = 0.0
    optical_valid = ((flags & INVALID_BIT) == 0).astype(np.float32)[:, None]
    sar_valid = np.ones_like(optical_valid)
    if rng.random() < 0.12:  # a swath edge
        edge = np.add.outer(np.arange(side) * rng.normal(), np.arange(side) * rng.normal())
        off = edge > np.quantile(edge, rng.uniform(0.3, 0.95))
        (optical_valid if rng.random() < 0.5 else sar_valid)[int(rng.integers(2)), 0][off] = 0.0
    return {
        "optical": normalise_optical(image, optical_bands.astype(np.float32), optical_valid),
        "optical_bands": optical_bands.astype(np.float32),
        "optical_valid": optical_valid * (mode != 1),
        "sar": normalise_sar(sar, sar_present.astype(np.float32), sar_valid),
        "sar_bands": sar_present.astype(np.float32),
        "sar_valid": sar_valid * (mode != 0),
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
        stacked[name] = torch.from_numpy(np.ascontiguousarray(joined.astype(np.int64 if whole else np.float32)))
    return Batch(**stacked)


CLOUD_FLAGS = CLOUD_BIT | SHADOW_BIT
