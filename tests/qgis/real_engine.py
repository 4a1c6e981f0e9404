"""The engine and bundle that tests use which need the real ones."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

REPOSITORY = Path(__file__).resolve().parents[2]
ENGINE = Path(os.environ.get("TERRASCOPE_ENGINE", REPOSITORY / ".venv/bin/python"))
BUNDLE = Path(os.environ.get("TERRASCOPE_BUNDLE", REPOSITORY / "terrascope_qgis/models/terrascope-lite"))

needs_engine = [
    pytest.mark.skipif(not ENGINE.is_file(), reason=f"no engine at {ENGINE}: run demo.sh or set TERRASCOPE_ENGINE"),
    pytest.mark.skipif(not (BUNDLE / "bundle.json").is_file(), reason=f"no bundle at {BUNDLE}: set TERRASCOPE_BUNDLE"),
]
"""Marks of tests that need them."""
