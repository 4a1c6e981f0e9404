"""Reads typed values out of parsed JSON and names the field that is wrong; knows no manifest."""

from __future__ import annotations

import math
from collections.abc import Callable
from typing import Any, TypeVar

from ...errors import BundleError
from ...words.said import say

T = TypeVar("T")
MISSING: Any = object()


class Fields:
    """One JSON object with the path that leads to it, for messages."""

    def __init__(self, value: Any, path: str, source: str) -> None:
        self.path = path
        self.source = source
        if not isinstance(value, dict):
            raise self.error(path, value, "an object")
        self._value: dict[str, Any] = value

    def error(self, path: str, found: Any, expected: str) -> BundleError:
        """The error for a field that holds `found` where `expected` belongs."""
        shown = "nothing" if found is MISSING else repr(found)[:80]
        return BundleError(
            say("bundle_field", source=self.source, field=path or "root", found=shown, expected=expected)
        )

    def names(self) -> tuple[str, ...]:
        """Names of the fields that are there."""
        return tuple(self._value)

    def _at(self, name: str) -> str:
        return f"{self.path}.{name}" if self.path else name

    def text(self, name: str, default: Any = MISSING) -> str:
        """A string of 1 to 4,000 characters."""
        value = self._value.get(name, default)
        if value is default and default is not MISSING:
            return str(default)
        if not isinstance(value, str) or not 0 < len(value) <= 4000:
            raise self.error(self._at(name), value, "a text")
        return value

    def choice(self, name: str, allowed: tuple[str, ...], default: Any = MISSING) -> str:
        """One of some strings."""
        value = self._value.get(name, default)
        if value not in allowed:
            raise self.error(self._at(name), value, " or ".join(allowed))
        return str(value)

    def integer(self, name: str, low: int, high: int) -> int:
        """A whole number from `low` to `high`."""
        value = self._value.get(name, MISSING)
        if isinstance(value, bool) or not isinstance(value, int) or not low <= value <= high:
            raise self.error(self._at(name), value, f"a whole number from {low} to {high}")
        return value

    def number(self, name: str, low: float, high: float, default: Any = MISSING) -> float:
        """A finite number from `low` to `high`."""
        value = self._value.get(name, default)
        if isinstance(value, bool) or not isinstance(value, int | float) or not math.isfinite(value):
            raise self.error(self._at(name), value, f"a number from {low} to {high}")
        if not low <= value <= high:
            raise self.error(self._at(name), value, f"a number from {low} to {high}")
        return float(value)

    def flag(self, name: str) -> bool:
        """True or false."""
        value = self._value.get(name, MISSING)
        if not isinstance(value, bool):
            raise self.error(self._at(name), value, "true or false")
        return value

    def numbers(self, name: str, count: int) -> tuple[float, ...]:
        """A list of `count` finite numbers."""
        value = self._value.get(name, MISSING)
        good = isinstance(value, list) and len(value) == count
        if not good or not all(type(item) in (int, float) and math.isfinite(item) for item in value):
            raise self.error(self._at(name), value, f"a list of {count} numbers")
        return tuple(float(item) for item in value)

    def texts(self, name: str) -> tuple[str, ...]:
        """A list of strings."""
        value = self._value.get(name, MISSING)
        if not isinstance(value, list | tuple) or not all(isinstance(item, str) and item for item in value):
            raise self.error(self._at(name), value, "a list of texts")
        return tuple(value)

    def object(self, name: str, default: Any = MISSING) -> Fields:
        """A nested object."""
        return Fields(self._value.get(name, default), self._at(name), self.source)

    def objects(self, name: str, read: Callable[[Fields], T]) -> tuple[T, ...]:
        """A list of objects, each read by `read`."""
        value = self._value.get(name, MISSING)
        if not isinstance(value, list):
            raise self.error(self._at(name), value, "a list of objects")
        return tuple(read(Fields(item, f"{self._at(name)}[{k}]", self.source)) for k, item in enumerate(value))

    def mapping(self, name: str, read: Callable[[Fields], T], default: Any = MISSING) -> dict[str, T]:
        """An object of objects, each read by `read`."""
        outer = self.object(name, default)
        return {key: read(outer.object(key)) for key in outer.names()}

    def raw(self, name: str, default: Any = MISSING) -> Any:
        """The value as it stands."""
        if name not in self._value and default is MISSING:
            raise self.error(self._at(name), MISSING, "a value")
        return self._value.get(name, default)
