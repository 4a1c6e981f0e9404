"""Colours of labels, the same in pictures, reports and QGIS styles; plain values, no image package."""

from __future__ import annotations

import enum
import zlib
from dataclasses import dataclass

Rgb = tuple[int, int, int]


class Pattern(enum.Enum):
    """How an area is filled; changes differ by pattern too, not by colour alone."""

    PLAIN = "plain"
    GAIN = "gain"
    """Lines rising to the right, dashed outline."""
    LOSS = "loss"
    """Lines falling to the right, dashed outline."""
    CHANGE = "change"
    """Crossed lines, dashed outline."""


@dataclass(frozen=True)
class LabelStyle:
    """How a label looks."""

    rgb: Rgb
    pattern: Pattern

    @property
    def hex(self) -> str:
        """The colour as `#rrggbb`."""
        return "#{:02x}{:02x}{:02x}".format(*self.rgb)


# Okabe and Ito's colours where they fit the subject; the rest moved until any two classes are at least 17 apart in
# L*a*b*, also without red or green cones (tests/core/evidence/test_palette.py).
_LABEL_RGB = {
    "water": (0, 114, 178),
    "trees": (0, 118, 93),
    "grass": (174, 209, 79),
    "flooded_vegetation": (54, 224, 154),
    "crops": (240, 228, 66),
    "shrub": (98, 154, 54),
    "built_up": (213, 70, 0),
    "bare": (255, 143, 118),
    "snow_ice": (225, 255, 250),
    "cloud": (190, 190, 190),
    "cloud_shadow": (75, 54, 87),
    "burned": (131, 20, 37),
    "flooded": (86, 180, 233),
    "forest_loss": (204, 121, 167),
    "change": (230, 159, 0),
}
_CHANGE_PATTERNS = {"flooded": Pattern.GAIN, "forest_loss": Pattern.LOSS, "change": Pattern.CHANGE}
_SPARE_RGB = (
    (204, 121, 167),
    (0, 158, 115),
    (230, 159, 0),
    (136, 34, 85),
    (86, 180, 233),
    (153, 153, 51),
    (221, 204, 119),
)


def style_label(label: str) -> LabelStyle:
    """Look a label up; one that is not in the house list gets a colour that depends on its name alone."""
    kind, colon, name = label.partition(":")
    if colon and kind in ("gain", "loss"):
        return LabelStyle(style_label(name).rgb, Pattern.GAIN if kind == "gain" else Pattern.LOSS)
    spare = _SPARE_RGB[zlib.crc32(label.casefold().encode("utf-8", "replace")) % len(_SPARE_RGB)]
    return LabelStyle(_LABEL_RGB.get(label, spare), _CHANGE_PATTERNS.get(label, Pattern.PLAIN))


def describe_label(label: str) -> str:
    """A label in words: `gain:built_up` -> `built up, gained`."""
    kind, colon, name = label.partition(":")
    if colon and kind in ("gain", "loss"):
        return "{}, {}".format(name.replace("_", " "), "gained" if kind == "gain" else "lost")
    return label.replace("_", " ")
