"""Names of bands and what they mean: STAC common names from sensors' and people's names; reads no files."""

from __future__ import annotations

import re

OPTICAL_CHANNELS = (
    "coastal",
    "blue",
    "green",
    "red",
    "rededge071",
    "rededge075",
    "rededge078",
    "nir",
    "nir08",
    "nir09",
    "cirrus",
    "swir16",
    "swir22",
)
"""STAC common names by wavelength, `cirrus` included."""
SAR_CHANNELS = ("vv", "vh", "hh", "hv")

S2_L2A_ORDER = ("B1", "B2", "B3", "B4", "B5", "B6", "B7", "B8", "B8A", "B9", "B11", "B12")
S2_L1C_ORDER = ("B1", "B2", "B3", "B4", "B5", "B6", "B7", "B8", "B8A", "B9", "B10", "B11", "B12")
S2_10M_20M_ORDER = ("B2", "B3", "B4", "B5", "B6", "B7", "B8", "B8A", "B11", "B12")
PLANETSCOPE_ORDERS = {
    4: ("blue", "green", "red", "nir"),
    8: ("coastal_blue", "blue", "green_i", "green", "yellow", "red", "rededge", "nir"),
}
"""Number of bands -> Planet's own names of them, in file order."""

_SENTINEL2 = {
    "1": "coastal",
    "2": "blue",
    "3": "green",
    "4": "red",
    "5": "rededge071",
    "6": "rededge075",
    "7": "rededge078",
    "8": "nir",
    "8A": "nir08",
    "9": "nir09",
    "10": "cirrus",
    "11": "swir16",
    "12": "swir22",
}
_LANDSAT_OLI = {
    "1": "coastal",
    "2": "blue",
    "3": "green",
    "4": "red",
    "5": "nir08",
    "6": "swir16",
    "7": "swir22",
    "9": "cirrus",
}
_LANDSAT_TM = {"1": "blue", "2": "green", "3": "red", "4": "nir08", "5": "swir16", "7": "swir22"}
NUMBERED_BANDS: dict[str, dict[str, str]] = {
    "sentinel-2": _SENTINEL2,
    "landsat-oli": _LANDSAT_OLI,
    "landsat-tm": _LANDSAT_TM,
    "planetscope": {},
    "other": {},
}
"""Sensor family -> band number -> channel. HLS S30 counts as sentinel-2, HLS L30 as landsat-oli; PlanetScope's
bands have names, no numbers; `other` are sensors whose numbers have other meanings (MODIS, VIIRS, CBERS, ...)."""

_WORDS = {
    "coastal": "coastal",
    "coastalaerosol": "coastal",
    "coastalblue": "coastal",
    "aerosol": "coastal",
    "ultrablue": "coastal",
    "blue": "blue",
    "green": "green",
    "red": "red",
    "rededge": "rededge071",
    "rededge1": "rededge071",
    "rededge2": "rededge075",
    "rededge3": "rededge078",
    "re1": "rededge071",
    "re2": "rededge075",
    "re3": "rededge078",
    "rededge071": "rededge071",
    "rededge075": "rededge075",
    "rededge078": "rededge078",
    "nir": "nir",
    "nearinfrared": "nir",
    "nir1": "nir",
    "nir08": "nir08",
    "nirnarrow": "nir08",
    "narrownir": "nir08",
    "nir2": "nir08",
    "rededge4": "nir08",
    "nir09": "nir09",
    "watervapour": "nir09",
    "watervapor": "nir09",
    "cirrus": "cirrus",
    "swir1": "swir16",
    "swir16": "swir16",
    "swir2": "swir22",
    "swir22": "swir22",
    "vv": "vv",
    "vh": "vh",
    "hh": "hh",
    "hv": "hv",
}
_PREFIX = re.compile(
    r"^(?:s2[-_ ]?l[12][ac][-_ ]|sentinel[-_ ]?[12][-_ ]|s[12][-_ ]|sr[-_ ]|toa[-_ ]|boa[-_ ]"
    r"|(?:sigma|gamma|beta)[-_ ]?(?:0|nought|naught)[-_ ]|amplitude[-_ ]|intensity[-_ ])+"
)
_SUFFIX = re.compile(r"(?:[-_ ](?:db|linear|power|gamma0|sigma0|reflectance|toa|boa|sr|band|\d\dm)|\s*\(.*\))+$")
_TRUE_COLOUR = re.compile(r"^tci[-_ ]?([rgb])$")
_NUMBERED = re.compile(r"^(?:b|band[-_ ]?)0?(\d{1,2}|8a)$")
_WAVELENGTHS_UM = (
    ("coastal", 0.433, 0.453),
    ("blue", 0.453, 0.520),
    ("green", 0.530, 0.600),
    ("red", 0.630, 0.685),
    ("rededge071", 0.690, 0.720),
    ("rededge075", 0.725, 0.755),
    ("rededge078", 0.765, 0.795),
    ("nir", 0.800, 0.855),
    ("nir08", 0.855, 0.885),
    ("nir09", 0.930, 0.960),
    ("cirrus", 1.36, 1.39),
    ("swir16", 1.55, 1.70),
    ("swir22", 2.05, 2.35),
)

MIDDLE_UM = dict(
    zip(
        OPTICAL_CHANNELS,
        (0.443, 0.490, 0.560, 0.665, 0.704, 0.740, 0.783, 0.842, 0.865, 0.945, 1.375, 1.610, 2.190),
        strict=True,
    )
)
"""Middle of Sentinel-2's band of each channel, in micrometres."""


def find_channel(name: str, sensor: str | None = None) -> str | None:
    """Find what a band name means.

    Args:
        name: a common name (`red`), a sensor's (`B8A`, `SR_B4`, `Gamma0_VV`) or a person's (`Red edge 1`).
        sensor: a key of `NUMBERED_BANDS`, for numbered names; None = Sentinel-2.

    Returns:
        The channel; None if the name has no known meaning.
    """
    text = name.strip().lower()
    true_colour = _TRUE_COLOUR.match(text)
    if true_colour is not None:
        return {"r": "red", "g": "green", "b": "blue"}[true_colour.group(1)]
    text = _SUFFIX.sub("", _PREFIX.sub("", text))
    word = _WORDS.get(re.sub(r"[-_ ]", "", text))
    if word is not None:
        return word
    numbered = _NUMBERED.match(text)
    if numbered is None:
        return None
    return NUMBERED_BANDS[sensor or "sentinel-2"].get(numbered.group(1).upper())


def find_channel_by_wavelength(centre_um: float) -> str | None:
    """Find the channel whose band holds a centre wavelength in micrometres; None between the bands."""
    for channel, lower, upper in _WAVELENGTHS_UM:
        if lower <= centre_um < upper:
            return channel
    return None


def is_numbered(name: str) -> bool:
    """Whether a name is a band number, whose meaning hangs on the sensor."""
    return _NUMBERED.match(_SUFFIX.sub("", _PREFIX.sub("", name.strip().lower()))) is not None
