"""Dynamic World plus rules as an answerer: a land-cover network, masks by arg-max, arithmetic, no words.

It is told the task and the classes of each item, so what it scores is an upper bound for a segmenter with a rule behind
each button. Where red edge bands are missing they are interpolated between red and near infrared.
"""

from __future__ import annotations

import time
from collections.abc import Mapping, Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from onnxruntime import InferenceSession

from terrascope_qgis.bench.items import BenchItem
from terrascope_qgis.bench.make import rules
from terrascope_qgis.bench.make.wording import word_label
from terrascope_qgis.bench.reply import Reply
from terrascope_qgis.core.errors import InputError
from terrascope_qgis.core.geo.area import mask_area_m2
from terrascope_qgis.core.geo.distance import measure_distance, share_boundary
from terrascope_qgis.core.geo.distance_rule import DistanceRule
from terrascope_qgis.core.geo.grid import PixelGrid
from terrascope_qgis.core.model.bundle.manifest import VocabularyEntry
from terrascope_qgis.core.raster.stack import RasterStack, Window, open_stack
from terrascope_qgis.core.reasoning.wording.options import Option, choose_option
from terrascope_qgis.core.reasoning.wording.vocabulary import Vocabulary
from terrascope_qgis.core.request import RasterSource
from terrascope_qgis.core.result import Status
from training.constants import BAND, OPTICAL_BANDS, OPTICAL_CENTRES_NM
from training.data.teacher import TEACHER_BANDS, class_probabilities, open_teacher, to_at_sensor
from training.vocabulary import LAND_LABELS

Masks = Mapping[str, NDArray[np.bool_]]
Value = float | str | bool
_GSD_M = (5.0, 60.0)
_RED_EDGE = ("rededge071", "rededge075", "rededge078")
_UNITS = {rules.COVERAGE: "%", rules.AREA: "m2", rules.DISTANCE: "m"}


class DynamicWorldAnswerer:
    """Answers with the network's masks; the last picture's masks are kept for its other questions."""

    def __init__(self, file: Path, *, threads: int = 2) -> None:
        """Open the network."""
        self._session = open_teacher(file, threads=threads)
        self._vocabulary = Vocabulary([VocabularyEntry(label, (word_label(label),), "class") for label in LAND_LABELS])
        self._key: tuple[Path, ...] = ()
        self._kept: tuple[dict[str, NDArray[np.bool_]], NDArray[np.bool_], PixelGrid, NDArray[np.uint8]] | None = None

    def describe(self) -> Mapping[str, str]:
        """Its name."""
        return {"id": "dynamic-world-plus-rules", "version": "1", "sha256": "", "provider": "CPUExecutionProvider"}

    def close(self) -> None:
        """Nothing is held but the network."""

    def answer(self, item: BenchItem, sources: Sequence[RasterSource]) -> Reply:
        """Make masks of the classes asked about and compute.

        Raises:
            InputError: the bands it needs are missing.
        """
        started = time.perf_counter()
        masks, valid, grid, picture = self._classify(sources)
        asked = {label: masks[label] for label in item.labels if label in masks}
        value = measure(item.task, asked, valid, grid) if len(asked) == len(item.labels) else None
        unit = _UNITS.get(item.task)
        options = [Option(letter, text) for letter, text in item.options.items()]
        choice = None if value is None else choose_option(options, [(value, unit)], self._vocabulary)
        return Reply(
            said=choice or "",
            choice=choice,
            text="" if value is None else f"{value} {unit or ''}".strip(),
            status=Status.DECLINED.value if value is None else Status.ANSWERED.value,
            task=item.task,
            value=value,
            unit=unit,
            masks=tuple(asked.items()),
            grid=grid,
            seconds=time.perf_counter() - started,
            picture=picture,
        )

    def _classify(
        self, sources: Sequence[RasterSource]
    ) -> tuple[dict[str, NDArray[np.bool_]], NDArray[np.bool_], PixelGrid, NDArray[np.uint8]]:
        key = tuple(source.path for source in sources)
        if self._kept is None or key != self._key:
            with open_stack(tuple(sources), None, gsd_range_m=_GSD_M) as stack:
                optical, valid = read_optical(stack)
                codes = classify(self._session, optical)
                found = {label: (codes == code) & valid for code, label in enumerate(LAND_LABELS)}
                self._key, self._kept = key, (found, valid, stack.grid, stack.preview())
        return self._kept


def classify(session: InferenceSession, optical: NDArray[np.float32]) -> NDArray[np.int64]:
    """Class codes `(H, W)`: the network's mean over the picture and its half turn.

    Args:
        session: the network.
        optical: `(12, H, W)` surface reflectance; it reads reflectance at the sensor, so the clear sky's is added.
    """
    seen = to_at_sensor(optical)
    turned = class_probabilities(session, seen[:, ::-1, ::-1])[:, ::-1, ::-1]
    return np.asarray((class_probabilities(session, seen) + turned).argmax(axis=0))


def read_optical(stack: RasterStack) -> tuple[NDArray[np.float32], NDArray[np.bool_]]:
    """Reflectance of the twelve bands `(12, H, W)`, those the network does not read NaN, and where it is measured.

    Raises:
        InputError: there is no optical layer with the bands the network reads.
    """
    height, width = stack.grid.shape
    layer = stack.layers[0]
    block = stack.read(0, Window(0, 0, height, width))
    bands = np.full((12, height, width), np.nan, np.float32)
    for name, values in zip(layer.channels, block.data, strict=True):
        if name in BAND:
            bands[BAND[name]] = values
    if "red" in layer.channels and "nir" in layer.channels:
        centres = dict(zip(OPTICAL_BANDS, OPTICAL_CENTRES_NM, strict=True))
        for name in _RED_EDGE:
            if name not in layer.channels:
                share = (centres[name] - centres["red"]) / (centres["nir"] - centres["red"])
                bands[BAND[name]] = (1 - share) * bands[BAND["red"]] + share * bands[BAND["nir"]]
    missing = [OPTICAL_BANDS[band] for band in TEACHER_BANDS if not np.isfinite(bands[band]).any()]
    if missing:
        raise InputError(f"{layer.files[0]}: Dynamic World also reads {', '.join(missing)}.")
    return bands, block.valid


def measure(task: str, masks: Masks, valid: NDArray[np.bool_], grid: PixelGrid) -> Value | None:
    """The value a task asks for, from masks alone; None where they do not hold it."""
    first = next(iter(masks.values()))
    if task == rules.COVERAGE:
        return 100.0 * float(first.sum()) / float(valid.sum())
    if task == rules.AREA:
        return mask_area_m2(first, grid)
    if task == rules.RANKING:
        return max(masks, key=lambda label: int(masks[label].sum()))
    if task == rules.BOUNDARY:
        return share_boundary(*masks.values())
    if task == rules.DISTANCE:
        distance = measure_distance(*masks.values(), grid, DistanceRule.CENTRES)
        return None if distance is None else distance.m
    return None
