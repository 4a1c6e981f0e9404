"""Questions to test models; the usual scene has 64 x 64 pixels of 10 m with water in its first 16 columns."""

from __future__ import annotations

import datetime as dt

import numpy as np
import pytest

from terrascope_qgis.core.analysis import analyse
from terrascope_qgis.core.model.runtime.model import open_bundle
from terrascope_qgis.core.progress import SilentProgress
from terrascope_qgis.core.request import AnalysisRequest, RasterSource, Role
from tests.core.parts.answers import COVERAGE
from tests.core.scenes import OPTICAL_NAMES, write_optical
from tests.core.tiny_bundle import make_tiny_bundle


@pytest.fixture(scope="module")
def models(tmp_path_factory):
    """A model for each script, with one feature a pixel."""
    folder = tmp_path_factory.mktemp("tiny")
    opened = {}

    def get(script):
        if script not in opened:
            opened[script] = open_bundle(
                make_tiny_bundle(folder / str(len(opened)), script, stride=1), device="cpu", threads=1
            )
        return opened[script]

    return get


@pytest.fixture
def ask(tmp_path, models):
    def ask(question, *, script=COVERAGE, sources=None, cache=None, **request):
        sources = sources or (RasterSource(write_optical(tmp_path / "s2.tif"), Role.OPTICAL, dt.date(2024, 5, 1)),)
        made = AnalysisRequest(question, tuple(sources), **request)
        return analyse(made, models(script), SilentProgress(), cache=cache)

    return ask


@pytest.fixture
def make_source(make_raster):
    def make(water, *, shape=(64, 64), name="s2.tif", valid=np.s_[:], date=None, **place):
        data = np.full((4, *shape), 1000, np.uint16)
        data[3] = 4000
        data[3][water] = 500
        known = np.zeros(shape, bool)
        known[valid] = True
        data[:, ~known] = 0
        path = make_raster(name, data, names=OPTICAL_NAMES, scale=1e-4, nodata=0, **place)
        return RasterSource(path, Role.OPTICAL, date)

    return make
