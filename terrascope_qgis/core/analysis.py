"""Front door of the engine: one request in, one result out; used by the command line, the worker and Processing."""

from __future__ import annotations

import contextlib
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from typing import TypeVar

from .geo.parts import Part
from .model.runtime.model import Model
from .progress import Progress
from .raster.held import HeldStack
from .raster.stack import RasterStack, open_stack
from .reasoning.answering import Reasoned, answer_question
from .reasoning.area.encoded_area import EncodedArea
from .reasoning.area.encoding import encode_area, fingerprint_area, read_inside
from .reasoning.area.encoding_cache import EncodingCache, Kept
from .reasoning.area.memory_plan import MemoryPlan, plan_memory
from .reasoning.area.observations import plan_observations
from .reasoning.area.packed_mask import PackedMask
from .reasoning.area.part_view import view_part
from .reasoning.masks.second_looks import DoubtPlan, SecondLook, hold_looks
from .reasoning.terrascope8b.encoding import encode_views
from .reasoning.terrascope8b.memory import plan_views_memory
from .reasoning.terrascope8b.views import EncodedViews
from .reasoning.wording.question import check_question
from .request import AnalysisRequest, Doubt
from .result import AnalysisResult, BoolArray, MeasuredPart
from .words.said import Said, say

T = TypeVar("T", bound=Kept)


def analyse(
    request: AnalysisRequest, model: Model, progress: Progress, *, cache: EncodingCache | None = None
) -> AnalysisResult:
    """Answer one question about one place.

    Args:
        request: question, rasters, area and bounds.
        model: an open bundle.
        progress: hears stages, text and steps as they come, and may stop the run between tokens and tiles.
        cache: keeps the encoded area for the next question; None = it is freed.

    Raises:
        InputError: the question, the area or a raster cannot be used.
        BundleError: the model fails.
        BudgetError: the run would need more memory or disk than allowed.
        Cancelled: the user stopped the run.
    """
    started = time.perf_counter()
    check_question(request.question)
    vision = model.manifest.vision
    progress.stage("read", 0, 1)
    with open_stack(request.sources, request.area, gsd_range_m=(vision.gsd_min_m, vision.gsd_max_m)) as stack:
        opened = time.perf_counter()
        result = analyse_stack(request, stack, model, progress, cache=cache)
    timings = {"read": opened - started, **result.timings_s, "total": time.perf_counter() - started}
    return replace(result, timings_s=timings)


def analyse_stack(
    request: AnalysisRequest,
    stack: RasterStack | HeldStack,
    model: Model,
    progress: Progress,
    *,
    cache: EncodingCache | None = None,
) -> AnalysisResult:
    """Answer one question about layers that are open already; see `analyse`.

    Args:
        request: question and bounds; its sources and area are not looked at.
        stack: the layers on the grid of the area.
        model: an open bundle.
        progress: hears stages, text and steps.
        cache: keeps the encoded area for the next question; None = it is freed.

    Raises:
        InputError: the question or the layers cannot be used.
        BundleError: the model fails.
        BudgetError: the run would need more memory or disk than allowed.
        Cancelled: the user stopped the run.
    """
    started = time.perf_counter()
    progress.check()
    progress.grid(stack.grid)
    plan = _plan(stack, model, request)
    warnings = [*stack.warnings, *_list_unused(request, model)]
    _pass_on(warnings, progress)
    progress.stage("read", 1, 1)
    hold = hold_encoded if model.manifest.terrascope8b is None else hold_views
    with hold(stack, model, progress, plan, cache) as encoded, _hold_looks(request, stack, model, progress) as looks:
        encoded_at = time.perf_counter()
        _pass_on(encoded.warnings, progress)
        reasoned = answer_question(
            model,
            encoded,
            request.question,
            progress,
            max_segments=plan.max_segments,
            max_tokens=request.resources.max_tokens,
            variants=request.variants,
            classes=request.classes,
            doubt=DoubtPlan(request.keep_probability, looks),
            distance_rule=request.distance_rule,
        )
        _pass_on(reasoned.warnings, progress)
        known = read_known(encoded, reasoned.part if reasoned.part is None or reasoned.part.is_alone else None)
        known_in_part = None if reasoned.part is None else read_known(encoded, reasoned.part)
    warnings += [*encoded.warnings, *reasoned.warnings]
    reasoned = replace(reasoned, extras={**reasoned.extras, "valid": known, "valid_in_part": known_in_part})
    result = _make_result(request, stack, model, reasoned, tuple(dict.fromkeys(warnings)))
    return replace(result, timings_s={"encode": encoded_at - started, **reasoned.timings_s})


