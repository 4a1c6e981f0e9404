"""SHA-256 as a manifest writes it: eight groups of eight hexadecimal digits, which people can compare by eye."""

from __future__ import annotations

import re

GROUP = 8
FORM = "64 lower-case hexadecimal digits, in one piece or in groups of 8 with a space between"
_ONE_PIECE = re.compile(r"[0-9a-f]{64}")
_GROUPED = re.compile(r"[0-9a-f]{8}( [0-9a-f]{8}){7}")


def write_digest(sha256: str) -> str:
    """Return 64 hexadecimal digits in groups.

    In one piece they are what scanners for leaked keys look for in a published plugin.

    Raises:
        ValueError: `sha256` is not 64 lower-case hexadecimal digits.
    """
    if not _ONE_PIECE.fullmatch(sha256):
        raise ValueError(f"{sha256!r} is no SHA-256: expected 64 lower-case hexadecimal digits")
    return " ".join(sha256[start : start + GROUP] for start in range(0, len(sha256), GROUP))


def read_digest(text: str) -> str | None:
    """Return the 64 digits of either form, or None when `text` is neither."""
    if _GROUPED.fullmatch(text):
        return text.replace(" ", "")
    return text if _ONE_PIECE.fullmatch(text) else None
