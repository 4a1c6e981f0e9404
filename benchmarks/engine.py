"""Measures the engine on one bundle: load, first token, per token, per mask, per megapixel, peak memory.

Run: `python benchmarks/engine.py [--model DIR|NAME] [--side 1024] [--json FILE]`. The scene is made on the spot, so
that figures of two machines can be compared; run it on a machine that does little else, or with `--processor-time
--threads 1`, which counts what this process computes and not what it waits for. It judges nothing. Beside each
cost that has one stands its bound, measured in the same run: the same graphs run bare, with no engine around them.
"""

from __future__ import annotations

import argparse
import json
import os
import platform
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

import numpy as np
import onnxruntime
import rasterio
from rich.console import Console
from rich.table import Table

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from terrascope_qgis.core.analysis import analyse
from terrascope_qgis.core.model.bundle.locations import find_folder
from terrascope_qgis.core.model.runtime.model import Model, open_bundle
from terrascope_qgis.core.progress import SilentProgress
from terrascope_qgis.core.raster.stack import open_stack
from terrascope_qgis.core.reasoning.area.encoded_area import EncodedArea
from terrascope_qgis.core.reasoning.area.encoding import encode_area, fingerprint_area, read_inside
from terrascope_qgis.core.reasoning.area.encoding_cache import EncodingCache
from terrascope_qgis.core.reasoning.masks.masking import decode_mask
from terrascope_qgis.core.request import AnalysisRequest, RasterSource, Resources, Role

Clock = Callable[[], float]
"""Seconds that have gone by: on the wall, or on the processor."""
BANDS = ("B01", "B02", "B03", "B04", "B05", "B06", "B07", "B08", "B8A", "B09", "B11", "B12")
QUESTION = "How much of the area is covered by water?"


@dataclass(frozen=True)
class Figure:
    """One measured number."""

    name: str
    value: float
    unit: str
    note: str = ""
    bound: float | None = None
    """What the bare graphs take for the same, in the same unit."""

    @property
    def ratio(self) -> float | None:
        """How many times the bound it takes."""
        return None if self.bound is None else self.value / self.bound


class FirstText(SilentProgress):
    """Notes when the first text of a run came."""

    def __init__(self, clock: Clock) -> None:
        super().__init__()
        self._clock = clock
        self.began = clock()
        self.first_s: float | None = None

    def text(self, piece: str) -> None:
        """Note the time of the first piece."""
        if self.first_s is None and piece:
            self.first_s = self._clock() - self.began


def make_scene(folder: Path, side: int) -> tuple[RasterSource, RasterSource]:
    """Write an optical and a SAR raster of `side` x `side` pixels with lakes of every size; the same on every run."""
    rng = np.random.default_rng(11)
    rows, cols = np.indices((side, side), sparse=True)
    water = np.sin(rows / 37) * np.cos(cols / 53) + np.sin(cols / 171) > 0.9
    optical = rng.integers(400, 1400, (len(BANDS), side, side), dtype=np.uint16)
    optical[6:10] += np.where(water, 0, 2500).astype(np.uint16)
    sar = rng.normal(-10, 2, (2, side, side)).astype(np.float32) - np.where(water, 10, 0).astype(np.float32)
    sar[1] -= 6
    made = []
    for name, role, data, bands, scale in (
        ("optical.tif", Role.OPTICAL, optical, BANDS, 1e-4),
        ("sar.tif", Role.SAR, sar, ("VV", "VH"), 1.0),
    ):
        profile = {"driver": "GTiff", "height": side, "width": side, "count": len(data), "dtype": data.dtype.name}
        transform = rasterio.Affine(10, 0, 500_000, 0, -10, 5_500_000)
        with rasterio.open(folder / name, "w", crs="EPSG:32633", transform=transform, tiled=True, **profile) as file:
            file.write(data)
            file.descriptions = bands
            file.scales = [scale] * len(data)
            if role is Role.SAR:
                file.units = ["dB"] * len(data)
        made.append(RasterSource(folder / name, role, bands=bands))
    return made[0], made[1]


def measure_load(folder: Path, device: str, threads: int | None, clock: Clock) -> tuple[Model, list[Figure]]:
    """Open the bundle twice: with a cold and with a warm file cache."""
    seconds = []
    for _ in range(2):
        started = clock()
        model = open_bundle(folder, device=device, threads=threads)
        seconds.append(clock() - started)
    note = "hashes, graph checks, sessions and self-test; bound: the sessions"
    bare = time_of(lambda: open_bare(model, threads), 2, clock)
    return model, [Figure("load", seconds[-1], "s", note, bare), Figure("memory after load", peak_mb(), "MB")]


