"""Asks one question about a whole Sentinel-2 tile (10,980 x 10,980 pixels, 12 bands) and reports memory, disk and time.

Run: `python benchmarks/large_scene.py [--side 10980] [--folder DIR] [--json FILE]`. The scene is made on the spot
(about 3 GB in `--folder`, and up to 4 GB of temporary disk for features). Memory is the peak of the asking process, as
the system counts it, beside that of a process that asks about one chip: what is left is the price of the size.
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

import numpy as np
import rasterio
from rasterio.windows import Window

REPOSITORY = Path(__file__).resolve().parents[1]
BANDS = ("B01", "B02", "B03", "B04", "B05", "B06", "B07", "B08", "B8A", "B09", "B11", "B12")
QUESTION = "How much of the area is covered by water?"
BOUND_BYTES = 1_500_000_000
"""What a whole tile may take beside the model."""
_BLOCK_ROWS = 512
_LAND = (500, 560, 760, 720, 1100, 2100, 2500, 2700, 2800, 2800, 1900, 1200)
_WATER = (520, 480, 420, 300, 260, 240, 230, 200, 190, 180, 100, 70)


@dataclass(frozen=True)
class Run:
    """One question as the system saw it."""

    side_px: int
    seconds: float
    peak_bytes: int
    answer: str


def make_scene(path: Path, side: int) -> None:
    """Write land with lakes of every size, row block by row block; uint16 reflectance x 10,000, UTM 33 N, 10 m."""
    rng = np.random.default_rng(11)
    transform = rasterio.Affine(10, 0, 500_000, 0, -10, 5_500_000)
    profile = {"driver": "GTiff", "height": side, "width": side, "count": len(BANDS), "dtype": "uint16"}
    columns = np.arange(side)[None]
    with rasterio.open(
        path, "w", crs="EPSG:32633", transform=transform, tiled=True, bigtiff="if_safer", **profile
    ) as file:
        for first in range(0, side, _BLOCK_ROWS):
            rows = np.arange(first, min(first + _BLOCK_ROWS, side))[:, None]
            water = np.sin(rows / 37) * np.cos(columns / 53) + np.sin(columns / 171) > 0.9
            noise = rng.normal(1, 0.06, water.shape)
            for number, (land, wet) in enumerate(zip(_LAND, _WATER, strict=True), start=1):
                block = (np.where(water, wet, land) * noise).astype(np.uint16)
                file.write(block, number, window=Window(0, first, side, len(rows)))
        file.descriptions = BANDS
        file.scales = [1e-4] * len(BANDS)


def ask(scene: Path, side: int, out: Path, model: Sequence[str]) -> Run:
    """Ask in a process of its own and read its peak memory when it has ended.

    Raises:
        RuntimeError: the command failed; its last line says why.
    """
    command = [sys.executable, "-m", "terrascope_qgis", "ask", "--optical", str(scene), "--question", QUESTION]
    started = time.perf_counter()
    with (out.with_suffix(".log")).open("w+") as log:
        process = subprocess.Popen(
            [*command, "--out", str(out), *model], cwd=REPOSITORY, stdout=log, stderr=subprocess.STDOUT
        )
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
        log.seek(0)
        lines = log.read().splitlines()
    if process.returncode:
        raise RuntimeError(f"The question about {scene} ended with {process.returncode}: {lines[-1:]}")
    answer = json.loads((out / "answer.json").read_text(encoding="utf-8"))
    peak = usage.ru_maxrss * (1 if sys.platform == "darwin" else 1024)
    return Run(side, time.perf_counter() - started, peak, answer["answer"]["text"])


def main() -> int:
    """Measure and print; exit status 1 if the bound is broken."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--side", type=int, default=10_980, metavar="PIXELS")
    parser.add_argument("--folder", type=Path, help="where the scene is made (default: the system's temporary folder)")
    parser.add_argument("--model", metavar="DIR|NAME", help="default: the embedded bundle")
    parser.add_argument("--json", type=Path, metavar="FILE", help="also write the figures here")
    options = parser.parse_args()
    model = ["--model", options.model] if options.model else []
    runs = []
    with tempfile.TemporaryDirectory(dir=options.folder) as name:
        folder = Path(name)
        for side in (256, options.side):
            scene = folder / f"scene-{side}.tif"
            make_scene(scene, side)
            runs.append(ask(scene, side, folder / f"out-{side}", model))
            print(f"{side} px: {runs[-1].seconds:.0f} s, peak {runs[-1].peak_bytes / 1e6:.0f} MB. {runs[-1].answer}")
            scene.unlink()
    extra = runs[1].peak_bytes - runs[0].peak_bytes
    share = extra / BOUND_BYTES
    print(f"Beside the model and one chip: {extra / 1e6:.0f} MB, {100 * share:.0f} % of {BOUND_BYTES / 1e6:.0f} MB")
    if options.json is not None:
        document = {"runs": [asdict(run) for run in runs], "extra_bytes": extra, "bound_bytes": BOUND_BYTES}
        options.json.write_text(json.dumps(document, indent=2) + "\n", encoding="utf-8")
    return int(extra > BOUND_BYTES)


if __name__ == "__main__":
    sys.exit(main())
