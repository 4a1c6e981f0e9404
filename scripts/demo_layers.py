"""Make one GeoTIFF of each demo scene's band files, as an analyst would load it into QGIS; needs GDAL's Python."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from osgeo import gdal

OPTICAL = ("B01", "B02", "B03", "B04", "B05", "B06", "B07", "B08", "B8A", "B09", "B11", "B12")
SAR = ("VV", "VH")


@dataclass(frozen=True)
class DemoScene:
    """One scene of the demo."""

    place: str
    """Name of its group in the project."""
    title: str
    """Name of its layer."""
    file: str
    """Name of its GeoTIFF: product and time, as the agencies name them."""
    pattern: str
    """Its band files below the fetched data, with `{band}`."""
    bands: tuple[str, ...]


def _find_patch(sensor: str, name: str) -> str:
    return f"bigearthnet/{sensor}/{name}/{name}_{{band}}.tif"


LAKE, FARMS, RIVER = "Lake and forest (T35VPK)", "Farmland (T33UUP)", "River and fields (T33UUU)"
SCENES = (
    DemoScene(
        LAKE, "Lake, Sentinel-2", "S2B_MSIL2A_20170924T93020_T35VPK_lake",
        _find_patch("S2", "S2B_MSIL2A_20170924T93020_69_24"), OPTICAL,
    ),
    DemoScene(
        LAKE, "Lake, Sentinel-1", "S1A_IW_GRDH_1SDV_20170925T043256_T35VPK_lake",
        _find_patch("S1", "S1A_IW_GRDH_1SDV_20170925T043256_35VPK_69_24"), SAR,
    ),
    DemoScene(
        FARMS, "Farmland, Sentinel-2", "S2A_MSIL2A_20170613T101031_T33UUP_farmland",
        _find_patch("S2", "S2A_MSIL2A_20170613T101031_87_48"), OPTICAL,
    ),
    DemoScene(
        FARMS, "Farmland, Sentinel-1", "S1A_IW_GRDH_1SDV_20170613T165043_T33UUP_farmland",
        _find_patch("S1", "S1A_IW_GRDH_1SDV_20170613T165043_33UUP_87_48"), SAR,
    ),
    DemoScene(
        RIVER, "River, Sentinel-2", "S2A_MSIL1C_20170216T102101_T33UUU_river",
        "s2l1c/T33UUU_20170216T102101_{band}.jp2", OPTICAL,
    ),
)  # fmt: skip


def stack_scene(scene: DemoScene, data: Path, folder: Path) -> Path:
    """Write the bands of a scene into one GeoTIFF on the grid of its first 10 m band; one that is there is kept.

    Args:
        scene: What to stack.
        data: Folder of the fetched scenes.
        folder: Where the GeoTIFF goes.

    Raises:
        FileNotFoundError: a band file is missing.
    """
    target = folder / f"{scene.file}.tif"
    if target.is_file():
        return target
    paths = [data / scene.pattern.format(band=band) for band in scene.bands]
    for path in paths:
        if not path.is_file():
            raise FileNotFoundError(f"{path}: not there. Remove {data} and run again: the scenes are fetched anew.")
    gdal.UseExceptions()
    finest = min((gdal.Open(str(path)) for path in paths), key=lambda dataset: dataset.GetGeoTransform()[1])
    left, step, _, top, _, _ = finest.GetGeoTransform()
    bounds = (left, top - step * finest.RasterYSize, left + step * finest.RasterXSize, top)
    dtype = finest.GetRasterBand(1).DataType
    folder.mkdir(parents=True, exist_ok=True)
    part = target.with_suffix(".part")
    options = ["INTERLEAVE=BAND", "COMPRESS=DEFLATE", "PREDICTOR=2" if dtype == gdal.GDT_UInt16 else "PREDICTOR=3"]
    stack = gdal.GetDriverByName("GTiff").Create(
        str(part), finest.RasterXSize, finest.RasterYSize, len(paths), dtype, options
    )
    stack.SetGeoTransform(finest.GetGeoTransform())
    stack.SetProjection(finest.GetProjection())
    for number, (band, path) in enumerate(zip(scene.bands, paths, strict=True), 1):
        # In memory, on the finest grid: bands of 20 m and 60 m are interpolated.
        warped = gdal.Warp(
            "", str(path), format="MEM", outputBounds=bounds, xRes=step, yRes=step, resampleAlg=gdal.GRA_Bilinear
        )
        raster = stack.GetRasterBand(number)
        raster.WriteRaster(0, 0, stack.RasterXSize, stack.RasterYSize, warped.ReadRaster())
        raster.SetDescription(band)
    stack = None
    part.replace(target)
    return target
