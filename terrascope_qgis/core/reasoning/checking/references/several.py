"""Says which numbers of a sentence are of several masks: of all together, or of each in its order."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from ..extraction.mentions import Mention
from ..extraction.shape import M, Q, Shape, W

TOGETHER = re.compile(r"\b(?:together|combined|in total|in all|altogether|jointly|in sum|make up .* total|sum of)\b")
_TOGETHER_AFTER = re.compile(r"\s*(?:together|combined|in total|in all|jointly)\b")
_RESPECTIVELY = re.compile(r"\brespectively\b")
_JOINT = re.compile(
    rf"(?:{M}\s*,\s*(?:the\s+)?)*{M}\s*,?\s*(?P<by>and|plus|as well as|&|or)\s+"
    rf"(?:the\s+|an?\s+)?{M}(?P<verb>{W}{{0,40}})$"
)
_MARKED_LIST = re.compile(rf"(?P<m>{M}){W}{{0,40}}?(?P<numbers>{Q}(?:\s*(?:,|and|, and)\s*{Q})+)")
_EACH = re.compile(r"\b(?:each|both)\b")
_EACH_AFTER = re.compile(r"^\s*(?:each|apiece)\b")
_EACH_BEFORE = re.compile(r"\b(?:both|each|either|neither)\s+(?:of\s+)?(?:the\s+)?$")
_SINGULAR = re.compile(r"^\s*(?:was|[a-z]+s)\b")
_PLURAL = re.compile(
    r"^\s*(?:cover|occupy|take|make|account|span|have|are|were|represent|comprise|measure|total|amount|add|constitute|form"
    r"|fill|extend|sum|covered|occupied|took|made|had)\b"
)
_TOTAL_OF = re.compile(
    r"\b(?:total|combined|joint|overall)\s+(?:area|extent|size|share|coverage|cover|surface)\s+of\s+(?:the\s+)?$"
)
_LISTED_AFTER = re.compile(
    rf"^\s*(?:(?:is|are|belongs?|covered|occupied|taken|made|held|up|by|to|of|under|the|all|in|total)\s+)*"
    rf"(?P<list>{M}(?:\s*(?:,|and|, and|plus)\s*(?:the\s+)?{M})+)"
    r"\s*(?:together|combined|in all|in total)?\s*[.,;)]*\s*$"
)
_LIST = re.compile(rf"{M}(?:\s*(?:,|and|, and|to|versus|vs\.?|against)\s*(?:the\s+)?{M})+")
_LIST_BEHIND = re.compile(
    rf"(?P<numbers>{Q}(?:\s*(?:,|and|, and)\s*{Q})+)\s*:\s*"
    rf"(?P<masks>(?:the\s+)?{M}(?:\s*(?:,|and|, and)\s*(?:the\s+)?{M})+)"
)


class SeveralMasks:
    """The lists of masks in one sentence."""

    def __init__(self, shape: Shape) -> None:
        """Take a sentence."""
        self._shape = shape

    def pair_lists(self) -> dict[int, Mention]:
        """Pairs of "A and B cover 12 % and 4 %": as many numbers of one unit as masks before them."""
        pairs: dict[int, Mention] = {}
        for match in _LIST.finditer(self._shape.text):
            mentions = [self._shape.mention(char) for char in re.findall(M, match[0])]
            rest = self._shape.text[match.end() :]
            numbers = re.match(rf"{W}{{0,40}}?({Q}(?:\s*(?:,|and|, and|to|versus|vs\.?|against)\s*{Q})+)", rest)
            if numbers is None:
                continue
            chars = re.findall(Q, numbers[1])
            units = {self._shape.amounts[self._shape.amount_index(char)].unit for char in chars}
            if len(chars) == len(mentions) and (len(units) == 1 or _RESPECTIVELY.search(rest)):
                for char, mention in zip(chars, mentions, strict=True):
                    pairs[self._shape.amount_index(char)] = mention
        for match in _MARKED_LIST.finditer(self._shape.text):
            mention = self._shape.mention(match["m"])
            chars = re.findall(Q, match["numbers"])
            if mention.is_marked and len(mention.ids) == len(chars):
                pairs |= {
                    self._shape.amount_index(char): replace(mention, ids=(number,))
                    for char, number in zip(chars, mention.ids, strict=True)
                }
        for match in _LIST_BEHIND.finditer(self._shape.text):
            mentions = [self._shape.mention(char) for char in re.findall(M, match["masks"])]
            chars = re.findall(Q, match["numbers"])
            if len(chars) == len(mentions):
                pairs |= {
                    self._shape.amount_index(char): mention for char, mention in zip(chars, mentions, strict=True)
                }
        return pairs

    def find_together(self, place: int, earlier: Sequence[tuple[int, Mention]]) -> Mention | None:
        """All masks named so far where a sentence tells of several together: "A 12 %, B and C together 20 %".

        Args:
            place: of the amount.
            earlier: mentions before it, each with its place.
        """
        text = self._shape.text
        numbers = [found.start() for found in re.finditer(Q, text[:place])]
        first, last = (numbers[0], numbers[-1]) if numbers else (place, -1)
        own = [(at, mention) for at, mention in earlier if at > last]
        if TOGETHER.search(text, last + 1, place) or _TOGETHER_AFTER.match(text, place + 1):
            earlier = own if len(own) >= 2 else earlier
        elif not TOGETHER.search(text, 0, first):
            # "Ponds with 3 ha in all and a town with 10 ha".
            return None
        if len(earlier) < 2:
            return None
        ids = tuple(sorted({number for _, mention in earlier for number in mention.ids}))
        return Mention(earlier[0][1].start, earlier[-1][1].end, ids)

    def find_joint(self, index: int, place: int, earlier: Sequence[tuple[int, Mention]]) -> Mention | None:
        """All masks of "A and B cover 12 %"; none of them, for it cannot be told, of "A or B" and "A and B each".

        Args:
            index: of the amount.
            place: of the amount.
            earlier: mentions before it, each with its place.
        """
        if self._shape.amounts[index].unit not in ("%", "m2", "px") or len(earlier) < 2:
            return None
        joint = _JOINT.search(self._shape.text[:place])
        if joint is None:
            return None
        is_each = (
            _EACH.search(joint["verb"])
            or _EACH_AFTER.match(self._shape.text[place + 1 :])
            or _EACH_BEFORE.search(self._shape.text[: joint.start()])
        )
        if joint["by"] == "or" or is_each:
            return Mention(earlier[-1][1].start, earlier[-1][1].end, ())
        mentions = [self._shape.mention(char) for char in re.findall(M, joint[0])]
        ids = tuple(sorted({number for mention in mentions for number in mention.ids}))
        if (
            joint["by"] != "plus"
            and _SINGULAR.match(joint["verb"])
            and not _TOTAL_OF.search(self._shape.text[: joint.start()])
        ):
            return None
        is_sum = (
            joint["by"] == "plus" or _PLURAL.match(joint["verb"]) or _TOTAL_OF.search(self._shape.text[: joint.start()])
        )
        # Of a verb that is not known to add them up it cannot be told whether each or all are meant.
        return Mention(mentions[0].start, mentions[-1].end, ids if is_sum else ())

    def find_listed(self, index: int, after: str) -> Mention | None:
        """All masks of "16 ha belong to the lake and the town", where it is the only number.

        Args:
            index: of the amount.
            after: what follows it.
        """
        listed = _LISTED_AFTER.match(after)
        is_size = self._shape.amounts[index].unit in ("%", "m2", "px")
        if listed is None or not is_size or len(re.findall(Q, self._shape.text)) > 1:
            return None
        mentions = [self._shape.mention(char) for char in re.findall(M, listed["list"])]
        ids = tuple(sorted({number for mention in mentions for number in mention.ids}))
        return Mention(mentions[0].start, mentions[-1].end, ids if all(mention.ids for mention in mentions) else ())
