"""Tells where a sentence denies, supposes or excepts a number instead of stating it ("does not cover 12 %")."""

from __future__ import annotations

import re

_CLAUSE_END = re.compile(r"[,;:()]|\b(?:but|while|whereas|although|and)\b")
_DENIAL = re.compile(
    r"\bnot\b|n't\b|\bnever\b|\bno longer\b|\bneither\b|\bnor\b|\bfalse\b|\bwrong\b|\bdoubt|\bfail(?:s|ed)? to\b"
    r"|\black(?:s|ed|ing)?\b|\bwould\b|\bcould\b|\bmight\b|\boutside\b"
)
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
    if _EXCEPT.search(before):
        return True
    clause = _CLAUSE_END.split(before)[-1] + " " + _CLAUSE_END.split(after)[0]
    return bool(_DENIAL.search(_BOUND.sub(" ", clause)))