def _make_result(
    request: AnalysisRequest,
    stack: RasterStack | HeldStack,
    model: Model,
    reasoned: Reasoned,
    warnings: tuple[Said, ...],
) -> AnalysisResult:
    return AnalysisResult(
        question=request.question,
        answer=reasoned.answer,
        steps=reasoned.steps,
        inputs=stack.records,
        grid=stack.grid,
        model=model.record,
        timings_s={},
        warnings=warnings,
        preview=stack.preview(),
        extras=reasoned.extras,
        part=reasoned.part,
    )


def _plan(stack: RasterStack | HeldStack, model: Model, request: AnalysisRequest) -> MemoryPlan:
    memory_bytes = request.resources.memory_bytes
    if model.manifest.terrascope8b is not None:
        return plan_views_memory(stack.grid, model.manifest, stack.layers, memory_bytes)
    dates = min(len(plan_observations(stack.layers)[0]), 2)
    return plan_memory(
        stack.grid,
        model.manifest,
        dates,
        memory_bytes,
        keep_probability=request.keep_probability,
        surroundings=stack.surroundings,
    )


def _list_unused(request: AnalysisRequest, model: Model) -> list[Said]:
    """What was asked for that the model has no use for."""
    if request.doubt is not Doubt.THOROUGH or model.manifest.terrascope8b is None:
        return []
    return [say("doubt_unused", model=model.manifest.id)]


@contextlib.contextmanager
def _hold_looks(
    request: AnalysisRequest, stack: RasterStack | HeldStack, model: Model, progress: Progress
) -> Iterator[tuple[SecondLook, ...]]:
    """Second looks at the area where they are asked for; a TerraScope 8B model has no calibration they could widen."""
    if request.doubt is not Doubt.THOROUGH or model.manifest.terrascope8b is not None:
        yield ()
        return
    with hold_looks(stack, model, progress) as looks:
        yield looks


def read_known(encoded: EncodedArea | EncodedViews, part: MeasuredPart | None = None) -> BoolArray:
    """Pixels `(H, W)` that are inside the area, or the part of it that was asked about, and valid at every date."""
    if isinstance(encoded, EncodedArea):
        encoded = encoded if part is None else view_part(encoded, Part(part.code)).encoded
        valid = encoded.valid
    else:
        # Masks of an optical and SAR pair are drawn on the optical picture, which comes first.
        valid = tuple(view.valid for view in encoded.views[: 2 if encoded.is_pair else 1])
    known = encoded.inside
    for date in valid:
        known = known.intersect(date)
    return known.unpack()


@contextlib.contextmanager
def hold_encoded(
    stack: RasterStack | HeldStack, model: Model, progress: Progress, plan: MemoryPlan, cache: EncodingCache | None
) -> Iterator[EncodedArea]:
    """The area encoded by a Lite model: from the cache, or made and then kept or freed."""

    def encode(inside: PackedMask, fingerprint: str) -> EncodedArea:
        return encode_area(
            stack, model, progress, memory_bytes=plan.feature_bytes, inside=inside, fingerprint=fingerprint
        )

    with _hold(stack, model, cache, EncodedArea, encode) as found:
        yield found


@contextlib.contextmanager
def hold_views(
    stack: RasterStack | HeldStack, model: Model, progress: Progress, plan: MemoryPlan, cache: EncodingCache | None
) -> Iterator[EncodedViews]:
    """The area as a TerraScope 8B model sees it: from the cache, or made and then kept or freed."""

    def encode(inside: PackedMask, fingerprint: str) -> EncodedViews:
        return encode_views(stack, model, progress, inside=inside, fingerprint=fingerprint)

    with _hold(stack, model, cache, EncodedViews, encode) as found:
        yield found


@contextlib.contextmanager
def _hold(
    stack: RasterStack | HeldStack,
    model: Model,
    cache: EncodingCache | None,
    kind: type[T],
    encode: Callable[[PackedMask, str], T],
) -> Iterator[T]:
    inside = read_inside(stack)
    fingerprint = fingerprint_area(stack, inside, model)
    kept = cache.find(fingerprint) if cache is not None else None
    if isinstance(kept, kind):
        yield kept
        return
    if cache is not None:
        cache.make_room()
    found = encode(inside, fingerprint)
    if cache is not None:
        cache.keep(found)
    try:
        yield found
    finally:
        if cache is None:
            found.close()


def _pass_on(warnings: Sequence[Said], progress: Progress) -> None:
    for warning in warnings:
        progress.warning(warning)
