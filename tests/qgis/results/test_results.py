from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest
from qgis.core import (
    QgsFeedback,
    QgsGeometry,
    QgsLayoutItem,
    QgsLayoutItemMap,
    QgsLayoutItemPage,
    QgsLocatorContext,
    QgsProject,
    QgsRectangle,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QEvent, QPoint, QRectF, Qt
from qgis.PyQt.QtGui import QEnterEvent
from qgis.PyQt.QtWidgets import QLabel

from terrascope_qgis.bridge.files.evidence_export import write_reasoning
from terrascope_qgis.bridge.files.print_layout import build_layout, write_pdf
from terrascope_qgis.bridge.layers.run_layer_marks import find_run_layers
from terrascope_qgis.bridge.project.project_history import ProjectHistory, build_recipe, read_history, run_document
from terrascope_qgis.bridge.runs.correction import correct_run
from terrascope_qgis.bridge.runs.number_text import find_area_unit, write_area, write_like, write_share
from terrascope_qgis.bridge.runs.run_titles import name_layer
from terrascope_qgis.bridge.runs.run_values import ClaimValue, RunValue, SegmentValue, StepValue
from terrascope_qgis.ui.locator import QuestionLocatorFilter
from terrascope_qgis.ui.results.step_row import StepRow

from ..conftest import wait_answered, wait_drawn


@pytest.fixture
def answered(ready, qtbot):
    qtbot.waitUntil(lambda: not ready.controller.presenter.state.ask_problem, timeout=30_000)
    ready.controller.ask("How much water?")
    ready.run = wait_answered(qtbot, ready)
    assert ready.run.state == "done"
    return ready


def layer_of(plugin, label):
    layers = find_run_layers(QgsProject.instance(), plugin.run.id)
    return next(item for item in layers if item.name().startswith(label))


def test_hover_highlights_and_click_zooms(answered, iface, qtbot):
    chip = answered.dock.reasoning.find_chip(1)
    point = QPoint(5, 5)
    from qgis.PyQt.QtCore import QPointF

    chip.enterEvent(QEnterEvent(QPointF(point), QPointF(point), QPointF(point)))
    assert answered.controller.bench.marks.mask.asGeometry().area() == pytest.approx(230400)
    chip.leaveEvent(QEvent(QEvent.Type.Leave))
    assert answered.controller.bench.marks.mask.asGeometry().isEmpty()
    iface.mapCanvas().setExtent(QgsRectangle(400000, 5900000, 410000, 5910000))
    qtbot.mouseClick(chip, Qt.MouseButton.LeftButton)
    assert iface.mapCanvas().extent().contains(QgsRectangle(500120, 6000120, 500600, 6000600))


def test_checkbox_hides_the_layer(answered, qtbot):
    chip = answered.dock.reasoning.find_chip(2)
    node = QgsProject.instance().layerTreeRoot().findLayer(layer_of(answered, "Trees").id())
    assert node.itemVisibilityChecked()
    chip.box.toggle()
    assert not node.itemVisibilityChecked()
    chip.setFocus()
    qtbot.keyClick(chip, Qt.Key.Key_Space)
    assert node.itemVisibilityChecked()


@pytest.mark.fault(53)
def test_removed_mask_layer_does_no_harm_and_can_come_back(answered, qtbot):
    QgsProject.instance().removeMapLayer(layer_of(answered, "Water").id())
    chip = answered.dock.reasoning.find_chip(1)
    qtbot.mouseClick(chip, Qt.MouseButton.LeftButton)
    QgsProject.instance().removeMapLayers(
        [item.id() for item in find_run_layers(QgsProject.instance(), answered.run.id)]
    )
    answered.controller.presenter.redraw()
    qtbot.waitUntil(lambda: answered.dock.results.layers.isVisible(), timeout=30_000)
    answered.dock.results.layers.click()
    assert len(find_run_layers(QgsProject.instance(), answered.run.id)) == 2


@pytest.mark.fault(50)
def test_kept_masks_are_read_from_a_new_geopackage_with_their_style(answered, tmp_path):
    target = tmp_path / "kept.gpkg"
    target.write_bytes(b"somebody's file")
    path = answered.controller.results.keeper.keep_as(answered.run, target)
    assert path is not None and path.name == "kept_2.gpkg"
    assert target.read_bytes() == b"somebody's file"
    water = layer_of(answered, "Water")
    assert water.isValid() and water.providerType() == "ogr" and water.featureCount() == 1
    fresh = QgsVectorLayer(f"{path}|layername=water_2020_09_12", "fresh", "ogr")
    assert fresh.renderer().symbol().symbolLayerCount() == 3
    assert fresh.attributeAlias(fresh.fields().indexOf("area_m2")) == "Ground area (m²)"
    assert len(answered.controller.masks.find_features(answered.run, 1)) == 1


@pytest.mark.parametrize("kind", ["gpkg", "shp", "geojson"])
def test_exports_carry_reasoning_and_no_local_folder(answered, tmp_path, kind):
    path = answered.controller.results.keeper.export_as(answered.run, tmp_path / f"evidence.{kind}", kind)
    assert path is not None and path.is_file()
    saved = QgsVectorLayer(str(path), "saved", "ogr")
    assert saved.featureCount() >= 1
    text = (tmp_path / "evidence.reasoning.txt").read_text("utf-8")
    assert "I look for water." in text and "verified" in text
    provenance = (tmp_path / "evidence.provenance.json").read_text("utf-8")
    assert str(tmp_path) not in provenance
    assert json.loads(provenance)["model"]["id"] == "terrascope-lite"
    if kind == "shp":
        assert {"valid_px", "model_sha"} <= set(saved.fields().names())
        assert "valid_pixels,valid_px" in (tmp_path / "evidence.fields.csv").read_text("utf-8")


@pytest.mark.fault(47)
def test_export_into_a_folder_that_cannot_be_written_says_why(answered, iface):
    said = []
    answered.controller.results.keeper.warned.connect(said.append)
    path = answered.controller.results.keeper.export_as(answered.run, Path("/proc/evidence.gpkg"), "gpkg")
    assert path is None
    assert iface.messageBar().currentItem() is not None
    assert said == ["/proc/evidence.gpkg: No such file or directory. Choose another folder or free some space."]


@pytest.mark.fault(47)
def test_masks_of_a_project_in_a_folder_that_takes_no_files_are_kept_where_the_user_says(
    answered, tmp_path, monkeypatch
):
    said, keeper = [], answered.controller.results.keeper
    keeper.warned.connect(said.append)
    chosen = [("", ""), (str(tmp_path / "mine.gpkg"), "")]
    monkeypatch.setattr(
        "terrascope_qgis.ui.results.result_keeper.QFileDialog.getSaveFileName", lambda *_: chosen.pop(0)
    )
    QgsProject.instance().setPresetHomePath("/proc")
    assert keeper.keep(answered.run) is None
    assert keeper.keep(answered.run) == tmp_path / "mine.gpkg"
    assert said == ["/proc: No such file or directory. Choose another folder or free some space."] * 2
    assert "mine.gpkg" in layer_of(answered, "Water").source()


def test_layout_holds_map_legend_scale_and_text(answered, iface, tmp_path):
    canvas = iface.mapCanvas()
    layout = build_layout(QgsProject.instance(), answered.run, canvas.extent(), canvas.layers())
    kinds = {type(item).__name__ for item in layout.items()}
    assert {"QgsLayoutItemMap", "QgsLayoutItemLegend", "QgsLayoutItemScaleBar", "QgsLayoutItemPicture"} <= kinds
    texts = " ".join(item.text() for item in layout.items() if type(item).__name__ == "QgsLayoutItemLabel")
    assert "How much water?" in texts and "There are 23 ha of water." in texts and "I look for water." in texts
    picture = next(item for item in layout.items() if isinstance(item, QgsLayoutItemMap))
    for mask in find_run_layers(QgsProject.instance(), answered.run.id):
        assert picture.extent().contains(mask.extent())
    assert [layer.name()[:5] for layer in picture.layers()][:2] in (["Water", "Trees"], ["Trees", "Water"])
    assert (picture.rect().width(), picture.rect().height()) == pytest.approx((126, 122)) and picture.scale() > 1000
    write_pdf(layout, tmp_path / "report.pdf")
    assert (tmp_path / "report.pdf").read_bytes().startswith(b"%PDF")
    page = QRectF(0, 0, 210, 297)
    for item in layout.items():
        if isinstance(item, QgsLayoutItem) and not isinstance(item, QgsLayoutItemPage):
            assert page.contains(item.mapRectToScene(item.rect())), (type(item).__name__, item.rect())
    with pytest.raises(OSError, match="exists already"):
        write_pdf(layout, tmp_path / "report.pdf")
    assert build_layout(QgsProject.instance(), answered.run, canvas.extent(), []).name().endswith("(2)")


def test_pdf_takes_one_click_and_leaves_no_layout_behind(answered, tmp_path):
    (tmp_path / "report.pdf").write_bytes(b"somebody's file")
    path = answered.controller.results.keeper.save_pdf_as(answered.run, tmp_path / "report.pdf")
    assert path == tmp_path / "report_2.pdf" and path.read_bytes().startswith(b"%PDF")
    assert (tmp_path / "report.pdf").read_bytes() == b"somebody's file"
    assert QgsProject.instance().layoutManager().layouts() == []


def test_history_is_saved_with_the_project_and_reopened(answered, qtbot, tmp_path):
    path = str(tmp_path / "project.qgz")
    assert QgsProject.instance().write(path)
    QgsProject.instance().clear()
    qtbot.waitUntil(lambda: answered.dock.history.tree.topLevelItemCount() == 0)
    assert QgsProject.instance().read(path)
    qtbot.waitUntil(lambda: answered.dock.history.tree.topLevelItemCount() == 1, timeout=30_000)
    run = read_history(QgsProject.instance())[0]
    assert run.answer.text == "There are 23 ha of water." and run.segments[0].wkb == answered.run.segments[0].wkb
    answered.dock.history.open_asked.emit(run.id)
    wait_drawn(qtbot, answered)
    assert answered.dock.reasoning.answer.text.text() == "There are 23 ha of water."


def test_broken_history_in_a_project_is_ignored(iface):
    QgsProject.instance().writeEntry("terrascope_qgis", "history/index", ["a", "b"])
    QgsProject.instance().writeEntry("terrascope_qgis", "history/run_a", "bm90IHpsaWI=")
    assert read_history(QgsProject.instance()) == []


def test_recipe_has_no_local_path(answered, tmp_path):
    recipe = json.dumps(build_recipe(answered.run))
    assert (
        "S2A_MSIL2A_20200912T101031.tif" in recipe
        and str(tmp_path) not in recipe
        and "/" not in recipe.replace("terrascope.recipe/1", "")
    )


def test_project_file_holds_no_local_folder(answered, tmp_path):
    path = tmp_path / "project.qgs"
    assert str(tmp_path) in str(answered.run.request["sources"])
    saved = json.dumps(run_document(answered.run))
    assert str(tmp_path) not in saved and "S2A_MSIL2A_20200912T101031.tif" in saved
    assert QgsProject.instance().write(str(path))
    # Opened again, the run finds its file by the layer that is still in the project.
    reopened = ProjectHistory(QgsProject.instance()).read()[0]
    assert reopened.request["sources"] == answered.run.request["sources"]


def test_two_runs_are_compared(answered, qtbot):
    answered.controller.ask("nothing here?")
    wait_answered(qtbot, answered)
    tree = answered.dock.history.tree
    assert tree.topLevelItemCount() == 2
    for number in range(2):
        tree.topLevelItem(number).setSelected(True)
    answered.dock.history.compare.click()
    cells = [answered.dock.history.comparison.item(row, 0).text() for row in range(6)]
    assert cells[:4] == ["Question", "Answer", "Layers", "Model"] and "Water, 2020-09-12" in cells


def test_review_is_kept_and_taken_back(answered, qtbot):
    answered.dock.reasoning.rows[1].reject.click()
    qtbot.wait(150)
    wait_drawn(qtbot, answered)
    assert answered.controller.presenter.runs[0].steps[0].review == "rejected"
    assert answered.dock.reasoning.rows[1].text.font().strikeOut()
    answered.dock.reasoning.rows[1].reject.click()
    qtbot.wait(150)
    wait_drawn(qtbot, answered)
    assert answered.controller.presenter.runs[0].steps[0].review == ""


def test_corrected_mask_is_measured_again_and_marked(answered, qtbot):
    water = layer_of(answered, "Water")
    answered.dock.reasoning.find_chip(1).correct_asked.emit(1)
    assert water.isEditable()
    feature = next(water.getFeatures())
    water.changeGeometry(
        feature.id(),
        QgsGeometry.fromWkt(
            "MultiPolygon(((500000 6000000, 500100 6000000, 500100 6000200, 500000 6000200, 500000 6000000)))"
        ),
    )
    assert water.commitChanges()
    qtbot.wait(150)
    wait_drawn(qtbot, answered)
    segment = answered.controller.presenter.runs[0].segments[0]
    assert segment.corrected and segment.pixels == 200 and segment.area_m2 == pytest.approx(20000, rel=0.002)
    assert next(water.getFeatures())["pixels"] == 200
    assert water.name() == "Water, 2020-09-12, 2.00 ha, corrected"
    assert "corrected" in answered.dock.reasoning.find_chip(1).full_text


def test_edits_saved_with_editing_still_on_leave_nothing_to_save(answered, qtbot):
    water = layer_of(answered, "Water")
    answered.dock.reasoning.find_chip(1).correct_asked.emit(1)
    feature = next(water.getFeatures())
    water.changeGeometry(feature.id(), QgsGeometry.fromRect(QgsRectangle(500000, 6000000, 500100, 6000200)))
    assert water.commitChanges(stopEditing=False)
    qtbot.wait(150)
    wait_drawn(qtbot, answered)
    # Else QGIS asks, when editing ends, whether to save changes the analyst never made.
    assert water.isEditable() and not water.isModified()
    written = next(water.dataProvider().getFeatures())
    assert written["pixels"] == 200 and written["verdict"] == "corrected"
    assert written["answer"] == "There are 2.00 ha of water."
    assert water.rollBack()


def test_corrected_area_replaces_the_number_of_steps_and_answer(answered, tmp_path, qtbot):
    water = layer_of(answered, "Water")
    answered.dock.reasoning.find_chip(1).correct_asked.emit(1)
    feature = next(water.getFeatures())
    water.changeGeometry(feature.id(), QgsGeometry.fromRect(QgsRectangle(500000, 6000000, 500100, 6000200)))
    assert water.commitChanges()
    qtbot.wait(150)
    wait_drawn(qtbot, answered)
    run = answered.controller.presenter.runs[0]
    assert run.answer.text == "There are 2.00 ha of water."
    assert run.answer.model_text == "There are 23 ha of water."
    assert run.answer.value == pytest.approx(20000, rel=0.002)
    assert run.steps[0].text == "I look for water. It covers 1.4 %, which is 2.00 ha."
    assert [claim.verdict for claim in run.steps[0].claims] == ["corrected", "corrected"]
    assert run.steps[1].text == "The trees lie in the north-east." and run.steps[1].model_text == ""
    card = answered.dock.reasoning.answer
    assert card.text.text() == "There are 2.00 ha of water."
    assert card.confidence.text() == (
        "Medium confidence: Judged before a mask was corrected. Thin cloud over part of the area."
    )
    shown = [label.text() for label in card.findChildren(QLabel)]
    assert "Corrected by hand. The model said: There are 23 ha of water." in shown
    assert "✎ 2.00 ha: measured in the corrected mask" in shown
    written = next(water.getFeatures())
    assert written["answer"] == "There are 2.00 ha of water." and written["verdict"] == "corrected"
    path = answered.controller.results.keeper.export_as(run, tmp_path / "evidence.gpkg", "gpkg")
    assert "The model said: There are 23 ha of water." in path.with_suffix(".reasoning.txt").read_text("utf-8")
    saved = read_history(QgsProject.instance())[0]
    assert (saved.answer, saved.steps, saved.layers) == (run.answer, run.steps, run.layers)


def test_statement_about_a_corrected_and_another_mask_is_outdated():
    claim = ClaimValue("trees cover more", "trees", "", "trees", "verified", "comparison", (1, 2))
    masks = (SegmentValue(1, "water", pixels=10, area_m2=1000.0), SegmentValue(2, "trees", pixels=20, area_m2=2000.0))
    run = RunValue("a", "?", steps=(StepValue(1, "Here trees cover more.", masks, (claim,)),))
    fresh = correct_run(run, replace(masks[0], area_m2=3000.0, pixels=30, corrected=True))
    assert fresh.steps[0].claims[0].verdict == "outdated" and fresh.steps[0].text == "Here trees cover more."
    assert fresh.segments[0].area_m2 == 3000.0 and correct_run(run, SegmentValue(9, "x")) == run


def test_numbers_read_alike_in_text_panel_and_legend():
    assert write_like("1150 ha", 12_345_678.0, "m2") == "1235 ha"
    assert write_like("11.5 km²", 12_345_678.0, "m2") == write_area(12_345_678.0) == "12.3 km²"
    assert write_like("three", 4, "") == "4" and write_like("3", 4.0, "") == "4"
    assert write_share(38.2, (35.1, 41.4)) == "38.2 % (35.1–41.4)" and write_share(0.05, None) == "0.05 %"
    assert find_area_unit(("8 %", "1150 ha", "3 km²")) == "ha" and find_area_unit(("8 %", "in the north")) is None


def test_chip_and_legend_have_the_unit_of_the_step(iface):
    mask = SegmentValue(1, "water", date="2020-09-12", pixels=123457, percent=8.7, area_m2=12_345_678.0)
    claim = ClaimValue("1235 ha", 12_345_678.0, "m2", 12_345_678.0, "verified", "area", (1,))
    step = StepValue(1, "I look for water [1]. The mask covers 1235 ha.", (mask,), (claim,))
    run = RunValue("a", "How many hectares of water?", steps=(step,))
    row = StepRow(step, frozenset())
    assert row.chips[1].full_text == "Water · 2020-09-12 · 1235 ha · 8.7 %"
    assert name_layer(run, "water", "2020-09-12") == "Water, 2020-09-12, 1235 ha"
    assert "- Water 2020-09-12: 123457 pixels, 8.7 % 1235 ha" in write_reasoning(run)
    # Without an area in the text the shorter unit is taken.
    plain = replace(run, steps=(replace(step, claims=()),))
    assert name_layer(plain, "water", "2020-09-12") == "Water, 2020-09-12, 12.3 km²"


def test_confidence_and_intervals_are_shown(answered):
    dock = answered.dock
    assert dock.reasoning.find_chip(1).full_text == "Water · 2020-09-12 · 23.0 ha · 16.0 % (15.0–17.0)"
    assert "Expected overlap with the ground: 87.0 %" in dock.reasoning.find_chip(1).toolTip()
    assert dock.reasoning.answer.confidence.text() == (
        "Medium confidence: Thin cloud over part of the area. The mask is sharp."
    )


@pytest.mark.parametrize("typed", ["ts how much is flooded", "TS  how much is flooded", "how much is flooded"])
def test_locator_asks_without_the_prefix_that_qgis_leaves_in_the_text(answered, typed):
    found = []
    locator = QuestionLocatorFilter(answered.controller.list_suggestions, answered.controller.ask).clone()
    locator.resultFetched.connect(found.append)
    locator.fetchResults(typed, QgsLocatorContext(), QgsFeedback())
    assert found[0].displayString == "how much is flooded"
    del found[:]
    # The prefix alone lists what fits the layers; other short words are none of our business.
    locator.fetchResults("ts", QgsLocatorContext(), QgsFeedback())
    assert [item.displayString for item in found] == list(answered.controller.list_suggestions())
    del found[:]
    locator.fetchResults("tsunami", QgsLocatorContext(), QgsFeedback())
    assert found == []


def test_locator_offers_the_question_and_asks_it(answered, qtbot):
    found = []
    locator = QuestionLocatorFilter(answered.controller.list_suggestions, answered.controller.ask).clone()
    locator.resultFetched.connect(found.append)
    context = QgsLocatorContext()
    context.usingPrefix = True
    locator.fetchResults("how much is flooded", context, QgsFeedback())
    assert found[0].displayString == "how much is flooded"
    locator.triggerResult(found[0])
    wait_answered(qtbot, answered)
    assert answered.controller.presenter.runs[0].question == "how much is flooded"


def test_options_page_round_trip(answered, iface):
    from terrascope_qgis.ui.options_page import OptionsPage

    page = OptionsPage(None, lambda: answered.controller.settings, answered.controller.apply_settings)
    page.threads.setValue(3)
    page.memory.setValue(2.5)
    page.apply()
    from terrascope_qgis.bridge.settings import load_settings

    assert (load_settings().threads, load_settings().memory_gib) == (3, 2.5)


def test_diagnostics_are_copied_without_the_home_folder(answered, iface):
    from qgis.PyQt.QtGui import QGuiApplication

    answered.dock.model_bar.badge.click()
    text = QGuiApplication.clipboard().text()
    assert "QGIS: 3" in text and str(Path.home()) + "/" not in text
