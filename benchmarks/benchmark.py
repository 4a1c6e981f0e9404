"""Makes the table of docs/benchmark.md: TerraScope Lite, Dynamic World plus rules and blind rules on real chips.

Run: `python benchmarks/benchmark.py [--model DIR|NAME] [--write docs/benchmark.md] [--out DIR]`. The chips come from
the sample data folder beside the checkout; sets whose data is absent are left out, and the table says so.
"""

from __future__ import annotations

import argparse
import functools
import re
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from benchmarks.dynamic_world import DynamicWorldAnswerer
from benchmarks.real_sets import SETS, RealSet
from terrascope_qgis.bench.cases import choose_worst, draw_cases
from terrascope_qgis.bench.intervals import Estimate
from terrascope_qgis.bench.items import ItemSet
from terrascope_qgis.bench.make.generate import generate_set
from terrascope_qgis.bench.readers import open_set
from terrascope_qgis.bench.reply import Answerer, open_bundle_answerer
from terrascope_qgis.bench.report import format_interval, format_percent, write_report, write_summary
from terrascope_qgis.bench.results_file import ResultsFile
from terrascope_qgis.bench.run import describe_run, run_items
from terrascope_qgis.bench.summary import Summary, TaskSummary, summarise
from terrascope_qgis.core.model.bundle.locations import find_folder
from terrascope_qgis.core.model.bundle.manifest import read_manifest
from terrascope_qgis.core.progress import SilentProgress

