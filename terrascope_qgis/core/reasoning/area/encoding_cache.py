"""Keeps the last encoded areas, so that follow-up questions need not run the encoder again."""

from __future__ import annotations

from collections import OrderedDict
from types import TracebackType
from typing import Protocol


class Kept(Protocol):
    """An area as some model has seen it."""

    fingerprint: str

    def close(self) -> None:
        """Free it."""


class EncodingCache:
    """Encoded areas by fingerprint; the least recently used one goes first. Close it to free them."""

    def __init__(self, capacity: int = 1) -> None:
        self._capacity = capacity
        self._areas: OrderedDict[str, Kept] = OrderedDict()

    def __len__(self) -> int:
        return len(self._areas)

    def __enter__(self) -> EncodingCache:
        """Return the cache itself."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Free the areas."""
        self.close()

    def find(self, fingerprint: str) -> Kept | None:
        """The area of a fingerprint, if it is kept."""
        if fingerprint in self._areas:
            self._areas.move_to_end(fingerprint)
        return self._areas.get(fingerprint)

    def make_room(self) -> None:
        """Free areas until one more fits; called before encoding, so that two never take memory at once."""
        while self._areas and len(self._areas) >= self._capacity:
            self._areas.popitem(last=False)[1].close()

    def keep(self, area: Kept) -> None:
        """Keep an area; the cache closes it."""
        self.make_room()
        self._areas[area.fingerprint] = area

    def close(self) -> None:
        """Free all areas."""
        while self._areas:
            self._areas.popitem()[1].close()
