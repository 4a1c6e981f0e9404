"""Finds the raster files behind a source: one file, its variables, or a folder with one file per band."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from ..errors import BandError, InputError
from ..request import Role
from .channels import OPTICAL_CHANNELS, SAR_CHANNELS, find_channel
from .formats import RASTER_SUFFIXES, check_local, open_raster, raster_env
from .product import recognise_product

_MAX_FILES = 2000


@dataclass(frozen=True)
class Member:
    """One raster to open."""

    path: Path
    name: str | None = None
    """GDAL name of a variable inside the file."""


def list_members(path: Path, role: Role) -> tuple[Member, ...]:
    """List the rasters behind a source.

    A folder gives the files whose names say a band of the role, the finest resolution of each where a `.SAFE` folder
    holds several; a netCDF file gives its variables.

    Raises:
        BandError: a folder without a band of the role.
        InputError: nothing there, or not local.
    """
    check_local(path)
    if path.name.startswith("MTD_MSI") and path.suffix == ".xml":
        path = path.parent
    if path.suffix.lower() == ".hdr":
        path = _find_envi_data(path)
    if path.is_dir():
        return _list_folder(path, role)
    with open_raster(path) as dataset, raster_env():
        if dataset.driver == "netCDF" and dataset.subdatasets:
            return tuple(Member(path, name) for name in dataset.subdatasets)
    return (Member(path),)


def _list_folder(folder: Path, role: Role) -> tuple[Member, ...]:
    wanted = SAR_CHANNELS if role is Role.SAR else OPTICAL_CHANNELS
    by_channel: dict[str, Path] = {}
    other: set[str] = set()
    for path in _walk(folder):
        product = recognise_product(path)
        sensor = None if product.sensor == "sentinel-1" else product.sensor
        channel = find_channel(product.band, sensor) if product.band else None
        if channel is None:
            continue
        if channel not in wanted:
            other.add(channel)
            continue
        known = by_channel.get(channel)
        if known is None or _resolution_rank(path) < _resolution_rank(known):
            by_channel[channel] = path
        elif _resolution_rank(path) == _resolution_rank(known):
            raise InputError(
                f"{folder}: holds {known.name} and {path.name} for {channel}. Give one product per folder."
            )
    if not by_channel:
        found = f"found {', '.join(sorted(other))}" if other else "found no file named after a band"
        raise BandError(
            f"{folder}: {found}, expected {role.value} bands such as {'VV' if role is Role.SAR else 'B04'}."
        )
    return tuple(Member(by_channel[channel]) for channel in wanted if channel in by_channel)


def _walk(folder: Path) -> list[Path]:
    """Raster files of a folder; of a `.SAFE` folder those of its image data only."""
    image_data = sorted(folder.glob("GRANULE/*/IMG_DATA")) or sorted(folder.glob("IMG_DATA")) or [folder]
    found: list[Path] = []
    for place in image_data:
        pattern = "*" if place == folder else "**/*"
        for path in place.glob(pattern):
            if path.suffix.lower() in RASTER_SUFFIXES and path.is_file():
                found.append(path)
            if len(found) > _MAX_FILES:
                raise InputError(f"{folder}: holds more than {_MAX_FILES} raster files. Give one product's folder.")
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
    raise InputError(f"{header}: the data file beside this ENVI header is missing. Give the data file.")
