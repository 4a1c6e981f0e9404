"""Finds "hence B is larger" where a sentence names two masks, and holds it against them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ....result import Claim
from ..extraction.shape import M, Shape, W
from ..measuring.mask_facts import MaskFacts
from ..verdicts.judging import judge_words
from ..verdicts.standing import weigh

_ALONE = re.compile(
    rf"(?P<a>{M})(?P<pre>{W}{{0,3}}?)\b(?:is|are|was|were)\s+(?:clearly |slightly |much |far |even |the )?"
    r"(?:(?P<more>larger|bigger|greater|more extensive)|smaller|less extensive)(?: one| class| mask| area)?"
    r"(?=\s*(?:[,.;!]|$)|\s+(?:and|but|while)\b)"
)


def check_implied(shape: Shape, facts: MaskFacts) -> Iterator[Claim]:
    """Yield the claims of a sentence: each of a mask against the only other that is named."""
    named = {mention.ids for mention in shape.mentions}
    if len(named) != 2 or any(len(ids) != 1 for ids in named):
        return
    for match in _ALONE.finditer(shape.text):
        one = shape.mention(match["a"]).ids
        (other,) = named - {one}
        pixels = facts.pixels(one), facts.pixels(other)
        found = ">" if pixels[0] > pixels[1] else "<" if pixels[0] < pixels[1] else "="
        sign = ">" if match["more"] else "<"
        words = shape.words(*match.span())
        claim = judge_words(words, "comparison", sign, found, (*one, *other), is_true=found == sign)
        yield weigh(claim, shape, match.span(), denial=None)
