"""What the documents name is there: files, headings, and the programs that their commands start, with their options."""

from __future__ import annotations

import re
import shlex
from pathlib import Path

import pytest

from tests.core.house.programs import MODULES_OF_OTHERS, find_options, find_program, list_all_options

REPOSITORY = Path(__file__).resolve().parents[3]
DOCUMENTS = [*sorted(REPOSITORY.glob("*.md")), *sorted((REPOSITORY / "docs").glob("*.md"))]
BUILT = {"demo-output", "dist", "build", "runs"}

OF_OTHERS = {
    "README.md": {"demo-output/1-coverage/report.html", "demo-output/1-coverage/evidence.gpkg"},
    "docs/export-8b.md": {
        "TerraScope/demo.py", "TerraScope/projects/terrascope", "sy1998/TerraScope", "demo.py",
        "evidence/report.html",
    },
    "docs/terrascope-lite.md": {
        "syamkakarla98/Satellite_Imagery_Analysis", "remotesensinginfo/rsgislib", "krullgit/farmero_nodejs_pca",
        "ranghetti/sen2r", "scially/raster-vision-tutorial", "Permian-Global-Research/vrtility",
        "strath-ai/SatelliteCloudGenerator",
    },
    "docs/evidence.md": {"terrascope.answer/1"},
    "docs/plugin.md": {"terrascope_qgis/engine"},
    "docs/reliability.md": {"Scripts/python.exe"},
    "docs/trust.md": {"terrascope.class/1"},
}  # fmt: skip
"""Document -> what looks like a path in it and is no file of the repository."""

OPTIONS_OF_OTHERS = {"--help", "--only-binary", "--dist"}
"""Of every program, of pip and of pytest."""
OUTPUTS = {"--out", "--json", "--plot", "--write"}
"""Options whose value a command makes."""


def name_of(document):
    return document.relative_to(REPOSITORY).as_posix()


def read(document):
    return document.read_text("utf-8")


def list_rooms():
    """The folders at the root but those that are built or hidden."""
    return [
        entry for entry in REPOSITORY.iterdir() if entry.is_dir() and entry.name not in BUILT and entry.name[0] != "."
    ]


def list_files():
    """Every file of the checkout but what is built or hidden, as paths from its root."""
    found = [path for room in list_rooms() for path in room.rglob("*") if "__pycache__" not in path.parts]
    files = [path for path in [*found, *REPOSITORY.iterdir()] if path.is_file()]
    return [path.relative_to(REPOSITORY).as_posix() for path in files]


@pytest.fixture(scope="module")
def places():
    """Every file and folder, by each ending of its path (`core/geo/parts.py`, `geo/parts.py`, `parts.py`)."""
    endings = set()
    for file in list_files():
        parts = file.split("/")
        for end in range(1, len(parts) + 1):
            endings |= {"/".join(parts[start:end]) for start in range(end)}
    return endings


def list_anchors(document):
    """The anchors of a document's headings, as forges make them."""
    headings = re.findall(r"^#+ (.+)$", read(document), re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", heading.lower()).strip().replace(" ", "-") for heading in headings}


def list_code(text):
    """Each line of a fenced block, continued lines as one; then each code span, broken spans as one line."""
    blocks = re.findall(r"^ *```\w*\n(.*?)^ *```", text, re.MULTILINE | re.DOTALL)
    lines = [line.strip() for block in blocks for line in block.replace("\\\n", " ").splitlines()]
    rest = re.sub(r"^ *```.*?^ *```", "", text, flags=re.MULTILINE | re.DOTALL)
    return lines, [" ".join(span.split()) for span in re.findall(r"`([^`]+)`", rest)]


def list_commands(text):
    """The words of each command that starts a program of ours, from the program on."""
    commands = []
    lines, spans = list_code(text)
    for code in [*lines, *spans]:
        match = re.search(r"(?:^|/|\s)python3? ((?:-m )?[\w./]+.*)$|(?:^|\s)((?:\./|tests/)\w+\.sh.*)$", code)
        if match:
            words = shlex.split((match[1] or match[2]).replace("'", ""), comments=True)
            commands.append([word.strip("[]") for word in words])
    return commands


@pytest.mark.parametrize("document", DOCUMENTS, ids=name_of)
def test_links_lead_somewhere(document):
    links = re.findall(r"\]\(([^)\s]+)\)", read(document))
    for link in links:
        if "://" in link:
            continue
        file, _, anchor = link.partition("#")
        target = (document.parent / file).resolve() if file else document
        assert target.exists(), link
        assert not anchor or anchor in list_anchors(target), link


@pytest.mark.parametrize("document", DOCUMENTS, ids=name_of)
def test_files_and_folders_that_are_named_are_there(document, places):
    _, spans = list_code(read(document))
    named = {span.rstrip("/") for span in spans if re.fullmatch(r"[\w-][\w.-]*(/[\w.-]+)+/?|[\w-]+\.(py|md|sh)", span)}
    of_others = OF_OTHERS.get(name_of(document), set())
    assert of_others <= named, "no longer named"
    missing = {name for name in named - of_others if name not in places}
    assert not missing


@pytest.mark.parametrize("document", DOCUMENTS, ids=name_of)
def test_commands_name_programs_and_options_that_exist(document):
    for words in list_commands(read(document)):
        if words[0] == "-m" and words[1] in MODULES_OF_OTHERS:
            continue
        known = find_options(find_program(words), words)
        asked = {word.split("=")[0] for word in words if re.match(r"--[a-z]", word)}
        assert asked <= known, " ".join(words)


@pytest.mark.parametrize("document", DOCUMENTS, ids=name_of)
def test_files_of_commands_are_there(document, places):
    roots = {room.name for room in list_rooms()}
    for words in list_commands(read(document)):
        for before, word in zip(["", *words], words, strict=False):
            if word.split("/")[0] in roots and "/" in word and before not in OUTPUTS:
                assert word.rstrip("/").split("::")[0] in places, " ".join(words)


@pytest.mark.parametrize("document", DOCUMENTS, ids=name_of)
def test_options_in_the_text_exist(document):
    _, spans = list_code(read(document))
    asked = {option for span in spans for option in re.findall(r"(?:^|\s)(--[a-z][\w-]*)", span)}
    assert asked <= list_all_options() | OPTIONS_OF_OTHERS


@pytest.mark.parametrize("document", DOCUMENTS, ids=name_of)
def test_every_command_of_ours_is_looked_at(document):
    text = read(document)
    written = re.findall(
        r"python3?\s+(?:-m\s+(?:terrascope_qgis|exporter|training|tests|benchmarks)\b|[a-z_/]+\.py)", text
    )
    started = [words for words in list_commands(text) if not words[0].endswith(".sh") and words[1:2] != ["pytest"]]
    assert len(written) <= len(started)


def test_a_command_with_an_unknown_option_is_found():
    (words,) = list_commands(
        "```\nS=1\n.venv/bin/python -m terrascope_qgis ask \\\n    --optical a --colour red  # so\n```"
    )
    assert words == ["-m", "terrascope_qgis", "ask", "--optical", "a", "--colour", "red"]
    assert {"--optical"} == {"--optical", "--colour"} & find_options(find_program(words), words)
