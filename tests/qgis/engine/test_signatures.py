"""Who signed a model is said where it is chosen, before it runs."""

from __future__ import annotations

import json
import shutil
import subprocess

import pytest
from qgis.core import QgsSettings

from terrascope_qgis.bridge.engine.bundle_signatures import SignatureValue, describe_signature, read_signatures
from terrascope_qgis.ui.state_views import describe_device

from ..conftest import REPOSITORY
from ..real_engine import BUNDLE, ENGINE, needs_engine

KEY = "0123456789abcdef" * 4


@pytest.fixture
def messages(iface, monkeypatch):
    """What the message bar was given, as (level, text)."""
    told = []
    bar = iface.messageBar()
    monkeypatch.setattr(bar, "pushMessage", lambda title, text, level, seconds: told.append((int(level), text)))
    monkeypatch.setattr(bar, "createMessage", _note(bar.createMessage, told))
    return told


def _note(create, told):
    def create_message(title, text):
        told.append((1, text))
        return create(title, text)

    return create_message


@pytest.fixture
def said_of_aaa(bundle, monkeypatch):
    """Let the engine say something of the installed bundle."""

    def say(signature, fault=None):
        (bundle / "model.sig").write_text(json.dumps(signature))
        row = {"folder": str(bundle), "signature": signature, "fault": fault}
        monkeypatch.setenv("FAKE_BUNDLE_LIST", json.dumps([row], indent=2))

    return say


def model_text(plugin):
    bar = plugin.dock.model_bar.models
    place = next(place for place in range(bar.count()) if "aaa-test" in bar.itemText(place))
    bar.setCurrentIndex(place)
    bar.activated.emit(place)
    return bar, place


@pytest.mark.parametrize(
    ("signature", "fault", "level", "words"),
    [
        ({"state": "signed", "by": "The maker", "key": KEY}, None, 3, "Signed by The maker (key 0123456789abcdef)."),
        ({"state": "unknown", "by": "", "key": ""}, None, 1, "nobody knows whose"),
        (None, "model.sig is not a signature of these files.", 1, "It will not run: model.sig is not a signature"),
    ],
)
def test_choosing_a_signed_model_says_who_signed_it(
    said_of_aaa, request, messages, qtbot, signature, fault, level, words
):
    said_of_aaa(signature, fault)
    plugin = request.getfixturevalue("plugin")
    bar, place = model_text(plugin)
    qtbot.waitUntil(lambda: bool(messages), timeout=20_000)
    (found,) = messages
    assert found[0] == level and "aaa-test 0.1.0" in found[1] and words in found[1]
    qtbot.waitUntil(lambda: words in str(bar.itemData(place, 3)))
    assert words in plugin.dock.engine.models.text()


def test_choosing_a_model_without_a_signature_says_so_at_once(plugin, messages):
    model_text(plugin)
    assert [(level, "checked by their hashes alone" in text) for level, text in messages] == [(0, True)]


def test_what_really_ran_names_its_signer():
    model = {"provider": "CPUExecutionProvider", "signature": {"state": "signed", "by": "The maker", "key": KEY}}
    assert "Signed by The maker" in describe_device(model).details


@pytest.mark.parametrize("output", ["", "[", "[\n1\n]", '[\n{"folder": "x"}\n]', "]\n["])
def test_a_list_that_cannot_be_read_leaves_the_signature_open(output):
    assert read_signatures(output) == {}
    assert describe_signature(SignatureValue("")) == "Its signature has not been checked yet."


@pytest.mark.skipif(needs_engine[0].args[0] or needs_engine[1].args[0], reason="no engine or bundle")
def test_real_signature_is_checked_by_the_engine_before_the_model_runs(iface, messages, qtbot, tmp_path):
    from terrascope_qgis import classFactory

    make = (
        "import sys; from cryptography.hazmat.primitives.asymmetric import ec; "
        "from cryptography.hazmat.primitives.serialization import *; key = ec.generate_private_key(ec.SECP256R1()); "
        "open('key.pem', 'wb').write(key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption())); "
        "open('maker.pem', 'wb').write(key.public_key().public_bytes("
        "Encoding.PEM, PublicFormat.SubjectPublicKeyInfo))"
    )
    subprocess.run([str(ENGINE), "-c", make], cwd=tmp_path, check=True)
    folder = tmp_path / "home" / "bundles" / "aaa-test"
    shutil.copytree(BUNDLE, folder)
    command = [str(ENGINE), "-m", "exporter", "sign", str(folder), "--key", str(tmp_path / "key.pem")]
    subprocess.run(command, cwd=REPOSITORY, check=True)
    QgsSettings().setValue("terrascope_qgis/engine_python", str(ENGINE))
    plugin = classFactory(iface)
    plugin.initGui()
    plugin.finish_loading()
    control, bar = plugin.controller.engine, plugin.dock.model_bar.models
    expected = ("nobody knows whose", "Signed by maker (key ", "It will not run: ")
    try:
        for number, words in enumerate(expected, 1):
            qtbot.waitUntil(lambda: bar.findData(str(folder)) >= 0)
            bar.activated.emit(bar.findData(str(folder)))
            qtbot.waitUntil(lambda number=number: len(messages) == number, timeout=40_000)
            assert words in messages[-1][1]
            if number == 1:
                (tmp_path / "home" / "keys").mkdir()
                shutil.copy(tmp_path / "maker.pem", tmp_path / "home" / "keys")
            else:
                manifest = folder / "bundle.json"
                manifest.write_text(manifest.read_text("utf-8") + "\n", "utf-8")
            control.refresh()
    finally:
        plugin.unload()
