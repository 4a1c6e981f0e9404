"""Benchmarks as files, made on demand."""

from __future__ import annotations

import io
import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np
import pyarrow as pa
import pyarrow.parquet as pq
import rasterio
from PIL import Image
from rasterio.transform import from_origin

from tests.core.scenes import ORIGIN, write_optical

HEADER = {"format": "terrascope.bench/1", "name": "tiny", "notes": ["made by a test"]}


def encode_png(side_px: int = 32, colour: tuple[int, int, int] = (40, 90, 60)) -> bytes:
    """A PNG of one colour."""
    buffer = io.BytesIO()
    Image.new("RGB", (side_px, side_px), colour).save(buffer, format="PNG")
    return buffer.getvalue()


def parquet_row(**changes: Any) -> dict[str, Any]:
    """One row of TerraScope-Bench."""
    row = {
        "image": {"bytes": encode_png(), "path": "a.png"},
        "question": "What percentage of the image is covered by water?",
        "candidates": json.dumps({"A": "10%", "B": "20%", "C": "30%", "D": "40%"}),
        "answer": "B",
        "task_type": "coverage_percentage",
    }
    return row | changes


def write_parquet(path: Path, rows: Sequence[dict[str, Any]]) -> Path:
    """Write rows as parquet; returns `path`."""
    pq.write_table(pa.Table.from_pylist(list(rows)), path)
    return path


def own_item(**changes: Any) -> dict[str, Any]:
    """One item of our own format on `chip.tif`, of which a quarter is water."""
    item = {
        "id": "one",
        "image": "chip",
        "task": "coverage_percentage",
        "question": "How much of the image is water?",
        "options": {"A": "10%", "B": "25%", "C": "50%", "D": "75%"},
        "answer": "B",
        "labels": ["water"],
        "sources": [{"file": "chip.tif", "role": "optical"}],
        "truth": {"value": 25.0, "unit": "%", "masks": {"water": "water.tif"}},
    }
    return item | changes


def write_own(folder: Path, items: Sequence[dict[str, Any]]) -> Path:
    """Write items with their chip and truth mask; returns the folder."""
    folder.mkdir(parents=True, exist_ok=True)
    write_optical(folder / "chip.tif")
    truth = np.zeros((64, 64), np.uint8)
    truth[:, :16] = 1
    write_mask(folder / "water.tif", truth)
    lines = [json.dumps(row) for row in (HEADER, *items)]
    (folder / "items.jsonl").write_text("\n".join(lines), encoding="utf-8")
    return folder


def write_mask(path: Path, values: np.ndarray, *, pixel_m: float = 10, crs: str = "EPSG:32633") -> Path:
    """Write a uint8 raster on the grid of `scenes`; returns `path`."""
    profile = {"driver": "GTiff", "count": 1, "dtype": "uint8", "height": values.shape[0], "width": values.shape[1]}
    with rasterio.open(path, "w", crs=crs, transform=from_origin(*ORIGIN, pixel_m, pixel_m), **profile) as file:
        file.write(values, 1)
    return path
