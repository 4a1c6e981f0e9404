from __future__ import annotations

import json
import sys

import pytest
from qgis.core import QgsSettings

from terrascope_qgis.bridge.engine.engine_python import MARKER, find_engine_python, list_base_pythons, venv_python
from terrascope_qgis.bridge.engine.engine_setup import (
    EngineSetup,
    SetupOptions,
    find_requirements,
    read_proxy_environment,
)
from terrascope_qgis.bridge.places import PLUGIN_FOLDER, bundles_folder
from terrascope_qgis.bridge.settings import PluginSettings, load_settings, save_settings
from terrascope_qgis.ui.dock import ASK, ENGINE

from ...core.actions import names_an_action
from ..conftest import wait_drawn


@pytest.fixture
def setup(qtbot):
    return EngineSetup()


@pytest.mark.fault(62)
def test_without_wheels_the_offline_setup_fails_with_advice_and_leaves_nothing(setup, qtbot, tmp_path):
    (tmp_path / "wheels").mkdir()
    log = []
    setup.log.connect(log.append)
    with qtbot.waitSignal(setup.finished, timeout=400_000) as finished:
        setup.start(SetupOptions(tmp_path / "engine", wheel_folder=str(tmp_path / "wheels")))
    ready, text = finished.args
    assert not ready
    assert "folder with wheel files" in text
    assert any("No matching distribution" in line for line in log)
    assert not (tmp_path / "engine").exists()
    assert not setup.running


@pytest.mark.fault(60)
def test_python_that_is_too_old_is_refused(setup, qtbot, tmp_path):
    old = tmp_path / "python3.9"
    old.write_text("#!/bin/sh\necho 3 9\n")
    old.chmod(0o755)
    with qtbot.waitSignal(setup.finished, timeout=10000) as finished:
        setup.start(SetupOptions(tmp_path / "engine", base_python=str(old)))
    assert not finished.args[0]
    assert "3.11" in finished.args[1]


def test_python_that_does_not_start_is_refused(setup, qtbot, tmp_path):
    with qtbot.waitSignal(setup.finished, timeout=10000) as finished:
        setup.start(SetupOptions(tmp_path / "engine", base_python=str(tmp_path / "missing")))
    assert not finished.args[0]


PYTHON = """#!/bin/sh
# A Python that makes an environment whose Python writes down how it was called, and finds the engine's packages.
case "$*" in
  *"run_watched.py venv"*) for last; do :; done; mkdir -p "$last/bin"; cp "$0" "$last/bin/python";;
  *"run_watched.py pip"*) printf '%s\n' "$@" "$HTTPS_PROXY" > "$(dirname "$0")/called"; echo "Collecting onnxruntime";;
  *json*) echo '{"python": "3.12.1", "onnxruntime": "1.31.1", "rasterio": "1.4.4"}';;
  *) echo 3 12;;
esac
"""


@pytest.fixture
def base_python(tmp_path):
    path = tmp_path / "python3.12"
    path.write_text(PYTHON)
    path.chmod(0o755)
    return path


@pytest.mark.fault(60)
@pytest.mark.parametrize("step", ["run_watched.py venv", "run_watched.py pip", "json"])
def test_setup_that_fails_says_what_to_do_and_leaves_nothing(setup, qtbot, tmp_path, base_python, step):
    script = base_python.read_text().replace('case "$*" in', f'case "$*" in *"{step}"*) echo It broke.; exit 1;; esac\n'
                                             'case "$*" in')  # fmt: skip
    base_python.write_text(script)
    with qtbot.waitSignal(setup.finished, timeout=60_000) as finished:
        setup.start(SetupOptions(tmp_path / "engine", base_python=str(base_python)))
    ready, text = finished.args
    assert not ready and "It broke. " in text and names_an_action(text) and "\n" not in text
    assert not (tmp_path / "engine").exists() and not setup.running


@pytest.mark.parametrize("cuda", [False, True])
def test_setup_installs_the_pinned_packages_and_leaves_an_engine(setup, qtbot, tmp_path, base_python, cuda):
    told, log = [], []
    setup.progressed.connect(lambda done, total, text: told.append((done, total)))
    setup.log.connect(log.append)
    options = SetupOptions(tmp_path / "engine", cuda=cuda, wheel_folder="/wheels", base_python=str(base_python))
    with qtbot.waitSignal(setup.finished, timeout=20000) as finished:
        setup.start(options)
    assert finished.args[0], finished.args[1]
    assert told == [(0, 4), (1, 4), (2, 4), (3, 4), (4, 4)] and "Collecting onnxruntime" in log
    called = (tmp_path / "engine/bin/called").read_text().splitlines()
    assert called[called.index("--find-links") + 1] == "/wheels" and "--no-index" in called
    assert called[called.index("-r") + 1] == str(find_requirements("engine-cuda" if cuda else "engine-cpu"))
    assert json.loads((tmp_path / "engine" / MARKER).read_text())["cuda"] is cuda


