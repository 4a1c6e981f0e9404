from __future__ import annotations

import os
import sys
import threading

import numpy as np
import pytest

from terrascope_qgis.cli import display
from terrascope_qgis.cli.display import RunDisplay, describe_measures
from terrascope_qgis.core.result import Measures, Segment

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="needs a pseudo-terminal")


@pytest.fixture
def terminal(monkeypatch):
    """A real terminal to write to, and a function that closes it and returns what it got."""
    import pty

    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.setenv("COLUMNS", "80")
    monkeypatch.setattr(display, "BAR_AFTER_S", 0.0)
    keeper, screen = pty.openpty()
    got = bytearray()

    def listen():
        while True:
            try:
                piece = os.read(keeper, 4096)
            except OSError:  # how Linux tells that the other side is closed
                return
            if not piece:
                return
            got.extend(piece)

    listener = threading.Thread(target=listen)
    listener.start()
    stream = os.fdopen(screen, "w", encoding="utf-8")

    def close() -> str:
        if not stream.closed:
            stream.close()
        listener.join(timeout=10)
        return got.decode()

    yield stream, close
    close()
    os.close(keeper)


def test_long_work_has_a_bar_on_a_terminal_that_is_gone_afterwards(terminal):
    stream, close = terminal
    with RunDisplay(stream) as shown:
        shown.stage("encode", 0, 4)
        shown.stage("encode", 3, 4)
        shown.text("I look for water [1].")
    told = close()
    words = told.index("I look for water")
    last = told.rindex("Encoding", 0, words)
    assert "75 %" in told[last:words]
    # The line of the bar is erased before the text of the model begins.
    assert "\x1b[2K" in told[last:words]
    assert told.rstrip().endswith("I look for water [1].")


def test_quiet_runs_and_short_stages_show_no_bar(terminal, monkeypatch):
    stream, close = terminal
    with RunDisplay(stream, quiet=True) as shown:
        shown.stage("encode", 0, 4)
        shown.stage("encode", 3, 4)
        shown.warning("few pixels")
    monkeypatch.setattr(display, "BAR_AFTER_S", 3600.0)
    with RunDisplay(stream) as shown:
        shown.stage("encode", 0, 4)
        shown.stage("encode", 3, 4)
    assert close() == "WARNING: few pixels\r\n"


@pytest.mark.parametrize(
    ("percent", "pixels", "told"),
    [
        (0.0019, 1, "less than 0.01 %, 1 pixel, no part of 9 pixels"),
        (25.0, 1024, "25.00 %, 1024 pixels, no part of 9 pixels"),
    ],
)
def test_measures_of_next_to_nothing_are_not_told_as_nothing(percent, pixels, told):
    mask = np.ones((1, 1), bool)
    measures = Measures(pixels, 50_176, percent, None, 0, min_part_px=9, centroid_row_col=None, compass=None)
    segment = Segment(1, "water", "water", None, "optical", 0.7, mask, measures, "water")
    assert describe_measures(segment) == f"water, optical: {told}"
