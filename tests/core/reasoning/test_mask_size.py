"""A mask decoder whose masks do not fit the tile is told as a broken bundle, whatever it claims."""

from __future__ import annotations

import numpy as np
import pytest

from terrascope_qgis.core.errors import BundleError
from terrascope_qgis.core.reasoning.masks.logits import decode_tile


class _Decoder:
    def __init__(self, shape):
        self._shape = shape

    def run(self, role, feeds):
        assert role == "mask_decoder" and set(feeds) == {"features", "seg"}
        return {"logits": np.zeros(self._shape, np.float64)}


SEG, FEATURES = np.zeros((2, 8), np.float32), np.zeros((1, 4, 16, 16), np.float32)


def test_masks_that_fit_are_taken_as_float32():
    logits = decode_tile(_Decoder((1, 2, 32, 32)), FEATURES, SEG, 32)
    assert logits.shape == (2, 32, 32) and logits.dtype == np.float32


@pytest.mark.parametrize("shape", [(1, 2, 182, 32), (1, 2, 32, 16), (1, 1, 32, 32), (2, 2, 32, 32), (2, 32, 32), ()])
def test_masks_of_another_size_are_refused(shape):
    with pytest.raises(BundleError, match=r"expected \(1, 2, 32, 32\)\. Install the bundle again"):
        decode_tile(_Decoder(shape), FEATURES, SEG, 32)
