"""Settles how the values of optical files become reflectance: metadata first, then stated rules with a warning."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass

import numpy as np

from ...errors import BandError, InputError
from ...words.said import Said, say
from ..files.facts import BandFacts, RasterFacts
from ..metadata.product import Product
from ..metadata.sidecar import Sidecar
from .sampling import LowestValue, Sample
from .scale import STRETCH_REFLECTANCE, Kind, Scale, is_scaled

_OFFSET_BASELINE = "04.00"
_OFFSET_DAY = dt.date(2022, 1, 25)
"""First day of Sentinel-2 products with +1000 added to their numbers (baseline 04.00)."""
_OFFSET_DN = 1000.0
_RAW_FULL = {"uint8": 255, "uint16": 65535}
"""Number that stands for reflectance 1 in a raw band of the Copernicus Browser."""
_OFFSET_FLOOR_DN = 800.0
"""With the offset the darkest percent of no band lies below this (it would be a reflectance of -0.02); without it that
of some band does, unless cloud, snow or bare desert fill the image."""


@dataclass(frozen=True)
class OpticalHints:
    """What is known about a file's units besides its own tags."""

    product: Product
    sidecar: Sidecar
    date: dt.date | None
    is_sentinel2: bool
    """The bands are Sentinel-2's."""
    lowest_value: LowestValue
    """Darkest percentile over all bands of the image."""


def settle_optical(
    facts: RasterFacts, bands: list[BandFacts], hints: OpticalHints, sample: Sample
) -> tuple[Scale, ...]:
    """Find the scale of each used band of an optical file.

    Args:
        facts: what the file says.
        bands: those that are used.
        hints: what is known besides.
        sample: values of the used bands, asked for only if no metadata speaks.

    Raises:
        BandError: values of radar.
        InputError: no rule fits.
    """
    listed = _find_listed(hints)
    if listed is not None and len(bands) == 1 and not is_scaled(bands[0]):
        return (listed,)
    if hints.product.level == "RAW" and bands[0].dtype in _RAW_FULL and not is_scaled(bands[0]):
        return tuple(_raw_reflectance(band) for band in bands)
    plain = [i for i, band in enumerate(bands) if not (_is_stretched(band) or is_scaled(band))]
    common = _settle_common(facts, bands[plain[0]], hints, _pick(sample, plain)) if plain else None
    scales = tuple(_settle_band(band, common) for band in bands)
    _check_tagged(facts, bands, scales, sample)
    return scales


def _find_listed(hints: OpticalHints) -> Scale | None:
    """The scale that the product's metadata list for the band the file is named after."""
    number = re.fullmatch(r"(?:B|band)0?(\d+)", hints.product.band, re.IGNORECASE)
    pair = hints.sidecar.scale_of_band.get(number[1]) if number else None
    if pair is None:
        return None
    words = f"scale {pair[0]:.4g} and offset {pair[1]:.4g} with the sun's height, from {hints.sidecar.source}"
    return Scale(Kind.REFLECTANCE, *pair, words)


def _settle_band(band: BandFacts, common: Scale | None) -> Scale:
    if _is_stretched(band):
        return _stretch_reflectance()
    if is_scaled(band) or common is None:
        words = f"scale {band.scale:g} and offset {band.offset:g} from the file"
        return Scale(Kind.REFLECTANCE, band.scale, band.offset, words)
    return common


def _is_stretched(band: BandFacts) -> bool:
    """8-bit bands, and Sentinel-2's true-colour picture whatever it is stored as."""
    if band.dtype == "uint8":
        return not is_scaled(band)
    return band.description.upper().startswith("TCI")


def _pick(sample: Sample, positions: list[int]) -> Sample:
    """The sample of some of the bands only."""
    return Sample(lambda: [window[positions] for window in sample.windows()])


def _stretch_reflectance() -> Scale:
    words = f"8-bit stretch, 0-255 read as reflectance 0-{STRETCH_REFLECTANCE}"
    gain = STRETCH_REFLECTANCE / 255
    return Scale(Kind.REFLECTANCE, gain, 0.0, words, degraded=True, warning=say("picture_optical"))


def _raw_reflectance(band: BandFacts) -> Scale:
    """Reflectance from 0 to 1 over the whole range of the integers, as the Copernicus Browser writes it."""
    full = _RAW_FULL[band.dtype]
    words = f"raw band of the Copernicus Browser: DN / {full}"
    warning = say("coarse_steps", step=1 / full) if full < 1000 else None
    return Scale(Kind.REFLECTANCE, 1 / full, 0.0, words, warning=warning)


def _check_tagged(facts: RasterFacts, bands: list[BandFacts], scales: tuple[Scale, ...], sample: Sample) -> None:
    """Refuse scale tags that do not lead to reflectance."""
    if not any(is_scaled(band) for band in bands):
        return
    for band, scale, values in zip(bands, scales, sample(), strict=True):
        if not is_scaled(band) or not len(values):
            continue
        middle = float(np.median(values)) * scale.gain + scale.offset
        if not -0.5 <= middle <= 2.0:
            raise InputError(say("wrong_scale", file=facts.path, gain=scale.gain, offset=scale.offset, middle=middle))


