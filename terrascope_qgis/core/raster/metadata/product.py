"""What a file's and its folders' names tell of the product: sensor, level, baseline, date, band; opens nothing."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass, replace
from pathlib import Path

from .sidecar import clean_baseline


@dataclass(frozen=True)
class Product:
    """What the names say; None or empty where they say nothing."""

    sensor: str | None = None
    """A key of `channels.NUMBERED_BANDS`, or `sentinel-1`; `other` for sensors whose numbers are not known."""
    level: str = ""
    """`L1C`, `L2A`, `C2L2` (Landsat collection and level), `HLS`, `GRD`, `SLC`, `RTC`, `SR` or `radiance`
    (PlanetScope), `RAW` (a raw band of the Copernicus Browser)."""
    baseline: str = ""
    """Sentinel-2 processing baseline as `04.00`."""
    date: dt.date | None = None
    band: str = ""
    """Band name in a one-file-per-band name: `B04`, `VV`, `SCL`."""


_S2_PRODUCT = re.compile(r"S2[A-D]_MSI(L1C|L2A)_(\d{8})T\d{5,6}(?:_N(\d{2})(\d{2}))?")
_S2_GRANULE = re.compile(r"(?:^|_)T\d{2}[A-Z]{3}_(\d{8})T\d{6}(?:_|$)")
_S2_GEE = re.compile(r"(?:^|_)(\d{8})T\d{6}_\d{8}T\d{6}_T\d{2}[A-Z]{3}")
_LANDSAT = re.compile(r"L([COTEM])0([4-9])_(L\d)\w\w_\d{6}_(\d{8})(?:_\d{8}_0([12])_)?")
_LANDSAT_ARD = re.compile(r"L([COTEM])0([4-9])_(?:CU|AK|HI)_\d{6}_(\d{8})_\d{8}_(?:C?0([12]))(?:_V\d\d)?_?(SR|TA|TOA)?")
_LANDSAT_SCENE = re.compile(r"L[COTEM]0([4-9])_\d{6}_(\d{8})(?!\d)")
_LANDSAT_SHORT = re.compile(r"(?:^|[_-])(?:L[COTEM]0([4-9])(?=[_-]|$)|LANDSAT[-_ ]?0?([4-9]))", re.IGNORECASE)
_LANDSAT_OLD = re.compile(r"L([COTEM])([4-9])\d{6}(\d{4})(\d{3})[A-Z]{3}\d\d")
_HLS = re.compile(r"HLS\.([SL])30\.T\d{2}[A-Z]{3}\.(\d{4})(\d{3})T\d{6}")
_PLANETSCOPE = re.compile(r"_[13][AB]_AnalyticMS(_SR)?(?=_|$)", re.IGNORECASE)
_OTHER = re.compile(
    r"^(?:M[OYC]D\d\d|V[NJ]P\d\d|CBERS|AST_|SPOT|PHR|WV\d|GF\d|PSScene|.*AnalyticMS|S3[AB]_)", re.IGNORECASE
)
_S1 = re.compile(r"S1[A-D][_-](?:IW|EW|SM|WV)\d?[_-](GRD|SLC|RTC)[A-Z]?[_-].*?(\d{8})T\d{6}", re.IGNORECASE)
_S1_SHORT = re.compile(r"(?:^|[_-])(?:S1[A-D]?(?=[_-]|RTC)|SENTINEL-?1)", re.IGNORECASE)
_S2_SHORT = re.compile(r"(?:^|[_-])(?:S2[A-D]?(?=[_-]|L[12])|SENTINEL-?2)", re.IGNORECASE)
_BAND = re.compile(
    r"(?:^|[_.-])(SR_|ST_|sr_)?(B8A|B\d{1,2}|b\d|band\d{1,2}|VV|VH|HH|HV|vv|vh|hh|hv|TCI|SCL|AOT|WVP|PVI|Fmask|fmask"
    r"|QA_\w+|QA\d+|CLD|SNW|coastal|blue|green|red|nir08|nir|swir16|swir22|swir1|swir2)(?:_\d\dm|_dB|_linear|_\(Raw\)|[-_.]\d.*)?$"
)
_DAY = re.compile(r"(?<!\d)((?:19|20)\d{2})([-_]?)(0[1-9]|1[0-2])\2(0[1-9]|[12]\d|3[01])(?!\d)")
_MONTH = re.compile(r"(?<!\d)((?:19|20)\d{2})-(0[1-9]|1[0-2])(?![\d-])")


def recognise_product(path: Path) -> Product:
    """Read a path's names, the file's own first, then those of the dated product folders around it.

    Args:
        path: a file or folder; it need not exist.
    """
    product = _read_name(path.stem if path.suffix else path.name)
    band = _BAND.search(path.stem)
    product = replace(product, band=band.group(2) if band else "")
    if band and path.stem.endswith("_(Raw)") and product.sensor in ("sentinel-1", "sentinel-2"):
        return replace(product, level="RAW")
    for folder in list(path.parents)[:6]:
        above = _read_name(folder.name)
        if above.date is None:
            continue  # a folder `sentinel-1 and -2` says nothing about each file
        if product.sensor not in (None, above.sensor):
            break
        product = Product(
            sensor=above.sensor,
            level=product.level or above.level,
            baseline=product.baseline or above.baseline,
            date=product.date or above.date,
            band=product.band,
        )
    return _read_prefix(product, band.group(1)) if band and band.group(1) else product


def _read_prefix(product: Product, prefix: str) -> Product:
    """What `SR_` or `ST_` before the band says: Landsat's surface reflectance or temperature."""
    if product.sensor is None:
        # Both Landsat families have files SR_B1 to SR_B7, with other meanings.
        return replace(product, sensor="other")
    if prefix.upper() == "SR_" and product.sensor.startswith("landsat"):
        return replace(product, level={"": "C2L2", "C1L1": "C1L2"}.get(product.level, product.level))
    return product


