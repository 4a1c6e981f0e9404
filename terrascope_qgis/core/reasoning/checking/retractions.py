"""Tells whether a sentence takes back those before it; reads no numbers."""

from __future__ import annotations

import re

from .verdicts.denials import find_doubt

_CORRECTS = re.compile(r"(?:no,? wait|(?:wait|correction|sorry|oops)\b|(?:scratch|strike) that)", re.IGNORECASE)
_OF_BEFORE = re.compile(
    r"(?:(?:but|however|actually|in fact|yet|still|and)\b,?\s*)*"
    r"(?:that|this|these|those|all|none|both|neither"
    r"|the (?:above|numbers?|figures?|statements?|claims?|estimates?|values?))\b",
    re.IGNORECASE,
)
"""Begins a sentence on what was said."""
_OF_MASK = re.compile(r"(?:(?:but|however|actually|in fact|yet)\b,?\s*)*(?:it|they)\b", re.IGNORECASE)
UNTRUE = re.compile(
    r"\b(?:wrong|false|untrue|incorrect|inaccurate|mistaken|mistake|error|invented|made up|not (?:true|so|right|correct"
    r"|the case))\b",
    re.IGNORECASE,
)
RETRACTS = re.compile(
    r"\b(?:ma[dk]e (?:(?:all|it|that|this|them|those) )+up|made[- ]up|invent(?:ed|s|ion)?|fabricat\w+|hallucinat\w+"
    r"|guess\w*|jok(?:e|es|ed|ing)|kidding|lied|a lie|ignore|disregard|forget|discard|retract\w*|withdraw\w*|withdrew"
    r"|revoke\w*|revis\w+|(?:take|took|taking) (?:it|that|this|them|all|these|those) (?:\w+ )?back|never ?mind|nonsense"
    r"|rubbish|fiction\w*|bogus|fake\w*|nope|misread|misleading|outdated|erroneous\w*|dubious|doubt\w*|second thoughts?"
    r"|correction)\b",
    re.IGNORECASE,
)
"""Takes back what was said wherever it stands in a sentence that states nothing itself."""
_DENIES = re.compile(r"\b(?:no|not|never|none|nothing)\b|n['’]t\b", re.IGNORECASE)
_SHORT = 4
"""Words of a sentence that only denies: "actually, no"."""


def takes_back(words: str, *, has_own: bool) -> bool:
    """Whether a sentence takes back those before it, as "That is wrong" does.

    Args:
        words: of the sentence.
        has_own: whether it states something itself.
    """
    if _CORRECTS.match(words):
        return True
    if has_own:
        return False
    if RETRACTS.search(words) or (_DENIES.search(words) and len(words.split()) <= _SHORT):
        return True
    if _OF_MASK.match(words):
        return bool(UNTRUE.search(words))
    small = words.lower()
    return bool(_OF_BEFORE.match(words)) and bool(UNTRUE.search(words) or find_doubt(small, 0, len(small)))
