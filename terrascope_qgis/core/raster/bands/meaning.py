"""Decides what each band of a file means, from the surest source that speaks; never from pixel values."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from ...errors import BandError
from ...request import Role
from ...words.said import Said, say
from ..files.facts import RasterFacts
from ..metadata.product import Product
from ..metadata.sidecar import Sidecar
from .channels import (
    MIDDLE_UM,
    OPTICAL_CHANNELS,
    PLANETSCOPE_ORDERS,
    S2_10M_20M_ORDER,
    S2_L1C_ORDER,
    S2_L2A_ORDER,
    SAR_CHANNELS,
    find_channel,
    find_channel_by_wavelength,
    is_numbered,
)

Meanings = tuple[str | None, ...]
_NOT_MEASURED_AS_REFLECTANCE = frozenset({"pan", "lwir", "lwir11", "lwir12"})
"""STAC names of bands whose centre lies in another band, or that measure heat."""


@dataclass(frozen=True)
class BandMapping:
    """What the bands of one file mean."""

    channels: Meanings
    """One per band in file order; None = not used."""
    source: str
    """Where the meaning comes from, in words."""
    warning: Said | None = None
    is_spectrum: bool = False
    """A spectrum of narrow bands, of which one in each channel is used."""
    is_numbered: bool = False
    """The names are band numbers, so without another sensor they are Sentinel-2's."""


def map_bands(
    facts: RasterFacts, role: Role, *, product: Product, sidecar: Sidecar, given: tuple[str, ...] | None
) -> BandMapping:
    """Find what each band means, and keep those that belong to the role.

    In this order: the user's names, band descriptions, wavelengths, STAC metadata, the file name of a one-band file,
    PlanetScope's order, red-green-blue colour interpretation, and last, with a warning, the number of bands.

    Args:
        facts: what the file says.
        role: what it is to be read as.
        product: what its name says.
        sidecar: what the metadata beside it says.
        given: the user's names in file order, `-` to skip.

    Raises:
        BandError: no meaning, two bands of one meaning, or bands of the other role.
    """
    mapping = _read_given(facts, given, product) if given is not None else _find_mapping(facts, role, product, sidecar)
    _check_unique(facts, mapping)
    return _keep_role(facts, mapping, role)


def _find_mapping(facts: RasterFacts, role: Role, product: Product, sidecar: Sidecar) -> BandMapping:
    attempts = (
        _read_names(_list_descriptions(facts), product, "band descriptions"),
        _read_wavelengths(facts),
        _read_stac(sidecar, product),
        _read_file_name(facts, product),
        _read_product_order(facts, product),
        _read_colours(facts),
        _count_bands(facts, role, product),
    )
    for mapping in attempts:
        if mapping is not None and len(mapping.channels) == len(facts.bands) and any(mapping.channels):
            return mapping
    count = len(facts.bands)
    if count == 1:
        example = "VV" if role is Role.SAR else "B4"
        if product.band:
            raise BandError(
                say("band_misnamed", file=facts.path, band=product.band, sensor=role.value, example=example)
            )
        raise BandError(say("band_unnamed", file=facts.path, example=example))
    example = "VV,VH" if role is Role.SAR else "B2,B3,B4,B8"
    raise BandError(say("bands_unknown", file=facts.path, count=count, example=example))


def _list_descriptions(facts: RasterFacts) -> list[str]:
    """Descriptions that say something: `Band 1`, `Band 2`, ... in file order only count the bands."""
    names = [band.description for band in facts.bands]
    counted = [re.fullmatch(r"(?:band|layer)[-_ ]?(\d+)", name.strip().lower()) for name in names]
    if len(names) > 1 and all(match and int(match[1]) == i for i, match in enumerate(counted, start=1)):
        return [""] * len(names)
    return names


