"""Broken rasters: bytes and structure of GeoTIFF, JPEG 2000, NetCDF, PNG and VRT."""

from __future__ import annotations

import shutil
import warnings
from pathlib import Path

import numpy as np
import rasterio
from rasterio.transform import from_origin

from terrascope_qgis.core.geo.window import Window
from terrascope_qgis.core.raster.stack import open_stack
from terrascope_qgis.core.request import RasterSource, Role

_SIDE = 64
_NAMES = ("B02", "B03", "B04", "B08")
_PROFILES = (
    ("plain.tif", "GTiff", {}),
    ("tiled.tif", "GTiff", {"tiled": True, "blockxsize": 16, "blockysize": 16, "compress": "deflate"}),
    ("lzw.tif", "GTiff", {"compress": "lzw", "interleave": "pixel"}),
    ("big.tif", "GTiff", {"BIGTIFF": "YES"}),
    ("scene.jp2", "JP2OpenJPEG", {"QUALITY": "100", "REVERSIBLE": "YES"}),
    ("scene.png", "PNG", {}),
)
_VRT = """<VRTDataset rasterXSize="64" rasterYSize="64"><VRTRasterBand dataType="Byte" band="1"><SimpleSource>
<SourceFilename relativeToVRT="0">{target}</SourceFilename><SourceBand>1</SourceBand></SimpleSource></VRTRasterBand>
</VRTDataset>"""
_TARGETS = ("/etc/passwd", "/vsicurl/http://127.0.0.1:9/x.tif", "/dev/zero", "../canary", "/vsizip//etc/passwd")
_IFD_VALUES = (0, 1, 0x7FFF, 0xFFFF, 0xFFFFFFFF, 0x80000000, 0x10000)


def make_seeds(folder: Path) -> list[Path]:
    """Write the whole files that cases are made from; formats this build cannot write are left out."""
    rng = np.random.default_rng(3)
    data = rng.integers(300, 4000, (4, _SIDE, _SIDE)).astype(np.uint16)
    made = []
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        for name, driver, options in _PROFILES:
            profile = {"driver": driver, "count": 4, "height": _SIDE, "width": _SIDE, "dtype": "uint16"}
            place = {"crs": "EPSG:32633", "transform": from_origin(500_000, 5_000_000, 10, 10)}
            with rasterio.open(folder / name, "w", **profile, **place, **options) as file:
                file.write(data)
                if driver == "GTiff":
                    file.descriptions = _NAMES
                    file.scales = [1e-4] * 4
            made.append(folder / name)
    return made


def write_case(seeds: list[Path], path: Path, rng: np.random.Generator) -> Path:
    """Write one broken raster; returns its path, whose ending may lie."""
    seed = seeds[int(rng.integers(len(seeds)))]
    style = int(rng.integers(8))
    if style == 0:
        target = path.with_suffix(".tif")
        target.write_text(_VRT.format(target=_TARGETS[int(rng.integers(len(_TARGETS)))]), encoding="utf-8")
        return target
    content = bytearray(seed.read_bytes())
    if style == 1:
        del content[int(rng.integers(len(content))) :]
    elif style == 2:
        start = int(rng.integers(len(content)))
        del content[start : start + int(rng.integers(1, 200))]
    elif style == 3:
        start = int(rng.integers(len(content)))
        content[start:start] = rng.bytes(int(rng.integers(1, 64)))
    elif style == 4 and content[:2] == b"II":
        _break_directory(content, rng)
    elif style == 5:
        for place in rng.integers(0, min(len(content), 600), int(rng.integers(1, 20))):
            content[int(place)] = int(rng.integers(256))
    else:
        for place in rng.integers(0, len(content), int(rng.integers(1, 40))):
            content[int(place)] = int(rng.integers(256))
    ending = seed.suffix if rng.random() < 0.85 else (".tif", ".jp2", ".nc", ".png", ".img")[int(rng.integers(5))]
    target = path.with_suffix(ending)
    target.write_bytes(bytes(content))
    return target


def _break_directory(content: bytearray, rng: np.random.Generator) -> None:
    """Change tag, type, count or value of entries in the first directory of a classic little-endian TIFF."""
    offset = int.from_bytes(content[4:8], "little")
    count = int.from_bytes(content[offset : offset + 2], "little")
    if not 0 < count < 200 or offset + 2 + 12 * count > len(content):
        return
    for _ in range(int(rng.integers(1, 4))):
        entry = offset + 2 + 12 * int(rng.integers(count))
        field, size = ((0, 2), (2, 2), (4, 4), (8, 4))[int(rng.integers(4))]
        value = _IFD_VALUES[int(rng.integers(len(_IFD_VALUES)))] if rng.random() < 0.6 else int(rng.integers(2**31))
        content[entry + field : entry + field + size] = (value % 256**size).to_bytes(size, "little")


def run_case(path: Path, role: Role) -> None:
    """Read a raster as a question would: its grid, a window, its area and its preview."""
    with open_stack([RasterSource(path, role)], None, gsd_range_m=(5.0, 60.0)) as stack:
        window = Window(0, 0, min(stack.grid.height, _SIDE), min(stack.grid.width, _SIDE))
        for index in range(len(stack.layers)):
            block = stack.read(index, window)
            assert block.data.shape[1:] == block.valid.shape == (window.height, window.width)
        assert stack.area_mask(window).shape == (window.height, window.width)
        if stack.grid.height * stack.grid.width < 10_000_000:
            stack.preview(64)


def clear(folder: Path) -> None:
    """Remove what cases left in a folder."""
    for path in folder.iterdir():
        shutil.rmtree(path) if path.is_dir() else path.unlink()
