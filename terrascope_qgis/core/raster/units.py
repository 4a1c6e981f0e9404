"""Settles how file values become reflectance or backscatter: metadata first, then stated rules with a warning."""

from __future__ import annotations

import datetime as dt
import enum
import re
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from ..errors import BandError, InputError
from ..request import Role
from .facts import BandFacts, RasterFacts
from .product import Product
from .sampling import LowestValue, Sample
from .stac import Sidecar

FloatArray = NDArray[np.float32]
STRETCH_REFLECTANCE = 0.3
"""Reflectance shown as 255 in an 8-bit picture: 0-255 is read as 0-0.3."""
STRETCH_DB = (-30.0, 0.0)
"""Backscatter shown as 0 and as 255 in an 8-bit radar picture."""
_OFFSET_BASELINE = "04.00"
_OFFSET_DAY = dt.date(2022, 1, 25)
"""First day of Sentinel-2 products with +1000 added to their numbers (baseline 04.00)."""
_OFFSET_DN = 1000.0
_OFFSET_FLOOR_DN = 800.0
"""With the offset the darkest percent of no band lies below this (it would be a reflectance of -0.02); without it that
of some band does, unless cloud, snow or bare desert fill the image."""


class Kind(enum.Enum):
    """What value * gain + offset is."""

    REFLECTANCE = "reflectance"
    POWER = "linear power"
    DECIBEL = "dB"


@dataclass(frozen=True)
class Scale:
    """How the values of one band are converted."""

    kind: Kind
    gain: float
    offset: float
    words: str
    """The rule, for the record."""
    degraded: bool = False
    """An 8-bit stretch: relative brightness is right, absolute values are not."""
    warning: str | None = None

    def convert(self, raw: FloatArray) -> FloatArray:
        """Turn file values into reflectance (optical) or linear power (SAR), in the same shape."""
        value = raw * np.float32(self.gain) + np.float32(self.offset)
        if self.kind is Kind.DECIBEL:
            return np.asarray(np.power(np.float32(10.0), value / np.float32(10.0)), np.float32)
        return np.asarray(value, np.float32)


@dataclass(frozen=True)
class UnitHints:
    """What is known about a file's units besides its own tags."""

    product: Product
    sidecar: Sidecar
    date: dt.date | None
    is_sentinel2: bool
    """The bands are Sentinel-2's."""
    lowest_value: LowestValue
    """Darkest percentile over all bands of the image."""


def settle_scales(
    facts: RasterFacts, indexes: tuple[int, ...], role: Role, hints: UnitHints, sample: Sample
) -> tuple[Scale, ...]:
    """Find the scale of each used band.

    Args:
        facts: what the file says.
        indexes: 1-based used bands.
        role: optical or SAR.
        hints: what is known besides.
        sample: values of the used bands, asked for only if no metadata speaks.

    Raises:
        BandError: values of the other role.
        InputError: no rule fits.
    """
    bands = [facts.bands[index - 1] for index in indexes]
    if role is Role.SAR:
        return _settle_sar(facts, bands, sample)
    plain = [i for i, band in enumerate(bands) if not (_is_stretched(band) or _is_scaled(band))]
    common = _settle_optical(facts, bands[plain[0]], hints, _pick(sample, plain)) if plain else None
    scales = tuple(_settle_band(band, common) for band in bands)
    _check_tagged(facts, bands, scales, sample)
    return scales


def _settle_band(band: BandFacts, common: Scale | None) -> Scale:
    if _is_stretched(band):
        return _stretch_reflectance()
    if _is_scaled(band) or common is None:
        words = f"scale {band.scale:g} and offset {band.offset:g} from the file"
        return Scale(Kind.REFLECTANCE, band.scale, band.offset, words)
    return common


def _is_stretched(band: BandFacts) -> bool:
    """8-bit bands, and Sentinel-2's true-colour picture whatever it is stored as."""
    if band.dtype == "uint8":
        return not _is_scaled(band)
    return band.description.upper().startswith("TCI")


def _pick(sample: Sample, positions: list[int]) -> Sample:
    """The sample of some of the bands only."""
    return lambda: tuple(sample()[i] for i in positions)


