"""Measures how far masks depend on the tiles an area is cut into, on scenes of the user's own.

Run: `python benchmarks/tiling.py --optical FILE... [--window 768] [--tiles 512/96 256/32 ...]`, or `--sar FILE...`. One
square of the scene is encoded in one piece, then in tiles by the engine itself, and the masks of every class are
held against each other: percent of the valid pixels that differ. Then small areas are asked for, drawn at random, once
with what lies around them and once cut out, and held against the same pixels of the whole. Neither side is the truth.
"""

from __future__ import annotations

import argparse
import sys
import time
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from rich.console import Console
from rich.table import Table

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from terrascope_qgis.core.geo.grid import PixelGrid
from terrascope_qgis.core.geo.window import Margins, Window
from terrascope_qgis.core.model.bundle.locations import find_folder
from terrascope_qgis.core.model.runtime.model import Model, open_bundle
from terrascope_qgis.core.progress import SilentProgress
from terrascope_qgis.core.raster.held import HeldStack, hold_window
from terrascope_qgis.core.raster.stack import open_stack
from terrascope_qgis.core.reasoning.area.encoding import encode_area, read_inside
from terrascope_qgis.core.reasoning.masks.masking import decode_mask
from terrascope_qgis.core.request import RasterSource, Role

AREAS_PX = (24, 64, 128, 256)
"""Sides of the small areas."""
DRAWN = 6
"""Small areas of each side."""


@dataclass(frozen=True)
class Cut:
    """Masks of a square of ground."""

    masks: NDArray[np.bool_]
    """`(K, H, W)`, one for each class."""
    seconds: float
    """Processor time of encoding, without the masks."""


@dataclass(frozen=True)
class PartOfGround:
    """A window of held layers as an area of its own, with the rest of them around it."""

    ground: HeldStack
    window: Window
    point_row_col: tuple[int, int] | None = None

    @property
    def layers(self) -> Sequence[Any]:
        """Those of the ground."""
        return self.ground.layers

    @property
    def grid(self) -> PixelGrid:
        """The window's."""
        return self.ground.grid.window(self.window.row, self.window.col, *self.window.shape)

    @property
    def surroundings(self) -> Margins:
        """How far the ground reaches past the window."""
        height, width = self.ground.grid.shape
        row, col = self.window.row, self.window.col
        return Margins(row, col, height - row - self.window.height, width - col - self.window.width)

    def read(self, index: int, window: Window) -> Any:
        """Read one layer; the window is counted from this area's first pixel."""
        return self.ground.read(
            index, Window(window.row + self.window.row, window.col + self.window.col, *window.shape)
        )

    def area_mask(self, window: Window) -> NDArray[np.bool_]:
        """All of the window: the area is a rectangle."""
        return np.ones(window.shape, np.bool_)