BEGIN, END = "<!-- figures: begin -->", "<!-- figures: end -->"
NEEDS_ALL_BANDS = ("terramind", "worldcover")
"""Sets with classes and bands that Dynamic World knows."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run everything and print, or write, the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--model", metavar="DIR|NAME", help="default: the embedded TerraScope Lite")
    parser.add_argument("--shared", type=Path, default=Path("../shared/data"))
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--out", type=Path, help="keep sets, results and reports there")
    parser.add_argument("--write", type=Path, metavar="FILE.md", help="put the table between its marks in this file")
    options = parser.parse_args(arguments)
    started, used = time.perf_counter(), time.process_time()
    with tempfile.TemporaryDirectory() as scratch:
        lines = make_table(options, options.out or Path(scratch))
    lines.append(f"All of it took {time.process_time() - used:.0f} s of processor time.")
    text = "\n".join(lines)
    print(text)
    print(f"({time.perf_counter() - started:.0f} s)", file=sys.stderr)
    if options.write is not None:
        write_between_marks(options.write, text)
    return 0


def make_table(options: argparse.Namespace, folder: Path) -> list[str]:
    """Run every set whose data is there; lines of Markdown."""
    bundle = find_folder(options.model)
    readable = [set(group) for group in read_manifest(bundle).sensors["optical"].required_any]
    lite = open_bundle_answerer(bundle, device="cpu", threads=options.threads)
    land = DynamicWorldAnswerer(options.shared / "teachers" / "dynamicworld_forward.onnx", threads=options.threads)
    lines = []
    try:
        model = lite.describe()
        lines += [f"Model: {model['id']} {model['version']}, manifest {model['sha256'][:12]}.", ""]
        for real in SETS:
            if real.bands and not any(group <= set(real.bands) for group in readable):
                lines += [
                    f"### {real.title}",
                    "",
                    f"Not run: {bundle.name} does not read {' and '.join(real.bands)} alone.",
                    "",
                ]
                continue
            chosen = make_set(real, options, folder)
            if chosen is None:
                lines += [f"### {real.title}", "", "Not run: its data is not there.", ""]
                continue
            answerers = {"Lite": lite} | ({"Dynamic World": land} if real.name in NEEDS_ALL_BANDS else {})
            found = {name: run_one(chosen, answerer, folder / real.name / name) for name, answerer in answerers.items()}
            lines += format_set(real, found)
    finally:
        lite.close()
    return lines


def make_set(real: RealSet, options: argparse.Namespace, folder: Path) -> ItemSet | None:
    """Generate a set, or read it where an earlier run left it; None without its data."""
    target = folder / real.name / "set"
    if not (target / "items.jsonl").is_file():
        with tempfile.TemporaryDirectory() as scratch:
            try:
                places = list(real.places(options.shared, Path(scratch)))
            except FileNotFoundError:
                places = []
            if not places:
                return None
            limits = {"chip_px": real.chip_px, "per_task": real.per_task, "seed": options.seed}
            generate_set(places, target, SilentProgress(), name=real.title, notes=real.notes, **limits)
    return open_set(target)


def run_one(chosen: ItemSet, answerer: Answerer, out: Path) -> Summary:
    """Run a set, with its own report."""
    out.mkdir(parents=True, exist_ok=True)
    model = answerer.describe()
    results = ResultsFile(out / "results.jsonl", of=describe_run(chosen, model))
    keep_open = functools.partial(_KeptOpen, answerer)
    run_items(chosen.items, chosen.scoring, keep_open, results, SilentProgress(), folder=out / "pictures")
    summary = summarise(chosen.items, results.results)
    worst = choose_worst(results.results, chosen.items, 6)
    cases = draw_cases(worst, results.results, answerer, SilentProgress(), folder=out / "pictures")
    write_summary(out / "summary.json", chosen, model, summary)
    write_report(out / "report.html", chosen, model, summary, cases)
    return summary


def format_set(real: RealSet, found: dict[str, Summary]) -> list[str]:
    """Markdown of one set: a row per task, columns per answerer."""
    first = next(iter(found.values()))
    heads = ["task", "items", "images", "chance", "blind"]
    for name in found:
        heads += [f"{name}: letters", "IoU", "error"]
    lines = [f"### {real.title}", "", "| " + " | ".join(heads) + " |", "|---" * len(heads) + "|"]
    for index, row in enumerate([*first.tasks, first.overall]):
        cells = [row.task, str(row.items), str(row.images), format_percent(row.chance), _with_interval(row.blind)]
        for summary in found.values():
            own = [*summary.tasks, summary.overall][index]
            cells += [_with_interval(own.letters), _iou(own), _error(own)]
        lines.append("| " + " | ".join(cells) + " |")
    macro = ", ".join(f"{name} {_with_interval(summary.macro)}" for name, summary in found.items())
    facts = [f"Mean of tasks: {macro}, blind {_with_interval(first.macro_blind)}."]
    for name, summary in found.items():
        whole = summary.overall
        verdicts = ", ".join(f"{count} {verdict}" for verdict, count in sorted(whole.verdicts.items()))
        facts.append(
            f"{name}: {whole.refused} refused, {whole.nothing_found} nothing found, {whole.failed} failed"
            + (f"; claims {verdicts}." if verdicts else ".")
        )
    return [*lines, "", *[f"- {fact}" for fact in [*facts, *real.notes]], ""]


def write_between_marks(path: Path, text: str) -> None:
    """Replace what lies between the marks of a document."""
    document = path.read_text("utf-8")
    pattern = re.compile(re.escape(BEGIN) + ".*?" + re.escape(END), re.DOTALL)
    if not pattern.search(document):
        raise SystemExit(f"ERROR: {path}: no {BEGIN} and {END} found. Add them where the table belongs.")
    path.write_text(pattern.sub(lambda _: f"{BEGIN}\n{text}\n{END}", document), encoding="utf-8")


class _KeptOpen:
    """An answerer that several sets use."""

    def __init__(self, answerer: Answerer) -> None:
        self.describe, self.answer = answerer.describe, answerer.answer

    def close(self) -> None:
        """Leave it open."""


def _with_interval(estimate: Estimate) -> str:
    interval = format_interval(estimate)
    return format_percent(estimate.value) + (f" ({interval})" if interval else "")


def _iou(row: TaskSummary) -> str:
    return "-" if row.iou is None else f"{row.iou.value:.2f}"


def _error(row: TaskSummary) -> str:
    if row.error_median is None:
        return "-"
    return (
        f"{row.error_median:.1f} points" if row.error_unit == "%" else f"{format_percent(row.relative_error_median)} %"
    )


if __name__ == "__main__":
    raise SystemExit(main())
