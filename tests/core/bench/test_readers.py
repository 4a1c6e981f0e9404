from __future__ import annotations

import csv
import json
import sys

import pytest

from terrascope_qgis.bench.items import Scoring
from terrascope_qgis.bench.readers import open_set
from terrascope_qgis.core.errors import InputError
from terrascope_qgis.core.request import Role
from tests.core.bench.item_files import HEADER, encode_png, own_item, parquet_row, write_own, write_parquet

CSV_ROW = {
    "qa_id": "7",
    "image_path": "VQA/a.png",
    "question": "What is in the middle?",
    "question_type": "APR",
    "options": "['Forest edges', 'Wetland areas', \"Farmers' fields\"]",
    "answer": "wetland areas",
}
DISASTER_ROW = {
    "task": "Building Damage Counting",
    "post_image_type": "Optical",
    "pre_image_path": "pre\\a.png",
    "post_image_path": "post\\a.png",
    "prompts": "How many buildings are destroyed?",
    "options_str": "A. 12 B. 20 C. 31 D. 40 E. 52",
    "ground_truth_option": "C",
}


def write_csv(tmp_path, *rows):
    (tmp_path / "VQA").mkdir(exist_ok=True)
    (tmp_path / "VQA" / "a.png").write_bytes(encode_png())
    path = tmp_path / "test.csv"
    with path.open("w", newline="", encoding="utf-8") as file:
        writer = csv.DictWriter(file, fieldnames=list(rows[0]))
        writer.writeheader()
        writer.writerows(rows)
    return path


def write_disaster(tmp_path, *rows):
    for name in ("pre", "post"):
        (tmp_path / name).mkdir(exist_ok=True)
        (tmp_path / name / "a.png").write_bytes(encode_png())
    path = tmp_path / "benchmark.json"
    path.write_text(json.dumps(rows), encoding="utf-8")
    return path


def test_terrascope_bench_rows_become_items(tmp_path):
    rows = [
        parquet_row(),
        parquet_row(candidates=json.dumps({"A": "Yes", "B": "No"}), answer="a", task_type="boundary_detection"),
        parquet_row(image={"bytes": encode_png(), "path": "b.png"}, task_type="building_change"),
    ]
    chosen = open_set(write_parquet(tmp_path / "bench.parquet", rows))
    assert chosen.scoring is Scoring.TERRASCOPE and len(chosen.sha256) == 64
    first, second = chosen.items[:2]
    assert first.options == {"A": "10%", "B": "20%", "C": "30%", "D": "40%"} and first.key_text == "20%"
    assert second.key == "A" and second.options == {"A": "Yes", "B": "No"}
    assert [item.image for item in chosen.items] == ["a.png", "a.png", "b.png"]
    assert [item.pictures[0].pixel_m for item in chosen.items] == [10.0, 10.0, None]
    assert first.ask() == "What percentage of the image is covered by water?\nA. 10%\nB. 20%\nC. 30%\nD. 40%"


def test_candidates_may_be_a_mapping_with_empty_letters(tmp_path):
    rows = [parquet_row(candidates={"A": "Yes", "B": "No", "C": None})]
    assert open_set(write_parquet(tmp_path / "bench.parquet", rows)).items[0].options == {"A": "Yes", "B": "No"}


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({"answer": "E"}, "'answer': found 'E', expected one of the letters A, B, C, D"),
        ({"question": " "}, "'question'"),
        ({"candidates": "{not json"}, "'candidates'"),
        ({"candidates": json.dumps({"A": "one"})}, "2 to 8 options"),
        ({"candidates": json.dumps({"A": "one", "C": "two"})}, "in order"),
        ({"task_type": None}, "'task_type'"),
    ],
)
def test_a_faulty_row_is_named_with_file_row_and_column(tmp_path, changes, words):
    path = write_parquet(tmp_path / "bench.parquet", [parquet_row(), parquet_row(**changes)])
    with pytest.raises(InputError) as caught:
        open_set(path)
    assert "bench.parquet, row 2, column" in str(caught.value) and words in str(caught.value)


def test_parquet_without_a_column_or_without_parquet_is_refused(tmp_path):
    row = parquet_row()
    del row["answer"]
    with pytest.raises(InputError, match="column 'answer' is missing"):
        open_set(write_parquet(tmp_path / "bench.parquet", [row]))
    broken = tmp_path / "broken.parquet"
    broken.write_bytes(b"PAR1 not really")
    with pytest.raises(InputError, match="no readable parquet"):
        open_set(broken)


def test_without_pyarrow_the_way_to_get_it_is_said(tmp_path, monkeypatch):
    path = write_parquet(tmp_path / "bench.parquet", [parquet_row()])
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    with pytest.raises(InputError, match=r"requirements/bench\.in"):
        open_set(path)


