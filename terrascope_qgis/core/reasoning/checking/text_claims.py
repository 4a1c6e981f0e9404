"""Finds every statement of a text that can be held against the masks, and holds it against them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ...geo.grid import PixelGrid
from ...result import BoolArray, Claim, Segment, Verdict
from ..wording.running_text import Span
from ..wording.vocabulary import Vocabulary
from .adjacency import check_adjacency
from .amount_claims import AmountChecker
from .amounts import Amount, find_amounts
from .changes import check_changes
from .comparisons import check_comparisons
from .dates import DateWord, check_date, find_dates
from .mask_facts import MaskFacts
from .positions import check_positions
from .shape import Shape, make_shape
from .subjects import FILLER, Mention, Sentence, SubjectFinder, blank_marks
from .sum_claims import SumChecker
from .sums import find_calculations

_Placed = tuple[int, Claim]
_REMEMBERED = 8
"""Mentions of the texts before that a pronoun may mean."""


class ClaimChecker:
    """Checks the texts of one answer; what it measured in a mask is kept for the next text."""

    def __init__(
        self,
        segments: Sequence[Segment],
        grid: PixelGrid,
        *,
        vocabulary: Vocabulary | None = None,
        valid: BoolArray | None = None,
    ) -> None:
        """Prepare for an answer.

        Args:
            segments: all masks by id; may grow while the answer is written.
            grid: where they lie.
            vocabulary: names of classes; None = only the words the masks were asked with.
            valid: `(H, W)` pixels that percentages refer to; None = not known.
        """
        self._facts = MaskFacts(segments, grid, valid)
        self._vocabulary = vocabulary
        self._earlier: tuple[Mention, ...] = ()
        self._last: tuple[str, tuple[Mention, ...]] = ("", ())

    def check(self, text: str, host_spans: Sequence[Span] = (), *, own_numbers: bool = True) -> tuple[Claim, ...]:
        """List the claims of a text in reading order; "it" may mean what the text before spoke of.

        Args:
            text: a step or answer with marks `[k]` where a mask was made.
            host_spans: parts written by the host; numbers there are not the model's.
            own_numbers: whether the model may state numbers; False flags each as unverifiable.
        """
        facts = self._facts
        blank = blank_marks(text, len(facts))
        dates = find_dates(blank, years=any(segment.date for segment in facts.segments))
        hidden = _fill(blank, [(date.start, date.end) for date in dates])
        amounts = find_amounts(hidden)
        host = [(span.start, span.end) for span in host_spans]
        claims: list[Claim] = []
        if text != self._last[0]:
            # Asked again, a text does not follow itself.
            self._earlier += self._last[1]
        before = list(self._earlier[-_REMEMBERED:])
        own: list[Mention] = []
        finder = SubjectFinder(facts.segments, self._vocabulary)
        for sentence in finder.read(text):
            inside = [amount for amount in amounts if _is_in(amount, sentence)]
            days = [date for date in dates if sentence.start <= date.start < sentence.end]
            if not sentence.is_question:
                shape = make_shape(
                    text,
                    hidden,
                    (sentence.start, sentence.end),
                    mentions=sentence.mentions,
                    amounts=inside,
                    dates=days,
                    names=finder.words,
                )
                found = _SentenceCheck(shape, sentence, facts, tuple(before), host, own_numbers).run()
                claims += [claim for _, claim in sorted(found, key=lambda placed: placed[0])]
            before += sentence.mentions
            own += sentence.mentions
        self._last = (text, tuple(own))
        return tuple(claims)


class _SentenceCheck:
    """Everything one sentence says."""

    def __init__(
        self,
        shape: Shape,
        sentence: Sentence,
        facts: MaskFacts,
        before: tuple[Mention, ...],
        host: Sequence[tuple[int, int]],
        own_numbers: bool,
    ) -> None:
        self._shape = shape
        self._sentence = sentence
        self._facts = facts
        self._before = before
        self._host = host
        self._own_numbers = own_numbers
        self._hosted = {k for k, amount in enumerate(shape.amounts) if self._is_hosts(amount)}

    def run(self) -> Iterator[_Placed]:
        """Yield place and claim; each number is taken up once."""
        shape = self._shape
        taken = set(self._hosted)
        if self._own_numbers:
            yield from self._check_dates()
        calculations = find_calculations(shape) if self._own_numbers else []
        taken |= {calculation.result for calculation in calculations}
        for relation in (check_comparisons, check_changes):
            for claim, used in relation(shape, self._facts):
                if used & taken:
                    continue
                if used and not self._own_numbers:
                    continue
                taken |= used
                yield self._place(claim), claim
        for check in (check_adjacency, check_positions):
            for claim in check(shape, self._facts):
                place = self._place(claim)
                if not any(start <= place and place + len(claim.text) <= end for start, end in self._host):
                    yield place, claim
        sums = SumChecker(shape, self._facts, calculations)
        checker = AmountChecker(shape, self._facts, sums.operands, self._before)
        of_index: dict[int, Claim] = {}
        for index, amount in enumerate(shape.amounts):
            if index in taken:
                continue
            found = checker.check(index) if self._own_numbers else _flag(amount, shape)
            if found is not None:
                of_index[index] = found
                yield amount.start, found
        for calculation in calculations:
            operands = [of_index[index] for index in calculation.operands if index in of_index]
            whole = operands if len(operands) == len(calculation.operands) else []
            alone = checker.check(calculation.result)
            yield shape.amounts[calculation.result].start, sums.check(calculation, whole, alone)

    def _check_dates(self) -> Iterator[_Placed]:
        for date in self._shape.dates:
            if not self._is_hosts(date):
                yield date.start, check_date(date, self._sentence, self._shape.source, self._facts)

    def _is_hosts(self, part: Amount | DateWord) -> bool:
        return any(start < part.end and part.start < end for start, end in self._host)

    def _place(self, claim: Claim) -> int:
        return max(self._shape.source.find(claim.text[:12], self._sentence.start), self._sentence.start)


def _is_in(amount: Amount, sentence: Sentence) -> bool:
    """Whether an amount belongs to a sentence and is no part of a name there ("the two classes")."""
    named = any(mention.start < amount.end and amount.start < mention.end for mention in sentence.mentions)
    return sentence.start <= amount.start < sentence.end and not named


def _flag(amount: Amount, shape: Shape) -> Claim | None:
    """A number that a model with slots should not have written; words and fractions are its way to speak."""
    if amount.is_word:
        return None
    words = shape.source[amount.number_start : amount.end].strip()
    note = "the model should have left it to the host"
    return Claim(words, amount.value, amount.unit, None, Verdict.UNVERIFIABLE, "number", (), note)


def _fill(text: str, spans: Sequence[tuple[int, int]]) -> str:
    chars = list(text)
    for start, end in spans:
        chars[start:end] = FILLER * (end - start)
    return "".join(chars)
