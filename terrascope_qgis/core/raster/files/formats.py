"""Opens local raster files with the driver their content names; refuses everything else, reads no meaning."""

from __future__ import annotations

import re
import warnings
from pathlib import Path

import rasterio
from rasterio.errors import NotGeoreferencedWarning
from rasterio.io import DatasetReader

from ...errors import InputError
from ...path_length import refuse_long_input
from ...words.said import Said, say

_GDAL_OPTIONS = {
    # The block cache would take 5 % of the machine's memory; the engine promises constant memory.
    "GDAL_CACHEMAX": 192 * 1024 * 1024,  # rasterio hands it on as bytes
    # A local file must never make GDAL reach for the network.
    "CPL_VSIL_CURL_ALLOWED_EXTENSIONS": ".none",
    "GDAL_PAM_ENABLED": True,
    "PROJ_NETWORK": "OFF",
}
_MAGIC: tuple[tuple[bytes, str], ...] = (
    (b"II*\x00", "GTiff"),
    (b"MM\x00*", "GTiff"),
    (b"II+\x00", "GTiff"),
    (b"MM\x00+", "GTiff"),
    (b"\x89PNG\r\n\x1a\n", "PNG"),
    (b"\xff\xd8\xff", "JPEG"),
    (b"\x00\x00\x00\x0cjP  ", "JP2OpenJPEG"),
    (b"\xff\x4f\xff\x51", "JP2OpenJPEG"),
    (b"EHFA_HEADER_TAG", "HFA"),
    (b"CDF\x01", "netCDF"),
    (b"CDF\x02", "netCDF"),
    (b"CDF\x05", "netCDF"),
    (b"\x89HDF\r\n\x1a\n", "netCDF"),
)
_READABLE = "GeoTIFF/COG, JPEG 2000, ENVI, Erdas Imagine, netCDF, PNG, JPEG"
RASTER_SUFFIXES = frozenset({".tif", ".tiff", ".jp2", ".img", ".dat", ".bil", ".bsq", ".bip", ".nc", ".png", ".jpg"})
"""File name endings that are looked at inside a folder."""


def raster_env() -> rasterio.Env:
    """The GDAL settings under which every raster is opened and read."""
    return rasterio.Env(**_GDAL_OPTIONS)


def open_raster(path: Path, *, name: str | None = None) -> DatasetReader:
    """Open a local raster file for reading.

    Args:
        path: the file.
        name: GDAL name of a part of it (a netCDF variable); None = the file itself.

    Raises:
        InputError: the file is missing, not local, of another format, damaged, or leads to other files.
    """
    driver = find_driver(path)
    for suffix in (".ovr", ".msk"):
        _check_sidecar(path.with_name(path.name + suffix))
    try:
        with raster_env(), warnings.catch_warnings():
            # A picture without a position is allowed; who needs one says so.
            warnings.simplefilter("ignore", NotGeoreferencedWarning)
            dataset = rasterio.open(name or path, driver=driver)
    except Exception as error:  # damaged headers raise far more than rasterio's own errors, UnicodeDecodeError included
        raise InputError(say("unreadable", file=path, driver=driver, problem=_one_line(error))) from error
    if _leads_elsewhere(dataset):
        dataset.close()
        raise InputError(say("overviews_elsewhere", file=path))
    return dataset


def find_driver(path: Path) -> str:
    """Name the GDAL driver for a local file from its first bytes.

    Raises:
        InputError: the file is missing, not local, empty, or of a format that is not read.
    """
    check_local(path)
    if not path.exists():
        raise InputError(say("no_file", file=path))
    if not path.is_file():
        raise InputError(say("no_raster_file", file=path))
    try:
        with path.open("rb") as stream:
            head = stream.read(512)
    except OSError as error:
        raise InputError(say("cannot_open", file=path, problem=error.strerror)) from error
    for magic, driver in _MAGIC:
        if head.startswith(magic):
            return driver
    if _find_envi_header(path) is not None:
        return "ENVI"
    raise InputError(say("other_format", file=path, found=_describe_content(head), readable=_READABLE))


def check_local(path: Path) -> None:
    """Return if a path names something on this machine's file system.

    Raises:
        InputError: it is an address or a GDAL virtual path, or too long for Windows.
    """
    text = path.as_posix()
    if text.startswith("/vsi") or re.match(r"^[A-Za-z][A-Za-z0-9+.-]+:", text):
        raise InputError(say("not_local", file=text))
    refuse_long_input(path)


def read_failure(path: Path | str, error: Exception) -> InputError:
    """The error to raise when pixels of an open file cannot be read."""
    return InputError(say("damaged", file=path, problem=_one_line(error)))


def _check_sidecar(path: Path) -> None:
    """Refuse overview and mask files that are not TIFF: GDAL would open a VRT there and follow it."""
    if not path.is_file():
        return
    with path.open("rb") as stream:
        head = stream.read(16)
    if not head.startswith((b"II*\x00", b"MM\x00*", b"II+\x00", b"MM\x00+", b"EHFA_HEADER_TAG")):
        raise InputError(say("sidecar_format", file=path))


def _leads_elsewhere(dataset: DatasetReader) -> bool:
    """Whether the overviews are said to lie in a file that is not the raster's own sidecar."""
    named = dataset.tags(ns="OVERVIEWS").get("OVERVIEW_FILE", "")
    return "/" in named or "\\" in named or ":" in named.removeprefix(":::BASE:::")


def _find_envi_header(path: Path) -> Path | None:
    """The header beside ENVI data, if there is one."""
    for header in (path.with_suffix(".hdr"), path.with_name(path.name + ".hdr")):
        if header != path and header.is_file():
            with header.open("rb") as stream:
                if stream.read(4) == b"ENVI":
                    return header
    return None


def _describe_content(head: bytes) -> Said:
    """What a file seems to be, for the error message."""
    text = head.lstrip(b"\xef\xbb\xbf \r\n\t")
    if not head:
        return say("content_empty")
    if text.startswith(b"<VRTDataset"):
        return say("content_vrt")
    if text.startswith((b"<GDAL_WMS", b"<WCS", b"<WMTS")):
        return say("content_service")
    if text.startswith(b"PK\x03\x04"):
        return say("content_zip")
    if text.startswith(b"<"):
        return say("content_xml")
    return say("content_unknown")


def _one_line(error: Exception) -> str:
    return " ".join(str(error).split())[:200] or type(error).__name__
