from __future__ import annotations

import io
import struct
import zlib
from pathlib import Path

import numpy as np
import pytest
import rasterio
from PIL import Image

from terrascope_qgis.bench.checked import Record
from terrascope_qgis.bench.items import Picture
from terrascope_qgis.bench.pictures import decode_picture, unpack_pictures
from terrascope_qgis.core.errors import InputError
from terrascope_qgis.core.geo.area import mask_area_m2
from terrascope_qgis.core.geo.grid import PixelGrid
from terrascope_qgis.core.request import RasterSource, Role
from tests.core.bench.answerers import make_item
from tests.core.bench.item_files import encode_png, parquet_row, write_parquet

WHERE = Record(Path("set.parquet"), 3, {"image": "bytes"})


def test_a_placed_picture_has_the_areas_the_benchmark_assumes(tmp_path):
    (tmp_path / "a.png").write_bytes(encode_png(32, (40, 90, 60)))
    picture = Picture(tmp_path / "a.png", pixel_m=10.0)
    source = unpack_pictures([make_item("a", pictures=(picture,))], tmp_path / "out")[picture]
    assert isinstance(source, RasterSource) and source.bands == ("B4", "B3", "B2")
    with rasterio.open(source.path) as file:
        assert file.read()[:, 0, 0].tolist() == [40, 90, 60]
        grid = PixelGrid(file.crs.to_wkt(), tuple(file.transform)[:6], file.height, file.width)
    # 100 pixels of 10 m are 10,000 m2, to within 1e-5.
    mask = np.zeros((32, 32), bool)
    mask[:10, :10] = True
    assert mask_area_m2(mask, grid) == pytest.approx(10_000, rel=1e-5)


@pytest.mark.filterwarnings("ignore::rasterio.errors.NotGeoreferencedWarning")
def test_a_picture_without_a_pixel_size_gets_no_place_and_radar_one_band(tmp_path):
    (tmp_path / "a.png").write_bytes(encode_png(8, (30, 60, 90)))
    picture = Picture(tmp_path / "a.png", Role.SAR)
    source = unpack_pictures([make_item("a", pictures=(picture,))], tmp_path / "out")[picture]
    with rasterio.open(source.path) as file:
        assert file.crs is None and file.count == 1 and file.read(1)[0, 0] == 60


def test_only_rows_that_are_asked_for_are_unpacked(tmp_path):
    rows = [parquet_row(image={"bytes": encode_png(8, (k, k, k)), "path": f"{k}.png"}) for k in range(40)]
    path = write_parquet(tmp_path / "bench.parquet", rows)
    pictures = [Picture(path, row=row, pixel_m=10.0) for row in (3, 37)]
    found = unpack_pictures([make_item(str(p.row), pictures=(p,)) for p in pictures], tmp_path / "out")
    values = []
    for picture in pictures:
        with rasterio.open(found[picture].path) as file:
            values.append(int(file.read(1)[0, 0]))
    assert values == [3, 37] and len(list((tmp_path / "out").iterdir())) == 2


def test_a_row_without_bytes_is_named(tmp_path):
    rows = [parquet_row(), parquet_row(image={"bytes": None, "path": "a.png"})]
    picture = Picture(write_parquet(tmp_path / "bench.parquet", rows), row=1)
    found = unpack_pictures([make_item("a", pictures=(picture,))], tmp_path / "out")[picture]
    assert isinstance(found, InputError) and "row 2, column 'image'" in str(found)


def make_huge_png(side_px):
    """A few bytes that claim to be a huge picture."""

    def chunk(kind, data):
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    header = struct.pack(">IIBBBBB", side_px, side_px, 8, 2, 0, 0, 0)
    content = chunk(b"IDAT", zlib.compress(b"\0" * 100))
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + content + chunk(b"IEND", b"")


def encode_gif():
    buffer = io.BytesIO()
    Image.new("RGB", (4, 4)).save(buffer, format="GIF")
    return buffer.getvalue()


@pytest.mark.parametrize("side_px", [5_000, 200_000])
def test_a_huge_picture_is_refused_before_it_is_decoded(side_px):
    with pytest.raises(InputError, match=r"set\.parquet, row 3, column 'image'"):
        decode_picture(make_huge_png(side_px), WHERE, "image")


@pytest.mark.parametrize("content", [b"", b"GIF89a", encode_gif(), encode_png()[:60], make_huge_png(64)])
def test_what_is_no_whole_png_or_jpeg_is_refused(content):
    with pytest.raises(InputError, match="a PNG or JPEG"):
        decode_picture(content, WHERE, "image")
