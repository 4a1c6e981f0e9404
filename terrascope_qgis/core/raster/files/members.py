"""Finds the raster files behind a source: one file, its variables, or a folder with one file per band."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from ...errors import BandError, InputError
from ...request import Role
from ...words.said import Said, say
from ..bands.channels import OPTICAL_CHANNELS, SAR_CHANNELS, find_channel, is_numbered
from ..metadata.origin import find_origin
from ..metadata.product import recognise_product
from ..metadata.product_metadata import is_product_metadata
from .formats import RASTER_SUFFIXES, check_local, open_raster, raster_env

_MAX_FILES = 2000
_MAX_FOLDERS = 20


@dataclass(frozen=True)
class Member:
    """One raster to open."""

    path: Path
    name: str | None = None
    """GDAL name of a variable inside the file."""


def list_members(path: Path, role: Role) -> tuple[Member, ...]:
    """List the rasters behind a source.

    A folder gives the files whose names say a band of the role, the finest resolution of each where a `.SAFE` folder
    holds several; so does the metadata file of a product. Where the bands lie in a folder in it, that one is taken. A
    netCDF file gives its variables.

    Raises:
        BandError: a folder without a band of the role.
        InputError: nothing there, or not local.
    """
    check_local(path)
    if is_product_metadata(path) and path.is_file():
        return _list_folder(path.parent, role, prefix=path.name.rpartition("_MTL")[0])
    if path.suffix.lower() == ".hdr":
        path = _find_envi_data(path)
    if path.is_dir():
        return _list_folder(path, role)
    with open_raster(path) as dataset, raster_env():
        if dataset.driver == "netCDF" and dataset.subdatasets:
            return tuple(Member(path, name) for name in dataset.subdatasets)
    return (Member(path),)


def _list_folder(folder: Path, role: Role, *, prefix: str = "") -> tuple[Member, ...]:
    wanted = SAR_CHANNELS if role is Role.SAR else OPTICAL_CHANNELS
    paths = [path for path in _walk(folder) if path.name.startswith(prefix)]
    by_channel = _sort_by_channel(folder, paths, wanted)
    if not by_channel:
        inner = _find_product_folders(folder)
        if len(inner) == 1:
            return _list_folder(inner[0], role)
        raise BandError(_describe_lack(folder, role, paths, inner))
    return tuple(Member(by_channel[channel]) for channel in wanted if channel in by_channel)


def _sort_by_channel(folder: Path, paths: Sequence[Path], wanted: Sequence[str]) -> dict[str, Path]:
    by_channel: dict[str, Path] = {}
    for path in paths:
        channel = _name_channel(path)
        if channel is None or channel not in wanted:
            continue
        known = by_channel.get(channel)
        if known is None or _resolution_rank(path) < _resolution_rank(known):
            by_channel[channel] = path
        elif _resolution_rank(path) == _resolution_rank(known):
            raise InputError(say("two_files", folder=folder, one=known.name, other=path.name, channel=channel))
    return by_channel


def _name_channel(path: Path) -> str | None:
    """The channel that a file is named after."""
    product = recognise_product(path)
    if not product.band:
        return None
    if product.sensor is None and is_numbered(product.band):
        product = find_origin(path).product
    return find_channel(product.band, None if product.sensor == "sentinel-1" else product.sensor)


def _find_product_folders(folder: Path) -> list[Path]:
    """Folders in a folder that hold bands of a product."""
    inner = sorted(entry for entry in folder.iterdir() if entry.is_dir() and not entry.name.startswith("."))
    return [entry for entry in inner[:_MAX_FOLDERS] if any(map(_name_channel, _walk(entry)))]


def _describe_lack(folder: Path, role: Role, paths: Sequence[Path], inner: Sequence[Path]) -> Said:
    other = sorted({channel for path in paths if (channel := _name_channel(path))})
    names = [path.name for path in (inner or paths)]
    listed = [*names[:3], *(["..."] if len(names) > 3 else [])]
    if inner:
        return say("products", folder=folder, count=len(inner), names=listed)
    if other:
        return say("bands_of_optical" if role is Role.SAR else "bands_of_sar", folder=folder, found=other)
    example = "VV" if role is Role.SAR else "B04"
    if not names:
        return say("no_band_rasters", folder=folder, sensor=role.value, example=example)
    return say("no_band_files", folder=folder, names=listed, sensor=role.value, example=example)


def _walk(folder: Path) -> list[Path]:
    """Raster files of a folder; of a `.SAFE` folder those of its image data only."""
    inside = ("GRANULE/*/IMG_DATA", "IMG_DATA", "measurement")
    image_data = next((places for pattern in inside if (places := sorted(folder.glob(pattern)))), [folder])
    found: list[Path] = []
    for place in image_data:
        pattern = "*" if place == folder else "**/*"
        for path in place.glob(pattern):
            if path.suffix.lower() in RASTER_SUFFIXES and path.is_file():
                found.append(path)
            if len(found) > _MAX_FILES:
                raise InputError(say("many_files", folder=folder, most=_MAX_FILES))
    return sorted(found)


def _resolution_rank(path: Path) -> int:
    """Metres in the name of a `.SAFE` band (`_10m`, `R20m`), 0 without."""
    for metres in (10, 20, 60):
        if path.stem.endswith(f"_{metres}m") or path.parent.name == f"R{metres}m":
            return metres
    return 0


def _find_envi_data(header: Path) -> Path:
    candidates = [header.with_suffix(""), *(header.with_suffix(s) for s in (".img", ".dat", ".bsq", ".bil", ".bip"))]
    for candidate in candidates:
        if candidate != header and candidate.is_file():
            return candidate
    raise InputError(say("envi_data", file=header))
