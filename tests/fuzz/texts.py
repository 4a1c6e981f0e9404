"""Odd text of a model, and odd lines to the worker."""

from __future__ import annotations

import copy
import json
from typing import Any

import numpy as np
import pyproj

from terrascope_qgis.core.evidence.records import plain_text
from terrascope_qgis.core.geo.grid import PixelGrid
from terrascope_qgis.core.reasoning.checking.text_claims import ClaimChecker
from terrascope_qgis.core.reasoning.wording.options import cut_options
from terrascope_qgis.core.result import Measures, Segment
from terrascope_qgis.worker.protocol import read_request

_PIECES = (
    "water", "[1]", "[2]", "[99]", "[SEG]", "12.4 ha", "1,234,567 m2", "two thirds", "about half", "38.2 %",
    "10-12 %", "1e999", "NaN", "-0", "٣٤", "½", "ⅷ", "in the north-east", "twice as much as", "borders", "grew by",
    "3 ha + 4 ha = 7 ha", "20 % of 50 ha", "between", "and", "the former", "2020-02-31", "\u202e", "\x00",
    "\x1b[31m", "<b>", "😀", "\n\n", ".", ",", "(", "%", "m²", "1/0", "999999999999999999999999", "more", "than",
    "trees", "no", "not", "A.", "E)", "A. 10 % B. 20 %",
)  # fmt: skip
_GRID = PixelGrid(pyproj.CRS("EPSG:32633").to_wkt(), (10.0, 0.0, 500_000.0, 0.0, -10.0, 5_000_000.0), 16, 16)


def _segment(number: int, label: str, rows: int) -> Segment:
    mask = np.zeros((16, 16), np.bool_)
    mask[:rows] = True
    measures = Measures(rows * 16, 256, 100 * rows / 16, rows * 1600.0, 1, 4, (rows / 2, 8.0), "N")
    return Segment(number, label, label, None, "optical", 0.9, mask, measures, f"{label}_{number}")


_SEGMENTS = (_segment(1, "water", 4), _segment(2, "trees", 8))


def make_text(rng: np.random.Generator) -> str:
    """Draw a text of known and random pieces."""
    pieces = [_PIECES[int(i)] for i in rng.integers(0, len(_PIECES), int(rng.integers(1, 60)))]
    if rng.random() < 0.3:
        pieces.insert(0, "".join(chr(int(c)) for c in rng.integers(1, 0x2FFF, 40)))
    if rng.random() < 0.02:
        pieces.append("9" * int(rng.integers(1, 20_000)))
    return (" " if rng.random() < 0.8 else "").join(pieces)


def run_text(text: str) -> None:
    """Check a text's claims, clean it for display and look for options in it."""
    for claim in ClaimChecker(_SEGMENTS, _GRID).check(text):
        assert claim.text
    shown = plain_text(text)
    assert "\x1b" not in shown and "\u202e" not in shown
    cut_options(text)


_KEYS = (
    "v", "id", "type", "model", "device", "threads", "question", "sources", "area", "out", "formats",
    "memory_bytes", "mask_out", "masks", "target", "path", "role", "date", "bands", "kind", "bounds", "xy", "crs",
    "wkb", "window_px",
)  # fmt: skip
_WHOLE: dict[str, Any] = {
    "v": 1, "id": "1", "type": "ask", "model": "m", "device": "cpu", "threads": 1, "question": "q",
    "sources": [{"path": "p", "role": "optical", "date": None, "bands": None}],
    "area": {"kind": "box", "bounds": [0, 0, 1, 1], "crs": None},
}  # fmt: skip
_VALUES: tuple[Any, ...] = (
    None, True, 0, -1, 2**70, 1.5, float("inf"), "", "ask", "load", "stress", "x" * 3000, [], {}, [[]], [{}],
    "AA==", "2020-13-01",
)  # fmt: skip


def make_message(rng: np.random.Generator) -> bytes:
    """Draw a line to the worker: a changed request, or bytes."""
    if rng.random() < 0.2:
        return rng.bytes(int(rng.integers(0, 300)))
    message = json.loads(json.dumps(_WHOLE))
    for _ in range(int(rng.integers(0, 4))):
        holder = message
        if rng.random() < 0.3 and isinstance(message.get("area"), dict):
            holder = message["area"]
        elif rng.random() < 0.3 and isinstance(message.get("sources"), list) and message["sources"]:
            holder = message["sources"][0] if isinstance(message["sources"][0], dict) else message
        holder[_KEYS[int(rng.integers(len(_KEYS)))]] = copy.deepcopy(_VALUES[int(rng.integers(len(_VALUES)))])
    line = json.dumps(message).encode()
    if rng.random() < 0.2:
        cut = int(rng.integers(len(line)))
        line = line[:cut] + rng.bytes(3) + line[cut + 3 :]
    return line


def run_message(line: bytes) -> None:
    """Read a line as the worker does."""
    read_request(line)
