"""Settles how file values become reflectance or backscatter: metadata first, then stated rules with a warning."""

from __future__ import annotations

from ...errors import InputError
from ...request import RasterSource, Role
from ...words.said import say
from ..files.facts import RasterFacts
from .optical_units import OpticalHints, settle_optical
from .sampling import Sample
from .sar_units import settle_sar
from .scale import Scale


def settle_scales(
    facts: RasterFacts, indexes: tuple[int, ...], source: RasterSource, hints: OpticalHints, sample: Sample
) -> tuple[Scale, ...]:
    """Find the scale of each used band.

    Args:
        facts: what the file says.
        indexes: 1-based used bands.
        source: how the file was given.
        hints: what is known besides.
        sample: values of the used bands, asked for only if no metadata speaks.

    Raises:
        BandError: values of the other role.
        InputError: no rule fits, or the values cannot be what they are said to be.
    """
    bands = [facts.bands[index - 1] for index in indexes]
    if source.role is Role.SAR:
        return settle_sar(facts, bands, hints.product, sample, source.unit)
    if source.unit is not None:
        raise InputError(say("unit_of_optical", file=facts.path, unit=source.unit.value))
    return settle_optical(facts, bands, hints, sample)
