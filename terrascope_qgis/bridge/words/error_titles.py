"""Why a run failed, in the user's language."""

from __future__ import annotations

from typing import Dict

from ..i18n import tr


def list_errors() -> Dict[str, str]:
    """Return the sentence of each code."""
    return {
        "memory_out": tr("The memory is not enough for this run. Choose a smaller area, or close other programs."),
    }
