"""Guess sensor role, date and bands from names and metadata; pure text in, guesses out, never from pixel values."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass
from typing import Iterable, Mapping, Optional, Tuple

OPTICAL_BANDS = ("B1", "B2", "B3", "B4", "B5", "B6", "B7", "B8", "B8A", "B9", "B11", "B12")
"""Sentinel-2 surface reflectance in file order; B10 is left out of L2A."""
SAR_BANDS = ("VV", "VH")

_COMMON_NAMES = {
    "coastal": "B1", "aerosol": "B1", "blue": "B2", "green": "B3", "red": "B4", "rededge": "B5",
    "rededge1": "B5", "rededge2": "B6", "rededge3": "B7", "rededge071": "B5", "rededge075": "B6",
    "rededge078": "B7", "nir": "B8", "nir08": "B8A", "nir09": "B9", "narrownir": "B8A", "watervapour": "B9",
    "watervapor": "B9", "cirrus": "B10", "swir1": "B11", "swir2": "B12", "swir16": "B11", "swir22": "B12",
}  # fmt: skip
_WAVELENGTHS_NM = (
    ("B1", 443, 12), ("B2", 492, 35), ("B3", 560, 25), ("B4", 665, 20), ("B5", 704, 10), ("B6", 740, 10),
    ("B7", 783, 12), ("B8", 833, 30), ("B8A", 865, 12), ("B9", 945, 15), ("B10", 1375, 20), ("B11", 1612, 60),
    ("B12", 2195, 110),
)  # fmt: skip
_SAR_WORDS = re.compile(r"(?:^|[^a-z0-9])(s1[abcd]?|sentinel[-_ ]?1|sar|grd|rtc|s1rtc|iw|gamma0|sigma0)(?![a-z])", re.I)
_OPTICAL_WORDS = re.compile(
    r"(?:^|[^a-z0-9])(s2[abcd]?|sentinel[-_ ]?2|msi|l1c|l2a|s2l1c|s2l2a|landsat|l[ce]0[89]|hls|optical|rgb|tci)"
    r"(?![a-z])",
    re.I,
)
_NOT_PIXELS = re.compile(
    r"(?:^|[^a-z0-9])(dem|dsm|dtm|slope|aspect|hillshade|lulc|worldcover|corine|scl|qa60|mask|labels?|damage|classes"
    r"|openstreetmap|osm|google|bing|esri)(?![a-z])",
    re.I,
)
_DATES = (
    re.compile(r"(?<!\d)((?:19|20)\d\d)[-_.]?(0[1-9]|1[0-2])[-_.]?(0[1-9]|[12]\d|3[01])(?!\d)"),
    re.compile(r"(?<!\d)(0[1-9]|[12]\d|3[01])[-_.](0[1-9]|1[0-2])[-_.]((?:19|20)\d\d)(?!\d)"),
)
_MONTH = re.compile(r"(?<!\d)((?:19|20)\d\d)-(0[1-9]|1[0-2])(?![\d-])")
_SENSING_KEYS = ("datetime", "acquisition_date", "product_start_time", "sensing_time", "date")
_FILE_KEY = "tifftag_datetime"
"""TIFF's own tag is often the day of processing: it counts only where nothing else tells the day, as a guess."""


@dataclass(frozen=True)
class RasterNames:
    """What is known of a raster by name."""

    texts: Tuple[str, ...]
    """Layer name and file name, most telling first."""
    bands: Tuple[str, ...]
    """Band descriptions in file order, empty texts where there is none."""
    metadata: Mapping[str, str]
    wavelengths_nm: Tuple[Optional[float], ...] = ()
    picture: bool = False
    """A rendered picture (web map, RGB of bytes), not measured values."""


@dataclass(frozen=True)
class Guess:
    """A value and whether something said so plainly."""

    value: str
    sure: bool


def guess_bands(names: RasterNames) -> Tuple[Tuple[str, ...], bool]:
    """Return a band name per band (`-` = unknown), and whether all were named in the file."""
    found = [read_band_name(text) for text in names.bands]
    for index, wavelength in enumerate(names.wavelengths_nm[: len(found)]):
        if found[index] is None and wavelength:
            found[index] = _name_wavelength(wavelength)
    if found and all(found) and len(set(found)) == len(found):
        return tuple(str(item) for item in found), True
    if len(found) == 1:
        single = _find_band_in_texts(names.texts)
        if single:
            return (single,), True
    if any(found):
        return tuple(item or "-" for item in found), False
    return (), False


