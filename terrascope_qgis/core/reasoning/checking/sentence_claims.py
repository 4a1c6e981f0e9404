"""Finds what one sentence says and holds it against the masks; knows nothing of those around it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ...result import Claim, Verdict
from ...words.said import say
from .extraction.amounts import Amount
from .extraction.dates import DateWord
from .extraction.mentions import Mention, Sentence
from .extraction.shape import Shape
from .grammar.objections import Wrong, find_objection
from .grammar.reading import read_sentence
from .measuring.mask_facts import MaskFacts
from .quantities.amount_claims import AmountChecker
from .quantities.date_claims import check_date
from .quantities.sum_claims import SumChecker
from .quantities.sums import find_calculations
from .relations.adjacency import check_adjacency
from .relations.changes import check_changes
from .relations.comparisons import check_comparisons
from .relations.implied_comparisons import check_implied
from .relations.positions import check_positions
from .relations.ranks import check_ranks
from .verdicts.judging import weaken

_Placed = tuple[int, Claim]
_Found = tuple[int, Claim, int | None]


class SentenceCheck:
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
        """Yield place and claim; each number is taken up once. Verified is only what the sentence plainly says."""
        found = list(self._find())
        differing = [(claim, index) for _, claim, index in found if claim.verdict is Verdict.DIFFERS]
        wrong = Wrong(
            frozenset(str(claim.value) for claim, _ in differing if claim.kind == "date"),
            frozenset(index for _, index in differing if index is not None),
        )
        for place, claim, index in found:
            yield place, self._weigh(claim, index, wrong)

    def _weigh(self, claim: Claim, index: int | None, wrong: Wrong) -> Claim:
        """The claim, or one that nothing measures if the sentence is not understood or says something else."""
        if claim.verdict is Verdict.UNVERIFIABLE:
            return claim
        guessed = [mention for mention in self._shape.mentions if mention.is_guess and mention.ids == claim.segments]
        if guessed:
            words = self._shape.source[guessed[0].start : guessed[0].end]
            return weaken(claim, say("note_may_mean", words=words))
        if claim.verdict is Verdict.DIFFERS:
            return claim
        misnamed = {number for mention in self._before if mention.is_misnamed for number in mention.ids}
        if not self._shape.mentions and not misnamed.isdisjoint(claim.segments):
            return weaken(claim, say("note_not_plain"))
        note = find_objection(read_sentence(self._shape), claim, index, self._facts, wrong)
        return weaken(claim, note) if note else claim

    def _find(self) -> Iterator[_Found]:
        """Yield place, claim and index of its number, if it has one, as if each were stated."""
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
                yield self._place(claim), claim, min(used, default=None)
        for check in (check_ranks, check_implied, check_adjacency, check_positions):
            for claim in check(shape, self._facts):
                place = self._place(claim)
                if not self._is_place_of_host(claim, place):
                    yield place, claim, None
        sums = SumChecker(shape, self._facts, calculations)
        checker = AmountChecker(shape, self._facts, sums.operands, self._before)
        of_index: dict[int, Claim] = {}
        for index, amount in enumerate(shape.amounts):
            if index in taken:
                continue
            found = checker.check(index) if self._own_numbers else _flag(amount, shape)
            if found is not None:
                of_index[index] = found
                yield amount.start, found, index
        for calculation in calculations:
            operands = [of_index[index] for index in calculation.operands if index in of_index]
            whole = operands if len(operands) == len(calculation.operands) else []
            alone = checker.check(calculation.result)
            result = calculation.result
            yield shape.amounts[result].start, sums.check(calculation, whole, alone), result

    def _check_dates(self) -> Iterator[_Found]:
        for date in self._shape.dates:
            if not self._is_hosts(date):
                yield date.start, check_date(date, self._sentence, self._shape.source, self._facts), None

    def _is_place_of_host(self, claim: Claim, place: int) -> bool:
        """Whether the host wrote what the claim says; of "the mask lies spread over ..." that is its end."""
        end = place + len(claim.text)
        first = end if claim.value == "spread" else place
        return any(left <= first and end <= right for left, right in self._host)

    def _is_hosts(self, part: Amount | DateWord) -> bool:
        return any(start < part.end and part.start < end for start, end in self._host)

    def _place(self, claim: Claim) -> int:
        return max(self._shape.source.find(claim.text[:12], self._sentence.start), self._sentence.start)


def _flag(amount: Amount, shape: Shape) -> Claim | None:
    """A number that a model with slots should not have written; words and fractions are its way to speak."""
    if amount.is_word:
        return None
    words = shape.source[amount.number_start : amount.end].strip()
    note = say("note_left_to_host")
    return Claim(words, amount.value, amount.unit, None, Verdict.UNVERIFIABLE, "number", (), note)