def _is_scaled(band: BandFacts) -> bool:
    return band.scale != 1.0 or band.offset != 0.0


def _stretch_reflectance() -> Scale:
    words = f"8-bit stretch, 0-255 read as reflectance 0-{STRETCH_REFLECTANCE}"
    warning = "an 8-bit picture: absolute reflectance is lost, answers are less certain"
    return Scale(Kind.REFLECTANCE, STRETCH_REFLECTANCE / 255, 0.0, words, degraded=True, warning=warning)


def _check_tagged(facts: RasterFacts, bands: list[BandFacts], scales: tuple[Scale, ...], sample: Sample) -> None:
    """Refuse scale tags that do not lead to reflectance."""
    if not any(_is_scaled(band) for band in bands):
        return
    for band, scale, values in zip(bands, scales, sample(), strict=True):
        if not _is_scaled(band) or not len(values):
            continue
        middle = float(np.median(values)) * scale.gain + scale.offset
        if not -0.5 <= middle <= 2.0:
            raise InputError(
                f"{facts.path}: scale {scale.gain:g} and offset {scale.offset:g} in the file give a median of "
                f"{middle:.4g}, expected reflectance 0-1. Correct the tags."
            )


def _settle_optical(facts: RasterFacts, band: BandFacts, hints: UnitHints, sample: Sample) -> Scale:
    product, sidecar = hints.product, hints.sidecar
    if sidecar.scale_offset is not None:
        gain, offset = sidecar.scale_offset
        if sidecar.offset_applied:
            offset = 0.0
        return Scale(Kind.REFLECTANCE, gain, offset, f"scale {gain:g} and offset {offset:g} from {sidecar.source}")
    if product.level == "C2L2" and band.dtype == "uint16":
        return Scale(Kind.REFLECTANCE, 2.75e-5, -0.2, "Landsat Collection 2 Level 2: 0.0000275 DN - 0.2")
    if product.level in ("C1L1", "C2L1") and band.dtype == "uint16":
        warning = "top-of-atmosphere reflectance without correction for the sun's height"
        return Scale(Kind.REFLECTANCE, 2e-5, -0.1, "Landsat Level 1: 0.00002 DN - 0.1", warning=warning)
    if band.dtype.startswith("float"):
        return _settle_float(facts, sample)
    if hints.is_sentinel2:
        return _settle_sentinel2(hints)
    if product.level == "HLS":
        return Scale(Kind.REFLECTANCE, 1e-4, 0.0, "HLS: DN / 10000")
    return _settle_integers(facts, sample)


def _settle_sentinel2(hints: UnitHints) -> Scale:
    """DN / 10000, less 1000 first where the product's numbers carry the offset of baseline 04.00."""
    sidecar, date = hints.sidecar, hints.date
    baseline = sidecar.baseline or hints.product.baseline
    with_offset = "(DN - 1000) / 10000"
    if sidecar.offset_applied is True:
        return _sentinel2(0.0, f"DN / 10000, offset already applied ({sidecar.source})")
    if baseline:
        if baseline >= _OFFSET_BASELINE:
            return _sentinel2(_OFFSET_DN, f"{with_offset}, processing baseline {baseline}")
        return _sentinel2(0.0, f"DN / 10000, processing baseline {baseline}")
    if date is not None and date < _OFFSET_DAY:
        return _sentinel2(0.0, f"DN / 10000, taken before {_OFFSET_DAY}")
    lowest = hints.lowest_value()
    if lowest >= _OFFSET_FLOOR_DN:
        warning = f"no processing baseline found; all values start at {lowest:.0f}, so 1000 is subtracted"
        return _sentinel2(_OFFSET_DN, f"{with_offset}, by its values", warning)
    warning = f"no processing baseline found; values start at {lowest:.0f}, so no offset is subtracted"
    return _sentinel2(0.0, "DN / 10000, by its values", warning)


def _sentinel2(offset_dn: float, words: str, warning: str | None = None) -> Scale:
    return Scale(Kind.REFLECTANCE, 1e-4, -offset_dn * 1e-4, f"Sentinel-2: {words}", warning=warning)


