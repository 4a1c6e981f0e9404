from __future__ import annotations

import datetime as dt

import pytest
from osgeo import gdal
from qgis.core import QgsDateTimeRange, QgsProject, QgsRasterLayer
from qgis.PyQt.QtCore import QDateTime, Qt

from terrascope_qgis.bridge.inputs.band_names import RasterNames, find_date, guess_bands, guess_role, read_band_name
from terrascope_qgis.bridge.inputs.layer_inputs import list_inputs, read_input
from terrascope_qgis.bridge.inputs.raster_export import RasterExport
from terrascope_qgis.bridge.inputs.request_builder import list_warnings
from terrascope_qgis.ui.asking.inputs_table import BANDS, DATE, ROLE

from ..conftest import wait_drawn


@pytest.mark.parametrize(
    ("text", "band"),
    [
        ("B02", "B2"),
        ("Band 04: Red", "B4"),
        ("b8a", "B8A"),
        ("Sigma0_VV", "VV"),
        ("swir16", "B11"),
        ("narrow nir", "B8A"),
        ("Gray", None),
        ("", None),
        ("B13", None),
    ],
)
def test_band_descriptions_are_read_by_meaning(text, band):
    assert read_band_name(text) == band


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("S2A_MSIL2A_20200912T101031_N0214", "2020-09-12"),
        ("scene 2019-09", ""),
        ("12.09.2020 after", "2020-09-12"),
        ("orbit 20201399", ""),
        ("19990230", ""),
        (f"{dt.date.today().year + 3}0101", ""),
    ],
)
def test_days_are_found_and_nonsense_is_not(text, day):
    assert find_date(text) == day


def test_month_in_a_name_is_a_guess_of_its_first_day_and_the_answer_says_so(add_raster):
    row = read_input(add_raster("205232_2019-09.tif"))
    assert row.date == "2019-09-01" and "date" in row.unsure
    assert any("2019-09-01 is a guess" in text for text in list_warnings([row]))
    assert list_warnings([read_input(add_raster("S2A_20190912.tif"))]) == []


def test_wavelengths_name_bands_without_description():
    names = RasterNames(("scene",), ("", "", ""), {}, (492.4, 559.8, 664.6))
    assert guess_bands(names) == (("B2", "B3", "B4"), True)


def test_elevation_and_land_cover_are_left_out():
    assert guess_role(RasterNames(("DEM_10m",), ("",), {})).value == "ignore"
    assert guess_role(RasterNames(("worldcover 2021",), ("", "", ""), {})).value == "ignore"


def test_layer_tells_role_date_and_bands_by_itself(iface, add_raster):
    optical = read_input(add_raster("S2A_MSIL2A_20200912T101031.tif"))
    assert (optical.role, optical.date, optical.bands[0], optical.bands[-1]) == ("optical", "2020-09-12", "B1", "B12")
    assert not optical.unsure
    sar = read_input(add_raster("S1A_IW_GRDH_20200910.tif", ("VV", "VH"), dtype=gdal.GDT_Float32))
    assert (sar.role, sar.date, sar.bands) == ("sar", "2020-09-10", ("VV", "VH"))
    unnamed = read_input(add_raster("scene.tif", ("", "", "", "")))
    assert unnamed.role == "optical" and unnamed.bands == ("B2", "B3", "B4", "B8")
    assert unnamed.unsure == {"role", "bands", "date"}


def test_temporal_properties_give_the_date(iface, add_raster):
    layer = add_raster("scene.tif")
    layer.temporalProperties().setIsActive(True)
    begin = QDateTime.fromString("2021-05-06T10:00:00", Qt.DateFormat.ISODate)
    layer.temporalProperties().setFixedTemporalRange(QgsDateTimeRange(begin, begin.addSecs(60)))
    assert read_input(layer).date == "2021-05-06"


def test_stac_item_beside_the_file_tells_date_and_bands(iface, make_raster):
    import json

    path = make_raster("scene.tif", ("", "", "", ""))
    bands = [{"eo:common_name": name} for name in ("blue", "green", "red", "nir")]
    item = {
        "type": "Feature", "stac_version": "1.1.0", "properties": {"datetime": "2022-03-04T10:10:31Z"},
        "assets": {"data": {"href": "./scene.tif", "bands": bands}},
    }  # fmt: skip
    path.with_suffix(".json").write_text(json.dumps(item))
    row = read_input(QgsRasterLayer(str(path), "scene"))
    assert (row.role, row.date, row.bands) == ("optical", "2022-03-04", ("B2", "B3", "B4", "B8"))
    assert not row.unsure


