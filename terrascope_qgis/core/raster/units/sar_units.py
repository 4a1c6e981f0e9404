"""Settles how the values of SAR files become linear power: names and units first, then their range."""

from __future__ import annotations

import re

import numpy as np
from numpy.typing import NDArray

from ...errors import BandError, InputError
from ...words.said import Said, say
from ..files.facts import BandFacts, RasterFacts
from ..metadata.product import Product
from .sampling import Sample
from .scale import STRETCH_DB, Kind, Scale, is_scaled

FloatArray = NDArray[np.float32]
_HYP3 = re.compile(r"_RTC\d*_[GS]_[gs]([pad])[uw][nf][ec][dm]_", re.IGNORECASE)
"""In the names of ASF's RTC products one letter tells power, amplitude or dB."""
_BRIGHT_DB = -10.0
"""Median backscatter over all bands that few scenes but dense cities reach; amplitude read as power does."""
_POSSIBLE_DB = (-60.0, 15.0)
"""The median backscatter of any scene lies between these."""


def settle_sar(facts: RasterFacts, bands: list[BandFacts], product: Product, sample: Sample) -> tuple[Scale, ...]:
    """Find the scale of each used band of a SAR file.

    Args:
        facts: what the file says.
        bands: those that are used.
        product: what the names say.
        sample: values of the used bands.

    Raises:
        BandError: 8-bit signed samples.
        InputError: values that are no calibrated backscatter.
    """
    if product.level == "RAW" and bands[0].dtype in ("uint8", "uint16"):
        raise InputError(
            f"{facts.path}: found a raw radar band of the Copernicus Browser in {bands[0].dtype}, which cuts off calm "
            "water and bright places, expected float32. Download it again as TIFF with 32 bits."
        )
    if bands[0].dtype == "uint8":
        low, high = STRETCH_DB
        words = f"8-bit stretch, 0-255 read as {low:g} to {high:g} dB"
        warning = say("picture_sar")
        return tuple(Scale(Kind.DECIBEL, (high - low) / 255, low, words, degraded=True, warning=warning) for _ in bands)
    if bands[0].dtype == "int8":
        raise BandError(
            f"{facts.path}: found int8 samples, expected backscatter in dB or linear power. Export as float."
        )
    named = _named_kind(facts, bands)
    if named is not None:
        rule = f"{named.value}, by the file's names"
        scales = tuple(Scale(named, band.scale, band.offset, rule) for band in bands)
        _check_named(facts, scales, sample)
        return scales
    values = tuple(v * band.scale + band.offset for v, band in zip(sample(), bands, strict=True))
    kind, rule, said = _kind_by_range(facts, bands[0].dtype, any(is_scaled(b) for b in bands), values)
    return tuple(Scale(kind, band.scale, band.offset, rule, warning=said) for band in bands)


def _named_kind(facts: RasterFacts, bands: list[BandFacts]) -> Kind | None:
    product = _HYP3.search(facts.path.stem)
    if product:
        return {"p": Kind.POWER, "a": Kind.AMPLITUDE, "d": Kind.DECIBEL}[product.group(1).lower()]
    file_words = _split_words(facts.path.stem)
    band_words = _split_words(" ".join(f"{band.description} {band.unit}" for band in bands))
    if (file_words | band_words) & {"db", "decibel", "decibels"}:
        return Kind.DECIBEL
    # A file name may speak of a power station; a band's own name or unit does not.
    if (file_words | band_words) & {"amplitude"}:
        return Kind.AMPLITUDE
    if "linear" in file_words or band_words & {"linear", "power", "intensity"}:
        return Kind.POWER
    return None


def _check_named(facts: RasterFacts, scales: tuple[Scale, ...], sample: Sample) -> None:
    """Refuse values that what their names say would make impossible backscatter, such as hundredths of dB."""
    planes = [scale.convert(values) for scale, values in zip(scales, sample(), strict=True) if len(values)]
    power = np.concatenate(planes) if planes else np.zeros(0, np.float32)
    if not len(power):
        return
    low, high = _POSSIBLE_DB
    middle = float(np.nanmedian(power))
    if not 10 ** (low / 10) <= middle <= 10 ** (high / 10):
        raw = float(np.median(np.concatenate([values for values in sample() if len(values)])))
        raise InputError(
            f"{facts.path}: values around {raw:.4g} are no {scales[0].kind.value} as its names say, expected "
            f"{low:g} to {high:g} dB. Calibrate to sigma0 or gamma0, or set scale and offset in the file (gdal_edit "
            "-scale, -offset)."
        )


def _split_words(text: str) -> set[str]:
    return set(re.split(r"[^a-z0-9]+", text.lower()))


def _kind_by_range(
    facts: RasterFacts, dtype: str, scaled: bool, values: tuple[FloatArray, ...]
) -> tuple[Kind, str, Said | None]:
    """Negative values mean dB, small positive ones linear power; the range must fit."""
    values = tuple(v for v in values if len(v))
    if not values:
        return Kind.DECIBEL, "dB, no valid value in the sample", None
    low = min(float(np.percentile(v, 1)) for v in values)
    middle = float(np.median(np.concatenate(values)))
    high = max(float(np.percentile(v, 99)) for v in values)
    if low < 0 and -60 <= middle <= 10 and high <= 40:
        return Kind.DECIBEL, "dB, by its negative values", None
    if low >= 0 and middle <= 10 and (scaled or dtype.startswith("float")):
        decibels = 10 * np.log10(max(middle, 1e-9))
        code = "power_bright" if decibels > _BRIGHT_DB else "power_assumed"
        return Kind.POWER, "linear power, by its range", say(code, decibels=decibels)
    raise InputError(
        f"{facts.path}: {dtype} values around {middle:.4g} are neither dB nor linear backscatter (not calibrated?). "
        "Calibrate to sigma0 or gamma0, or set scale and offset in the file."
    )
