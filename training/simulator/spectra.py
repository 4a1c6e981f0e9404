"""End-member spectra of each class in the twelve optical bands: real pixels, spectral libraries, physical models."""

from __future__ import annotations

import csv
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from training.constants import OPTICAL_CENTRES_NM, OPTICAL_WIDTHS_NM, FloatArray
from training.vocabulary import LAND_LABELS

_PURE_WATER_ABSORPTION = np.array([0.007, 0.015, 0.062, 0.43, 0.75, 2.5, 2.4, 4.5, 5.0, 18.0, 900.0, 2500.0])
"""Absorption of pure water per metre at the band centres (rounded from published tables)."""
_PURE_WATER_BACKSCATTER = np.array([25, 16, 9, 4.5, 3.4, 2.8, 2.2, 1.6, 1.5, 1.0, 0.1, 0.05]) * 1e-4
_PHYTOPLANKTON_ABSORPTION = np.array([0.037, 0.028, 0.010, 0.018, 0.004, 0.001, 0, 0, 0, 0, 0, 0])


@dataclass(frozen=True)
class SpectraBank:
    """Reflectance samples by material."""

    by_class: dict[str, FloatArray]
    """Land label -> `(n, 12)` surface reflectance of real and library samples."""
    burned: FloatArray
    """`(n, 12)` char, ash and scorched soil."""
    cloud: FloatArray
    soil: FloatArray


def water_spectra(rng: np.random.Generator, count: int) -> FloatArray:
    """Return `(count, 12)` reflectance of natural waters, from clear to turbid, green and shallow, with glint.

    Two-flow model: `R = 0.54 f u / (1 - 0.5 u)` with `u = bb / (a + bb)`; glint is added flat over wavelength.
    """
    centres = np.array(OPTICAL_CENTRES_NM, float)
    chlorophyll = 10 ** rng.uniform(-1.0, 2.0, (count, 1))
    sediment = 10 ** rng.uniform(-1.0, 2.7, (count, 1)) * (rng.random((count, 1)) < 0.75)
    yellow = 10 ** rng.uniform(-2.0, 0.7, (count, 1))
    absorption = _PURE_WATER_ABSORPTION + chlorophyll * _PHYTOPLANKTON_ABSORPTION
    absorption = (
        absorption
        + yellow * np.exp(-0.015 * (centres - 440))
        + 0.03 * sediment * np.exp(-0.011 * (centres - 440)) * 0.3
    )
    scatter = _PURE_WATER_BACKSCATTER + 0.0105 * sediment * (centres / 550) ** -0.6
    scatter = scatter + 0.0025 * chlorophyll**0.65 * (centres / 550) ** -0.8
    ratio = scatter / (absorption + scatter)
    reflectance = 0.54 * np.pi * 0.32 * ratio / (1 - 0.5 * ratio)
    shallow = rng.random((count, 1)) < 0.15
    depth = rng.uniform(0.2, 4.0, (count, 1))
    bottom = rng.uniform(0.08, 0.35, (count, 1)) * (0.6 + 0.4 * (centres - 443) / 700)
    reflectance = np.where(shallow, reflectance + bottom * np.exp(-2 * depth * (absorption + scatter)), reflectance)
    glint, calm = rng.uniform(0, 0.07, (count, 1)), rng.uniform(0, 0.01, (count, 1))
    surface = np.where(rng.random((count, 1)) < 0.25, glint, calm)
    return np.asarray(np.clip(reflectance + surface, 0.0005, 0.6), np.float32)


def snow_spectra(rng: np.random.Generator, count: int) -> FloatArray:
    """Return `(count, 12)` snow and ice: bright in the visible, dark beyond 1.5 um, darker with grain size and dirt."""
    base = np.array([0.96, 0.96, 0.95, 0.93, 0.92, 0.90, 0.87, 0.84, 0.82, 0.72, 0.10, 0.07])
    grain = rng.uniform(0.0, 1.0, (count, 1))
    drop = np.array([0.0, 0.0, 0.01, 0.03, 0.05, 0.08, 0.12, 0.18, 0.22, 0.35, 0.95, 0.95])
    dirt = rng.uniform(0.0, 0.5, (count, 1)) ** 2 * 2
    light = rng.uniform(0.35, 1.05, (count, 1))
    mixed = base * (1 - grain * drop) * (1 - dirt) + dirt * np.linspace(0.10, 0.25, 12)
    return np.asarray(np.clip(mixed * light, 0.005, 1.3), np.float32)


def cloud_spectra(rng: np.random.Generator, count: int) -> FloatArray:
    """Return `(count, 12)` reflectance of opaque cloud tops."""
    base = np.array([0.72, 0.70, 0.69, 0.70, 0.71, 0.72, 0.73, 0.73, 0.73, 0.60, 0.52, 0.42])
    ice = rng.uniform(0, 1, (count, 1)) ** 2
    base = base * (1 - ice * np.array([0, 0, 0, 0, 0, 0, 0, 0, 0, 0.1, 0.55, 0.6]))
    level = rng.uniform(0.5, 1.35, (count, 1))
    tilt = rng.normal(0, 0.03, (count, 1)) * np.linspace(-1, 1, 12)
    return np.asarray(np.clip(base * level + tilt, 0.05, 1.6), np.float32)


