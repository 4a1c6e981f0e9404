"""Read the judged sets: pixels, truth and valid masks. Nothing here may reach training."""

from __future__ import annotations

import warnings
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import rasterio

from training.constants import BAND, BYTE_DB, BYTE_REFLECTANCE, FloatArray
from training.evaluate.runner import View


@dataclass(frozen=True)
class Chip:
    """One judged chip; `earlier` is set for change sets."""

    name: str
    view: View
    truth: np.ndarray
    """`(H, W)`: bool mask or class codes."""
    valid: np.ndarray
    earlier: View | None = None


def _read(path: Path) -> FloatArray:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        with rasterio.open(path) as source:
            return np.asarray(source.read(), np.float32)


def _spread(bands: dict[str, FloatArray]) -> FloatArray:
    out = np.full((12, *next(iter(bands.values())).shape), np.nan, np.float32)
    for name, values in bands.items():
        out[BAND[name]] = values
    return out


def read_sen1floods11(root: Path) -> Iterator[Chip]:
    """Hand-labelled water on Sentinel-1."""
    for path in sorted((root / "sen1floods11").glob("*_S1Hand.tif")):
        truth = _read(Path(str(path).replace("_S1Hand", "_LabelHand")))[0]
        sar = _read(path)
        yield Chip(path.stem, View(sar=sar), truth == 1, np.asarray((truth >= 0) & np.isfinite(sar).all(axis=0)))


def read_cellula(root: Path) -> Iterator[Chip]:
    """Water at about 30 m in seven bands."""
    names = ("coastal", "blue", "green", "red", "nir", "swir16", "swir22")
    folder = root / "cellula_water"
    for path in sorted(folder.glob("*.tif"), key=lambda p: int(p.stem)):
        data = _read(path)
        truth = _read(folder / f"{path.stem}_water.png")[0] > 0
        bands = {name: np.clip(data[i] / 1e4, 0, 2) for i, name in enumerate(names)}
        nodata = (data[:7] <= -9999).any(axis=0)
        optical = _spread(bands)
        optical[:, nodata] = np.nan
        yield Chip(path.stem, View(optical=optical), truth, ~nodata)


def read_terramind(root: Path, *, level: str) -> Iterator[Chip]:
    """Land cover; `level` is `L1C` or `L2A`. Views carry both sensors."""
    for folder in sorted((root / "terramind").iterdir()):
        data = _read(folder / f"S2{level}.tif")
        if level == "L1C":
            data = data[[0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 11, 12]] - 1000.0
        optical = np.clip(data / 1e4, 0, 2).astype(np.float32)
        truth = _read(folder / "LULC.tif")[0].astype(np.uint8)
        yield Chip(folder.name, View(optical, _read(folder / "S1RTC.tif")), truth, truth > 0)


def read_wildfire(root: Path, *, with_picture: bool = False) -> Iterator[Chip]:
    """Burn scars in B8 and B12.

    The files also hold a true-colour picture in bytes. A layer is either reflectance or a display stretch, never both,
    so the picture is left out unless `with_picture` asks for it (then the whole view counts as degraded).
    """
    for path in sorted((root / "wildfire").glob("*_post.tif")):
        data = _read(path)
        truth = _read(Path(str(path).replace("_post", "_burned")))[0] > 0
        valid = np.isfinite(data).all(axis=0) & (data[3] + data[4] > 0)
        bands = {"nir": data[3] / 1e4, "swir22": data[4] / 1e4}
        if with_picture:
            bands |= dict(zip(TRUE_COLOUR, np.nan_to_num(data[:3]) / 255 * BYTE_REFLECTANCE, strict=True))
        optical = _spread(bands)
        optical[:, ~valid] = np.nan
        yield Chip(path.stem, View(optical=optical, degraded=(with_picture, False)), truth, valid)


def read_barkbeetle(root: Path) -> Iterator[Chip]:
    """Forest damage between two Septembers."""
    for path in sorted((root / "barkbeetle").glob("*_damage.tif")):
        views = []
        for year in (2019, 2020):
            data = _read(Path(str(path).replace("_damage", f"_{year}-09")))
            optical = np.clip(data / 1e4, 0, 2)
            optical[:, (data == 0).all(axis=0)] = np.nan
            views.append(View(optical=optical.astype(np.float32)))
        valid = np.isfinite(views[0].optical[3]) & np.isfinite(views[1].optical[3])  # type: ignore[index]
        truth = _read(path)[0]
        yield Chip(path.stem, views[1], truth == 1, valid & (truth >= 0) & (truth <= 1), views[0])


