"""Who answers: anything that turns an item into a `Reply`; here the engine with a bundle."""

from __future__ import annotations

import re
import time
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from ..core.analysis import analyse
from ..core.geo.distance_rule import DistanceRule
from ..core.geo.grid import PixelGrid
from ..core.model.runtime.model import Model, open_bundle
from ..core.progress import SilentProgress
from ..core.reasoning.area.encoding_cache import EncodingCache
from ..core.request import AnalysisRequest, RasterSource, Resources, Variants
from ..core.result import AnalysisResult, Status
from .items import BenchItem

BoolArray = NDArray[np.bool_]
_OWN_LETTER = re.compile(r"\s*(?:<answer>\s*)?\(?[A-Ha-h](?:[.):,]|\s*$|\s*</answer>)")


@dataclass(frozen=True)
class Reply:
    """What an answerer says to one item, with what it measured."""

    said: str
    """What the official scripts read a letter from; empty for a refusal, whose words are the host's."""
    choice: str | None
    """The option that fits the measured value; None = none was chosen."""
    text: str
    status: str
    """`answered`, `declined` or `nothing_found`."""
    task: str | None
    value: float | str | bool | None
    unit: str | None
    masks: tuple[tuple[str, BoolArray], ...]
    """Label and `(H, W)` mask, in the order they were made."""
    grid: PixelGrid
    seconds: float
    verdicts: Mapping[str, int] = field(default_factory=dict)
    """How many claims got each verdict."""
    picture: NDArray[np.uint8] | None = None
    """`(H', W', 3)` view of the area."""


class Answerer(Protocol):
    """Answers items, one after another."""

    def describe(self) -> Mapping[str, str]:
        """What it is: id, version, sha256, device. Results of two that differ in this are never mixed."""

    def answer(self, item: BenchItem, sources: Sequence[RasterSource]) -> Reply:
        """Answer one item.

        Raises:
            TerraScopeError: this item cannot be answered.
        """

    def close(self) -> None:
        """Free what it holds."""


class BundleAnswerer:
    """The engine with a bundle; questions on the same pictures share one encoding."""

    def __init__(self, model: Model, *, threads: int | None = None, variants: Variants | None = None) -> None:
        self._model = model
        self._variants = variants or Variants()
        self._cache = EncodingCache()
        self._resources = Resources(threads=threads)

    def describe(self) -> Mapping[str, str]:
        """Id, version and manifest hash of the bundle, kind of device, and the way of answering if it has several."""
        record = self._model.record
        found = {"id": record.id, "version": record.version, "sha256": record.sha256, "provider": record.provider}
        if self._model.manifest.terrascope8b is None:
            return found
        return {**found, "picking": self._variants.picking.value, "fusion": self._variants.fusion.value}

    def answer(self, item: BenchItem, sources: Sequence[RasterSource]) -> Reply:
        """Run the front door of the engine.

        Raises:
            TerraScopeError: this item cannot be answered.
        """
        started = time.perf_counter()
        # The official sets measure distances with a transform of the mask: from pixel centre to pixel centre.
        request = AnalysisRequest(
            item.ask(),
            tuple(sources),
            resources=self._resources,
            variants=self._variants,
            distance_rule=DistanceRule.CENTRES,
        )
        result = analyse(request, self._model, SilentProgress(), cache=self._cache)
        return make_reply(result, time.perf_counter() - started)

    def close(self) -> None:
        """Free the encoding and the model."""
        self._cache.close()
        self._model.close()


def open_bundle_answerer(
    folder: Path, *, device: str, threads: int | None, variants: Variants | None = None
) -> BundleAnswerer:
    """Open a bundle to answer with.

    Raises:
        BundleError: it is not usable.
        InputError: the device is not there.
    """
    return BundleAnswerer(open_bundle(folder, device=device, threads=threads), threads=threads, variants=variants)


def make_reply(result: AnalysisResult, seconds: float) -> Reply:
    """The reply in a result of the engine."""
    answer = result.answer
    claims = [*answer.claims, *(claim for step in result.steps for claim in step.claims)]
    return Reply(
        said="" if answer.status is Status.DECLINED else choose_said(answer.text, answer.choice),
        choice=answer.choice,
        text=answer.text,
        status=answer.status.value,
        task=answer.task,
        value=answer.value,
        unit=answer.unit,
        masks=tuple((segment.label, segment.mask) for segment in result.segments),
        grid=result.grid,
        seconds=seconds,
        verdicts=dict(Counter(claim.verdict.value for claim in claims)),
        picture=result.preview,
    )


def choose_said(text: str, choice: str | None) -> str:
    """What an official script would read: a letter the model wrote itself, else the chosen letter, else its words."""
    return text if choice is None or _OWN_LETTER.match(text) else choice