def test_engine_page_sets_the_engine_up_and_the_first_question_can_be_asked(
    iface, bundle, add_raster, qtbot, base_python, tmp_path, monkeypatch
):
    from terrascope_qgis import classFactory

    for module in ("engine.engine_python", "places"):
        monkeypatch.setattr(f"terrascope_qgis.bridge.{module}.engine_folder", lambda: tmp_path / "engine")
    monkeypatch.setattr("terrascope_qgis.ui.engine.engine_control.engine_folder", lambda: tmp_path / "engine")
    store = QgsSettings()
    store.setValue("proxy/proxyEnabled", True)
    store.setValue("proxy/proxyHost", "proxy.example.org")
    layer = add_raster("S2A_MSIL2A_20200912T101031.tif")
    plugin = classFactory(iface)
    plugin.initGui()
    plugin.finish_loading()
    try:
        plugin.dock.show()
        iface.mapCanvas().setExtent(layer.extent())
        plugin.controller.areas.choose("layers")
        assert "Set up the engine" in plugin.controller.presenter.state.ask_problem
        page = plugin.dock.engine
        plugin.dock.banner_button.click()
        assert plugin.dock.tabs.currentIndex() == ENGINE
        page.install_asked.emit(False, "", str(base_python))
        qtbot.waitUntil(lambda: plugin.controller.presenter.state.engine.ready, timeout=20_000)
        wait_drawn(qtbot, plugin)
        assert plugin.dock.banner.isHidden()
        assert "ONNX Runtime 1.31.1" in page.status.text()
        assert "Collecting onnxruntime" in page.log.toPlainText()
        assert (tmp_path / "engine/bin/called").read_text().splitlines()[-1] == "http://proxy.example.org"
        assert plugin.controller.presenter.state.ask_problem == ""
        # Back to what the engine was set up for; who repairs it stays where they are.
        assert plugin.dock.tabs.currentIndex() == ASK
        plugin.dock.show_page(ENGINE)
        with qtbot.waitSignal(plugin.controller.engine.setup.finished, timeout=20_000):
            page.install_asked.emit(False, "", str(base_python))
        assert plugin.dock.tabs.currentIndex() == ENGINE
    finally:
        plugin.unload()
        store.remove("proxy")


def test_cancel_ends_the_setup_at_once(setup, qtbot, tmp_path):
    slow = tmp_path / "python3.12"
    slow.write_text('#!/bin/sh\nif [ "$2" = -c ]; then echo 3 12; else exec sleep 30; fi\n')
    slow.chmod(0o755)
    with qtbot.waitSignal(setup.finished, timeout=5000) as finished:
        setup.start(SetupOptions(tmp_path / "engine", base_python=str(slow)))
        qtbot.wait(400)
        setup.cancel()
    assert finished.args == [False, "Cancelled."]


def test_only_a_finished_environment_counts(tmp_path, monkeypatch):
    monkeypatch.setattr("terrascope_qgis.bridge.engine.engine_python.engine_folder", lambda: tmp_path)
    python = venv_python(tmp_path)
    python.parent.mkdir(parents=True)
    python.write_text("")
    assert find_engine_python(PluginSettings()) is None
    (tmp_path / MARKER).write_text(json.dumps({}))
    assert find_engine_python(PluginSettings()) == python


def test_pythons_are_real_files():
    found = list_base_pythons()
    assert found and sys.executable.rsplit("/", 1)[-1] != "qgis"


def test_requirements_are_packaged():
    assert find_requirements("engine-cpu").is_file() and find_requirements("engine-cuda").is_file()


@pytest.mark.fault(62)
def test_proxy_of_qgis_is_used():
    store = QgsSettings()
    try:
        assert read_proxy_environment() == ()
        store.setValue("proxy/proxyEnabled", True)
        store.setValue("proxy/proxyType", "HttpProxy")
        store.setValue("proxy/proxyHost", "proxy.example.org")
        store.setValue("proxy/proxyPort", "3128")
        assert dict(read_proxy_environment())["HTTPS_PROXY"] == "http://proxy.example.org:3128"
    finally:
        store.remove("proxy")


def test_settings_survive_and_nonsense_is_replaced():
    save_settings(PluginSettings(device="cuda", threads=4, recent_questions=("a?", "b?")))
    assert load_settings() == PluginSettings(device="cuda", threads=4, recent_questions=("a?", "b?"))
    QgsSettings().setValue("terrascope_qgis/device", "toaster")
    QgsSettings().setValue("terrascope_qgis/threads", "many")
    assert load_settings().device == "auto" and load_settings().threads == 0


@pytest.mark.skipif(sys.version_info < (3, 11), reason="the engine's modules need Python 3.11")
def test_plugin_and_engine_agree_on_the_bundles_folder():
    source = (PLUGIN_FOLDER / "core/model/bundle/locations.py").read_text("utf-8")
    assert "TERRASCOPE_HOME" in source and '"terrascope_qgis" / "bundles"' in source
    assert bundles_folder().parts[-1] == "bundles"