def test_day_the_file_was_written_is_a_guess_and_comes_last(iface, make_raster):
    tags = {"TIFFTAG_DATETIME": "2024:01:02 03:04:05"}
    written = read_input(QgsRasterLayer(str(make_raster("scene.tif", tags=tags)), "scene"))
    assert written.date == "2024-01-02" and "date" in written.unsure
    named = read_input(QgsRasterLayer(str(make_raster("S2A_MSIL2A_20200912T101031.tif", tags=tags)), "scene"))
    assert named.date == "2020-09-12" and "date" not in named.unsure


def test_table_follows_the_project(ready, add_raster, qtbot):
    model = ready.dock.inputs.model
    qtbot.waitUntil(lambda: model.rowCount() == 1)
    other = add_raster("S1A_IW_GRDH_20200910.tif", ("VV", "VH"), dtype=gdal.GDT_Float32)
    qtbot.waitUntil(lambda: model.rowCount() == 2)
    other.setName("radar")
    qtbot.waitUntil(lambda: "radar" in [row.name for row in model.rows])
    QgsProject.instance().removeMapLayer(other.id())
    qtbot.waitUntil(lambda: model.rowCount() == 1)


def test_edited_cells_are_saved_with_the_project(ready, qtbot, tmp_path):
    model = ready.dock.inputs.model
    qtbot.waitUntil(lambda: model.rowCount() == 1)
    assert model.setData(model.index(0, DATE), "2020-10-01")
    assert not model.setData(model.index(0, DATE), "yesterday")
    assert model.setData(model.index(0, ROLE), "sar")
    assert model.setData(model.index(0, BANDS), "VV; VH")
    row = list_inputs(QgsProject.instance())[0]
    assert (row.role, row.date, row.bands) == ("sar", "2020-10-01", ("VV", "VH"))
    path = str(tmp_path / "saved.qgz")
    assert QgsProject.instance().write(path)
    QgsProject.instance().clear()
    assert QgsProject.instance().read(path)
    row = list_inputs(QgsProject.instance())[0]
    assert (row.role, row.date, row.bands) == ("sar", "2020-10-01", ("VV", "VH"))
    qtbot.waitUntil(lambda: model.rowCount() == 1 and model.rows[0].role == "sar")
    ready.dock.inputs.reset_asked.emit([row.layer_id])
    assert list_inputs(QgsProject.instance())[0].role == "optical"


def test_guesses_are_marked(ready, add_raster, qtbot):
    add_raster("scene.tif", ("", "", "", ""))
    model = ready.dock.inputs.model
    qtbot.waitUntil(lambda: model.rowCount() == 2)
    row = next(i for i, item in enumerate(model.rows) if item.name == "scene")
    assert model.data(model.index(row, BANDS)).endswith("?")
    assert model.data(model.index(row, BANDS), Qt.ItemDataRole.FontRole).italic()
    assert "guess" in model.data(model.index(row, ROLE), Qt.ItemDataRole.ToolTipRole)


def test_virtual_raster_is_exported_in_pieces_pixel_by_pixel(iface, make_raster, tmp_path, qtbot):
    source = make_raster("big.tif", ("B4", "B8"), size=1100)
    vrt = tmp_path / "virtual.vrt"
    gdal.BuildVRT(str(vrt), [str(source)]).FlushCache()
    layer = QgsRasterLayer(str(vrt), "virtual")
    assert read_input(layer).note == "export"
    export = RasterExport(layer, layer.extent(), tmp_path / "out.tif")
    with qtbot.waitSignal(export.finished, timeout=8000) as finished:
        export.start()
    assert finished.args[1] == ""
    a, b = gdal.Open(str(source)), gdal.Open(str(tmp_path / "out.tif"))
    assert b.GetGeoTransform() == pytest.approx(a.GetGeoTransform())
    assert a.ReadRaster() == b.ReadRaster()