def _settle_common(facts: RasterFacts, band: BandFacts, hints: OpticalHints, sample: Sample) -> Scale:
    product, sidecar = hints.product, hints.sidecar
    if sidecar.scale_offset is not None:
        gain, offset = sidecar.scale_offset
        if sidecar.offset_applied:
            offset = 0.0
        return Scale(Kind.REFLECTANCE, gain, offset, f"scale {gain:g} and offset {offset:g} from {sidecar.source}")
    if facts.reflectance_factor is not None:
        factor = facts.reflectance_factor
        return Scale(Kind.REFLECTANCE, 1 / factor, 0.0, f"value / {factor:g}, by the ENVI header")
    if product.level == "C2L2" and band.dtype == "uint16":
        return Scale(Kind.REFLECTANCE, 2.75e-5, -0.2, "Landsat Collection 2 Level 2: 0.0000275 DN - 0.2")
    if product.level == "C1L2" and band.dtype == "int16":
        return Scale(Kind.REFLECTANCE, 1e-4, 0.0, "Landsat Collection 1 Level 2: 0.0001 DN")
    if product.level in ("C1L1", "C2L1") and band.dtype == "uint16":
        words = "Landsat Level 1: 0.00002 DN - 0.1"
        return Scale(Kind.REFLECTANCE, 2e-5, -0.1, words, warning=say("sun_height"))
    if product.sensor == "planetscope" and band.dtype == "uint16":
        return _settle_planetscope(facts, product)
    if band.dtype.startswith("float"):
        return _settle_float(facts, sample)
    if hints.is_sentinel2:
        return _settle_sentinel2(hints)
    if product.level == "HLS":
        return Scale(Kind.REFLECTANCE, 1e-4, 0.0, "HLS: DN / 10000")
    return _settle_integers(facts, sample)


def _settle_sentinel2(hints: OpticalHints) -> Scale:
    """DN / 10000, less 1000 first where the product's numbers carry the offset of baseline 04.00."""
    sidecar, date = hints.sidecar, hints.date
    baseline = sidecar.baseline or hints.product.baseline
    with_offset = "(DN - 1000) / 10000"
    if sidecar.offset_applied is True:
        return _sentinel2(0.0, f"DN / 10000, offset already applied ({sidecar.source})")
    if sidecar.added_dn is not None:
        added, divisor = sidecar.added_dn, sidecar.quantification
        words = f"Sentinel-2: (DN - {added:g}) / {divisor:g}, by the offset in {sidecar.source}"
        return Scale(Kind.REFLECTANCE, 1 / divisor, -added / divisor, words)
    if baseline:
        if baseline >= _OFFSET_BASELINE:
            return _sentinel2(_OFFSET_DN, f"{with_offset}, processing baseline {baseline}")
        return _sentinel2(0.0, f"DN / 10000, processing baseline {baseline}")
    if date is not None and date < _OFFSET_DAY:
        return _sentinel2(0.0, f"DN / 10000, taken before {_OFFSET_DAY}")
    lowest = hints.lowest_value()
    if lowest >= _OFFSET_FLOOR_DN:
        return _sentinel2(_OFFSET_DN, f"{with_offset}, by its values", say("offset_taken", lowest=lowest))
    return _sentinel2(0.0, "DN / 10000, by its values", say("offset_none", lowest=lowest))


def _sentinel2(offset_dn: float, words: str, warning: Said | None = None) -> Scale:
    return Scale(Kind.REFLECTANCE, 1e-4, -offset_dn * 1e-4, f"Sentinel-2: {words}", warning=warning)


def _settle_planetscope(facts: RasterFacts, product: Product) -> Scale:
    if product.level != "SR":
        raise InputError(say("planet_radiance", file=facts.path))
    return Scale(Kind.REFLECTANCE, 1e-4, 0.0, "PlanetScope surface reflectance: DN / 10000")


def _settle_integers(facts: RasterFacts, sample: Sample) -> Scale:
    highest = max((float(np.percentile(values, 99)) for values in sample() if len(values)), default=0.0)
    if highest > 25000:
        raise InputError(say("integers_unscaled", file=facts.path, highest=highest))
    return Scale(Kind.REFLECTANCE, 1e-4, 0.0, "DN / 10000, by rule", warning=say("scale_integers"))


def _settle_float(facts: RasterFacts, sample: Sample) -> Scale:
    values = [v for v in sample() if len(v)]
    lowest = min((float(np.percentile(v, 1)) for v in values), default=0.0)
    middle = min((float(np.median(v)) for v in values), default=0.0)
    highest = max((float(np.percentile(v, 99)) for v in values), default=0.0)
    if middle < -1:
        raise BandError(say("looks_like_sar", file=facts.path, middle=middle))
    if highest <= 2 and lowest > -1:
        return Scale(Kind.REFLECTANCE, 1.0, 0.0, "reflectance 0-1, by its range")
    if 100 < highest <= 255 and lowest >= 0:
        return _stretch_reflectance()
    if 255 < highest <= 25000:
        return Scale(Kind.REFLECTANCE, 1e-4, 0.0, "DN / 10000, by its range", warning=say("scale_values"))
    raise InputError(say("scale_unknown", file=facts.path, lowest=lowest, highest=highest))
