from __future__ import annotations

import dataclasses
import os
import warnings

import numpy as np
import pyproj
import pytest
import rasterio

from terrascope_qgis.core.errors import WriteError
from terrascope_qgis.core.evidence import byte_geotiff
from terrascope_qgis.core.evidence.mask_geotiff import write_mask_geotiff, write_probability_geotiff
from terrascope_qgis.core.geo.grid import PixelGrid


def test_each_segment_is_a_band_on_the_analysis_grid(tmp_path, make_result, make_segment):
    other = np.zeros((6, 7), bool)
    other[5, 6] = True
    result = make_result([make_segment(1), make_segment(2, label="gain:crops", mask=other)])
    path = write_mask_geotiff(result, tmp_path / "masks.tif")
    assert path == tmp_path / "masks.tif"
    with rasterio.open(path) as raster:
        assert raster.descriptions == ("water 2021-06-01", "gain:crops 2021-06-01")
        assert raster.dtypes == ("uint8", "uint8")
        assert tuple(raster.transform)[:6] == result.grid.transform
        assert raster.crs.to_epsg() == 32633
        assert raster.nodata == 255
        assert raster.profile["compress"] == "deflate" and raster.profile["tiled"]
        assert np.array_equal(raster.read(1), result.segments[0].mask)
        assert np.array_equal(raster.read(2), other)
        assert raster.tags(2) == {"SEGMENT": "2", "LABEL": "gain:crops", "DATE": "2021-06-01", "SENSOR": "optical"}


def test_pixels_where_nothing_is_known_are_nodata(tmp_path, make_result, make_segment):
    valid = np.ones((6, 7), bool)
    valid[:, 2:4] = False
    mask = make_segment().mask & valid
    result = make_result([make_segment(mask=mask)], extras={"valid": valid})
    with rasterio.open(write_mask_geotiff(result, tmp_path / "masks.tif")) as raster:
        values = raster.read(1)
    assert set(np.unique(values[:, 2:4])) == {255}
    assert np.array_equal(values[:, 4:], mask[:, 4:])


def test_probabilities_are_bands_with_a_scale(tmp_path, make_result, make_segment):
    values = np.arange(42, dtype=np.uint8).reshape(6, 7) * 6
    values[0, 0] = 255
    sure = dataclasses.replace(make_segment(2, label="trees"), probability=values)
    result = make_result([make_segment(1), sure])
    with rasterio.open(write_probability_geotiff(result, tmp_path / "p.tif")) as raster:
        assert raster.count == 1 and raster.nodata == 255 and raster.scales == pytest.approx((1 / 254,))
        assert np.array_equal(raster.read(1), values)
        assert raster.tags(1)["SEGMENT"] == "2"


def test_no_probabilities_no_file(tmp_path, make_result):
    assert write_probability_geotiff(make_result(), tmp_path / "p.tif") is None
    assert not list(tmp_path.iterdir())


def test_existing_file_is_left_alone(tmp_path, make_result):
    (tmp_path / "masks.tif").write_bytes(b"mine")
    path = write_mask_geotiff(make_result(), tmp_path / "masks.tif")
    assert path == tmp_path / "masks_2.tif"
    assert (tmp_path / "masks.tif").read_bytes() == b"mine"
    assert {found.name for found in tmp_path.iterdir()} == {"masks.tif", "masks_2.tif"}


def test_name_with_dots_keeps_them(tmp_path, make_result):
    (tmp_path / "a.v1.tif").write_bytes(b"mine")
    assert write_mask_geotiff(make_result(), tmp_path / "a.v1.tif") == tmp_path / "a.v1_2.tif"


@pytest.mark.parametrize(
    ("wkt", "transform"),
    [
        (None, (1.0, 0.0, 0.0, 0.0, 1.0, 0.0)),
        (pyproj.CRS.from_epsg(2263).to_wkt(), (8.660254, 5.0, 300_000.0, 5.0, -8.660254, 6_000.0)),
        (pyproj.CRS.from_epsg(4326).to_wkt(), (0.001, 0.0, 24.0, 0.0, 0.002, 60.0)),
    ],
    ids=["no CRS", "rotated, feet", "south-up, degrees"],
)
def test_grid_is_kept(tmp_path, make_result, wkt, transform):
    path = write_mask_geotiff(make_result(grid=PixelGrid(wkt, transform, 6, 7)), tmp_path / "masks.tif")
    with rasterio.open(path) as raster:
        assert tuple(raster.transform)[:6] == pytest.approx(transform)
        assert (raster.crs is None) == (wkt is None)
        if wkt:
            assert raster.crs.to_epsg() == pyproj.CRS(wkt).to_epsg()


def test_answer_without_a_segment_has_no_masks(tmp_path, make_result):
    assert write_mask_geotiff(make_result([], steps=()), tmp_path / "masks.tif") is None
    assert list(tmp_path.iterdir()) == []


@pytest.mark.fault(46)
@pytest.mark.skipif(not hasattr(os, "fork"), reason="needs fork, which Windows lacks")
@pytest.mark.parametrize("limit_bytes", [0, 400, 5_000, 40_000])
def test_file_that_cannot_grow_is_told_and_removed(tmp_path, make_result, make_segment, limit_bytes):
    import resource

    speckle = np.random.default_rng(0).random((600, 600)) < 0.5
    result = make_result([make_segment(mask=speckle)], preview=False)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)
        child = os.fork()
    if child == 0:
        resource.setrlimit(resource.RLIMIT_FSIZE, (limit_bytes, limit_bytes))
        try:
            write_mask_geotiff(result, tmp_path / "masks.tif")
        except WriteError as error:
            os._exit(7 if "\n" not in str(error) else 4)
        finally:
            os._exit(3)
    assert os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 7
    assert list(tmp_path.iterdir()) == []


def test_band_that_reads_back_differently_is_told_and_not_left(tmp_path, make_result, monkeypatch):
    write = byte_geotiff._write_bands

    def write_and_damage(path, *values):
        write(path, *values)
        with rasterio.open(path, "r+") as raster:
            raster.write(np.zeros((6, 7), np.uint8), 1)

    monkeypatch.setattr(byte_geotiff, "_write_bands", write_and_damage)
    with pytest.raises(WriteError, match="band 1 did not read back"):
        write_mask_geotiff(make_result(), tmp_path / "masks.tif")
    assert list(tmp_path.iterdir()) == []
