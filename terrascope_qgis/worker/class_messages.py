"""Learned classes on the wire, version 1: request fields -> checked values, results -> JSON values."""

from __future__ import annotations

import base64
import binascii
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

from ..core.classes.label_request import LabelShape
from ..core.classes.learned_class import LearnedClass, class_document, read_class
from ..core.errors import InputError
from .fields import RequestError, read_sequence

if TYPE_CHECKING:  # learning brings scikit-learn, which takes seconds to import
    from ..core.learning import Learned


def read_classes(message: Mapping[str, Any]) -> tuple[LearnedClass, ...]:
    """The classes a question may name; none where the field is missing."""
    if message.get("classes") is None:
        return ()
    try:
        return tuple(
            read_class(item, f'"classes" {place}') for place, item in enumerate(read_sequence(message, "classes"))
        )
    except InputError as error:
        raise RequestError(error.args[0]) from None


def read_labels(message: Mapping[str, Any]) -> tuple[LabelShape, ...]:
    """The labelled shapes."""
    return tuple(_read_label(item, place) for place, item in enumerate(read_sequence(message, "labels")))


def learned_document(found: Learned, map_file: Path | None) -> dict[str, Any]:
    """A class that was learned, and what its map says."""
    bounds = found.map.interval_percent
    return {
        "class": class_document(found.learned),
        "percent": round(found.map.percent, 4),
        "interval_percent": None if bounds is None else [round(bound, 4) for bound in bounds],
        "doubtful_percent": round(found.map.doubtful_percent, 4),
        "map": None if map_file is None else str(map_file),
    }


def _read_label(item: Any, place: int) -> LabelShape:
    if not isinstance(item, Mapping) or not isinstance(item.get("is_class"), bool):
        raise RequestError(f'"labels" {place} is {item!r:.200}, expected an object with "wkb", "is_class" and "crs".')
    crs = item.get("crs")
    if crs is not None and not isinstance(crs, str):
        raise RequestError(f'"crs" of label {place} is {crs!r:.200}, expected a text or null.')
    try:
        return LabelShape(base64.b64decode(item.get("wkb", ""), validate=True), item["is_class"], crs)
    except (binascii.Error, TypeError, ValueError):
        raise RequestError(f'"wkb" of label {place} is not base64.') from None
