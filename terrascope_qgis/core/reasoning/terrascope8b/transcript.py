"""Reads what a TerraScope 8B model writes as it comes: free text becomes steps of one sentence, masks and an answer."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from ...model.runtime.tokenizer import Tokenizer
from ...progress import Progress
from ...result import Claim, ReasoningStep, Segment
from ..checking.text_claims import ClaimChecker
from ..wording.running_text import RunningText

_UNFINISHED = "\ufffd"
_SENTENCE = re.compile(r"[.!?][\"')\]]*(?: \[\d+\])*$")
_LEAST_WORDS = 3
"""A shorter text that ends with a full stop is a number of a list, not a sentence."""
_SECTIONS = {"<think>": "think", "</think>": "between", "<answer>": "answer", "</answer>": "end"}


@dataclass
class _Draft:
    """A step or answer that is being written."""

    words: RunningText = field(default_factory=RunningText)
    segments: list[Segment] = field(default_factory=list)


class Transcript:
    """What the model has written so far."""

    def __init__(self, tokenizer: Tokenizer, checker: ClaimChecker, progress: Progress) -> None:
        """Read with `tokenizer`; `checker` knows all masks so far."""
        self.steps: list[ReasoningStep] = []
        self._tokenizer = tokenizer
        self._checker = checker
        self._progress = progress
        self.is_tagged = False
        """Whether the model marked its answer."""
        self._section = "think"
        self._draft = _Draft()
        self._loose = _Draft()
        self._answer = _Draft()
        self._ids: list[int] = []
        self._after_space = False
        self._since_mask = ""
        self._phrase: str | None = None

    @property
    def is_answering(self) -> bool:
        """Whether `<answer>` has been read."""
        return self._section in ("answer", "end")

    @property
    def answer_text(self) -> str:
        """Words of the answer; where the model left out its tags, what it wrote after the reasoning."""
        return self._answer.words.text or self._loose.words.text

    @property
    def answer_claims(self) -> tuple[Claim, ...]:
        """Claims in the answer."""
        words = (self._answer if self._answer.words.text else self._loose).words
        return self._checker.check(words.text, words.host_spans)

    @property
    def words_since_mask(self) -> str:
        """What was written since the [SEG] before, or from the start; tells date and name of the next one."""
        self._flush()
        return self._since_mask

    @property
    def marked_phrase(self) -> str | None:
        """Words between `<p>` and `</p>` since the [SEG] before, if the model marks them."""
        return self._phrase

    def read(self, token_id: int) -> None:
        """Take in one token that is not [SEG]."""
        special = self._tokenizer.special_text(token_id)
        if special is None:
            self._ids.append(token_id)
            # A character may span tokens: wait until it is whole.
            if not self._tokenizer.decode(self._ids).endswith(_UNFINISHED):
                self._flush()
            return
        self._flush()
        if special in _SECTIONS:
            self._close_step()
            self._section = _SECTIONS[special]
            self.is_tagged = self.is_tagged or special == "<answer>"
        elif special == "<p>":
            self._phrase = ""
        elif special == "</p>" and self._phrase is not None:
            self._phrase = self._phrase.strip()

    def add_segments(self, segments: Sequence[Segment]) -> None:
        """Put the numbers of the masks of one [SEG] where it stands."""
        self._flush()
        draft = self._current()
        for segment in segments:
            draft.segments.append(segment)
            draft.words.add_space()
            self._show(draft.words.add_host(f"[{segment.id}]"))
            draft.words.add_space()
        self._since_mask, self._phrase = "", None

    def finish(self) -> None:
        """End the transcript: what is open becomes a step, masks outside the reasoning go to the last step."""
        self._flush()
        self._close_step()
        late = [*self._loose.segments, *self._answer.segments]
        if late:
            last = self.steps.pop() if self.steps else ReasoningStep(1, self.answer_text)
            step = ReasoningStep(last.index, last.text, (*last.segments, *late), last.claims)
            self.steps.append(step)
            self._progress.step(step)
        self._section = "end"

    def _current(self) -> _Draft:
        return {"answer": self._answer, "end": self._answer, "between": self._loose}.get(self._section, self._draft)

    def _flush(self) -> None:
        """Take in the ordinary tokens that wait."""
        if not self._ids:
            return
        words, self._ids = self._tokenizer.decode(self._ids), []
        if self._section == "end":
            return
        self._since_mask += words
        if self._phrase is not None:
            self._phrase += words
        if self._section == "think":
            self._add_reasoning(words)
        else:
            self._show(self._current().words.add(words))

    def _add_reasoning(self, words: str) -> None:
        """Append to the step; a line break or the next sentence begins another."""
        for number, line in enumerate(words.split("\n")):
            if number:
                self._close_step()
            if line.lstrip()[:1].isupper() and self._is_sentence_over(line):
                self._close_step()
            self._show(self._draft.words.add(line))
            self._after_space = line[-1:].isspace()

    def _is_sentence_over(self, following: str) -> bool:
        """Whether what was written is a whole sentence with a space behind it."""
        text = self._draft.words.text
        apart = self._after_space or following[:1].isspace() or text.endswith("]")
        return apart and bool(_SENTENCE.search(text)) and len(text.split()) >= _LEAST_WORDS

    def _close_step(self) -> None:
        """Turn the draft into a step, if it holds anything."""
        draft, self._draft = self._draft, _Draft()
        if not draft.words.text and not draft.segments:
            return
        claims = self._checker.check(draft.words.text, draft.words.host_spans)
        step = ReasoningStep(len(self.steps) + 1, draft.words.text, tuple(draft.segments), claims)
        self.steps.append(step)
        self._show("\n")
        self._progress.step(step)

    def _show(self, text: str) -> None:
        if text:
            self._progress.text(text)
