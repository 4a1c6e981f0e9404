"""Says which masks a number speaks of: by the words around it, the marks, and the sentences before."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from ..extraction.mentions import Mention
from ..extraction.shape import D, M, Q, Shape
from ..measuring.mask_facts import MaskFacts
from .ends import find_ends
from .levels import Levels
from .several import TOGETHER, SeveralMasks

_SMALL = (
    r"of|is|are|was|were|the|a|an|area|scene|image|land|tile|picture|all|valid|pixels?|total|its|this|be|being|covered|by"
    r"|occupied|taken|up|belongs?|to|consists?|open|in|ground|surface|classified|as|separate|distinct|individual|here|only"
    r"|every|that|map|frame|region|found|visible|built|open|some|new|i|see"
)
_RIGHT = re.compile(rf"^[\s)]*(?:(?:{_SMALL})[\s,]+|\s)*(?:(?!and\b|or\b|but\b|while\b)[a-z-]+\s+)?(?P<m>{M})")
_TIGHT = re.compile(rf"^\s*\)?\s*(?P<m>{M})")
_OF_MENTION = re.compile(
    rf"^\s*of\s+(?:the|all|this|these|its)?\s*(?:(?:earlier|later|former|original|current|whole|entire|total)\s+)?(?P<m>{M})"
)
_AGAINST = re.compile(
    rf"^\s*(?:of\s+)?(?:the\s+)?(?:{M})?\s*(?:,\s*)?(?:against|versus|vs\.?|over|compared (?:to|with))\s*$"
)
_RIGHT_BEFORE = re.compile(
    rf"(?P<m>{M})(?:\s*[(:=–—→]\s*|\s+|\s*,\s*at\s+|\s*,?\s*which\s+(?:has|covers|is|holds|takes up)\s+"
    r"|\s*,?\s*whose\s+(?:area|size|extent|share)\s+(?:is|was)\s+)$"
)
_UNSURE_BEFORE = re.compile(rf"(?P<m>{M})\s*,?\s*(?:at|with|having)\s+$")
_OR_AFTER = re.compile(rf"^\s*,?\s*(?:or|and)\s+(?:the\s+)?{M}(?!\s*[(:=]?\s*{Q})")
_OPENS = re.compile(r"\(\s*$")
_OF_OPENS = re.compile(r":\s*$")
_DATED = re.compile(rf"^\s*(?:(?:in|on|at|as of|during)\s+)?{D}\s*(?P<m>{M})")


_HAS_SUBJECT = re.compile(
    r"\b(?!there\b|that\b|which\b|it\b|we\b|i\b|scene\b|image\b|tile\b|picture\b|area\b|result\b|map\b)[a-z-]+\s+"
    r"(?:covers?|takes?|occup(?:y|ies)|makes?|accounts?|spans?|fills?|measures?|has|have|comprises?|contributes?)\b[^,;]*$"
)


class Ties:
    """The masks that the amounts of one sentence speak of."""

    def __init__(self, shape: Shape, facts: MaskFacts, *, before: Sequence[Mention]) -> None:
        """Read a sentence.

        Args:
            shape: of the sentence.
            facts: the masks.
            before: mentions of the sentences before.
        """
        self._shape = shape
        self._facts = facts
        self._before = before
        self._at_amount = {ord(char) - 0xE400: place for place, char in enumerate(shape.text) if re.match(Q, char)}
        self._mentions = [(place, shape.mention(char)) for place, char in enumerate(shape.text) if re.match(M, char)]
        self._levels = Levels(shape, facts, self._mentions)
        self._several = SeveralMasks(shape)
        self._listed = self._several.pair_lists()

    def find(self, index: int) -> tuple[int, ...]:
        """Ids of the masks an amount speaks of; none where it cannot be told."""
        mention = self.find_mention(index)
        if mention is not None:
            return self._choose(mention, index)
        if self._mentions:
            return ()
        known = [mention for mention in self._before if mention.ids]
        if known:
            # "The number speaks of the mask marked last": the last resort.
            return self._choose(known[-1], index)
        return (1,) if len(self._facts) == 1 else ()

    def find_mention(self, index: int) -> Mention | None:
        """The mention an amount of this sentence belongs to."""
        if index in self._listed:
            return self._listed[index]
        place = self._at_amount.get(index)
        if place is None or not self._mentions:
            return None
        after = self._shape.text[place + 1 :]
        earlier = [(at, mention) for at, mention in self._mentions if at < place]
        tight = _TIGHT.match(after)
        if tight is not None:
            return self._shape.mention(tight["m"])
        dated = _DATED.match(after)
        if dated is not None and self._shape.source[self._shape.mention(dated["m"]).start] == "[":
            return self._shape.mention(dated["m"])
        if level := self._levels.find(index):
            return level
        if listed := self._several.find_listed(index, after):
            return listed
        if self._is_second_against(index, place):
            return self._find_opponent(index, place)
        following = self._at_amount.get(index + 1)
        is_opened = bool(_OPENS.search(self._shape.text[:place]))
        if is_opened and following is not None and self._is_second_against(index + 1, following):
            return self._find_in_order(index)
        if together := self._several.find_together(place, earlier):
            return together
        right = _RIGHT.match(after)
        if right is not None and (not earlier or not self._is_bound(earlier[-1][0], place)):
            found = self._shape.mention(right["m"])
            return replace(found, ids=()) if _OR_AFTER.match(after[right.end() :]) else found
        if joint := self._several.find_joint(index, place, earlier):
            return joint
        before = self._shape.text[:place]
        if beside := _RIGHT_BEFORE.search(before):
            return self._shape.mention(beside["m"])
        if (unsure := _UNSURE_BEFORE.search(before)) and self._shape.mention(unsure["m"]).is_oblique:
            # "The lake near the forest, with 12 ha": of either.
            return replace(self._shape.mention(unsure["m"]), ids=())
        plain = [mention for _, mention in earlier if not mention.is_oblique]
        if plain and self._levels.is_of_two_dates(place):
            return replace(plain[-1], ids=())
        if plain:
            return plain[-1]
        if earlier:
            return earlier[-1][1]
        behind = next(mention for at, mention in self._mentions if at > place)
        # "The land takes 50 %, next to the lake": what stands before the verb is no mask.
        return replace(behind, ids=()) if _HAS_SUBJECT.search(self._shape.text[:place]) else behind

    def find_place(self, index: int) -> int | None:
        """Place in the sentence of the mention an amount belongs to; None = it stands in a sentence before."""
        mention = self.find_mention(index)
        if mention is None:
            return None
        return next((at for at, own in self._mentions if own.start == mention.start), None)

    def find_pair(self, index: int) -> tuple[int, ...]:
        """Ids of the two masks around an amount, as `find_ends` has them."""
        place = self._at_amount.get(index)
        return () if place is None else find_ends(self._shape, self._mentions, place)

    def find_whole(self, index: int) -> Mention | None:
        """The mention a percentage is a share of: "20 % of the forest"."""
        place = self._at_amount.get(index)
        match = None if place is None else _OF_MENTION.match(self._shape.text[place + 1 :])
        return None if match is None else self._shape.mention(match["m"])

    def find_other(self, index: int, whole: Mention) -> Mention | None:
        """The mention that a share of `whole` is made of: the nearest before the amount, else behind."""
        place = self._at_amount.get(index, 0)
        others = [(at, mention) for at, mention in self._mentions if mention != whole and mention.ids != whole.ids]
        earlier = [mention for at, mention in others if at < place]
        later = [mention for at, mention in others if at > place]
        return earlier[-1] if earlier else later[0] if later else None

    def _is_bound(self, at: int, place: int) -> bool:
        """Whether what stands before an amount already claims it: "water covers 12 %", not "water, 12 % trees"."""
        between = self._shape.text[at + 1 : place]
        if re.search(Q, between):
            return False
        if _OF_OPENS.search(between) and _OF_MENTION.match(self._shape.text[place + 1 :]):
            # What stands behind the colon has a subject of its own: "the smaller one is water: 16 ha of trees".
            return False
        return bool(re.search(r"[a-z]{3,}|[:(=]", between)) and not re.search(
            r"\b(?:and|while|whereas|but)\b|,\s*(?:(?:an?|the|only|just|mere|some|another)\s+)*$", between
        )

    def _is_second_against(self, index: int, place: int) -> bool:
        before = self._at_amount.get(index - 1)
        if before is None or self._shape.amounts[index - 1].unit != self._shape.amounts[index].unit:
            return False
        return bool(_AGAINST.match(self._shape.text[before + 1 : place]))

    def _find_opponent(self, index: int, place: int) -> Mention | None:
        """Whose the second number is of "12 ha of water against 16 ha": of the other mask, where there are two."""
        right = _RIGHT.match(self._shape.text[place + 1 :])
        if right is not None:
            return self._shape.mention(right["m"])
        before = self._shape.text[: self._at_amount[index - 1]]
        if _OPENS.search(before):
            return self._find_in_order(index - 1, second=True)
        first = self.find_mention(index - 1)
        others = {mention.ids: mention for _, mention in self._mentions if first is None or mention.ids != first.ids}
        if first is None or len(others) != 1:
            start = self._shape.amounts[index].start
            return Mention(start, start, ())
        return next(iter(others.values()))

    def _find_in_order(self, first: int, *, second: bool = False) -> Mention:
        """Whose the numbers of "A outdoes B (16 against 12 ha)" are: in the order of the two masks before them."""
        place = self._at_amount[first]
        pair = list({mention.ids: mention for at, mention in self._mentions if at < place}.values())
        start = self._shape.amounts[first].start
        return pair[int(second)] if len(pair) == 2 else Mention(start, start, ())

    def _choose(self, mention: Mention, index: int) -> tuple[int, ...]:
        """One mask of a mention; of several of one label the one whose date the sentence names."""
        if len(mention.ids) < 2 or TOGETHER.search(self._shape.text):
            return mention.ids
        named = [date.iso for date in self._shape.dates]
        fitting = [
            number for number in mention.ids for iso in named if (self._facts[number].date or "").startswith(iso)
        ]
        if len(fitting) == 1:
            return (fitting[0],)
        labels = [self._facts[number].label for number in mention.ids]
        return () if len(set(labels)) < len(labels) else mention.ids
