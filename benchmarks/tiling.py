"""Measures how far masks depend on the tiles an area is cut into, on scenes of the user's own.

Run: `python benchmarks/tiling.py --optical FILE... [--window 768] [--tiles 256/32 256/64 ...] [--sight 4]`, or with
`--sar FILE...`. One square of the scene is encoded in one piece, then in tiles by the engine itself, and the masks of
every class are held against each other: percent of the valid pixels that differ. A second comparison asks for the same
ground as part of another area, so that its tiles begin elsewhere. Neither side is the truth. With `--sight` (needs
onnx) the encoder's self-attention, which sees a whole tile at once, is held back on both sides: to blocks of one chip,
and to so many cells of 16 pixels around each cell; that tells how much of the difference is its doing.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
import time
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import numpy as np
import onnxruntime
from numpy.typing import NDArray
from rich.console import Console
from rich.table import Table

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from terrascope_qgis.core.geo.window import Window
from terrascope_qgis.core.model.bundle.locations import find_folder
from terrascope_qgis.core.model.runtime.model import Model, open_bundle
from terrascope_qgis.core.progress import SilentProgress
from terrascope_qgis.core.raster.held import HeldStack, hold_window
from terrascope_qgis.core.raster.stack import open_stack
from terrascope_qgis.core.reasoning.area.encoding import encode_area, read_inside
from terrascope_qgis.core.reasoning.masks.masking import decode_mask
from terrascope_qgis.core.request import RasterSource, Role

CELL_PX = 16
"""Side of a cell of the encoder's self-attention."""
SHARED_SHIFT_PX = 112
"""How much later the second area begins: half of a chip less its overlap."""


@dataclass(frozen=True)
class Cut:
    """Masks of a square of ground."""

    masks: NDArray[np.bool_]
    """`(K, H, W)`, one for each class."""
    seconds: float
    """Processor time of encoding, without the masks."""


class Sight:
    """A model whose self-attention sees part of a tile only."""

    def __init__(self, model: Model, file: Path, *, reach_cells: int | None) -> None:
        """`reach_cells` around each cell, None = only the block of one chip that a cell lies in."""
        self._model = model
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = 1
        self._session = onnxruntime.InferenceSession(file, options, providers=["CPUExecutionProvider"])
        self._reach = reach_cells
        self._block = model.manifest.vision.chip_px // CELL_PX

    def __getattr__(self, name: str) -> Any:
        return getattr(self._model, name)

    def run(self, role: str, inputs: dict[str, NDArray[Any]]) -> dict[str, NDArray[Any]]:
        """Run a graph; that of the encoder with its attention held back."""
        if role != "vision":
            return dict(self._model.run(role, inputs))
        side = inputs["optical"].shape[-1] // CELL_PX
        names = [output.name for output in self._session.get_outputs()]
        values = self._session.run(names, {**inputs, "attention_bias": self._bias(side)})
        return dict(zip(names, values, strict=True))

    def _bias(self, side: int) -> NDArray[np.float32]:
        """0 where a cell sees another, else far below every score: `(side**2, side**2)`."""
        row, col = np.divmod(np.arange(side * side), side)
        if self._reach is None:
            row, col = row // self._block, col // self._block
        reach = self._reach or 0
        near = (abs(row[:, None] - row) <= reach) & (abs(col[:, None] - col) <= reach)
        return np.where(near, 0, -1e9).astype(np.float32)


def write_open_graph(model: Model, target: Path) -> None:
    """Write the encoder with one more input, `attention_bias`, added to the scores of its attention."""
    import onnx

    graph = onnx.load(str(model.folder / model.manifest.graphs["vision"].file))
    nodes = graph.graph.node
    for node in [node for node in nodes if node.op_type == "Softmax"]:
        scores = node.input[0]
        node.input[0] = f"{scores}_seen"
        nodes.insert(list(nodes).index(node), onnx.helper.make_node("Add", [scores, "attention_bias"], node.input[:1]))
    graph.graph.input.append(onnx.helper.make_tensor_value_info("attention_bias", onnx.TensorProto.FLOAT, ["T", "T"]))
    onnx.save(graph, str(target))


def cut_ground(model: Any, stack: HeldStack, tile_px: int, overlap_px: int) -> Cut:
    """Make the mask of every class of the first date, in tiles of a size."""
    manifest, vision = model.manifest, model.manifest.vision
    spec = replace(vision, chip_px=tile_px, overlap_px=overlap_px, token_grid=tile_px // vision.token_px)
    inner = getattr(model, "_model", model)
    inner.manifest = replace(manifest, vision=spec)
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
        inner.manifest = manifest
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


def measure_tiles(model: Any, ground: HeldStack, tiles: Sequence[tuple[int, int]], table: Table, note: str) -> None:
    """Hold each tiling against one piece, and against itself where its tiles begin elsewhere."""
    side = ground.grid.height
    valid = np.isfinite(ground.data[0]).all(axis=0)
    labels = [entry.label for entry in model.manifest.vocabulary if entry.kind == "class"]
    whole = cut_ground(model, ground, side, 0)
    add_row(table, f"one piece of {side}{note}", np.zeros(len(labels)), labels, whole.seconds)
    shift = slice(SHARED_SHIFT_PX, None)
    rest = side - SHARED_SHIFT_PX
    later = hold_window(ground, Window(SHARED_SHIFT_PX, SHARED_SHIFT_PX, rest, rest))
    for tile_px, overlap_px in tiles:
        tiled = cut_ground(model, ground, tile_px, overlap_px)
        name = f"{tile_px}/{overlap_px}{note}"
        add_row(table, f"{name} v one piece", compare(tiled.masks, whole.masks, valid), labels, tiled.seconds)
        moved = cut_ground(model, later, tile_px, overlap_px)
        differences = compare(moved.masks, tiled.masks[:, shift, shift], valid[shift, shift])
        add_row(table, f"{name} v itself in another area", differences, labels, 0)


def main() -> int:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--optical", nargs="+", type=Path, default=[], metavar="FILE")
    parser.add_argument("--sar", nargs="+", type=Path, default=[], metavar="FILE")
    parser.add_argument("--model", metavar="DIR|NAME", help="default: the embedded bundle")
    parser.add_argument("--window", type=int, default=768, metavar="PIXELS", help="side of the square, from its corner")
    parser.add_argument("--tiles", nargs="+", default=["256/32", "256/64", "384/32", "512/32"], metavar="SIDE/OVERLAP")
    parser.add_argument("--sight", type=int, metavar="CELLS", help="also with the attention held back; needs onnx")
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
    measure_tiles(model, ground, tiles, table, "")
    if options.sight is not None:
        with tempfile.TemporaryDirectory() as folder:
            write_open_graph(model, Path(folder) / "vision.onnx")
            blocks = Sight(model, Path(folder) / "vision.onnx", reach_cells=None)
            near = Sight(model, Path(folder) / "vision.onnx", reach_cells=options.sight)
        labels = [entry.label for entry in model.manifest.vocabulary if entry.kind == "class"]
        valid = np.isfinite(ground.data[0]).all(axis=0)
        whole, held = cut_ground(model, ground, side, 0), cut_ground(blocks, ground, side, 0)
        add_row(table, "one piece, attention in chips, v one piece", compare(held.masks, whole.masks, valid), labels, 0)
        measure_tiles(near, ground, tiles[:1], table, f", attention of {options.sight} cells")
    Console(width=160).print(table)
    return 0


if __name__ == "__main__":
    sys.exit(main())
