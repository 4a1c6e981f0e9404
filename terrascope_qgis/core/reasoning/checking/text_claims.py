"""Finds every statement of a text that can be held against the masks, and holds it against them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ...geo.distance_rule import DistanceRule
from ...geo.grid import PixelGrid
from ...result import BoolArray, Claim, Segment, Verdict
from ...words.said import say
from ..wording.running_text import Span
from ..wording.vocabulary import Vocabulary
from .extraction.amounts import Amount
from .extraction.dates import DateWord
from .extraction.mentions import Mention, Sentence
from .extraction.sentence_parts import fill, read_amounts, read_dates
from .extraction.sentences import blank_marks
from .extraction.shape import Shape, make_shape
from .frames import Frame, takes_back
from .grammar.objections import Wrong, find_objection
from .grammar.reading import read_sentence
from .measuring.mask_facts import MaskFacts
from .quantities.amount_claims import AmountChecker
from .quantities.date_claims import check_date
from .quantities.sum_claims import SumChecker
from .quantities.sums import find_calculations
from .references.subjects import SubjectFinder
from .relations.adjacency import check_adjacency
from .relations.changes import check_changes
from .relations.comparisons import check_comparisons
from .relations.positions import check_positions
from .time_frame import TimeFrame
from .verdicts.judging import weaken

_Placed = tuple[int, Claim]
_Found = tuple[int, Claim, int | None]
_REMEMBERED = 8
"""Mentions of the sentences before that a pronoun may mean."""
MOST_CHARACTERS = 50_000
"""What a text has beyond these is not checked."""
_SHOWN = 60
"""Characters shown of what is not checked."""


class ClaimChecker:
    """Checks the texts of one answer; what it measured in a mask is kept for the next text."""

    def __init__(
        self,
        segments: Sequence[Segment],
        grid: PixelGrid,
        *,
        vocabulary: Vocabulary | None = None,
        valid: BoolArray | None = None,
        distance_rule: DistanceRule = DistanceRule.CENTRES,
    ) -> None:
        """Prepare for an answer.

        Args:
            segments: all masks by id; may grow while the answer is written.
            grid: where they lie.
            vocabulary: names of classes; None = only the words the masks were asked with.
            valid: `(H, W)` pixels that percentages refer to; None = not known.
            distance_rule: from where to where distances are told; large models count pixel centres.
        """
        self._facts = MaskFacts(segments, grid, valid, distance_rule)
        self._vocabulary = vocabulary
        self._earlier: tuple[Mention, ...] = ()
        self._latest: tuple[Mention, ...] = ()
        self._last: tuple[str, tuple[Mention, ...], tuple[Mention, ...]] = ("", (), ())

    def check(self, text: str, host_spans: Sequence[Span] = (), *, own_numbers: bool = True) -> tuple[Claim, ...]:
        """List the claims of a text in reading order; "it" may mean what the text before spoke of.

        Args:
            text: a step or answer with marks `[k]` where a mask was made.
            host_spans: parts written by the host; numbers there are not the model's.
            own_numbers: whether the model may state numbers; False flags each as unverifiable.
        """
        facts, kept = self._facts, text[:MOST_CHARACTERS]
        if text != self._last[0]:
            # Asked again, a text does not follow itself.
            _, self._earlier, self._latest = self._last
        finder = SubjectFinder(facts.segments, self._vocabulary)
        sentences = finder.read(kept, self._earlier, self._latest)
        blank = blank_marks(kept, len(facts))
        has_dates = any(segment.date for segment in facts.segments)
        dates = [read_dates(blank, sentence, years=has_dates) for sentence in sentences]
        hidden = fill(blank, [(date.start, date.end) for days in dates for date in days])
        host = [(span.start, span.end) for span in host_spans]
        claims: list[Claim] = []
        newest: list[Claim] = []
        frame, time = Frame(), TimeFrame(facts)
        before, latest = self._earlier, self._latest
        for sentence, days in zip(sentences, dates, strict=True):
            amounts = read_amounts(hidden, sentence)
            is_empty = not sentence.mentions and not amounts
            words = kept[sentence.start : sentence.end].strip()
            if is_empty and blank[max(sentence.start - 1, 0) : sentence.start] == ";":
                # "It covers 4 ha; wrong": what follows speaks of the claims before.
                newest = [_doubt(claim, words) for claim in newest]
            claims += newest
            newest = []
            if sentence.is_too_long:
                newest = [_leave(words, say("note_sentence_long"))]
            elif not sentence.is_question:
                shape = make_shape(
                    kept,
                    hidden,
                    (sentence.start, sentence.end),
                    mentions=sentence.mentions,
                    amounts=amounts,
                    dates=days,
                    names=finder.names,
                )
                found = _SentenceCheck(shape, sentence, facts, before, host, own_numbers).run()
                newest = [claim for _, claim in sorted(found, key=lambda placed: placed[0])]
                if takes_back(words, has_own=bool(newest)):
                    claims = [_doubt(claim, words) for claim in claims]
                over = frame.enter(words, is_new_line="\n" in kept[max(sentence.start - 1, 0) : sentence.start + 1])
                newest = time.enter([_doubt(claim, over) for claim in newest] if over else newest, days)
                time.leave(sentence.start, kept, newest, days)
                frame.leave(words, is_understood=not words.endswith(":") or not read_sentence(shape).trouble)
            before = (*before, *sentence.mentions)[-_REMEMBERED:]
            latest = sentence.mentions or latest
        claims += newest
        if len(kept) < len(text):
            claims.append(_leave(text[len(kept) :], say("note_text_long")))
        self._last = text, before, latest
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
        for check in (check_adjacency, check_positions):
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


def _doubt(claim: Claim, words: str) -> Claim:
    """A verified claim as one that is not, for what stands behind it."""
    return weaken(claim, say("note_not_understood", words=f"“{words}”")) if claim.verdict is Verdict.VERIFIED else claim


def _leave(words: str, note: str) -> Claim:
    """A mark that something was not checked."""
    start = words if len(words) <= _SHOWN else words[:_SHOWN] + "…"
    return Claim(start, None, None, None, Verdict.UNVERIFIABLE, "length", (), note)


def _flag(amount: Amount, shape: Shape) -> Claim | None:
    """A number that a model with slots should not have written; words and fractions are its way to speak."""
    if amount.is_word:
        return None
    words = shape.source[amount.number_start : amount.end].strip()
    note = say("note_left_to_host")
    return Claim(words, amount.value, amount.unit, None, Verdict.UNVERIFIABLE, "number", (), note)