def burned_spectra(rng: np.random.Generator, count: int, char: FloatArray, soil: FloatArray) -> FloatArray:
    """Return `(count, 12)` burn scars: mixtures of char, ash and soil, and the brighter scars of dry lands.

    Where little fuel burned, soil shows through: near infrared falls to 0.06-0.22 while 2.2 um rises above it. Char
    absorbs most where leaves are brightest, so no fresh scar is brighter at 0.86 than at 2.2 um.
    """
    wanted, count = count, 3 * count
    c = char[rng.integers(len(char), size=count)]
    s = soil[rng.integers(len(soil), size=count)]
    ash = rng.uniform(0.15, 0.45, (count, 1)) * np.linspace(0.9, 1.1, 12)
    share = rng.dirichlet((3.0, 0.5, 1.2), count)
    dark = share[:, :1] * c + share[:, 1:2] * ash + share[:, 2:] * s * 0.8
    centres = np.array(OPTICAL_CENTRES_NM, float)
    nir, far = rng.uniform(0.06, 0.22, (count, 1)), rng.uniform(1.1, 2.2, (count, 1))
    near = nir * np.clip((centres / 860.0) ** rng.uniform(0.7, 1.6, (count, 1)), 0, 1.0)
    rise = nir * (1 + (far - 1) * np.clip((centres - 860) / 900, 0, 1) * rng.uniform(0.85, 1.15, (count, 1)))
    dry = np.where(centres <= 950, near, rise)
    scars = np.where(rng.random((count, 1)) < 0.35, dark, dry)
    inverted = scars[scars[:, 7] < 0.95 * scars[:, 11]]
    return np.asarray(inverted[rng.integers(len(inverted), size=wanted)], np.float32)


def _library(folder: Path) -> tuple[FloatArray, list[dict[str, str]]]:
    header = (folder / "spectra.sli.hdr").read_text()
    bands, lines = 180, int(header.split("lines =")[1].split()[0])
    text = header.split("wavelength = {")[1].split("}")[0]
    waves = np.array([float(part) for part in text.replace("\n", " ").split(",")])
    waves = waves * 1000.0 if waves.max() < 100 else waves
    values = np.fromfile(folder / "spectra.sli", "<f4").reshape(lines, bands)
    centres, widths = np.array(OPTICAL_CENTRES_NM)[:, None], np.array(OPTICAL_WIDTHS_NM)[:, None]
    response = np.exp(-4 * np.log(2) * ((waves[None] - centres) / widths) ** 2)
    response /= response.sum(axis=1, keepdims=True)
    with (folder / "spectra.csv").open(newline="") as source:
        rows = list(csv.DictReader(source))
    return np.clip(values @ response.T, 0.0, 1.2).astype(np.float32), rows


def load_bank(rng: np.random.Generator, real: dict[str, FloatArray]) -> SpectraBank:
    """Assemble the bank from real pixels by class, the `earthlib` library and the models above.

    Args:
        rng: random source for the models.
        real: land label -> `(n, 12)` real surface reflectance; classes may be missing.
    """
    import earthlib

    values, rows = _library(Path(earthlib.__file__).parent / "data")
    level2 = np.array([row["LEVEL_2"] for row in rows])
    level3 = np.array([row["LEVEL_3"] for row in rows])
    good = np.isfinite(values).all(axis=1) & (values.max(axis=1) > 0.01)
    soil = values[good & np.isin(level2, ("bare",))]
    canopy, built = values[good & (level2 == "vegetation")], values[good & (level2 == "built")]
    dry, char = values[good & (level2 == "npv")], values[good & (level3 == "char")]
    index = rng.integers

    def mixed(a: FloatArray, b: FloatArray, low: float, high: float, count: int = 1500) -> FloatArray:
        share = rng.uniform(low, high, (count, 1))
        return np.asarray(share * a[index(len(a), size=count)] + (1 - share) * b[index(len(b), size=count)], np.float32)

    shade = water_spectra(rng, 400) * 0.3
    physical = {
        "water": water_spectra(rng, 4000),
        "trees": mixed(canopy, shade, 0.35, 0.8),
        "grass": mixed(canopy, mixed(dry, soil, 0.2, 0.8), 0.3, 0.9),
        "flooded_vegetation": mixed(canopy, water_spectra(rng, 1000), 0.25, 0.7),
        "crops": mixed(canopy, soil, 0.0, 1.0),
        "shrub": mixed(mixed(canopy, dry, 0.3, 0.8), mixed(soil, shade, 0.6, 1.0), 0.2, 0.6),
        "built_up": mixed(built, mixed(built, canopy, 0.6, 1.0), 0.3, 1.0),
        "bare": soil,
        "snow_ice": snow_spectra(rng, 2000),
    }
    by_class = {}
    for label in LAND_LABELS:
        parts = [physical[label]]
        if label in real and len(real[label]) > 50:
            # Real pixels outweigh the library, which knows nothing of canopies as Sentinel-2 sees them.
            picks = real[label][index(len(real[label]), size=4 * len(physical[label]))]
            parts.append(picks)
        by_class[label] = np.concatenate(parts).astype(np.float32)
    return SpectraBank(by_class, burned_spectra(rng, 1500, char, soil), cloud_spectra(rng, 1500), soil)
