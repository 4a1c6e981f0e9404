"""Tells where a sentence denies, supposes or excepts a number ("does not cover 12 %"), or takes it of another whole."""

from __future__ import annotations

import re

_CLAUSE_END = re.compile(r"[,;:()]|\b(?:but|while|whereas|although|and)\b")
_DENIAL = re.compile(
    r"\bnot\b|n't\b|\bnever\b|\bno longer\b|\bneither\b|\bnor\b|\bfalse\b|\bwrong\b|\bdoubt|\bfail(?:s|ed)? to\b"
    r"|\black(?:s|ed|ing)?\b|\bwould\b|\bcould\b|\bmight\b|"
    r"(?<!in )(?<!of )(?<!since )(?<!until )(?<!from )\bmay\b(?! ?[\d,])|\bshould\b|\boutside\b"
    r"|\bexpected to\b|\bsupposed to\b|\bhardly\b|\bbarely\b|\bscarcely\b|\binstead of\b|\brather than\b"
)
_HEAD = re.compile(r"^\s*(?:it is (?:not true|untrue|false|wrong|doubtful)|nobody|no one|unless|if|suppose|assuming)\b")
"""Opens a sentence all of which is denied or supposed, whatever commas follow."""
_OTHER_WHOLE = re.compile(
    r"^\s*of\s+(?:(?:the|this|that|all|its)\s+)*(?:(?:dry|visible|open)\s+)*(?:land (?:area|surface|mass)|rest\b"
    r"|land outside|dry land|remainder|remaining|other\b|(?:wooded|forested|vegetated|farmed|green|cloud-free|cloudy)\b"
    r"|non-\w+|farmland|cropland|city\b|town\b|country\b|coast\b|shore)"
)
"""A share of these is none of the valid area."""
_BOUND = re.compile(
    r"\b(?:not?|never)\s+(?:more|less|fewer|larger|smaller|greater|over|below|under)(?:\s+than)?\b|\bnot only\b"
)
"""Told as a bound; no denial."""
_EXCEPT = re.compile(r"\b(?:(?:all|everything|anything) but|except(?:ing)?(?: for)?|apart from|save for)\s*$")


def is_denied(before: str, after: str) -> bool:
    """Whether a number is denied, supposed or excepted in its clause.

    Args:
        before: the sentence up to the number, in small letters.
        after: what follows the number.
    """
    if _EXCEPT.search(before) or _HEAD.search(before):
        return True
    clause = _CLAUSE_END.split(before)[-1] + " " + _CLAUSE_END.split(after)[0]
    return bool(_DENIAL.search(_BOUND.sub(" ", clause)))


def is_of_another_whole(after: str) -> bool:
    """Whether a percentage is said to be of something else than the area: "12 % of the land area".

    Args:
        after: what follows the number, in small letters; named masks are no words there.
    """
    return bool(_OTHER_WHOLE.search(after))
