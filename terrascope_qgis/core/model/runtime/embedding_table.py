"""Embedding rows read from a table on disk: kilobytes per token instead of a gigabyte in memory."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from ...errors import BundleError
from ...words.said import say
from ..bundle.manifest import Manifest

FloatArray = NDArray[np.float32]


class EmbeddingTable:
    """The table `tables.embed` of a bundle, open as a memory map."""

    def __init__(self, folder: Path, manifest: Manifest) -> None:
        spec = manifest.embed_table
        if spec is None:
            raise ValueError(f"{folder} has no table of embedding rows.")
        self._path = folder / spec.file
        try:
            self._rows = np.load(self._path, mmap_mode="r", allow_pickle=False)
        except Exception as error:  # numpy parses the header as Python text: much can go wrong in there
            raise BundleError(say("table_unreadable", file=self._path, problem=error)) from error
        expected = (spec.rows, spec.columns)
        if self._rows.shape != expected or self._rows.dtype != np.dtype(spec.dtype):
            raise BundleError(
                say(
                    "table_kind",
                    file=self._path,
                    dtype=str(self._rows.dtype),
                    shape=str(self._rows.shape),
                    named=spec.dtype,
                    expected=str(expected),
                )
            )
        if spec.columns != manifest.decoder.hidden:
            raise BundleError(say("table_width", file=self._path, count=spec.columns, expected=manifest.decoder.hidden))

    def read(self, ids: Sequence[int]) -> FloatArray:
        """Rows `(len(ids), hidden)` float32.

        Raises:
            BundleError: an id has no row, or a row has NaN or infinite numbers.
        """
        places = np.asarray(ids, np.int64)
        if places.size and not 0 <= places.min() <= places.max() < len(self._rows):
            asked = f"{places.min()} to {places.max()}"
            raise BundleError(say("table_rows", file=self._path, count=len(self._rows), asked=asked))
        rows = np.asarray(self._rows[places], np.float32)
        if not np.isfinite(rows).all():
            raise BundleError(say("table_infinite", file=self._path))
        return rows
