"""Parts of an area, in the user's language; the engine gives their codes."""

from __future__ import annotations

from typing import Dict

from ..i18n import tr


def list_parts() -> Dict[str, str]:
    """Return the words of each code, as they stand alone."""
    return {
        "north_half": tr("the northern half of the area"),
        "south_half": tr("the southern half of the area"),
        "east_half": tr("the eastern half of the area"),
        "west_half": tr("the western half of the area"),
        "north_east_quarter": tr("the north-eastern quarter of the area"),
        "south_east_quarter": tr("the south-eastern quarter of the area"),
        "south_west_quarter": tr("the south-western quarter of the area"),
        "north_west_quarter": tr("the north-western quarter of the area"),
        "centre": tr("the centre of the area"),
        "top_half": tr("the upper half of the area"),
        "bottom_half": tr("the lower half of the area"),
        "left_half": tr("the left half of the area"),
        "right_half": tr("the right half of the area"),
        "top_right_quarter": tr("the upper right quarter of the area"),
        "bottom_right_quarter": tr("the lower right quarter of the area"),
        "bottom_left_quarter": tr("the lower left quarter of the area"),
        "top_left_quarter": tr("the upper left quarter of the area"),
    }


def title_part(code: str) -> str:
    """Return a part for people; a code that this plugin does not know stays as it is."""
    return list_parts().get(code, code)
