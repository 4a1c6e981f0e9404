"""Runs a stress test: the question on clean windows, then on every distorted copy of them; writes no files."""

from __future__ import annotations

import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import reduce
from operator import add
from typing import Protocol

from ..analysis import analyse_stack
from ..errors import InputError
from ..geo.parts import Part
from ..model.runtime.model import Model
from ..progress import PartProgress, Progress
from ..raster.held import HeldStack
from ..raster.stack import open_stack
from ..reasoning.wording.options import cut_options
from ..reasoning.wording.part_phrases import read_parts
from ..reasoning.wording.question import check_question
from ..request import AnalysisRequest, Doubt, Role
from ..result import AnalysisResult
from ..words.said import join_said, say
from .compare import MaskKey, MaskView, Overlap, compare_masks, list_changes, view_masks
from .corruption import Corruption, Distorted, RequiredBands, Setting
from .options import StressOptions
from .outcome import FAILED, Outcome, StressPlan, StressReport, Trial, TrialAnswer
from .samples import SAMPLE_PX, hold_samples, keep_part
from .selection import Skipped, choose_corruptions, choose_levels


class StressListener(Protocol):
    """Who wants to hear of a test while it runs. Every method returns at once."""

    def planned(self, plan: StressPlan) -> None:
        """The clean runs are done; this is what comes."""

    def tried(self, corruption: Corruption, trial: Trial) -> None:
        """One corruption at one level is done."""


def run_stress(
    request: AnalysisRequest,
    model: Model,
    progress: Progress,
    options: StressOptions,
    listener: StressListener | None = None,
) -> StressReport:
    """Test how far an answer holds when its layers get worse.

    Args:
        request: the question, its rasters and area.
        model: an open bundle.
        progress: hears the stages `read`, `clean` and `stress`, and may stop the test.
        options: what to try.
        listener: hears of the plan and of each trial.

    Raises:
        InputError: the question, the area or a raster cannot be used, or no corruption applies.
        BundleError: the model fails.
        BudgetError: the run would need more memory than allowed.
        Cancelled: the user stopped the test.
    """
    started = time.perf_counter()
    check_question(request.question)
    vision = model.manifest.vision
    progress.stage("read", 0, 1)
    with open_stack(request.sources, request.area, gsd_range_m=(vision.gsd_min_m, vision.gsd_max_m)) as stack:
        corruptions, skipped = choose_corruptions(options, stack.layers)
        samples, rule = hold_samples(stack, min(vision.chip_px, SAMPLE_PX), options)
    progress.stage("read", 1, 1)
    asked, part = _read_part(request, model)
    if part is not None:
        samples = [keep_part(held, part) for held in samples]
    bench = _Bench(asked, model, progress, options, samples)
    notes = [] if part is None else [say("stress_part", part=part.value)]
    found = (warning for clean in bench.clean for warning in clean.result.warnings)
    warnings = tuple(dict.fromkeys([*notes, *found]))
    for warning in warnings:
        progress.warning(warning)
    levels = {corruption: choose_levels(options.profile, corruption) for corruption in corruptions}
    runs = len(samples) * sum(len(chosen) for chosen in levels.values())
    plan = StressPlan(runs, len(samples), rule, bench.clean_seconds)
    if listener is not None:
        listener.planned(plan)
    outcomes = _try_all(bench, levels, plan, progress, listener)
    tried = {outcome.corruption for outcome in outcomes}
    skipped += [
        Skipped(corruption.id, say("stress_no_level_fits")) for corruption in corruptions if corruption not in tried
    ]
    if not outcomes:
        raise InputError(say("stress_no_level", corruption=skipped[-1].corruption))
    first = bench.clean[0].result
    return StressReport(
        question=request.question,
        options=options,
        plan=plan,
        clean=tuple(clean.result.answer for clean in bench.clean),
        outcomes=outcomes,
        skipped=tuple(skipped),
        inputs=first.inputs,
        model=first.model,
        seconds=time.perf_counter() - started,
        warnings=warnings,
    )


def _read_part(request: AnalysisRequest, model: Model) -> tuple[AnalysisRequest, Part | None]:
    """The request without the words for the one part of the area that its question names, and the part.

    The part is then cut from each window once, so that it stays where it is when pixels are moved.
    """
    if model.manifest.terrascope8b is not None:
        return request, None
    stem, options = cut_options(check_question(request.question))
    reading = read_parts(stem)
    if len(reading.parts) != 1 or reading.unread or reading.asks_share_of_class or reading.asks_more:
        return request, None
    question = "\n".join([reading.text, *(f"{option.letter}. {option.text}" for option in options)])
    return replace(request, question=question), reading.parts[0]


