"""`python -m training lite all`: everything that makes the shipped TerraScope Lite, stage after stage, resumable.

Each stage is a process of its own and leaves a note of its command when it is done; a stage with the same note is
skipped, so a pipeline that was stopped goes on where it was, inside a training from its checkpoint.
"""

from __future__ import annotations

import argparse
import json
import shlex
import subprocess
import sys
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from terrascope_qgis.core.model.bundle.manifest import DEGRADED

Run = Callable[[Sequence[str]], None]
"""Runs one command and raises where it fails."""


@dataclass(frozen=True)
class Stage:
    """One step: a module of the project with its arguments."""

    name: str
    module: str
    arguments: tuple[str, ...]

    @property
    def command(self) -> tuple[str, ...]:
        """Return the command after the interpreter."""
        return ("-m", self.module, *self.arguments)


@dataclass(frozen=True)
class Plan:
    """Where everything lies and how long the two trainings last; the defaults are those of the shipped bundle."""

    shared: Path
    more: Path
    work: Path
    out: Path
    start: Path | None = None
    """A bundle whose decoder the language part begins with; without it the decoder starts at random."""
    pixel_start: Path | None = None
    """A checkpoint whose averaged weights the pixel networks go on from, at half the rate; else they are random."""
    pixel_minutes: float = 141.0
    language_minutes: float = 180.0
    """0 keeps the decoder that `start` brings."""


def plan_stages(plan: Plan) -> list[Stage]:
    """Return the stages in their order."""
    pool, vision, language = plan.work / "pool", plan.work / "vision", plan.work / "language"
    measured, visuals = plan.work / "measured.json", plan.work / "visuals.npy"
    data = ("--shared", str(plan.shared), "--more", str(plan.more))
    begin = ("tokenizer",) if plan.start is None else ("recover", "--bundle", str(plan.start))
    rate = ("--rate", "2e-3") if plan.pixel_start is None else ("--rate", "1e-3", "--start", str(plan.pixel_start))
    train_language = (
        Stage("language", "training.language", ("train", "--run", str(language), "--minutes",
              f"{plan.language_minutes:g}", "--rate", "1.3e-3", "--visual-share", "0.2", "--full-share", "0.12",
              "--visuals", str(visuals))),
    )  # fmt: skip
    return [
        Stage("data", "training", ("lite", "data", *data, "--out", str(pool), "--shards", "52",
              "--real-share", "0.65", "--seed", "20261201")),
        Stage("pixels", "training", ("lite", "pixels", "--pool", str(pool), "--run", str(plan.work / "pixels"),
              "--minutes", f"{plan.pixel_minutes:g}", *rate)),
        Stage("export", "training", ("lite", "export", "--checkpoint", str(plan.work / "pixels" / "checkpoint.pt"),
              "--out", str(vision))),
        Stage("calibrate", "training", ("lite", "calibrate", "--model", str(vision), "--pool", str(pool))),
        Stage("spread", "training", ("lite", "spread", "--model", str(vision), "--pool", str(pool))),
        Stage("evaluate", "training", ("lite", "evaluate", "--model", str(vision), *data, "--out", str(measured))),
        Stage("begin language", "training.language", (*begin, "--run", str(language))),
        Stage("visuals", "training.language", ("visuals", "--vision", str(vision), "--pool", str(pool),
              "--out", str(visuals), "--count", "320", "--seed", "7")),
        *(train_language if plan.language_minutes > 0 else ()),
        Stage("bundle", "exporter", ("lite", "--vision", str(vision), "--language", str(language),
              "--out", str(plan.work / "bundle"))),
        Stage("questions", "training.evaluate_language", ("--bundle", str(plan.work / "bundle"), "--visuals",
              str(visuals), "--json", str(plan.work / "questions.json"))),
    ]  # fmt: skip


def run_stages(stages: Sequence[Stage], notes: Path, run: Run) -> None:
    """Run what is not done yet; once a stage runs, all later ones do."""
    notes.mkdir(parents=True, exist_ok=True)
    anew = False
    for stage in stages:
        note = notes / f"{stage.name.replace(' ', '-')}.txt"
        text = shlex.join(stage.command)
        if not anew and note.is_file() and note.read_text("utf-8") == text:
            print(f"== {stage.name}: done before", flush=True)
            continue
        anew = True
        note.unlink(missing_ok=True)
        print(f"== {stage.name}: {text}", flush=True)
        run(stage.command)
        note.write_text(text, "utf-8")


