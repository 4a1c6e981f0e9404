"""A window of a stack held in memory reads as the stack itself."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
import shapely

from terrascope_qgis.core.analysis import analyse, analyse_stack
from terrascope_qgis.core.geo.window import Window
from terrascope_qgis.core.model.runtime.model import open_bundle
from terrascope_qgis.core.progress import SilentProgress
from terrascope_qgis.core.raster.held import hold_window
from terrascope_qgis.core.raster.stack import open_stack
from terrascope_qgis.core.reasoning.area.encoding import fingerprint_area, read_inside
from terrascope_qgis.core.request import AnalysisRequest, PointArea, PolygonArea, RasterSource, Role
from tests.core.scenes import ORIGIN, write_optical, write_sar
from tests.core.tiny_bundle import make_tiny_bundle


@pytest.fixture
def sources(tmp_path):
    return (
        RasterSource(write_optical(tmp_path / "s2.tif"), Role.OPTICAL),
        RasterSource(write_sar(tmp_path / "s1.tif"), Role.SAR),
    )


@pytest.fixture(scope="module")
def model(tmp_path_factory):
    return open_bundle(make_tiny_bundle(tmp_path_factory.mktemp("tiny") / "bundle"), device="cpu", threads=1)


def test_window_has_the_pixels_and_the_place_of_the_stack(sources):
    x, y = ORIGIN
    triangle = PolygonArea((shapely.to_wkb(shapely.Polygon([(x, y), (x + 640, y), (x, y - 640)])),), "EPSG:32633")
    with open_stack(sources, triangle) as stack:
        held = hold_window(stack, Window(3, 5, 20, 30))
        assert np.array_equal(held.read(0, Window(0, 0, 20, 30)).data, stack.read(0, Window(3, 5, 20, 30)).data)
        past = held.read(1, Window(-4, 7, 40, 40))
        assert np.array_equal(past.data[:, 4:24, :23], stack.read(1, Window(3, 12, 20, 23)).data)
        assert np.count_nonzero(past.valid) == 20 * 23
        assert np.array_equal(held.area_mask(Window(0, 0, 20, 30)), stack.area_mask(Window(3, 5, 20, 30)))
        assert held.grid.xy(0, 0) == stack.grid.xy(3, 5)
        assert held.preview().shape == (20, 30, 3)


def test_window_past_the_grid_is_refused(sources):
    with open_stack(sources, None) as stack, pytest.raises(ValueError, match="reaches past"):
        hold_window(stack, Window(0, 0, 65, 64))


def test_clicked_point_moves_with_the_window(sources):
    x, y = ORIGIN
    with open_stack(sources, PointArea((x + 325, y - 325), "EPSG:32633", 64)) as stack:
        row, col = stack.point_row_col
        assert hold_window(stack, Window(row - 2, col - 3, 8, 8)).point_row_col == (2, 3)
        assert hold_window(stack, Window(0, 0, 4, 4)).point_row_col is None


def test_answer_from_memory_equals_the_answer_from_files(sources, model):
    request = AnalysisRequest("How much of the area is water?", sources)
    whole = analyse(request, model, SilentProgress())
    with open_stack(sources, None) as stack:
        held = hold_window(stack, Window(0, 0, *stack.grid.shape))
    found = analyse_stack(request, held, model, SilentProgress())
    assert found.answer == whole.answer and np.array_equal(found.segments[0].mask, whole.segments[0].mask)


def test_changed_pixels_have_another_fingerprint(sources, model):
    with open_stack(sources, None) as stack:
        held = hold_window(stack, Window(0, 0, *stack.grid.shape))
    inside = read_inside(held)
    changed = replace(held, variant="gaussian_noise 3")
    assert fingerprint_area(held, inside, model) != fingerprint_area(changed, inside, model)