def find_name_date(name: str) -> tuple[dt.date | None, bool]:
    """Find a date in a name such as `lake_2019-09-12`, `20190912` or `2019-09`.

    Returns:
        The date and whether it names a month only (then the month's first day).
    """
    for match in _DAY.finditer(name):
        found = _make_date(int(match.group(1)), int(match.group(3)), int(match.group(4)))
        if found is not None:
            return found, False
    month = _MONTH.search(name)
    if month:
        return dt.date(int(month.group(1)), int(month.group(2)), 1), True
    return None, False


def _read_name(name: str) -> Product:
    if match := _S2_PRODUCT.search(name):
        baseline = clean_baseline(f"{match.group(3)}.{match.group(4)}") if match.group(3) else ""
        return Product("sentinel-2", match.group(1), baseline, _parse_day(match.group(2)))
    if match := _S2_GEE.search(name) or _S2_GRANULE.search(name):
        return Product("sentinel-2", date=_parse_day(match.group(1)))
    if match := _LANDSAT.search(name):
        level = f"C{match.group(5) or '1'}{match.group(3)}"
        return Product(_landsat_family(match.group(2)), level, date=_parse_day(match.group(4)))
    if match := _LANDSAT_ARD.search(name):
        level = f"C{match.group(4)}L2" if match.group(5) == "SR" else ""
        return Product(_landsat_family(match.group(2)), level, date=_parse_day(match.group(3)))
    if match := _LANDSAT_SCENE.search(name):
        return Product(_landsat_family(match.group(1)), date=_parse_day(match.group(2)))
    if match := _LANDSAT_OLD.search(name):
        return Product(_landsat_family(match.group(2)), date=_parse_day_of_year(match.group(3), match.group(4)))
    if match := _HLS.search(name):
        family = "sentinel-2" if match.group(1) == "S" else "landsat-oli"
        return Product(family, "HLS", date=_parse_day_of_year(match.group(2), match.group(3)))
    if match := _S1.search(name):
        return Product("sentinel-1", match.group(1).upper(), date=_parse_day(match.group(2)))
    if match := _PLANETSCOPE.search(name):
        return Product("planetscope", "SR" if match.group(1) else "radiance")
    if _OTHER.search(name):
        return Product("other")
    if match := _LANDSAT_SHORT.search(name):
        return Product(_landsat_family(match.group(1) or match.group(2)))
    if _S1_SHORT.search(name):
        return Product("sentinel-1")
    if _S2_SHORT.search(name):
        return Product("sentinel-2")
    return Product()


def _landsat_family(number: str) -> str:
    return "landsat-oli" if number in "89" else "landsat-tm"


def _parse_day(text: str) -> dt.date | None:
    return _make_date(int(text[:4]), int(text[4:6]), int(text[6:8]))


def _parse_day_of_year(year: str, day: str) -> dt.date | None:
    if not 1 <= int(day) <= 366:
        return None
    return dt.date(int(year), 1, 1) + dt.timedelta(days=int(day) - 1)


def _make_date(year: int, month: int, day: int) -> dt.date | None:
    try:
        return dt.date(year, month, day)
    except ValueError:
        return None
