"""A mask of the whole area kept as bits, written and read by rows, because a scene has 120 million pixels."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

BoolArray = NDArray[np.bool_]


class PackedMask:
    """`(height, width)` booleans, one bit each; all False at first."""

    def __init__(self, height: int, width: int) -> None:
        self.height = height
        self.width = width
        self._bits = np.zeros((height, (width + 7) // 8), np.uint8)

    @property
    def nbytes(self) -> int:
        """Bytes it takes."""
        return self._bits.nbytes

    def write(self, row: int, rows: BoolArray) -> None:
        """Replace whole rows from `row` on."""
        self._bits[row : row + len(rows)] = np.packbits(rows, axis=1)

    def read(self, row: int, count: int) -> BoolArray:
        """`(count, width)` rows from `row` on."""
        bits = np.unpackbits(self._bits[row : row + count], axis=1, count=self.width)
        return bits.view(np.bool_)

    def unpack(self) -> BoolArray:
        """All rows."""
        return self.read(0, self.height)

    def count(self) -> int:
        """Number of True pixels."""
        return int(np.bitwise_count(self._bits).sum(dtype=np.int64))

    def intersect(self, other: PackedMask) -> PackedMask:
        """Pixels True in both."""
        result = PackedMask(self.height, self.width)
        result._bits = self._bits & other._bits
        return result

    def digest_bytes(self) -> bytes:
        """The bits, for fingerprints."""
        return self._bits.tobytes()