def open_bare(model: Model, threads: int | None) -> dict[str, onnxruntime.InferenceSession]:
    """Open every graph of the bundle on the provider it runs on, and nothing else."""
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = threads or os.cpu_count() or 1
    return {
        role: onnxruntime.InferenceSession(model.folder / spec.file, options, providers=[model.record.provider])
        for role, spec in model.manifest.graphs.items()
    }


def fill_inputs(model: Model, role: str, sizes: dict[str, int]) -> dict[str, np.ndarray[Any, Any]]:
    """Ones for every input of a graph; axes that the manifest names take their length from `sizes`."""
    return {
        name: np.ones([axis if isinstance(axis, int) else sizes[axis] for axis in spec.shape], spec.dtype)
        for name, spec in model.manifest.graphs[role].inputs.items()
    }


def measure_encoding(
    model: Model, sources: tuple[RasterSource, ...], side: int, clock: Clock
) -> tuple[EncodedArea, list[Figure]]:
    """Read and encode the scene."""
    vision = model.manifest.vision
    with open_stack(sources, None, gsd_range_m=(vision.gsd_min_m, vision.gsd_max_m)) as stack:
        inside = read_inside(stack)
        fingerprint = fingerprint_area(stack, inside, model)
        started = clock()
        encoded = encode_area(
            stack, model, SilentProgress(), memory_bytes=2**30, inside=inside, fingerprint=fingerprint
        )
        seconds = clock() - started
    megapixels = side * side / 1e6
    chip = vision.chip_px
    inputs = fill_inputs(model, "vision", {"N": 1, "32*h": chip, "32*w": chip})
    bare = time_of(lambda: model.run("vision", inputs), 5, clock) / (chip * chip / 1e6)
    note = f"{megapixels:.2f} megapixels, optical and SAR; bound: vision graph, no overlap"
    return encoded, [
        Figure("encode per megapixel", seconds / megapixels, "s", note, bare),
        Figure("memory after encoding", peak_mb(), "MB"),
    ]


def measure_masks(model: Model, encoded: EncodedArea, repeat: int, clock: Clock) -> list[Figure]:
    """Decode masks of the first concept over the whole scene."""
    seg, label = model.concepts[:1], model.manifest.vocabulary[0].label
    seconds = time_of(lambda: decode_mask(model, encoded, seg, 0, label, SilentProgress()), repeat, clock)
    megapixels = encoded.grid.height * encoded.grid.width / 1e6
    cells = model.manifest.vision.chip_px // model.manifest.vision.feature_stride
    inputs = fill_inputs(model, "mask_decoder", {"N": 1, "K": 1, "h": cells, "w": cells})
    bare = 1e3 * time_of(lambda: model.run("mask_decoder", inputs), 5, clock) / (model.manifest.vision.chip_px**2 / 1e6)
    note = f"median of {repeat}; bound: mask graph, no overlap"
    return [Figure("mask per megapixel", 1e3 * seconds / megapixels, "ms", note, bare)]


def measure_tokens(model: Model, prompt_tokens: int, tokens: int, threads: int | None, clock: Clock) -> list[Figure]:
    """Prefill a prompt and go on token by token."""
    size = model.tokenizer.size
    rows = model.embed([(7 + 13 * number) % size for number in range(prompt_tokens)])
    run = model.start_decoder()
    started = clock()
    run.feed(rows)
    prefill = clock() - started
    steps = []
    for number in range(tokens):
        started = clock()
        run.feed(model.embed([number % size]))
        steps.append(clock() - started)
    length = prompt_tokens + tokens // 2
    session = open_bare(model, threads)["decoder"]
    one = fill_inputs(model, "decoder", {"S": 1, "P": length})
    bare = 1e3 * time_of(lambda: session.run(None, one), tokens, clock)
    whole = fill_inputs(model, "decoder", {"S": prompt_tokens, "P": 0})
    bare_prefill = 1e3 * time_of(lambda: session.run(None, whole), 5, clock)
    note = f"median of {tokens} after the prompt; bound: the graph with a cache of {length} rows"
    return [
        Figure("prefill", 1e3 * prefill, "ms", f"{prompt_tokens} tokens; bound: the graph", bare_prefill),
        Figure("per token", 1e3 * statistics.median(steps), "ms", note, bare),
    ]


