"""What went wrong in a request, as the fields of an `error` event."""

from __future__ import annotations

import traceback
from typing import Any

from ..core.errors import BudgetError, TerraScopeError
from ..core.words.said import describe_said, say

MAX_DETAILS_CHARS = 20_000
_OUT_OF_MEMORY = ("bad_alloc", "failed to allocate memory", "out of memory", "bfcarena")


def describe_failure(error: BaseException) -> dict[str, Any]:
    """Return kind, one-line message, where it has one its code and values, and for a fault of ours, details."""
    if isinstance(error, TerraScopeError):
        said = describe_said(error.args[0]) if error.args else None
        return {"kind": error.kind, "message": _one_line(str(error)), **(said or {})}
    if is_out_of_memory(error):
        return describe_failure(BudgetError(say("memory_out")))
    details = "".join(traceback.format_exception(error))[-MAX_DETAILS_CHARS:]
    told = say("unexpected", kind=type(error).__name__, problem=_one_line(str(error)))
    return {"kind": "INTERNAL", "message": str(told), **(describe_said(told) or {}), "details": details}


def is_out_of_memory(error: BaseException) -> bool:
    """Whether memory ran out, in Python or in a library's own words."""
    return isinstance(error, MemoryError) or any(words in str(error).lower() for words in _OUT_OF_MEMORY)


def _one_line(text: str) -> str:
    return " ".join(text.split())[:1000]
