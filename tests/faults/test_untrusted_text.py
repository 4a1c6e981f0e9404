"""Text of models and of tables that wants to be more than text, all five points: rows 19 and 22."""

from __future__ import annotations

import csv
import sqlite3

import numpy as np
import pyogrio.raw
import pytest
import shapely

from tests.core.scenes import ORIGIN
from tests.core.tiny_bundle import COVERAGE_SCRIPT, make_tiny_bundle
from tests.faults.points import assert_kept, assert_next_question_works, hash_all, run_here

HOSTILE = {
    "html": "<script>alert(1)</script><img src='file:///etc/passwd'><a href='file:///x'>x</a>",
    "terminal": "\x1b]0;mine\x07\x1b[2J\x1b[31mred\x1b[0m\r\x08\x00",
    "direction": "abc\u202egpj.exe\u2066\u200f",
    "line": "w" * 300,
}


@pytest.mark.fault(19)
@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE)
def test_text_of_the_model_stays_text_in_the_terminal_and_in_every_file(desk, text, capfd, tmp_path):
    script = [f"I look for {text} " if piece == "I look for " else piece for piece in COVERAGE_SCRIPT]
    script = [f"Water {text} covers " if piece == "Water covers " else piece for piece in script]
    desk.bundle = make_tiny_bundle(tmp_path / "hostile", script)
    command = [part for part in desk.ask() if part != "--quiet"]
    before = hash_all(desk.folder)
    outcome = run_here(command, capfd)
    shown = outcome.out + outcome.err
    assert outcome.code == 0 and "Traceback" not in shown
    answer, report = (desk.folder / "out" / name for name in ("answer.json", "report.html"))
    database = sqlite3.connect(desk.folder / "out" / "evidence.gpkg")
    tables = [row[0] for row in database.execute("SELECT table_name FROM gpkg_contents")]
    cells = [str(cell) for table in tables for row in database.execute(f'SELECT * FROM "{table}"') for cell in row]
    database.close()
    assert any("I look for" in cell for cell in cells)
    for told in (shown, answer.read_text("utf-8"), report.read_text("utf-8"), *cells):
        assert not {"\x1b", "\x07", "\x08", "\x00", "\u202e", "\u2066", "\u200f"} & set(told)
    page = report.read_text("utf-8")
    assert "<script" not in page and "file:///" not in page.replace("&#39;file:///", "").replace("&#x27;file:///", "")
    # What it streamed is on stderr; the rest of the points are those of any answer.
    assert_kept(desk, before)
    assert_next_question_works(desk)


@pytest.mark.fault(22)
def test_formulas_of_a_table_are_quoted_in_the_answers(desk, capfd):
    x, y = ORIGIN
    formulas = ["=cmd|' /C calc'!A0", "+1+1", "-2+3", "@SUM(A1)", "\t=1", "\r=1", "plain"]
    boxes = np.array([shapely.box(x, y - 640, x + 160, y).wkb] * len(formulas), dtype=object)
    fields = desk.folder / "fields.gpkg"
    columns = [np.array(formulas, dtype=object)]
    pyogrio.raw.write(fields, boxes, columns, ["=name"], geometry_type="Polygon", crs="EPSG:32633")
    table = desk.folder / "out" / "answers.csv"
    ask = desk.ask()
    place = ask.index("--out")
    command = ["batch", *ask[1:place], "--areas", str(fields), "--out", str(table)]
    before = hash_all(desk.folder)
    outcome = run_here(command, capfd)
    assert outcome.code == 0 and outcome.said == [], outcome
    with table.open(encoding="utf-8-sig", newline="") as file:
        header, *rows = list(csv.reader(file))
    assert header[:2] == ["feature", "'=name"] and len(rows) == len(formulas)
    assert [row[1] for row in rows] == ["'=cmd|' /C calc'!A0", "'+1+1", "'-2+3", "'@SUM(A1)", "'\t=1", "'=1", "plain"]
    for row in rows:
        # A cell is a formula by its first character that is no quote; numbers of ours are none.
        assert not any(cell.startswith(("=", "+", "@", "\t", "\r")) for cell in row[2:])
    assert_kept(desk, before)
    assert_next_question_works(desk)
