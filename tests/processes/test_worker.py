from __future__ import annotations

import base64
import itertools
import json
import os
import signal
import subprocess
import sys
import time
import zlib
from pathlib import Path

import numpy as np
import pytest
import shapely

from tests.core.scenes import ORIGIN, write_optical, write_sar
from tests.core.tiny_bundle import make_tiny_bundle
from tests.processes.plain_client import PlainClient


@pytest.fixture(scope="module")
def bundle(tmp_path_factory):
    return make_tiny_bundle(tmp_path_factory.mktemp("bundle") / "tiny")


@pytest.fixture(scope="module")
def scene(tmp_path_factory):
    path = write_optical(tmp_path_factory.mktemp("scene") / "s2 é.tif")
    return {"path": str(path), "role": "optical", "date": "2020-05-17", "bands": None}


@pytest.fixture(scope="module")
def large_scene(tmp_path_factory):
    path = write_optical(tmp_path_factory.mktemp("large") / "s2.tif", side_px=3000)
    return {"path": str(path), "role": "optical"}


@pytest.fixture(scope="module")
def shared(tmp_path_factory):
    """A worker that several tests ask; none of them may break it."""
    client = PlainClient(tmp_path_factory.mktemp("tmp"), PROJ_DATA="/no/such/folder", PYTHONHASHSEED="7")
    yield client
    assert client.stop() == 0


def test_a_question_is_answered_by_events_in_order(shared, bundle, scene):
    shared.ask("1", bundle, scene, masks=True)
    events = shared.events("1")
    kinds = [event["type"] for event in events]
    assert kinds.index("loaded") < kinds.index("text") < kinds.index("step") < kinds.index("answer")
    assert kinds[-1] == "done" and kinds.count("answer") == 1
    text = "".join(event["text"] for event in events if event["type"] == "text")
    assert "I look for water" in text
    loaded = events[kinds.index("loaded")]
    assert (loaded["model"]["id"], loaded["model"]["device"]) == ("tiny-lite", "cpu")
    assert loaded["model"]["signature"] == {"state": "hash-only", "by": "", "key": ""}
    answer = events[kinds.index("answer")]["result"]
    assert (answer["format"], answer["answer"]["status"]) == ("terrascope.answer/1", "answered")
    assert answer["grid"]["crs"] == "EPSG:32633" and "UTM zone 33N" in answer["grid"]["crs_wkt"]


def test_a_class_is_learned_mapped_and_asked_for(shared, bundle, tmp_path):
    path = write_optical(tmp_path / "s2.tif", side_px=256, water_columns=64)
    labels = []
    for row, (column, is_class) in itertools.product(range(10, 250, 12), ((30, True), (100, False))):
        point = shapely.Point(ORIGIN[0] + 10 * column + 5, ORIGIN[1] - 10 * row - 5)
        wkb = base64.b64encode(shapely.to_wkb(point)).decode()
        labels.append({"wkb": wkb, "is_class": is_class, "crs": "EPSG:32633"})
    scene = {"path": str(path), "role": "optical"}
    shared.ask("c", bundle, scene, type="fit_class", name="lake", labels=labels, map_out=str(tmp_path / "map.tif"))
    events = shared.events("c")
    kinds = [event["type"] for event in events]
    assert kinds[-1] == "done" and kinds.count("class") == 1 and "learn" in {event.get("stage") for event in events}
    found = events[kinds.index("class")]
    assert found["percent"] == 25.0 and found["class"]["name"] == "lake" and Path(found["map"]).is_file()
    assert found["interval_percent"][0] < 25 < found["interval_percent"][1]
    assert any("the word means the learned one" in event["message"] for event in events if event["type"] == "warning")
    # The tiny model speaks of water; "lake" is the learned class now and water the last word to lend.
    question = "Beside buildings and trees, how much lake is there?"
    shared.ask("d", bundle, scene, question=question, classes=[found["class"]])
    answer = next(event["result"] for event in shared.events("d") if event["type"] == "answer")
    assert answer["steps"][0]["segments"][0]["label"] == "lake"
    assert answer["answer"]["text"] == "Lake covers 25.0 % of the area."


def test_a_stress_test_tells_plan_trials_and_report(shared, bundle, scene, tmp_path):
    shared.ask("s", bundle, scene, type="stress", corruptions=["haze", "translation"], out=str(tmp_path / "out"))
    events = shared.events("s")
    kinds = [event["type"] for event in events]
    assert kinds[-1] == "done" and kinds.count("plan") == kinds.count("stress") == 1 and "step" not in kinds
    plan = events[kinds.index("plan")]
    assert (plan["runs"], plan["windows"], plan["rule"]) == (6, 1, "the whole area")
    assert plan["clean_seconds"] > 0 and abs(plan["seconds"] - 6 * plan["clean_seconds"]) < 0.06
    trials = [event for event in events if event["type"] == "trial"]
    assert [(event["corruption"], event["level"]) for event in trials] == [
        (name, level) for name in ("haze", "translation") for level in (1, 3, 5)
    ]
    assert all(0 <= event["iou"] <= 1 and event["words"] for event in trials)
    last = [event for event in events if event["type"] == "progress"][-1]
    assert (last["stage"], last["done"], last["total"]) == ("stress", 6, 6)
    told = events[kinds.index("stress")]
    assert told["result"]["format"] == "terrascope.stress/1"
    assert json.loads(Path(told["files"]["json"]).read_text("utf-8")) == told["result"]
    assert set(told["files"]) == {"report", "plot", "table", "json"}


