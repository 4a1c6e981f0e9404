"""The files that a run read: whether they are still there to be read again."""

from __future__ import annotations

from pathlib import Path

from ..i18n import tr
from .run_values import RunValue


def find_missing_file(run: RunValue) -> str:
    """Return the name of a raster that a run read and that is gone; empty when all are there.

    A layer without a file of its own was copied for the run, and the copy went with it.
    """
    for source in run.request.get("sources") or ({"path": tr("The raster")},):
        path = Path(str(source.get("path") or ""))
        if not path.exists():
            return path.name
    return ""
