"""Why a run failed, in English: what, which file, what to do; other languages are left to who shows it."""

from __future__ import annotations

from collections.abc import Mapping

ERRORS: Mapping[str, str] = {
    "memory_out": "The memory is not enough for this run. Choose a smaller area, or close other programs.",
}
"""Sentence of each code."""
