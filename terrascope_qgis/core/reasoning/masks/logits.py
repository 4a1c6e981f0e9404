"""Runs the mask decoder over one tile and takes only logits that fit the tile."""

from __future__ import annotations

import numpy as np

from ...errors import BundleError
from ...model.runtime.model import Model
from ...words.said import say
from ..area.inputs import FloatArray


def decode_tile(model: Model, features: FloatArray, seg: FloatArray, tile_px: int) -> FloatArray:
    """Return `(K, tile_px, tile_px)` float32 logits.

    Args:
        model: whose mask decoder to run.
        features: of the tile, as the decoder takes them.
        seg: `(K, width)` embeddings.
        tile_px: side of the tile.

    Raises:
        BundleError: the decoder fails or gives another size.
    """
    logits = np.asarray(model.run("mask_decoder", {"features": features, "seg": seg})["logits"], np.float32)
    wanted = (1, len(seg), tile_px, tile_px)
    if logits.shape != wanted:
        raise BundleError(say("mask_shape", shape=str(logits.shape), expected=str(wanted)))
    return np.asarray(logits[0])
