"""The worst cases of a run, asked once more and drawn: the picture, the truth and what the model made of it."""

from __future__ import annotations

import base64
import io
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from ..core.errors import TerraScopeError
from ..core.evidence.palette import style_label
from ..core.progress import Progress
from ..core.words.said import say
from .items import BenchItem
from .pictures import unpack_pictures
from .reply import Answerer, Reply
from .run import find_sources
from .score import ItemResult, read_truth_mask

_PANEL_PX = 256
_MASK_ALPHA = 0.55
_GREY = 96
_PER_TASK = 3


@dataclass(frozen=True)
class Panel:
    """One picture of a case."""

    title: str
    url: str
    """A `data:` URL."""


@dataclass(frozen=True)
class Case:
    """One item that went wrong."""

    item: BenchItem
    result: ItemResult
    panels: tuple[Panel, ...]


def choose_worst(results: Mapping[str, ItemResult], items: Sequence[BenchItem], count: int) -> list[BenchItem]:
    """The items with the wrong letter and the worst masks or numbers, at most three of a task."""

    def badness(item: BenchItem) -> tuple[float, float]:
        result = results[item.id]
        iou = result.mean_iou
        return (0.5 if iou is None else 1 - iou, min(result.relative_error or 0.0, 10.0))

    wrong = [item for item in items if item.id in results and not results[item.id].right]
    wrong = [item for item in wrong if not results[item.id].failure]
    chosen: list[BenchItem] = []
    for item in sorted(wrong, key=badness, reverse=True):
        if len(chosen) < count and sum(other.task == item.task for other in chosen) < _PER_TASK:
            chosen.append(item)
    return chosen


def draw_cases(
    items: Sequence[BenchItem],
    results: Mapping[str, ItemResult],
    answerer: Answerer,
    progress: Progress,
    *,
    folder: Path,
) -> list[Case]:
    """Ask some items again and draw what comes of them; one that now fails has no pictures.

    Args:
        items: worth showing.
        results: by item id.
        answerer: who answered.
        progress: may stop the run.
        folder: of unpacked pictures.

    Raises:
        Cancelled: the user asked to stop.
    """
    sources = unpack_pictures(items, folder)
    cases = []
    for item in items:
        progress.check()
        try:
            panels = draw_panels(item, answerer.answer(item, find_sources(item, sources)))
        except TerraScopeError as error:
            progress.warning(say("no_picture", item=item.id, error=str(error)))
            panels = ()
        cases.append(Case(item, results[item.id], panels))
    return cases


def draw_panels(item: BenchItem, reply: Reply) -> tuple[Panel, ...]:
    """The picture alone, with the truth where it is known, and with the model's masks.

    Raises:
        InputError: a truth mask does not fit.
    """
    base = _enlarge(reply.picture, reply.grid.shape)
    panels = [Panel("picture", _data_url(base))]
    if item.truth is not None and item.truth.masks:
        truth = [(label, read_truth_mask(file, reply.grid)[0]) for label, file in item.truth.masks.items()]
        panels.append(Panel("truth", _data_url(_paint(base, truth))))
    panels.append(Panel("model", _data_url(_paint(base, reply.masks))))
    return tuple(panels)


def _enlarge(picture: NDArray[np.uint8] | None, shape: tuple[int, int]) -> NDArray[np.uint8]:
    if picture is None:
        picture = np.full((*shape, 3), _GREY, np.uint8)
    height, width = picture.shape[:2]
    scale = _PANEL_PX / max(height, width)
    size = max(1, round(width * scale)), max(1, round(height * scale))
    return np.asarray(Image.fromarray(np.ascontiguousarray(picture)).resize(size, Image.Resampling.NEAREST))


def _paint(base: NDArray[np.uint8], masks: Sequence[tuple[str, NDArray[np.bool_]]]) -> NDArray[np.uint8]:
    canvas = base.astype(np.float32)
    for label, mask in sorted(masks, key=lambda pair: -int(np.count_nonzero(pair[1]))):
        sized = Image.fromarray(mask.astype(np.uint8)).resize(base.shape[1::-1], Image.Resampling.NEAREST)
        inside = np.asarray(sized, bool)
        canvas[inside] += _MASK_ALPHA * (np.array(style_label(label).rgb, np.float32) - canvas[inside])
    return canvas.astype(np.uint8)


def _data_url(pixels: NDArray[np.uint8]) -> str:
    buffer = io.BytesIO()
    Image.fromarray(pixels).save(buffer, format="PNG", optimize=True)
    return "data:image/png;base64," + base64.b64encode(buffer.getvalue()).decode("ascii")