SWIR_COMPOSITE = ("swir22", "nir", "red")
TRUE_COLOUR = ("red", "green", "blue")


def read_ombria(root: Path, *, channels: tuple[str, str, str] = TRUE_COLOUR) -> Iterator[Chip]:
    """Floods in 8-bit stretches: one radar band and three optical channels, before and after.

    The set calls the optical file RGB, and the engine reads an 8-bit picture without band names so, as this does unless
    asked otherwise. Its green vegetation, brown soil and black water look like the usual short-wave infrared composite.
    """
    folder = root / "ombria"
    for path in sorted(folder.glob("*_flood.png")):
        site = path.name.split("_")[0]
        views = []
        for when in ("before", "after"):
            rgb = _read(folder / f"{site}_s2_{when}.png") / 255 * BYTE_REFLECTANCE
            radar = _read(folder / f"{site}_s1_{when}.png")[0] / 255 * (BYTE_DB[1] - BYTE_DB[0]) + BYTE_DB[0]
            sar = np.full((2, *radar.shape), np.nan, np.float32)
            sar[0] = radar
            black = (rgb == 0).all(axis=0)
            optical = _spread(dict(zip(channels, rgb, strict=True)))
            optical[:, black] = np.nan
            views.append(View(optical, sar, (True, True)))
        truth = _read(path)[0] > 127
        yield Chip(site, views[1], truth, np.ones_like(truth), views[0])


def read_majortom(root: Path) -> Iterator[Chip]:
    """Clouds: the half of the cell that training never saw, in quarters of 267 rows."""
    for path in sorted((root / "majortom").glob("*_L2A.tif")):
        data = _read(path)[:, :, 548:]
        cloud = _read(Path(str(path).replace("_L2A.tif", "_cloudmask.tif")))[0, :, 548:]
        optical = np.clip((data - 1000) / 1e4, 0, 2).astype(np.float32)
        for start in range(0, 1068, 267):
            rows = slice(start, start + 267)
            part = optical[:, rows]
            yield Chip(f"rows{start}", View(optical=part), cloud[rows] > 0, np.isfinite(part[1]))


def read_exeter(more: Path) -> Iterator[Chip]:
    """Clouds: five Sentinel-2 dates of one place, four bands, SCL (vrtility, Apache-2.0)."""
    for path in sorted((more / "vrtility").glob("exe_*.tif")):
        data = _read(path)
        valid = (data[4] > 0) & (data[:4] > 0).all(axis=0)
        names = ("blue", "green", "red", "nir")
        optical = _spread({n: np.clip((data[i] - 1000) / 1e4, 0, 2) for i, n in enumerate(names)})
        optical[:, ~valid] = np.nan
        yield Chip(path.stem, View(optical=optical), np.isin(data[4], (8, 9, 10)), valid)


def read_strath(more: Path) -> Iterator[Chip]:
    """Clouds: one place clear and cloudy with a mask (strath-ai SatelliteCloudGenerator)."""
    mask = _read(more / "strath" / "mask.tif")[0]
    for name in ("clean", "cloudy"):
        optical = np.clip(_read(more / "strath" / f"{name}.tif") * 0.2, 0, 2)
        truth = (mask == 1) if name == "cloudy" else np.zeros(mask.shape, bool)
        yield Chip(name, View(optical=optical), truth, np.isfinite(optical).all(axis=0))


def read_alps(root: Path) -> Iterator[Chip]:
    """Clouds: SCL of the half scene that training never saw; four bands."""
    data = _read(root / "openeo_s2_alps" / "S2_L2A_sample.tif")[:, :, 490:]
    scene_class = data[4]
    valid = (scene_class > 0) & (data[:4] > 0).all(axis=0)
    optical = _spread({n: data[i] / 1e4 for i, n in enumerate(("blue", "green", "red", "nir"))})
    optical[:, ~valid] = np.nan
    for start in range(0, 704, 176):
        rows = slice(start, start + 176)
        truth = np.isin(scene_class[rows], (8, 9, 10))
        yield Chip(f"rows{start}", View(optical=optical[:, rows]), truth, valid[rows])
