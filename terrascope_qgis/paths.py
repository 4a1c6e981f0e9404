"""Where the project's own files lie, in a checkout and in the installed plugin; knows nothing of users' files."""

from __future__ import annotations

from pathlib import Path

PACKAGE_FOLDER = Path(__file__).absolute().parent
"""Not resolved: a linked plugin finds the files linked beside it."""


def find_packaged(name: str) -> Path:
    """Return the path of a file or folder that lies in the package (zip) or beside it (checkout)."""
    inside = PACKAGE_FOLDER / name
    return inside if inside.exists() else PACKAGE_FOLDER.parent / name


def requirements_file(*, cuda: bool) -> Path:
    """Return the pinned list of the engine's packages."""
    return find_packaged("requirements") / ("engine-cuda.txt" if cuda else "engine-cpu.txt")


def read_version() -> str:
    """Return the version in `metadata.txt`; `0` where there is none."""
    # A start of QGIS does not need it.
    import configparser

    parser = configparser.ConfigParser(interpolation=None)
    parser.read(find_packaged("metadata.txt"), encoding="utf-8")
    return parser.get("general", "version", fallback="0")
