"""Which token of a Lite model may come next: the model chooses, what cannot be right is left out (docs/bundle.md).

The plan's rules are in `plan_rules`, those of the sentences in `text_rules`; numbers and masks are made elsewhere.
"""

from __future__ import annotations

import re
from collections import deque
from collections.abc import Mapping, Sequence
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from ...model.bundle.manifest import VocabularyEntry
from .plan_rules import PlanItem, PlanRules
from .sentence_truth import MaskFacts
from .text_rules import DECLINED, Sentences, TextRules

TASK = re.compile(r"<task:(\w+)>")
_LABEL = re.compile(r"<c:(.+)>")
_REASON = re.compile(r"<why:(\w+)>")
_DATE = re.compile(r"<d:(\w+)>")


class Words(Protocol):
    """The tokenizer, as far as rules need it."""

    @property
    def size(self) -> int:
        """Tokens in all."""

    @property
    def special(self) -> dict[str, int]:
        """Id of each special token."""

    def encode(self, text: str) -> list[int]:
        """Ids of a text."""


class TokenRules:
    """Follows an answer token by token and says what may come next."""

    def __init__(
        self,
        words: Words,
        plan: PlanRules,
        phrases: Mapping[str, str],
        sentences: Sentences,
        *,
        decline_at: float = 0.5,
        has_options: bool = False,
    ) -> None:
        """Begin an answer.

        Args:
            words: the tokenizer.
            plan: what a plan may hold.
            phrases: label -> the words that name it before [SEG].
            sentences: that the model was taught.
            decline_at: the question is declined where that has at least this probability among all tasks.
            has_options: whether the question has choices.
        """
        self._words = words
        self._ids = words.special
        self._texts = {token_id: text for text, token_id in self._ids.items()}
        self._plan_rules = plan
        self._phrases = phrases
        self._sentences = sentences
        self._decline_at = decline_at
        self._has_options = has_options
        self._task: str | None = None
        self._reason = ""
        self._items: list[PlanItem] = []
        self._open_label: str | None = None
        self._text: TextRules | None = None
        self._forced: deque[int] = deque()

    @property
    def task(self) -> str | None:
        """Name of the task, once written."""
        return self._task

    def pick(self, logits: NDArray[np.float32]) -> int:
        """The likeliest token of those that may come next.

        Args:
            logits: `(vocabulary,)`.
        """
        if self._task is None:
            return self._pick_task(logits)
        if self._forced:
            return self._forced[0]
        allowed = self.allow()
        return int(np.argmax(np.where(allowed, logits[: allowed.size], -np.inf)))

    def allow(self) -> NDArray[np.bool_]:
        """`(tokens,)` True where a token may come next."""
        allowed = np.zeros(self._words.size, bool)
        if self._forced:
            allowed[self._forced[0]] = True
        elif self._text is not None:
            following = self._text.list_next()
            allowed[list(following.words)] = True
            self._mark(allowed, following.special)
        else:
            self._mark(allowed, self._list_plan_tokens())
        return allowed

    def read(self, token_id: int) -> None:
        """Take in a token that was written, [SEG] too."""
        if self._forced and self._forced[0] == token_id:
            self._forced.popleft()
        text = self._texts.get(token_id)
        if self._text is None and text in ("<think>", "</think>"):
            self._begin_text()
            if text == "<think>":
                return
        if self._text is None:
            self._read_plan(text or "")
            return
        self._text.read(token_id if text is None else text)
        if text == "<p>":
            self._force_phrase(self._text.next_item)

    def _begin_text(self) -> None:
        self._close_label()
        key = f"{DECLINED}:{self._reason}" if self._task == DECLINED else self._task or ""
        self._text = TextRules(key, self._items, self._sentences, self._words.encode, has_options=self._has_options)

    def add_mask(self, facts: MaskFacts) -> None:
        """Take in what was measured of a mask, after its [SEG]."""
        if self._text is not None:
            self._text.add_mask(facts)

    def _pick_task(self, logits: NDArray[np.float32]) -> int:
        tasks = {found[1]: self._ids[text] for text in self._ids if (found := TASK.fullmatch(text))}
        ids = np.array([index for name, index in tasks.items() if self._plan_rules.allows_task(name)])
        chances = np.exp(logits[ids] - logits[ids].max())
        chances /= chances.sum()
        is_decline = ids == tasks.get(DECLINED, -1)
        if is_decline.any() and chances[is_decline][0] >= self._decline_at:
            return int(ids[is_decline][0])
        return int(ids[np.argmax(np.where(is_decline, -1.0, chances))])

    def _list_plan_tokens(self) -> frozenset[str]:
        if self._task == DECLINED:
            reasons = frozenset(text for text in self._ids if text.startswith("<why:"))
            return frozenset({"<think>"}) if self._reason else reasons
        done = self._items
        if self._open_label is None:
            following = self._plan_rules.list_next(self._task or "", done)
            tokens = {f"<c:{item.label}>" for item in following.items}
            return frozenset(tokens | ({"<think>"} if following.may_end else set()))
        # A label is open: its date, or what may come after it without one.
        options = self._plan_rules.list_next(self._task or "", done).items
        dates = {item.date for item in options if item.label == self._open_label}
        tokens = {f"<d:{date}>" for date in dates if date != "last"}
        if "last" in dates:
            following = self._plan_rules.list_next(self._task or "", [*done, PlanItem(self._open_label)])
            tokens |= {f"<c:{item.label}>" for item in following.items}
            tokens |= {"<think>"} if following.may_end else set()
        return frozenset(tokens)

    def _read_plan(self, text: str) -> None:
        if task := TASK.fullmatch(text):
            self._task = self._task or task[1]
        elif reason := _REASON.fullmatch(text):
            self._reason = reason[1]
        elif label := _LABEL.fullmatch(text):
            self._close_label()
            self._open_label = label[1]
        elif (date := _DATE.fullmatch(text)) and self._open_label is not None:
            self._items.append(PlanItem(self._open_label, date[1]))
            self._open_label = None

    def _close_label(self) -> None:
        if self._open_label is not None:
            self._items.append(PlanItem(self._open_label))
            self._open_label = None

    def _force_phrase(self, item: PlanItem | None) -> None:
        """Between <p> and [SEG] stands what the plan says."""
        if item is None:
            return
        self._forced.extend(self._words.encode(f" {self._phrases[item.label]}"))
        self._forced.extend(self._ids[text] for text in ("</p>", f"<d:{item.date}>", "[SEG]"))

    def _mark(self, allowed: NDArray[np.bool_], texts: frozenset[str]) -> None:
        allowed[[self._ids[text] for text in texts if text in self._ids]] = True


def make_token_rules(
    words: Words,
    vocabulary: Sequence[VocabularyEntry],
    sentences: Sentences,
    found: tuple[Sequence[str], Sequence[str]],
    *,
    date_count: int,
    decline_at: float,
    has_options: bool,
) -> TokenRules:
    """Begin the rules of one answer.

    Args:
        words: the tokenizer.
        vocabulary: labels, each with the words that name it first.
        sentences: that the model was taught.
        found: classes and changes of the first look, largest first.
        date_count: dates of the area.
        decline_at: see `TokenRules`.
        has_options: whether the question has choices.
    """
    plan = PlanRules(
        classes=[entry.label for entry in vocabulary if entry.kind == "class"],
        changes=[entry.label for entry in vocabulary if entry.kind == "change"],
        found_classes=found[0],
        found_changes=found[1],
        date_count=date_count,
    )
    phrases = {entry.label: entry.phrases[0] for entry in vocabulary}
    return TokenRules(words, plan, phrases, sentences, decline_at=decline_at, has_options=has_options)
