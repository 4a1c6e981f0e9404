"""Finds "the largest" and "the second smallest" and holds them against the masks."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ....result import Claim
from ....words.said import say
from ..extraction.shape import M, Q, Shape, W
from ..measuring.mask_facts import MaskFacts
from ..verdicts.judging import judge_words
from ..verdicts.standing import weigh

_BEST = r"largest|biggest|most extensive|dominates?|dominant|dominating|predominates|prevails"
_LEAST = r"smallest|least extensive"
_SUPERLATIVES = (
    re.compile(
        rf"(?P<a>{M})(?P<pre>{W}{{0,40}}?(?:{Q}{W}{{0,30}}?)?)\b(?P<dir>{_BEST}|{_LEAST})\b(?!\s*{W}{{0,20}}?\b(?:is|are)\s)"
    ),
    re.compile(rf"(?P<pre>)\b(?P<dir>{_BEST}|{_LEAST})\b{W}{{0,30}}?\b(?:is|are|being)\s*{W}{{0,16}}?(?P<a>{M})"),
)
_RANK = re.compile(r"\b(second|2nd|next|third|3rd|fourth|4th|fifth|5th)[\s-]+(?:most\s+)?$")
_RANKS = {"second": 2, "2nd": 2, "next": 2, "third": 3, "3rd": 3, "fourth": 4, "4th": 4, "fifth": 5, "5th": 5}
_ONE_OF = re.compile(r"\b(?:one of|among|amongst|by far not|nearly|almost)\b")
_NOT = re.compile(r"\bnot\b(?! only\b)|n't\b|\bno\b|\bnever\b|\bneither\b")


def check_ranks(shape: Shape, facts: MaskFacts) -> Iterator[Claim]:
    """Yield the claims of a sentence."""
    for pattern in _SUPERLATIVES:
        for match in pattern.finditer(shape.text):
            yield weigh(_check_superlative(match, shape, facts), shape, match.span(), denial=_NOT)


def _check_superlative(match: re.Match[str], shape: Shape, facts: MaskFacts) -> Claim:
    mention = shape.mention(match["a"])
    words = shape.words(*match.span())
    name = "smallest" if re.fullmatch(_LEAST, match["dir"]) else "largest"
    is_denied = bool(_NOT.search(match["pre"]))
    value = f"not {name}" if is_denied else name
    rivals = [segment.id for segment in facts.segments if not facts.is_change(segment.id)]
    if len(mention.ids) != 1 or len(rivals) < 2 or mention.ids[0] not in rivals:
        return judge_words(
            words, "comparison", value, None, mention.ids, is_true=False, note=say("note_nothing_to_compare")
        )
    place = _read_rank(match, shape)
    ordered = sorted(rivals, key=lambda number: facts.pixels((number,)), reverse=name == "largest")
    if place > 1:
        name = f"{name}, place {place}"
        value = f"not {name}" if is_denied else name
    if place > len(ordered) or _ONE_OF.search(match["pre"]):
        return judge_words(words, "comparison", value, None, mention.ids, is_true=False, note=say("note_no_place"))
    best = ordered[place - 1]
    is_true = facts.pixels((best,)) == facts.pixels(mention.ids)
    return judge_words(
        words, "comparison", value, f"{name}: {facts[best].label}", mention.ids, is_true=is_true != is_denied
    )


def _read_rank(match: re.Match[str], shape: Shape) -> int:
    """Place in the order of sizes: 2 for "the second largest"."""
    rank = _RANK.search(shape.text[: match.start("dir")])
    return 1 if rank is None else _RANKS[rank[1]]
