"""The ways of answering of TerraScope 8B in the dock: offered for bundles of that family, kept, sent."""

from __future__ import annotations

import json

import pytest
from qgis.core import QgsSettings

from terrascope_qgis.bridge.project.project_history import build_recipe
from terrascope_qgis.bridge.settings import load_settings

from ..conftest import wait_answered, wait_drawn


@pytest.fixture
def large(bundle):
    """A bundle of the other family, installed beside the small one."""
    folder = bundle.with_name("zzz-large")
    folder.mkdir()
    manifest = json.loads((bundle / "bundle.json").read_text())
    (folder / "bundle.json").write_text(json.dumps({**manifest, "id": "terrascope-8b", "family": "terrascope-8b"}))
    return folder


def choose(box, way):
    box.setCurrentIndex(box.findData(way))
    box.activated.emit(box.currentIndex())


def choose_model(qtbot, plugin, folder):
    plugin.dock.model_bar.model_chosen.emit(str(folder))
    qtbot.waitUntil(lambda: plugin.dock.model_bar.models.currentData() == str(folder), timeout=5000)
    wait_drawn(qtbot, plugin)


def test_choice_is_seen_only_with_a_model_that_has_it(large, bundle, ready, qtbot):
    row = ready.dock.question.variants
    qtbot.waitUntil(lambda: ready.dock.model_bar.models.count() >= 2, timeout=5000)
    assert row.isHidden()
    choose_model(qtbot, ready, large)
    assert row.isVisible()
    for box in (row.picking, row.fusion):
        assert box.toolTip() and box.accessibleName() and box.count() == 2 and box.currentIndex() == 0
    choose_model(qtbot, ready, bundle)
    assert row.isHidden()


def test_choice_is_kept_and_reaches_the_engine_for_that_model_alone(large, bundle, ready, qtbot):
    choose_model(qtbot, ready, large)
    row = ready.dock.question.variants
    choose(row.picking, "coverage")
    choose(row.fusion, "rank")
    assert (load_settings().picking, load_settings().fusion) == ("coverage", "rank")
    ready.controller.ask("How much water?")
    run = wait_answered(qtbot, ready)
    assert (run.request["picking"], run.request["fusion"]) == ("coverage", "rank")
    assert (build_recipe(run)["picking"], build_recipe(run)["fusion"]) == ("coverage", "rank")
    assert (row.picking.currentData(), row.fusion.currentData()) == ("coverage", "rank")
    choose_model(qtbot, ready, bundle)
    ready.controller.ask("How much water is there?")
    run = wait_answered(qtbot, ready)
    assert (run.request["picking"], run.request["fusion"]) == ("official", "quality")


def test_ways_that_no_engine_knows_are_the_usual_ones():
    QgsSettings().setValue("terrascope_qgis/picking", "nonsense")
    assert (load_settings().picking, load_settings().fusion) == ("official", "quality")