def measure_questions(
    model: Model, sources: tuple[RasterSource, ...], threads: int | None, clock: Clock
) -> list[Figure]:
    """Ask through the front door: once with nothing kept, once with the area kept."""
    figures = []
    request = AnalysisRequest(QUESTION, sources, None, Resources(threads=threads))
    with EncodingCache() as cache:
        for name in ("first question", "follow-up question"):
            progress = FirstText(clock)
            result = analyse(request, model, progress, cache=cache)
            seconds = clock() - progress.began
            note = f"{len(result.segments)} masks, status {result.answer.status.value}"
            if progress.first_s is not None:
                figures.append(Figure(f"{name}: first text", progress.first_s, "s"))
            figures.append(Figure(f"{name}: whole answer", seconds, "s", note))
    return figures


def time_of(work: Callable[[], Any], repeat: int, clock: Clock) -> float:
    """Return the median time of `work` in seconds, after one run that is not counted."""
    work()
    seconds = []
    for _ in range(repeat):
        started = clock()
        work()
        seconds.append(clock() - started)
    return statistics.median(seconds)


def peak_mb() -> float:
    """Return the largest resident memory of this process so far; 0 where the system does not tell."""
    if sys.platform == "win32":
        return 0.0
    import resource

    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return float(peak / 1e6 if sys.platform == "darwin" else peak / 1e3)


def describe_machine(model: Model) -> dict[str, Any]:
    """Return what the figures depend on."""
    return {
        "processor": read_processor(),
        "system": platform.platform(),
        "python": platform.python_version(),
        "onnxruntime": onnxruntime.__version__,
        "model": f"{model.record.id} {model.record.version}",
        "sha256": model.record.sha256,
        "device": model.record.device,
        "provider": model.record.provider,
    }


def read_processor() -> str:
    """Return the processor's name."""
    info = Path("/proc/cpuinfo")
    lines = info.read_text(encoding="utf-8").splitlines() if info.is_file() else []
    return next(
        (line.split(":", 1)[1].strip() for line in lines if line.startswith("model name")), platform.processor()
    )


def main() -> int:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--model", metavar="DIR|NAME", help="default: the embedded bundle")
    parser.add_argument("--device", choices=["auto", "cpu", "cuda"], default="auto")
    parser.add_argument("--threads", type=int, metavar="N", help="threads of the runtime (default: all cores)")
    parser.add_argument("--side", type=int, default=1024, metavar="PIXELS", help="side of the scene (default: 1024)")
    parser.add_argument("--tokens", type=int, default=64, help="tokens to decode (default: 64)")
    parser.add_argument("--repeat", type=int, default=3)
    parser.add_argument("--processor-time", action="store_true", help="instead of that on the wall; with --threads 1")
    parser.add_argument("--json", type=Path, metavar="FILE", help="also write the figures here")
    options = parser.parse_args()
    if options.processor_time and options.threads != 1:
        parser.error("--processor-time adds up all threads; it needs --threads 1")
    clock = time.process_time if options.processor_time else time.perf_counter
    model, figures = measure_load(find_folder(options.model), options.device, options.threads, clock)
    with tempfile.TemporaryDirectory() as folder:
        sources = make_scene(Path(folder), options.side)
        encoded, found = measure_encoding(model, sources, options.side, clock)
        figures += found + measure_masks(model, encoded, options.repeat, clock)
        encoded.close()
        figures += measure_tokens(model, prompt_tokens=200, tokens=options.tokens, threads=options.threads, clock=clock)
        figures += measure_questions(model, sources, options.threads, clock)
    figures.append(Figure("peak memory", peak_mb(), "MB"))
    machine = {**describe_machine(model), "threads": options.threads or os.cpu_count(), "side_px": options.side}
    machine["clock"] = "processor" if options.processor_time else "wall"
    table = Table(
        "Measured", "Value", "Unit", "Times the bound", "Note", title=f"{machine['model']} on {machine['provider']}"
    )
    for figure in figures:
        times = "" if figure.ratio is None else f"{figure.ratio:.2f}"
        table.add_row(figure.name, f"{figure.value:.3g}", figure.unit, times, figure.note)
    Console().print(table)
    Console().print(f"{machine['processor']}, {machine['threads']} threads, {machine['system']}")
    if options.json is not None:
        document = {"machine": machine, "figures": [{**asdict(figure), "ratio": figure.ratio} for figure in figures]}
        options.json.write_text(json.dumps(document, indent=2) + "\n", encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
