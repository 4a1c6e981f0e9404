"""A user at work in QGIS: a project on the disk with layers of their own, and what has to hold after a fault."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from osgeo import ogr, osr
from qgis.core import Qgis, QgsRasterLayer, QgsVectorLayer

from ..core.actions import names_an_action
from .conftest import wait_answered
from .real_engine import ENGINE

PATIENCE_MS = 400_000


@dataclass
class Desk:
    """A project of the user on the disk, open in QGIS, and the plugin."""

    plugin: Any
    folder: Path
    scene: QgsRasterLayer
    places: QgsVectorLayer
    before: dict

    @property
    def presenter(self) -> Any:
        return self.plugin.controller.presenter

    def take(self) -> None:
        """Take what is there now as what has to stay."""
        self.before = hash_folder(self.folder)

    def assert_kept(self) -> None:
        after = hash_folder(self.folder)
        assert {name: after.get(name) for name in self.before} == self.before


def hash_folder(folder: Path) -> dict:
    """Digests of all the user's files; QGIS itself puts statistics beside a raster and an index beside a database."""
    return {
        path.relative_to(folder).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in folder.rglob("*")
        if path.is_file() and not path.name.endswith((".aux.xml", "-shm"))
    }


def write_places(path: Path) -> None:
    reference = osr.SpatialReference()
    reference.ImportFromEPSG(32633)
    source = ogr.GetDriverByName("GPKG").CreateDataSource(str(path))
    layer = source.CreateLayer("places", reference, ogr.wkbPolygon)
    layer.CreateField(ogr.FieldDefn("name", ogr.OFTString))
    feature = ogr.Feature(layer.GetLayerDefn())
    feature["name"] = "mine"
    box = "POLYGON ((500000 6000600, 500600 6000600, 500600 6001200, 500000 6001200, 500000 6000600))"
    feature.SetGeometry(ogr.CreateGeometryFromWkt(box))
    layer.CreateFeature(feature)


def wait_for_no_problem(plugin: Any, qtbot) -> None:
    presenter = plugin.controller.presenter

    def is_ready() -> None:
        assert not presenter.busy and presenter.state.ask_problem == ""

    qtbot.waitUntil(is_ready, timeout=120_000)


def assert_said(text: str, *words: str) -> None:
    assert text and "Traceback" not in text and "\n" not in text and len(text) < 700, text
    assert names_an_action(text) and all(word in text for word in words), text


def assert_next_question_works(desk: Desk, qtbot, model: str = "") -> Any:
    """The real engine answers, and nothing of the user's changes."""
    desk.assert_kept()
    controller = desk.plugin.controller
    controller.apply_settings(replace(controller.settings, engine_python=str(ENGINE), model=model))
    wait_for_no_problem(desk.plugin, qtbot)
    number = len(desk.presenter.runs)
    assert controller.ask("How much of the area is covered by water?") is not None, desk.presenter.state.ask_problem
    qtbot.waitUntil(lambda: len(desk.presenter.runs) > number, timeout=60_000)
    run = wait_answered(qtbot, desk.plugin, timeout=PATIENCE_MS)
    assert run.state == "done", run.error
    assert run.answer.text and run.model["id"] == "terrascope-lite" and len(run.model["sha256"]) == 64
    desk.assert_kept()
    return run


def ask(desk: Desk, qtbot, question: str) -> Any:
    assert desk.plugin.controller.ask(question) is not None, desk.presenter.state.ask_problem
    return wait_answered(qtbot, desk.plugin)


def read_bar(iface) -> str:
    """The newest message of success in QGIS' message bar."""
    return iface.messageBar().get_messages(Qgis.MessageLevel.Success)[-1]
