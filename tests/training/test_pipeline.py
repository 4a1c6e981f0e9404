"""The one command runs each stage once, goes on after a stop, and knows the options of every stage."""

from __future__ import annotations

import re
import runpy
import sys
from pathlib import Path

import pytest

pytest.importorskip("torch", reason="the stages need torch, which only the training environment has")

from training.pipeline import Plan, plan_stages, run_stages


def _plan(folder: Path, **changes: object) -> Plan:
    return Plan(folder / "shared", folder / "more", folder / "work", folder / "out", **changes)  # type: ignore[arg-type]


def test_stages_run_in_order_and_only_once(tmp_path: Path) -> None:
    stages, seen = plan_stages(_plan(tmp_path)), []
    run_stages(stages, tmp_path / "done", seen.append)
    assert [tuple(command) for command in seen] == [stage.command for stage in stages]
    run_stages(stages, tmp_path / "done", seen.append)
    assert len(seen) == len(stages)


def test_a_stopped_pipeline_goes_on_where_it_was(tmp_path: Path) -> None:
    stages, seen = plan_stages(_plan(tmp_path)), []

    def fail_at_pixels(command: object) -> None:
        seen.append(command)
        if "pixels" in command:  # type: ignore[operator]
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        run_stages(stages, tmp_path / "done", fail_at_pixels)
    again: list[object] = []
    run_stages(stages, tmp_path / "done", again.append)
    assert again[0] == stages[1].command and len(again) == len(stages) - 1


def test_another_training_time_runs_that_stage_and_all_later_ones_again(tmp_path: Path) -> None:
    run_stages(plan_stages(_plan(tmp_path)), tmp_path / "done", lambda command: None)
    again: list[object] = []
    stages = plan_stages(_plan(tmp_path, pixel_minutes=5.0))
    run_stages(stages, tmp_path / "done", again.append)
    assert again == [stage.command for stage in stages[1:]]


def test_every_stage_takes_the_options_it_is_given(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    for stage in [*plan_stages(_plan(tmp_path)), *plan_stages(_plan(tmp_path, start=tmp_path / "bundle"))]:
        options = [word for word in stage.arguments if word.startswith("--")]
        words = stage.arguments[: stage.arguments.index(options[0])]
        monkeypatch.setattr(sys, "argv", [stage.module, *words, "--help"])
        with pytest.raises(SystemExit) as stop:
            runpy.run_module(stage.module, run_name="__main__")
        assert stop.value.code == 0
        help_text = capsys.readouterr().out
        assert not [o for o in options if not re.search(rf"{o}\b", help_text)], stage.name