def read_band_name(text: str) -> Optional[str]:
    """Return the Sentinel name a band description stands for (`Band 04: Red` is B4), or None."""
    lowered = text.strip().lower()
    polarisation = re.search(r"(?:^|[^a-z0-9])(vv|vh|hh|hv)(?![a-z0-9])", lowered)
    if polarisation:
        return polarisation.group(1).upper()
    numbered = re.search(r"(?:^|[^a-z0-9])b0?(1[0-2]|8a|[1-9])(?![a-z0-9])", lowered)
    if numbered:
        return "B" + numbered.group(1).upper()
    return _COMMON_NAMES.get(re.sub(r"[^a-z0-9]", "", re.sub(r"^band \d+:?", "", lowered)))


def guess_role(names: RasterNames) -> Guess:
    """Return `optical`, `sar` or `ignore`."""
    bands, named = guess_bands(names)
    if names.picture or (any(_NOT_PIXELS.search(text) for text in names.texts) and not named):
        return Guess("ignore", not names.picture)
    known = [band for band in bands if band != "-"]
    if known and named:
        return Guess("sar" if known[0] in ("VV", "VH", "HH", "HV") else "optical", True)
    texts = names.texts + tuple(f"{key} {value}" for key, value in names.metadata.items() if len(value) < 200)
    sar = any(_SAR_WORDS.search(text) for text in texts)
    optical = any(_OPTICAL_WORDS.search(text) for text in texts)
    if sar != optical:
        return Guess("sar" if sar else "optical", True)
    if len(names.bands) >= 3:
        return Guess("optical", False)
    return Guess("sar" if len(names.bands) == 2 else "ignore", False)


def guess_default_bands(role: str, count: int) -> Tuple[str, ...]:
    """Return the usual order for files without band names; empty when no order is usual."""
    if role == "sar":
        return SAR_BANDS[:count] if count <= 2 else ()
    usual = {
        12: OPTICAL_BANDS,
        13: OPTICAL_BANDS[:10] + ("B10",) + OPTICAL_BANDS[10:],
        10: ("B2", "B3", "B4", "B5", "B6", "B7", "B8", "B8A", "B11", "B12"),
        4: ("B2", "B3", "B4", "B8"),
        3: ("B4", "B3", "B2"),
    }
    return usual.get(count, ())


def guess_date(names: RasterNames) -> Guess:
    """Return the acquisition day as ISO text, empty when nothing tells it; metadata and names count as sure.

    A name that tells the month only stands for its first day, as in the engine: a guess.
    """
    lowered = {key.lower(): value for key, value in names.metadata.items()}
    for wanted in _SENSING_KEYS:
        for key, value in lowered.items():
            if key.endswith(wanted) and key != _FILE_KEY:
                day = find_date(value.replace(":", "-"))
                if day:
                    return Guess(day, True)
    for text in names.texts:
        day = find_date(text)
        if day:
            return Guess(day, True)
    for text in names.texts:
        month = _MONTH.search(text)
        if month:
            return Guess(f"{month.group(1)}-{month.group(2)}-01", False)
    return Guess(find_date(lowered.get(_FILE_KEY, "").replace(":", "-")), False)


def find_date(text: str) -> str:
    """Return the first plausible day in `text` as ISO text, or an empty text."""
    for number, pattern in enumerate(_DATES):
        for match in pattern.finditer(text):
            year, month, day = match.groups() if number == 0 else match.groups()[::-1]
            try:
                found = dt.date(int(year), int(month), int(day))
            except ValueError:
                continue
            if dt.date(1972, 7, 1) <= found <= dt.date.today() + dt.timedelta(days=1):
                return found.isoformat()
    return ""


def split_bands(text: str) -> Tuple[str, ...]:
    """Return the band names of a hand-written list (`B2, B3 B4`)."""
    return tuple(item for item in re.split(r"[\s,;]+", text.strip()) if item)


def check_date(text: str) -> bool:
    """Return True for an empty text or a real day written as YYYY-MM-DD."""
    if not text.strip():
        return True
    try:
        dt.date.fromisoformat(text.strip())
    except ValueError:
        return False
    return True


def _find_band_in_texts(texts: Iterable[str]) -> Optional[str]:
    for text in texts:
        found = re.findall(r"(?:^|[^a-z0-9])(vv|vh|hh|hv|b0?(?:1[0-2]|8a|[1-9]))(?![a-z0-9])", text.lower())
        if len(found) == 1:
            return read_band_name(found[0])
    return None


def _name_wavelength(wavelength_nm: float) -> Optional[str]:
    near = [
        (abs(wavelength_nm - centre), name)
        for name, centre, reach in _WAVELENGTHS_NM
        if abs(wavelength_nm - centre) <= reach
    ]
    return min(near)[1] if near else None
