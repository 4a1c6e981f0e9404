"""Real chips with labels as places of a benchmark; the data folder lies beside the checkout and never enters it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import rasterio
from numpy.typing import NDArray
from rasterio.transform import from_origin

from terrascope_qgis.bench.make.class_map import Legend, Place
from terrascope_qgis.core.request import RasterSource, Role
from training.constants import BAND
from training.evaluate.judged import read_sen1floods11, read_wildfire

_TERRAMIND: Legend = {
    1: "water", 2: "trees", 3: "flooded_vegetation", 4: "crops", 5: "built_up", 6: "bare", 7: "snow_ice", 9: None,
}  # fmt: skip
_WORLDCOVER: Legend = {
    10: "trees", 20: "shrub", 30: "grass", 40: "crops", 50: "built_up", 60: "bare", 70: "snow_ice", 80: "water",
    90: "flooded_vegetation", 95: None, 100: None,
}  # fmt: skip
_L2A_BANDS = ("B1", "B2", "B3", "B4", "B5", "B6", "B7", "B8", "B8A", "B9", "B11", "B12")
_SEVEN_BANDS = ("coastal", "blue", "green", "red", "nir", "swir16", "swir22")
_WORLDCOVER_PLANE, _FMASK_PLANE = 9, 7
_FMASK_WATER = 32
_MOST_DISAGREEMENT = 0.10
BURNED_BANDS = ("nir", "swir22")


@dataclass(frozen=True)
class RealSet:
    """A set that the table has a part for."""

    name: str
    title: str
    chip_px: int
    per_task: int
    places: Callable[[Path, Path], Iterator[Place]]
    """Data folder and scratch folder -> places."""
    notes: tuple[str, ...]
    bands: tuple[str, ...] = ()
    """Optical bands, where they are so few that not every bundle reads them."""


def read_terramind_places(shared: Path, scratch: Path) -> Iterator[Place]:
    """Three regions of Sentinel-2 L2A with a land-cover map."""
    for folder in sorted((shared / "terramind").iterdir()):
        with rasterio.open(folder / "S2L2A.tif") as source:
            file = scratch / f"{folder.name}.tif"
            # Scale and offset are written down, so that a chip without dark pixels is read like the whole.
            write_bands(file, source.read(), _L2A_BANDS, source.crs, source.transform, scale=1e-4)
        yield Place(folder.name, (RasterSource(file, Role.OPTICAL),), folder / "LULC.tif", _TERRAMIND)


def read_cellula_places(shared: Path, scratch: Path) -> Iterator[Place]:
    """Chips at about 30 m in seven bands with WorldCover; left out where it and the scene disagree about water."""
    for path in sorted((shared / "cellula_water").glob("*.tif"), key=lambda path: int(path.stem)):
        with rasterio.open(path) as source:
            data = source.read()
        classes = data[_WORLDCOVER_PLANE]
        if ((classes == 80) != ((data[_FMASK_PLANE] & _FMASK_WATER) > 0)).mean() > _MOST_DISAGREEMENT:
            continue
        transform = from_origin(320_000, 100_000, 30, 30)
        file, codes = scratch / f"c{path.stem}.tif", scratch / f"c{path.stem}_classes.tif"
        reflectance = np.clip(data[:7] / 1e4, 0, 2).astype(np.float32)
        write_bands(file, reflectance, _SEVEN_BANDS, "EPSG:32631", transform)
        write_bands(codes, classes[None].astype(np.uint8), ("classes",), "EPSG:32631", transform)
        yield Place(f"c{path.stem}", (RasterSource(file, Role.OPTICAL),), codes, _WORLDCOVER)


def read_burned_places(shared: Path, scratch: Path) -> Iterator[Place]:
    """Fires after the fact in near and short-wave infrared; the files' true colour is a display stretch, left out."""
    for path, chip in zip(sorted((shared / "wildfire").glob("*_post.tif")), read_wildfire(shared), strict=True):
        assert chip.view.optical is not None
        bands = chip.view.optical[[BAND[name] for name in BURNED_BANDS]]
        yield _one_class_place(path, scratch, bands, BURNED_BANDS, Role.OPTICAL, chip.truth, chip.valid, "burned")


def read_radar_water_places(shared: Path, scratch: Path) -> Iterator[Place]:
    """Hand-labelled water on Sentinel-1."""
    paths = sorted((shared / "sen1floods11").glob("*_S1Hand.tif"))
    for path, chip in zip(paths, read_sen1floods11(shared), strict=True):
        assert chip.view.sar is not None
        sar = np.where(chip.valid, chip.view.sar, np.nan).astype(np.float32)
        yield _one_class_place(path, scratch, sar, ("VV", "VH"), Role.SAR, chip.truth, chip.valid, "water")


def write_bands(
    path: Path,
    data: NDArray[np.generic],
    names: Sequence[str],
    crs: object,
    transform: rasterio.Affine,
    *,
    scale: float | None = None,
    unit: str | None = None,
) -> None:
    """Write `(C, H, W)` with band names and, where given, scale and unit."""
    profile = {
        "driver": "GTiff", "count": len(data), "height": data.shape[1], "width": data.shape[2], "dtype": data.dtype,
        "crs": crs, "transform": transform, "nodata": np.nan if data.dtype.kind == "f" else None,
    }  # fmt: skip
    with rasterio.open(path, "w", **profile) as file:
        file.write(data)
        file.descriptions = tuple(names)
        if scale is not None:
            file.scales = [scale] * len(data)
        if unit is not None:
            file.units = [unit] * len(data)


def _one_class_place(
    path: Path,
    scratch: Path,
    bands: NDArray[np.float32],
    names: Sequence[str],
    role: Role,
    truth: NDArray[np.bool_],
    valid: NDArray[np.bool_],
    label: str,
) -> Place:
    with rasterio.open(path) as source:
        crs, transform = source.crs, source.transform
    file, codes = scratch / f"{path.stem}.tif", scratch / f"{path.stem}_classes.tif"
    write_bands(file, bands, names, crs, transform, unit="dB" if role is Role.SAR else None)
    values = np.where(valid, np.where(truth, 1, 2), 0).astype(np.uint8)
    write_bands(codes, values[None], ("classes",), crs, transform)
    return Place(path.stem, (RasterSource(file, role),), codes, {1: label, 2: None})


SETS = (
    RealSet(
        "terramind", "Land cover at 10 m (Sentinel-2)", 74, 24, read_terramind_places,
        ("Three regions, of which one is all snow and asks nothing; intervals from two regions say little.",),
    ),
    RealSet(
        "worldcover", "Land cover at 30 m (seven bands)", 128, 20, read_cellula_places,
        (
            "The reference is WorldCover, itself a model's map of a year, at about 30 m.",
            "Chips where it and the scene's own water flag differ on more than 10 % of the pixels are left out.",
        ),
    ),
    RealSet(
        "burned", "Burned land (Sentinel-2, two bands)", 225, 10, read_burned_places, ("One chip per fire.",),
        BURNED_BANDS,
    ),
    RealSet("radar", "Water on Sentinel-1", 256, 10, read_radar_water_places, ("Five floods, labelled by hand.",)),
)  # fmt: skip
