"""Embedding rows read from a table on disk: kilobytes per token instead of a gigabyte in memory."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from ...errors import BundleError
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
            raise BundleError(f"{self._path} is not a table of numbers ({error}). Get an intact bundle.") from error
        expected = (spec.rows, spec.columns)
        if self._rows.shape != expected or self._rows.dtype != np.dtype(spec.dtype):
            raise BundleError(
                f"{self._path} is {self._rows.dtype} {self._rows.shape}, the manifest says {spec.dtype} {expected}. "
                "Get an intact bundle."
            )
        if spec.columns != manifest.decoder.hidden:
            raise BundleError(
                f"{self._path} has rows of {spec.columns} numbers, the decoder reads {manifest.decoder.hidden}. "
                "Get an intact bundle."
            )

    def read(self, ids: Sequence[int]) -> FloatArray:
        """Rows `(len(ids), hidden)` float32.

        Raises:
            BundleError: an id has no row, or a row has NaN or infinite numbers.
        """
        places = np.asarray(ids, np.int64)
        if places.size and not 0 <= places.min() <= places.max() < len(self._rows):
            asked = f"{places.min()} to {places.max()}"
            raise BundleError(f"{self._path} has {len(self._rows)} rows, asked for {asked}. Get an intact bundle.")
        rows = np.asarray(self._rows[places], np.float32)
        if not np.isfinite(rows).all():
            raise BundleError(f"{self._path} has NaN or infinite numbers. Get an intact bundle.")
        return rows
