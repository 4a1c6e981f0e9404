"""The programs of the repository and the options that each takes, read from the source where it need not be run."""

from __future__ import annotations

import argparse
import ast
import functools
import re
from pathlib import Path

from terrascope_qgis.cli.main import build_parser
from tests.core.parsed import list_calls

REPOSITORY = Path(__file__).resolve().parents[3]
MODULES_OF_OTHERS = {"pytest", "mypy", "venv", "pip", "pip_audit"}


def find_program(words: list[str]) -> Path:
    """The file, or the folder of a package, that a command starts: `-m MODULE ...`, `FILE.py ...` or `FILE.sh ...`."""
    if words[0] != "-m":
        found = REPOSITORY / words[0]
    else:
        place = REPOSITORY / words[1].replace(".", "/")
        found = place if (place / "__main__.py").exists() else place.with_suffix(".py")
    assert found.exists(), " ".join(words)
    return found


def find_options(program: Path, words: list[str]) -> set[str]:
    """The options that a command may have.

    Of the command line those of its verb; of the stages of the training those of the stage; of any other package those
    of all its modules. A word that ought to be a verb or a stage and is none is an error.
    """
    if program == REPOSITORY / "terrascope_qgis":
        return _options_of_verb(build_parser(), words[2:])
    if program == REPOSITORY / "training":
        from training.__main__ import STAGES

        stage = words[3]
        if stage == "STAGE":
            return {"--help"}
        program = REPOSITORY / (STAGES[stage].replace(".", "/") + ".py")
    if program.suffix == ".sh":
        text = program.read_text("utf-8")
        names = set(re.findall(r"wants (\w+)", text) or re.findall(r"\w+", text))
        assert names.issuperset(words[1:]), " ".join(words)
        return set()
    files = program.rglob("*.py") if program.is_dir() else [program]
    return {"--help"}.union(*(_options_of_file(file) for file in files))


@functools.cache
def list_all_options() -> set[str]:
    """The options of all programs."""
    rooms = [entry for entry in REPOSITORY.iterdir() if entry.is_dir() and not entry.name.startswith(".")]
    files = [*REPOSITORY.glob("*.py"), *(file for room in rooms for file in room.rglob("*.py"))]
    return set().union(*(_options_of_file(file) for file in files))


def _options_of_file(file: Path) -> set[str]:
    if ".add_argument(" not in file.read_text("utf-8"):
        return set()
    calls = [call for call in list_calls(file) if getattr(call.func, "attr", "") == "add_argument"]
    words = [word.value for call in calls for word in call.args if isinstance(word, ast.Constant)]
    return {word for word in words if str(word).startswith("--")}


def _options_of_verb(parser: argparse.ArgumentParser, words: list[str]) -> set[str]:
    verbs = [action for action in parser._actions if isinstance(action, argparse._SubParsersAction)]
    if verbs and words:
        if "|" in words[0]:
            return set.intersection(*(_options_of_verb(parser, [one, *words[1:]]) for one in words[0].split("|")))
        return _options_of_verb(verbs[0].choices[words[0]], words[1:])
    return {option for action in parser._actions for option in action.option_strings}
