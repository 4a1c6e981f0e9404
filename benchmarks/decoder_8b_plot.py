"""Draws the figures of `decoder_8b.py` as an SVG of bars: one group per part of an answer, one bar per side."""

from __future__ import annotations

import json
import sys
from collections.abc import Mapping
from html import escape
from pathlib import Path
from typing import Any

PARTS = (
    ("first_token_ms", "first token, ms"),
    ("token_ms", "one token, ms"),
    ("segment_ms", "one [SEG], ms"),
    ("answer_ms", "whole answer, ms"),
)
COLOURS = {"engine": "#1b7f79", "pytorch": "#c9a227"}
BUSY_LOAD = 2.0
"""Load from which times are told to be those of a busy machine."""
WIDTH, ROW, LEFT, BAR = 720, 22, 190, 400


def draw_plot(result: Mapping[str, Any]) -> str:
    """The SVG; bars of a part share a scale, parts do not."""
    tokens = sorted({answer["visual_tokens"] for answer in result["answers"]})
    lines = [_text(12, 24, f"{result['device']}: {result['size']} model, {result['weights']}", size=15)]
    y = 34
    if result["size"] != "8B":
        y += 18
        lines.append(_text(12, y - 4, "A tiny model on a CPU: shows that the script works, not how fast the 8B is."))
        if (result["load_average"] or 0) > BUSY_LOAD:
            y += 18
            lines.append(_text(12, y - 4, f"The machine was busy (load {result['load_average']:.0f}): mostly waiting."))
    for count in tokens:
        y += 22
        lines.append(_text(12, y, f"{count} visual tokens", size=13))
        for key, title in PARTS:
            values = {answer["side"]: answer[key] for answer in result["answers"] if answer["visual_tokens"] == count}
            for number, (side, value) in enumerate(values.items()):
                y += ROW
                length = BAR * value / max(values.values())
                lines.append(_text(24, y + 1, title) if number == 0 else "")
                lines.append(f'<rect x="{LEFT}" y="{y - 12}" width="{length:.1f}" height="16" fill="{COLOURS[side]}"/>')
                lines.append(_text(LEFT + length + 6, y + 1, f"{value:.1f} {side}"))
            y += 6
    body = "\n".join(line for line in lines if line)
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{WIDTH}" height="{y + 16}" font-family="sans-serif">\n'
        f'<rect width="{WIDTH}" height="{y + 16}" fill="white"/>\n{body}\n</svg>\n'
    )


def _text(x: float, y: float, words: str, *, size: int = 12) -> str:
    return f'<text x="{x:.1f}" y="{y}" font-size="{size}" fill="#222">{escape(words)}</text>'


if __name__ == "__main__":
    source, target = map(Path, sys.argv[1:3])
    target.write_text(draw_plot(json.loads(source.read_text("utf-8"))), "utf-8")
