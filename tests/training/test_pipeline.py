"""The one command runs each stage once, goes on after a stop, and knows the options of every stage."""

from __future__ import annotations

import json
import re
import runpy
import sys
from pathlib import Path

import pytest

pytest.importorskip("torch", reason="the stages need torch, which only the training environment has")

from training.pipeline import Plan, main, plan_stages, run_stages, write_figures


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


def test_a_decoder_that_is_kept_is_not_trained(tmp_path: Path) -> None:
    names = [stage.name for stage in plan_stages(_plan(tmp_path, start=tmp_path / "bundle", language_minutes=0.0))]
    assert "language" not in names and names.index("begin language") < names.index("bundle")


def test_every_stage_takes_the_options_it_is_given(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    again = _plan(tmp_path, start=tmp_path / "bundle", pixel_start=tmp_path / "checkpoint.pt")
    for stage in [*plan_stages(_plan(tmp_path)), *plan_stages(again)]:
        options = [word for word in stage.arguments if word.startswith("--")]
        words = stage.arguments[: stage.arguments.index(options[0])]
        monkeypatch.setattr(sys, "argv", [stage.module, *words, "--help"])
        with pytest.raises(SystemExit) as stop:
            runpy.run_module(stage.module, run_name="__main__")
        assert stop.value.code == 0
        help_text = capsys.readouterr().out
        assert not [o for o in options if not re.search(rf"{o}\b", help_text)], stage.name


def test_a_kept_decoder_keeps_the_count_of_what_it_was_trained_on(tmp_path: Path) -> None:
    plan = _plan(tmp_path, start=tmp_path / "bundle", language_minutes=0.0)
    for folder in (plan.work / "vision", plan.work / "language", tmp_path / "bundle"):
        folder.mkdir(parents=True)
    (plan.work / "vision" / "vision_manifest.json").write_text('{"calibration": {}}')
    (plan.work / "measured.json").write_text("{}")
    (plan.work / "questions.json").write_text('{"right": 1.0}')
    (tmp_path / "bundle" / "bundle.json").write_text('{"measured": {"language": {"training_sequences": 321}}}')
    write_figures(plan)
    told = json.loads((plan.work / "language" / "language_manifest.json").read_text("utf-8"))
    assert told["training_sequences"] == 321 and told["questions"] == {"right": 1.0}


def test_a_decoder_cannot_be_kept_that_is_not_there(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        main(["--work", str(tmp_path), "--out", str(tmp_path / "out"), "--language-minutes", "0"])
    assert "--start" in capsys.readouterr().err
