"""Whether a message tells its reader what to do."""

from __future__ import annotations

import re

_VERBS = (
    "add", "ask", "assign", "calibrate", "check", "choose", "close", "convert", "copy", "correct", "cut", "delete",
    "do not use", "download", "draw", "export", "expected", "fetch", "free", "get", "give", "install", "keep", "label",
    "leave", "load", "make", "move", "name", "open", "or export", "pass", "please report", "put", "read", "reduce",
    "remove", "repair", "retry", "run", "save", "say", "select", "set", "split", "swap", "train", "try", "update",
    "use", "warp", "write",
)  # fmt: skip
_ACTION = re.compile(rf"(?:^|[.;:)}}] |, )(?:{'|'.join(_VERBS)})\b", re.IGNORECASE)


def names_an_action(text: str) -> bool:
    """Whether a clause of the text begins with what to do, or says what was expected instead."""
    return _ACTION.search(text) is not None