def test_export_outside_the_layer_says_so(iface, make_raster, tmp_path, qtbot):
    from qgis.core import QgsRectangle

    layer = QgsRasterLayer(str(make_raster("a.tif")), "scene a")
    export = RasterExport(layer, QgsRectangle(0, 0, 10, 10), tmp_path / "out.tif")
    with pytest.raises(OSError, match="does not reach into the area"):
        export.run()
    assert not (tmp_path / "out.tif").exists()


def used(plugin):
    return [item.name for item in plugin.controller.presenter.used_inputs]


def test_layer_switched_off_is_left_out_until_it_is_active_or_given_a_role(ready, add_raster, iface, qtbot):
    other = add_raster("S2A_MSIL2A_20210912T101031.tif")
    iface.setActiveLayer(ready.layer)
    qtbot.waitUntil(lambda: len(used(ready)) == 2)
    node = QgsProject.instance().layerTreeRoot().findLayer(other.id())
    node.setItemVisibilityChecked(False)
    qtbot.waitUntil(lambda: used(ready) == [ready.layer.name()])
    model = ready.dock.inputs.model
    qtbot.waitUntil(lambda: any(row.left_out for row in model.rows))
    row = next(number for number, item in enumerate(model.rows) if item.layer_id == other.id())
    assert "Switched off on the map" in model.data(model.index(row, 0), Qt.ItemDataRole.ToolTipRole)
    iface.setActiveLayer(other)
    iface.currentLayerChanged.emit(other)
    qtbot.waitUntil(lambda: len(used(ready)) == 2)
    iface.setActiveLayer(ready.layer)
    iface.currentLayerChanged.emit(ready.layer)
    qtbot.waitUntil(lambda: len(used(ready)) == 1)
    ready.dock.inputs.edited.emit(other.id(), "role", "optical")
    qtbot.waitUntil(lambda: len(used(ready)) == 2)


def test_layer_elsewhere_is_left_out_and_the_active_one_says_where(ready, add_raster, iface, qtbot):
    far = add_raster("S2A_MSIL2A_20200912T101032.tif", origin=(600000.0, 6001200.0))
    qtbot.waitUntil(lambda: ready.dock.inputs.model.rowCount() == 2)
    iface.setActiveLayer(ready.layer)
    iface.currentLayerChanged.emit(ready.layer)
    qtbot.waitUntil(lambda: used(ready) == [ready.layer.name()])
    iface.setActiveLayer(far)
    iface.currentLayerChanged.emit(far)
    qtbot.waitUntil(lambda: used(ready) == [far.name()])
    iface.mapCanvas().setExtent(ready.layer.extent())
    ready.controller.areas.choose("extent")
    qtbot.waitUntil(lambda: used(ready) == [ready.layer.name()])
    ready.controller.ask("How much water?")
    assert [item.name for item in ready.controller.presenter.used_inputs] == list(
        ready.controller.presenter.runs[0].layers
    )


def test_size_of_whole_layers_is_that_of_their_common_part(ready, add_raster, iface, qtbot):
    add_raster("S1A_IW_GRDH_20200910.tif", ("VV", "VH"), dtype=gdal.GDT_Float32, origin=(500600.0, 6001200.0))
    iface.setActiveLayer(ready.layer)
    qtbot.waitUntil(lambda: "60 × 120 px" in ready.controller.presenter.state.area.text)


def test_optical_and_sar_of_one_week_are_no_change():
    from terrascope_qgis.bridge.inputs.layer_inputs import LayerInput
    from terrascope_qgis.ui.asking.suggestions import suggest_questions

    pair = [LayerInput("a", "a", "optical", "2020-09-12", ()), LayerInput("b", "b", "sar", "2020-09-10", ())]
    assert not any("between" in text for text in suggest_questions(pair, (), "layers"))
    pair.append(LayerInput("c", "c", "sar", "2020-10-10", ()))
    assert any("between" in text for text in suggest_questions(pair, (), "layers"))


def test_file_is_opened_once_however_often_the_table_is_read(ready, monkeypatch):
    from terrascope_qgis.bridge.inputs import layer_inputs

    list_inputs(QgsProject.instance())
    monkeypatch.setattr(layer_inputs.gdal, "OpenEx", lambda *_: pytest.fail("opened again"))
    assert list_inputs(QgsProject.instance())[0].bands[0] == "B1"


