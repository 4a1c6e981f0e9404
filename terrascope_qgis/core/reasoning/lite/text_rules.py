"""Follows the sentences of a Lite model: each is one it was taught, and none that the masks contradict."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from .plan_rules import LISTS, PlanItem
from .sentence_truth import MaskFacts, is_true_answer, is_true_step, list_numbers

DECLINED = "declined"
Sentences = Mapping[str, Mapping[str, Sequence[str]]]
"""Task (or `declined:REASON`) -> `lead`, `step`, `main`, `tail` -> sentences with slots as tokens."""
Item = int | str
"""A word's id, or the text of a special token."""
_TOKEN = re.compile(r"(<[^<>]+>)")
_UNITS: dict[str, tuple[str, ...]] = {
    "<v:area>": ("<u:m2>", "<u:ha>", "<u:km2>", "<u:acre>", "<u:px>"),
    "<v:difference>": ("<u:m2>", "<u:ha>", "<u:km2>", "<u:acre>", "<u:px>"),
    "<v:distance>": ("<u:m>", "<u:km>", "<u:px>"),
}
"""Slot -> units that may stand right before it."""


@dataclass(frozen=True)
class NextInText:
    """What may come next in a text."""

    words: frozenset[int] = frozenset()
    special: frozenset[str] = frozenset()


class _Draft(NamedTuple):
    sentence: str
    items: tuple[Item, ...]


class TextRules:
    """Follows reasoning and answer."""

    def __init__(
        self,
        key: str,
        plan: Sequence[PlanItem],
        sentences: Sentences,
        encode: Callable[[str], list[int]],
        *,
        has_options: bool,
    ) -> None:
        """Begin after <think>.

        Args:
            key: task, or `declined:REASON`.
            plan: masks to make.
            sentences: of the bundle.
            encode: text to ids.
            has_options: whether the question has choices.
        """
        self._key = key
        self._task = key.partition(":")[0]
        self._plan = tuple(plan)
        self._parts = {
            name: [_Draft(text, _cut_items(text, encode)) for text in texts]
            for name, texts in sentences.get(key, {}).items()
        }
        self._has_options = has_options
        self._facts: list[MaskFacts] = []
        self._section = "lead" if self._plan else "step"
        self._written: list[str] = []
        """Sentences of this section that are complete."""
        self._open: list[_Draft] | None = None
        """Sentences that what is written since the last one may become; None between sentences."""
        self._done = 0
        self._has_unit = False

    @property
    def next_item(self) -> PlanItem | None:
        """The mask that is to be made next."""
        return self._plan[len(self._facts)] if len(self._facts) < len(self._plan) else None

    def add_mask(self, facts: MaskFacts) -> None:
        """Take in a measured mask."""
        self._facts.append(facts)
        self._enter("step")

    def read(self, item: Item) -> None:
        """Take in a word's id or the text of a special token."""
        section = {"<step>": "lead", "</think>": "between", "<answer>": "answer", "</answer>": "end"}.get(str(item))
        if section is not None:
            self._enter(section)
        elif isinstance(item, str) and item.startswith("<u:"):
            self._has_unit = True
        elif self._section in ("lead", "step", "answer"):
            self._follow(item)

    def list_next(self) -> NextInText:
        """What may come next."""
        if self._section in ("between", "end"):
            return NextInText(special=frozenset({"<answer>" if self._section == "between" else "<eos>"}))
        if self._open is not None:
            return self._list_items([draft.items[self._done] for draft in self._open])
        following = self._list_items([draft.items[0] for draft in self._list_candidates()])
        return NextInText(following.words, following.special | self._list_ends())

    def _enter(self, section: str) -> None:
        self._section = section
        self._written, self._open, self._done, self._has_unit = [], None, 0, False

    def _follow(self, item: Item) -> None:
        drafts = self._open if self._open is not None else self._list_candidates()
        left = [draft for draft in drafts if self._done < len(draft.items) and draft.items[self._done] == item]
        self._has_unit = False
        self._done += 1
        whole = next((draft for draft in left if len(draft.items) == self._done), None)
        if whole is not None:
            self._written.append(whole.sentence)
            self._open, self._done = None, 0
        else:
            self._open = left

    def _list_items(self, items: Sequence[Item]) -> NextInText:
        words = frozenset(item for item in items if isinstance(item, int))
        special = frozenset(item for item in items if isinstance(item, str))
        units = {unit for slot in special for unit in _UNITS.get(slot, ())} if not self._has_unit else set()
        return NextInText(words, special | units)

    def _list_candidates(self) -> list[_Draft]:
        """Sentences that may begin now."""
        if self._section == "lead":
            ready = [] if self._written else self._parts.get("lead", [])
            return [draft for draft in ready if draft.sentence.startswith(" Next") == bool(self._facts)] or list(ready)
        if self._section == "step":
            told = [draft for draft in self._parts.get("step", ()) if draft.sentence not in self._written]
            if self._task == DECLINED or not self._facts:
                return told
            return [draft for draft in told if is_true_step(draft.sentence, self._facts)]
        main = self._list_main()
        return main if main else self._list_tails()

    def _list_main(self) -> list[_Draft]:
        """The next sentence of the answer proper; none when it is complete."""
        of_each = self._task in LISTS and len(self._plan) > 1
        wanted = len(self._plan) if of_each else 1
        drafts = self._parts.get("main", [])
        said = [draft.sentence for draft in drafts if draft.sentence in self._written]
        if sum(self._written.count(sentence) for sentence in set(said)) >= wanted:
            return []
        if self._task == DECLINED:
            return list(drafts)
        if of_each:
            drafts = [draft for draft in drafts if set(list_numbers(draft.sentence)) == {len(said) + 1}]
        true = [
            draft
            for draft in drafts
            if is_true_answer(self._task, draft.sentence, self._facts) and self._fits_plan(draft.sentence)
        ]
        # Where none of the sentences is true of the masks, the model is left to choose; its claims are checked later.
        return true or list(drafts)

    def _fits_plan(self, sentence: str) -> bool:
        """That the first of several changes was not found answers only what a lost class became."""
        is_about_first = self._task == "change_what" and "no <#1><v:label> between" in sentence
        return not is_about_first or self._plan[0].label.startswith("loss:")

    def _list_tails(self) -> list[_Draft]:
        return [
            draft
            for draft in self._parts.get("tail", ())
            if draft.sentence not in self._written and ("<v:choice>" not in draft.sentence or self._has_options)
        ]

    def _list_ends(self) -> frozenset[str]:
        """What may end the section, once enough is said."""
        if self._section == "lead":
            return frozenset({"<p>"} if self._written else ())
        if self._section == "step":
            if self._plan and not self._written:
                return frozenset()
            return frozenset({"<step>"} if self.next_item else {"</think>"})
        chosen = not self._has_options or any("<v:choice>" in sentence for sentence in self._written)
        is_over = not self._list_main() and (chosen or self._task == DECLINED)
        return frozenset({"</answer>"} if is_over else ())


def _cut_items(sentence: str, encode: Callable[[str], list[int]]) -> tuple[Item, ...]:
    """Words as ids, each stretch between special tokens encoded by itself, as the model was taught."""
    items: list[Item] = []
    for piece in filter(None, _TOKEN.split(sentence)):
        items.extend([piece] if _TOKEN.fullmatch(piece) else encode(piece))
    return tuple(items)
