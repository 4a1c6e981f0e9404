"""Two runs side by side, fact by fact; plain values only."""

from __future__ import annotations

from typing import Dict, List, Tuple

from ...bridge.i18n import tr
from ...bridge.runs.label_titles import title_dates, title_label, title_state
from ...bridge.runs.number_text import write_area, write_share
from ...bridge.runs.run_values import RunValue
from ...bridge.words.wording import word_answer

Row = Tuple[str, str, str, bool]
"""What, first run, second run, whether they differ."""


def compare_runs(first: RunValue, second: RunValue) -> Tuple[List[Row], Tuple[str, str]]:
    """Return the rows, and a title per run."""
    rows = [
        _row(tr("Question"), first.question, second.question),
        _row(tr("Answer"), _answer(first), _answer(second)),
        _row(tr("Layers"), ", ".join(first.layers), ", ".join(second.layers)),
        _row(tr("Model"), _model(first), _model(second)),
        _row(tr("Looks"), _looks(first), _looks(second)),
    ]
    masks_a, masks_b = _masks(first), _masks(second)
    for key in list(dict.fromkeys(list(masks_a) + list(masks_b))):
        rows.append(_row(key, masks_a.get(key, "–"), masks_b.get(key, "–")))
    return rows, (first.started.replace("T", " "), second.started.replace("T", " "))


def _row(title: str, a: str, b: str) -> Row:
    return title, a, b, a != b


def _answer(run: RunValue) -> str:
    return word_answer(run.answer) if run.answer else (run.error or title_state(run.state))


def _model(run: RunValue) -> str:
    sha = str(run.model.get("sha256") or "")[:8]
    return f"{run.model.get('id', '')} {run.model.get('version', '')} {sha}".strip()


def _looks(run: RunValue) -> str:
    return tr("several") if run.request.get("doubt") == "thorough" else tr("one")


def _masks(run: RunValue) -> Dict[str, str]:
    found: Dict[str, str] = {}
    for segment in run.segments:
        name = title_label(segment.label) + (f", {title_dates(segment.date)}" if segment.date else "")
        share = write_share(segment.percent, segment.interval_percent)
        found[name] = f"{write_area(segment.area_m2) or segment.pixels} · {share}"
    return found
