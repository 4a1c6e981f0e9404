"""Writes the summary of a run as JSON and as one HTML file that needs nothing else."""

from __future__ import annotations

import datetime as dt
import json
import math
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import jinja2

from ..core.evidence.palette import describe_label, style_label
from ..core.evidence.publish import write_errors
from ..core.evidence.records import format_value, plain_text
from .cases import Case
from .intervals import Estimate
from .items import ItemSet
from .summary import Summary

FORMAT = "terrascope.bench-summary/1"
_TEMPLATE = Path(__file__).with_name("report.html.jinja")


def write_summary(path: Path, chosen: ItemSet, model: Mapping[str, str], summary: Summary) -> None:
    """Write the figures as JSON.

    Raises:
        WriteError: it cannot be written.
    """
    document = {
        "format": FORMAT,
        "set": {"name": chosen.name, "sha256": chosen.sha256, "notes": list(chosen.notes)},
        "model": dict(model),
        **_without_nan(summary.as_dict()),
    }
    _write(path, json.dumps(document, ensure_ascii=False, indent=1, allow_nan=False) + "\n")


def write_report(
    path: Path,
    chosen: ItemSet,
    model: Mapping[str, str],
    summary: Summary,
    cases: Sequence[Case],
) -> None:
    """Write the report.

    Args:
        path: The HTML file.
        chosen: What was asked.
        model: Who answered.
        summary: The figures.
        cases: What went most wrong.

    Raises:
        WriteError: it cannot be written.
    """
    environment = jinja2.Environment(
        autoescape=True, undefined=jinja2.StrictUndefined, trim_blocks=True, lstrip_blocks=True
    )
    environment.filters.update(plain=plain_text, value=format_value, percent=format_percent, interval=format_interval)
    environment.filters.update(colour=lambda label: style_label(label).hex, label=describe_label)
    html = environment.from_string(_TEMPLATE.read_text(encoding="utf-8")).render(
        chosen=chosen,
        model=model,
        summary=summary,
        rows=[*summary.tasks, summary.overall] if len(summary.tasks) > 1 else list(summary.tasks),
        cases=cases,
        written_at=dt.datetime.now(dt.UTC).strftime("%Y-%m-%d %H:%M UTC"),
    )
    _write(path, html)


def format_percent(share: float | None) -> str:
    """A share as percent without its sign; a dash where there is none."""
    return "-" if share is None or math.isnan(share) else f"{100 * share:.1f}"


def format_interval(estimate: Estimate) -> str:
    """An interval as percent; empty where one image gives none."""
    if math.isnan(estimate.low) or estimate.low == estimate.high:
        return ""
    return f"{100 * estimate.low:.0f}-{100 * estimate.high:.0f}"


def _write(path: Path, text: str) -> None:
    with write_errors(path):
        part = path.with_name(f".{path.name}.part")
        part.write_bytes(text.encode("utf-8", errors="replace"))
        part.replace(path)


def _without_nan(value: Any) -> Any:
    """JSON has no NaN: it becomes null."""
    if isinstance(value, dict):
        return {name: _without_nan(entry) for name, entry in value.items()}
    if isinstance(value, list | tuple):
        return [_without_nan(entry) for entry in value]
    return None if isinstance(value, float) and math.isnan(value) else value
