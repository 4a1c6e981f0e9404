"""Scenes larger than memory are read by windows."""

from __future__ import annotations

import resource
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest
import rasterio
from rasterio.transform import Affine
from rasterio.windows import Window as FileWindow

from terrascope_qgis.core.raster.stack import Window, open_stack
from terrascope_qgis.core.request import PointArea, RasterSource, Role

NAMES = ("B02", "B03", "B04", "B08")
SIDE = 1_000_000


@pytest.fixture
def sparse_scene(tmp_path: Path) -> Path:
    """A million pixels a side, of which one block is written."""
    path = tmp_path / "vast_2020-01-01.tif"
    with rasterio.open(
        path,
        "w",
        driver="GTiff",
        height=SIDE,
        width=SIDE,
        count=4,
        dtype="uint16",
        crs="EPSG:3857",
        transform=Affine(10, 0, -5e6, 0, -10, 5e6),
        tiled=True,
        blockxsize=2048,
        blockysize=2048,
        interleave="pixel",
        SPARSE_OK=True,
        BIGTIFF=True,
    ) as file:
        file.descriptions = NAMES
        middle = SIDE // 2
        file.write(np.full((4, 300, 300), 2000, np.uint16), window=FileWindow(middle, middle, 300, 300))
    return path


@pytest.mark.fault(26)
def test_click_in_a_vast_sparse_scene_reads_its_window_only(sparse_scene):
    x, y = -5e6 + (SIDE / 2 + 150) * 10, 5e6 - (SIDE / 2 + 150) * 10
    area = PointArea((x, y), "EPSG:3857", window_px=256)
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    with open_stack([RasterSource(sparse_scene, Role.OPTICAL)], area) as stack:
        assert stack.grid.shape == (256, 256)
        block = stack.read(0, Window(0, 0, 256, 256))
        np.testing.assert_allclose(block.data, 0.2, rtol=1e-5)
    assert resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before < 600_000  # KiB; the scene is 8 TB


@pytest.mark.fault(26)
def test_whole_vast_scene_opens_without_reading_it(sparse_scene):
    """In a process of its own, whose peak memory is its own."""
    program = (
        "import sys; from pathlib import Path\n"
        "from terrascope_qgis.core.raster.stack import open_stack, Window\n"
        "from terrascope_qgis.core.errors import InputError\n"
        "from terrascope_qgis.core.request import RasterSource, Role\n"
        "try:\n"
        "    open_stack([RasterSource(Path(sys.argv[1]), Role.OPTICAL)], None)\n"
        "except InputError as error:\n"
        "    print(error)\n"
        "import resource; print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss)\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", program, str(sparse_scene)],
        cwd=Path(__file__).resolve().parents[3],
        capture_output=True,
        text=True,
        timeout=120,
        check=True,
    )
    message, peak_kib = done.stdout.splitlines()
    # Nothing of the sampled windows is measured, and the error says that it was a sample.
    assert "no valid pixel in a sample of the area" in message
    assert int(peak_kib) < 1_200_000
