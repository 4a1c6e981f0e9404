"""The verb `stress`: what would change an answer; tries the question on distorted copies of its layers."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from rich.console import Console
from rich.table import Table
from rich.text import Text

from ..core.evidence.publish import check_writable
from ..core.request import AnalysisRequest, Role
from ..core.stress.options import PROFILES, StressOptions
from .ask import add_model_options, open_model, read_resources
from .class_files import add_class_option, read_classes
from .display import RunDisplay
from .interrupt import cancel_on_interrupt
from .places import add_place_options, read_place
from .sources import add_source_options, read_sources
from .variants import add_variant_options, read_variants

if TYPE_CHECKING:
    from ..core.stress.corruption import Corruption
    from ..core.stress.outcome import Outcome, StressPlan, StressReport, Trial


def add_parser(verbs: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add the verb and its options."""
    parser = verbs.add_parser("stress", help="find out what would change an answer", description=__doc__)
    add_source_options(parser)
    add_place_options(parser)
    add_model_options(parser)
    add_class_option(parser)
    add_variant_options(parser)
    parser.add_argument(
        "--profile", choices=PROFILES, default="quick", help="how much is tried, see docs/trust.md (default: quick)"
    )
    parser.add_argument("--corruptions", metavar="ID,ID,...", help="only these (default: all that the layers allow)")
    parser.add_argument("--sensor", choices=[role.value for role in Role], help="distort only its layers")
    parser.add_argument("--windows", type=int, metavar="N", help="chips of a large area that are looked at")
    parser.add_argument("--seed", type=int, default=0, metavar="N", help="of noise, clouds and chips (default: 0)")
    parser.add_argument("--out", type=Path, metavar="DIR", help="folder for report, plot and table")
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Run the test, print the summary and the table, and write the report.

    Raises:
        TerraScopeError: the question cannot be answered as asked, or the report not be written.
    """
    from ..core.stress.files import write_stress
    from ..core.stress.run import run_stress
    from ..core.stress.summary import summarise

    request = AnalysisRequest(
        options.question,
        read_sources(options),
        read_place(options),
        read_resources(options),
        classes=read_classes(options.classes),
        variants=read_variants(options),
    )
    chosen = read_options(options)
    if options.out is not None:
        check_writable(options.out)
    display = RunDisplay(sys.stderr, quiet=options.quiet)
    with cancel_on_interrupt(display), display:
        model = open_model(options, display)
        try:
            report = run_stress(request, model, display, chosen, TrialNotes(display))
        finally:
            model.close()
    print(" ".join(summarise(report)))
    print_table(report)
    if options.out is not None:
        files = write_stress(report, options.out)
        for path in (files.report, files.plot, files.table, files.document):
            print(path)
    return 0


def read_options(options: argparse.Namespace) -> StressOptions:
    """Return what the options choose.

    Raises:
        InputError: a value is unknown.
    """
    names = None
    if options.corruptions is not None:
        names = tuple(name.strip() for name in options.corruptions.split(",") if name.strip())
    sensor = None if options.sensor is None else Role(options.sensor)
    return StressOptions(options.profile, names, sensor, options.windows, options.seed)


class TrialNotes:
    """Tells the plan and each trial in a line."""

    def __init__(self, display: RunDisplay) -> None:
        self._display = display

    def planned(self, plan: StressPlan) -> None:
        """Say what comes."""
        self._display.note(f"{plan.runs} runs on {plan.rule}; about {_format_seconds(plan.seconds)}.")

    def tried(self, corruption: Corruption, trial: Trial) -> None:
        """Say what one level did."""
        masks = "" if trial.iou is None else f"masks {100 * trial.iou:.0f} %, "
        self._display.note(f"{corruption.title}, {trial.words}: {masks}{describe_answers(trial)}")


def describe_answers(trial: Trial) -> str:
    """Return whether the answers of a trial hold."""
    if not trial.changed:
        return "the answer holds"
    changes = ", ".join(dict.fromkeys(change for answer in trial.answers for change in answer.changes))
    windows = "" if len(trial.answers) == 1 else f" in {trial.changed} of {len(trial.answers)} windows"
    return f"the answer changes{windows} ({changes})"


def print_table(report: StressReport) -> None:
    """Print what is retained, the weakest first; as wide as it needs to be where stdout is no terminal."""
    table = Table("corruption", "masks kept", "answers kept", "answer first changes at", box=None, pad_edge=False)
    for column in table.columns[1:3]:
        column.justify = "right"
    for outcome in sorted(report.outcomes, key=_rank):
        first = outcome.first_change
        cells = (_percent(outcome.mask_retention), _percent(outcome.answer_retention), first.words if first else "-")
        table.add_row(outcome.corruption.title, *(Text(cell) for cell in cells))
    console = Console(file=sys.stdout, width=None if sys.stdout.isatty() else 160)
    console.print(table)


def _rank(outcome: Outcome) -> tuple[float, float]:
    kept = outcome.mask_retention
    return (1.0 if kept is None else kept), outcome.answer_retention


def _percent(share: float | None) -> str:
    return "-" if share is None else f"{100 * share:.0f} %"


def _format_seconds(seconds: float) -> str:
    return f"{seconds:.0f} seconds" if seconds < 90 else f"{seconds / 60:.0f} minutes"
