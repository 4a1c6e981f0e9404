"""Work that waits for a server: what it returns, what it raises, and when it is left."""

from __future__ import annotations

import threading
import time

import pytest

from terrascope_qgis.bridge.inputs.watched_work import run_watched


def never() -> bool:
    return False


def test_what_work_tells_and_returns_comes_through():
    told = []
    assert (
        run_watched(lambda tell, _: [tell(10.0), tell(100.0)] and "problem", told.append, never, limit_s=5) == "problem"
    )
    assert told == [10.0, 100.0]


def test_fault_in_the_work_is_raised_to_the_caller():
    def work(tell, is_stopped):
        raise ValueError("broken")

    with pytest.raises(ValueError, match="broken"):
        run_watched(work, lambda _: None, never, limit_s=5)


@pytest.mark.parametrize(("limit_s", "stops"), [(0.3, False), (60.0, True)])
def test_work_that_waits_is_left_and_told_to_stop(limit_s, stops):
    answered, seen = threading.Event(), []

    def work(tell, is_stopped):
        answered.wait(30)
        seen.append(is_stopped())
        return ""

    start = time.monotonic()
    assert run_watched(work, lambda _: None, lambda: stops, limit_s=limit_s) is None
    assert time.monotonic() - start < 20 and not seen
    answered.set()
    while not seen:
        time.sleep(0.01)
    assert seen == [True]


def test_work_that_shows_signs_of_life_is_not_left():
    def work(tell, is_stopped):
        for percent in range(8):
            time.sleep(0.1)
            tell(percent)
        return "done"

    assert run_watched(work, lambda _: None, never, limit_s=0.5) == "done"
