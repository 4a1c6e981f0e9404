"""Sentences that keep their code and values, and the codes of all sentences the engine says."""

from __future__ import annotations

import ast
import copy
import datetime as dt
import functools
import json
import pickle
import string
from collections import Counter
from pathlib import Path

import numpy as np
import pytest

from terrascope_qgis.core.reasoning.answer import REWORDED, know_refusal
from terrascope_qgis.core.stress.catalogue import BY_ID
from terrascope_qgis.core.words.bundle_words import BUNDLES
from terrascope_qgis.core.words.decline_words import DECLINES
from terrascope_qgis.core.words.device_words import DEVICES
from terrascope_qgis.core.words.error_words import ERRORS
from terrascope_qgis.core.words.graph_words import GRAPHS
from terrascope_qgis.core.words.note_words import NOTES
from terrascope_qgis.core.words.reason_words import REASONS
from terrascope_qgis.core.words.report_words import REPORTS
from terrascope_qgis.core.words.said import WORDS, Said, describe_said, recall_said, say
from terrascope_qgis.core.words.stress_words import STRESS
from terrascope_qgis.core.words.warning_words import WARNINGS
from terrascope_qgis.core.words.written_words import WRITTEN
from tests.core.parsed import list_calls

PACKAGE = Path(__file__).resolve().parents[3] / "terrascope_qgis"
BUNDLE = PACKAGE / "models" / "terrascope-lite" / "bundle.json"


def list_fields(template: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(template) if name}


def list_modules(room: str) -> list[Path]:
    return [path for path in sorted((PACKAGE / room).rglob("*.py")) if path.parent != PACKAGE / "core" / "words"]


@functools.cache
def list_said() -> list[tuple[str, ast.Call]]:
    """Every call of `say` outside its own room, with where it stands."""
    return [
        (f"{path.relative_to(PACKAGE)}:{node.lineno}", node)
        for room in ("core", "worker", "bench", "cli")
        for path in list_modules(room)
        for node in list_calls(path)
        if getattr(node.func, "id", "") == "say"
    ]


def test_a_sentence_is_a_text_with_code_and_values():
    said = say("pixels_fine", size=np.float32(2.5), finest=10, used=12.5)
    assert said == "the pixels are 2.5 m, finer than the model's 10 m; averaged to 12.5 m"
    assert describe_said(said) == {"code": "pixels_fine", "values": {"size": 2.5, "finest": 10, "used": 12.5}}
    assert describe_said("the pixels are 2.5 m") is None


def test_a_sentence_within_a_sentence_keeps_its_code():
    inner = say("month_only", month="2024-05", date=dt.date(2024, 5, 1))
    said = say("of_file", file=Path("a.tif"), warning=inner)
    assert said == "a.tif: its name says the month 2024-05 only; it is dated 2024-05-01"
    assert describe_said(said) == {
        "code": "of_file",
        "values": {
            "file": "a.tif",
            "warning": {
                "text": "its name says the month 2024-05 only; it is dated 2024-05-01",
                "code": "month_only",
                "values": {"month": "2024-05", "date": "2024-05-01"},
            },
        },
    }


def test_values_can_always_be_sent():
    said = say("shares_overlap", names=("water [1]", "crops [2]"), percent=101.5)
    json.dumps(describe_said(said), allow_nan=False)
    assert describe_said(say("valid", percent=float("nan"))) == {"code": "valid", "values": {"percent": None}}
    with pytest.raises(TypeError, match="ndarray"):
        say("answer_cut", mask=np.zeros(3))


def test_copies_keep_what_is_said():
    said = say("far_apart", days=90)
    for twin in (copy.deepcopy(said), pickle.loads(pickle.dumps(said))):
        assert isinstance(twin, Said) and (twin, twin.code, twin.values) == (said, "far_apart", {"days": 90})