def _try_all(
    bench: _Bench,
    levels: Mapping[Corruption, Sequence[int]],
    plan: StressPlan,
    progress: Progress,
    listener: StressListener | None,
) -> tuple[Outcome, ...]:
    """Try every corruption at its levels; one that no level of which fits the layers is left out."""
    outcomes, done = [], 0
    progress.stage("stress", done, plan.runs)
    for corruption, chosen in levels.items():
        trials = []
        for level in chosen:
            trial = bench.try_level(corruption, level)
            done += plan.windows
            progress.stage("stress", done, plan.runs)
            if trial is None:
                continue
            trials.append(trial)
            if listener is not None:
                listener.tried(corruption, trial)
        if trials:
            outcomes.append(Outcome(corruption, tuple(trials)))
    return tuple(outcomes)


@dataclass(frozen=True)
class _CleanRun:
    """One window as it is."""

    held: HeldStack
    result: AnalysisResult
    view: MaskView


class _Bench:
    """The clean runs, and distorted runs held against them."""

    def __init__(
        self,
        request: AnalysisRequest,
        model: Model,
        progress: Progress,
        options: StressOptions,
        samples: Sequence[HeldStack],
    ) -> None:
        # A distorted run is held against the clean one; how sure each of them is of itself is not asked.
        self._request = replace(request, doubt=Doubt.QUICK, keep_probability=False)
        self._model = model
        self._progress = progress
        self._options = options
        self._required: RequiredBands = {
            Role(name): spec.required_any or () for name, spec in model.manifest.sensors.items()
        }
        self.clean: list[_CleanRun] = []
        started = time.perf_counter()
        for place, held in enumerate(samples):
            progress.stage("clean", place, len(samples))
            result = self._analyse(held)
            self.clean.append(_CleanRun(held, result, view_masks(held, result)))
        progress.stage("clean", len(samples), len(samples))
        self.clean_seconds = (time.perf_counter() - started) / len(samples)

    def try_level(self, corruption: Corruption, level: int) -> Trial | None:
        """Try one level on every window; None = the layers do not allow it in any."""
        overlaps: dict[MaskKey, list[Overlap]] = {}
        answers, notes = [], []
        for clean in self.clean:
            distorted = corruption.distort(clean.held, self._make_setting(corruption, level, clean.held))
            if distorted is None:
                continue
            name = f"{corruption.id} {level} {self._options.seed}"
            distorted = replace(distorted, stack=replace(distorted.stack, variant=name))
            result, problem = self._analyse_or_fail(distorted)
            for key, overlap in compare_masks(clean.view, view_masks(distorted.stack, result), distorted.warp).items():
                overlaps.setdefault(key, []).append(overlap)
            answers.append(_judge(clean.result, result, problem, amounts=not corruption.moves_pixels))
            notes.append(distorted.note)
        if not answers:
            return None
        told = [note for note in notes if note is not None]
        words = join_said(told) if told else corruption.describe(level)
        return Trial(level, words, {key: reduce(add, found) for key, found in overlaps.items()}, tuple(answers))

    def _make_setting(self, corruption: Corruption, level: int, held: HeldStack) -> Setting:
        sensors = frozenset(Role) if self._options.sensor is None else frozenset({self._options.sensor})
        seed = corruption.make_seed(self._options.seed, held.grid)
        order_seed = corruption.make_seed(self._options.seed)
        return Setting(corruption.levels[level - 1], seed, order_seed, sensors, self._required)

    def _analyse_or_fail(self, distorted: Distorted) -> tuple[AnalysisResult | None, str]:
        """A distorted run; layers so bad that nothing can be said are an outcome, not a failure of the test."""
        try:
            return self._analyse(distorted.stack), ""
        except InputError as error:
            return None, error.args[0] if error.args else ""

    def _analyse(self, held: HeldStack) -> AnalysisResult:
        # No cache: what is encoded here is asked about once, and must never answer for the layers themselves.
        return analyse_stack(self._request, held, self._model, PartProgress(self._progress), cache=None)


def _judge(clean: AnalysisResult, found: AnalysisResult | None, problem: str, *, amounts: bool) -> TrialAnswer:
    if found is None:
        return TrialAnswer(None, (FAILED,), problem)
    return TrialAnswer(found.answer, list_changes(clean.answer, found.answer, amounts=amounts))
