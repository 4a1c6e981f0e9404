"""Runs of the engine's own dialect and loop on pictures, with every token and mask recorded."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import replace

import numpy as np
from PIL import Image

from terrascope_qgis.core.model.runtime.model import Model
from terrascope_qgis.core.progress import SilentProgress
from terrascope_qgis.core.reasoning.area.encoding import fingerprint_area, read_inside
from terrascope_qgis.core.reasoning.generation import generate
from terrascope_qgis.core.reasoning.terrascope8b.dialect import Question, Terrascope8BDialect
from terrascope_qgis.core.reasoning.terrascope8b.encoding import encode_views
from terrascope_qgis.core.reasoning.terrascope8b.views import EncodedViews
from terrascope_qgis.core.reasoning.wording.options import cut_options
from terrascope_qgis.core.request import Role, Variants
from tests.core.reasoning.array_stack import ArrayLayer, ArrayStack
from tests.exporter.official_loop import Outcome

SAR_RANGES = ((-30.0, -5.0), (-25.0, 0.0))
"""dB of VH and VV that the bundle shows as 0 to 255."""


class RecordingDialect(Terrascope8BDialect):
    """Remembers what the official loop's outcome has."""

    def __init__(self, *arguments) -> None:
        super().__init__(*arguments)
        self.outcome = Outcome()

    def read(self, token_id: int) -> None:
        self.outcome.ids.append(token_id)
        super().read(token_id)

    def ground(self, seg: np.ndarray) -> np.ndarray:
        rows = super().ground(seg)
        record = self.records[-1]
        tokenizer, tokens = self._model.tokenizer, self._model.manifest.tokens
        self.outcome.ids += [self.seg_id, *[tokenizer.id_of(tokens["region"])] * len(rows)]
        self.outcome.picked.append(list(record.tokens))
        self.outcome.masks.append(self.segments[record.segments[0] - 1].mask[None])
        return rows


def optical_layer(picture: Image.Image, date: dt.date | None = None) -> ArrayLayer:
    """Reflectance that the bundle's rule draws as this picture."""
    data = np.asarray(picture, np.float32).transpose(2, 0, 1) / 255 * 0.3
    return ArrayLayer(Role.OPTICAL, date, ("red", "green", "blue"), data.astype(np.float32))


def sar_layer(picture: Image.Image, date: dt.date | None = None) -> ArrayLayer:
    """Backscatter whose red and green are those of this picture."""
    bytes_ = np.asarray(picture, np.float32)
    planes = [low + bytes_[..., k] / 255 * (high - low) for k, (low, high) in enumerate(SAR_RANGES)]
    return ArrayLayer(Role.SAR, date, ("vh", "vv"), np.stack(planes).astype(np.float32))


def sar_picture(picture: Image.Image) -> Image.Image:
    """The picture with blue as the bundle makes it."""
    planes = np.asarray(picture).copy()
    planes[..., 2] = (planes[..., 0].astype(int) + planes[..., 1]) // 2
    return Image.fromarray(planes)


def see(model: Model, layers: Sequence[ArrayLayer], **options) -> EncodedViews:
    """Encode layers."""
    stack = ArrayStack(tuple(layers), **options)
    inside = read_inside(stack)
    return encode_views(
        stack, model, SilentProgress(), inside=inside, fingerprint=fingerprint_area(stack, inside, model)
    )


def run_engine(
    model: Model,
    layers: Sequence[ArrayLayer],
    question: str,
    *,
    max_tokens: int,
    max_segments: int = 20,
    variants: Variants | None = None,
) -> RecordingDialect:
    """Ask as the engine does; the first `max_tokens` ids are what the official loop writes in as many."""
    kept = model.manifest
    stem, options = cut_options(question)
    try:
        model.manifest = replace(kept, limits=replace(kept.limits, max_tokens=max_tokens))
        dialect = RecordingDialect(
            model, see(model, layers), Question(stem, options), variants or Variants(), SilentProgress()
        )
        generate(model, dialect, SilentProgress(), max_segments=max_segments)
    finally:
        model.manifest = kept
    return dialect
