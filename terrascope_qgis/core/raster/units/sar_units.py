"""Settles how the values of SAR files become linear power: names and units first, then their range."""

from __future__ import annotations

import re

import numpy as np
from numpy.typing import NDArray

from ...errors import BandError, InputError
from ...request import RadarUnit
from ...words.said import Said, say
from ..files.facts import BandFacts, RasterFacts
from ..metadata.product import Product
from .sampling import Sample
from .scale import STRETCH_DB, Kind, Scale, is_scaled
from .speckle import measure_speckle

FloatArray = NDArray[np.float32]
_HYP3 = re.compile(r"_RTC\d*_[GS]_[gs]([pad])[uw][nf][ec][dm]_", re.IGNORECASE)
"""In the names of ASF's RTC products one letter tells power, amplitude or dB."""
_BRIGHT_DB = -10.0
"""Median backscatter over all bands that few scenes but dense cities reach; amplitude read as power does."""
_BRIGHT_SPECKLE = 1.45
_DIM_SPECKLE = 1.25
"""Below these the speckle (see `measure_speckle`) of values that are bright, or not bright, is that of amplitude."""
_GIVEN_KINDS = {
    RadarUnit.DECIBEL: Kind.DECIBEL, RadarUnit.POWER: Kind.POWER, RadarUnit.AMPLITUDE: Kind.AMPLITUDE
}  # fmt: skip
_POSSIBLE_DB = (-60.0, 15.0)
"""The median backscatter of any scene lies between these."""


def settle_sar(
    facts: RasterFacts, bands: list[BandFacts], product: Product, sample: Sample, given: RadarUnit | None = None
) -> tuple[Scale, ...]:
    """Find the scale of each used band of a SAR file.

    Args:
        facts: what the file says.
        bands: those that are used.
        product: what the names say.
        sample: values of the used bands.
        given: what the user says the values are; comes before everything else.

    Raises:
        BandError: 8-bit signed samples.
        InputError: values that are no calibrated backscatter.
    """
    if given is not None:
        return _take(facts, bands, _GIVEN_KINDS[given], sample, said="as given")
    if product.level == "RAW" and bands[0].dtype in ("uint8", "uint16"):
        raise InputError(say("raw_radar", file=facts.path, dtype=bands[0].dtype))
    if bands[0].dtype == "uint8":
        low, high = STRETCH_DB
        words = f"8-bit stretch, 0-255 read as {low:g} to {high:g} dB"
        warning = say("picture_sar")
        return tuple(Scale(Kind.DECIBEL, (high - low) / 255, low, words, degraded=True, warning=warning) for _ in bands)
    if bands[0].dtype == "int8":
        raise BandError(say("int8_samples", file=facts.path))
    named = _named_kind(facts, bands)
    if named is not None:
        return _take(facts, bands, named, sample, said="by the file's names")
    values = tuple(v * band.scale + band.offset for v, band in zip(sample(), bands, strict=True))
    kind, rule, said = _kind_by_range(facts, bands[0].dtype, any(is_scaled(b) for b in bands), values)
    if kind is Kind.POWER:
        kind, rule, said = _tell_amplitude(bands, values, sample)
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


def _take(facts: RasterFacts, bands: list[BandFacts], kind: Kind, sample: Sample, *, said: str) -> tuple[Scale, ...]:
    """Read the values as they are said to be, unless that makes impossible backscatter, such as hundredths of dB."""
    scales = tuple(Scale(kind, band.scale, band.offset, f"{kind.value}, {said}") for band in bands)
    planes = [scale.convert(values) for scale, values in zip(scales, sample(), strict=True) if len(values)]
    power = np.concatenate(planes) if planes else np.zeros(0, np.float32)
    if not len(power):
        return scales
    low, high = _POSSIBLE_DB
    middle = float(np.nanmedian(power))
    if not 10 ** (low / 10) <= middle <= 10 ** (high / 10):
        raw = float(np.median(np.concatenate([values for values in sample() if len(values)])))
        found = {"file": facts.path, "middle": raw, "named": kind.value, "low": low, "high": high}
        raise InputError(say("not_as_given", **found) if said == "as given" else say("not_as_named", **found))
    return scales


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
        return Kind.POWER, "linear power, by its range", None
    raise InputError(say("not_backscatter", file=facts.path, dtype=dtype, middle=middle))


def _tell_amplitude(
    bands: list[BandFacts], values: tuple[FloatArray, ...], sample: Sample
) -> tuple[Kind, str, Said | None]:
    """Positive values without a unit are power, or amplitude where both brightness and speckle say so."""
    middle = float(np.median(np.concatenate(values)))
    decibels = 10 * np.log10(max(middle, 1e-9))
    scale = np.array([band.scale for band in bands], np.float32)[:, None, None]
    offset = np.array([band.offset for band in bands], np.float32)[:, None, None]
    speckle = measure_speckle([window * scale + offset for window in sample.windows()])
    is_bright = bool(decibels > _BRIGHT_DB)
    fits = speckle is not None and speckle < (_BRIGHT_SPECKLE if is_bright else _DIM_SPECKLE)
    if is_bright and fits:
        said = say("amplitude_told", decibels=2 * decibels, as_power=decibels, speckle=speckle)
        return Kind.AMPLITUDE, f"{Kind.AMPLITUDE.value}, by its brightness and speckle", said
    if is_bright:
        said = say("power_bright", decibels=decibels)
    elif fits:
        said = say("power_speckled", decibels=decibels, speckle=speckle)
    else:
        said = say("power_assumed", decibels=decibels)
    return Kind.POWER, "linear power, by its range", said
