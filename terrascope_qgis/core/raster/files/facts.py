"""What a raster file says about itself, as plain values; interprets nothing."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from rasterio.enums import ColorInterp, MaskFlags
from rasterio.io import DatasetReader

from ...errors import BandError, CrsError, InputError, TerraScopeError
from ...geo.grid import PixelGrid
from ...words.said import say
from .formats import read_failure

UNPLACED = (1.0, 0.0, 0.0, 0.0, -1.0, 0.0)
"""Where a picture without a place lies: x is the column, y minus the row, for there QGIS draws it and its masks."""
_MAX_BANDS = 1024


@dataclass(frozen=True)
class BandFacts:
    """One band of a file."""

    dtype: str
    description: str
    colour: str
    """GDAL colour interpretation: `gray`, `red`, `alpha`, `undefined`, ..."""
    nodata: float | None
    scale: float
    offset: float
    unit: str
    tags: Mapping[str, str]
    """Band metadata, the IMAGERY domain included."""


@dataclass(frozen=True)
class RasterFacts:
    """One file, or one variable of a file."""

    path: Path
    name: str | None
    """GDAL name of a variable inside the file; None = the file itself."""
    driver: str
    grid: PixelGrid
    bands: tuple[BandFacts, ...]
    tags: Mapping[str, str]
    reflectance_factor: float | None
    """What the values are reflectance times, by an ENVI header."""
    has_mask: bool
    """The file carries one mask for all bands (not nodata, not alpha)."""

    def single_band(self, index: int) -> RasterFacts:
        """The same file with one band only (1-based)."""
        return replace(self, bands=(self.bands[index - 1],))

    @property
    def alpha_index(self) -> int | None:
        """1-based index of the alpha band."""
        for index, band in enumerate(self.bands, start=1):
            if band.colour == "alpha":
                return index
        return None


def read_facts(dataset: DatasetReader, path: Path, name: str | None = None) -> RasterFacts:
    """Collect what an open dataset says about itself.

    Raises:
        BandError: complex or palette bands.
        CrsError: positions only by ground control points or RPCs.
        InputError: no bands, or damaged metadata.
    """
    try:
        return _read_facts(dataset, path, name)
    except TerraScopeError:
        raise
    except Exception as error:  # damaged tags raise UnicodeDecodeError, ValueError, CRSError and more
        raise read_failure(path, error) from error


def _read_facts(dataset: DatasetReader, path: Path, name: str | None) -> RasterFacts:
    if dataset.count == 0:
        raise InputError(say("no_bands", file=path))
    if dataset.count > _MAX_BANDS:
        raise BandError(say("many_bands", file=path, count=dataset.count, most=_MAX_BANDS))
    bands = _read_bands(dataset)
    _check_bands(path, bands)
    return RasterFacts(
        path=path,
        name=name,
        driver=dataset.driver,
        grid=_read_grid(dataset, path),
        bands=bands,
        tags=dataset.tags(),
        reflectance_factor=_read_reflectance_factor(dataset),
        has_mask=_has_mask(dataset),
    )


def _read_bands(dataset: DatasetReader) -> tuple[BandFacts, ...]:
    # Each of these properties asks GDAL about every band: take them once, not once per band.
    columns = zip(
        dataset.dtypes,
        dataset.descriptions,
        dataset.colorinterp,
        dataset.nodatavals,
        dataset.scales,
        dataset.offsets,
        dataset.units,
        strict=True,
    )
    steps = _read_band_names(dataset)
    bands = []
    for index, (dtype, description, colour, nodata, scale, offset, unit) in enumerate(columns, start=1):
        tags = {**dataset.tags(index), **dataset.tags(index, ns="IMAGERY")}
        name = description or tags.get("DESCRIPTION") or ""
        if not name and dataset.driver == "netCDF":
            name = steps[index - 1] if len(steps) == dataset.count else tags.get("NETCDF_VARNAME", "")
        bands.append(BandFacts(dtype, name, colour.name, nodata, scale, offset, unit or "", tags))
    return tuple(bands)


def _read_band_names(dataset: DatasetReader) -> list[str]:
    """Names along a netCDF dimension of strings, such as `bands = {B02,B03,B04}`."""
    for key, value in dataset.tags().items():
        if key.startswith("NETCDF_DIM_") and key.endswith("_VALUES"):
            names = [name.strip() for name in value.strip("{}").split(",")]
            if not any(name.replace(".", "", 1).lstrip("-").isdigit() for name in names):
                return names
    return []


def _check_bands(path: Path, bands: tuple[BandFacts, ...]) -> None:
    if any(band.dtype.startswith("complex") for band in bands):
        raise BandError(say("complex_samples", file=path))
    if bands[0].colour == ColorInterp.palette.name:
        raise BandError(say("colour_table", file=path))


def _read_reflectance_factor(dataset: DatasetReader) -> float | None:
    if dataset.driver != "ENVI":
        return None
    try:
        factor = float(dataset.tags(ns="ENVI").get("reflectance_scale_factor", ""))
    except ValueError:
        return None
    return factor if factor > 0 else None


def _has_mask(dataset: DatasetReader) -> bool:
    flags = dataset.mask_flag_enums[0]
    return MaskFlags.per_dataset in flags and MaskFlags.alpha not in flags


def _read_grid(dataset: DatasetReader, path: Path) -> PixelGrid:
    has_place = not dataset.transform.is_identity
    if not has_place and (dataset.gcps[0] or dataset.rpcs is not None):
        raise CrsError(say("position_gcps" if dataset.gcps[0] else "position_rpcs", file=path))
    if not has_place:
        return PixelGrid(None, UNPLACED, dataset.height, dataset.width)
    crs_wkt = dataset.crs.to_wkt(version="WKT2_2019") if dataset.crs else None
    return PixelGrid(crs_wkt, tuple(dataset.transform[:6]), dataset.height, dataset.width)