def test_a_sentence_taken_apart_can_be_put_together_again():
    said = say("of_file", file=Path("a.tif"), warning=say("month_only", month="2024-05", date=dt.date(2024, 5, 1)))
    recalled = recall_said(str(said), json.loads(json.dumps(describe_said(said))))
    assert (recalled, describe_said(recalled)) == (said, describe_said(said))
    for fact in (
        None,
        "x",
        {},
        {"code": "unheard", "values": {}},
        {"code": "valid"},
        {"code": ["valid"], "values": {}},
    ):
        assert describe_said(recall_said("As it was.", fact)) is None


def test_no_two_tables_share_a_code():
    tables = (REASONS, NOTES, WARNINGS, DECLINES, ERRORS, WRITTEN, BUNDLES, GRAPHS, DEVICES, STRESS, REPORTS)
    assert len(WORDS) == sum(map(len, tables))


def test_each_sentence_is_given_the_values_of_its_fields():
    wrong = []
    for place, call in list_said():
        if isinstance(call.args[0], ast.Constant) and all(word.arg for word in call.keywords):
            given, wanted = {word.arg for word in call.keywords}, list_fields(WORDS[call.args[0].value])
            wrong += [f"{place}: {given}, expected {wanted}"] if given != wanted else []
    assert wrong == [] and len(list_said()) > 60


ONLY_ON_THE_COMMAND_LINE = {
    "core/model/signing/trusted_keys.py": 3,
    "core/classes/class_file.py": 5,
    "core/evidence/answer_json.py": 2,
    "core/stress/options.py": 2,
    "core/stress/selection.py": 1,
}
"""Module -> failures without a code: QGIS never asks for what leads there."""


def test_whatever_fails_in_a_run_has_a_code():
    classes = {"InputError", "BandError", "CrsError", "WriteError", "BudgetError", "StateError", "BundleError"}
    plain = Counter(
        path.relative_to(PACKAGE).as_posix()
        for path in sorted((PACKAGE / "core").rglob("*.py"))
        for node in list_calls(path)
        if getattr(node.func, "id", "") in classes and node.args
        if isinstance(node.args[0], (ast.JoinedStr, ast.Constant, ast.BinOp))
    )
    assert plain == ONLY_ON_THE_COMMAND_LINE


def test_each_sentence_is_said_somewhere():
    sources = "".join(
        path.read_text("utf-8") for room in ("core", "worker", "bench", "cli") for path in list_modules(room)
    )
    sources += "".join(path.read_text("utf-8") for path in (PACKAGE / "core").rglob("*.jinja"))
    built = (
        "cannot_",
        "memory_cuda",
        "memory_cpu",
        "joined",
        "tensor_",
        "report_change_",
        "report_date_",
        "report_only_",
    )
    built += ("report_role_", "report_model_")
    named = {f"{kind}_{name}" for kind in ("stress", "corruption") for name in BY_ID}
    # A sentence about a share of the area has a twin about a part of it.
    twins = {code: code.removesuffix("_part") for code in WORDS if not code.startswith(built)}
    plain = {code: whole if whole in WORDS else code for code, whole in twins.items()}
    unsaid = [code for code, whole in plain.items() if f'"{whole}"' not in sources]
    assert set(unsaid) <= named


def test_each_refusal_of_the_embedded_model_is_known_by_its_code():
    sentences = json.loads(BUNDLE.read_text("utf-8"))["prompt"]["sentences"]
    told = {key.partition(":")[2]: parts["main"] for key, parts in sentences.items() if key.startswith("declined:")}
    assert len(told) > 20
    for why, texts in told.items():
        for text in texts:
            said = know_refusal(text.strip(), why)
            assert isinstance(said, Said) and said.code == REWORDED.get(why, f"cannot_{why}")


def test_other_words_of_a_model_that_declines_stay_as_they_are():
    said = know_refusal("I would rather not.", "objects")
    assert said == "I would rather not." and not isinstance(said, Said)
