"""Print what an evidence folder holds: `show_answer.py FOLDER`; fails if something is missing."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

EXPECTED = ("answer.json", "evidence.gpkg", "report.html", "overlay.png")
FILES_SHOWN = 3


def main(folder: Path) -> int:
    """Check the files and print what the answer rests on."""
    missing = [name for name in EXPECTED if not (folder / name).is_file()]
    if missing:
        print(f"ERROR: {folder}: {', '.join(missing)} not found. Run ./demo.sh again.", file=sys.stderr)
        return 1
    document = json.loads((folder / "answer.json").read_text(encoding="utf-8"))
    model = document["model"]
    print(f"   result: {describe_result(document)}")
    print(f"   inputs: {describe_inputs(document['inputs'])}")
    print(f"   model: {model['id']} {model['version']} on {model['provider']}")
    print(f"   evidence: {folder}/ ({', '.join(sorted(path.name for path in folder.iterdir()))})")
    return 0


def describe_result(document: dict[str, Any]) -> str:
    """Return what `answer.json` says of the answer, such as "answered, area: 11,689,070 m2, from 1 mask"."""
    answer = document["answer"]
    masks = sum(len(step["segments"]) for step in document["steps"])
    task = ", " + answer["task"].replace("_", " ") if answer["task"] else ""
    value = f": {write_value(answer['value'])} {answer['unit'] or ''}".rstrip() if answer["value"] is not None else ""
    source = f", from {masks} mask{'s' if masks > 1 else ''}" if masks else ""
    return answer["status"].replace("_", " ") + task + value + source


def write_value(value: bool | float | str) -> str:
    """Return a value for a reader: no powers of ten, no digits that no pixel stands for."""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, float):
        return f"{value:,.0f}" if abs(value) >= 1000 else f"{value:.4g}"
    return str(value)


def describe_inputs(inputs: list[dict[str, Any]]) -> str:
    """Return the files by role and date; of many the first and the last."""
    groups: dict[str, list[str]] = {}
    for item in inputs:
        groups.setdefault(f"{item['role']} {item['date'] or 'undated'}", []).append(Path(item["file"]).name)
    texts = []
    for kind, names in groups.items():
        shown = names if len(names) <= FILES_SHOWN else [f"{names[0]} to {names[-1]}, {len(names)} files"]
        texts.append(f"{', '.join(shown)} ({kind})")
    return ", ".join(texts)


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
