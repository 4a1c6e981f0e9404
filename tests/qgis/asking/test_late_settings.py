"""Settings that asking itself changes: known at once, on disk in a quiet moment."""

from __future__ import annotations

import threading
from pathlib import Path

from qgis.core import QgsSettings

from terrascope_qgis.bridge import late_settings
from terrascope_qgis.bridge.late_settings import LateSettings


def test_settings_that_asking_changes_are_known_at_once_and_written_in_quiet_by_another_thread(qtbot, monkeypatch):
    monkeypatch.setattr(late_settings, "QUIET_MS", 20)
    busy, threads = [True], []
    write = late_settings.write_values

    def watched(values):
        threads.append(threading.current_thread())
        write(values)

    monkeypatch.setattr(late_settings, "write_values", watched)
    settings = LateSettings(lambda: busy[0])
    settings.set_value("recent_questions", ["What?", "How much?"])
    assert settings.value("recent_questions", []) == ["What?", "How much?"]
    qtbot.wait(100)
    assert threads == [] and "recent_questions" not in read_file()
    busy.clear()
    busy.append(False)
    qtbot.waitUntil(lambda: "recent_questions" in read_file())
    assert threads[0] is not threading.main_thread()
    assert QgsSettings().value("terrascope_qgis/recent_questions") == ["What?", "How much?"]
    settings.set_value("seconds_per_tile", 0.25)
    settings.close()
    assert "seconds_per_tile=0.25" in read_file()
    qtbot.wait(60)
    assert len(threads) == 2


def read_file() -> str:
    path = Path(QgsSettings().fileName())
    return path.read_text("utf-8") if path.is_file() else ""
