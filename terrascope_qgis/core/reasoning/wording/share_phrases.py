"""Reads questions for the share of a class that lies in a part ("how much of the forest is in the north?").

Which words name the part is not its business.
"""

from __future__ import annotations

import re

from .area_words import ANY_PLACE, WHOLE

_ASKED = re.compile(
    rf"\b(?:how much|how many percent|(?:what|which)\s+(?:share|percentage|percent|fraction|part|proportion))\s+of\s+"
    rf"(?:all\s+)?(?:(?:the|these|those)\s+)?(?!{WHOLE}\b(?!['’]))(?P<what>[\w '’-]+?)\s+"
    rf"(?:(?:is|are|lies?|falls?)\s+(?:located\s+|found\s+)?(?:in|on|at|within)\s+|(?P<does>do|does)\s+)$"
)
"""What stands before the part."""
_HOLDS = re.compile(r"^\s*(?:hold|contain|include|have|account\s+for)\b")
"""What follows the part behind "does"."""
_FOR_CLASS = f"What percentage of the {{what}} lies in {ANY_PLACE}"
"""How TerraScope Lite is asked for the class: of the ways tried, that in which it least often takes what it does not
know for a class of its own."""


def read_share(text: str, low: str, start: int, end: int, *, follows: str = "") -> str | None:
    """The question for the class alone where it asks which share of one lies in a part; None where it does not.

    Args:
        text: the question.
        low: the same in lower case, letter by letter.
        start: where the words for the part begin.
        end: where they end.
        follows: preposition with which they begin.
    """
    asked = _ASKED.search(low[:start] + follows)
    if asked is None:
        return None
    if asked["does"] is not None:
        held = _HOLDS.match(low[end:])
        if held is None:
            return None
        end += held.end()
    what = text[asked.start("what") : asked.end("what")]
    return text[: asked.start()] + _FOR_CLASS.format(what=what) + text[end:]