def test_landsat30_rows_become_items(tmp_path):
    path = write_csv(tmp_path, CSV_ROW, {**CSV_ROW, "qa_id": "8", "answer": "desert"})
    chosen = open_set(path)
    first, lost = chosen.items
    assert first.options == {"A": "Forest edges", "B": "Wetland areas", "C": "Farmers' fields"}
    assert (first.key, lost.key) == ("B", "")
    assert first.pictures[0].pixel_m == 30.0 and first.task == "APR"
    assert any("1 answers are none of their options" in note for note in chosen.notes)


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({"image_path": "../secret.png"}, "inside the folder"),
        ({"image_path": "/etc/hostname"}, "inside the folder"),
        ({"image_path": "VQA/none.png"}, "missing"),
        ({"options": "[__import__('os')]"}, "a list of options"),
        ({"options": "[" * 500}, "a list of options"),
        ({"options": str(list("abcdefghij"))}, "at most 8"),
    ],
)
def test_landsat30_faults_are_named(tmp_path, changes, words):
    with pytest.raises(InputError, match="row 1, column") as caught:
        open_set(write_csv(tmp_path, CSV_ROW | changes))
    assert words in str(caught.value)


def test_a_repeated_id_is_refused(tmp_path):
    with pytest.raises(InputError, match="row 2, column 'qa_id'"):
        open_set(write_csv(tmp_path, CSV_ROW, CSV_ROW))


def test_disaster_m3_pairs_become_items(tmp_path):
    several = DISASTER_ROW | {"task": "Disaster Relational Reasoning", "ground_truth_option": "E, B"}
    radar = DISASTER_ROW | {"post_image_type": "SAR"}
    items = open_set(write_disaster(tmp_path, DISASTER_ROW, several, radar)).items
    assert items[0].options == {"A": "12", "B": "20", "C": "31", "D": "40", "E": "52"}
    assert [item.key for item in items] == ["C", "B, E", "C"]
    assert [picture.role for picture in items[2].pictures] == [Role.OPTICAL, Role.SAR]
    assert items[2].task == "Building Damage Counting (SAR)"


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({"options_str": "B. 1 C. 2"}, "options_str"),
        ({"ground_truth_option": "F"}, "letters among A, B, C, D, E"),
        ({"post_image_type": "Lidar"}, "Optical or SAR"),
        ({"pre_image_path": "..\\..\\x.png"}, "inside the folder"),
        ({"prompts": "x" * 9000}, "at most 8000 characters"),
    ],
)
def test_disaster_m3_faults_are_named(tmp_path, changes, words):
    with pytest.raises(InputError, match="row 1, column") as caught:
        open_set(write_disaster(tmp_path, DISASTER_ROW | changes))
    assert words in str(caught.value)


def test_json_of_another_shape_is_refused(tmp_path):
    path = tmp_path / "x.json"
    path.write_text('{"a": 1}', encoding="utf-8")
    with pytest.raises(InputError, match="expected a list of items"):
        open_set(path)
    path.write_text("[" * 100_000, encoding="utf-8")
    with pytest.raises(InputError, match="no JSON"):
        open_set(path)


def test_our_own_format_is_read_with_masks(tmp_path):
    item = open_set(write_own(tmp_path / "set", [own_item()])).items[0]
    assert item.truth is not None and item.truth.value == 25.0
    assert item.truth.masks == {"water": tmp_path / "set" / "water.tif"}
    assert item.pictures[0].is_raster and item.labels == ("water",)


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({"sources": []}, "'sources'"),
        ({"sources": [{"file": "chip.tif", "role": "lidar"}]}, "optical or sar"),
        ({"sources": [{"file": "chip.tif", "date": "yesterday"}]}, "a date"),
        ({"sources": [{"file": "../chip.tif"}]}, "inside the folder"),
        ({"truth": {"value": [1], "unit": "%"}}, "'value'"),
        ({"truth": {"value": 1, "unit": "acres"}}, "'value'"),
        ({"truth": {"masks": {"wa ter": "water.tif"}}}, "'masks'"),
        ({"truth": {"masks": {"water": "gone.tif"}}}, "missing"),
        ({"labels": "water"}, "'labels'"),
    ],
)
def test_faults_in_our_own_format_are_named(tmp_path, changes, words):
    with pytest.raises(InputError, match=r"items\.jsonl, row 2, column") as caught:
        open_set(write_own(tmp_path / "set", [own_item(**changes)]))
    assert words in str(caught.value)


def test_a_link_out_of_the_folder_is_refused(tmp_path):
    folder = write_own(tmp_path / "set", [own_item(sources=[{"file": "link.tif"}])])
    (tmp_path / "outside.tif").write_bytes(b"x")
    (folder / "link.tif").symlink_to(tmp_path / "outside.tif")
    with pytest.raises(InputError, match="not a link out of it"):
        open_set(folder)


def test_a_list_without_header_or_items_is_refused(tmp_path):
    folder = write_own(tmp_path / "set", [])
    with pytest.raises(InputError, match="0 items"):
        open_set(folder)
    (folder / "items.jsonl").write_text(json.dumps(HEADER | {"format": "other/9"}), encoding="utf-8")
    with pytest.raises(InputError, match="expected a header"):
        open_set(folder)


def test_an_unknown_ending_needs_a_format(tmp_path):
    path = tmp_path / "x.txt"
    path.write_text("", encoding="utf-8")
    with pytest.raises(InputError, match="--format"):
        open_set(path)
    with pytest.raises(InputError, match="no such file"):
        open_set(tmp_path / "nowhere")
