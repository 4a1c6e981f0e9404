"""Run the stress tests of docs/trust.md on the scenes that demo.sh unpacks; print their table in Markdown.

`python scripts/stress_figures.py .demo-data`, with the engine's Python, in the repository.
"""

from __future__ import annotations

import argparse
import json
import sys
import tempfile
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from terrascope_qgis.cli.main import main as run_command

LAKE = "bigearthnet/S2/S2B_MSIL2A_20170924T93020_69_24"
LAKE_SAR = "bigearthnet/S1/S1A_IW_GRDH_1SDV_20170925T043256_35VPK_69_24"
FARMS = "bigearthnet/S2/S2A_MSIL2A_20170613T101031_87_48"
COVERAGE = "How much of the area is covered by water?"
TESTS: dict[str, tuple[str, list[str], list[str]]] = {
    "lake, optical": (COVERAGE, [LAKE], []),
    "lake, optical + SAR": (COVERAGE, [LAKE], [LAKE_SAR]),
    "lake, SAR": (COVERAGE, [], [LAKE_SAR]),
    "farms, optical": ("Which covers more of the area, crops or trees?", [FARMS], []),
}


def main() -> int:
    """Run the tests and print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("data", type=Path, help="the folder that demo.sh unpacks scenes into")
    parser.add_argument("--threads", default="1")
    options = parser.parse_args()
    found = {name: run_test(options.data, options.threads, *test) for name, test in TESTS.items()}
    print(format_table(found))
    for name, document in found.items():
        print(f"\n{name}: {document['plan']['runs']} runs, {document['seconds']:.0f} s. {document['summary']}")
    return 0


def run_test(data: Path, threads: str, question: str, optical: list[str], sar: list[str]) -> dict[str, Any]:
    """Run one full test; return its document."""
    with tempfile.TemporaryDirectory() as folder:
        command = ["stress", "--profile", "full", "--question", question, "--threads", threads, "--quiet"]
        for option, names in (("--optical", optical), ("--sar", sar)):
            command += [option, *(str(data / name) for name in names)] if names else []
        status = run_command([*command, "--out", folder])
        if status:
            raise SystemExit(status)
        return json.loads((Path(folder) / "stress.json").read_text("utf-8"))


def format_table(found: dict[str, dict[str, Any]]) -> str:
    """A row per corruption: masks kept, and the first level that changes the answer."""
    titles = {item["id"]: item["title"] for document in found.values() for item in document["corruptions"]}
    lines = [
        f"| masks kept / first level that changes the answer | {' | '.join(found)} |",
        "|---" * (len(found) + 1) + "|",
    ]
    for name, title in titles.items():
        cells = [format_cell(document, name) for document in found.values()]
        lines.append(f"| {title} | {' | '.join(cells)} |")
    totals = [
        f"**{100 * document['mask_retention']:.0f} %** / {100 * document['answer_retention']:.0f} % of answers"
        for document in found.values()
    ]
    return "\n".join([*lines, f"| mean | {' | '.join(totals)} |"])


def format_cell(document: dict[str, Any], name: str) -> str:
    """What one test found for one corruption."""
    for item in document["corruptions"]:
        if item["id"] == name:
            level = item["first_change_level"]
            return f"{100 * item['mask_retention']:.0f} % / {'never' if level is None else level}"
    return ""


if __name__ == "__main__":
    sys.exit(main())
