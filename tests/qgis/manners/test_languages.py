"""A walk through all that the plugin shows, in each of its languages: no text stays English that has words."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest
from osgeo import gdal
from qgis.core import Qgis, QgsCoordinateReferenceSystem, QgsProject, QgsRasterLayer, QgsSettings
from qgis.PyQt.QtCore import Qt, QUrl

from scripts.translations import collect_texts, read_catalogue
from terrascope_qgis.bridge.files.evidence_export import write_reasoning
from terrascope_qgis.bridge.runs.correction import correct_run
from terrascope_qgis.ui.help_window import MANUAL_LINK, HelpWindow
from terrascope_qgis.ui.results.claim_lines import list_claim_lines

from ..classes.test_classes_panel import teach
from ..conftest import REPOSITORY, wait_answered, wait_drawn
from ..shown_texts import list_algorithm_texts, list_project_texts, list_widget_texts
from ..stress.test_stress_window import control_of, wait_over

LANGUAGES = ("de", "es", "fr", "it", "pt")
OPTICAL, RADAR = "S2A_MSIL2A_20200912T101031.tif", "S1A_IW_GRDH_20200910.tif"
ASKED = ("How much water is told?", "Is water told or declined?", "Is it altered?", "Is it broken?")
EXAMPLES = ("How much quarry is there?", "how much is flooded")
"""Questions within the plugin's own texts; the model reads no other language."""
NAMES = {
    "TerraScope", "Pixel", "Reasoning", "Lite", "terrascope", "lite", "CPU", "CUDA", "SAR", "XML", "GeoPackage",
    "GeoJSON", "Shapefile", "auto",
}  # fmt: skip
"""What has one name in every language."""
OF_QT = {
    "All files (*.*)", "Browse", "Close", "Float", "Full path to the file(s), including name and extension",
    "Scroll Left", "Scroll Right",
}  # fmt: skip
"""Texts of Qt's and QGIS' own widgets, whose translations this headless QGIS does not load."""
OF_TEST = {"fake_engine.py", "aaa-test", "gone", "scene", "quarry", "abababab"}
"""Names of layers, models and files that are made here."""
SAME = {
    "de": {
        "Auto", "Details", "Engine", "Format", "Layer", "Name", "Sensor", "Speckle", "Start", "Threads",
        "Vegetation",
    },
    "es": {"Auto", "Sensor"},
    "fr": {
        "1 pixel", "{count} pixels", "Auto", "Date", "Format", "Options…", "Pixels", "Point", "Question", "Rotation",
        "Suggestions", "Translation", "amplitude",
    },
    "it": {"1 pixel", "Auto", "Layer", "Speckle", "Stress test…"},
    "pt": {"Auto", "Sensor", "Speckle", "Threads", "amplitude"},
}  # fmt: skip
"""Words of a language that are spelled as in English."""
ENGLISH = {
    "the",
    "of",
    "with",
    "and",
    "is",
    "are",
    "this",
    "that",
    "from",
    "which",
    "cannot",
    "they",
    "not",
    "it",
    "has",
}
"""Words that none of the other languages has."""
LEVELS = (
    Qgis.MessageLevel.Info, Qgis.MessageLevel.Warning, Qgis.MessageLevel.Critical, Qgis.MessageLevel.Success
)  # fmt: skip
seen: dict[str, set[str]] = {}


