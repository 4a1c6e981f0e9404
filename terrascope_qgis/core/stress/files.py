"""The files of a stress test, finished beside their target and moved there together."""

from __future__ import annotations

import csv
import datetime as dt
import io
import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import jinja2

from ..evidence.fields import escape_formula
from ..evidence.palette import describe_label
from ..evidence.publish import free_suffixes, open_scratch, publish_files, with_suffix, write_errors
from ..evidence.records import plain_text
from ..words.phrasebook import Phrasebook
from .catalogue import BY_ID
from .document import stress_document
from .outcome import StressReport
from .plot import draw_plot
from .summary import summarise

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


def write_stress(report: StressReport, folder: Path, phrases: Phrasebook | None = None) -> StressFiles:
    """Write report, plot, table and JSON into a folder; nothing that lies there is changed.

    Where a name is taken, all files of the test get the same number: `stress_2.html`, `stress_2.json`.

    Args:
        report: the test.
        folder: where the files go.
        phrases: the language of report and plot; None = English, as are table and JSON in any case.

    Raises:
        WriteError: a file cannot be written.
    """
    phrases = phrases or Phrasebook()
    document = stress_document(report)
    plot = draw_plot(report, phrases)
    contents = (
        plot,
        format_table(document),
        render_report(report, plot, phrases),
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


def render_report(
    report: StressReport, plot: str, phrases: Phrasebook, *, written_at: dt.datetime | None = None
) -> str:
    """The report as one HTML text that needs nothing else.

    Args:
        report: the test.
        plot: the curves as SVG.
        phrases: the language.
        written_at: time to show; None = now, in UTC.
    """
    environment = jinja2.Environment(
        autoescape=True, undefined=jinja2.StrictUndefined, trim_blocks=True, lstrip_blocks=True
    )
    environment.filters.update(plain=plain_text, percent=_format_percent, zip=zip, phrase=phrases.word)
    environment.filters["label"] = lambda label: phrases.name(label, describe_label(label))
    environment.filters["answer"] = lambda answer: _word_answer(answer, phrases)
    return environment.from_string(_TEMPLATE.read_text(encoding="utf-8")).render(
        document=stress_document(report),
        plot=plot,
        phrases=phrases,
        t=phrases.say,
        summary=summarise(report),
        warnings=report.warnings,
        titles={name: phrases.say(f"corruption_{name}") for name in BY_ID},
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


def _word_answer(answer: Mapping[str, Any], phrases: Phrasebook) -> str:
    """The model's words, or why there are none."""
    if answer["reason_fact"]:
        return phrases.word_fact(answer["text"], answer["reason_fact"])
    return answer["text"] or phrases.word_fact(answer.get("problem", ""), answer.get("problem_fact"))


def _format_percent(share: float | None) -> str:
    return "-" if share is None else f"{100 * share:.0f} %"
