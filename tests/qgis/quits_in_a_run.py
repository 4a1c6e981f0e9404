"""Two sessions of QGIS that end in the middle of a run; `test_faults.py` starts them and looks at what is left."""

from __future__ import annotations

import os
import time
from pathlib import Path

import pytest


@pytest.mark.parametrize("ending", ["quit", "kill"])
def test_session(ready, qtbot, ending):
    assert ready.controller.ask("hang here") is not None
    presenter = ready.controller.presenter
    qtbot.waitUntil(lambda: bool(presenter.runs) and bool(presenter.runs[0].steps), timeout=8000)
    notes = Path(os.environ["TERRASCOPE_TEST_NOTES"])
    notes.write_text(f"{ready.controller.bench.worker.process_id} {time.time()}")
    if ending == "kill":
        os.kill(os.getpid(), 9)
