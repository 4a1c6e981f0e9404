"""What the masks have where it is no plain number, in the user's language; the engine says it in short words."""

from __future__ import annotations

import re
from typing import Callable, Mapping, Tuple

from ..i18n import tr
from .label_titles import title_label
from .number_text import write_like, write_value
from .run_values import ClaimValue

_PLACED = re.compile(r"(?P<rank>largest|smallest)(?:, place (?P<place>\d+))?: (?P<label>.+)", re.DOTALL)
_SHARE = re.compile(r"(?P<share>[\d.]+ %) of (?P<whole>it|the half)")
_SIDE = re.compile(r"(?P<side>[NS][EW]?|[EW]) of")
_LEAST = re.compile(r"less than (?P<amount>[\d.]+ %)")
_POINTS = re.compile(r"(?P<points>[-+\d.,]+) pp")
_PIXELS = re.compile(r"(?P<count>[\d.,]+) pixels?")


def write_measured(claim: ClaimValue) -> str:
    """Return what the masks have of a claim, in the unit of its text."""
    return title_found(write_like(claim.text, claim.recomputed, claim.unit))


def write_stated(claim: ClaimValue) -> str:
    """Return the value that a text states."""
    return title_found(write_value(claim.value, claim.unit))


def title_found(found: str) -> str:
    """Return the engine's words in the user's language; a number with its unit and a date stay as they are."""
    word = _title_word(found)
    if word:
        return word
    patterns: Tuple[Tuple[re.Pattern, Callable[[Mapping[str, str]], str]], ...] = (
        (_PLACED, _title_place),
        (_SHARE, _title_share),
        (_SIDE, lambda part: tr("{side} of it").format(side=title_compass(part["side"]))),
        (_LEAST, lambda part: tr("less than {amount}").format(amount=part["amount"])),
        (_POINTS, lambda part: tr("{points} percentage points").format(points=part["points"])),
        (_PIXELS, lambda part: write_pixels(part["count"])),
    )
    for pattern, title in patterns:
        match = pattern.fullmatch(found)
        if match:
            return title(match.groupdict())
    return found


def write_pixels(count: str) -> str:
    """Return a number of pixels."""
    return tr("1 pixel") if count == "1" else tr("{count} pixels").format(count=count)


def title_compass(side: str) -> str:
    """Return the short name of one of eight directions."""
    names = {
        "N": tr("N"), "NE": tr("NE"), "E": tr("E"), "SE": tr("SE"), "S": tr("S"), "SW": tr("SW"), "W": tr("W"),
        "NW": tr("NW"),
    }  # fmt: skip
    return names.get(side, side)


def _title_word(word: str) -> str:
    """Return the title of a word that stands alone; empty where it is none of them."""
    titles = {
        "yes": tr("yes"),
        "no": tr("no"),
        "touch": tr("they touch"),
        "apart": tr("they do not touch"),
        ">": tr("larger"),
        "<": tr("smaller"),
        "=": tr("the same size"),
        "larger": tr("larger"),
        "smaller": tr("smaller"),
        "same": tr("unchanged"),
        "grew": tr("grown"),
        "shrank": tr("shrunk"),
        "centre": tr("in the centre"),
        "spread": tr("all over the area"),
    }
    compass = title_compass(word)
    return titles.get(word, compass if word in ("N", "NE", "E", "SE", "S", "SW", "W", "NW") else "")


def _title_place(part: Mapping[str, str]) -> str:
    name, place = title_label(part["label"]), part["place"]
    if place is None:
        told = tr("the largest: {label}") if part["rank"] == "largest" else tr("the smallest: {label}")
        return told.format(label=name)
    told = tr("number {place} from the largest on: {label}")
    if part["rank"] == "smallest":
        told = tr("number {place} from the smallest on: {label}")
    return told.format(place=place, label=name)


def _title_share(part: Mapping[str, str]) -> str:
    told = tr("{share} of the half") if part["whole"] == "the half" else tr("{share} of the mask")
    return told.format(share=part["share"])
