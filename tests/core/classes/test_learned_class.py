"""A learned class goes through JSON unchanged, and what is wrong in a file is named."""

from __future__ import annotations

import json

import pytest

from terrascope_qgis.core.classes.class_file import read_class_file, write_class_file
from terrascope_qgis.core.classes.learned_class import (
    BlockScore,
    CrossValidation,
    Estimate,
    FeatureSource,
    LabelCounts,
    LearnedClass,
    class_document,
    read_class,
)
from terrascope_qgis.core.errors import InputError, WriteError


def make_class(**changes) -> LearnedClass:
    usual = {
        "name": "quarry",
        "phrases": ("quarry", "open pit"),
        "source": FeatureSource("tiny-lite 0.0.1", "a" * 64, "optical"),
        "weights": (0.1, -2.5, 0.0, 1e-9),
        "bias": 0.25,
        "labels": LabelCounts(10, 12, 3, 9),
        "score": CrossValidation(
            16,
            (BlockScore(6, 5, 4, 1), BlockScore(4, 4, 11, 0)),
            Estimate(0.9, 0.8, 1.0),
            Estimate(0.85, 0.7, 0.9),
            Estimate(0.8, 0.6, 0.9),
        ),
        "notes": ("Look twice.",),
    }
    return LearnedClass(**(usual | changes))


@pytest.mark.parametrize("learned", [make_class(), make_class(score=None, phrases=("quarry",), notes=())])
def test_a_class_comes_back_from_its_file_as_it_was(tmp_path, learned):
    write_class_file(learned, tmp_path / "quarry.json")
    assert read_class_file(tmp_path / "quarry.json") == learned


@pytest.mark.parametrize(
    ("change", "told"),
    [
        ({"format": "terrascope.class/2"}, "format is 'terrascope.class/2'"),
        ({"weights": []}, "weights is []"),
        ({"weights": [1.0, "2"]}, "weights is '2', expected a number"),
        ({"weights": [1.0, True]}, "weights is True"),
        ({"bias": None}, "bias is None"),
        ({"share": None}, "share is None, expected a number"),
        ({"threshold": 1.5}, "threshold is 1.5, expected a number from 0 to 1"),
        ({"phrases": ["pit", "quarry"]}, "the name first"),
        ({"phrases": "quarry"}, "phrases is 'quarry', expected a list of texts"),
        ({"name": "<task:coverage>", "phrases": ["<task:coverage>"]}, "cannot be used in questions"),
        ({"source": {"bundle": "b", "vision_sha256": "../x", "sensors": "optical"}}, "64 hexadecimal digits"),
        ({"source": {"bundle": "b", "vision_sha256": "a" * 64, "sensors": "lidar"}}, "sensors is 'lidar'"),
        ({"labels": {"positives": -1}}, "labels.positives is -1"),
        ({"score": {"gap_px": 8, "blocks": 3}}, "score.blocks is 3"),
    ],
)
def test_a_wrong_field_is_named(change, told):
    document = json.loads(json.dumps(class_document(make_class()))) | change
    with pytest.raises(InputError) as error:
        read_class(document, "quarry.json")
    assert str(error.value).startswith("quarry.json: ") and told in str(error.value)


@pytest.mark.parametrize("text", ["", "[1, 2", "[]", '{"format": NaN}', "\x80\x04K\x01."])
def test_a_file_that_is_no_class_is_refused(tmp_path, text):
    (tmp_path / "x.json").write_bytes(text.encode("latin-1"))
    with pytest.raises(InputError, match=r"x\.json"):
        read_class_file(tmp_path / "x.json")


def test_missing_and_unwritable_files_are_told(tmp_path):
    with pytest.raises(InputError, match="No such file"):
        read_class_file(tmp_path / "no.json")
    with pytest.raises(WriteError, match="Choose another file"):
        write_class_file(make_class(), tmp_path / "no" / "quarry.json")


@pytest.mark.parametrize("name", ["", " quarry", "a  b", "3 pits", "x" * 61, "a<b", "a[1]", "a{b", "a\nb", "_"])
def test_names_that_questions_cannot_use_are_refused(name):
    with pytest.raises(InputError, match="cannot be used in questions"):
        make_class(name=name, phrases=(name,))


@pytest.mark.parametrize("name", ["quarry", "dead spruce", "Côte d'Azur villa", "greenhouse-2", "風車"])
def test_names_of_any_language_are_taken(name):
    assert make_class(name=name, phrases=(name,)).name == name
