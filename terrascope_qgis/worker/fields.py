"""Reads the fields of a request line with the checks that all of them need; knows no request."""

from __future__ import annotations

import enum
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any, TypeVar

from ..core.errors import TerraScopeError

E = TypeVar("E", bound=enum.Enum)


class RequestError(TerraScopeError):
    """A request line cannot be understood."""

    kind = "REQUEST"
    exit_code = 2

    def __init__(self, message: str, request_id: str = "") -> None:
        super().__init__(message)
        self.request_id = request_id


def read_text(message: Mapping[str, Any], name: str, *, default: str | None = None) -> str:
    """A text; a missing one is `default`, or an error where there is none."""
    value = message.get(name)
    if value is None and default is not None:
        return default
    if not isinstance(value, str):
        raise RequestError(f'"{name}" is {value!r:.200}, expected a text.')
    return value


def read_texts(value: Any, name: str) -> list[str]:
    """A list of texts."""
    if not isinstance(value, list) or not all(isinstance(item, str) for item in value):
        raise RequestError(f'"{name}" is {value!r:.200}, expected a list of texts.')
    return value


def read_choice(message: Mapping[str, Any], name: str, default: E) -> E:
    """One of the values of the default's enumeration; a missing one or null is the default."""
    value = read_text(message, name, default=str(default.value))
    for known in type(default):
        if known.value == value:
            return known
    expected = " or ".join(str(known.value) for known in type(default))
    raise RequestError(f'"{name}" is {value!r:.200}, expected {expected}.')


def read_sequence(message: Mapping[str, Any], name: str) -> Sequence[Any]:
    """A list."""
    value = message.get(name)
    if not isinstance(value, list):
        raise RequestError(f'"{name}" is {value!r:.200}, expected a list.')
    return value


def read_numbers(message: Mapping[str, Any], name: str, count: int) -> tuple[float, ...]:
    """A list of `count` numbers."""
    value = message.get(name)
    if not isinstance(value, list) or len(value) != count or not all(_is_number(item) for item in value):
        raise RequestError(f'"{name}" is {value!r:.200}, expected {count} numbers.')
    return tuple(float(item) for item in value)


def read_number(message: Mapping[str, Any], name: str) -> float:
    """A number."""
    value = message.get(name)
    if value is None or not _is_number(value):
        raise RequestError(f'"{name}" is {value!r:.200}, expected a number.')
    return float(value)


def _is_number(value: Any) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool)


def read_whole(message: Mapping[str, Any], name: str, *, least: int = 1) -> int | None:
    """A whole number from `least`; null or missing is None."""
    value = message.get(name)
    if value is None:
        return None
    if not isinstance(value, int) or isinstance(value, bool) or value < least:
        raise RequestError(f'"{name}" is {value!r:.200}, expected a whole number from {least}, or null.')
    return value


def read_path(message: Mapping[str, Any], name: str) -> Path | None:
    """A path; null or missing is None."""
    return None if message.get(name) is None else Path(read_text(message, name))
