"""Measures how true and how fast outlines of masks are: our pixel-edge tracing against `cv2.findContours`.

Run: `python benchmarks/polygonize.py [--side 2048] [--repeat 3] [--json FILE]`; needs opencv-python-headless beside
the engine's packages. Times are the best of the repeats, so run it on a machine that does little else.
"""

from __future__ import annotations

import argparse
import json
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from scipy import ndimage

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from terrascope_qgis.core.evidence.polygons import trace_mask
from terrascope_qgis.core.geo.grid import PixelGrid

BoolArray = NDArray[np.bool_]


def make_masks(side: int) -> dict[str, BoolArray]:
    """Masks from easy to hard, `(side, side)` bool, the same on every run."""
    rng = np.random.default_rng(7)
    noise = rng.standard_normal((side, side)).astype(np.float32)
    rows, cols = np.indices((side, side), sparse=True)
    centre = side / 2
    ponds = np.zeros((side, side), dtype=bool)
    for row, col in rng.integers(4, side - 4, (max(1, side // 8), 2)):
        ponds[row - 1 : row + 2, col - 1 : col + 2] = True
    return {
        "one disc": (rows - centre) ** 2 + (cols - centre) ** 2 < (0.4 * side) ** 2,
        "lakes (smooth, sigma 16)": ndimage.gaussian_filter(noise, 16) > 0.01,
        "fields (smooth, sigma 4)": ndimage.gaussian_filter(noise, 4) > 0.03,
        "ponds of 3 x 3": ponds,
        "roads 2 px wide": ((rows + cols) % 61 < 2) | ((rows - 2 * cols) % 97 < 2),
        "speckle (10 %)": noise > 1.2816,
    }


def trace_with_engine(mask: BoolArray) -> tuple[float, bool]:
    """Area in pixels and validity of our outline."""
    outline = trace_mask(mask, PixelGrid(None, (1, 0, 0, 0, 1, 0), *mask.shape))
    return float(outline.area), bool(outline.is_valid)


def trace_with_opencv(mask: BoolArray) -> tuple[float, bool]:
    """Area in pixels of the contours as they come (through pixel centres), and whether each is a valid polygon."""
    import cv2
    import shapely

    contours, hierarchy = cv2.findContours(mask.astype(np.uint8), cv2.RETR_CCOMP, cv2.CHAIN_APPROX_SIMPLE)
    area, valid = 0.0, True
    for contour, links in zip(contours, hierarchy[0] if len(contours) else (), strict=True):
        sign = 1 if links[3] < 0 else -1
        area += sign * cv2.contourArea(contour)
        corners = contour[:, 0, :]
        valid = valid and len(corners) > 2 and bool(shapely.Polygon(corners).is_valid)
    return float(area), valid


def time_best(action: Callable[[], object], repeat: int) -> float:
    """Shortest of some runs, in seconds."""
    times = []
    for _ in range(repeat):
        start = time.perf_counter()
        action()
        times.append(time.perf_counter() - start)
    return min(times)


def measure(side: int, repeat: int) -> list[dict[str, Any]]:
    """One row per mask: area error in percent and time of both ways."""
    import cv2

    rows = []
    for name, mask in make_masks(side).items():
        pixels = int(mask.sum())
        ours, ours_valid = trace_with_engine(mask)
        theirs, theirs_valid = trace_with_opencv(mask)
        grid = PixelGrid(None, (1, 0, 0, 0, 1, 0), *mask.shape)
        flat = mask.astype(np.uint8)
        ours_s = time_best(lambda mask=mask, grid=grid: trace_mask(mask, grid), repeat)
        theirs_s = time_best(
            lambda flat=flat: cv2.findContours(flat, cv2.RETR_CCOMP, cv2.CHAIN_APPROX_SIMPLE),
            repeat,
        )
        rows.append(
            {
                "mask": name,
                "side_px": side,
                "pixels": pixels,
                "area_error_percent": 100 * (ours - pixels) / pixels,
                "opencv_area_error_percent": 100 * (theirs - pixels) / pixels,
                "valid": ours_valid,
                "opencv_valid": theirs_valid,
                "time_s": ours_s,
                "opencv_time_s": theirs_s,
                "time_ratio": ours_s / theirs_s,
                "megapixels_per_s": side * side / 1e6 / ours_s,
            }
        )
    return rows


def main() -> int:
    """Print the table, and write it as JSON if asked."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--side", type=int, default=2048, help="side of the masks in pixels")
    parser.add_argument("--repeat", type=int, default=3, help="runs per mask; the best counts")
    parser.add_argument("--json", type=Path, help="also write the rows to this file")
    options = parser.parse_args()
    try:
        import cv2
    except ImportError:
        print("polygonize: needs cv2; install opencv-python-headless in this environment.", file=sys.stderr)
        return 2
    rows = measure(options.side, options.repeat)
    print(f"{options.side} x {options.side} px, best of {options.repeat}; OpenCV {cv2.__version__}, contours unrefined")
    print(f"{'mask':<26}{'area error':>12}{'OpenCV':>10}{'valid':>7}{'OpenCV':>8}{'ms':>9}{'OpenCV':>9}{'ratio':>8}")
    for row in rows:
        print(
            f"{row['mask']:<26}{row['area_error_percent']:>10.4f} %{row['opencv_area_error_percent']:>8.2f} %"
            f"{'yes' if row['valid'] else 'NO':>7}{'yes' if row['opencv_valid'] else 'NO':>8}"
            f"{1000 * row['time_s']:>9.1f}{1000 * row['opencv_time_s']:>9.1f}{row['time_ratio']:>8.1f}"
        )
    if options.json:
        options.json.write_text(json.dumps(rows, indent=2) + "\n", encoding="utf-8")
    return 0 if all(row["valid"] and row["area_error_percent"] == 0 for row in rows) else 1


if __name__ == "__main__":
    sys.exit(main())
