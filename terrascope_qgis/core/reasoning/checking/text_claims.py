"""Finds every statement of a text that can be held against the masks, and holds it against them."""

from __future__ import annotations

from collections.abc import Sequence

from ...geo.distance_rule import DistanceRule
from ...geo.grid import PixelGrid
from ...result import BoolArray, Claim, Segment, Verdict
from ...words.said import say
from ..wording.running_text import Span
from ..wording.vocabulary import Vocabulary
from .extraction.mentions import Mention
from .extraction.sentence_parts import fill, read_amounts, read_dates
from .extraction.sentences import blank_marks
from .extraction.shape import make_shape
from .frames import Frame
from .grammar.reading import read_sentence
from .measuring.mask_facts import MaskFacts
from .references.subjects import SubjectFinder
from .retractions import takes_back
from .sentence_claims import SentenceCheck
from .time_frame import TimeFrame
from .verdicts.judging import weaken

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
                found = SentenceCheck(shape, sentence, facts, before, host, own_numbers).run()
                newest = [claim for _, claim in sorted(found, key=lambda placed: placed[0])]
                if takes_back(words, has_own=bool(newest)):
                    claims = [_doubt(claim, words) for claim in claims]
                over = frame.enter(words, is_new_line="\n" in kept[max(sentence.start - 1, 0) : sentence.start + 1])
                newest = time.enter([_doubt(claim, over) for claim in newest] if over else newest, days)
                time.leave(sentence.start, kept, newest, days)
                is_understood = not words.endswith(":") or not read_sentence(shape).trouble
                frame.leave(words, is_understood=is_understood, has_own=bool(newest))
            before = (*before, *sentence.mentions)[-_REMEMBERED:]
            latest = sentence.mentions or latest
        claims += newest
        if len(kept) < len(text):
            claims.append(_leave(text[len(kept) :], say("note_text_long")))
        self._last = text, before, latest
        return tuple(claims)


def _doubt(claim: Claim, words: str) -> Claim:
    """A verified claim as one that is not, for what stands behind it."""
    return weaken(claim, say("note_not_understood", words=f"“{words}”")) if claim.verdict is Verdict.VERIFIED else claim


def _leave(words: str, note: str) -> Claim:
    """A mark that something was not checked."""
    start = words if len(words) <= _SHOWN else words[:_SHOWN] + "…"
    return Claim(start, None, None, None, Verdict.UNVERIFIABLE, "length", (), note)
