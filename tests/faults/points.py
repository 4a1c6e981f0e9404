"""The five points of a row of docs/reliability.md at the command line, asserted together."""

from __future__ import annotations

import hashlib
import json
import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest

from terrascope_qgis.cli.main import main
from tests.core.actions import names_an_action
from tests.faults.desk import Desk

REPOSITORY = Path(__file__).resolve().parents[2]
EXIT_CODES = {
    "INPUT": 2, "BAND": 2, "CRS": 2, "WRITE": 2, "STATE": 2, "BUNDLE": 3, "BUDGET": 4, "CANCEL": 130,
}  # fmt: skip

Hashes = dict[str, str]


@dataclass(frozen=True)
class Outcome:
    """What a command left on the screen."""

    code: int
    out: str
    err: str

    @property
    def said(self) -> list[str]:
        """Lines on stderr that are no warnings."""
        return [line for line in self.err.splitlines() if not line.startswith("WARNING: ")]

    @property
    def warnings(self) -> list[str]:
        """Warnings."""
        return [line for line in self.err.splitlines() if line.startswith("WARNING: ")]


def hash_all(folder: Path) -> Hashes:
    """Every file and folder below, with the content's digest."""
    return {
        path.relative_to(folder).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest() if path.is_file() else ""
        for path in folder.rglob("*")
    }


def run_here(command: list[str], capfd: pytest.CaptureFixture[str]) -> Outcome:
    """Run a command in this process."""
    capfd.readouterr()
    code = main(command)
    return Outcome(code, *capfd.readouterr())


def run_apart(command: list[str], *, first: str = "", **environment: str) -> Outcome:
    """Run a command in a process of its own.

    Args:
        command: verb and options.
        first: Python that is run before the command line is imported.
        environment: variables.
    """
    begin = "import sys\nfrom terrascope_qgis.cli.main import main\nsys.exit(main(sys.argv[1:]))"
    done = subprocess.run(
        [sys.executable, "-c", f"{first}\n{begin}", *command], cwd=REPOSITORY, capture_output=True, check=False,
        encoding="utf-8", errors="strict", timeout=300,
        env={**os.environ, "OMP_NUM_THREADS": "1", "PYTHONDONTWRITEBYTECODE": "1", **environment},
    )  # fmt: skip
    return Outcome(done.returncode, done.stdout, done.stderr)


def assert_refused(desk: Desk, outcome: Outcome, kind: str, words: str, before: Hashes) -> None:
    """One line with class, facts and an action; its exit code; nothing changed; the next question is answered."""
    assert outcome.code == EXIT_CODES[kind] and len(outcome.said) == 1, outcome
    (said,) = outcome.said
    assert said.startswith(f"{kind}: ") and words in said and len(said) < 700 and "Traceback" not in said, said
    assert kind == "CANCEL" or names_an_action(said.partition(": ")[2]), said
    assert hash_all(desk.folder) == before
    assert_next_question_works(desk)


def assert_answered(
    desk: Desk, outcome: Outcome, before: Hashes, *, value: float | None = 100.0, warning: str = ""
) -> dict[str, object]:
    """Answered with nothing but warnings; nothing of the user's changed; the next question is answered.

    Args:
        desk: of the user.
        outcome: of the command, which wrote into the folder's `out`.
        before: hashes from before the command.
        value: of the answer; None = any.
        warning: words of one of the warnings; empty = none is looked for.

    Returns:
        The answer file.
    """
    assert outcome.code == 0 and outcome.said == [], outcome
    assert warning in outcome.err and (not warning or outcome.warnings), outcome.err
    (path,) = sorted((desk.folder / "out").glob("answer*.json"))[-1:]
    document: dict[str, object] = json.loads(path.read_text("utf-8"))
    answer = document["answer"]
    assert answer["status"] == ("nothing_found" if value == 0 else "answered")
    assert value is None or value == 0 or answer["value"] == pytest.approx(value)
    assert_kept(desk, before)
    assert_next_question_works(desk)
    return document


def assert_kept(desk: Desk, before: Hashes) -> None:
    """What was there is as it was; anything new lies in `out`, and nothing of it is unfinished."""
    after = hash_all(desk.folder)
    assert {name: after.get(name) for name in before} == before
    new = sorted(set(after) - set(before))
    assert [name for name in new if name.split("/")[0] != "out" or ".terrascope-" in name] == []


def assert_next_question_works(desk: Desk) -> None:
    """A question about a good scene with a whole bundle is answered, and touches nothing."""
    before = hash_all(desk.folder)
    command = desk.ask(scene=desk.good)
    command[command.index("--model") + 1] = str(desk.whole)
    assert main([*command, "--out", str(desk.folder / "next")]) == 0
    answer = json.loads((desk.folder / "next" / "answer.json").read_text("utf-8"))["answer"]
    assert answer["value"] == pytest.approx(25.0)
    after = hash_all(desk.folder)
    assert {name: after.get(name) for name in before} == before
