"""What the worker tells, version 1: results of the engine -> JSON values; docs/worker.md describes both directions."""

from __future__ import annotations

import base64
import tempfile
import zlib
from collections.abc import Callable
from dataclasses import asdict
from pathlib import Path
from typing import Any

import numpy as np
import shapely

from ..core.evidence.answer_json import answer_document, heading_document, name_crs, step_document
from ..core.evidence.polygons import trace_mask
from ..core.geo.grid import PixelGrid
from ..core.model.runtime.devices import DeviceReport
from ..core.result import AnalysisResult, BoolArray, ModelRecord, ReasoningStep
from ..core.words.said import describe_said

MAX_INLINE_BYTES = 8 * 2**20
"""A longer polygon goes through a file."""

Check = Callable[[], None]


def model_document(model: ModelRecord, device: DeviceReport) -> dict[str, Any]:
    """The model that runs, on which GPU, or why not on one and what would change that."""
    on_gpu = device.device == "cuda"
    gpu = device.driver.gpu if on_gpu and device.driver is not None else ""
    return {
        **asdict(model),
        "gpu": gpu,
        "reason": "" if on_gpu else device.reason,
        "reason_fact": None if on_gpu else describe_said(device.reason),
        "fix": device.fix or "",
        "fix_fact": describe_said(device.fix or ""),
    }


def grid_document(grid: PixelGrid) -> dict[str, Any]:
    """Where the masks lie."""
    return {
        "crs": name_crs(grid),
        "crs_wkt": grid.crs_wkt,
        "transform": list(grid.transform),
        "height": grid.height,
        "width": grid.width,
        "heading": heading_document(grid),
    }


def result_document(result: AnalysisResult) -> dict[str, Any]:
    """The whole answer, its grid with WKT."""
    return {**answer_document(result), "grid": grid_document(result.grid)}


def step_event(
    step: ReasoningStep, grid: PixelGrid, *, folder: Path, packed: bool, check: Check = lambda: None
) -> dict[str, Any]:
    """A step with its masks as polygons.

    Args:
        step: The step.
        grid: Where its masks lie.
        folder: Private folder for polygons too long for a line.
        packed: Whether to add the masks bit by bit.
        check: Called before each mask; raises to stop.
    """
    document = step_document(step, {segment.id: segment.layer for segment in step.segments})
    for segment, value in zip(step.segments, document["segments"], strict=True):
        check()
        value["phrase"] = segment.phrase
        value.update(_polygon_fields(segment.mask, grid, folder))
        if packed:
            value["mask"] = pack_mask(segment.mask)
    return {"step": document, "grid": grid_document(grid)}


def _polygon_fields(mask: BoolArray, grid: PixelGrid, folder: Path) -> dict[str, str]:
    if not mask.any():
        return {"wkb": ""}
    wkb: bytes = shapely.to_wkb(trace_mask(mask, grid))
    if len(wkb) <= MAX_INLINE_BYTES:
        return {"wkb": base64.b64encode(wkb).decode("ascii")}
    with tempfile.NamedTemporaryFile(dir=folder, prefix="polygon-", suffix=".wkb", delete=False) as file:
        file.write(wkb)
    return {"wkb": "", "wkb_file": file.name}


def pack_mask(mask: BoolArray) -> dict[str, Any]:
    """A mask bit by bit, cut to the window that holds it.

    Args:
        mask: `(H, W)` bool.

    Returns:
        `row`, `col`, `height`, `width` of the window and `bits`: packbits, zlib, base64.
    """
    rows, cols = np.flatnonzero(mask.any(axis=1)), np.flatnonzero(mask.any(axis=0))
    if rows.size == 0:
        return {"row": 0, "col": 0, "height": 0, "width": 0, "bits": ""}
    window = mask[rows[0] : rows[-1] + 1, cols[0] : cols[-1] + 1]
    bits = zlib.compress(np.packbits(window).tobytes(), level=1)
    return {
        "row": int(rows[0]),
        "col": int(cols[0]),
        "height": int(window.shape[0]),
        "width": int(window.shape[1]),
        "bits": base64.b64encode(bits).decode("ascii"),
    }
