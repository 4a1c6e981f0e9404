"""The verb `bench`: run a benchmark through a bundle, look at one without a model, or make one from class maps."""

from __future__ import annotations

import argparse
import functools
import json
import os
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from rich.console import Console
from rich.table import Table

from ..core.errors import InputError
from ..core.evidence.publish import check_writable
from ..core.evidence.records import plain_text
from ..core.model.bundle.locations import find_folder
from ..core.request import RasterSource, Role
from .display import RunDisplay
from .interrupt import cancel_on_interrupt
from .variants import add_variant_options, read_variants

if TYPE_CHECKING:
    from ..bench.items import BenchItem, ItemSet
    from ..bench.reply import Answerer
    from ..bench.summary import Summary

_TABLE_WIDTH = 120
FORMATS = ("terrascope", "disaster-m3", "landsat30", "own")


def add_parser(verbs: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add the verb and its actions."""
    parser = verbs.add_parser("bench", help="run, look at or make a benchmark", description=__doc__)
    actions = parser.add_subparsers(dest="action", required=True, metavar="ACTION")

    run = actions.add_parser("run", help="run a benchmark; run again with the same --out to go on")
    _add_set_options(run)
    run.add_argument("--model", metavar="DIR|NAME", help="a bundle (default: the embedded TerraScope Lite)")
    run.add_argument("--device", choices=["auto", "cpu", "cuda"], default="auto")
    run.add_argument("--threads", type=int, metavar="N", help="threads of each process (default: cores / jobs)")
    run.add_argument("--jobs", type=int, default=1, metavar="N", help="processes, each with its own model (default: 1)")
    run.add_argument("--out", required=True, type=Path, metavar="DIR", help="results.jsonl, summary.json, report.html")
    run.add_argument("--cases", type=int, default=8, metavar="N", help="worst cases in the report (default: 8)")
    run.add_argument("--quiet", action="store_true", help="stream nothing to stderr but warnings")
    add_variant_options(run)
    run.set_defaults(run=run_bench)

    check = actions.add_parser("check", help="what can be answered without a picture; needs no model")
    _add_set_options(check)
    check.set_defaults(run=run_check)

    make = actions.add_parser("make", help="make a benchmark from rasters with a class map")
    make.add_argument("--optical", action="append", default=[], type=Path, metavar="FILE")
    make.add_argument("--sar", action="append", default=[], type=Path, metavar="FILE")
    make.add_argument("--classes", required=True, type=Path, metavar="FILE", help="class codes on the rasters' grid")
    make.add_argument("--earlier-classes", type=Path, metavar="FILE", help="of the first date: what was destroyed")
    make.add_argument(
        "--legend", required=True, type=Path, metavar="FILE.json", help='such as {"1": "water", "9": null}'
    )
    make.add_argument("--out", required=True, type=Path, metavar="DIR", help="new folder for the set")
    make.add_argument("--name", default="own set")
    make.add_argument("--chip-px", type=int, default=128, metavar="N", help="side of a chip (default: %(default)s)")
    make.add_argument("--per-task", type=int, default=100, metavar="N", help="items of a task at most (default: 100)")
    make.add_argument("--seed", type=int, default=0, metavar="N")
    make.set_defaults(run=run_make)

    for action in (run, check, make):
        action.add_argument("--debug", action="store_true", help="show the traceback of a failure")


def _add_set_options(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("set", type=Path, metavar="SET", help="parquet, JSON or CSV file, or a folder of our own")
    parser.add_argument("--format", choices=FORMATS, help="default: by the file's ending")
    parser.add_argument("--task", action="append", default=[], metavar="NAME", help="only this task; may be repeated")
    parser.add_argument("--limit", type=int, metavar="N", help="at most so many items, evenly over the tasks")
    parser.add_argument("--json", action="store_true", help="print JSON")


def run_bench(options: argparse.Namespace) -> int:
    """Run items, sum up and write the report.

    Raises:
        TerraScopeError: the set, the model or the folder cannot be used.
    """
    from ..bench.cases import choose_worst, draw_cases
    from ..bench.reply import open_bundle_answerer
    from ..bench.report import write_report, write_summary
    from ..bench.results_file import ResultsFile
    from ..bench.run import describe_run, run_items
    from ..bench.summary import summarise

    for name, value in (("--jobs", options.jobs), ("--threads", options.threads), ("--limit", options.limit)):
        if value is not None and value < 1:
            raise InputError(f"{name} {value}: expected a whole number from 1.")
    chosen, items = _read_items(options)
    check_writable(options.out)
    options.out.mkdir(parents=True, exist_ok=True)
    threads = options.threads or max(1, (os.cpu_count() or 1) // options.jobs)
    open_answerer = functools.partial(
        open_bundle_answerer,
        find_folder(options.model),
        device=options.device,
        threads=threads,
        variants=read_variants(options),
    )
    display = RunDisplay(sys.stderr, quiet=options.quiet)
    with cancel_on_interrupt(display), display:
        answerer = open_answerer()
        try:
            model = answerer.describe()
            results = ResultsFile(options.out / "results.jsonl", of=describe_run(chosen, model))
            pictures = options.out / "pictures"
            maker = open_answerer if options.jobs > 1 else functools.partial(_lend, answerer)
            run_items(items, chosen.scoring, maker, results, display, folder=pictures, jobs=options.jobs)
            summary = summarise(items, results.results)
            worst = choose_worst(results.results, items, options.cases)
            cases = draw_cases(worst, results.results, answerer, display, folder=pictures)
        finally:
            answerer.close()
    write_summary(options.out / "summary.json", chosen, model, summary)
    write_report(options.out / "report.html", chosen, model, summary, cases)
    if options.json:
        print((options.out / "summary.json").read_text("utf-8"), end="")
        return 0
    print_summary(chosen, model, summary)
    for name in ("report.html", "summary.json", "results.jsonl"):
        print(options.out / name)
    return 0


def run_check(options: argparse.Namespace) -> int:
    """Print what blind rules reach and which items follow a fixed multiple.

    Raises:
        InputError: the set cannot be read.
    """
    from ..bench.report import format_interval, format_percent
    from ..bench.summary import estimate_blind

    chosen, items = _read_items(options)
    found = estimate_blind(items)
    if options.json:
        print(json.dumps({"set": chosen.name, **found.as_dict()}, indent=2))
        return 0
    table = Table("Task", "Items", "Blind %", "95 %", "Chance %", "Rule", title=plain_text(chosen.name))
    for row in found.tasks:
        interval, chance = format_interval(row.blind), format_percent(row.chance)
        table.add_row(row.task, str(row.blind.count), format_percent(row.blind.value), interval, chance, row.rule)
    _print_table(table)
    for shortcut in found.shortcuts:
        print(f"WARNING: {plain_text(shortcut.describe())}")
    return 0


def run_make(options: argparse.Namespace) -> int:
    """Make a benchmark.

    Raises:
        InputError: a raster, the legend or the folder cannot be used.
        WriteError: it cannot be written.
    """
    from ..bench.make.class_map import Place, read_legend
    from ..bench.make.generate import generate_set

    for name, value, least in (("--chip-px", options.chip_px, 16), ("--per-task", options.per_task, 1)):
        if value < least:
            raise InputError(f"{name} {value}: expected a whole number from {least}.")
    roles = ((Role.OPTICAL, options.optical), (Role.SAR, options.sar))
    sources = tuple(RasterSource(path, role) for role, paths in roles for path in paths)
    if not sources:
        raise InputError("No raster was given. Name at least one with --optical or --sar.")
    legend = read_legend(options.legend)
    place = Place(options.classes.stem, sources, options.classes, legend, options.earlier_classes)
    display = RunDisplay(sys.stderr)
    with cancel_on_interrupt(display), display:
        counts = generate_set(
            [place],
            options.out,
            display,
            name=options.name,
            chip_px=options.chip_px,
            per_task=options.per_task,
            seed=options.seed,
            notes=("All items are of one place: intervals, which draw whole places, say nothing here.",),
        )
    for task, count in counts.items():
        print(f"{task}: {count} items")
    print(options.out)
    return 0


def print_summary(chosen: ItemSet, model: Mapping[str, str], summary: Summary) -> None:
    """Print the table of a run."""
    from ..bench.report import format_interval, format_percent

    title = f"{chosen.name}: {model.get('id', '')} {model.get('version', '')}"
    heads = ("Task", "Items", "Letters %", "95 %", "Blind %", "Chance %", "Mask IoU", "Refused", "Failed", "s")
    table = Table(*heads, title=plain_text(title))
    for row in [*summary.tasks, summary.overall]:
        letters = (format_percent(row.letters.value), format_interval(row.letters))
        blind = (format_percent(row.blind.value), format_percent(row.chance))
        iou = "-" if row.iou is None else f"{row.iou.value:.3f}"
        ends = (str(row.refused), str(row.failed), f"{row.seconds_median:.2f}")
        table.add_row(plain_text(row.task), str(row.items), *letters, *blind, iou, *ends)
    _print_table(table)
    interval = format_interval(summary.macro)
    print(f"Mean of tasks: {format_percent(summary.macro.value)} %" + (f" ({interval})" if interval else ""))
    for shortcut in summary.shortcuts:
        print(f"WARNING: {plain_text(shortcut.describe())}")


def _print_table(table: Table) -> None:
    """Print a table without breaking its words, also where the width is not known."""
    console = Console()
    Console(width=max(console.width, _TABLE_WIDTH)).print(table)


def _read_items(options: argparse.Namespace) -> tuple[ItemSet, list[BenchItem]]:
    from ..bench.items import pick_items
    from ..bench.readers import open_set

    chosen = open_set(options.set, options.format)
    unknown = [task for task in options.task if task not in {item.task for item in chosen.items}]
    if unknown:
        known = ", ".join(sorted({item.task for item in chosen.items}))
        raise InputError(f"--task {unknown[0]}: no item of it in {options.set}. Choose one of: {known}.")
    return chosen, pick_items(chosen.items, tasks=options.task, limit=options.limit)


class _Lent:
    """An answerer that stays open for its owner."""

    def __init__(self, answerer: Answerer) -> None:
        self.describe, self.answer = answerer.describe, answerer.answer

    def close(self) -> None:
        """Leave it open."""


def _lend(answerer: Answerer) -> Answerer:
    return _Lent(answerer)
