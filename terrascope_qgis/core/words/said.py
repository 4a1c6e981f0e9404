"""A sentence of the engine that keeps its code and values, so that who shows it can word it in the user's language.

Used by the engine and inside QGIS, so it needs no package and no new Python.
"""

from __future__ import annotations

import datetime as dt
import math
import numbers
from collections.abc import Mapping, Sequence
from pathlib import PurePath
from typing import Any

from .bundle_words import BUNDLES
from .decline_words import DECLINES
from .device_words import DEVICES
from .error_words import ERRORS
from .graph_words import GRAPHS
from .note_words import NOTES
from .part_words import PARTS
from .reason_words import REASONS
from .report_words import REPORTS
from .stress_words import STRESS
from .warning_words import WARNINGS
from .written_words import WRITTEN

WORDS: Mapping[str, str] = {
    **REASONS,
    **NOTES,
    **WARNINGS,
    **DECLINES,
    **ERRORS,
    **WRITTEN,
    **BUNDLES,
    **GRAPHS,
    **DEVICES,
    **STRESS,
    **REPORTS,
}
"""Code -> English sentence, its values as fields."""
_IMAGES = {"optical": "optical image", "sar": "radar image"}


class Said(str):
    """An English sentence. As text it is used like any other; a program finds beside it what it says."""

    code: str
    """A key of `WORDS`; it keeps its meaning between versions."""
    values: Mapping[str, Any]
    """Texts, numbers, lists of them, and sentences, by the names of the fields."""

    def __new__(cls, text: str, code: str, values: Mapping[str, Any]) -> Said:
        """Make the sentence `text`."""
        said = super().__new__(cls, text)
        said.code, said.values = code, values
        return said

    def __getnewargs__(self) -> tuple[str, str, Mapping[str, Any]]:  # type: ignore[override]
        """What a copy is made from."""
        return str(self), self.code, self.values


def say(code: str, /, **values: Any) -> Said:
    """Return the sentence of a code.

    Args:
        code: a key of `WORDS`.
        values: of its fields: numbers, texts, dates, paths, exceptions, lists of them, and other sentences. `name` is a
            label or phrase of a mask, `date` its day where the name alone does not tell, `image` a sensor, `sensors`
            several, `masks` pairs of sensor and name, `pair` two masks as pairs of name and date, `part` the code of a
            part of the area, `parts` several.
    """
    plain = {name: _make_plain(value) for name, value in values.items()}
    return Said(WORDS[code].format(**show_values(plain)), code, plain)


def join_said(parts: Sequence[Said]) -> Said:
    """Return some sentences, one at least, as one with semicolons; each is told once."""
    first, *rest = dict.fromkeys(parts)
    for part in rest:
        first = say("joined", first=first, second=part)
    return first


def describe_said(text: str) -> dict[str, Any] | None:
    """`code` and `values` of a sentence as JSON, sentences in it with their `text`; None for any other text.

    Numbers that are not finite are None.
    """
    if not isinstance(text, Said):
        return None
    return {"code": text.code, "values": {name: _describe_value(value) for name, value in text.values.items()}}


def recall_said(text: str, fact: Any) -> str:
    """Return the sentence that `describe_said` took apart; the text alone where `fact` is none of this version's."""
    code, values = (fact.get("code"), fact.get("values")) if isinstance(fact, Mapping) else (None, None)
    if not isinstance(code, str) or code not in WORDS or not isinstance(values, Mapping):
        return text
    return Said(text, code, {name: _recall_value(value) for name, value in values.items()})


def _recall_value(value: Any) -> Any:
    return recall_said(str(value.get("text")), value) if isinstance(value, Mapping) else value


def _describe_value(value: Any) -> Any:
    if isinstance(value, Said):
        return {"text": str(value), **(describe_said(value) or {})}
    return None if isinstance(value, float) and not math.isfinite(value) else value


def _make_plain(value: Any) -> Any:
    """A value as JSON has it, sentences as they are."""
    if value is None or isinstance(value, (str, bool)):
        return value
    if isinstance(value, numbers.Integral):
        return int(value)
    if isinstance(value, numbers.Real):
        return float(value)
    if isinstance(value, (list, tuple)):
        return [_make_plain(item) for item in value]
    if isinstance(value, (dt.date, PurePath, BaseException)):
        return str(value)
    raise TypeError(f"A sentence holds no {type(value).__name__}.")


def show_values(values: Mapping[str, Any]) -> dict[str, Any]:
    """Return the values as the English sentence has them."""
    shown = {name: ", ".join(map(str, value)) if isinstance(value, list) else value for name, value in values.items()}
    if "name" in values:
        shown["name"] = _plain_name(values["name"]) + (f" ({values['date']})" if values.get("date") else "")
    if "pair" in values:
        shown["pair"] = " and ".join(
            _plain_name(name) + (f" ({date})" if date else "") for name, date in values["pair"]
        )
    if "part" in values:
        shown["part"] = PARTS[values["part"]]
    if "parts" in values:
        shown["parts"] = ", ".join(PARTS[part] for part in values["parts"])
    if "image" in values:
        shown["image"] = _IMAGES.get(values["image"], values["image"])
    if "sensors" in values:
        shown["sensors"] = " and ".join(values["sensors"])
    if "masks" in values:
        shown["masks"] = " and ".join(f"{sensor} {_plain_name(name)}" for sensor, name in values["masks"])
    return shown


def _plain_name(name: str) -> str:
    return name.replace("_", " ")
