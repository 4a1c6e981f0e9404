"""Reads the STAC item beside a raster; follows no links."""

from __future__ import annotations

import functools
import json
import re
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from .sidecar import MAX_BYTES, Sidecar, clean_baseline, parse_day

_MAX_ITEMS = 20
"""JSON files of a folder that are looked at for one that lists the raster."""


def read_item(path: Path) -> Sidecar | None:
    """Read the STAC item of a raster: one named after it or its folder, or any beside it that lists it as an asset.

    Args:
        path: the raster file.

    Returns:
        What was found; None without an item. A damaged item counts as none.
    """
    for candidate in _list_named(path):
        item = _load(candidate)
        if item is not None:
            return _read(item, path, candidate.name)
    for candidate in _list_others(path):
        item = _load(candidate)
        if item is not None and _find_asset(item, path.name):
            return _read(item, path, candidate.name)
    return None


def _list_named(path: Path) -> list[Path]:
    folder = path.parent
    names = [f"{path.stem}.json", f"{path.name}.json", f"{path.stem}_stac.json", f"{folder.name}.json"]
    return [folder / name for name in [*names, "item.json", "stac.json"]]


def _list_others(path: Path) -> Iterator[Path]:
    try:
        found = sorted(entry for entry in path.parent.glob("*.json") if entry.is_file())
    except OSError:
        return
    yield from found[:_MAX_ITEMS]


def _load(path: Path) -> Mapping[str, Any] | None:
    """A STAC item; None for anything else."""
    try:
        state = path.stat()
        return _parse(path, state.st_mtime_ns) if path.is_file() and state.st_size <= MAX_BYTES else None
    except OSError:
        return None


@functools.lru_cache(maxsize=8)
def _parse(path: Path, _modified_ns: int) -> Mapping[str, Any] | None:
    try:
        item = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError, RecursionError):
        return None
    return item if isinstance(item, dict) and isinstance(item.get("properties"), dict) else None


def _read(item: Mapping[str, Any], path: Path, source: str) -> Sidecar:
    properties: Mapping[str, Any] = item["properties"]
    asset = _find_asset(item, path.name)
    bands = _first_list(asset, properties, keys=("bands", "eo:bands"))
    raster_bands = _first_list(asset, keys=("raster:bands", "bands"))
    applied = properties.get("earthsearch:boa_offset_applied")
    baseline = str(properties.get("s2:processing_baseline") or properties.get("processing:version") or "")
    return Sidecar(
        date=parse_day(properties.get("datetime") or properties.get("start_datetime")),
        sensor=_find_sensor(properties),
        bands=tuple(_name_band(band) for band in bands),
        wavelengths_um=tuple(_read_wavelength(band) for band in bands),
        baseline=clean_baseline(baseline),
        offset_applied=applied if isinstance(applied, bool) else None,
        scale_offset=_common_scale(raster_bands),
        source=source,
    )


def _find_asset(item: Mapping[str, Any], file_name: str) -> Mapping[str, Any]:
    assets = item.get("assets")
    values = assets.values() if isinstance(assets, dict) else ()
    found = [a for a in values if isinstance(a, dict) and Path(str(a.get("href", ""))).name == file_name]
    return found[0] if len(found) == 1 else {}


def _first_list(*places: Mapping[str, Any], keys: tuple[str, ...]) -> Sequence[Mapping[str, Any]]:
    for place in places:
        for key in keys:
            value = place.get(key)
            if isinstance(value, list) and value and all(isinstance(band, dict) for band in value):
                return value
    return ()


def _find_sensor(properties: Mapping[str, Any]) -> str | None:
    for key in ("platform", "constellation", "eo:platform", "mission"):
        name = str(properties.get(key) or "").lower()
        if re.match(r"sentinel-?2", name):
            return "sentinel-2"
        if landsat := re.match(r"landsat-?0?([4-9])", name):
            return "landsat-oli" if landsat[1] in "89" else "landsat-tm"
    return None


def _name_band(band: Mapping[str, Any]) -> str:
    return str(band.get("eo:common_name") or band.get("common_name") or band.get("name") or "")


def _read_wavelength(band: Mapping[str, Any]) -> float | None:
    value = band.get("eo:center_wavelength", band.get("center_wavelength"))
    # A tuple, not a union: the plugin reads items inside QGIS too, whose Python may be 3.9.
    return float(value) if isinstance(value, (int, float)) and not isinstance(value, bool) else None


def _common_scale(bands: Sequence[Mapping[str, Any]]) -> tuple[float, float] | None:
    pairs = set()
    for band in bands:
        scale = band.get("scale", band.get("raster:scale"))
        offset = band.get("offset", band.get("raster:offset", 0.0))
        if not isinstance(scale, (int, float)) or not isinstance(offset, (int, float)):
            return None
        pairs.add((float(scale), float(offset)))
    return pairs.pop() if len(pairs) == 1 else None