class Walk:
    """The plugin in one language, and what was read on the way."""

    def __init__(self, plugin, iface, qtbot):
        self.plugin, self.iface, self.qtbot = plugin, iface, qtbot
        self.texts: set[str] = set()
        iface.messageBar().clear_messages()
        self.quoted: set[str] = set()
        """What the user or the model wrote, in English: the model knows no other language."""

    def look(self, *widgets):
        wait_drawn(self.qtbot, self.plugin)
        for widget in (self.plugin.dock, *widgets):
            self.texts |= list_widget_texts(widget)
        self.texts |= list_project_texts(QgsProject.instance())
        for level in (
            Qgis.MessageLevel.Info,
            Qgis.MessageLevel.Warning,
            Qgis.MessageLevel.Critical,
            Qgis.MessageLevel.Success,
        ):
            self.texts |= {str(item) for item in self.iface.messageBar().get_messages(level)}
        state = self.plugin.controller.presenter.state
        self.quoted |= {*state.suggestions, *ASKED, *EXAMPLES}
        for run in self.plugin.controller.presenter.runs:
            self.quote(run)

    def quote(self, run):
        claims = [*run.answer.claims] if run.answer else []
        self.quoted.add(run.answer.text if run.answer and run.answer.status != "declined" else "")
        for step in run.steps:
            self.quoted |= {step.text, step.model_text}
            claims += step.claims
        self.quoted |= {claim.text for claim in claims}

    def ask(self, question):
        presenter = self.plugin.controller.presenter
        self.qtbot.waitUntil(lambda: not presenter.busy and not presenter.state.ask_problem, timeout=10_000)
        number = len(presenter.runs)
        assert self.plugin.controller.ask(question) is not None
        self.qtbot.waitUntil(lambda: len(presenter.runs) > number, timeout=10_000)
        run = wait_answered(self.qtbot, self.plugin)
        self.look()
        return run


@pytest.fixture
def walk(iface, fake_engine, add_raster, qtbot):
    """Return a function that loads the plugin in a language, walks through it and returns what was read."""
    loaded = []

    def start(language):
        from terrascope_qgis import classFactory

        QgsSettings().setValue("locale/userLocale", language)
        plugin = classFactory(iface)
        loaded.append(plugin)
        plugin.initGui()
        plugin.finish_loading()
        iface.mainWindow().addDockWidget(Qt.DockWidgetArea.RightDockWidgetArea, plugin.dock)
        plugin.dock.show()
        found = Walk(plugin, iface, qtbot)
        go(found, add_raster)
        loaded.pop()
        plugin.unload()
        QgsProject.instance().clear()
        return found

    yield start
    for plugin in loaded:
        plugin.unload()
    QgsSettings().remove("locale/userLocale")


def go(walk, add_raster):
    """Walk through the dock, its windows and the toolbox."""
    plugin, project, qtbot = walk.plugin, QgsProject.instance(), walk.qtbot
    walk.look()
    layer = add_raster(OPTICAL)
    project.setCrs(QgsCoordinateReferenceSystem("EPSG:32633"))
    walk.iface.mapCanvas().setDestinationCrs(QgsCoordinateReferenceSystem("EPSG:32633"))
    walk.iface.mapCanvas().setExtent(layer.extent())
    for tool in ("point", "box", "polygon", "features", "extent", "layers"):
        plugin.controller.areas.choose(tool)
        walk.look()
    add_raster(RADAR, ("VV", "VH"), dtype=gdal.GDT_Float32)
    add_raster("scene.tif", ("", "", "", ""))
    project.addMapLayer(QgsRasterLayer("/nowhere/gone.tif", "gone"))
    qtbot.waitUntil(lambda: plugin.dock.inputs.model.rowCount() == 4, timeout=10_000)
    walk.look()
    run = walk.ask(ASKED[0])
    walk.texts |= set(write_reasoning(run).splitlines())
    keeper = next(item.keeper for item in plugin.controller._controls if hasattr(item, "keeper"))
    keeper.open_layout(run)
    emptied = correct_run(run, replace(run.segments[0], pixels=0, percent=0.0, area_m2=0.0, parts=0, place=""))
    walk.quote(emptied)
    for claims in (emptied.answer.claims, *(step.claims for step in emptied.steps)):
        walk.texts |= {text for line in list_claim_lines(claims) for text in (line.text, line.tip)}
    for question in ASKED[1:]:
        walk.ask(question)
    history = plugin.dock.history
    for row in range(2):
        history.tree.topLevelItem(row).setSelected(True)
    history.compare.click()
    walk.look()
    learn(walk)
    stress(walk)
    walk.texts |= list_algorithm_texts(plugin.provider)
    walk.texts |= {action.text() for action in (*plugin._actions, plugin._help)}
    walk.texts |= {action.toolTip() for action in (*plugin._actions, plugin._help)}
    walk.texts |= {plugin._locator.displayName(), plugin._toolbar.windowTitle()}
    plugin.controller.open_help()
    help_window = walk.iface.mainWindow().findChildren(HelpWindow)[-1]
    walk.look(plugin._options.createWidget(None), help_window)
    help_window.close()


