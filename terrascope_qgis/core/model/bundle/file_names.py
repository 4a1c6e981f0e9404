"""Which file names a bundle may use; touches no disk."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable

from ...errors import BundleError

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
            raise BundleError(
                f"{source}: file name {_show(name)} {reason}. Nothing was read; get the bundle from its maker."
            )
        folded = unicodedata.normalize("NFKC", name).casefold()
        if folded in seen:
            both = f"{_show(seen[folded])} and {_show(name)}"
            raise BundleError(f"{source}: {both} are the same name on some systems. Get the bundle from its maker.")
        seen[folded] = name


def _find_fault(name: str) -> str | None:
    """Say what is wrong with a name; None if nothing is."""
    if not name or len(name) > _MAX_NAME:
        return f"has {len(name)} characters, expected 1 to {_MAX_NAME}"
    if any(unicodedata.category(char)[0] == "C" for char in name):
        return "has control or invisible characters"
    if name.startswith("/") or (len(name) > 1 and name[1] == ":"):
        return "is absolute"
    if _FORBIDDEN & set(name):
        return "has a character that not every system allows"
    parts = name.split("/")
    if any(part in ("", ".", "..") for part in parts):
        return "leads out of the bundle"
    if any(part.endswith((".", " ")) or part.startswith(" ") for part in parts):
        return "ends or begins with a dot or space"
    if any(part.split(".")[0].casefold() in _RESERVED for part in parts):
        return "is reserved on Windows"
    if not name.casefold().endswith(ALLOWED_SUFFIXES):
        return f"has an ending other than {' '.join(ALLOWED_SUFFIXES)}"
    return None


def _show(name: str) -> str:
    """The name in ASCII, so that nothing hides in it."""
    return ascii(name)[:120]
