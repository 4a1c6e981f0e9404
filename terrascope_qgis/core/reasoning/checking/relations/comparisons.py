"""Finds "A is larger than B" and "twice as much" and holds them against the masks."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from ....result import Claim
from ....words.said import say
from ..extraction.mentions import Mention
from ..extraction.shape import D, M, Q, Shape, W
from ..measuring.mask_facts import MaskFacts
from ..verdicts.judging import judge_amount, judge_words
from ..verdicts.standing import weigh

SAME_SHARE = 0.01
"""Two areas are the same if they differ by at most this share of the larger."""

_MORE = r"larger|bigger|greater|more extensive|wider|more"
_FEWER = r"smaller|less extensive|lesser|less|fewer|tinier"
_BELOW = r"loses to|trail|falls short of|lags behind"
_THAN = re.compile(
    rf"(?P<a>{M})(?:\s*of\s*{D})?(?:\s*[,(]\s*(?:at |with )?{Q}\s*[,)])?(?P<pre>{W}{{0,40}}?)"
    rf"(?:(?P<q>{Q})\s*)?\b(?P<dir>{_MORE}|{_FEWER})\b{W}{{0,30}}?\bthan\b{W}{{0,25}}?"
    rf"(?P<b>{M})(?:{W}{{0,12}}by\s*(?P<q2>{Q}))?"
)
_THAN_AFTER = re.compile(
    rf"(?P<a>{M})(?P<pre>{W}{{0,30}}?){Q}\s*,\s*(?:(?:which|that) is\s*)?"
    rf"(?P<q>{Q})\s*(?P<dir>{_MORE}|{_FEWER})\s+than\b{W}{{0,15}}?(?P<b>{M})"
)
"""Behind a size: "A covers 16 ha, 4 ha more than B"."""
_THAN_THEN = re.compile(
    rf"{Q}\s*(?:(?:in|on)\s*{D}\s*)?(?P<a>{M})(?P<pre>)\s*,\s*(?:(?:which|that) is\s*)?(?P<q>{Q})\s*"
    rf"(?P<dir>{_MORE}|{_FEWER})\s+than\s+(?:in|on)\s*{D}\s*(?P<b>{M})"
)
"""Behind the size of another date: "it covers 15 ha in 2022 [2], 5 ha more than in 2021 [1]"."""
_MORE_OF = re.compile(
    rf"(?P<pre>{W}{{0,12}})(?:(?P<q>{Q})\s*)?\b(?P<dir>more|less|fewer)\s+{W}{{0,15}}?(?P<a>{M})\s*than\s*{W}{{0,15}}?(?P<b>{M})"
)
_EXCEEDS = re.compile(
    rf"(?P<a>{M})(?P<pre>{W}{{0,20}}?)\b(?P<dir>exceed|outweigh|surpass|beat|outnumber|top(?=s\b)|lead|dwarf"
    r"|is ahead of|loses to|trail|falls short of|lags behind)(?:e?s)?\b"
    rf"{W}{{0,20}}?(?P<b>{M})(?:{W}{{0,12}}by\s*(?P<q2>{Q}))?"
)
_SHORT = re.compile(
    rf"(?P<a>{M})(?P<pre>{W}{{0,20}}?)(?P<q>{Q})\s*(?P<dir>(?:short|shy|ahead)(?= of\b)|behind)\b(?: of)?"
    rf"{W}{{0,12}}?(?P<b>{M})"
)
_DIFFERENCES = (
    re.compile(
        rf"\b(?:difference|(?P<way>gap(?!\s+in\b))|gap)\s+(?:in\s+(?:area|size|extent|cover|coverage)\s+)?between\s*{W}{{0,8}}?(?P<a>{M})\s*and\s*"
        rf"{W}{{0,8}}?(?P<b>{M})(?P<pre>{W}{{0,20}}?)(?P<q>{Q})"
    ),
    re.compile(
        rf"(?P<a>{M})\s*and\s*{W}{{0,8}}?(?P<b>{M})(?P<pre>{W}{{0,12}}?)\bdiffer\s+"
        rf"(?:in (?:size|area|extent)\s+)?by\s*(?P<q>{Q})"
    ),
    re.compile(
        rf"(?P<a>{M})(?P<sign>\s*)(?:minus|[-−–])\s*{W}{{0,8}}?(?P<b>{M})(?P<pre>\s*)"
        rf"(?:is|=|equals|gives|makes|leaves|comes to)\s*(?P<q>{Q})"
    ),
    re.compile(
        rf"\bsubtracting(?P<sign>\s*){W}{{0,8}}?(?P<b>{M})\s*from\s*{W}{{0,8}}?(?P<a>{M})(?P<pre>\s*)"
        rf"(?:gives|leaves|makes)\s*(?P<q>{Q})"
    ),
)
"""How much two masks differ, told of both at once."""
_COMPARED = re.compile(
    rf"\b(?:compared (?:with|to)|unlike"
    rf"|relative to)\s*{W}{{0,8}}?(?P<b>{M})\s*,?{W}{{0,8}}?(?P<a>{M})(?P<pre>{W}{{0,8}}?)"
    r"\b(?:is|are)\s*(?:very |quite |rather )?(?P<dir>small|large|tiny|huge|big)(?:er|r|ger)?\b"
)
_TIMES_AS = rf"{W}{{0,12}}?\b(?:as|than|of|the|that|more|size|area|extent)\b{W}{{0,30}}?"
_RATIOS = (
    re.compile(rf"(?P<q>{Q})\s*as (?:large|much|big|extensive)\s*(?P<a>{M})\s*as{W}{{0,12}}?(?P<b>{M})"),
    re.compile(rf"(?P<a>{M}){W}{{0,40}}?(?:{Q}{W}{{0,30}}?[,)]{W}{{0,12}}?)?(?P<q>{Q})(?P<as>{_TIMES_AS})(?P<b>{M})"),
)
_HALF_AS = re.compile(r"^\s*(?:as (?:much|large|big|many|extensive)|(?:of )?the (?:size|area|extent))\b")
_SAME = (
    re.compile(
        rf"(?P<a>{M})\s*(?:and|,)\s*{W}{{0,12}}?(?P<b>{M})(?P<pre>{W}{{0,30}}?)\b(?:same (?:area|size|extent|amount)"
        r"|equal(?:ly)?\b|identical)"
    ),
    re.compile(
        rf"(?P<a>{M})(?P<pre>{W}{{0,30}}?)\b(?:the same (?:area|size|extent) as|(?<!times )as (?:large|big"
        rf"|much|extensive) as"
        rf"|equals?|equal to)\b{W}{{0,15}}?(?P<b>{M})"
    ),
)
_NOT = re.compile(r"\bnot\b(?! only\b)|n't\b|\bno\b|\bnever\b|\bneither\b")


def check_comparisons(shape: Shape, facts: MaskFacts) -> Iterator[tuple[Claim, set[int]]]:
    """Yield the claims of a sentence, each with the indices of the amounts it takes up."""
    seen: set[tuple[int, int]] = set()
    for pattern in _DIFFERENCES:
        for match in pattern.finditer(shape.text):
            pair = match.start("a"), match.start("b")
            # A gap of 21 pixels is a distance.
            units = ("m2", "pp") if match.groupdict().get("way") else ("m2", "px", "pp")
            if shape.amounts[shape.amount_index(match["q"])].unit in units and pair not in seen:
                seen.add(pair)
                claim, used = _check_difference(match, shape, facts)
                yield weigh(claim, shape, match.span(), denial=None), used
    for pattern in (_MORE_OF, _THAN_THEN, _THAN_AFTER, _THAN, _SHORT, _EXCEEDS, _COMPARED):
        for match in pattern.finditer(shape.text):
            pair = match.start("a"), match.start("b")
            if pair not in seen:
                seen.add(pair)
                claim, used = _check_pair(match, shape, facts)
                # A number that is denied is not turned round: "not 4 ha larger" says nothing that could be measured.
                yield weigh(claim, shape, match.span(), denial=None if used else _NOT), used
    for pattern in _RATIOS:
        for match in pattern.finditer(shape.text):
            pair = match.start("a"), match.start("b")
            if pair not in seen and (ratio := _check_ratio(match, shape, facts)) is not None:
                seen.add(pair)
                yield weigh(ratio[0], shape, match.span(), denial=None), ratio[1]
    for pattern in _SAME:
        for match in pattern.finditer(shape.text):
            pair = match.start("a"), match.start("b")
            if pair not in seen:
                seen.add(pair)
                yield weigh(_check_relation(match, "=", shape, facts), shape, match.span(), denial=_NOT), set()


def _check_pair(match: re.Match[str], shape: Shape, facts: MaskFacts) -> tuple[Claim, set[int]]:
    groups = match.groupdict()
    char = groups.get("q") or groups.get("q2")
    sign = "<" if re.fullmatch(rf"{_FEWER}|small|tiny|short|shy|behind|{_BELOW}", match["dir"]) else ">"
    if char is None:
        return _check_relation(match, sign, shape, facts), set()
    index = shape.amount_index(char)
    amount = shape.amounts[index]
    ids = _read_pair(shape.mention(match["a"]), shape.mention(match["b"]))
    words = shape.words(*match.span())
    if amount.unit == "x":
        value = amount.value if sign == ">" else 1 / amount.value
        return judge_amount(
            replace(amount, value=value), words, "comparison", _ratio(ids, facts), ids, note=say("note_ratio")
        ), {index}
    if sign == "<":
        amount = replace(amount, value=-amount.value) if amount.unit == "%" else amount
        ids = ids if amount.unit == "%" else ids[::-1]
    measured = find_difference(ids, amount.unit, facts)
    return judge_amount(
        amount, words, "comparison", measured, ids, note=say("note_difference"), is_relative=amount.unit == "%"
    ), {index}


def _check_difference(match: re.Match[str], shape: Shape, facts: MaskFacts) -> tuple[Claim, set[int]]:
    index = shape.amount_index(match["q"])
    ids = _read_pair(shape.mention(match["a"]), shape.mention(match["b"]))
    measured = find_difference(ids, shape.amounts[index].unit, facts)
    if measured is not None and "sign" not in match.groupdict():
        measured = abs(measured)
    words = shape.words(*match.span())
    return judge_amount(shape.amounts[index], words, "comparison", measured, ids, note=say("note_difference")), {index}


def find_difference(ids: tuple[int, ...], unit: str | None, facts: MaskFacts) -> float | None:
    """How much more the first mask covers than the second; in percent of the second for `%`."""
    if len(ids) != 2:
        return None
    one, other = facts[ids[0]].measures, facts[ids[1]].measures
    if unit == "m2":
        return None if one.area_m2 is None or other.area_m2 is None else one.area_m2 - other.area_m2
    if unit == "pp":
        return one.percent - other.percent
    if unit == "px":
        return float(one.pixels - other.pixels)
    if unit == "%":
        return 100.0 * (one.pixels - other.pixels) / other.pixels if other.pixels else None
    return None


def _check_ratio(match: re.Match[str], shape: Shape, facts: MaskFacts) -> tuple[Claim, set[int]] | None:
    index = shape.amount_index(match["q"])
    amount = shape.amounts[index]
    if amount.unit != "x":
        half = amount.is_fraction and _HALF_AS.match(shape.text[match.end("q") :])
        if not half or set(shape.mention(match["a"]).ids) & set(shape.mention(match["b"]).ids):
            # "Water covers half of the area [1]" compares nothing.
            return None
        amount = replace(amount, value=amount.value / 100, unit="x")
    ids = _read_pair(shape.mention(match["a"]), shape.mention(match["b"]))
    words = shape.words(*match.span())
    return judge_amount(amount, words, "comparison", _ratio(ids, facts), ids, note=say("note_ratio")), {index}


def _ratio(ids: tuple[int, ...], facts: MaskFacts) -> float | None:
    if len(ids) != 2 or not facts.pixels(ids[1:]):
        return None
    return facts.pixels(ids[:1]) / facts.pixels(ids[1:])


def _check_relation(match: re.Match[str], sign: str, shape: Shape, facts: MaskFacts) -> Claim:
    ids = _read_pair(shape.mention(match["a"]), shape.mention(match["b"]))
    words = shape.words(*match.span())
    is_denied = bool(_NOT.search(match["pre"]))
    value = f"not {sign}" if is_denied else sign
    if len(ids) != 2:
        return judge_words(words, "comparison", value, None, ids, is_true=False, note=say("note_names_no_two"))
    one, other = facts.pixels(ids[:1]), facts.pixels(ids[1:])
    found = "=" if abs(one - other) <= SAME_SHARE * max(one, other) else ">" if one > other else "<"
    # "larger" is true of any size; only "the same" is meant loosely.
    is_true = found == "=" if sign == "=" else (one > other if sign == ">" else one < other)
    return judge_words(words, "comparison", value, found, ids, is_true=is_true != is_denied)


def _read_pair(one: Mention, other: Mention) -> tuple[int, ...]:
    """Ids of two mentions of one mask each; empty if one is not."""
    if len(one.ids) != 1 or len(other.ids) != 1 or one.ids == other.ids:
        return ()
    return one.ids[0], other.ids[0]