def learn(walk):
    from terrascope_qgis.ui.classes.classes_control import ClassesControl

    control = next(item for item in walk.plugin.controller._controls if isinstance(item, ClassesControl))
    control.panel.background.setChecked(True)
    teach(walk.qtbot, control)
    walk.look()


def stress(walk):
    control = control_of(walk.plugin)
    walk.plugin.dock.history.open_asked.emit(walk.plugin.controller.presenter.runs[-1].id)
    wait_drawn(walk.qtbot, walk.plugin)
    control.open()
    walk.look(control.dialog)
    control.dialog.start.click()
    wait_over(walk.qtbot, control)
    walk.look(control.dialog)
    control.dialog.close()


def list_words(text, allowed, letters=3):
    """The words of a text of so many letters at least, without the pieces that may be in it, and without names."""
    for piece in sorted(filter(None, allowed), key=len, reverse=True):
        text = text.replace(piece, " ")
    text = re.sub(r"<[^>]*>", " ", text)
    return [word for word in re.findall(rf"[^\W\d_]{{{letters},}}", text) if word not in NAMES]


@pytest.mark.parametrize("language", LANGUAGES)
def test_nothing_that_has_words_stays_english(language, walk):
    if "en" not in seen:
        seen["en"] = walk("en").texts
    walked = walk(language)
    shown = walked.texts - OF_QT
    assert len(shown) > 450
    allowed = walked.quoted | OF_TEST | SAME[language] | {OPTICAL[:-4], RADAR[:-4], str(REPOSITORY)}
    assert [text for text in seen["en"] & shown if list_words(text, allowed)] == []
    # Nor a part of a text, such as a value that was put into a translated sentence.
    assert [text for text in shown if ENGLISH & set(list_words(text, allowed, 2))] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_catalogue_repeats_english_only_where_the_word_is_the_same(language):
    known = read_catalogue(REPOSITORY / "i18n" / f"terrascope_{language}.ts")
    assert set(known) == set(collect_texts(REPOSITORY))
    same = {text for text, told in known.items() if text == told and list_words(re.sub(r"\{.*?\}", "", text), ())}
    assert same <= SAME[language]


@pytest.mark.parametrize("language", LANGUAGES)
def test_short_help_says_the_same_in_each_language_and_leads_to_the_manual(language):
    pages = {name: (REPOSITORY / "resources" / "help" / f"{name}.md").read_text("utf-8") for name in LANGUAGES}
    marks = {name: re.findall(r"^(#+|\d\.|\| . \|)|\*\*|`[^`]*`", page, re.M) for name, page in pages.items()}
    assert marks[language] == marks["de"] and f"]({MANUAL_LINK})" in pages[language]


def test_link_in_the_short_help_shows_the_manual(iface, fake_engine, qtbot):
    from terrascope_qgis import classFactory

    QgsSettings().setValue("locale/userLocale", "fr")
    plugin = classFactory(iface)
    try:
        window = HelpWindow()
        qtbot.addWidget(window)
        assert "Le moteur s'installe une fois" in window.browser.toPlainText()
        window.browser.anchorClicked.emit(QUrl(MANUAL_LINK))
        assert "Verified means equal to the mask" in window.browser.toPlainText()
    finally:
        plugin.unload()
        QgsSettings().remove("locale/userLocale")
