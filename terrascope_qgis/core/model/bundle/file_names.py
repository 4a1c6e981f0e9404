"""Which file names a bundle may use; touches no disk."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable

from ...errors import BundleError
from ...words.said import Said, say

ALLOWED_SUFFIXES = (".onnx", ".data", ".safetensors", ".json", ".txt", ".md", ".png", ".npy", ".sig")
_RESERVED = {"con", "prn", "aux", "nul", *(f"{stem}{n}" for stem in ("com", "lpt") for n in range(1, 10))}
_FORBIDDEN = set('<>:"|?*\\')
_MAX_NAME = 200


def check_names(names: Iterable[str], source: str) -> None:
    """Check relative file names of a bundle, each with `/` between folders.

    Args:
        names: the names.
        source: what holds them, for messages.

    Raises:
        BundleError: a name is absolute, climbs out of the folder, cannot exist on every system, hides characters, has
            an ending that bundles do not use, or two names are the same on some system.
    """
    seen: dict[str, str] = {}
    for name in names:
        reason = _find_fault(name)
        if reason:
            raise BundleError(say("file_name", source=source, item=_show(name), fault=reason))
        folded = unicodedata.normalize("NFKC", name).casefold()
        if folded in seen:
            both = f"{_show(seen[folded])} and {_show(name)}"
            raise BundleError(say("bundle_same_names", source=source, items=both))
        seen[folded] = name


def _find_fault(name: str) -> Said | None:
    """Say what is wrong with a name; None if nothing is."""
    if not name or len(name) > _MAX_NAME:
        return say("name_length", count=len(name), most=_MAX_NAME)
    if any(unicodedata.category(char)[0] == "C" for char in name):
        return say("name_hidden")
    if name.startswith("/") or (len(name) > 1 and name[1] == ":"):
        return say("name_absolute")
    if _FORBIDDEN & set(name):
        return say("name_character")
    parts = name.split("/")
    if any(part in ("", ".", "..") for part in parts):
        return say("name_outside")
    if any(part.endswith((".", " ")) or part.startswith(" ") for part in parts):
        return say("name_edges")
    if any(part.split(".")[0].casefold() in _RESERVED for part in parts):
        return say("name_reserved")
    if not name.casefold().endswith(ALLOWED_SUFFIXES):
        return say("name_ending", known=" ".join(ALLOWED_SUFFIXES))
    return None


def _show(name: str) -> str:
    """The name in ASCII, so that nothing hides in it."""
    return ascii(name)[:120]
