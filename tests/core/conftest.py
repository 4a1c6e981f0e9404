"""Tiny rasters made on demand."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import numpy as np
import pytest
import rasterio
from numpy.typing import ArrayLike
from rasterio.transform import Affine

UTM33 = "EPSG:32633"
TEN_METRES = Affine(10, 0, 500_000, 0, -10, 5_000_000)
"""The usual place: 10 m pixels in EPSG:32633."""

MakeRaster = Callable[..., Path]


@pytest.fixture
def make_raster(tmp_path: Path) -> MakeRaster:
    """Write an array `(C, H, W)` or `(H, W)` as a raster; returns its path."""

    def make(
        name: str,
        data: ArrayLike,
        *,
        crs: str | None = UTM33,
        transform: Affine | None = TEN_METRES,
        names: Sequence[str] = (),
        colours: Sequence[rasterio.enums.ColorInterp] = (),
        tags: dict[str, str] | None = None,
        scale: float | None = None,
        offset: float | None = None,
        driver: str = "GTiff",
        **profile: object,
    ) -> Path:
        planes = np.asarray(data)
        planes = planes[None] if planes.ndim == 2 else planes
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        count, height, width = planes.shape
        options = {"driver": driver, "count": count, "height": height, "width": width, "dtype": planes.dtype, **profile}
        if transform is not None:
            options["transform"] = transform
        with rasterio.open(path, "w", crs=crs, **options) as file:
            if colours:
                file.colorinterp = colours
            file.write(planes)
            if names:
                file.descriptions = tuple(names)
            if tags:
                file.update_tags(**tags)
            if scale is not None:
                file.scales = [scale] * count
            if offset is not None:
                file.offsets = [offset] * count
        return path

    return make


@pytest.fixture(autouse=True, scope="session")
def no_wait_for_the_disk() -> Iterator[None]:
    """Files are synchronised against a loss of power, which no test here has."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(os, "fsync", lambda handle: None)
        yield
