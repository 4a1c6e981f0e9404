"""The files of a stress test, finished beside their target and moved there together."""

from __future__ import annotations

import csv
import datetime as dt
import io
import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import jinja2

from ..evidence.fields import escape_formula
from ..evidence.palette import describe_label
from ..evidence.publish import free_suffixes, open_scratch, publish_files, with_suffix, write_errors
from ..evidence.records import plain_text
from .catalogue import BY_ID
from .document import stress_document
from .outcome import StressReport
from .plot import draw_plot

_TEMPLATE = Path(__file__).with_name("report.html.jinja")
_NAMES = ("stress.svg", "stress.csv", "stress.html", "stress.json")
"""In the order they are put in place: where `stress.json` lies, the rest does."""


@dataclass(frozen=True)
class StressFiles:
    """What a test left on disk."""

    plot: Path
    table: Path
    """CSV with a row per corruption, level and mask."""
    report: Path
    document: Path


def write_stress(report: StressReport, folder: Path) -> StressFiles:
    """Write report, plot, table and JSON into a folder; nothing that lies there is changed.

    Where a name is taken, all files of the test get the same number: `stress_2.html`, `stress_2.json`.

    Raises:
        WriteError: a file cannot be written.
    """
    document = stress_document(report)
    plot = draw_plot(report)
    contents = (
        plot,
        format_table(document),
        render_report(document, plot),
        json.dumps(document, ensure_ascii=False, allow_nan=False, indent=2) + "\n",
    )
    with open_scratch(folder) as scratch:
        for name, text in zip(_NAMES, contents, strict=True):
            with write_errors(folder / name):
                (scratch / name).write_bytes(text.encode("utf-8", errors="replace"))
        for suffix in free_suffixes(folder, _NAMES):
            targets = [folder / with_suffix(name, suffix) for name in _NAMES]
            if publish_files([(scratch / name, target) for name, target in zip(_NAMES, targets, strict=True)]):
                return StressFiles(*targets)
    raise AssertionError("free_suffixes never ends")


def render_report(document: dict[str, Any], plot: str, *, written_at: dt.datetime | None = None) -> str:
    """The report as one HTML text that needs nothing else.

    Args:
        document: see `stress_document`.
        plot: the curves as SVG.
        written_at: time to show; None = now, in UTC.
    """
    environment = jinja2.Environment(
        autoescape=True, undefined=jinja2.StrictUndefined, trim_blocks=True, lstrip_blocks=True
    )
    environment.filters.update(plain=plain_text, label=describe_label, percent=_format_percent, zip=zip)
    return environment.from_string(_TEMPLATE.read_text(encoding="utf-8")).render(
        document=document,
        plot=plot,
        titles={name: corruption.title for name, corruption in BY_ID.items()},
        written_at=(written_at or dt.datetime.now(dt.UTC)).strftime("%Y-%m-%d %H:%M UTC"),
    )


def format_table(document: dict[str, Any]) -> str:
    """A CSV row per corruption, level and mask; the answers that changed are counted on each."""
    stream = io.StringIO()
    table = csv.writer(stream, lineterminator="\n")
    table.writerow(
        ["corruption", "level", "words", "label", "date", "iou", "clean_px", "found_px", "answers_changed", "answers"]
    )
    for item in document["corruptions"]:
        for level in item["levels"]:
            for mask in level["masks"] or [dict.fromkeys(("label", "date", "iou", "clean_px", "found_px"))]:
                row = [item["id"], level["level"], level["words"]]
                row.append(mask["label"] and escape_formula(mask["label"]))
                row += [mask[name] for name in ("date", "iou", "clean_px", "found_px")]
                table.writerow([*row, level["changed"], level["windows"]])
    return stream.getvalue()


def _format_percent(share: float | None) -> str:
    return "-" if share is None else f"{100 * share:.0f} %"