def write_figures(plan: Plan) -> None:
    """Put the measured figures where the bundle takes them from."""
    manifest = plan.work / "vision" / "vision_manifest.json"
    fragment = json.loads(manifest.read_text("utf-8"))
    tables = json.loads((plan.work / "measured.json").read_text("utf-8"))
    fragment["measured"] = {
        "command": "python -m training.evaluate --model MODEL --shared DATA --more MORE",
        "tables": tables,
    }
    state_errors(fragment["calibration"], tables.values())
    manifest.write_text(json.dumps(fragment, indent=1))
    figures = {
        "command": "python -m training.evaluate_language --visuals VISUALS",
        "training_sequences": _count_sequences(plan),
        "questions": json.loads((plan.work / "questions.json").read_text("utf-8")),
    }
    (plan.work / "language" / "language_manifest.json").write_text(json.dumps(figures, indent=1))


def _count_sequences(plan: Plan) -> int:
    """Sequences the decoder was trained on; of one that is kept, those its bundle tells."""
    if plan.language_minutes <= 0 and plan.start is not None:
        kept = json.loads((plan.start / "bundle.json").read_text("utf-8"))
        return int(kept["measured"]["language"]["training_sequences"])
    log = (plan.work / "language" / "log.jsonl").read_text("utf-8").splitlines()
    return int(json.loads(log[-1])["sequences"])


def state_errors(calibration: dict[str, dict[str, Any]], tables: Iterable[dict[str, Any]]) -> None:
    """Write beside each label the calibration error measured on real truth away from the training data.

    It replaces the error on held-out training scenes, so that the engine calls probabilities calibrated only where they
    are. No threshold follows from it. A label that several sets judge gets the mean over its sets; one that only 8-bit
    pictures judge is not believed on calibrated values either.
    """
    found: dict[tuple[str, str], list[float]] = {}
    for table in tables:
        if table["judges"] is not None:
            kind, label = table["judges"]
            found.setdefault((kind, label), []).append(table["ece"])
    for (kind, label), errors in list(found.items()):
        found.setdefault((kind.removesuffix(DEGRADED), label), errors)
    for (kind, label), errors in found.items():
        own = calibration[kind].setdefault("labels", {}).setdefault(label, {})
        own["ece"] = round(sum(errors) / len(errors), 4)


def _run(command: Sequence[str]) -> None:
    subprocess.run([sys.executable, *command], check=True)


def main(arguments: list[str] | None = None) -> int:
    """Make a bundle from nothing but the data."""
    parser = argparse.ArgumentParser(prog="training lite all", description=__doc__)
    parser.add_argument("--shared", type=Path, default=Path("../shared/data"))
    parser.add_argument("--more", type=Path, default=Path("../more"), help="further public scenes (model card)")
    parser.add_argument("--work", type=Path, required=True, help="folder for pool, checkpoints and graphs (10 GB)")
    parser.add_argument("--out", type=Path, required=True, help="the bundle; replaced if there")
    parser.add_argument("--start", type=Path, default=None, help="bundle whose decoder the language part begins with")
    parser.add_argument("--pixel-start", type=Path, default=None, help="checkpoint that the pixel networks go on from")
    parser.add_argument("--pixel-minutes", type=float, default=Plan.pixel_minutes)
    parser.add_argument("--language-minutes", type=float, default=Plan.language_minutes)
    options = parser.parse_args(arguments)
    if options.language_minutes <= 0 and options.start is None:
        parser.error("without training the decoder must come from a bundle: name it with --start")
    plan = Plan(**vars(options))
    run_stages(plan_stages(plan), plan.work / "done", _run)
    write_figures(plan)
    _run(("-m", "exporter", "lite", "--vision", str(plan.work / "vision"), "--language", str(plan.work / "language"),
          "--out", str(plan.out)))  # fmt: skip
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
