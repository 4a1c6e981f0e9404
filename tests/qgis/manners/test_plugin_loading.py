from __future__ import annotations

import gc

import pytest
from qgis.core import QgsApplication, QgsProject
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QDockWidget, QMainWindow, QToolBar, QWidget

from terrascope_qgis import classFactory
from terrascope_qgis.ui.dock import TerraScopeDock


def count_traces(iface):
    window = iface.mainWindow()
    return (
        len([item for item in window.findChildren(QDockWidget) if item.objectName().startswith("TerraScope")]),
        len([item for item in window.findChildren(QToolBar) if item.objectName().startswith("TerraScope")]),
        len(iface.pluginHelpMenu().actions()),
        len(iface.mapCanvas().scene().items()),
        QgsApplication.processingRegistry().providerById("terrascope") is not None,
    )


def wait_loaded(qtbot, plugin):
    qtbot.waitUntil(lambda: plugin.controller is not None and not plugin._stages, timeout=30_000)


@pytest.mark.fault(56)
def test_plugin_loads_twice_and_unload_leaves_nothing_behind(iface, fake_engine, qtbot):
    before = count_traces(iface)
    for _ in range(2):
        plugin = classFactory(iface)
        plugin.initGui()
        wait_loaded(qtbot, plugin)
        assert plugin.dock.objectName() == "TerraScopePixelReasoningDock"
        assert QgsApplication.processingRegistry().providerById("terrascope") is not None
        plugin.unload()
        qtbot.wait(20)
        assert count_traces(iface) == before


def test_what_others_made_is_left_out_of_the_search_for_cycles_while_the_plugin_is_loaded(iface, fake_engine, qtbot):
    plugin = classFactory(iface)
    plugin.initGui()
    wait_loaded(qtbot, plugin)
    kept = gc.get_freeze_count()
    assert kept > 10_000 and len(gc.get_objects()) < kept * 2
    plugin.unload()
    assert gc.get_freeze_count() == 0


def test_plugin_unloaded_while_it_loads_leaves_nothing_behind(iface, fake_engine, qtbot):
    before = count_traces(iface)
    plugin = classFactory(iface)
    plugin.initGui()
    plugin.unload()
    qtbot.wait(50)
    assert count_traces(iface) == before and plugin.controller is None


def test_provider_comes_without_a_gui():
    plugin = classFactory(None)
    plugin.initProcessing()
    assert QgsApplication.processingRegistry().providerById("terrascope") is not None
    plugin.unload()
    assert QgsApplication.processingRegistry().providerById("terrascope") is None


def test_empty_project_says_what_to_do_first(plugin, qtbot):
    qtbot.wait(150)
    dock = plugin.dock
    assert dock.inputs.empty.isVisible()
    assert not dock.inputs.view.isVisible()
    assert "Sentinel-2" in dock.inputs.empty_text.text()
    assert not dock.question.ask.isEnabled()


@pytest.mark.fault(60)
def test_without_engine_the_banner_leads_to_the_setup(iface, bundle, qtbot):
    plugin = classFactory(iface)
    plugin.initGui()
    plugin.finish_loading()
    plugin.dock.show()
    qtbot.wait(150)
    assert not plugin.dock.banner.isHidden()
    plugin.dock.banner_button.click()
    assert plugin.dock.tabs.currentIndex() == 2
    assert "Not installed" in plugin.dock.engine.status.text()
    plugin.unload()


def test_project_is_not_made_dirty_by_loading(plugin, qtbot):
    QgsProject.instance().setDirty(False)
    qtbot.wait(150)
    assert not QgsProject.instance().isDirty()


def test_quiet_text_can_be_read_in_light_and_dark_themes(qtbot):
    from qgis.PyQt.QtGui import QColor, QPalette

    from terrascope_qgis.ui import look

    for background in ("#ffffff", "#232323"):
        label = look.make_plain_label("text")
        qtbot.addWidget(label)
        palette = label.palette()
        palette.setColor(QPalette.ColorRole.Base, QColor(background))
        label.setPalette(palette)
        for verdict in ("verified", "differs", ""):
            assert contrast(look.verdict_colour(label, verdict), QColor(background)) >= 4.5, (verdict, background)


def contrast(one, other):
    """Contrast of two colours as WCAG 2 defines it, 1 to 21."""

    def luminance(colour):
        channels = colour.getRgbF()[:3]
        parts = [value / 12.92 if value <= 0.03928 else ((value + 0.055) / 1.055) ** 2.4 for value in channels]
        return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]

    high, low = sorted((luminance(one), luminance(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


def test_modules_are_imported_one_by_one_in_an_order_that_is_up_to_date():
    """A module that is missing in the list is imported by another one, in the same turn: run scripts/load_order.py."""
    import sys
    from pathlib import Path

    sys.path.insert(0, str(Path(__file__).resolve().parents[3]))
    from scripts.load_order import list_modules
    from terrascope_qgis.load_order import MODULES

    assert list(MODULES) == list_modules()


def test_dock_takes_room_for_whole_lines_once_and_is_then_left_as_the_user_made_it(qgis_app, qtbot):
    window = QMainWindow()
    qtbot.addWidget(window)
    window.setCentralWidget(QWidget())
    window.resize(1200, 900)
    dock = TerraScopeDock(window)
    window.addDockWidget(Qt.DockWidgetArea.RightDockWidgetArea, dock)
    window.show()
    lines = min(60 * dock.fontMetrics().averageCharWidth(), 400)
    assert dock.width() < lines
    dock.widen_once(window)
    qtbot.waitUntil(lambda: dock.width() == lines, timeout=5000)
    # The window's layout comes to rest some turns later.
    qtbot.wait(200)
    window.resizeDocks([dock], [lines - 80], Qt.Orientation.Horizontal)
    qtbot.waitUntil(lambda: dock.width() == lines - 80, timeout=5000)
    qtbot.wait(200)
    assert dock.width() == lines - 80
    dock.widen_once(window)
    qtbot.wait(50)
    assert dock.width() == lines - 80
