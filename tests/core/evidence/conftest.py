"""A small result worked out by hand, on any grid."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import numpy as np
import pyproj
import pytest
from scipy import ndimage

from terrascope_qgis.core.geo.grid import PixelGrid
from terrascope_qgis.core.result import (
    AnalysisResult,
    Answer,
    BoolArray,
    Claim,
    InputRecord,
    Measures,
    ModelRecord,
    ReasoningStep,
    Segment,
    Status,
    Verdict,
)

UTM33 = pyproj.CRS.from_epsg(32633).to_wkt()

MASK_ROWS = (
    "##.....",
    "##..##.",
    "....#.#",
    ".###.#.",
    ".#.##..",
    ".###...",
)
"""Corner contacts, a hole, a hole touching the outside at a corner."""


def read_mask(rows: Sequence[str]) -> BoolArray:
    """A mask from a drawing with `#` inside."""
    return np.array([[cell == "#" for cell in row] for row in rows])


def make_segment(
    segment_id: int = 1,
    *,
    mask: BoolArray | None = None,
    label: str = "water",
    date: str | None = "2021-06-01",
    layer: str | None = None,
    phrase: str = "open water",
    pixel_area_m2: float | None = 100.0,
) -> Segment:
    """A segment whose measures follow from its mask, every pixel valid."""
    mask = read_mask(MASK_ROWS) if mask is None else mask
    pixels = int(mask.sum())
    measures = Measures(
        pixels=pixels,
        valid_pixels=mask.size,
        percent=100 * pixels / mask.size,
        area_m2=None if pixel_area_m2 is None else pixels * pixel_area_m2,
        parts=int(ndimage.label(mask, np.ones((3, 3)))[1]),
        min_part_px=1,
        centroid_row_col=None,
        compass="NW" if pixels else None,
    )
    name = layer or f"{label} {date}"
    return Segment(segment_id, label, phrase, date, "optical", 0.91 if pixels else 0.0, mask, measures, name)


def make_result(
    segments: Sequence[Segment] | None = None,
    *,
    grid: PixelGrid | None = None,
    question: str = "How much of the area is water?",
    text: str = "I look for open water.",
    answer: Answer | None = None,
    claims: Sequence[Claim] = (Claim("40.48 %", 40.48, "%", 40.476, Verdict.VERIFIED),),
    preview: bool = True,
    **changes: object,
) -> AnalysisResult:
    """A result with one step per segment."""
    segments = [make_segment()] if segments is None else segments
    shape = segments[0].mask.shape if segments else (6, 7)
    grid = grid or PixelGrid(UTM33, (10, 0, 500_000, 0, -10, 5_000_000), *shape)
    rng = np.random.default_rng(0)
    fields: dict[str, object] = {
        "question": question,
        "answer": answer or Answer("40.5 % of the area is water.", Status.ANSWERED, "coverage", 40.476, "%"),
        "steps": tuple(ReasoningStep(n, text, (s,), tuple(claims)) for n, s in enumerate(segments, start=1)),
        "inputs": (
            InputRecord("S2.tif", "optical", "2021-06-01", ("red", "nir"), "reflectance", "0.0001", None, 100.0),
        ),
        "grid": grid,
        "model": ModelRecord("terrascope-lite", "0.1.0", "ab" * 32, "cpu", "CPUExecutionProvider"),
        "timings_s": {"read": 0.25, "reason": 1.5},
        "preview": rng.integers(40, 160, (*grid.shape, 3), dtype=np.uint8) if preview else None,
    }
    return AnalysisResult(**(fields | changes))  # type: ignore[arg-type]


@pytest.fixture
def draw() -> Callable[[Sequence[str]], BoolArray]:
    """`read_mask`."""
    return read_mask


@pytest.fixture(name="make_segment")
def _make_segment() -> Callable[..., Segment]:
    return make_segment


@pytest.fixture(name="make_result")
def _make_result() -> Callable[..., AnalysisResult]:
    return make_result