def _settle_integers(facts: RasterFacts, sample: Sample) -> Scale:
    highest = max((float(np.percentile(values, 99)) for values in sample() if len(values)), default=0.0)
    if highest > 25000:
        raise InputError(
            f"{facts.path}: integers up to {highest:.0f} without a scale, expected reflectance x 10000. "
            "Set scale and offset in the file (gdal_edit -scale, -offset)."
        )
    warning = "no scale found; integers are read as reflectance x 10000"
    return Scale(Kind.REFLECTANCE, 1e-4, 0.0, "DN / 10000, by rule", warning=warning)


def _settle_float(facts: RasterFacts, sample: Sample) -> Scale:
    values = [v for v in sample() if len(v)]
    lowest = min((float(np.percentile(v, 1)) for v in values), default=0.0)
    middle = min((float(np.median(v)) for v in values), default=0.0)
    highest = max((float(np.percentile(v, 99)) for v in values), default=0.0)
    if middle < -1:
        raise BandError(
            f"{facts.path}: given as optical, found values around {middle:.1f} as of radar in dB. Give it as SAR."
        )
    if highest <= 2 and lowest > -1:
        return Scale(Kind.REFLECTANCE, 1.0, 0.0, "reflectance 0-1, by its range")
    if 100 < highest <= 255 and lowest >= 0:
        return _stretch_reflectance()
    if 255 < highest <= 25000:
        warning = "no scale found; values are read as reflectance x 10000"
        return Scale(Kind.REFLECTANCE, 1e-4, 0.0, "DN / 10000, by its range", warning=warning)
    raise InputError(
        f"{facts.path}: values from {lowest:.4g} to {highest:.4g} fit no known scale, expected reflectance 0-1, 0-255 "
        "or x 10000. Set scale and offset in the file (gdal_edit -scale, -offset)."
    )


def _settle_sar(facts: RasterFacts, bands: list[BandFacts], sample: Sample) -> tuple[Scale, ...]:
    if bands[0].dtype == "uint8":
        low, high = STRETCH_DB
        words = f"8-bit stretch, 0-255 read as {low:g} to {high:g} dB"
        warning = "an 8-bit radar picture: absolute backscatter is lost, answers are less certain"
        return tuple(Scale(Kind.DECIBEL, (high - low) / 255, low, words, degraded=True, warning=warning) for _ in bands)
    if bands[0].dtype == "int8":
        raise BandError(
            f"{facts.path}: found int8 samples, expected backscatter in dB or linear power. Export as float."
        )
    named = _named_kind(facts, bands)
    if named is not None:
        rule = f"{named.value}, by the file's names"
        return tuple(Scale(named, band.scale, band.offset, rule) for band in bands)
    values = tuple(v * band.scale + band.offset for v, band in zip(sample(), bands, strict=True))
    kind, rule, said = _kind_by_range(facts, bands[0].dtype, any(_is_scaled(b) for b in bands), values)
    return tuple(Scale(kind, band.scale, band.offset, rule, warning=said) for band in bands)


def _named_kind(facts: RasterFacts, bands: list[BandFacts]) -> Kind | None:
    file_words = _split_words(facts.path.stem)
    band_words = _split_words(" ".join(f"{band.description} {band.unit}" for band in bands))
    if (file_words | band_words) & {"db", "decibel", "decibels"}:
        return Kind.DECIBEL
    # A file name may speak of a power station; a band's own name or unit does not.
    if "linear" in file_words or band_words & {"linear", "power", "intensity"}:
        return Kind.POWER
    return None


def _split_words(text: str) -> set[str]:
    return set(re.split(r"[^a-z0-9]+", text.lower()))


def _kind_by_range(
    facts: RasterFacts, dtype: str, scaled: bool, values: tuple[FloatArray, ...]
) -> tuple[Kind, str, str | None]:
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
        warning = "no unit found; values without negatives are read as linear power"
        return Kind.POWER, "linear power, by its range", warning
    raise InputError(
        f"{facts.path}: {dtype} values around {middle:.4g} are neither dB nor linear backscatter (not calibrated?). "
        "Calibrate to sigma0 or gamma0, or set scale and offset in the file."
    )
