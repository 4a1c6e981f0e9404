"""Real chips with teacher labels, cached as one file: the raw material of the training pool."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import numpy as np

from training.constants import FloatArray
from training.data.cloud_teacher import find_clouds
from training.data.clouded import mark_clouds, sort_snow_from_cloud
from training.data.sources import Scene, band_presence, read_scenes
from training.data.teacher import TEACHER_BANDS, averaged_probabilities, confident_classes, open_teacher
from training.vocabulary import LAND_LABELS

MIN_SIDE_PX = 24


@dataclass(frozen=True)
class LabelledScene:
    """A scene with its teacher classes."""

    scene: Scene
    classes: np.ndarray
    """`(H, W)` uint8, unknown where the teacher is unsure."""
    guess: np.ndarray
    """`(H, W)` uint8 arg-max class without the confidence test: what simulated backscatter is drawn for."""
    flags: np.ndarray
    """`(H, W)` uint8 date flags: real cloud, unsure."""


def label_scenes(shared: Path, more: Path | None) -> list[LabelledScene]:
    """Read every real scene and label it with the teachers of land and of clouds."""
    session = open_teacher(shared / "teachers" / "dynamicworld_forward.onnx")
    labelled = []
    for scene in read_scenes(shared, more):
        if scene.optical is None or min(scene.optical.shape[1:]) < MIN_SIDE_PX:
            continue
        present = band_presence(scene.optical)
        valid = np.isfinite(scene.optical[3])
        if not present[list(TEACHER_BANDS)].all() or valid.mean() < 0.3:
            continue
        chances = averaged_probabilities(session, scene.optical, at_sensor=scene.at_sensor)
        guess = chances.argmax(axis=0).astype(np.uint8)
        known = sort_snow_from_cloud(scene.optical, confident_classes(chances, valid), guess)
        known = mark_clouds(known, find_clouds(scene.optical, at_sensor=scene.at_sensor))
        labelled.append(LabelledScene(scene, known.classes, known.guess, known.flags))
    return labelled


def real_spectra(scenes: list[LabelledScene], rng: np.random.Generator, *, most: int = 6000) -> dict[str, FloatArray]:
    """Collect surface-reflectance pixels by class from scenes with all twelve bands."""
    found: dict[str, list[FloatArray]] = {label: [] for label in LAND_LABELS}
    for item in scenes:
        optical = item.scene.optical
        if optical is None or item.scene.at_sensor or band_presence(optical).sum() < 12:
            continue
        finite = np.isfinite(optical).all(axis=0)
        for code, label in enumerate(LAND_LABELS):
            rows, columns = np.nonzero((item.classes == code) & finite)
            if len(rows) >= 20:
                picks = rng.choice(len(rows), size=min(len(rows), 400), replace=False)
                found[label].append(optical[:, rows[picks], columns[picks]].T)
    out = {}
    for label, parts in found.items():
        if parts:
            joined = np.concatenate(parts)
            out[label] = joined[rng.choice(len(joined), size=min(most, len(joined)), replace=False)]
    return out
