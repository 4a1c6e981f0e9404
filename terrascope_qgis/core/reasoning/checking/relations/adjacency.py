"""Finds "A borders B" and "they do not touch" and holds them against the masks by the 3 x 3 rule."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ....result import Claim
from ....words.said import say
from ..extraction.shape import M, Q, Shape, W
from ..measuring.mask_facts import MaskFacts
from ..verdicts.judging import judge_words
from ..verdicts.standing import weigh

_SHARES = r"shar(?:e|es|ed|ing)\s+(?:an?|the|one|no|any|their)?\s*(?:common |shared |single )?(?:boundary|border|edge)"
_VERB = (
    r"border(?:s|ed|ing)?(?: on| with)?|adjoin(?:s|ed|ing)?|abut(?:s|ted|ting)?|touch(?:es|ed|ing)?|adjacent|next to"
    rf"|neighbou?r(?:s|ing)?|contiguous|in contact|runs? along|bounds?|{_SHARES}"
)
_EACH_VERB = (
    rf"touch(?: each other)?|adjacent|contiguous|{_SHARES}|in contact|next to each other|neighbours"
    r"|border each other|adjoin(?:ing)?|abut|meet\b|border(?:s)? one another"
)
_TO_THIRD = rf"(?!\s*(?:to|with|on|by)\s*{W}{{0,8}}?{M})"
_BETWEEN = re.compile(
    rf"(?P<a>{M})(?P<pre>{W}{{0,40}}?(?:{Q}{W}{{0,20}}?)?)\b(?:{_VERB})\b(?P<post>{W}{{0,25}}?)"
    rf"(?:{Q}\s*)?(?P<b>{M})"
)
_BOTH = re.compile(
    rf"(?P<a>{M})\s*(?:and|with|or|nor|,)\s*{W}{{0,10}}?(?P<b>{M})(?P<pre>{W}{{0,30}}?)\b(?:{_EACH_VERB})\b{_TO_THIRD}"
)
_THEY = re.compile(rf"(?P<a>{M})(?P<pre>{W}{{0,20}}?)\b(?:{_EACH_VERB})\b")
_NOUN = re.compile(
    rf"(?P<pre>{W}{{0,25}})\b(?:boundary|border|edge|contact)(?P<post>{W}{{0,20}}?)\b(?:between|by|of)\s*{W}{{0,8}}?(?P<a>{M})\s*and"
    rf"\s*{W}{{0,8}}?(?P<b>{M})"
)
_BUT_NOT = re.compile(rf"\s*,?\s*but not\s*{W}{{0,8}}?(?P<c>{M})")
_APART = re.compile(
    rf"(?P<a>{M})\s*and\s*{W}{{0,10}}?(?P<b>{M})(?P<pre>{W}{{0,20}}?)\b(?:separated?|apart|isolated|detached|disjoint)\b"
    rf"(?!\s*by\s*{Q})"
)
_APART_FROM = re.compile(
    rf"(?P<a>{M})(?P<pre>{W}{{0,20}}?)\b(?:separated?|isolated|detached) from\b{W}{{0,10}}?(?P<b>{M})(?!\s*by\s*{Q})"
)
_NOT = re.compile(r"\bnot\b|n't\b|\bno\b|\bnever\b|\bneither\b|\bwithout\b|\bnor\b")
_OTHER_SENSE = re.compile(r"\b(?:picture|image|scene|area|tile)\b")


def check_adjacency(shape: Shape, facts: MaskFacts) -> Iterator[Claim]:
    """Yield the claims of a sentence."""
    seen: set[frozenset[int]] = set()
    patterns = ((_NOUN, True), (_BETWEEN, True), (_BOTH, True), (_APART, False), (_APART_FROM, False))
    for pattern, touching in patterns:
        for match in pattern.finditer(shape.text):
            if pattern is _BETWEEN and _OTHER_SENSE.search(match["post"]):
                continue
            ids = (*shape.mention(match["a"]).ids, *shape.mention(match["b"]).ids)
            # "They" and "the two" are a pair of their own.
            if frozenset(ids) in seen or len(ids) > 2:
                continue
            seen.add(frozenset(ids))
            denied = bool(_NOT.search(match[0]))
            claim = _judge(shape.words(*match.span()), ids, touching != denied, facts)
            yield weigh(claim, shape, match.span(), denial=_NOT)
            but = _BUT_NOT.match(shape.text, match.end())
            if but is not None:
                others = (*shape.mention(match["a"]).ids, *shape.mention(but["c"]).ids)
                claim = _judge(shape.words(match.start(), but.end()), others, False, facts)
                yield weigh(claim, shape, (match.start(), but.end()), denial=_NOT)
    for match in _THEY.finditer(shape.text):
        ids = shape.mention(match["a"]).ids
        if len(ids) == 2 and frozenset(ids) not in seen:
            seen.add(frozenset(ids))
            claim = _judge(shape.words(*match.span()), ids, not _NOT.search(match[0]), facts)
            yield weigh(claim, shape, match.span(), denial=_NOT)


def _judge(words: str, ids: tuple[int, ...], says_touch: bool, facts: MaskFacts) -> Claim:
    value = "touch" if says_touch else "apart"
    if len(ids) != 2 or ids[0] == ids[1]:
        return judge_words(words, "adjacency", value, None, ids, is_true=False, note=say("note_names_no_two"))
    if not all(facts.pixels((number,)) for number in ids):
        return judge_words(words, "adjacency", value, None, ids, is_true=False, note=say("note_a_mask_empty"))
    touch = facts.touch(min(ids), max(ids))
    found = "touch" if touch else "apart"
    return judge_words(words, "adjacency", value, found, ids, is_true=touch == says_touch)
