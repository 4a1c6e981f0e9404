"""No text of the dock, its pages, the options page or the stress test is cut off: in six languages, light and dark."""

from __future__ import annotations

import os
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest
from qgis.core import QgsApplication
from qgis.PyQt.QtCore import QCoreApplication, QTranslator

from terrascope_qgis.bridge.runs.run_values import AnswerValue, ClaimValue, RunValue, SegmentValue, StepValue
from terrascope_qgis.bridge.runs.stress_values import StressValue
from terrascope_qgis.bridge.settings import PluginSettings
from terrascope_qgis.paths import find_packaged
from terrascope_qgis.ui.classes.classes_panel import ClassesPanel
from terrascope_qgis.ui.dock import TerraScopeDock
from terrascope_qgis.ui.options_page import OptionsPage
from terrascope_qgis.ui.results.result_actions import ResultActions
from terrascope_qgis.ui.state import AreaView, BadgeView, DockState, EngineView, InputView, ModelView, ProgressView
from terrascope_qgis.ui.stress.stress_dialog import StressDialog

from ..clipped import list_clipped, measure_tabs

LANGUAGES = ("en", "fr", "de", "es", "pt", "it")
WIDTHS = (45, 60)
"""In letters: what QGIS gives a new dock beside a small map, and what the dock asks for."""
SCALE = "TERRASCOPE_TEST_SCALE"
WATER = SegmentValue(
    1, "water", date="2020-09-12", sensor="optical", pixels=2304, valid_pixels=14400, percent=16.4, area_m2=236_000.0,
    parts=3, wkb=b"x", interval_percent=(11.4, 21.3), interval_area_m2=(164_000.0, 307_000.0), quality=0.87, score=0.9,
)  # fmt: skip
CHANGE = replace(WATER, id=2, label="loss:flooded_vegetation", date="2019-09-12/2020-09-12", corrected=True)
CLAIMS = (
    ClaimValue("16 %", 16.0, "%", 16.4, "differs", "percent", (1,)),
    ClaimValue("23.6 ha", 236_000.0, "m2", 236_000.0, "verified", "area", (1,)),
    ClaimValue("three roads", 3, "", None, "unverifiable", note="no mask of roads"),
)
ANSWER = AnswerValue(
    "16.4 % of the valid area is water, 23.6 ha, mostly in the north-west.", task="coverage", value=16.4, unit="%",
    confidence="medium", confidence_reasons=("The share of water may lie anywhere from 11.4 to 21.3 %.",),
    claims=CLAIMS,
)  # fmt: skip
RUN = RunValue(
    "1", "How much of the area is covered by water?", "done", "2026-01-01T10:00:00", 3.2, ("Lake, Sentinel-2",),
    steps=(
        StepValue(1, "I look for water [1]. The mask covers 16.4 %.", (WATER,), CLAIMS),
        StepValue(2, "I look for lost flooded vegetation.", (CHANGE, replace(WATER, id=3)), review="rejected"),
    ),
    answer=ANSWER, warnings=("3 % of the area has no valid pixel.",),
    model={"id": "terrascope-lite", "version": "0.4.0"},
)  # fmt: skip
INPUTS = (
    InputView("a", "Lake, Sentinel-2", "optical", "2017-09-24", "B1, B2, B3, B4, B5", frozenset({"date"})),
    InputView("b", "Lake, Sentinel-1", "sar", "2017-09-25", "VV, VH"),
)
MODELS = (ModelView("lite", "TerraScope Lite 0.4.0", "", "terrascope-lite"),)
READY = DockState(
    engine=EngineView(True, "Python 3.11.2, ONNX Runtime 1.31.1 (CPU), rasterio 1.5.2"), models=MODELS, model="lite",
    badge=BadgeView("unknown"), inputs=INPUTS, recent=("Is there water?",),
    area=AreaView("extent", "1.44 km² · 120 × 120 px · 1 tile · about 2 s"),
)  # fmt: skip
STATES = {
    "empty": DockState(models=MODELS, model="lite"),
    "ready": READY,
    "asking": replace(READY, progress=ProgressView(True, 40, "Encoding the pixels, about 3 min 10 s left", 2)),
    "cpu": replace(READY, badge=BadgeView("cpu", "CPU"), run=RUN),
    "cuda": replace(READY, badge=BadgeView("cuda", "CUDA · NVIDIA H100 80GB HBM3"), run=RUN),
    "declined": replace(
        READY,
        run=replace(RUN, steps=(), answer=AnswerValue("", "declined", reason="It cannot count cars. Ask of land.")),
    ),
    "failed": replace(READY, run=replace(RUN, state="failed", answer=None, error="/a/b/s1.tif has 1 band (VV).")),
    "problem": replace(READY, ask_problem="Give a layer a role.", area=AreaView("box", "", "Drag a box on the map.")),
}


