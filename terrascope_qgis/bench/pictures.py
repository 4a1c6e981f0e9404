"""Brings the pictures of a set into files the engine reads: bounded, decoded and, where the set claims one, placed.

A PNG or JPEG has no place on the ground, yet most questions ask for square metres or metres. Where a set states its
pixel size, the picture is put on a grid of that size at a nominal place, where one unit of the map is one metre to
within 1e-5. That place is a device of measuring, never shown as where the picture was taken.
"""

from __future__ import annotations

import io
import warnings
from collections.abc import Iterable, Iterator
from pathlib import Path

import numpy as np
import rasterio
from PIL import Image
from rasterio.errors import NotGeoreferencedWarning
from rasterio.transform import from_origin

from ..core.errors import InputError
from ..core.request import RasterSource, Role
from .checked import Record
from .items import BenchItem, Picture

MAX_SIDE_PX = 4096
MAX_PICTURE_BYTES = 64 * 2**20
_NOMINAL = ("EPSG:32631", 320_000.0, 100_000.0)
"""Near the equator where the scale of the projection is one."""
_BANDS = {Role.OPTICAL: ("B4", "B3", "B2"), Role.SAR: ("VV",)}
"""What the bands of a picture are taken for."""


def unpack_pictures(items: Iterable[BenchItem], folder: Path) -> dict[Picture, RasterSource | InputError]:
    """Make every picture of some items readable; those already there from an earlier run are not made again.

    Args:
        items: whose pictures.
        folder: for the files that have to be made.

    Returns:
        What the engine is given for each picture, or why it cannot be used.
    """
    ready: dict[Picture, RasterSource | InputError] = {}
    wanted: dict[Path, dict[int, Picture]] = {}
    for picture in dict.fromkeys(picture for item in items for picture in item.pictures):
        if picture.is_raster:
            ready[picture] = RasterSource(picture.file, picture.role, picture.date, picture.bands)
        elif picture.row is None:
            ready[picture] = _place_file(picture, folder)
        else:
            wanted.setdefault(picture.file, {})[picture.row] = picture
    for file, rows in wanted.items():
        missing = {}
        for row, picture in rows.items():
            target = _target(picture, folder)
            ready[picture] = _source(picture, target)
            if not target.is_file():
                missing[row] = picture
        for picture, content in _read_cells(file, missing):
            if isinstance(content, InputError):
                ready[picture] = content
                continue
            ready[picture] = _place(picture, content, _target(picture, folder))
    return ready


def decode_picture(content: bytes, where: Record, column: str) -> np.ndarray:
    """Decode a PNG or JPEG.

    Args:
        content: the file.
        where: to say where a fault lies.
        column: likewise.

    Returns:
        `(H, W, 3)` uint8.

    Raises:
        InputError: it is too large, of another format or broken.
    """
    if len(content) > MAX_PICTURE_BYTES:
        raise where.fault(column, f"a picture of at most {MAX_PICTURE_BYTES} bytes, not {len(content)}")
    try:
        with Image.open(io.BytesIO(content), formats=("PNG", "JPEG")) as image:
            if max(image.size) > MAX_SIDE_PX:
                raise where.fault(column, f"at most {MAX_SIDE_PX} pixels a side, not {image.width} x {image.height}")
            return np.asarray(image.convert("RGB"), np.uint8)
    except InputError:
        raise
    except (OSError, ValueError, SyntaxError, Image.DecompressionBombError) as error:
        raise where.fault(column, f"a PNG or JPEG that can be decoded ({type(error).__name__})") from error


def write_placed(path: Path, pixels: np.ndarray, *, role: Role = Role.OPTICAL, pixel_m: float | None = None) -> None:
    """Write a picture as a GeoTIFF the engine reads.

    Args:
        path: the file.
        pixels: `(H, W, 3)` uint8.
        role: a radar picture is written as one band of grey.
        pixel_m: side of a pixel; None = no place.
    """
    planes = pixels.transpose(2, 0, 1)
    if role is Role.SAR:
        planes = np.rint(planes.mean(axis=0, keepdims=True)).astype(np.uint8)
    place: dict[str, object] = {}
    if pixel_m is not None:
        crs, west, north = _NOMINAL
        place = {"crs": crs, "transform": from_origin(west, north, pixel_m, pixel_m)}
    path.parent.mkdir(parents=True, exist_ok=True)
    part = path.with_suffix(".part")
    height, width = pixels.shape[:2]
    profile = {"driver": "GTiff", "dtype": "uint8", "height": height, "width": width, "compress": "deflate"}
    with rasterio.Env(GDAL_PAM_ENABLED=False), warnings.catch_warnings():
        warnings.simplefilter("ignore", NotGeoreferencedWarning)
        with rasterio.open(part, "w", count=len(planes), **profile, **place) as file:
            file.write(planes)
    part.replace(path)


def _place_file(picture: Picture, folder: Path) -> RasterSource | InputError:
    target = _target(picture, folder)
    if target.is_file():
        return _source(picture, target)
    if picture.file.stat().st_size > MAX_PICTURE_BYTES:
        return InputError(f"{picture.file}: larger than {MAX_PICTURE_BYTES} bytes, not read. Cut it.")
    return _place(picture, picture.file.read_bytes(), target)


def _place(picture: Picture, content: bytes, target: Path) -> RasterSource | InputError:
    where = Record(picture.file, (picture.row or 0) + 1, {"image": f"{len(content)} bytes"})
    try:
        write_placed(target, decode_picture(content, where, "image"), role=picture.role, pixel_m=picture.pixel_m)
    except InputError as error:
        return error
    return _source(picture, target)


def _source(picture: Picture, target: Path) -> RasterSource:
    return RasterSource(target, picture.role, picture.date, _BANDS[picture.role])


def _target(picture: Picture, folder: Path) -> Path:
    if picture.row is not None:
        return folder / f"row-{picture.row}.tif"
    # Names may repeat in sub-folders.
    return folder / ("__".join(picture.file.parts[-3:]).replace(picture.file.suffix, "") + ".tif")


def _read_cells(file: Path, rows: dict[int, Picture]) -> Iterator[tuple[Picture, bytes | InputError]]:
    """Yield picture and encoded bytes of some rows of a parquet file."""
    if not rows:
        return
    from .readers.terrascope_bench import read_images

    for row, content in read_images(file, rows):
        yield rows[row], content
