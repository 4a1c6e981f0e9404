from __future__ import annotations

import numpy as np
import pyproj
import pytest
from PIL import Image

from terrascope_qgis.core.evidence.files import write_evidence
from terrascope_qgis.core.evidence.overlay import draw_overlay
from terrascope_qgis.core.evidence.palette import style_label
from terrascope_qgis.core.geo.grid import PixelGrid

NO_CRS = PixelGrid(None, (1, 0, 0, 0, 1, 0), 20, 30)


def block(rows=slice(5, 15), cols=slice(10, 20), shape=(20, 30)):
    mask = np.zeros(shape, bool)
    mask[rows, cols] = True
    return mask


def draw(make_result, segments, grid=NO_CRS, **options):
    result = make_result(segments, grid=grid)
    flat = np.full((*grid.shape, 3), 120, np.uint8)
    object.__setattr__(result, "preview", flat)
    return np.asarray(draw_overlay(result, segments, **({"legend": False} | options)))


def test_small_area_is_enlarged_by_whole_pixels(make_result, make_segment):
    picture = draw(make_result, [make_segment(mask=block())])
    # 30 columns to at least 640 pixels: 22 times.
    assert picture.shape == (440, 660, 3)
    assert picture.dtype == np.uint8


def test_mask_is_drawn_where_it_lies_and_nowhere_else(make_result, make_segment):
    picture = draw(make_result, [make_segment(mask=block())])
    drawn = (picture != 120).any(axis=2)
    rows, cols = np.flatnonzero(drawn.any(axis=1)), np.flatnonzero(drawn.any(axis=0))
    # One pixel of halo around rows 5-14 and columns 10-19 at 22 pixels each.
    assert (rows[0], rows[-1]) == (5 * 22 - 1, 15 * 22)
    assert (cols[0], cols[-1]) == (10 * 22 - 1, 20 * 22)
    assert drawn[5 * 22 : 15 * 22, 10 * 22 : 20 * 22].all()


def test_outline_has_the_colour_of_the_label(make_result, make_segment):
    picture = draw(make_result, [make_segment(mask=block(), label="crops")])
    assert tuple(picture[5 * 22, 15 * 22]) == style_label("crops").rgb
    inside = picture[10 * 22, 15 * 22].astype(int)
    assert not np.array_equal(inside, style_label("crops").rgb)
    assert np.abs(inside - 120).max() < np.abs(np.array(style_label("crops").rgb) - 120).max()


def test_gain_and_loss_are_hatched_the_two_ways(make_result, make_segment):
    plain, gain, loss = (
        draw(make_result, [make_segment(mask=block(), label=label)])[6 * 22 : 14 * 22, 11 * 22 : 19 * 22].astype(int)
        for label in ("water", "gain:water", "loss:water")
    )
    assert np.ptp(plain, axis=(0, 1)).max() == 0
    # Along its own diagonal a hatch line does not change.
    assert np.array_equal(gain[1:, :-1], gain[:-1, 1:])
    assert np.array_equal(loss[1:, 1:], loss[:-1, :-1])
    assert not np.array_equal(gain, loss)


def test_single_pixel_of_a_large_scene_stays_visible(make_result, make_segment):
    shape = (3000, 4000)
    grid = PixelGrid(None, (1, 0, 0, 0, 1, 0), *shape)
    mask = block(slice(1500, 1501), slice(2000, 2001), shape)
    result = make_result([make_segment(mask=mask)], grid=grid, preview=False)
    picture = np.asarray(draw_overlay(result, result.segments, legend=False))
    assert max(picture.shape[:2]) == 1024
    rows, cols = np.nonzero((picture == style_label("water").rgb).all(axis=2))
    assert rows.mean() == pytest.approx(1500 * 1024 / 4000, abs=2)
    assert cols.mean() == pytest.approx(2000 * 1024 / 4000, abs=2)


def test_small_mask_stays_on_top_of_a_large_one(make_result, make_segment):
    small, large = make_segment(1, mask=block(), label="crops"), make_segment(2, mask=block(slice(0, 20), slice(0, 30)))
    picture = draw(make_result, [small, large])
    assert tuple(picture[5 * 22, 15 * 22]) == style_label("crops").rgb


def test_legend_has_a_row_for_each_mask_found_or_not(make_result, make_segment):
    segments = [make_segment(1, mask=block()), make_segment(2, label="burned", mask=np.zeros((20, 30), bool))]
    bare, with_legend = draw(make_result, segments), draw(make_result, segments, legend=True)
    assert np.array_equal(with_legend[: bare.shape[0]], bare)
    panel = with_legend[bare.shape[0] :]
    assert panel.shape[0] == 2 * 24 + 16
    for row in (0, 1):
        assert (panel[8 + 24 * row : 32 + 24 * row, 60:] < 100).any()


def test_area_without_preview_gets_a_grey_ground(make_result, make_segment):
    result = make_result([make_segment(mask=block())], grid=NO_CRS, preview=False)
    assert tuple(draw_overlay(result, [], legend=False).getpixel((0, 0))) == (96, 96, 96)


def test_scale_bar_has_the_length_it_states(make_result):
    # 100 columns of 10 m: a quarter is 250 m, so the bar says 200 m and is a fifth of the width.
    wkt = pyproj.CRS.from_epsg(32633).to_wkt()
    grid = PixelGrid(wkt, (10, 0, 500_000, 0, -10, 5_000_000), 100, 100)
    picture = draw(make_result, [], grid=grid)
    white = (picture[-18] == 255).all(axis=1)
    assert white.sum() == pytest.approx(picture.shape[1] / 5, rel=0.02)


def test_picture_of_the_run_opens(tmp_path, make_result):
    with Image.open(write_evidence(make_result(), tmp_path, formats=["overlay"]).overlay) as image:
        image.load()
        assert image.format == "PNG" and image.mode == "RGB"
