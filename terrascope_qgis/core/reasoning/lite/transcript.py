"""Reads the tokens of a Lite model as they come: sections, steps, phrases, dates and slots become text.

The grammar is that of docs/bundle.md; masks and measured values are made elsewhere.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from ...model.runtime.tokenizer import Tokenizer
from ...progress import Progress
from ...result import Claim, ReasoningStep, Segment
from ...words.said import say
from ..answer import REWORDED
from ..checking.text_claims import ClaimChecker
from ..masks.grounding import GroundingRequest
from ..wording.slots import FilledSlot, SlotContext, SlotRequest, fill_slot
from ..wording.word_swap import WordSwap
from .draft import Draft
from .part_words import PartWords
from .text_rules import DECLINED

_TAGGED = re.compile(r"<(task|why|d|u|v):([a-z0-9_]+)>")
_NUMBERED = re.compile(r"<#([1-8])>")
_UNFINISHED = "\ufffd"


class LiteTranscript:
    """What a Lite model has written so far."""

    def __init__(
        self,
        tokenizer: Tokenizer,
        context: SlotContext,
        checker: ClaimChecker,
        word_date: Callable[[str], str],
        progress: Progress,
        swap: WordSwap,
        part_words: PartWords | None = None,
        is_rewritten: bool = False,
    ) -> None:
        self.task: str | None = None
        """Name after `<task:`; `declined` when the model cannot answer."""
        self.why: str | None = None
        """Name after `<why:`."""
        self.steps: list[ReasoningStep] = []
        self._tokenizer = tokenizer
        self._context = context
        self._checker = checker
        self._word_date = word_date
        self._progress = progress
        self._swap = swap
        self._part_words = part_words
        self._is_rewritten = is_rewritten
        """Whether the host writes the answer anew, so that nobody is shown the model's."""
        self._section = "plan"
        self._draft = Draft()
        self._answer = Draft()
        self._ids: list[int] = []
        self._phrase: list[int] | None = None
        self._last_phrase = ""
        self._date_kind = "last"
        self._slot_segment: int | None = None
        self._slot_unit: str | None = None
        self._after_mask = False

    @property
    def is_answering(self) -> bool:
        """Whether `<answer>` has been read."""
        return self._section in ("answer", "end")

    @property
    def answer_text(self) -> str:
        """Words of the answer."""
        return self._answer.words.text

    @property
    def answer_slots(self) -> Sequence[FilledSlot]:
        """Slots of the answer, in order."""
        return self._answer.slots

    @property
    def answer_claims(self) -> tuple[Claim, ...]:
        """Claims in the answer."""
        return self._answer.list_claims(self._checker, self._part_words)

    def read(self, token_id: int) -> None:
        """Take in one token that is not [SEG]."""
        special = self._tokenizer.special_text(token_id)
        if special is None:
            self._read_ordinary(token_id)
            return
        if special != "</p>":
            self._flush_words()
        self._read_special(special)

    def request_mask(self) -> GroundingRequest:
        """What the [SEG] that came now asks for."""
        self._flush_words()
        request = GroundingRequest(self._last_phrase, self._date_kind)
        self._date_kind, self._last_phrase = "last", ""
        return request

    def add_segment(self, segment: Segment) -> None:
        """Put a mask's number where its [SEG] stands."""
        draft = self._current()
        draft.segments.append(segment)
        self._show_apart(f"[{segment.id}]")
        self._after_mask = True

    def repeat_segment(self, segment: Segment) -> None:
        """Put the number of a mask that was made before where its [SEG] stands."""
        self._show_apart(f"[{segment.id}]")
        self._after_mask = True

    def finish(self) -> None:
        """End the transcript: what is open becomes a step, masks of the answer go to the last step."""
        self._flush_words()
        if self._section == "answer":
            self._tell_part("</answer>")
        if self.why in REWORDED and not self._is_rewritten:
            self._progress.text(say(REWORDED[self.why]))
        self._close_step()
        late = self._answer.segments
        if late:
            last = self.steps.pop() if self.steps else ReasoningStep(1, self.answer_text)
            step = ReasoningStep(last.index, last.text, (*last.segments, *late), last.claims)
            self.steps.append(step)
            self._progress.step(step)
            self._answer.segments = []
        self._section = "end"

    def _current(self) -> Draft:
        return self._answer if self._section == "answer" else self._draft

    def _read_ordinary(self, token_id: int) -> None:
        if self._phrase is not None:
            self._phrase.append(token_id)
        self._ids.append(token_id)
        text = self._tokenizer.decode(self._ids)
        # A character may span tokens: wait until it is whole.
        if not text.endswith(_UNFINISHED):
            self._take_words()

    def _take_words(self) -> None:
        """Show what is settled of the ordinary tokens so far."""
        if self._ids and self._section in ("think", "answer"):
            self._add_words(self._swap.feed(self._tokenizer.decode(self._ids)))
        self._ids = []

    def _flush_words(self) -> None:
        """Show all words so far: something else than words follows."""
        self._take_words()
        self._add_words(self._swap.finish())

    def _add_words(self, words: str) -> None:
        if words.strip():
            self._end_sentence(words.strip())
        if words:
            self._show(self._current().words.add(words))

    def _end_sentence(self, following: str) -> None:
        """Put a full stop after a mask's number if a new sentence follows: the model has none between the two."""
        if self._after_mask and following[0].isupper():
            self._show(self._current().words.add("."))
            self._current().words.add_space()
        self._after_mask = False

    def _read_special(self, special: str) -> None:
        if special in _SECTIONS:
            self._enter(special)
        elif special == "<p>":
            self._phrase = []
        elif special == "</p>":
            self._last_phrase = " ".join(self._tokenizer.decode(self._phrase or []).split())
            self._flush_words()
            self._phrase = None
        elif numbered := _NUMBERED.fullmatch(special):
            self._slot_segment = int(numbered[1])
        elif tagged := _TAGGED.fullmatch(special):
            self._read_tagged(tagged[1], tagged[2])

    def _read_tagged(self, kind: str, name: str) -> None:
        if kind == "task":
            self.task = self.task or name
        elif kind == "why":
            self.why = self.why or name
        elif self._section == "plan":
            return
        elif kind == "d" and name in ("first", "last", "change"):
            self._date_kind = name
            self._show_apart(self._word_date(name))
        elif kind == "u":
            self._slot_unit = name
        elif kind == "v":
            self._fill(name)

    def _fill(self, name: str) -> None:
        slot = fill_slot(SlotRequest(name, self._slot_segment, self._slot_unit), self._context)
        self._slot_segment = self._slot_unit = None
        draft = self._current()
        draft.slots.append(slot)
        self._show(draft.words.add_host(slot.text))

    def _show_apart(self, words: str) -> None:
        """Words of the host with a space on both sides."""
        if words and self._section in ("think", "answer"):
            running = self._current().words
            running.add_space()
            self._show(running.add_host(words))
            running.add_space()

    def _tell_part(self, special: str) -> None:
        """Say which part of the area is measured: before the first step, and in an answer that does not say so yet."""
        told = self._part_words
        if told is None or self.task == DECLINED:
            return
        if special == "<think>" and not self.steps and not self._draft.words.text:
            self._show_apart(told.opening)
        elif special == "</answer>" and not told.is_named_in(self._answer.words.text):
            self._show_apart(told.closing)

    def _enter(self, special: str) -> None:
        if special in ("<step>", "</think>", "<answer>"):
            self._close_step()
        if special == "</answer>":
            self._tell_part(special)
        self._section = _SECTIONS[special] or self._section
        if special == "<think>":
            self._tell_part(special)

    def _close_step(self) -> None:
        """Turn the draft into a step, if it holds anything."""
        draft, self._draft = self._draft, Draft()
        self._after_mask = False
        if not draft.words.text and not draft.segments:
            return
        step = ReasoningStep(
            len(self.steps) + 1,
            draft.words.text,
            tuple(draft.segments),
            draft.list_claims(self._checker, self._part_words),
        )
        self.steps.append(step)
        self._show("\n")
        self._progress.step(step)

    def _show(self, text: str) -> None:
        if text and not (self._section == "answer" and (self._is_rewritten or self.why in REWORDED)):
            self._progress.text(text)


_SECTIONS = {
    "<think>": "think",
    "</think>": "between",
    "<answer>": "answer",
    "</answer>": "end",
    "<step>": "",
}
"""Token -> section it begins; empty = the section stays."""
