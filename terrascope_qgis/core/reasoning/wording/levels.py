"""Words and tokens for how much, how it compares and where; the same scale for look and measurements."""

from __future__ import annotations

_LEVELS = ((1.0, "trace"), (10.0, "few"), (35.0, "part"), (65.0, "half"), (95.0, "most"))

COMPASS_TOKENS = {
    "N": "n", "NE": "ne", "E": "e", "SE": "se", "S": "s", "SW": "sw", "W": "w", "NW": "nw",
    "centre": "centre", "spread": "spread",
}  # fmt: skip

COMPASS_WORDS = {
    "N": "in the north", "NE": "in the north-east", "E": "in the east", "SE": "in the south-east",
    "S": "in the south", "SW": "in the south-west", "W": "in the west", "NW": "in the north-west",
    "centre": "in the centre", "spread": "spread out",
}  # fmt: skip

PLACES_IN_PART = {place: words.replace("in the ", "in its ") for place, words in COMPASS_WORDS.items()}
"""Of a mask that was cut to a part of the area: where in the part."""

SENSOR_WORDS = {
    "optical": "the optical image",
    "sar": "the radar image",
    "optical+sar": "the optical and radar images",
}

SAME_SHARE = 0.01
"""Two areas are the same if they differ by at most this share of the larger."""


def find_level(percent: float) -> str:
    """Name of a percentage on the model's scale."""
    for bound, name in _LEVELS:
        if percent < bound:
            return name
    return "all"


def name_sensor(sensors: str, optical_share: float) -> str:
    """Which sensor a mask rests on.

    Args:
        sensors: those that were given.
        optical_share: mean share of optical, 0-1.
    """
    if sensors != "optical+sar":
        return sensors
    if optical_share > 0.7:
        return "optical"
    return "sar" if optical_share < 0.3 else "optical+sar"


def compare_sizes(latest: float, previous: float) -> str:
    """`larger`, `smaller` or `same`: the latest against the previous."""
    if abs(latest - previous) <= SAME_SHARE * max(latest, previous):
        return "same"
    return "larger" if latest > previous else "smaller"