def test_a_stress_test_reports_in_the_language_that_came_with_it(shared, bundle, scene, tmp_path):
    phrases = {"report_table": "Tabelle", "stress_haze": "{percent:.0f} % Dunst", "corruption_haze": "Dunst"}
    asked = {"corruptions": ["haze"], "out": str(tmp_path / "out"), "phrases": phrases, "language": "de"}
    shared.ask("w", bundle, scene, type="stress", **asked)
    told = next(event for event in shared.events("w") if event["type"] == "stress")
    html = Path(told["files"]["report"]).read_text("utf-8")
    assert '<html lang="de">' in html and "<h2>Tabelle</h2>" in html and "10 % Dunst" in html
    assert "Dunst" in Path(told["files"]["plot"]).read_text("utf-8")
    # Programs read the same in any language.
    level = told["result"]["corruptions"][0]["levels"][0]
    assert level["words"] == "10 % of the blue light from haze" and level["words_fact"]["code"] == "stress_haze"


def test_masks_travel_as_polygons_and_as_bits(shared, bundle, scene):
    shared.ask("2", bundle, scene, masks=True)
    (step,) = [event for event in shared.events("2") if event["type"] == "step" and event["step"]["segments"]]
    (segment,) = step["step"]["segments"]
    polygon = shapely.from_wkb(base64.b64decode(segment["wkb"]))
    # 16 columns and 64 rows of 10 m pixels from the scene's corner.
    assert polygon.equals(shapely.box(500_000, 5_000_000 - 640, 500_160, 5_000_000))
    mask = segment["mask"]
    count = mask["height"] * mask["width"]
    bits = np.unpackbits(np.frombuffer(zlib.decompress(base64.b64decode(mask["bits"])), np.uint8), count=count)
    assert (mask["row"], mask["col"], mask["height"], mask["width"]) == (0, 0, 64, 16) and bits.all()
    assert (segment["pixels"], segment["phrase"], segment["date"]) == (1024, "water", "2020-05-17")
    assert step["grid"]["transform"] == [10.0, 0.0, 500_000.0, 0.0, -10.0, 5_000_000.0]


def test_the_model_stays_warm_and_changes_when_asked(shared, bundle, scene, tmp_path):
    shared.ask("3", bundle, scene)
    shared.events("3")
    shared.ask("4", bundle, scene)
    assert next(event for event in shared.events("4") if event["type"] == "loaded")["warm"] is True
    other = make_tiny_bundle(tmp_path / "other", version="9.9")
    shared.send(id="5", type="load", model=str(other), device="cpu", threads=1)
    first, *_, loaded, done = shared.events("5")
    assert (first["type"], first["stage"], done["type"]) == ("progress", "load", "done")
    assert (loaded["warm"], loaded["model"]["version"]) == (False, "9.9")


def test_a_follow_up_question_does_not_encode_again(shared, bundle, scene):
    shared.ask("6", bundle, scene)
    shared.events("6")
    shared.ask("7", bundle, scene, question="How much water is there?")
    stages = {event["stage"] for event in shared.events("7") if event["type"] == "progress"}
    assert "encode" not in stages


def test_optical_and_sar_are_asked_together(shared, bundle, scene, tmp_path):
    radar = write_sar(tmp_path / "s1 2020-05-17.tif")
    shared.ask("8", bundle, scene, {"path": str(radar), "role": "sar"})
    answer = next(event for event in shared.events("8") if event["type"] == "answer")["result"]
    assert [item["role"] for item in answer["inputs"]] == ["optical", "sar"]


def test_evidence_is_written_when_asked_for(shared, bundle, scene, tmp_path):
    shared.ask("9", bundle, scene, out=str(tmp_path / "o"), formats=["gpkg", "json"], mask_out=str(tmp_path / "m.tif"))
    files = next(event for event in shared.events("9") if event["type"] == "answer")["files"]
    assert files == {
        "gpkg": str(tmp_path / "o" / "evidence.gpkg"),
        "json": str(tmp_path / "o" / "answer.json"),
        "mask": str(tmp_path / "m.tif"),
    }
    assert all(Path(path).is_file() for path in files.values())


