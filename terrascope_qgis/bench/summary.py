"""Sums results up: means over items and over tasks with intervals that draw images, and what letters hide."""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from .blind import BlindGuess, expect_by_chance, guess_blind
from .intervals import Estimate, estimate_macro, estimate_mean
from .items import BenchItem
from .score import ItemResult
from .shortcuts import FixedMultiples, find_fixed_multiples


@dataclass(frozen=True)
class TaskSummary:
    """Figures of one task, or of all."""

    task: str
    items: int
    images: int
    letters: Estimate
    """Share right by the official script."""
    choices: Estimate
    """Share where the option the host chose from the masks is the key."""
    blind: Estimate
    """Share the blind rules get right."""
    chance: float
    iou: Estimate | None
    iou_right: float | None
    iou_wrong: float | None
    """Mean over items whose letter is right or wrong."""
    error_median: float | None
    """Median absolute error, in `error_unit`."""
    error_unit: str | None
    relative_error_median: float | None
    """Median of the absolute error as a share of the truth."""
    compared: int
    """Items whose number could be compared."""
    refused: int
    nothing_found: int
    failed: int
    verdicts: Mapping[str, int]
    seconds_median: float
    seconds_95: float


@dataclass(frozen=True)
class Summary:
    """A whole run."""

    tasks: tuple[TaskSummary, ...]
    overall: TaskSummary
    """Over all items (the micro mean)."""
    macro: Estimate
    """Mean over tasks of the letters."""
    macro_blind: Estimate
    shortcuts: tuple[FixedMultiples, ...]
    answerable_blind: int
    """Items that follow a fixed multiple."""
    letters_without_shortcuts: Estimate | None
    """Letters on the other items; None where nothing is left out."""
    blind_rules: Mapping[str, str]
    """Task -> rule that was used on most of its items."""
    missing: int
    """Items without a result."""

    def as_dict(self) -> dict[str, Any]:
        """Plain values for JSON."""
        return dataclasses.asdict(self)


def summarise(items: Sequence[BenchItem], results: Mapping[str, ItemResult], *, seed: int = 0) -> Summary:
    """Sum up the results of some items; items without one are counted, not scored.

    Args:
        items: what was asked.
        results: by item id.
        seed: of the draws and the splits.
    """
    guesses = {guess.item.id: guess for guess in guess_blind(items, seed=seed)}
    shortcuts = find_fixed_multiples(items)
    done = [item for item in items if item.id in results]
    flagged = {item_id for shortcut in shortcuts for item_id in shortcut.items}
    tasks = list(dict.fromkeys(item.task for item in done))
    others = [results[item.id] for item in done if item.id not in flagged]
    answered = [results[item.id] for item in done]
    by_task = {task: [item for item in done if item.task == task] for task in tasks}
    return Summary(
        tasks=tuple(_sum_up(task, members, results, guesses, seed) for task, members in by_task.items()),
        overall=_sum_up("all", done, results, guesses, seed),
        macro=estimate_macro(answered, lambda result: result.right, seed=seed),
        macro_blind=estimate_macro(answered, lambda result: guesses[result.id].right, seed=seed),
        shortcuts=tuple(shortcuts),
        answerable_blind=sum(item.id in flagged for item in done),
        letters_without_shortcuts=estimate_mean(others, lambda result: result.right, seed=seed) if flagged else None,
        blind_rules={task: _main_rule([guesses[item.id] for item in members]) for task, members in by_task.items()},
        missing=len(items) - len(done),
    )


@dataclass(frozen=True)
class BlindTask:
    """What one task of a set gives away."""

    task: str
    blind: Estimate
    chance: float
    rule: str
    """That was used on most of its items."""


@dataclass(frozen=True)
class BlindSummary:
    """What a set gives away without a picture."""

    tasks: tuple[BlindTask, ...]
    shortcuts: tuple[FixedMultiples, ...]

    def as_dict(self) -> dict[str, Any]:
        """Plain values for JSON."""
        return dataclasses.asdict(self)


def estimate_blind(items: Sequence[BenchItem], *, seed: int = 0) -> BlindSummary:
    """Measure what blind rules reach on a set; nothing is run.

    Args:
        items: with keys.
        seed: of the draws and the splits.
    """
    found = {guess.item.id: guess for guess in guess_blind(items, seed=seed)}
    rows = []
    for task in dict.fromkeys(item.task for item in items):
        members = [item for item in items if item.task == task]
        # A blind answerer is an answerer: its hits are summed up as anyone's.
        hits = [ItemResult(item.id, item.image, task, item.key, right=found[item.id].right) for item in members]
        blind = estimate_mean(hits, lambda result: result.right, seed=seed)
        rule = _main_rule([found[item.id] for item in members])
        rows.append(BlindTask(task, blind, expect_by_chance(members), rule))
    return BlindSummary(tuple(rows), tuple(find_fixed_multiples(items)))


def _sum_up(
    task: str,
    items: Sequence[BenchItem],
    results: Mapping[str, ItemResult],
    guesses: Mapping[str, BlindGuess],
    seed: int,
) -> TaskSummary:
    own = [results[item.id] for item in items]
    with_masks = [result for result in own if result.mean_iou is not None]
    errors = [abs(result.error) for result in own if result.error is not None]
    units = {result.truth_unit for result in own if result.error is not None}
    relative = [result.relative_error for result in own if result.relative_error is not None]
    seconds = [result.seconds for result in own if not result.failure]
    verdicts: dict[str, int] = {}
    for result in own:
        for verdict, count in result.verdicts.items():
            verdicts[verdict] = verdicts.get(verdict, 0) + count
    return TaskSummary(
        task=task,
        items=len(own),
        images=len({result.image for result in own}),
        letters=estimate_mean(own, lambda result: result.right, seed=seed),
        choices=estimate_mean(own, lambda result: result.choice == result.key, seed=seed),
        blind=estimate_mean(own, lambda result: guesses[result.id].right, seed=seed),
        chance=expect_by_chance(items),
        iou=estimate_mean(with_masks, lambda result: result.mean_iou or 0.0, seed=seed) if with_masks else None,
        iou_right=_mean([result.mean_iou for result in with_masks if result.right]),
        iou_wrong=_mean([result.mean_iou for result in with_masks if not result.right]),
        error_median=float(np.median(errors)) if errors and len(units) == 1 else None,
        error_unit=next(iter(units)) if len(units) == 1 else None,
        relative_error_median=float(np.median(relative)) if relative else None,
        compared=len(errors),
        refused=sum(result.status == "declined" for result in own),
        nothing_found=sum(result.status == "nothing_found" for result in own),
        failed=sum(bool(result.failure) for result in own),
        verdicts=verdicts,
        seconds_median=float(np.median(seconds)) if seconds else 0.0,
        seconds_95=float(np.percentile(seconds, 95)) if seconds else 0.0,
    )


def _mean(values: Sequence[float | None]) -> float | None:
    known = [value for value in values if value is not None]
    return float(np.mean(known)) if known else None


def _main_rule(guesses: Sequence[BlindGuess]) -> str:
    names = [guess.rule for guess in guesses]
    return max(dict.fromkeys(names), key=names.count)
