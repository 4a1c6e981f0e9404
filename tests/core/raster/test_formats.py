from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
import rasterio
import rasterio.control
import rasterio.shutil

from terrascope_qgis.core.errors import BandError, CrsError, InputError
from terrascope_qgis.core.raster.stack import Window, open_stack
from terrascope_qgis.core.request import RasterSource, Role

NAMES = ("B02", "B03", "B04", "B08")


def optical(path, **given):
    return RasterSource(Path(path), Role.OPTICAL, **given)


def four_bands(height=8, width=9, value=1000):
    return np.full((4, height, width), value, np.uint16)


@pytest.mark.parametrize(
    ("name", "driver"),
    [("a.tif", "GTiff"), ("a.img", "HFA"), ("a.dat", "ENVI"), ("a.png", "PNG"), ("a.bin", "GTiff")],
)
def test_formats_are_known_by_content_not_by_ending(make_raster, name, driver):
    path = make_raster(name, four_bands(), driver=driver)
    with open_stack([optical(path, bands=NAMES)], None) as stack:
        assert stack.grid.shape == (8, 9)


def test_cog_and_jpeg2000_are_read(make_raster, tmp_path):
    path = make_raster("scene.tif", four_bands(64, 64), names=NAMES)
    rasterio.shutil.copy(path, tmp_path / "scene.jp2", driver="JP2OpenJPEG", QUALITY="100", REVERSIBLE="YES")
    rasterio.shutil.copy(path, tmp_path / "cog.tif", driver="COG")
    for name in ("scene.jp2", "cog.tif"):
        with open_stack([optical(tmp_path / name, bands=NAMES)], None) as stack:
            assert stack.read(0, Window(0, 0, 64, 64)).valid.all()


@pytest.mark.fault(23)
def test_vrt_in_disguise_is_refused(make_raster, tmp_path):
    inner = make_raster("inner.tif", four_bands(), names=NAMES)
    disguised = tmp_path / "scene.tif"
    disguised.write_text(f"<VRTDataset rasterXSize='9' rasterYSize='8'><!-- {inner} --></VRTDataset>")
    with pytest.raises(InputError, match=r"scene\.tif: found a VRT"):
        open_stack([optical(disguised)], None)


@pytest.mark.fault(23)
def test_vrt_as_overview_file_is_refused(make_raster):
    path = make_raster("scene.tif", four_bands(), names=NAMES)
    path.with_name("scene.tif.ovr").write_text("<VRTDataset/>")
    with pytest.raises(InputError, match=r"scene\.tif\.ovr"):
        open_stack([optical(path)], None)


def test_overviews_named_in_the_sidecar_are_not_followed(make_raster):
    path = make_raster("scene.tif", four_bands(), names=NAMES)
    path.with_name("scene.tif.aux.xml").write_text(
        "<PAMDataset><Metadata domain='OVERVIEWS'><MDI key='OVERVIEW_FILE'>/etc/hostname</MDI></Metadata></PAMDataset>"
    )
    with pytest.raises(InputError, match="overviews in another file"):
        open_stack([optical(path)], None)


@pytest.mark.fault(24)
@pytest.mark.parametrize(
    "address", ["/vsicurl/http://localhost/a.tif", "http://localhost/a.tif", "s3://bucket/a.tif", "/vsizip/a.zip/a.tif"]
)
def test_anything_but_a_local_file_is_refused(address):
    with pytest.raises(InputError, match="not a local raster"):
        open_stack([optical(address)], None)


@pytest.mark.parametrize(
    ("content", "found"),
    [(b"", "an empty file"), (b"PK\x03\x04zip", "zip archive"), (b"<a/>", "XML"), (b"\x00\x01\x02", "unknown format")],
)
def test_what_is_no_raster_is_named(tmp_path, content, found):
    path = tmp_path / "scene.tif"
    path.write_bytes(content)
    with pytest.raises(InputError, match=found):
        open_stack([optical(path)], None)


def test_missing_file_is_named(tmp_path):
    with pytest.raises(InputError, match=r"gone\.tif: no such file"):
        open_stack([optical(tmp_path / "gone.tif")], None)


@pytest.mark.fault(25)
def test_truncated_header_is_reported(make_raster):
    path = make_raster("scene.tif", four_bands(), names=NAMES)
    path.write_bytes(path.read_bytes()[:40])
    with pytest.raises(InputError, match=r"scene\.tif: cannot be read as GTiff"):
        open_stack([optical(path)], None)


@pytest.mark.fault(25)
def test_truncated_pixels_are_reported(make_raster):
    rng = np.random.default_rng(1)
    data = rng.integers(1, 9000, (4, 200, 200)).astype(np.uint16)
    # The directory is rewritten to the front by the COG driver, so that only pixels are cut off.
    path = make_raster("scene.tif", data, names=NAMES)
    cog = path.with_name("cog.tif")
    rasterio.shutil.copy(path, cog, driver="COG")
    cog.write_bytes(cog.read_bytes()[: cog.stat().st_size // 2])
    with pytest.raises(InputError, match=r"cog\.tif: damaged or truncated"):
        open_stack([optical(cog)], None)


# rasterio's log callback cannot decode GDAL messages that quote bytes of the damaged file.
@pytest.mark.fault(25)
@pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning")
def test_mutated_files_give_our_errors_or_work(make_raster):
    path = make_raster("scene.tif", four_bands(), names=NAMES)
    whole = path.read_bytes()
    rng = np.random.default_rng(2)
    for _ in range(40):
        mutated = bytearray(whole)
        for place in rng.integers(8, len(whole), 6):
            mutated[place] = int(rng.integers(0, 256))
        path.write_bytes(bytes(mutated))
        try:
            open_stack([optical(path)], None).close()
        except InputError as error:
            assert str(path) in str(error)


@pytest.mark.fault(37)
def test_complex_samples_are_refused(make_raster):
    path = make_raster("slc.tif", np.ones((2, 4, 4), np.complex64), names=("VV", "VH"))
    with pytest.raises(BandError, match="complex samples"):
        open_stack([RasterSource(path, Role.SAR)], None)


@pytest.mark.fault(37)
def test_palette_is_refused(make_raster):
    path = make_raster("classes.tif", np.ones((1, 4, 4), np.uint8))
    with rasterio.open(path, "r+") as file:
        file.write_colormap(1, {1: (255, 0, 0, 255)})
    with pytest.raises(BandError, match="colour table"):
        open_stack([optical(path)], None)


@pytest.mark.fault(42)
def test_ground_control_points_only_need_warping_first(tmp_path):
    path = tmp_path / "raw.tif"
    points = [rasterio.control.GroundControlPoint(row=r, col=c, x=10 + c, y=50 - r) for r in (0, 8) for c in (0, 9)]
    with rasterio.open(
        path, "w", driver="GTiff", height=8, width=9, count=4, dtype="uint16", gcps=points, crs="EPSG:4326"
    ) as file:
        file.write(four_bands())
        file.descriptions = NAMES
    with pytest.raises(CrsError, match="ground control points"):
        open_stack([optical(path)], None)