def cut_ground(model: Model, stack: HeldStack | PartOfGround, tile_px: int, overlap_px: int) -> Cut:
    """Make the mask of every class of the first date, in tiles of a size."""
    manifest, vision = model.manifest, model.manifest.vision
    spec = replace(vision, chip_px=tile_px, overlap_px=overlap_px, token_grid=tile_px // vision.token_px)
    model.manifest = replace(manifest, vision=spec)
    try:
        began = time.process_time()
        encoded = encode_area(
            stack, model, SilentProgress(), memory_bytes=2**30, inside=read_inside(stack), fingerprint=""
        )
        seconds = time.process_time() - began
        masks = [
            decode_mask(model, encoded, model.concepts[row : row + 1], 0, entry.label, SilentProgress()).mask
            for row, entry in enumerate(manifest.vocabulary)
            if entry.kind == "class"
        ]
        encoded.close()
    finally:
        model.manifest = manifest
    return Cut(np.array(masks), seconds)


def compare(ours: NDArray[np.bool_], theirs: NDArray[np.bool_], valid: NDArray[np.bool_]) -> NDArray[np.float64]:
    """Percent of the valid pixels in which each pair of masks differs."""
    return 100.0 * np.count_nonzero((ours ^ theirs) & valid, axis=(1, 2)) / max(int(np.count_nonzero(valid)), 1)


def add_row(table: Table, name: str, differences: NDArray[np.float64], labels: Sequence[str], seconds: float) -> None:
    """Add mean, largest and all larger differences."""
    worst = int(differences.argmax())
    order = [place for place in np.argsort(-differences) if differences[place] >= 0.05]
    rest = ", ".join(f"{labels[place]} {differences[place]:.2f}" for place in order[:6])
    figures = (f"{differences.mean():.2f}", f"{differences[worst]:.2f}")
    table.add_row(name, *figures, "" if not seconds else f"{seconds:.2f}", rest)


def measure_tiles(model: Model, ground: HeldStack, tiles: Sequence[tuple[int, int]], table: Table) -> None:
    """Hold each tiling against one piece, and small areas against the whole in the model's own tiles."""
    side = ground.grid.height
    valid = np.isfinite(ground.data[0]).all(axis=0)
    labels = [entry.label for entry in model.manifest.vocabulary if entry.kind == "class"]
    vision = model.manifest.vision
    whole = cut_ground(model, ground, side, 0)
    add_row(table, f"one piece of {side}", np.zeros(len(labels)), labels, whole.seconds)
    for tile_px, overlap_px in tiles:
        tiled = cut_ground(model, ground, tile_px, overlap_px)
        name = f"{tile_px}/{overlap_px} v one piece"
        add_row(table, name, compare(tiled.masks, whole.masks, valid), labels, tiled.seconds)
    own = cut_ground(model, ground, vision.chip_px, vision.overlap_px)
    draw = np.random.default_rng(0)
    for area_px in AREAS_PX:
        room = side - area_px
        places = draw.integers(min(80, room // 2), max(room - 80, room // 2 + 1), (DRAWN, 2)).tolist()
        for name, is_cut in (("with what lies around", False), ("cut out", True)):
            found = []
            for row, col in places:
                window = Window(row, col, area_px, area_px)
                part = hold_window(ground, window) if is_cut else PartOfGround(ground, window)
                masks = cut_ground(model, part, vision.chip_px, vision.overlap_px).masks
                rows, cols = slice(row, row + area_px), slice(col, col + area_px)
                found.append(compare(masks, own.masks[:, rows, cols], valid[rows, cols]))
            add_row(table, f"areas of {area_px}, {name}", np.mean(found, axis=0), labels, 0)


def main() -> int:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--optical", nargs="+", type=Path, default=[], metavar="FILE")
    parser.add_argument("--sar", nargs="+", type=Path, default=[], metavar="FILE")
    parser.add_argument("--model", metavar="DIR|NAME", help="default: the embedded bundle")
    parser.add_argument("--window", type=int, default=768, metavar="PIXELS", help="side of the square, from its corner")
    parser.add_argument("--tiles", nargs="+", default=["512/96", "256/32"], metavar="SIDE/OVERLAP")
    options = parser.parse_args()
    model = open_bundle(find_folder(options.model), device="cpu", threads=1)
    sources = [RasterSource(path, Role.OPTICAL) for path in options.optical]
    sources += [RasterSource(path, Role.SAR) for path in options.sar]
    vision = model.manifest.vision
    with open_stack(sources, None, gsd_range_m=(vision.gsd_min_m, vision.gsd_max_m)) as stack:
        side = min(options.window, *stack.grid.shape) // 32 * 32
        ground = hold_window(stack, Window(0, 0, side, side))
    pairs = [tuple(map(int, text.split("/"))) for text in options.tiles]
    tiles = [(tile, overlap) for tile, overlap in pairs if tile < side]
    table = Table(
        "Tiles", "Mean", "Largest", "Encoding, s", "Classes, % of valid pixels that differ", title=f"{side} x {side} px"
    )
    measure_tiles(model, ground, tiles, table)
    Console(width=160).print(table)
    return 0


if __name__ == "__main__":
    sys.exit(main())