def find_row(plugin, name):
    """Number of a layer's row and the row; None where there is none."""
    rows = list(enumerate(plugin.dock.inputs.model.rows))
    return next(((number, row) for number, row in rows if row.name == name), None)


def test_layer_that_cannot_be_opened_is_greyed_with_the_reason_beside_good_ones(ready, make_raster, tmp_path, qtbot):
    broken = tmp_path / "broken.tif"
    broken.write_bytes(b"not a raster")
    gone = QgsRasterLayer(str(tmp_path / "gone.tif"), "gone")
    QgsProject.instance().addMapLayers([QgsRasterLayer(str(broken), "broken"), gone])
    model = ready.dock.inputs.model
    qtbot.waitUntil(lambda: model.rowCount() == 3)
    for name, reason in (
        ("gone", "Its file gone.tif is not there."),
        ("broken", "Its file broken.tif is there, but QGIS cannot read it as a raster."),
    ):
        number, row = find_row(ready, name)
        cell = model.index(number, ROLE)
        assert row.note == f"{reason} Repair its data source in the layer tree."
        assert model.data(cell) == "cannot be opened"
        assert model.data(cell, Qt.ItemDataRole.ToolTipRole) == row.note
        assert model.data(model.index(number, 0), Qt.ItemDataRole.ForegroundRole) is not None
        assert not model.data(model.index(number, 0), Qt.ItemDataRole.DecorationRole).isNull()
        assert not model.setData(cell, "sar")
    good, _ = find_row(ready, ready.layer.name())
    assert model.data(model.index(good, 0), Qt.ItemDataRole.ForegroundRole) is None
    assert ready.controller.presenter.state.ask_problem == "" and used(ready) == [ready.layer.name()]
    ready.dock.inputs.view.selectAll()
    assert ready.dock.inputs.selected_ids() == [ready.layer.id()]
    gone.setDataSource(str(make_raster("S2A_MSIL2A_20210912T101031.tif")), "gone", "gdal")
    qtbot.waitUntil(lambda: len(used(ready)) == 2)
    qtbot.waitUntil(lambda: not find_row(ready, "gone")[1].lost)


def test_file_of_a_lost_layer_is_looked_for_once(ready, tmp_path, qtbot, monkeypatch):
    from terrascope_qgis.bridge.inputs import lost_layers

    QgsProject.instance().addMapLayer(QgsRasterLayer(str(tmp_path / "gone.tif"), "gone"))
    qtbot.waitUntil(lambda: find_row(ready, "gone") is not None)
    monkeypatch.setattr(lost_layers.Path, "exists", lambda _: pytest.fail("looked for again"))
    ready.controller.inputs.read()
    assert find_row(ready, "gone")[1].lost


def test_missing_date_of_two_images_of_one_sensor_is_told_before_the_run(ready, add_raster, qtbot):
    hint, presenter = ready.dock.question.hint, ready.controller.presenter
    qtbot.waitUntil(lambda: not presenter.state.ask_problem, timeout=30_000)
    wait_drawn(qtbot, ready)
    assert hint.isHidden()
    # Of another sensor, and further bands of the same image.
    add_raster("radar_VV_VH.tif", ("VV", "VH"))
    add_raster("more.tif", ("B10",), title="cirrus")
    qtbot.waitUntil(lambda: len(presenter.inputs) == 3, timeout=30_000)
    wait_drawn(qtbot, ready)
    assert presenter.state.ask_advice == "" and hint.isHidden()
    layer = add_raster("plain.tif", ("B2", "B3", "B4", "B8"), title="Second image")
    qtbot.waitUntil(lambda: len(presenter.inputs) == 4, timeout=30_000)
    wait_drawn(qtbot, ready)
    told = "Second image has no date. Several images of one place need theirs: double-click the date above."
    assert hint.text() == told and not hint.isHidden()
    # It hinders nobody: side by side they need none.
    assert presenter.state.ask_problem == ""
    ready.dock.inputs.edited.emit(layer.id(), "date", "2021-05-01")
    wait_drawn(qtbot, ready)
    assert presenter.state.ask_advice == "" and hint.isHidden()
