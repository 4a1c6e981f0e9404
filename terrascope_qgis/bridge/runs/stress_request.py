"""Turn a finished run into the request of its stress test, guess how long that takes, and keep the report's files."""

from __future__ import annotations

import math
import shutil
from pathlib import Path
from typing import Any, Dict, List, Mapping, Optional, Tuple

from ..i18n import tr
from ..inputs.request_builder import TEMPORARY_PREFIX
from ..words.phrases import build_phrases
from .run_values import RunValue

_FIELDS = ("model", "device", "threads", "memory_bytes", "question", "sources", "area", "classes", "picking", "fusion")
_STEP_PX = 224
"""Pixels that a chip adds along one side: 256 less the overlap of 32."""
_MOST_RUNS = {"quick": 45, "full": 90}
_MOST_WINDOWS = {"quick": 1, "full": 3}


def build_stress_content(run: RunValue, *, profile: str, sensor: str, out: str) -> Dict[str, Any]:
    """Return the content of the `stress` request that repeats a run.

    Args:
        run: a run that was asked here or read from the project.
        profile: `quick` or `full`.
        sensor: `optical`, `sar`, or empty for both.
        out: folder for the report.
    """
    content = {name: run.request.get(name) for name in _FIELDS}
    return {**content, "profile": profile, "sensor": sensor or None, "out": out, **build_phrases()}


def find_stress_problem(run: Optional[RunValue]) -> str:
    """Return why a run cannot be tested, and what to do; empty = it can."""
    if run is None or not run.request.get("sources"):
        return tr("Ask a question first: the stress test repeats it.")
    for source in run.request["sources"]:
        path = Path(str(source.get("path")))
        if any(part.startswith(TEMPORARY_PREFIX) for part in path.parts) and not path.exists():
            return tr(
                "A layer of this question has no file of its own and was exported for it. Export it to a GeoTIFF, ask "
                "again with that layer, then test the answer."
            )
    return ""


def estimate_stress_seconds(run: RunValue, profile: str) -> Optional[float]:
    """Return about how long a test takes at most, from the times of the run itself; None where they are unknown."""
    height, width = int(run.grid.get("height") or 0), int(run.grid.get("width") or 0)
    if not run.timings_s or not height or not width:
        return None
    chips = math.ceil(height / _STEP_PX) * math.ceil(width / _STEP_PX)
    per_area = sum(float(run.timings_s.get(name) or 0.0) for name in ("encode", "look"))
    one = per_area / chips + float(run.timings_s.get("reason") or 0.0)
    return one * _MOST_RUNS[profile] * min(_MOST_WINDOWS[profile], chips)


def save_stress_files(files: Mapping[str, str], folder: Path) -> List[Path]:
    """Copy the report's files under names that are free, the same number behind all of them; return the copies.

    Raises:
        OSError: a file cannot be written.
    """
    sources = [Path(path) for path in files.values()]
    number = 1
    while any(target.exists() for _, target in _name_copies(sources, folder, number)):
        number += 1
    copies = _name_copies(sources, folder, number)
    for source, target in copies:
        shutil.copyfile(source, target)
    return [target for _, target in copies]


def _name_copies(sources: List[Path], folder: Path, number: int) -> List[Tuple[Path, Path]]:
    suffix = "" if number == 1 else f"_{number}"
    return [(source, folder / f"{source.stem}{suffix}{source.suffix}") for source in sources]