@pytest.mark.parametrize(
    ("change", "kind", "told"),
    [
        ({"question": ""}, "INPUT", "question"),
        ({"model": "/no/bundle"}, "BUNDLE", "/no/bundle"),
        ({"memory_bytes": 1000}, "BUDGET", ""),
        ({"area": {"kind": "box", "bounds": [0, 0, 1, 1], "crs": None}}, "INPUT", ""),
        ({"sources": [{"path": "/no/such.tif", "role": "sar"}]}, "INPUT", "/no/such.tif"),
        ({"sources": []}, "INPUT", ""),
    ],
)
def test_what_cannot_be_answered_is_told_and_the_next_works(shared, bundle, scene, change, kind, told):
    content = {"question": "How much water?", "model": str(bundle), "sources": [scene], "device": "cpu", "threads": 1}
    shared.send(id="a", type="ask", **(content | change))
    end = shared.events("a")[-1]
    assert (end["type"], end["kind"]) == ("error", kind)
    assert told in end["message"] and "\n" not in end["message"]
    shared.send(id="b", type="ask", **content)
    assert shared.events("b")[-1]["type"] == "done"


@pytest.mark.parametrize(
    "raw",
    [b"{", b"[]", b"\xff\xfe\x00", b'{"v":2,"id":"x","type":"ask"}', b'{"v":1,"id":"x","type":"?"}', b"9" * 17_000_000],
)
def test_a_bad_line_is_answered_and_the_worker_lives(shared, raw):
    shared.send_raw(raw)
    event = shared.read()
    assert (event["type"], event["kind"]) == ("error", "REQUEST")


def test_cancel_ends_a_run_and_the_next_one_works(shared, bundle, scene, large_scene, tmp_path):
    shared.ask("1", bundle, large_scene, out=str(tmp_path / "out"))
    shared.wait_for("1", "loaded")
    shared.wait_for("1", "progress")
    shared.send(id="1", type="cancel")
    end = shared.events("1")[-1]
    assert (end["type"], end["kind"]) == ("error", "CANCEL")
    assert not (tmp_path / "out").exists()
    shared.ask("2", bundle, scene)
    assert shared.events("2")[-1]["type"] == "done"


@pytest.mark.fault(55)
def test_the_worker_ends_with_its_stdin_and_takes_its_files_along(bundle, large_scene, tmp_path):
    client = PlainClient(tmp_path)
    client.ask("1", bundle, large_scene)
    client.wait_for("1", "loaded")
    assert [path.name.startswith("terrascope-worker-") for path in tmp_path.iterdir()] == [True]
    client.stop()
    assert list(tmp_path.iterdir()) == []


@pytest.mark.fault(52)
@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no SIGKILL")
def test_what_a_killed_worker_left_is_swept_by_the_next_which_ends_on_close(bundle, large_scene, scene, tmp_path):
    first = PlainClient(tmp_path)
    first.ask("1", bundle, large_scene)
    first.wait_for("1", "loaded")
    first.process.kill()
    first.process.wait(10)
    first.stop()
    (left,) = tmp_path.iterdir()
    second = PlainClient(tmp_path)
    second.ask("1", bundle, scene)
    assert second.events("1")[-1]["type"] == "done"
    assert left not in tmp_path.iterdir()
    second.send(id="2", type="close")
    assert second.events("2")[-1]["type"] == "done"
    assert second.process.wait(10) == 0
    second.stop()
    assert list(tmp_path.iterdir()) == []


@pytest.mark.fault(55)
@pytest.mark.skipif(sys.platform == "win32", reason="Windows does not tell the parent's death this way")
def test_the_worker_ends_when_its_parent_dies_with_the_pipes_held_open(tmp_path):
    read_end, write_end = os.pipe()
    starter = (
        "import subprocess, sys; p = subprocess.Popen([sys.executable, '-m', 'terrascope_qgis.worker'], "
        f"stdin={read_end}, stdout=subprocess.DEVNULL); print(p.pid, flush=True); import time; time.sleep(60)"
    )
    parent = subprocess.Popen(
        [sys.executable, "-c", starter],
        stdout=subprocess.PIPE,
        pass_fds=[read_end],
        cwd=Path(__file__).resolve().parents[2],
        env={**os.environ, "TMPDIR": str(tmp_path)},
    )
    parent.stdout.readline()
    deadline = time.monotonic() + 20
    while not list(tmp_path.iterdir()) and time.monotonic() < deadline:
        time.sleep(0.02)
    parent.send_signal(signal.SIGKILL)
    parent.wait(5)
    parent.stdout.close()
    while list(tmp_path.iterdir()) and time.monotonic() < deadline:
        time.sleep(0.05)
    os.close(read_end)
    os.close(write_end)
    assert list(tmp_path.iterdir()) == []


def test_prints_of_libraries_do_not_reach_the_protocol():
    code = (
        "import os; from terrascope_qgis.worker.channel import EventWriter, take_stdout\n"
        "writer = EventWriter(take_stdout())\n"
        "print('python print'); os.write(1, b'C print\\n'); writer.send('done', '1')"
    )
    run = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, cwd=Path(__file__).resolve().parents[2], check=True
    )
    assert json.loads(run.stdout) == {"v": 1, "id": "1", "type": "done"}
    assert run.stderr.split() == [b"python", b"print", b"C", b"print"]
