from __future__ import annotations

import math

import numpy as np
import pyproj
import pytest

from terrascope_qgis.core.geo.area import mask_area_m2, pixel_areas_m2, pixel_size_m, relate_to_ground
from terrascope_qgis.core.geo.grid import PixelGrid

C30, S30 = math.cos(math.radians(30)), math.sin(math.radians(30))
CUSTOM = "+proj=tmerc +lat_0=0 +lon_0=9 +k=1 +ellps=bessel +units=m +no_defs"


def grid(crs, transform, height, width):
    return PixelGrid(pyproj.CRS(crs).to_wkt(), transform, height, width)


def outline_area_m2(place):
    """Geodesic area of the grid's outline, broken up so that its edges follow the grid's."""
    t = np.linspace(0, 1, 400, endpoint=False)
    height, width = place.shape
    corners = [
        (0 * t, t * width),
        (t * height, 0 * t + width),
        (0 * t + height, (1 - t) * width),
        ((1 - t) * height, 0 * t),
    ]
    xy = np.array([place.xy(r, c) for rows, cols in corners for r, c in zip(rows, cols, strict=True)])
    ground = relate_to_ground(place.crs_wkt)
    lon, lat = ground.lon_lat(xy[:, 0], xy[:, 1])
    return abs(ground.geod.polygon_area_perimeter(lon, lat)[0])


GRIDS = {
    "degrees at 60 N": grid("EPSG:4326", (1e-4, 0, 20, 0, -1e-4, 60), 500, 300),
    "degrees, south-up, large": grid("EPSG:4326", (0.1, 0, 20, 0, 0.1, 40), 200, 300),
    "web mercator at 60 N": grid("EPSG:3857", (10, 0, 2e6, 0, -10, 8_399_737), 700, 500),
    "utm": grid("EPSG:32633", (10, 0, 3e5, 0, -10, 5.5e6), 1098, 1099),
    "feet, not square": grid("EPSG:2263", (30, 0, 9e5, 0, -50, 2e5), 400, 333),
    "rotated utm": grid("EPSG:32633", (10 * C30, 10 * S30, 5e5, 10 * S30, -10 * C30, 5e6), 101, 77),
    "rotated degrees over the antimeridian": grid(
        "EPSG:4326", (1e-3 * C30, 1e-3 * S30, 179.9, 1e-3 * S30, -1e-3 * C30, 50), 300, 277
    ),
    "custom transverse mercator": grid(CUSTOM, (10, 0, 0, 0, -10, 5e6), 100, 77),
    "grads from Paris": grid("EPSG:27572", (10, 0, 6e5, 0, -10, 2e6), 100, 77),
    "continent": grid("EPSG:3035", (2000, 0, 2.5e6, 0, -2000, 5.5e6), 1750, 1500),
}


@pytest.mark.fault(40)
@pytest.mark.parametrize("name", GRIDS)
def test_area_of_a_whole_grid_equals_the_geodesic_polygon(name):
    place = GRIDS[name]
    area = mask_area_m2(np.ones(place.shape, bool), place)
    assert area == pytest.approx(outline_area_m2(place), rel=1e-5)


@pytest.mark.parametrize("name", GRIDS)
def test_pixel_areas_add_up_to_the_mask_area(name):
    place = GRIDS[name]
    rng = np.random.default_rng(7)
    mask = rng.random(place.shape) < 0.3
    areas = pixel_areas_m2(place)
    assert areas.shape == place.shape
    assert mask_area_m2(mask, place) == pytest.approx(areas[mask].sum(), rel=1e-6)


def test_one_degree_at_the_equator_by_hand():
    # A 1 x 1 degree cell on the sphere of radius R: R^2 * (pi / 180) * sin(1 degree).
    sphere = pyproj.CRS("+proj=longlat +R=6371000 +no_defs").to_wkt()
    place = PixelGrid(sphere, (1, 0, 0, 0, -1, 1), 1, 1)
    expected = 6_371_000**2 * math.radians(1) * math.sin(math.radians(1))
    assert mask_area_m2(np.ones((1, 1), bool), place) == pytest.approx(expected, rel=1e-12)


@pytest.mark.fault(40)
def test_web_mercator_at_60_north_is_a_quarter_of_the_planar_area():
    place = GRIDS["web mercator at 60 N"]
    planar = 700 * 500 * 100
    assert mask_area_m2(np.ones(place.shape, bool), place) / planar == pytest.approx(0.251, abs=0.001)


@pytest.mark.fault(43)
def test_feet_are_not_metres():
    # 10 x 10 pixels of 30 x 50 US survey feet = 13,935.5 m2 on the map; the map scale there is within 0.03 %.
    place = grid("EPSG:2263", (30, 0, 1e6, 0, -50, 2e5), 10, 10)
    by_hand = 100 * 30 * 50 * (1200 / 3937) ** 2
    assert mask_area_m2(np.ones((10, 10), bool), place) == pytest.approx(by_hand, rel=5e-4)


@pytest.mark.fault(42)
def test_south_up_and_north_up_have_the_same_area():
    north_up = grid("EPSG:4326", (0.01, 0, 0, 0, -0.01, 61), 100, 50)
    south_up = grid("EPSG:4326", (0.01, 0, 0, 0, 0.01, 60), 100, 50)
    mask = np.zeros((100, 50), bool)
    mask[:10] = True
    assert mask_area_m2(mask, north_up) == pytest.approx(mask_area_m2(mask[::-1], south_up), rel=1e-12)


def test_no_crs_means_no_square_metres():
    place = PixelGrid(None, (1, 0, 0, 0, 1, 0), 4, 5)
    assert mask_area_m2(np.ones((4, 5), bool), place) is None
    assert pixel_areas_m2(place) is None
    assert pixel_size_m(place) is None


def test_engineering_crs_means_no_square_metres():
    local = 'LOCAL_CS["site",UNIT["metre",1],AXIS["X",EAST],AXIS["Y",NORTH]]'
    assert mask_area_m2(np.ones((4, 5), bool), PixelGrid(local, (1, 0, 0, 0, -1, 0), 4, 5)) is None


@pytest.mark.fault(41)
def test_pixels_beyond_the_pole_have_no_area():
    place = grid("EPSG:4326", (1, 0, 0, 0, -1, 92), 4, 3)
    areas = pixel_areas_m2(place)
    assert (areas[:2] == 0).all() and (areas[2:] > 0).all()


def test_some_rows_equal_the_same_rows_of_all():
    place = GRIDS["rotated utm"]
    np.testing.assert_array_equal(pixel_areas_m2(place, 10, 5), pixel_areas_m2(place)[10:15])


def test_pixel_size_in_degrees_at_60_north():
    down, along = pixel_size_m(grid("EPSG:4326", (1e-4, 0, 20, 0, -1e-4, 60), 3, 3))
    assert down == pytest.approx(11.14, abs=0.01)
    assert along == pytest.approx(5.58, abs=0.01)


def test_mask_of_another_shape_is_refused():
    with pytest.raises(ValueError, match="shape"):
        mask_area_m2(np.ones((3, 3), bool), GRIDS["utm"])
