"""An area that lies in a larger layer is seen with what lies around it, and answers for its own pixels alone."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any

import numpy as np
import pytest

from terrascope_qgis.core.geo.grid import PixelGrid
from terrascope_qgis.core.geo.window import Margins, Window
from terrascope_qgis.core.model.bundle.locations import find_folder
from terrascope_qgis.core.model.runtime.model import open_bundle
from terrascope_qgis.core.progress import SilentProgress
from terrascope_qgis.core.reasoning.answering import answer_question
from terrascope_qgis.core.reasoning.area.encoding import encode_area, read_inside
from terrascope_qgis.core.reasoning.area.looks import FlippedStack, ShiftedStack
from terrascope_qgis.core.reasoning.area.tiling import plan_tiling
from terrascope_qgis.core.reasoning.masks.masking import decode_mask
from terrascope_qgis.core.request import Role
from terrascope_qgis.core.result import Status
from tests.core.reasoning.array_stack import ArrayBlock, ArrayLayer, ArrayStack, optical
from tests.core.tiny_bundle import HIDDEN, WEIGHTS


@dataclass
class PartOfStack:
    """A window of an `ArrayStack` as an area of its own, with the rest around it or cut off."""

    whole: ArrayStack
    window: Window
    is_cut: bool = False
    point_row_col: tuple[int, int] | None = None

    @property
    def layers(self) -> tuple[ArrayLayer, ...]:
        return self.whole.layers

    @property
    def grid(self) -> PixelGrid:
        return self.whole.grid.window(self.window.row, self.window.col, *self.window.shape)

    @property
    def surroundings(self) -> Margins:
        if self.is_cut:
            return Margins()
        height, width = self.whole.grid.shape
        row, col = self.window.row, self.window.col
        return Margins(row, col, height - row - self.window.height, width - col - self.window.width)

    def read(self, index: int, window: Window) -> ArrayBlock:
        moved = Window(window.row + self.window.row, window.col + self.window.col, *window.shape)
        block = self.whole.read(index, moved)
        if not self.is_cut:
            return block
        kept = np.zeros(window.shape, bool)
        part = window.clipped(*self.window.shape)
        if part is not None:
            kept[part.slices_in(window)] = True
        return ArrayBlock(np.where(kept, block.data, np.nan), block.valid & kept)

    def area_mask(self, window: Window) -> np.ndarray:
        return np.ones(window.shape, bool)


def _seg(label: str) -> np.ndarray:
    row = np.zeros((1, HIDDEN), np.float32)
    row[0, : len(WEIGHTS[label])] = WEIGHTS[label]
    return row


def test_frame_reaches_some_cells_into_the_surroundings():
    # An eighth of a chip is 16 px. 70 lie to the left: 16 and 6 more, so that the frame begins on a cell of the layer.
    tiling = plan_tiling(100, 200, chip_px=128, overlap_px=32, surroundings=Margins(5, 70, 0, 1000))
    assert tiling.frame == Window(-5, -22, 105, 240)
    owners = np.zeros((100, 200), int)
    for tile, core in zip(tiling.tiles, tiling.cores, strict=True):
        assert (70 + tile.col) % 16 == 0
        owners[core.row : core.row + core.height, core.col : core.col + core.width] += 1
        rows, cols = core.slices_in(tile)
        assert rows.start >= 0 and cols.start >= 0 and rows.stop <= 128 and cols.stop <= 128
    assert (owners == 1).all()
    assert (tiling.height, tiling.width) == (100, 200)


def test_without_surroundings_the_frame_is_the_area():
    assert plan_tiling(300, 70, chip_px=128, overlap_px=32).frame == Window(0, 0, 300, 70)


@pytest.mark.parametrize("window", [Window(37, 50, 90, 41), Window(0, 3, 33, 150), Window(170, 150, 30, 50)])
def test_mask_of_a_part_is_that_part_of_the_mask(model, progress, window):
    random = np.random.default_rng(3)
    nir = np.kron(random.uniform(0, 0.4, (100, 100)), np.ones((2, 2))).astype(np.float32)
    whole = ArrayStack((optical(nir),))
    masks = [_decode(model, stack) for stack in (whole, PartOfStack(whole, window))]
    rows, cols = (
        slice(window.row, window.row + window.height),
        slice(window.col, window.col + window.width),
    )
    assert masks[1].shape == window.shape
    # The model averages 2 x 2 pixels: the same ones whatever the area, also where it begins in an odd row or column.
    np.testing.assert_array_equal(masks[1], masks[0][rows, cols])


def _decode(model: Any, stack: Any) -> np.ndarray:
    area = encode_area(stack, model, SilentProgress(), memory_bytes=1 << 26, inside=read_inside(stack), fingerprint="")
    try:
        return decode_mask(model, area, _seg("water"), 0, "water", SilentProgress()).mask
    finally:
        area.close()


def test_surroundings_answer_nothing(model, encode, progress):
    nir = np.full((200, 200), 0.05, np.float32)
    nir[80:120, 80:120] = 0.6
    area = encode(PartOfStack(ArrayStack((optical(nir),)), Window(80, 80, 40, 40)), model)
    answer = answer_question(model, area, "How much of the area is water?", progress)
    assert answer.answer.status is Status.NOTHING_FOUND, "all the water lies around the area"
    assert area.valid[0].count() == 1600


def test_only_the_areas_own_pixels_have_to_be_plausible(model, encode):
    nir = np.full((200, 200), 90.0, np.float32)
    nir[80:120, 80:120] = 0.4
    area = encode(PartOfStack(ArrayStack((optical(nir),)), Window(80, 80, 40, 40)), model)
    assert area.plausible_percent["optical"] == 100.0


def test_embedded_model_sees_a_small_area_as_the_scene_does():
    """Cut out, a mask of 64 x 64 pixels differs; with what lies around it next to nothing does."""
    rng = np.random.default_rng(8)
    rows, cols = np.indices((320, 320))
    model = open_bundle(find_folder(None), device="cpu", threads=1)
    bands = tuple(model.manifest.sensors["optical"].bands)
    ground = 0.12 + 0.08 * np.sin(rows / 23) * np.cos(cols / 31) + 0.05 * np.sin((rows + cols) / 9)
    data = (ground * np.linspace(0.5, 2.2, len(bands))[:, None, None]).astype(np.float32)
    data += rng.normal(0, 0.004, data.shape).astype(np.float32)
    whole = ArrayStack((ArrayLayer(Role.OPTICAL, None, bands, data),))
    window = Window(130, 117, 64, 64)

    def decode_all(stack: Any) -> np.ndarray:
        area = encode_area(
            stack, model, SilentProgress(), memory_bytes=1 << 28, inside=read_inside(stack), fingerprint=""
        )
        entries = [(row, entry.label) for row, entry in enumerate(model.manifest.vocabulary) if entry.kind == "class"]
        masks = [
            decode_mask(model, area, model.concepts[row : row + 1], 0, label, SilentProgress()).mask
            for row, label in entries
        ]
        area.close()
        return np.array(masks)

    expected = decode_all(whole)[:, 130:194, 117:181]
    alone, seen = (
        np.count_nonzero(decode_all(PartOfStack(whole, window, is_cut=cut)) != expected) for cut in (True, False)
    )
    assert alone > 0.005 * expected.size, "the surroundings matter"
    assert seen < 0.15 * alone


@pytest.mark.parametrize(
    ("make", "expected"),
    [
        (lambda stack: FlippedStack(stack, axis=0), Margins(30, 20, 10, 40)),
        (lambda stack: FlippedStack(stack, axis=1), Margins(10, 40, 30, 20)),
        # Less the 8 px, and less 8 more: the cells move with the grid. 10 - 16 is nothing, but the frame begins there.
        (lambda stack: ShiftedStack(stack, rows=8, cols=8), Margins(10, 4, 30, 40)),
    ],
)
def test_other_looks_have_the_surroundings_of_the_stack(
    make: Callable[[ArrayStack], FlippedStack | ShiftedStack], expected: Margins
):
    stack = replace(ArrayStack((optical(np.full((64, 64), 0.5)),)), surroundings=Margins(10, 20, 30, 40))
    assert make(stack).surroundings == expected
