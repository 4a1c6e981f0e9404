"""Parts of an area, in English; other languages are left to who shows them."""

from __future__ import annotations

from collections.abc import Mapping

PARTS: Mapping[str, str] = {
    "north_half": "the northern half of the area",
    "south_half": "the southern half of the area",
    "east_half": "the eastern half of the area",
    "west_half": "the western half of the area",
    "north_east_quarter": "the north-eastern quarter of the area",
    "south_east_quarter": "the south-eastern quarter of the area",
    "south_west_quarter": "the south-western quarter of the area",
    "north_west_quarter": "the north-western quarter of the area",
    "centre": "the centre of the area",
    "top_half": "the upper half of the area",
    "bottom_half": "the lower half of the area",
    "left_half": "the left half of the area",
    "right_half": "the right half of the area",
    "top_right_quarter": "the upper right quarter of the area",
    "bottom_right_quarter": "the lower right quarter of the area",
    "bottom_left_quarter": "the lower left quarter of the area",
    "top_left_quarter": "the upper left quarter of the area",
}
"""Words of each code of `core.geo.parts.Part`."""
