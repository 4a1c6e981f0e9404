"""Front door of learning: labels in, a class with its map and its score out; for the command line and the worker."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from .analysis import hold_encoded
from .classes.fitting import USUAL_SHARE, fit_linear
from .classes.folds import FoldPlan, plan_folds
from .classes.label_cells import LabelledCells, draw_background, find_cells, join_cells, locate_labels
from .classes.label_request import LabelRequest
from .classes.learned_class import FeatureSource, LabelCounts, LearnedClass, check_name
from .errors import BundleError
from .geo.grid import PixelGrid
from .model.runtime.model import Model
from .progress import Progress
from .raster.stack import open_stack
from .reasoning.area.encoded_area import EncodedArea
from .reasoning.area.encoding_cache import EncodingCache
from .reasoning.area.memory_plan import plan_memory
from .reasoning.area.observations import plan_observations
from .reasoning.masks.learned import ClassMap, check_fits, map_class, vision_sha256
from .reasoning.wording.vocabulary import Vocabulary
from .request import Area, RasterSource, Resources
from .words.said import Said, say

MAX_CELLS = 5000
"""Labelled cells of either kind that are used; of more, so many are drawn at random."""
BACKGROUND_RATIO = 3
MIN_BACKGROUND = 60
BACKGROUND_DISTANCE_PX = 4
_SEED = 0


@dataclass(frozen=True)
class Learned:
    """A class with what it looks like where it was learned."""

    learned: LearnedClass
    map: ClassMap
    grid: PixelGrid
    warnings: tuple[Said, ...]


@dataclass(frozen=True)
class Applied:
    """A class somewhere else."""

    map: ClassMap
    grid: PixelGrid
    warnings: tuple[Said, ...]


def learn_class(
    request: LabelRequest, model: Model, progress: Progress, *, cache: EncodingCache | None = None
) -> Learned:
    """Learn a class from labelled places at the last date of the layers.

    Args:
        request: name, labels, rasters and area.
        model: an open Lite bundle.
        progress: hears stages and may stop the run.
        cache: keeps the encoded area for the next question; None = it is freed.

    Raises:
        InputError: a raster or label cannot be used, there are too few labels, or they cannot be told apart.
        BundleError: the bundle has no pixel features.
        BudgetError: the run would need more memory or disk than allowed.
        Cancelled: the user stopped the run.
    """
    phrases = tuple(dict.fromkeys(check_name(" ".join(words.split())) for words in (request.name, *request.synonyms)))
    with _encode(request.sources, request.area, request.resources, model, progress, cache) as encoded:
        progress.stage("learn", 0, 2)
        date, stride = encoded.last, model.manifest.vision.feature_stride
        pixels = locate_labels(request.labels, encoded.grid)
        cells = _thin(find_cells(pixels, encoded, date, stride))
        labelled = len(cells)
        if request.background:
            count = max(BACKGROUND_RATIO * int(np.count_nonzero(cells.is_class)), MIN_BACKGROUND)
            drawn = draw_background(encoded, date, pixels.row_col, count=count, distance_px=BACKGROUND_DISTANCE_PX)
            cells = join_cells(cells, find_cells(drawn, encoded, date, stride))
        plan = plan_folds(cells) if cells.is_class.any() and not cells.is_class.all() else None
        features = read_cell_features(model, encoded, cells, date)
        progress.check()
        share = USUAL_SHARE if request.share is None else request.share
        fit = fit_linear(features, cells.is_class, plan, share=share)
        counts = LabelCounts(
            positives=int(np.count_nonzero(cells.is_class)),
            negatives=int(np.count_nonzero(~cells.is_class[:labelled])),
            background=len(cells) - labelled,
            shapes=len(request.labels),
        )
        notes = _list_notes(phrases, counts, plan, cells, model)
        learned = LearnedClass(
            name=phrases[0],
            phrases=phrases,
            source=FeatureSource(
                f"{model.manifest.id} {model.manifest.version}", vision_sha256(model), encoded.sensors_at(date)
            ),
            weights=tuple(float(weight) for weight in fit.weights),
            bias=fit.bias,
            labels=counts,
            score=fit.score,
            share=share,
            notes=notes,
        )
        progress.stage("learn", 1, 2)
        found = map_class(model, encoded, learned, date, progress)
        progress.stage("learn", 2, 2)
        return Learned(learned, found, encoded.grid, (*encoded.warnings, *notes))


def apply_class(
    learned: LearnedClass,
    sources: tuple[RasterSource, ...],
    area: Area | None,
    resources: Resources,
    model: Model,
    progress: Progress,
) -> Applied:
    """Map a learned class over other layers; raises what `learn_class` raises, and InputError for another bundle."""
    with _encode(sources, area, resources, model, progress, None) as encoded:
        warning = check_fits(learned, model, encoded.sensors_at(encoded.last))
        found = map_class(model, encoded, learned, encoded.last, progress)
        return Applied(found, encoded.grid, (*encoded.warnings, *([warning] if warning else [])))


def read_cell_features(model: Model, encoded: EncodedArea, cells: LabelledCells, date: int) -> NDArray[np.float64]:
    """Features `(n, C)` of cells at a date."""
    features = np.zeros((len(cells), model.manifest.vision.feature_channels))
    for tile in np.unique(cells.tile).tolist():
        chosen = np.flatnonzero(cells.tile == tile)
        row, col = cells.cell[chosen].T
        features[chosen] = encoded.features_at(date, tile, model)[0][:, row, col].T
    return features


@contextlib.contextmanager
def _encode(
    sources: tuple[RasterSource, ...],
    area: Area | None,
    resources: Resources,
    model: Model,
    progress: Progress,
    cache: EncodingCache | None,
) -> Iterator[EncodedArea]:
    """The encoded area of some layers."""
    vision = model.manifest.vision
    if not vision.feature_channels:
        raise BundleError(say("no_features", folder=model.folder, model=model.manifest.id))
    with open_stack(sources, area, gsd_range_m=(vision.gsd_min_m, vision.gsd_max_m)) as stack:
        progress.check()
        for warning in stack.warnings:
            progress.warning(warning)
        dates = min(len(plan_observations(stack.layers)[0]), 2)
        plan = plan_memory(stack.grid, model.manifest, dates, resources.memory_bytes, surroundings=stack.surroundings)
        with hold_encoded(stack, model, progress, plan, cache) as encoded:
            yield encoded


def _thin(cells: LabelledCells) -> LabelledCells:
    """At most `MAX_CELLS` of either kind."""
    rng = np.random.default_rng(_SEED)
    chosen = []
    for kind in (True, False):
        found = np.flatnonzero(cells.is_class == kind)
        chosen.append(found if len(found) <= MAX_CELLS else rng.choice(found, MAX_CELLS, replace=False))
    return cells.select(np.sort(np.concatenate(chosen)))


def _list_notes(
    phrases: tuple[str, ...], counts: LabelCounts, plan: FoldPlan | None, cells: LabelledCells, model: Model
) -> tuple[Said, ...]:
    """What the user should know of a class."""
    notes: list[Said] = []
    if counts.background:
        count = counts.negatives + counts.background
        notes.append(say("class_background", drawn=counts.background, count=count))
    if plan is None:
        notes.append(say("class_untested"))
    if cells.contradictions:
        notes.append(say("labels_contradict", count=cells.contradictions))
    vocabulary = Vocabulary(model.manifest.vocabulary)
    for phrase in phrases:
        known = vocabulary.find_label(phrase)
        if known is not None:
            notes.append(say("phrase_known", phrase=phrase, known=known))
    return tuple(notes)
