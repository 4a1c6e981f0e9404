from __future__ import annotations

import io
import json
import os
import threading
import time

import numpy as np
import pytest

from terrascope_qgis.core.errors import BandError, Cancelled, InputError
from terrascope_qgis.core.words.said import say
from terrascope_qgis.worker.channel import EventWriter, read_line
from terrascope_qgis.worker.events import pack_mask
from terrascope_qgis.worker.failures import describe_failure
from terrascope_qgis.worker.fields import RequestError
from terrascope_qgis.worker.reporter import RequestProgress
from terrascope_qgis.worker.server import Server


class FakeEngine:
    """Does what the question says."""

    def __init__(self):
        self.questions = []
        self.busy = threading.Event()

    def load(self, request, progress):
        progress.stage("load", 1, 1)
        return {"model": {"id": "fake"}, "warm": bool(self.questions)}

    def ask(self, request, progress):
        question = request.analysis.question
        self.questions.append(question)
        if question == "wait":
            self.busy.set()
            for _ in range(1000):
                progress.check()
                time.sleep(0.005)
            raise AssertionError("nobody cancelled")
        if question == "band":
            raise BandError("s1.tif has 1 band,\nneeds 2. Add VH.")
        if question == "fault":
            raise ZeroDivisionError("oh")
        if question == "memory":
            raise RuntimeError("std::bad_alloc")
        progress.text("I look.")
        return {"result": {"question": question}}

    def stress(self, request, progress):
        progress.event("plan", {"runs": 3})
        return {"result": {"profile": request.options.profile}}


class Harness:
    """A server with its pipes and the events it sent."""

    def __init__(self, tmp_path):
        read_end, write_end = os.pipe()
        self._requests = os.fdopen(write_end, "wb")
        self._stdin = os.fdopen(read_end, "rb")
        self._out = io.BytesIO()
        self.engine = FakeEngine()
        server = Server(self.engine, EventWriter(self._out), tmp_path)
        self.thread = threading.Thread(target=server.serve, args=(self._stdin,))
        self.thread.start()

    def send(self, **fields):
        self.send_raw(json.dumps({"v": 1, **fields}).encode())

    def ask(self, request_id, question):
        self.send(id=request_id, type="ask", question=question, sources=[], model="m")

    def send_raw(self, raw):
        self._requests.write(raw + b"\n")
        self._requests.flush()

    def events(self, request_id=None):
        found = [json.loads(line) for line in self._out.getvalue().splitlines()]
        return [event for event in found if request_id is None or event["id"] == request_id]

    def wait_for(self, request_id):
        deadline = time.monotonic() + 5
        while time.monotonic() < deadline:
            events = self.events(request_id)
            if events and events[-1]["type"] in ("done", "error"):
                return events
            time.sleep(0.005)
        raise AssertionError(f"no end of {request_id}: {self.events()}")

    def stop(self):
        if not self._requests.closed:
            self._requests.close()
        self.thread.join(5)
        assert not self.thread.is_alive()
        self._stdin.close()


@pytest.fixture
def harness(tmp_path):
    made = Harness(tmp_path)
    yield made
    made.stop()


def test_an_ask_is_answered_by_events_that_end_with_done(harness):
    harness.ask("1", "how much?")
    events = harness.wait_for("1")
    assert [event["type"] for event in events] == ["progress", "loaded", "text", "answer", "done"]
    assert all(event["v"] == 1 for event in events)
    assert events[3]["result"] == {"question": "how much?"}


def test_a_stress_test_tells_its_plan_and_ends_with_its_report(harness):
    harness.send(id="1", type="stress", question="how much?", sources=[], model="m", profile="full")
    events = harness.wait_for("1")
    assert [event["type"] for event in events] == ["progress", "loaded", "plan", "stress", "done"]
    assert events[3]["result"] == {"profile": "full"}


def test_errors_end_a_request_and_the_next_one_works(harness):
    for request_id, question in [("1", "band"), ("2", "memory"), ("3", "fault"), ("4", "fine")]:
        harness.ask(request_id, question)
        harness.wait_for(request_id)
    band, memory, fault, fine = (harness.events(number)[-1] for number in "1234")
    assert (band["type"], band["kind"]) == ("error", "BAND")
    assert band["message"] == "s1.tif has 1 band, needs 2. Add VH."
    assert memory["kind"] == "BUDGET" and "smaller area" in memory["message"]
    assert fault["kind"] == "INTERNAL" and "ZeroDivisionError" in fault["details"]
    assert fine["type"] == "done"


def test_cancel_stops_the_run_under_way_within_200_ms(harness):
    harness.ask("1", "wait")
    assert harness.engine.busy.wait(5)
    started = time.monotonic()
    harness.send(id="1", type="cancel")
    end = harness.wait_for("1")[-1]
    assert (end["type"], end["kind"]) == ("error", "CANCEL")
    assert time.monotonic() - started < 0.2


