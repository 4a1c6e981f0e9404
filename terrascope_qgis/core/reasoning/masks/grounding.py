"""From a [SEG] embedding to a measured segment, and to the visual tokens that stand for its region."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from ...geo.area import mask_area_m2
from ...geo.measure import measure_mask
from ...model.runtime.model import Model
from ...progress import Progress
from ...result import Segment
from ..area.encoded_area import CHANGE, EncodedArea
from ..area.inputs import FloatArray
from ..wording.date_words import record_date
from ..wording.levels import name_sensor
from ..wording.vocabulary import Vocabulary
from .contest import Contest, decode_in_contest
from .masking import DecodedMask
from .region import IndexArray, pick_cells
from .second_looks import DoubtPlan, look_again, widen

MIN_PART_PX = 9
"""Smallest part that counts as one: 3 x 3 pixels."""


@dataclass(frozen=True)
class GroundingRequest:
    """What a [SEG] asks for, as the text before it says."""

    phrase: str
    """The words that name it."""
    date_kind: str
    """`first`, `last` or `change`."""


def ground_segment(
    model: Model,
    encoded: EncodedArea,
    seg: FloatArray,
    request: GroundingRequest,
    number: int,
    progress: Progress,
    *,
    doubt: DoubtPlan | None = None,
    contest: Contest | None = None,
) -> Segment:
    """Decode and measure one mask.

    Args:
        model: that gave the embedding.
        encoded: the area.
        seg: `(1, width)` output of the SEG head.
        request: what the mask is of.
        number: 1-based id of the segment in the answer.
        progress: may stop the run.
        doubt: what else is done to find out how sure the mask is; None = nothing.
        contest: what else may claim its pixels; None = nothing, masks may overlap.
    """
    plan = doubt or DoubtPlan()
    date, _ = find_date(encoded, request.date_kind)
    vocabulary = Vocabulary(model.manifest.vocabulary)
    label = vocabulary.find_label(request.phrase, prefer_change=date == CHANGE) or request.phrase or "unnamed"
    decoded = decode_in_contest(
        model, encoded, seg, date, label, progress, contest=contest, keep_probability=plan.keep_probability
    )
    if plan.looks:
        valid = encoded.valid_at(date).unpack()
        stability = look_again(model, plan.looks, seg, date, label, decoded.mask, valid, progress, contest=contest)
        percent = 100.0 * int(np.count_nonzero(decoded.mask)) / max(int(np.count_nonzero(valid)), 1)
        decoded = widen(decoded, stability, percent)
    return make_segment(encoded, decoded, label, request, number)


def make_segment(
    encoded: EncodedArea, decoded: DecodedMask, label: str, request: GroundingRequest, number: int
) -> Segment:
    """Measure a decoded mask; see `ground_segment`."""
    date, kind = find_date(encoded, request.date_kind)
    iso = record_date(kind, [observation.date for observation in encoded.observations])
    valid = encoded.valid_at(date).unpack()
    measures = measure_mask(decoded.mask, valid, encoded.grid, min_part_px=MIN_PART_PX, frame=encoded.frame)
    bounds = decoded.interval_percent
    whole_m2 = None if bounds is None else mask_area_m2(valid, encoded.grid)
    return Segment(
        id=number,
        label=label,
        phrase=request.phrase,
        date=iso,
        sensor=name_sensor(encoded.sensors_at(date), decoded.optical_share),
        score=decoded.score,
        mask=decoded.mask,
        measures=measures,
        layer="_".join([label.replace(":", "_").replace(" ", "_"), *([iso.replace("/", "_")] if iso else [])]),
        interval_percent=bounds,
        interval_area_m2=None
        if bounds is None or whole_m2 is None
        else (bounds[0] / 100 * whole_m2, bounds[1] / 100 * whole_m2),
        quality=decoded.quality,
        probability=decoded.probability,
        calibration_error=decoded.calibration_error,
        part=None if encoded.part is None else encoded.part.value,
    )


def find_date(encoded: EncodedArea, kind: str) -> tuple[int, str]:
    """Index of the date (or `CHANGE`) of `first`, `last` or `change`; with one date it is always that one."""
    if len(encoded.observations) < 2:
        return 0, "last"
    return {"first": 0, "last": encoded.last, "change": CHANGE}[kind], kind


def read_region_tokens(model: Model, encoded: EncodedArea, segment: Segment, date_kind: str) -> FloatArray:
    """Visual tokens `(n, hidden)` float32 of a segment's region; a change takes those of the last date."""
    vision = model.manifest.vision
    date, _ = find_date(encoded, date_kind)
    cells = pick_cells(segment.mask, token_px=vision.token_px, limit=model.manifest.limits.tokens_per_region)
    return read_cells(encoded, encoded.last if date == CHANGE else date, cells, vision.token_px, model)


def read_cells(encoded: EncodedArea, date: int, cells: IndexArray, token_px: int, model: Model) -> FloatArray:
    """Visual tokens of cells `(n, 2)` of the area; cells without any valid pixel have none."""
    tiling = encoded.tiling
    found = []
    for row, col in (cells * token_px + token_px // 2).tolist():
        index = tiling.tile_at(min(row, tiling.height - 1), min(col, tiling.width - 1))
        if index not in encoded.live_tiles[date]:
            continue
        tile = tiling.tiles[index]
        per_side = tile.width // token_px
        at = min((row - tile.row) // token_px, per_side - 1) * per_side + min(
            (col - tile.col) // token_px, per_side - 1
        )
        found.append(encoded.features.get(("tokens", date, index))[at])
    hidden = model.manifest.decoder.hidden
    return np.array(found, np.float32).reshape(-1, hidden)
