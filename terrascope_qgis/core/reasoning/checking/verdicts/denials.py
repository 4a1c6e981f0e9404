"""Tells where a sentence denies, supposes, quotes or excepts what it says, or takes a number of another whole."""

from __future__ import annotations

import re

from ....words.said import say
from ..extraction.sentences import FILLER
from ..extraction.shape import D, M, Q

_CLAUSE_END = re.compile(r"[,;:()]|\b(?:but|while|whereas|although|and)\b")
_MAY = r"(?<!in )(?<!of )(?<!since )(?<!until )(?<!from )\bmay\b(?! ?[\d,])"
_SUPPOSED = re.compile(
    rf"\bwould\b|\bcould\b|\bmight\b|{_MAY}|\bshould\b|\bmust\b|\bwill\b|\bshall\b|\bperhaps\b|\bmaybe\b|\bpossibl[ey]\b"
    r"|\bprobabl[ey]\b|\bpresumabl[ey]\b|\bsupposed(?:ly)?\b|\bexpected\b|\bpredicted\b|\bforecast|\bplanned\b|\bintended\b"
    r"|\bseems?\b|\bhopefully\b|\bimagin|\bpretend|\bin theory\b|\bideally\b|\bnormally\b|\busually\b|\btypically\b"
    r"|\bwish|\bhop(?:e|ed|es|ing)\b|\bfear"
)
_CONDITION = re.compile(
    r"\b(?:if|unless|suppos(?:e|ing)|assum(?:e|es|ed|ing)|provided|providing that|whether|lest|in case|on condition"
    r"|as long as|as though|what-if|hypothetical\w*|let us say|were it|had it)\b|^\s*(?:should|were|had)\b"
)
"""Suppose the whole sentence, whatever commas stand between."""
_REPORTED = re.compile(
    r"\b(?:according to|said to|says?|said|told|tells? us|claim(?:s|ed|ing)?|alleg\w+|asserts?|asserted|argues?|argued"
    r"|believes?|believed|thinks?|thought|guess(?:es|ed)?|wrote|writes?|written|report(?:s|ed|edly)?|states?|stated"
    r"|statement|rumou?r\w*|hears?|heard|caption|quot(?:e|es|ed)|denie[sd]|deny|disput\w+|doubt\w*|question(?:s|ed)?|asks?"
    r"|asked|suggest(?:s|ed)?|so-called|hearsay|legend has it)\b"
)
"""Somebody's words. What the model sees, finds or estimates is its own."""
_QUOTED = re.compile(r"[\"“”„«»][^\"“”„«»]*[\"“”„«»]|(?<!\w)['‘][^'’]*[’'](?!\w)")
_DENIAL = re.compile(
    r"\bnot\b|n't\b|\bnever\b|\bno longer\b|\bneither\b|\bnor\b|\bfalse\b|\bwrong(?:ly)?\b|\bfail(?:s|ed|ing)? to\b"
    r"|\black(?:s|ed|ing)?\b|\boutside\b|\bhardly\b|\bbarely\b|\bscarcely\b|\binstead of\b|\brather than\b|\bfar from\b"
    r"|\bnowhere\b|\bavoid|\brefus|\bnone\b|\bwithout\b|\buntrue\b|\bincorrect|\bmistaken|\banything but\b"
)
_NO = re.compile(r"\bno\b(?! (?:more|less|fewer|larger|smaller) than\b)")
_DENIED_WHOLE = re.compile(
    r"\b(?:nobody|no one|none of|it is (?:not true|untrue|false|wrong|doubtful|incorrect|a mistake)|not true that"
    r"|false that|far from|error to)\b"
)
"""Denies the whole sentence, whatever commas stand between."""
_OTHER_WHOLE = re.compile(r"^\s*(?:out\s+)?of\s+(?P<rest>.*)$", re.DOTALL)
_NAMED_WHOLE = re.compile(
    rf"(?!what\b|that\b)(?:(?:the|all|this|these|its|those)\s+)?(?:[a-z-]+\s+){{0,2}}[{M[1:-1]}{Q[1:-1]}]"
)
"""Measured as an overlap."""
_AREA = re.compile(
    r"(?:(?:the|this|that|all|our|a|entire|whole|full|total|complete|overall|valid|analy[sz]ed|visible|given|studied"
    r"|study|observed|image|scene|imaged|mapped|image's|scene's|picture|available)\s+)*"
    r"(?:area|scene|image|picture|tile|frame|view|map|region of interest|pixels?|valid pixels?|total|whole|ground"
    r"|surface|site|extent|chip|it|footprint|box|land cover map|region|landscape|raster|aoi"
    r"|(?<!all )land(?! (?:area|surface|mass)))\b"
    rf"(?!\s*(?:outside|without|in(?!\s*{D}| the (?:north|south|east|west|cent|middle))|inside|within|not|that|which"
    r"|of\s+(?!the\s+(?:image|scene|picture|area|tile))|['’]s))"
)
"""What a share may be of without another word: the area that was measured."""
_PICTURE = re.compile(
    r"(?:the|this|our)\s+(?:whole\s+|entire\s+|total\s+)?(?:image|scene|picture|tile)\b(?:\s+area)?\s*(?:$|[,.;:()]|and\b|but\b)"
)
"""Says plainly that all of it is meant, whatever place is named before."""
_SIDE = (
    r"(?:north|south|east|west|upper|lower|top|bottom|left|right|central|middle|cent(?:re|er))[a-z-]*"
    r"(?:\s(?:left|right))?"
)
_PART_OF_AREA = re.compile(rf"\b{_SIDE}(?:-hand)?\s+(?:half|quarter|quadrant|third|part|section|corner|side|edge)\b")
_OPENING_PLACE = re.compile(rf"^\s*(?:in|within|on|across|at)\s+the\s+{_SIDE}\b")
_OPENING_WHOLE = re.compile(r"^\s*(?:out )?of\s+(?P<rest>[^,]*)")
_BOUND = re.compile(
    r"\b(?:not?|never)\s+(?:more|less|fewer|larger|smaller|greater|over|below|under)(?:\s+than)?\b|\bnot only\b"
)
"""Told as a bound; no denial."""
_EXCEPT = re.compile(
    r"\b(?:(?:all|everything|everywhere|anything|anywhere|nothing|every\w*) (?:but|except)|except(?:ing)?(?: for)?"
    r"|apart from|save for"
    r"|excluding|exclud(?:es?|ed)|leaving (?:aside|out)|disregarding|ignoring|not counting|omitting"
    r"|other than|aside from|besides|beyond|(?<!are )(?<!is )outside(?: of)?)\b"
)
_RATE = re.compile(
    r"\b(?:per|each|every|(?<!within )a)\s+(?:year|month|day|week|decade|annum|hour)\b"
    r"(?!\s+(?:earlier|later|before|after|ago))"
    r"|\bannual|\byearly\b|\bmonthly\b|/\s?(?:yr|year|a\b)"
)
_OTHER_TIME = re.compile(
    r"\b(?:last|next|previous)\s+(?:year|month|week|decade|century|spring|summer|autumn|winter|season)\b|\bago\b"
    r"|\bused to\b|\bhistorically\b|\byesterday\b|\btomorrow\b|\bin the (?:past|future)\b|\bonce\b|\bsoon\b"
    r"|\bback then\b"
)
_ASIDE = re.compile(r"\s*,\s*(?:and\s+)?not\b[^,]*,")
"""An aside that denies something else: "the lake, not the forest, covers"."""


