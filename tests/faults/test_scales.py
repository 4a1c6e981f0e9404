"""Vast scenes, radar units and the offset of Sentinel-2, all five points: rows 26, 34 and 36."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import pytest
import rasterio
from rasterio.transform import Affine
from rasterio.windows import Window as FileWindow

from tests.core.scenes import OPTICAL_NAMES
from tests.core.tiny_bundle import COVERAGE_SCRIPT, make_tiny_bundle
from tests.faults.desk import Desk
from tests.faults.points import assert_answered, assert_refused, hash_all, run_here

SIDE = 1_000_000


def write_vast(path: Path) -> Path:
    """A million pixels a side, of which one block in the middle is written: all water."""
    place = {"crs": "EPSG:3857", "transform": Affine(10, 0, -5e6, 0, -10, 5e6)}
    blocks = {"tiled": True, "blockxsize": 2048, "blockysize": 2048, "interleave": "pixel"}
    with rasterio.open(
        path, "w", driver="GTiff", height=SIDE, width=SIDE, count=4, dtype="uint16", SPARSE_OK=True, BIGTIFF=True,
        **place, **blocks,
    ) as file:  # fmt: skip
        file.descriptions = OPTICAL_NAMES
        data = np.full((4, 300, 300), 1000, np.uint16)
        data[3] = 500
        file.write(data, window=FileWindow(SIDE // 2, SIDE // 2, 300, 300))
    return path


@pytest.mark.fault(26)
def test_a_place_in_a_vast_scene_is_answered(desk, capfd):
    scene = write_vast(desk.folder / "vast_2020-01-01.tif")
    before = hash_all(desk.folder)
    command = [*desk.ask(scene=scene), "--point", "1500,-1500", "--window", "64"]
    assert_answered(desk, run_here(command, capfd), before)


@pytest.mark.fault(26)
def test_a_vast_scene_as_a_whole_is_refused_before_it_is_read(desk, capfd):
    scene = write_vast(desk.folder / "vast_2020-01-01.tif")
    before = hash_all(desk.folder)
    assert_refused(desk, run_here(desk.ask(scene=scene), capfd), "INPUT", "no valid pixel in a sample", before)


@pytest.mark.fault(26)
def test_a_scene_over_the_memory_is_refused_with_an_estimate(desk, capfd):
    data = np.full((4, 2000, 2000), 1000, np.uint16)
    command = desk.raster(data, OPTICAL_NAMES, "--memory-mb", "140", compress="deflate", tiled=True)
    before = hash_all(desk.folder)
    assert_refused(desk, run_here(command, capfd), "BUDGET", "2000 x 2000 pixels needs about", before)


BUILT_SCRIPT = [
    {"water": "built-up", "<c:water>": "<c:built_up>", "<l:optical>": "<l:sar>"}.get(piece, piece)
    for piece in COVERAGE_SCRIPT
]
"""Asks for backscatter above -5 dB."""


def make_radar(desk: Desk, name: str, convert, names=("VV", "VH")) -> list[str]:
    """A question about radar whose first half of the rows shines with -2 dB, the rest with -12."""
    db = np.full((2, 64, 64), -12, np.float32)
    db[:, :32] = -2
    path = desk.folder / name
    desk.raster(convert(db), names)
    (desk.folder / "odd.tif").rename(path)
    desk.bundle = make_tiny_bundle(desk.folder / "radar-bundle", BUILT_SCRIPT)
    return ["ask", "--sar", *desk.ask(scene=path)[2:]]


def to_power(db: np.ndarray) -> np.ndarray:
    return 10 ** (db / 10)


@pytest.mark.fault(34)
@pytest.mark.parametrize(
    ("name", "convert", "names", "warning"),
    [
        ("s1.tif", lambda db: db, ("VV", "VH"), ""),
        ("s1.tif", to_power, ("VV", "VH"), "read as linear power"),
        ("s1_linear.tif", to_power, ("VV", "VH"), ""),
        ("s1.tif", lambda db: to_power(db) ** 0.5, ("Amplitude_VV", "Amplitude_VH"), ""),
    ],
    ids=["dB", "power-unnamed", "power-named", "amplitude"],
)
def test_radar_gives_one_answer_whatever_its_unit(desk, capfd, name, convert, names, warning):
    command = make_radar(desk, name, convert, names)
    before = hash_all(desk.folder)
    assert_answered(desk, run_here(command, capfd), before, value=50.0, warning=warning)


@pytest.mark.fault(34)
def test_radar_whose_name_and_values_disagree_is_refused(desk, capfd):
    command = make_radar(desk, "s1_dB.tif", lambda db: (db * 100).astype(np.int16))
    before = hash_all(desk.folder)
    assert_refused(desk, run_here(command, capfd), "INPUT", "as its names say", before)


PRODUCT = "S2A_MSIL2A_20230706T085611_{}_R007_T33NZA.tif"


def make_product(desk: Desk, name: str, lowest: int, stac: dict[str, object] | None) -> list[str]:
    """A question about near infrared of 1500 (a quarter), 2500 (a quarter) and 5500, other bands 2000.

    Below 0.2 it is water: the first quarter in any case, the second where 1000 is subtracted.
    """
    data = np.full((4, 64, 64), 2000, np.uint16)
    data[3], data[3, :, :32], data[3, :, :16] = 5500, 2500, 1500
    data[0, :8] = lowest
    desk.raster(data, OPTICAL_NAMES)
    path = (desk.folder / "odd.tif").rename(desk.folder / name)
    if stac is not None:
        properties = {"datetime": "2023-07-06T08:56:11Z", **stac}
        item = {"type": "Feature", "properties": properties, "assets": {}}
        path.with_suffix(".json").write_text(json.dumps(item))
    return desk.ask(scene=path)


@pytest.mark.fault(36)
@pytest.mark.parametrize(
    ("name", "lowest", "stac", "share", "warning"),
    [
        (PRODUCT.format("N0509"), 1100, None, 50.0, ""),
        (PRODUCT.format("N0301"), 1100, None, 25.0, ""),
        (PRODUCT.format("N0509"), 1100, {"earthsearch:boa_offset_applied": True}, 25.0, ""),
        (PRODUCT.format("N0509"), 1100, {"earthsearch:boa_offset_applied": False}, 50.0, ""),
        ("S2_unknown.tif", 1100, {"s2:processing_baseline": "05.09"}, 50.0, ""),
        ("S2_unknown_20230706.tif", 1100, None, 50.0, "1000 is subtracted"),
        ("S2_unknown_20230706.tif", 100, None, 25.0, "no offset is subtracted"),
    ],
    ids=["baseline-5", "baseline-3", "applied", "not-applied", "stac-baseline", "unknown-with", "unknown-without"],
)
def test_offset_is_subtracted_where_it_was_added_and_nowhere_else(desk, capfd, name, lowest, stac, share, warning):
    command = make_product(desk, name, lowest, stac)
    before = hash_all(desk.folder)
    assert_answered(desk, run_here(command, capfd), before, value=share, warning=warning)