def _read_given(facts: RasterFacts, given: tuple[str, ...], product: Product) -> BandMapping:
    if len(given) != len(facts.bands):
        raise BandError(say("bands_given", file=facts.path, given=len(given), names=given, count=len(facts.bands)))
    channels: list[str | None] = []
    for name in given:
        channel = None if name.strip() in ("-", "") else find_channel(name, _numbered_sensor(product))
        if channel is None and name.strip() not in ("-", ""):
            known = ", ".join((*OPTICAL_CHANNELS, *SAR_CHANNELS))
            raise BandError(say("band_name", file=facts.path, band=name, known=known))
        channels.append(channel)
    return BandMapping(tuple(channels), "given by the user", is_numbered=any(is_numbered(name) for name in given))


def _read_names(names: list[str], product: Product, source: str) -> BandMapping | None:
    sensor = _numbered_sensor(product)
    channels = tuple(find_channel(name, sensor) if name else None for name in names)
    if not any(channels):
        return None
    numbered = [name for name, channel in zip(names, channels, strict=True) if channel and is_numbered(name)]
    if sensor is None and _has_landsat_numbers(numbered):
        channels = tuple(find_channel(name, "landsat-oli") if name else None for name in names)
        return BandMapping(channels, source, say("bands_landsat"))
    certain = product.sensor is not None or any(name.upper().endswith(("8A", "12")) for name in numbered)
    warning = None if certain or not numbered else say("bands_sentinel2")
    return BandMapping(channels, source, warning, is_numbered=bool(numbered))


def _has_landsat_numbers(numbered: list[str]) -> bool:
    """Whether the band numbers are those of a whole Landsat 8 scene, which Sentinel-2 has too but never without 12."""
    numbers = {re.sub(r"\D*0?(\d+A?)$", r"\1", name.upper()) for name in numbered}
    return {"1", "2", "3", "4", "5", "6", "7", "10", "11"} <= numbers and not {"8A", "12"} & numbers


def _read_stac(sidecar: Sidecar, product: Product) -> BandMapping | None:
    """STAC bands: by wavelength where given, since `rededge` and `b1` are names of several bands; else by name."""
    source = f"STAC metadata {sidecar.source}"
    if not any(sidecar.wavelengths_um):
        return _read_names(list(sidecar.bands), product, source)
    channels = tuple(
        None if name in _NOT_MEASURED_AS_REFLECTANCE else _channel_at(centre) or find_channel(name, product.sensor)
        for name, centre in zip(sidecar.bands, sidecar.wavelengths_um, strict=True)
    )
    return BandMapping(channels, source) if any(channels) else None


def _read_wavelengths(facts: RasterFacts) -> BandMapping | None:
    centres = [_wavelength_um(dict(band.tags)) for band in facts.bands]
    channels = tuple(_channel_at(centre) for centre in centres)
    if not any(channels):
        return None
    # A hyperspectral cube has several bands in one channel: the one nearest to the channel's middle stands for it.
    kept = tuple(
        channel if channel and _nearest(channel, channels, centres) == i else None for i, channel in enumerate(channels)
    )
    return BandMapping(kept, "wavelengths", is_spectrum=kept != channels)


def _nearest(channel: str, channels: Meanings, centres_um: list[float | None]) -> int:
    found = [(i, centre) for i, centre in enumerate(centres_um) if channels[i] == channel and centre is not None]
    return min(found, key=lambda place: abs(place[1] - MIDDLE_UM[channel]))[0]


def _channel_at(centre_um: float | None) -> str | None:
    return find_channel_by_wavelength(centre_um) if centre_um is not None else None


def _wavelength_um(tags: dict[str, str]) -> float | None:
    """Centre wavelength from GDAL's IMAGERY domain or an ENVI header."""
    lowered = {key.lower(): value for key, value in tags.items()}
    try:
        if "central_wavelength_um" in lowered:
            return float(lowered["central_wavelength_um"])
        if "wavelength" in lowered:
            value = float(lowered["wavelength"])
            unit = lowered.get("wavelength_units", "").lower()
            in_nanometres = unit.startswith("nano") or unit == "nm" or (not unit and value > 100)
            return value / 1000 if in_nanometres else value
    except ValueError:
        return None
    return None