def find_doubt(text: str, start: int, end: int, *, own_denial: re.Pattern[str] | None = None) -> str:
    """Why what a sentence says at some place is not plainly stated; empty if it is.

    Args:
        text: of the sentence, in small letters, as a shape has it.
        start: where the statement begins.
        end: where it ends.
        own_denial: denials within the statement that were read already; None = none were.
    """
    clause = _clause_around(text, start, end)
    if _CONDITION.search(text) or _SUPPOSED.search(" ".join(clause)):
        return say("note_supposed")
    if _REPORTED.search(text) or _is_quoted(text, start, end):
        return say("note_repeats")
    if _EXCEPT.search(text):
        return say("note_excepts")
    if _RATE.search(text):
        return say("note_per_time")
    if _OTHER_TIME.search(" ".join(clause)):
        return say("note_other_time")
    if own_denial is not None:
        clause = clause[0], own_denial.sub(" ", clause[1]), clause[2]
    words = _BOUND.sub(" ", " ".join(clause))
    if _DENIED_WHOLE.search(text) or _DENIAL.search(words) or _NO.search(words):
        return say("note_denied")
    return ""


def is_of_another_whole(before: str, after: str) -> bool:
    """Whether a percentage is said to be of something else than the area: "12 % of the land area".

    Args:
        before: the sentence up to the number, in small letters.
        after: what follows the number; named masks are no words there.
    """
    whole = _OTHER_WHOLE.match(after)
    if whole is not None and _PICTURE.match(whole["rest"]):
        return False
    own = _CLAUSE_END.split(before)[-1] + " " + _CLAUSE_END.split(after)[0]
    if _OPENING_PLACE.search(before) or _PART_OF_AREA.search(own):
        return True
    opening = _OPENING_WHOLE.match(before)
    if opening is not None and not re.search(Q, opening["rest"]) and not _is_area(opening["rest"]):
        return True
    return whole is not None and not _AREA.match(whole["rest"]) and not _NAMED_WHOLE.match(whole["rest"])


def _is_area(rest: str) -> bool:
    """Whether a whole that opens a sentence is the area, and no mask."""
    return bool(_AREA.match(rest)) and not re.search(M, rest)


def _clause_around(text: str, start: int, end: int) -> tuple[str, str, str]:
    """The statement and what its clause says before and after it."""
    before = _CLAUSE_END.split(_ASIDE.sub(" ", text[:start]))[-1]
    return before, text[start:end], _CLAUSE_END.split(text[end:])[0]


def _is_quoted(text: str, start: int, end: int) -> bool:
    """Whether a statement stands in quotation marks that hold more than a name."""
    for quote in _QUOTED.finditer(text):
        words = re.sub(rf"[{M[1:-1]}{FILLER}\W]", "", quote[0])
        if words and quote.start() < end and start < quote.end():
            return True
    return False
