"""Labelled points and polygons of vector files -> labels of a class to learn."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pyogrio.raw

from ..core.classes.label_request import LabelShape
from ..core.errors import InputError
from .journaled_files import open_quietly
from .polygon_files import read_info

MAX_SHAPES = 20_000


def read_labels(path: Path, *, field: str | None = None, value: str | None = None) -> tuple[LabelShape, ...]:
    """Read the shapes of a file.

    Args:
        path: vector file with points or polygons.
        field: attribute that says what is there; None = all shapes are of the class.
        value: what it says of the class, in any case; other values are something else, empty ones are left out.

    Raises:
        InputError: the file cannot be read, lacks the field, or has no shape of the class.
    """
    info = read_info(path)
    names = [str(name) for name in info["fields"]]
    if field is not None and field not in names:
        raise InputError(f"{path}: has no field {field}, found {', '.join(names) or 'none'}. Choose one of them.")
    if int(info["features"]) > MAX_SHAPES:
        raise InputError(
            f"{path}: has {info['features']} shapes, at most {MAX_SHAPES} are read. Keep the most telling ones."
        )
    with open_quietly(path) as lent:
        _, _, geometries, columns = pyogrio.raw.read(lent, columns=[] if field is None else [field])
    said = [None] * len(geometries) if field is None else list(columns[0])
    shapes = [
        LabelShape(bytes(wkb), field is None or _says(word, value), info["crs"])
        for wkb, word in zip(geometries, said, strict=True)
        if wkb is not None and (field is None or not _is_empty(word))
    ]
    if not any(shape.is_class for shape in shapes):
        found = sorted({str(word) for word in said if not _is_empty(word)})[:10]
        what = f"no shape whose {field} is {value}, found {', '.join(found) or 'none'}" if field else "no shape"
        raise InputError(f"{path}: {what}. Name the value with --value, or choose another file.")
    return tuple(shapes)


def _says(word: Any, value: str | None) -> bool:
    """Whether an attribute says the class; 1 and 1.0 are the same."""
    text = str(word).strip().casefold()
    wanted = (value or "").strip().casefold()
    return text == wanted or (isinstance(word, float) and word.is_integer() and str(int(word)) == wanted)


def _is_empty(word: Any) -> bool:
    return word is None or word != word or str(word).strip() == ""