def _read_file_name(facts: RasterFacts, product: Product) -> BandMapping | None:
    """One measured band, perhaps with an alpha or quality band behind it, named in the file name."""
    measured = [band for band in facts.bands if band.colour != "alpha"]
    if not product.band or len(measured) != 1:
        return None
    channel = find_channel(product.band, _numbered_sensor(product))
    first = facts.bands.index(measured[0])
    channels = tuple(channel if i == first else None for i in range(len(facts.bands)))
    certain = product.sensor is not None or not is_numbered(product.band)
    warning = None if certain else say("band_sentinel2")
    numbers = is_numbered(product.band)
    return BandMapping(channels, "file name", warning, is_numbered=numbers) if channel else None


def _read_product_order(facts: RasterFacts, product: Product) -> BandMapping | None:
    """PlanetScope's files without band names, whose order is that of the product."""
    measured = [band for band in facts.bands if band.colour != "alpha"]
    names = PLANETSCOPE_ORDERS.get(len(measured), ())
    if product.sensor != "planetscope" or not names:
        return None
    channels = iter(find_channel(name) for name in names)
    full = tuple(None if band.colour == "alpha" else next(channels) for band in facts.bands)
    return BandMapping(full, "PlanetScope's order, by the file name")


def _read_colours(facts: RasterFacts) -> BandMapping | None:
    colours = [band.colour for band in facts.bands]
    if not {"red", "green", "blue"} <= set(colours):
        return None
    wanted = {"red", "green", "blue", "nir"}
    return BandMapping(tuple(c if c in wanted else None for c in colours), "colour interpretation")


def _count_bands(facts: RasterFacts, role: Role, product: Product) -> BandMapping | None:
    """The stated last rule; colour pictures and unnamed one- to three-band files never get here with a meaning."""
    measured = [band for band in facts.bands if band.colour != "alpha"]
    count = len(measured)
    if any(_list_descriptions(facts)):
        return None  # names without a known meaning: counting would contradict them
    channels: tuple[str | None, ...]
    if role is Role.SAR:
        if count != 2:
            return None
        channels, order = ("vv", "vh"), "VV, VH"
    else:
        names = _known_order(count, product)
        if names is None:
            return None
        channels = tuple(find_channel(name, _numbered_sensor(product)) for name in names)
        order = ", ".join(names)
    padded = iter(channels)
    full = tuple(None if band.colour == "alpha" else next(padded) for band in facts.bands)
    return BandMapping(full, "number of bands", say("bands_counted", count=count, order=order))


def _known_order(count: int, product: Product) -> tuple[str, ...] | None:
    if product.sensor == "landsat-tm":
        return {6: ("B1", "B2", "B3", "B4", "B5", "B7"), 7: ("B1", "B2", "B3", "B4", "B5", "B6", "B7")}.get(count)
    if product.sensor == "landsat-oli":
        return {7: ("B1", "B2", "B3", "B4", "B5", "B6", "B7")}.get(count)
    orders = {12: S2_L2A_ORDER, 13: S2_L1C_ORDER, 10: S2_10M_20M_ORDER, 4: ("B2", "B3", "B4", "B8")}
    return orders.get(count)


def _check_unique(facts: RasterFacts, mapping: BandMapping) -> None:
    used = [channel for channel in mapping.channels if channel]
    twice = sorted({channel for channel in used if used.count(channel) > 1})
    if twice:
        raise BandError(say("bands_twice", file=facts.path, channels=twice, source=mapping.source))


def _keep_role(facts: RasterFacts, mapping: BandMapping, role: Role) -> BandMapping:
    wanted, other = (SAR_CHANNELS, OPTICAL_CHANNELS) if role is Role.SAR else (OPTICAL_CHANNELS, SAR_CHANNELS)
    kept = tuple(channel if channel in wanted else None for channel in mapping.channels)
    if not any(kept):
        found = [channel for channel in mapping.channels if channel and channel in other]
        raise BandError(
            say(
                "given_as_sar" if role is Role.SAR else "given_as_optical",
                file=facts.path,
                found=found,
                source=mapping.source,
            )
        )
    return replace(mapping, channels=kept)


def _numbered_sensor(product: Product) -> str | None:
    return None if product.sensor == "sentinel-1" else product.sensor
