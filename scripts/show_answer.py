"""Print what an evidence folder holds: `show_answer.py FOLDER`; fails if something is missing."""

from __future__ import annotations

import json
import sys
from pathlib import Path

EXPECTED = ("answer.json", "evidence.gpkg", "report.html", "overlay.png")


def main(folder: Path) -> int:
    """Check the files and print what the answer rests on."""
    missing = [name for name in EXPECTED if not (folder / name).is_file()]
    if missing:
        print(f"ERROR: {folder}: {', '.join(missing)} not found. Run ./demo.sh again.", file=sys.stderr)
        return 1
    document = json.loads((folder / "answer.json").read_text(encoding="utf-8"))
    answer, model = document["answer"], document["model"]
    segments = [segment for step in document["steps"] for segment in step["segments"]]
    number = answer["value"]
    shown = f"{number:.6g}" if isinstance(number, float) else number
    value = "" if number is None else f", value {shown} {answer['unit'] or ''}".rstrip()
    print(f"   {answer['status']}, task {answer['task']}{value}, {len(segments)} masks")
    inputs = ", ".join(
        f"{Path(item['file']).name} ({item['role']} {item['date'] or 'undated'})" for item in document["inputs"]
    )
    print(f"   inputs: {inputs}")
    print(f"   model: {model['id']} {model['version']} on {model['provider']}")
    print(f"   evidence: {folder}/ ({', '.join(sorted(path.name for path in folder.iterdir()))})")
    return 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
