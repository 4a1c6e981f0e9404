"""Dynamic World (Google, Apache-2.0) as land-cover teacher and baseline: reflectance in, class probabilities out."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import onnxruntime as ort

from training.constants import UNKNOWN_CLASS, FloatArray

TEACHER_BANDS = (1, 2, 3, 4, 5, 6, 7, 10, 11)
"""Rows of the 12-band array that the teacher reads."""

_PERCENTILES = np.array(
    [
        (1.7417268, 2.0232987), (1.7261205, 2.0389052), (1.6798346, 2.1795928),
        (1.7734969, 2.2890068), (2.2891541, 2.6171675), (2.3829397, 2.7734186),
        (2.3828939, 2.7578332), (2.1952484, 2.7890925), (1.5548129, 2.4140535),
    ],
    np.float32,
)  # fmt: skip

PATH_REFLECTANCE = np.array([0.10, 0.062, 0.036, 0.02, 0.015, 0.011, 0.009, 0.007, 0.006, 0.004, 0.002, 0.001])
"""Mean clear-sky path reflectance of the 12 bands: what separates L1C from L2A over dark surfaces."""


def open_teacher(path: Path, *, threads: int = 2) -> ort.InferenceSession:
    """Open the teacher's ONNX file."""
    options = ort.SessionOptions()
    options.intra_op_num_threads = threads
    options.log_severity_level = 3
    return ort.InferenceSession(str(path), options, providers=["CPUExecutionProvider"])


def to_at_sensor(surface: FloatArray) -> FloatArray:
    """Turn surface reflectance `(12, H, W)` into roughly top-of-atmosphere reflectance."""
    path = PATH_REFLECTANCE.astype(np.float32)[:, None, None]
    return np.asarray(path + surface * (1.0 - 1.2 * path), np.float32)


def class_probabilities(session: ort.InferenceSession, optical: FloatArray) -> FloatArray:
    """Run the teacher once.

    Args:
        session: the open teacher.
        optical: `(12, H, W)` reflectance; NaN is read as 0.

    Returns:
        `(9, H, W)` probabilities.
    """
    numbers = np.nan_to_num(optical[list(TEACHER_BANDS)]) * 1e4
    low, high = _PERCENTILES[:, :1, None], _PERCENTILES[:, 1:, None]
    scaled = (np.log(numbers * 0.005 + 1.0) - low) / high
    inputs = (1.0 / (1.0 + np.exp(-(5.0 * scaled - 1.0)))).transpose(1, 2, 0)[None].astype(np.float32)
    logits = session.run(None, {session.get_inputs()[0].name: inputs})[0][0].transpose(2, 0, 1)
    weights = np.exp(logits - logits.max(axis=0, keepdims=True))
    return np.asarray(weights / weights.sum(axis=0, keepdims=True), np.float32)


def averaged_probabilities(session: ort.InferenceSession, optical: FloatArray, *, at_sensor: bool) -> FloatArray:
    """Average the teacher over flips and, for surface reflectance, over an at-sensor version of the scene."""
    versions = [optical] if at_sensor else [optical, to_at_sensor(optical), to_at_sensor(optical)]
    total = np.zeros((9, *optical.shape[1:]), np.float32)
    flips = ((1, 1), (1, -1), (-1, 1), (-1, -1))
    for index, (rows, columns) in enumerate(flips):
        for version in versions[:: 1 if index < 2 else 2]:
            total += class_probabilities(session, version[:, ::rows, ::columns])[:, ::rows, ::columns]
    return np.asarray(total / total.sum(axis=0, keepdims=True), np.float32)


def confident_classes(probabilities: FloatArray, valid: np.ndarray, *, least: float = 0.42) -> np.ndarray:
    """Return the `(H, W)` uint8 arg-max class, unknown where the teacher is unsure or the pixel invalid."""
    classes = np.asarray(probabilities.argmax(axis=0), np.uint8)
    classes[(probabilities.max(axis=0) < least) | ~valid] = UNKNOWN_CLASS
    return classes
