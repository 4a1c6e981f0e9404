"""What the evaluation measures is what the engine does."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from terrascope_qgis.core.geo.window import Window
from terrascope_qgis.core.model.runtime.model import open_bundle
from terrascope_qgis.core.progress import SilentProgress
from terrascope_qgis.core.reasoning.area.encoding import encode_area, read_inside
from terrascope_qgis.core.reasoning.masks.masking import decode_mask, find_calibration
from terrascope_qgis.core.request import Role
from tests.core.reasoning.array_stack import ArrayLayer, ArrayStack
from training.constants import OPTICAL_BANDS
from training.evaluate.runner import PixelRunner, View, chances
from training.vocabulary import INDEX

_BUNDLE = Path(__file__).parents[2] / "terrascope_qgis" / "models" / "terrascope-lite"


@pytest.mark.parametrize("shape", [(100, 60), (600, 90)])
def test_masks_are_those_of_the_engine(shape: tuple[int, int]) -> None:
    """Below one chip, and in several: the same tiles, the same padding, the same blend."""
    rng = np.random.default_rng(3)
    rows, cols = np.indices(shape)
    ground = 0.15 + 0.1 * np.sin(rows / 29) * np.cos(cols / 17)
    optical = (ground * rng.uniform(0.5, 2.0, (12, 1, 1)) + rng.normal(0, 0.01, (12, *shape))).astype(np.float32)
    optical[:, 20:40, 10:20] = np.nan
    model = open_bundle(_BUNDLE, device="cpu", threads=1)
    assert tuple(model.manifest.sensors["optical"].bands) == tuple(OPTICAL_BANDS)
    stack = ArrayStack((ArrayLayer(Role.OPTICAL, None, tuple(OPTICAL_BANDS), optical),))
    encoded = encode_area(
        stack, model, SilentProgress(), memory_bytes=1 << 26, inside=read_inside(stack), fingerprint=""
    )
    label = "crops"
    seg = model.concepts[INDEX[label]][None]
    decoded = decode_mask(model, encoded, seg, 0, label, SilentProgress(), keep_probability=True)
    runner = PixelRunner(_BUNDLE, threads=1)
    logits, _ = runner.class_logits(View(optical), [label])
    expected = chances(logits[0], find_calibration(model.manifest, encoded, 0, label).temperature)
    valid = stack.read(0, Window(0, 0, *shape)).valid
    assert decoded.probability is not None
    # The engine keeps features in half precision and probabilities in 1/254.
    assert np.abs(decoded.probability / 254 - expected)[valid].max() < 0.02
    assert np.ptp(expected[valid]) > 0.1
    encoded.close()