@pytest.fixture(params=LANGUAGES)
def language(request, qgis_app):
    """All texts in one language."""
    translator = QTranslator()
    if request.param != "en":
        assert translator.load(str(find_packaged("i18n") / f"terrascope_{request.param}.qm"))
        QCoreApplication.installTranslator(translator)
    yield request.param
    QCoreApplication.removeTranslator(translator)


@pytest.fixture(params=["default", "Night Mapping"])
def theme(request, qgis_app):
    """One of QGIS' themes; the dark one is a style sheet with paddings of its own."""
    before = QgsApplication.palette()
    QgsApplication.setUITheme(request.param)
    yield request.param
    QgsApplication.setUITheme("default")
    QgsApplication.setPalette(before)  # newer versions of QGIS leave the dark one


def show(qtbot, widget, letters, height=1000):
    qtbot.addWidget(widget)
    widget.show()
    widget.setFixedSize(letters * widget.fontMetrics().averageCharWidth(), height)
    # The heights of wrapped texts follow from their widths, some turns of the event loop later.
    for _ in range(6):
        QCoreApplication.processEvents()


@pytest.mark.parametrize("width", WIDTHS)
def test_no_text_of_the_dock_is_cut_off(language, theme, width, qtbot):
    if SCALE in os.environ:
        assert QgsApplication.instance().devicePixelRatio() == float(os.environ[SCALE])
    dock = TerraScopeDock()
    dock.fill()
    classes = ClassesPanel()
    section = dock.add_section(classes, "-", "terrascopeClasses")
    classes.teach.setChecked(True)
    section.setCollapsed(False)
    show(qtbot, dock, width)
    found = []
    for name, state in STATES.items():
        dock.ask.render_place(state)
        dock.ask.render_question(state)
        dock.ask.render_run(state, has_layers=state.run is not None)
        dock.model_bar.show_state(state)
        for _ in range(6):
            QCoreApplication.processEvents()
        found += [f"{name}: {line}" for line in list_clipped(dock)]
    for engine in (
        EngineView(problem="No Python 3.11 or newer was found."),
        EngineView(setting_up=True, total=4, doing="…"),
    ):
        dock.show_page(2)
        dock.engine.show_engine(engine, "TerraScope Lite 0.4.0\n17.8 MB")
        dock.engine.log_box.setCollapsed(False)
        for _ in range(6):
            QCoreApplication.processEvents()
        found += [f"engine: {line}" for line in list_clipped(dock.engine)]
    assert not found, "\n".join(sorted(set(found)))


def test_titles_of_the_tabs_are_whole_in_the_narrowest_dock(language, theme, qtbot):
    dock = TerraScopeDock()
    qtbot.addWidget(dock)
    dock.fill()
    dock.show()
    for size in (10, 16):
        font = dock.font()
        font.setPointSize(size)
        dock.setFont(font)
        dock.resize(10, 600)
        for _ in range(6):
            QCoreApplication.processEvents()
        bar = dock.tabs.tabBar()
        assert dock.width() == dock.minimumWidth() and measure_tabs(bar) == []


def test_no_text_of_the_windows_is_cut_off(language, theme, qtbot):
    page = OptionsPage(None, PluginSettings, lambda _: None)
    show(qtbot, page, 90)
    stress = StressDialog()
    stress.show_question(RUN.question)
    stress.show_value(StressValue())
    show(qtbot, stress, 140)
    found = list_clipped(page) + list_clipped(stress)
    assert not found, "\n".join(found)


def test_cut_off_text_is_found(qtbot):
    actions = ResultActions()
    show(qtbot, actions, 45)
    actions.show_run(RUN, has_layers=True)
    QCoreApplication.processEvents()
    assert list_clipped(actions) == []
    actions.keep.setFixedWidth(20)
    assert any("'Keep'" in line for line in list_clipped(actions))


@pytest.mark.skipif(SCALE in os.environ, reason="is what runs at twice the scale")
def test_no_text_is_cut_off_at_twice_the_scale():
    environment = {**os.environ, "QT_SCALE_FACTOR": "2", SCALE: "2"}
    command = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", __file__]
    done = subprocess.run(
        command, env=environment, cwd=Path(__file__).resolve().parents[3], capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout[-3000:]
