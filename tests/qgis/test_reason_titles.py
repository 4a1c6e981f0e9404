"""How far an answer can be relied on, worded in the user's language from the engine's codes."""

from __future__ import annotations

import pytest
from qgis.core import QgsSettings

from terrascope_qgis.bridge.runs.reason_titles import BEFORE_CORRECTION, list_templates, word_fact, word_reasons
from terrascope_qgis.bridge.worker.messages import read_answer
from terrascope_qgis.core.reasoning.checking.reason_words import WORDS

TOLD = {
    "text": "There is water.",
    "confidence": {
        "level": "medium",
        "reasons": ["No water was found; up to 7.0 % would go unseen."],
        "facts": [{"code": "not_found", "values": {"name": "water", "high": 7.0}}],
    },
}


@pytest.fixture
def german(iface, fake_engine):
    """The plugin in German."""
    from terrascope_qgis import classFactory

    QgsSettings().setValue("locale/userLocale", "de_DE")
    plugin = classFactory(iface)
    plugin.initGui()
    yield plugin
    plugin.unload()
    QgsSettings().remove("locale/userLocale")


def test_plugin_has_the_sentence_of_each_code_of_the_engine(iface):
    templates = list_templates()
    assert {code: text for code, text in templates.items() if code != BEFORE_CORRECTION} == dict(WORDS)


def test_reason_is_worded_in_the_users_language(german):
    assert word_reasons(read_answer(TOLD)) == ["„Wasser“: nichts gefunden; bis zu 7.0 % blieben unbemerkt."]


def test_masks_of_one_name_keep_their_dates_in_the_users_language(german):
    values = {"name": "water", "date": "2020-01-01", "low": 1.0, "high": 2.0}
    assert "Wasser (2020-01-01)" in word_fact("wide", values, "As the engine said.")


def test_reason_of_another_version_is_told_in_the_engines_words(german):
    for code, values in (
        ("unheard", {}),
        ("not_found", {}),
        ("not_found", {"name": "water", "high": "?"}),
        (None, None),
    ):
        assert word_fact(code, values, "As the engine said.") == "As the engine said."
    older = {**TOLD, "confidence": {"level": "low", "reasons": ["Clouds."]}}
    assert word_reasons(read_answer(older)) == ["Clouds."]
