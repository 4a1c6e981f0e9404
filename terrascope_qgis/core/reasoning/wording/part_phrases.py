"""Finds words in a question that name a part of the area ("in the northern half"); cuts nothing out of the area.

Only what can mean nothing else is taken for a part: a half, a quarter, a corner or the centre "of the area", or of
nothing else. What merely holds a direction ("the north of Italy", "north of the lake") is told apart, so that it can be
said that it was not taken into account.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass

from ...geo.parts import Part
from .area_words import ANY_PLACE, WHOLE
from .share_phrases import read_share

_DIAGONAL = r"(?:north|south)(?:ern)?[-\s]?(?:east|west)(?:ern)?"
_COMPASS = rf"(?:{_DIAGONAL}|(?:north|south|east|west)(?:ern)?)"
_LETTERS = r"(?:ne|nw|se|sw|n|s|e|w)"
_PICTURE = (
    r"(?:(?:top|upper|bottom|lower)(?:[-\s]?(?:left|right))?|(?:left|right)(?:[-\s]?(?:top|upper|bottom|lower))?)"
    r"(?:[-\s]hand)?"
)
_MIDDLE = r"(?:central|centre|center|middle)"
_OF_WHOLE = rf"(?:\s+(?:of|in|within|on)\s+{WHOLE})?"
_NOUN = r"(?:half|part|portion|section|sector|side|quarter|quadrant|corner)s?|halves"
_LAND_NOUN = r"(?:area|region|zone)s?"
"""Beside a compass direction a part, too; but "a lower area" is a size."""
_START = r"(?<![\w'’-])"
_DET = r"(?:(?:the|this|that|its|our|my|a)\s+)?"
_NEXT = (
    r"(?=\s*(?:$|[?.!,;:)/]|\b(?:is|are|was|were|has|have|had|do|does|did|than|and|or|nor|but|covered|covers?|with|that"
    r"|which|as|compared|larger|bigger|greater|smaller|more|less|since|between|from|after|before|during|today|now|at|by|in"
    r"|on|consists?|made|lies?|touch|touches|shares?|borders?|contains?|holds?|versus|vs|then|here|only|alone|please"
    r"|burned|burnt|flooded|wooded|forested|built)\b))"
)
_PHRASE = re.compile(
    rf"{_START}{_DET}(?:{WHOLE}['’]s\s+)?(?:(?P<dir>{_COMPASS}|{_LETTERS}|{_PICTURE}|{_MIDDLE})\s+(?P<noun>{_NOUN})"
    rf"|(?P<land>{_COMPASS}|{_MIDDLE})\s+{_LAND_NOUN}){_OF_WHOLE}(?![\w'’-])(?!\s+of\b)"
)
_PLACE = re.compile(
    rf"{_START}(?P<prep>in|within|inside|across|over|throughout|of|on|at|cover(?:s|ing|ed)?|fill(?:s|ing|ed)?)\s+the\s+"
    rf"(?P<dir>(?:north|south)(?:[-\s]?(?:east|west))?|east|west|ne|nw|se|sw|{_PICTURE}|{_MIDDLE}){_OF_WHOLE}(?![\w'’-]){_NEXT}"
)
_WITH_WHOLE = re.compile(rf"{_START}the\s+(?P<dir>{_COMPASS}|{_MIDDLE})\s+of\s+{WHOLE}(?![\w'’-])(?!\s+of\b)")
_BOTH = re.compile(
    rf"{_START}(?P<one>{_COMPASS}|{_LETTERS}|{_PICTURE})(?:\s+(?:{_NOUN}))?{_OF_WHOLE}\s*(?:,|/|\b(?P<word>and|or|to|than"
    rf"|versus|vs\.?))\s*(?:(?:in|on|of|at)\s+)?(?:the\s+)?(?P<other>{_COMPASS}|{_LETTERS}|{_PICTURE})"
    rf"(?:\s+(?P<noun>{_NOUN}))?(?![\w'’-])"
)
_HINT = re.compile(
    rf"{_START}(?:(?:outside|except|excluding|without|not|beyond|near|from)\s+)?(?:(?:in|on|at|to|of|for)\s+)?(?:the\s+)?"
    rf"(?:far\s+|very\s+|extreme\s+)?"
    rf"(?:(?:{_DIAGONAL}|north|south|east|west)(?:ern|erly|wards?|most)?(?:[-\s]facing)?|(?-i:NE|NW|SE|SW)"
    rf"|{_PICTURE}\s+(?:{_NOUN}|third)|{_MIDDLE}\s+(?:{_NOUN}|third)|{_MIDDLE}(?=\s+of\b))(?![\w'’])(?:\s+(?!(?:of|is|are|was|were|has|have|and|or|than)\b)[\w'’-]+)?"
    rf"(?:\s+of(?:\s+the)?\s+[\w'’-]+)?",
    re.IGNORECASE,
)
_REFUSED_BEFORE = re.compile(
    r"\b(?:outside|except|excluding|excludes?|beyond|without|not|never|neither|nor|ignoring|ignore|besides|near|towards?|from"
    r"|to|apart|other|minus|around|along|off|next|close|far|km|metres|meters|m)\s*"
    r"(?:(?:for|of|in|from|than|to|within|on|at|the)\s+)*$|n['’]t\s+(?:(?:in|within|on|at|the)\s+)*$|['’]s?\s+$"
)
_ASKS_WHERE = re.compile(
    r"\bwhere(?:abouts)?\b|\b(?:which|what)\s+(?:part|corner|direction|half|quarter|side|section|quadrant|end)\b"
)
_IS_PLACED = re.compile(
    r"^\W*(?:(?:is|are|was|were)\s+(?:most\s+of\s+the|all\s+(?:of\s+)?the|the|these|those)|(?:do|does|did)\s+the)\s+"
    r"(?!.*\b(?:than|and|or|there|as)\b)(?:[\w-]+\s+){1,3}?"
    r"(?:(?:mostly|mainly|largely|only|all|located|situated|found|lie|lies|lying|occur|grow|stand|sit)\s+)*"
    r"(?:in|on|at|within)\s+(?:the\s+)?$"
)
_ENDS = re.compile(r"^\s*\W*$")
_COMPARES = re.compile(r"\b(?:more|less|fewer|larger|bigger|greater|smaller|than|compared?|versus|vs|difference)\b")
_ASKS_MORE = re.compile(r"^\W*(?:is|are)\s+there\s+(?:more|less|fewer)\b(?!.*\b(?:than|or|now|since)\b)")


@dataclass(frozen=True)
class PartReading:
    """What a question says of parts of the area."""

    text: str
    """The question as if its part were all there is: the words for it give way to "this area"."""
    parts: tuple[Part, ...] = ()
    """The parts that it names, in order, each once."""
    unread: tuple[str, ...] = ()
    """Words that may mean a part and were not understood."""
    asks_place: bool = False
    """Whether it asks where something lies; the parts it names are then guesses at the answer, and stay in `text`."""
    asks_share_of_class: bool = False
    """Whether it asks which share of a class lies in the part."""
    asks_more: bool = False
    """Whether it asks if there is more there without saying than where: "is there more water in the north?"."""


def read_parts(question: str) -> PartReading:
    """Read the parts that a question names.

    Args:
        question: checked, without its options.
    """
    text = unicodedata.normalize("NFKC", question)
    text = re.sub("[\u2010-\u2015\u2212]", "-", text)
    low = text.lower()
    if len(low) != len(text):  # a few letters grow in lower case; places would no longer fit
        text = low
    found = list(_find_phrases(low))
    if _asks_for_one_of(low) or (
        len(found) == 1 and _ENDS.match(low[found[0].end :]) and _IS_PLACED.match(low[: found[0].start])
    ):
        return PartReading(question, unread=_list_hints(text), asks_place=True)
    pairs = [match for match in _BOTH.finditer(low) if match["noun"] or _COMPARES.search(low)]
    several = [(match.start(), part) for match in pairs for part in _read_pair(match)]
    named = sorted([*((phrase.start, phrase.part) for phrase in found), *several], key=lambda pair: pair[0])
    parts = tuple(dict.fromkeys(part for _, part in named))
    rest = _replace(text, found, " . ")
    unread = () if several else _list_hints(rest)
    share = _read_share(text, low, found[0]) if len(found) == 1 else None
    return PartReading(
        share or (_replace(text, found, ANY_PLACE) if found else question),
        parts,
        unread,
        asks_share_of_class=share is not None,
        asks_more=bool(_ASKS_MORE.search(low)),
    )


@dataclass(frozen=True)
class _Phrase:
    """Words for one part, without the preposition before them."""

    start: int
    end: int
    part: Part
    needs_in: bool = False
    """Whether the preposition before it does not suit an area ("on the left") and is part of it."""


def _read_share(text: str, low: str, phrase: _Phrase) -> str | None:
    """The question for the class alone where it asks which share of one lies in the part; None where it does not."""
    return read_share(text, low, phrase.start, phrase.end, follows="in " if phrase.needs_in else "")


def _list_hints(text: str) -> tuple[str, ...]:
    """Words that may mean a part."""
    return tuple(dict.fromkeys(" ".join(match[0].split()) for match in _HINT.finditer(text)))


def _asks_for_one_of(low: str) -> bool:
    """Whether directions are offered as answers: "in the north or the south?", "in which half, ..."."""
    offers = any(match["word"] == "or" for match in _BOTH.finditer(low))
    return bool(offers and not _COMPARES.search(low)) or bool(
        _ASKS_WHERE.search(low) and len(list(_find_phrases(low))) > 1
    )


def _find_phrases(low: str) -> Iterator[_Phrase]:
    taken: list[tuple[int, int]] = []
    candidates = [
        *((match, match["dir"] or match["land"], match["noun"] or "") for match in _PHRASE.finditer(low)),
        *((match, match["dir"], "") for match in _WITH_WHOLE.finditer(low)),
        *((match, match["dir"], "") for match in _PLACE.finditer(low)),
    ]
    phrases = []
    for match, direction, noun in candidates:
        start = match.start() + (len(match["prep"]) + 1 if match.re is _PLACE else 0)
        part = _name_part(direction, noun)
        before = low[: match.start()]
        is_free = all(match.end() <= first or start >= last for first, last in taken)
        if part is None or not is_free or _REFUSED_BEFORE.search(before):
            continue
        taken.append((start, match.end()))
        preposition = re.search(r"\b(on|at)\s+$", low[:start])
        first = preposition.start() if preposition else start
        phrases.append(_Phrase(first, match.end(), part, needs_in=preposition is not None))
    yield from sorted(phrases, key=lambda phrase: phrase.start)


def _read_pair(match: re.Match[str]) -> Iterator[Part]:
    """The two parts of "the northern and southern half"."""
    for words in (match["one"], match["other"]):
        part = _name_part(words, (match["noun"] or "").rstrip("s") or "")
        if part is not None:
            yield part


def _replace(text: str, phrases: list[_Phrase], words: str) -> str:
    for phrase in reversed(phrases):
        inserted = f"in {words}" if phrase.needs_in else words
        text = text[: phrase.start] + inserted + text[phrase.end :]
    return text


def _name_part(direction: str, noun: str) -> Part | None:
    """The part of a direction and a noun; None where the two do not go together ("northern quarter")."""
    plain = re.sub(r"[\s-]+", " ", direction).removesuffix(" hand")
    noun = "half" if noun == "halves" else noun.rstrip("s")
    if re.fullmatch(_MIDDLE, plain):
        return None if noun in ("half", "quarter", "quadrant", "corner", "side") else Part.CENTRE
    sides = _find_sides(plain)
    is_diagonal = len(sides) == 2
    if (is_diagonal and noun == "half") or (not is_diagonal and noun in ("quarter", "quadrant", "corner")):
        return None
    return _BY_SIDES[sides]


def _find_sides(plain: str) -> frozenset[str]:
    """Sides of the compass or the picture that a direction has."""
    if re.fullmatch(_LETTERS, plain):
        return frozenset(plain)
    picture = [side for word, side in _PICTURE_SIDES.items() if re.search(rf"\b{word}", plain)]
    if picture:
        return frozenset(picture)
    return frozenset(name[0] for name in ("north", "south", "east", "west") if name in plain)


_PICTURE_SIDES = {
    "top": "top", "upper": "top", "bottom": "bottom", "lower": "bottom", "left": "left", "right": "right",
}  # fmt: skip
_BY_SIDES = {
    frozenset("n"): Part.NORTH, frozenset("s"): Part.SOUTH, frozenset("e"): Part.EAST, frozenset("w"): Part.WEST,
    frozenset("ne"): Part.NORTH_EAST, frozenset("se"): Part.SOUTH_EAST, frozenset("sw"): Part.SOUTH_WEST,
    frozenset("nw"): Part.NORTH_WEST, frozenset({"top"}): Part.TOP, frozenset({"bottom"}): Part.BOTTOM,
    frozenset({"left"}): Part.LEFT, frozenset({"right"}): Part.RIGHT, frozenset({"top", "right"}): Part.TOP_RIGHT,
    frozenset({"bottom", "right"}): Part.BOTTOM_RIGHT, frozenset({"bottom", "left"}): Part.BOTTOM_LEFT,
    frozenset({"top", "left"}): Part.TOP_LEFT,
}  # fmt: skip
