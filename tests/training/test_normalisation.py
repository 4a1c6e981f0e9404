"""The host and the training must feed the same numbers."""

from __future__ import annotations

import numpy as np

from training.constants import OPTICAL_MEAN, OPTICAL_STD, SAR_MEAN, SAR_STD, normalise_optical, normalise_sar


def test_optical_follows_the_bundle_contract() -> None:
    image = np.full((12, 2, 2), 0.1, np.float32)
    image[3, 0, 0] = np.nan
    present = np.ones(12, np.float32)
    present[5] = 0
    valid = np.ones((1, 2, 2), np.float32)
    valid[0, 1, 1] = 0
    out = normalise_optical(image, present, valid)
    expected = (np.log(2.0) - OPTICAL_MEAN[0]) / OPTICAL_STD[0]
    assert np.allclose(out[0, 0, 0], expected, atol=1e-6)
    assert (out[5] == 0).all()
    assert (out[:, 1, 1] == 0).all()
    assert np.isfinite(out).all()


def test_radar_is_shifted_and_scaled_in_decibels() -> None:
    db = np.array(SAR_MEAN, np.float32)[:, None, None] + np.array(SAR_STD, np.float32)[:, None, None]
    out = normalise_sar(db, np.ones(2, np.float32), np.ones((1, 1, 1), np.float32))
    assert np.allclose(out, 1.0)
