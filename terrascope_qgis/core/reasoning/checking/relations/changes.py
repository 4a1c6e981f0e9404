"""Finds "grew by 5 ha", "lost a third", "did not change" and holds them against masks of two dates."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from ....result import Claim, Verdict
from ....words.said import say
from ..extraction.amounts import Amount
from ..extraction.shape import M, Q, Shape, V, W
from ..measuring.mask_facts import MaskFacts
from ..verdicts.judging import judge_amount, judge_words, weaken
from ..verdicts.standing import weigh
from .comparisons import SAME_SHARE, find_difference

_GROW = (
    r"gr[eo]wn?|growth|increas(?:e|ed|es)|expand(?:ed|s)?|expansion|gain(?:ed|s)?|rose|risen|rise"
    r"|(?:went|is|are|was|were) up|climbed|swelled"
    r"|extended by|enlarged|added|spread by"
)
_SHRINK = (
    r"shr[aiu]nk|shrunken|shrinks?|decreas(?:e|ed|es)|declin(?:e|ed|es)|los(?:t|es|ing)(?! to\b)|fell|fallen"
    r"|dropp?(?:ed|s)?|(?:went|is|are|was|were) down"
    r"|reduc(?:ed|tion)|contract(?:ed|ion)|retreat(?:ed)?|diminish(?:ed)?|cut(?: down)?|cleared|felled"
    r"|destroyed|disappeared"
    r"|receded|vanished|removed"
)
_SAME = re.compile(
    r"\b(?:(?:did|does|has|have) ?(?:not|n't) changed?|unchanged|(?:stayed|remained|remains) (?:the same"
    r"|stable|constant)"
    r"|no (?:net )?(?:growth|change|increase|decrease|decline))\b"
)
_VERB = re.compile(rf"\b(?:(?P<grow>{_GROW})|(?P<shrink>{_SHRINK}))\b")
_AMOUNT_AFTER = re.compile(rf"^{V}{{0,18}}?(?P<q>{Q})")
_OF_PAIR_BY = re.compile(rf"^{W}{{0,18}}(?:{M}\s*){{1,3}}{W}{{0,8}}?\bby\b\s*(?P<q>{Q})")
_AMOUNT_BEFORE = re.compile(
    rf"(?P<q>{Q})\s*(?:of\s+(?:the\s+)?{Q}\s*)?(?:of\s+{W}{{0,12}}{M}{W}{{0,12}})?"
    r"(?:was|were|is|are|has been|have been)\s*$"
)
_NOUN = re.compile(
    rf"(?P<q>{Q})\s*(?:net\s+|overall\s+|relative\s+)?(?:(?P<grow>increase|growth|expansion|gain|rise)"
    r"|(?P<shrink>decrease|decline|loss|reduction|drop|shrinkage))\b"
)
"""A 50 % increase."""
_NET = re.compile(rf"\b(?:net )?change\b{W}{{0,20}}(?:{M}\s*){{0,3}}{W}{{0,8}}?(?P<q>{Q})")
_MULTIPLIED = re.compile(r"^(?:doubled|tripled|quadrupled|halved|doubling|halving)")
_LEVEL = re.compile(r"\b(?:from|to)\b")
"""A number behind these is what there was or is, not a change."""
_REACHED = re.compile(rf"^\s*(?:up |down )?to\s+(?:about\s+)?(?P<q>{Q})")
_OF_OTHER = re.compile(r"^\s*of\s+(?!its\b|the (?:area|scene|image)|[\ue000-\ue3ff]|(?:the |all )[\ue000-\ue3ff])")
_LOOSE = re.compile(r"\b(?:less|more|fewer|part|half)\b")
_BY = re.compile(rf"\bby\s*(?P<q>{Q})")
_NOT = re.compile(r"\bnot\b|n't\b|\bnever\b")


_Change = tuple[Claim, set[int], tuple[int, int]]


def check_changes(shape: Shape, facts: MaskFacts) -> Iterator[tuple[Claim, set[int]]]:
    """Yield the claims of a sentence, each with the indices of the amounts it takes up."""
    for claim, used, span in _list_changes(shape, facts):
        # Of a number that is denied nothing can be measured: "did not grow by 5 ha".
        claim = weigh(claim, shape, span, denial=None if used else _NOT)
        is_other = used and (_OF_OTHER.match(shape.text[span[1] :]) or _LOOSE.search(shape.text[slice(*span)]))
        if is_other and claim.verdict is not Verdict.UNVERIFIABLE:
            claim = weaken(claim, say("note_how_much"))
        yield claim, used


def _list_changes(shape: Shape, facts: MaskFacts) -> Iterator[_Change]:
    """Claims as if they were stated, with the amounts they take up and their place in the shape."""
    ids = find_changed(shape, facts)
    if not ids and len(facts) and not any(mention.ids for mention in shape.mentions):
        return
    same = _SAME.search(shape.text)
    if same is not None:
        yield _check_direction("same", shape.words(*same.span()), ids, facts), set(), same.span()
        return
    for index, amount in enumerate(shape.amounts):
        words = shape.source[amount.number_start : amount.end].lower()
        if amount.unit == "x" and _MULTIPLIED.match(words):
            pair = ids if len(ids) == 2 else ()
            place = shape.place_of(index)
            span = (place, place + 1)
            measured = _ratio(pair, facts)
            yield judge_amount(amount, words, "change", measured, pair, note=say("note_ratio")), {index}, span
            return
    yield from _check_verbs(shape, ids, facts)


def find_changed(shape: Shape, facts: MaskFacts) -> tuple[int, ...]:
    """The mask of a change the sentence speaks of, or the two masks of one label, the earlier first."""
    single = [mention.ids[0] for mention in shape.mentions if len(mention.ids) == 1]
    changes = [number for number in single if facts.is_change(number)]
    if changes:
        return (changes[0],)
    for mention in shape.mentions:
        if len(mention.ids) == 2 and facts[mention.ids[0]].label == facts[mention.ids[1]].label:
            return facts.order_by_date(*mention.ids)
    for place, one in enumerate(single):
        for other in single[place + 1 :]:
            if one != other and facts[one].label == facts[other].label:
                return facts.order_by_date(one, other)
    return ()


def _check_verbs(shape: Shape, ids: tuple[int, ...], facts: MaskFacts) -> Iterator[_Change]:
    net = _NET.search(shape.text)
    if net is not None:
        index = shape.amount_index(net["q"])
        yield _check_amount(index, 1, shape.words(*net.span()), shape, ids, facts), {index}, net.span()
        return
    nouns = list(_NOUN.finditer(shape.text))
    for noun in nouns:
        index = shape.amount_index(noun["q"])
        words = shape.words(*noun.span())
        yield _check_amount(index, 1 if noun["grow"] else -1, words, shape, ids, facts), {index}, noun.span()
    for verb in _VERB.finditer(shape.text):
        if any(noun.start() <= verb.start() < noun.end() for noun in nouns):
            continue
        sign = 1 if verb["grow"] else -1
        after = shape.text[verb.end() :]
        found = _AMOUNT_AFTER.match(after) or _OF_PAIR_BY.match(after)
        joint = _LEVEL.search(found[0]) if found is not None else None
        if found is not None and joint is None:
            index = shape.amount_index(found["q"])
            span = verb.start(), verb.end() + found.end()
            yield _check_amount(index, sign, shape.words(*span), shape, ids, facts), {index}, span
            return
        passive = _AMOUNT_BEFORE.search(shape.text[: verb.start()])
        if passive is not None and not _is_share(passive, shape):
            index = shape.amount_index(passive["q"])
            span = passive.start(), verb.end()
            yield _check_amount(index, sign, shape.words(*span), shape, ids, facts), {index}, span
            return
        if len(ids) == 2 or joint is not None:
            denial = _NOT.search(shape.text[max(0, verb.start() - 12) : verb.start()])
            name = "grew" if sign > 0 else "shrank"
            start = max(0, verb.start() - 12) if denial else verb.start()
            words = shape.words(*verb.span())
            yield _check_direction(f"not {name}" if denial else name, words, ids, facts), set(), (start, verb.end())
            if joint is not None:
                yield from _check_levels(verb.end(), sign, shape, ids, facts)
            return


def _check_levels(at: int, sign: int, shape: Shape, ids: tuple[int, ...], facts: MaskFacts) -> Iterator[_Change]:
    """What "grew to 15 ha" comes to, and by how much "from 10 to 15 ha, that is by 50 %"."""
    text = shape.text[at:]
    reached = _REACHED.match(text)
    if reached is not None and len(ids) == 2:
        index = shape.amount_index(reached["q"])
        amount = shape.amounts[index]
        measured = {"m2": facts.area_m2(ids[1:]), "%": facts.percent(ids[1:]), "px": float(facts.pixels(ids[1:]))}
        kind = {"m2": "area", "%": "percent", "px": "pixels"}.get(amount.unit or "", "number")
        span = at + reached.start(), at + reached.end()
        words = shape.words(span[1] - 1, span[1])
        yield judge_amount(amount, words, kind, measured.get(amount.unit or ""), ids[1:]), {index}, span
    by = _BY.search(text)
    if by is not None:
        index = shape.amount_index(by["q"])
        span = at + by.start(), at + by.end()
        yield _check_amount(index, sign, shape.words(*span), shape, ids, facts), {index}, span


def _is_share(passive: re.Match[str], shape: Shape) -> bool:
    """Whether it is a share of a mask, "30 % of the forest is lost", which is measured as an overlap."""
    unit = shape.amounts[shape.amount_index(passive["q"])].unit
    return unit == "%" and re.search(M, passive[0]) is not None


def _check_amount(index: int, sign: int, words: str, shape: Shape, ids: tuple[int, ...], facts: MaskFacts) -> Claim:
    amount = shape.amounts[index]
    if amount.unit not in ("m2", "%", "pp", "px"):
        return judge_amount(amount, words, "number", None, ids, note=say("note_no_amount"))
    signed = replace(amount, value=sign * amount.value, high=None if amount.high is None else sign * amount.high)
    if signed.high is not None and signed.value > signed.high:
        signed = replace(signed, value=signed.high, high=signed.value)
    if sign < 0:
        # A loss of "more than 3 ha" is a change of less than -3 ha.
        signed = replace(signed, bound=_MIRRORED.get(amount.bound, amount.bound))
    if len(ids) == 2:
        measured = find_difference(ids[::-1], amount.unit, facts)
        return judge_amount(signed, words, "change", measured, ids, note=say("note_later_earlier"), is_relative=True)
    if len(ids) == 1 and amount.unit == "%" and (base := _find_base(ids[0], shape, facts)):
        sign = facts.change_sign(ids[0]) or sign
        measured = sign * 100.0 * facts.pixels(ids) / facts.pixels((base,))
        return judge_amount(
            signed, words, "change", measured, (base, *ids), note=say("note_of_before"), is_relative=True
        )
    if len(ids) == 1:
        return _judge_mask(signed, words, ids[0], facts)
    return judge_amount(signed, words, "change", None, (), note=say("note_names_no_two_of_one"))


def _find_base(change: int, shape: Shape, facts: MaskFacts) -> int | None:
    """The one mask of a state that a sentence names beside a change, where the change is of its class."""
    single = {mention.ids[0] for mention in shape.mentions if len(mention.ids) == 1} - {change}
    label = facts[change].label
    name = "trees" if label.startswith("forest_") else label.rpartition(":")[2]
    fitting = [number for number in single if facts[number].label == name and facts.pixels((number,))]
    return fitting[0] if len(fitting) == len(single) == 1 else None


_MIRRORED = {"more": "less", "less": "more", "at_least": "at_most", "at_most": "at_least"}


def _judge_mask(amount: Amount, words: str, number: int, facts: MaskFacts) -> Claim:
    """Hold an amount against the mask of a change itself."""
    size = {"m2": facts.area_m2((number,)), "px": float(facts.pixels((number,)))}.get(amount.unit or "")
    sign = facts.change_sign(number) or (1 if amount.value >= 0 else -1)
    measured = None if size is None else sign * size
    return judge_amount(amount, words, "change", measured, (number,), note=say("note_change_area"))


def _check_direction(name: str, words: str, ids: tuple[int, ...], facts: MaskFacts) -> Claim:
    if len(ids) == 1 and facts.change_sign(ids[0]) and facts.pixels(ids):
        found = "grew" if facts.change_sign(ids[0]) > 0 else "shrank"
        return judge_words(words, "change", name, found, ids, is_true=name == found)
    if len(ids) != 2:
        return judge_words(words, "change", name, None, ids, is_true=False, note=say("note_names_no_two_of_one"))
    earlier, later = facts.pixels(ids[:1]), facts.pixels(ids[1:])
    found = (
        "same" if abs(earlier - later) <= SAME_SHARE * max(earlier, later) else "grew" if later > earlier else "shrank"
    )
    plain = name.removeprefix("not ")
    is_true = later > earlier if plain == "grew" else later < earlier if plain == "shrank" else found == "same"
    return judge_words(words, "change", name, found, ids, is_true=is_true != name.startswith("not "))


def _ratio(ids: tuple[int, ...], facts: MaskFacts) -> float | None:
    """How many times as large the later mask is."""
    if len(ids) != 2 or not facts.pixels(ids[:1]):
        return None
    return facts.pixels(ids[1:]) / facts.pixels(ids[:1])
