"""The report: one HTML file that needs nothing else, with every text of the model shown as plain text."""

from __future__ import annotations

import base64
import datetime as dt
import functools
import io
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import jinja2
from PIL import Image

from ..result import AnalysisResult, ReasoningStep, Segment, Verdict
from ..words.part_words import PARTS
from .answer_json import name_crs
from .fields import FIELDS
from .overlay import draw_overlay, write_png
from .palette import describe_label, style_label
from .records import format_area, format_value, name_layers, plain_text

_TEMPLATE = Path(__file__).with_name("report.html.jinja")
_STEP_SIDE_PX = (360, 560)
_VERDICT_WORDS = {
    Verdict.VERIFIED: "verified",
    Verdict.DIFFERS: "differs",
    Verdict.UNVERIFIABLE: "not checkable",
}


def write_report(
    path: Path,
    result: AnalysisResult,
    *,
    file_names: Sequence[str] = (),
    notes: Sequence[str] = (),
) -> None:
    """Write the report of a run.

    Args:
        path: The HTML file.
        result: The run.
        file_names: Names of the evidence files that lie beside the report.
        notes: What a file format could not hold.
    """
    html = render_report(result, file_names=file_names, notes=notes)
    path.write_bytes(html.encode("utf-8", errors="replace"))


def render_report(
    result: AnalysisResult,
    *,
    file_names: Sequence[str] = (),
    notes: Sequence[str] = (),
    written_at: dt.datetime | None = None,
) -> str:
    """The report as HTML text; see `write_report`."""
    claims = [*result.answer.claims, *(claim for step in result.steps for claim in step.claims)]
    return _compile_template().render(
        result=result,
        answer=result.answer,
        written_at=(written_at or dt.datetime.now(dt.UTC)).strftime("%Y-%m-%d %H:%M UTC"),
        overview=_data_url(draw_overlay(result, result.segments, legend=False)),
        steps=[_describe_step(result, step) for step in result.steps],
        segments=result.segments,
        layers=name_layers(result.segments),
        verdict_words=_VERDICT_WORDS,
        claim_counts={verdict: sum(claim.verdict is verdict for claim in claims) for verdict in Verdict},
        crs=name_crs(result.grid),
        fields=FIELDS,
        file_names=list(file_names),
        notes=list(notes),
    )


@functools.cache
def _compile_template() -> jinja2.Template:
    """Compile the page once in a process: that takes longer than filling it in."""
    environment = jinja2.Environment(
        autoescape=True, undefined=jinja2.StrictUndefined, trim_blocks=True, lstrip_blocks=True
    )
    environment.filters.update(plain=plain_text, value=format_value, area=format_area, label=describe_label)
    environment.filters["part"] = PARTS.__getitem__
    environment.filters["pattern"] = lambda label: style_label(label).pattern.value
    environment.filters["colour"] = lambda label: style_label(label).hex
    return environment.from_string(_TEMPLATE.read_text(encoding="utf-8"))


def _describe_step(result: AnalysisResult, step: ReasoningStep) -> dict[str, Any]:
    drawn: list[Segment] = [segment for segment in step.segments if segment.measures.pixels]
    picture = _data_url(draw_overlay(result, drawn, legend=False, side_px=_STEP_SIDE_PX)) if drawn else None
    return {
        "index": step.index,
        "text": step.text,
        "segments": step.segments,
        "claims": step.claims,
        "picture": picture,
    }


def _data_url(image: Image.Image) -> str:
    """A picture as a `data:` URL."""
    buffer = io.BytesIO()
    write_png(image, buffer)
    return "data:image/png;base64," + base64.b64encode(buffer.getvalue()).decode("ascii")