def test_cancel_of_a_waiting_ask_leaves_the_running_one_alone(harness):
    harness.ask("1", "wait")
    harness.ask("2", "second")
    assert harness.engine.busy.wait(5)
    harness.send(id="c", type="cancel", target="2")
    assert harness.wait_for("c")[-1]["type"] == "done"
    assert [event["type"] for event in harness.events("1")] == ["progress", "loaded"]
    harness.send(id="1", type="cancel")
    harness.wait_for("1")
    assert harness.wait_for("2")[-1]["kind"] == "CANCEL"
    assert harness.engine.questions == ["wait"]


def test_cancel_of_nothing_says_nothing(harness):
    harness.send(id="9", type="cancel")
    harness.ask("1", "fine")
    harness.wait_for("1")
    assert harness.events("9") == []


@pytest.mark.fault(57)
def test_asks_are_answered_in_order(harness):
    for number in range(5):
        harness.ask(str(number), f"question {number}")
    harness.wait_for("4")
    assert harness.engine.questions == [f"question {number}" for number in range(5)]


def test_an_id_in_use_is_refused(harness):
    harness.ask("1", "wait")
    assert harness.engine.busy.wait(5)
    harness.ask("1", "again")
    assert harness.wait_for("1")[-1]["kind"] == "REQUEST"
    harness.send(id="1", type="cancel")
    harness.send(id="e", type="close")
    harness.thread.join(5)
    assert harness.engine.questions == ["wait"]


@pytest.mark.parametrize("raw", [b"{", b"[]", b"\x00\xff", b'{"v":1,"id":"5","type":"ask"}', b'{"v":9,"id":"5"}'])
def test_a_bad_line_is_answered_and_the_worker_goes_on(harness, raw):
    harness.send_raw(raw)
    harness.ask("1", "fine")
    harness.wait_for("1")
    first = harness.events()[0]
    assert (first["type"], first["kind"]) == ("error", "REQUEST")
    assert harness.events("1")[-1]["type"] == "done"


def test_close_ends_a_run_under_way(harness):
    harness.ask("1", "wait")
    assert harness.engine.busy.wait(5)
    harness.send(id="e", type="close")
    harness.thread.join(2)
    assert not harness.thread.is_alive()
    assert harness.events("e")[-1]["type"] == "done"
    assert harness.events("1")[-1]["kind"] == "CANCEL"


def test_a_closed_stdin_ends_the_worker(harness):
    harness.ask("1", "wait")
    assert harness.engine.busy.wait(5)
    harness.stop()
    assert harness.events("1")[-1]["kind"] == "CANCEL"


def test_a_line_over_the_limit_is_skipped_whole():
    stream = io.BytesIO(b"x" * 100 + b"\nshort\r\n" + b"y" * 10)
    with pytest.raises(RequestError):
        read_line(stream, limit=10)
    assert read_line(stream, limit=10) == b"short"
    assert read_line(stream, limit=10) == b"y" * 10
    assert read_line(stream, limit=10) is None


def test_a_packed_mask_reads_back_as_it_was():
    import base64
    import zlib

    mask = np.zeros((6, 9), bool)
    mask[1, 2] = mask[4, 7] = mask[2, 3:6] = True
    packed = pack_mask(mask)
    assert (packed["row"], packed["col"], packed["height"], packed["width"]) == (1, 2, 4, 6)
    bits = np.unpackbits(np.frombuffer(zlib.decompress(base64.b64decode(packed["bits"])), np.uint8), count=4 * 6)
    assert np.array_equal(bits.reshape(4, 6).astype(bool), mask[1:5, 2:8])
    assert pack_mask(np.zeros((3, 3), bool))["bits"] == ""


def test_cancelled_is_carried_as_its_own_kind():
    assert describe_failure(Cancelled())["kind"] == "CANCEL"


def test_failure_and_warning_carry_what_they_say_for_other_languages(tmp_path):
    failure = describe_failure(InputError(say("no_file", file="a.tif")))
    assert failure == {
        "kind": "INPUT",
        "message": "a.tif: no such file. Check the path.",
        "code": "no_file",
        "values": {"file": "a.tif"},
    }
    assert describe_failure(InputError("As it is.")) == {"kind": "INPUT", "message": "As it is."}
    assert describe_failure(MemoryError())["code"] == "memory_out"
    stream = io.BytesIO()
    RequestProgress(EventWriter(stream), "1", folder=tmp_path).warning(say("far_apart", days=90))
    sent = json.loads(stream.getvalue())
    assert (sent["type"], sent["code"], sent["values"]) == ("warning", "far_apart", {"days": 90})
