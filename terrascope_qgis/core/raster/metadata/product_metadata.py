"""Reads the metadata files that agencies put into a product: Sentinel-2's `MTD_MSI*.xml`, Landsat's `*_MTL.*`.

By text search, so that no XML entity is ever expanded.
"""

from __future__ import annotations

import functools
import math
import re
from pathlib import Path

from .sidecar import MAX_BYTES, Sidecar, clean_baseline, parse_day

SAFE_FILES = ("MTD_MSIL2A.xml", "MTD_MSIL1C.xml")
_MTL_NAME = re.compile(r"^(L[COTEM]0\d_.*)_MTL\.(?:txt|xml|json)$", re.IGNORECASE)


def read_product_metadata(path: Path) -> Sidecar | None:
    """Read the metadata of the product a raster file belongs to; None where there are none."""
    for folder in list(path.parents)[:5]:
        for name in SAFE_FILES:
            if (folder / name).is_file():
                return _read_safe(folder / name)
    metadata = _find_mtl(path)
    return _read_mtl(metadata) if metadata is not None else None


def is_product_metadata(path: Path) -> bool:
    """Whether a path names such a metadata file, which stands for its folder."""
    return path.name in SAFE_FILES or _MTL_NAME.match(path.name) is not None


def _read_safe(path: Path) -> Sidecar:
    text = _read_text(path)
    baseline = re.search(r"<PROCESSING_BASELINE>\s*(\d\d\.\d\d)\s*<", text)
    start = re.search(r"<(?:PRODUCT_START_TIME|DATATAKE_SENSING_START)>\s*([^<]+)<", text)
    divisor = re.search(r"<(?:BOA_|)QUANTIFICATION_VALUE[^>]*>\s*([\d.]+)\s*<", text)
    offsets = {float(value) for value in re.findall(r"<(?:BOA|RADIO)_ADD_OFFSET [^>]*>\s*(-?[\d.]+)\s*<", text)}
    return Sidecar(
        date=parse_day(start[1]) if start else None,
        sensor="sentinel-2",
        baseline=clean_baseline(baseline[1]) if baseline else "",
        added_dn=-offsets.pop() if len(offsets) == 1 else None,
        quantification=float(divisor[1]) if divisor and float(divisor[1]) > 0 else 10_000.0,
        source=path.name,
    )


def _find_mtl(path: Path) -> Path | None:
    """The metadata file of the Landsat product that a band file is named after."""
    try:
        entries = sorted(path.parent.glob("*_MTL.*"))
    except OSError:
        return None
    for entry in entries:
        name = _MTL_NAME.match(entry.name)
        if name and path.name.startswith(name[1]) and entry.is_file():
            return entry
    return None


def _read_mtl(path: Path) -> Sidecar:
    """Date, and for Level 1 the reflectance scale of each band, corrected for the height of the sun."""
    text = _read_text(path)
    scales: dict[str, tuple[float, float]] = {}
    elevation = _read_number(text, "SUN_ELEVATION")
    if "_L1" in path.name and elevation is not None and 0 < elevation <= 90:
        sine = math.sin(math.radians(elevation))
        for number in map(str, range(1, 10)):
            gain = _read_number(text, f"REFLECTANCE_MULT_BAND_{number}")
            offset = _read_number(text, f"REFLECTANCE_ADD_BAND_{number}")
            if gain is not None and offset is not None:
                scales[number] = (gain / sine, offset / sine)
    day = re.search(rf"{_key('DATE_ACQUIRED')}([\d-]+)", text)
    return Sidecar(date=parse_day(day[1]) if day else None, scale_of_band=scales, source=path.name)


def _read_number(text: str, key: str) -> float | None:
    found = re.search(rf"{_key(key)}([-+.\dEe]+)", text)
    try:
        return float(found[1]) if found else None
    except ValueError:
        return None


def _key(key: str) -> str:
    """A key and what stands before its value, as text, JSON or XML."""
    return rf'\b{key}"?\s*[=:>]\s*"?'


def _read_text(path: Path) -> str:
    try:
        return _decode(path, path.stat().st_mtime_ns)
    except OSError:
        return ""


@functools.lru_cache(maxsize=8)
def _decode(path: Path, _modified_ns: int) -> str:
    with path.open("rb") as stream:
        return stream.read(MAX_BYTES).decode("utf-8", errors="replace")
