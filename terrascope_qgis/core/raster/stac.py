"""Reads what a STAC item or product metadata beside a raster says; follows no links."""

from __future__ import annotations

import datetime as dt
import json
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

_MAX_BYTES = 8_000_000


@dataclass(frozen=True)
class Sidecar:
    """Facts from metadata files beside a raster; None or empty where they say nothing."""

    date: dt.date | None = None
    bands: tuple[str, ...] = ()
    """Common or own names in file order."""
    baseline: str = ""
    offset_applied: bool | None = None
    """Whether the Sentinel-2 offset of baseline 04.00 is already taken out of the pixels."""
    scale_offset: tuple[float, float] | None = None
    """reflectance = scale * DN + offset, where one pair holds for all bands."""
    source: str = ""
    """File name it was read from."""


def read_sidecar(path: Path) -> Sidecar:
    """Read the STAC item of a raster, or the metadata of its `.SAFE` folder.

    Args:
        path: the raster file.

    Returns:
        What was found; empty without such files. A damaged sidecar counts as none.
    """
    for candidate in _list_candidates(path):
        item = _read_json(candidate)
        if item is not None:
            return _read_item(item, path, candidate.name)
    for folder in list(path.parents)[:5]:
        for metadata in ("MTD_MSIL2A.xml", "MTD_MSIL1C.xml"):
            if (folder / metadata).is_file():
                return _read_safe(folder / metadata)
    return Sidecar()


def _list_candidates(path: Path) -> list[Path]:
    folder = path.parent
    names = [f"{path.stem}.json", f"{path.name}.json", f"{path.stem}_stac.json", f"{folder.name}.json"]
    return [folder / name for name in [*names, "item.json", "stac.json"]]


def _read_json(path: Path) -> Mapping[str, Any] | None:
    """A STAC item; None for anything else."""
    try:
        if not path.is_file() or path.stat().st_size > _MAX_BYTES:
            return None
        item = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError, RecursionError):
        return None
    if not isinstance(item, dict) or not isinstance(item.get("properties"), dict):
        return None
    return item


def _read_item(item: Mapping[str, Any], path: Path, source: str) -> Sidecar:
    properties: Mapping[str, Any] = item["properties"]
    assets = item.get("assets")
    asset = _find_asset(assets if isinstance(assets, dict) else {}, path.name)
    bands = _first_list(asset, properties, keys=("bands", "eo:bands"))
    raster_bands = _first_list(asset, keys=("raster:bands", "bands"))
    applied = properties.get("earthsearch:boa_offset_applied")
    return Sidecar(
        date=_parse_datetime(properties.get("datetime") or properties.get("start_datetime")),
        bands=tuple(_name_band(band) for band in bands),
        baseline=str(properties.get("s2:processing_baseline") or properties.get("processing:version") or ""),
        offset_applied=applied if isinstance(applied, bool) else None,
        scale_offset=_common_scale(raster_bands),
        source=source,
    )


def _find_asset(assets: Mapping[str, Any], file_name: str) -> Mapping[str, Any]:
    found = [a for a in assets.values() if isinstance(a, dict) and Path(str(a.get("href", ""))).name == file_name]
    return found[0] if len(found) == 1 else {}


def _first_list(*places: Mapping[str, Any], keys: tuple[str, ...]) -> Sequence[Mapping[str, Any]]:
    for place in places:
        for key in keys:
            value = place.get(key)
            if isinstance(value, list) and value and all(isinstance(band, dict) for band in value):
                return value
    return ()


def _name_band(band: Mapping[str, Any]) -> str:
    return str(band.get("eo:common_name") or band.get("common_name") or band.get("name") or "")


def _common_scale(bands: Sequence[Mapping[str, Any]]) -> tuple[float, float] | None:
    pairs = set()
    for band in bands:
        scale = band.get("scale", band.get("raster:scale"))
        offset = band.get("offset", band.get("raster:offset", 0.0))
        # A tuple, not a union: the plugin reads sidecars inside QGIS too, whose Python may be 3.9.
        if not isinstance(scale, (int, float)) or not isinstance(offset, (int, float)):
            return None
        pairs.add((float(scale), float(offset)))
    return pairs.pop() if len(pairs) == 1 else None


def _parse_datetime(text: object) -> dt.date | None:
    match = re.match(r"(\d{4})-(\d{2})-(\d{2})", text) if isinstance(text, str) else None
    try:
        return dt.date(int(match[1]), int(match[2]), int(match[3])) if match else None
    except ValueError:
        return None


def _read_safe(path: Path) -> Sidecar:
    """Baseline and sensing date of a Sentinel-2 product; by text search, so that no XML entity is ever expanded."""
    try:
        with path.open("rb") as stream:
            text = stream.read(_MAX_BYTES).decode("utf-8", errors="replace")
    except OSError:
        return Sidecar()
    baseline = re.search(r"<PROCESSING_BASELINE>\s*(\d\d\.\d\d)\s*<", text)
    start = re.search(r"<(?:PRODUCT_START_TIME|DATATAKE_SENSING_START)>\s*([^<]+)<", text)
    return Sidecar(
        date=_parse_datetime(start[1].strip()) if start else None,
        baseline=baseline[1] if baseline else "",
        source=path.name,
    )
