"""Checks what the user asks and brings it into the form a model reads; understands nothing of it."""

from __future__ import annotations

import unicodedata

from ...errors import InputError
from ...words.said import say

MAX_CHARACTERS = 10_000
_KEEP_CHARACTERS = 480
_KEEP_START, _KEEP_END = 200, 275
_OPENING, _CLOSING = "<[{", ">]}"


def check_question(question: str) -> str:
    """The question without control characters and surrounding space.

    Raises:
        InputError: it is empty or too long.
    """
    if len(question) > MAX_CHARACTERS:
        raise InputError(say("question_long", count=len(question), most=MAX_CHARACTERS))
    kept = "".join(char if char == "\n" or not _is_hidden(char) else " " for char in question)
    lines = [" ".join(line.split()) for line in kept.split("\n")]
    text = "\n".join(line for line in lines if line)
    if not any(char.isalnum() for char in text):
        raise InputError(say("question_empty"))
    return text


def normalise_question(text: str, *, lower: bool) -> tuple[str, bool]:
    """The question as a Lite model reads it (docs/bundle.md).

    Args:
        text: a checked question without its options.
        lower: whether the model reads lower case.

    Returns:
        The text, and whether its middle was left out.
    """
    text = unicodedata.normalize("NFKC", text)
    text = text.lower() if lower else text
    for signs, replacement in ((_OPENING, "("), (_CLOSING, ")")):
        for sign in signs:
            text = text.replace(sign, replacement)
    text = " ".join("".join(" " if _is_hidden(char) else char for char in text).split())
    if len(text) <= _KEEP_CHARACTERS:
        return text, False
    return f"{text[:_KEEP_START]} ... {text[-_KEEP_END:]}", True


def _is_hidden(char: str) -> bool:
    """Whether a character shows nothing: control, format (bidi marks), surrogate, private."""
    return unicodedata.category(char)[0] == "C"
