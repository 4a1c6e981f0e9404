"""Turn pool pairs into network batches: geometry, light, haze, clouds, missing bands and sensors, 8-bit stretches.

A batch is a function of the pool, the seed and the step alone, so a resumed run sees what an uninterrupted one sees.
"""

from __future__ import annotations

import numpy as np
import torch
from scipy import ndimage
from torch import Tensor

from training.constants import (
    CLOUD_BIT,
    INVALID_BIT,
    SHADOW_BIT,
    FloatArray,
    normalise_optical,
    normalise_sar,
)  # fmt: skip
from training.data.teacher import PATH_REFLECTANCE
from training.pixels.coarse import mosaic
from training.pixels.samples import Batch, Pool
from training.pixels.sensors import plan_sensors, sensors_present, stretch_optical, stretch_sar
from training.simulator.clouds import HAZE_MOST, add_clouds, add_haze
from training.simulator.dry import dry_out
from training.simulator.filters import filter_speckle
from training.simulator.scars import deepen_scars
from training.simulator.shade import add_shade, shade_share
from training.simulator.spectra import cloud_spectra


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


def _light_and_cloud(
    rng: np.random.Generator, image: FloatArray, flags: np.ndarray, classes: np.ndarray, clouds: FloatArray,
    *, already: bool, light: dict[str, object], cloudy: bool,
) -> tuple[FloatArray, FloatArray]:  # fmt: skip
    """Put one date under its own sun, air and clouds; `flags` is changed in place.

    Returns:
        The image and the `(H, W)` cloud opacity.
    """
    if rng.random() < _SHADE_SHARE:
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


_SHADE_SHARE = 0.38
"""Share of dates with deep shade beside trees and on slopes: what dark land is most often taken for is water."""
_FILTERED_SHARE = 0.25
"""Share of pairs with filtered radar: many products are, and people filter before they look."""
_COARSE_SHARE, _COARSE_FACTORS = 0.16, (2, 3)
"""Share of pairs on pixels of 20 or 30 m: what fills many fine pixels is one or two coarse ones."""
_DRY_SHARE = 0.36
"""Share of pairs seen in the dry season: most real scenes of the pool are green."""
_REAL_CLOUD_OPACITY = 0.6
"""Real cloud hides the ground for all that is known: neither a class nor its absence is taught without SAR."""


def make_sample(
    rng: np.random.Generator, sample: dict[str, np.ndarray], clouds: FloatArray, *, side: int
) -> dict[str, np.ndarray]:
    """Augment one pool pair; arrays keep the date axis first."""
    sample = _turn(rng, sample, side)
    image, sar = sample["optical"].astype(np.float32), sample["sar"].astype(np.float32)
    flags = sample["flags"].copy()
    plan = plan_sensors(rng, sample)
    if plan.mode == 1:  # radar sees no cloud
        flags &= ~np.uint8(CLOUD_BIT | SHADOW_BIT)
    if rng.random() < _DRY_SHARE:
        image = dry_out(rng, image, sample["classes"], flags)
    image = deepen_scars(rng, image, flags)
    if rng.random() < _FILTERED_SHARE:
        sar = filter_speckle(rng, sar)
    image *= np.float32(np.exp(rng.normal(0, 0.12)))
    opacity = np.zeros((2, 1, side, side), np.float32)
    degraded = np.zeros((2, 2), np.float32)
    light = rng.bit_generator.state
    stretch = np.random.default_rng(rng.integers(2**32)).bit_generator.state
    for date in range(2):
        cloudy = plan.mode != 1 and rng.random() < (0.45 if plan.mode == 2 else 0.42)
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
    optical_bands, sar_present = sensors_present(rng, plan)
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
    }


def _draw(rng: np.random.Generator, pool: Pool) -> dict[str, np.ndarray]:
    factor = int(rng.choice(_COARSE_FACTORS)) if rng.random() < _COARSE_SHARE else 1
    drawn = [pool[int(i)] for i in rng.integers(0, len(pool), factor**2)]
    return drawn[0] if factor == 1 else mosaic(drawn, factor)


def make_batch(pool: Pool, *, seed: int, step: int, pairs: int, side: int) -> Batch:
    """Return the batch of one step."""
    rng = np.random.default_rng((seed, step))
    clouds = cloud_spectra(rng, 8)
    samples = [make_sample(rng, _draw(rng, pool), clouds, side=side) for _ in range(pairs)]
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
