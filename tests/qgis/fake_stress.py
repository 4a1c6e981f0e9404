"""What the fake engine says when it is asked for a stress test: haze that changes the answer, gaps that do not."""

from __future__ import annotations

import json
import time
from collections.abc import Callable
from pathlib import Path

from fake_words import RULE, describe_said, say


def level(name: str, number: int, iou: float, changed: int, strength: float) -> dict:
    words = say(f"stress_{name}", strength=strength, percent=100 * strength)
    answers = [{"text": "12 %" if changed else "16 %", "changes": ["number"] if changed else [], "problem": ""}]
    masks = [{"label": "water", "date": "last", "iou": iou}]
    told = {"words": str(words), "words_fact": describe_said(words)}
    return {"level": number, **told, "iou": iou, "changed": changed, "windows": 1, "answers": answers, "masks": masks}


ROWS = {
    "haze": [(1, 0.9, 0, 0.1), (3, 0.6, 1, 0.4), (5, 0.3, 1, 0.7)],
    "data_gaps": [(1, 1.0, 0, 0.02), (3, 0.9, 0, 0.12), (5, 0.8, 0, 0.3)],
}


def run_stress(message: dict, send: Callable[..., None], cancelled: set[str]) -> None:
    """Tell plan, trials and report; `slow` takes its time, `fail` fails."""
    ident, question = message["id"], message["question"].lower()
    send("loaded", ident, model={}, seconds=0.1, warm=False)
    if "fail" in question:
        send("error", ident, kind="INPUT", message="No corruption can be applied to these layers. Choose others.")
        return
    send("progress", ident, stage="clean", done=1, total=1)
    send(
        "plan", ident, runs=6, windows=1, rule=str(RULE), rule_fact=describe_said(RULE), clean_seconds=0.5, seconds=3.0
    )
    done, corruptions = 0, []
    for name, levels in ROWS.items():
        for item in levels:
            end = time.monotonic() + (0.3 if "slow" in question else 0.0)
            while time.monotonic() < end:
                if ident in cancelled:
                    send("error", ident, kind="CANCEL", message="Cancelled.")
                    return
                time.sleep(0.01)
            done += 1
            send("progress", ident, stage="stress", done=done, total=6)
            send("trial", ident, corruption=name, title=name, **level(name, *item))
        kept = sum(item[1] for item in levels) / 3
        changed = [item[0] for item in levels if item[2]]
        corruptions.append(
            {
                "id": name,
                "title": name,
                "mask_retention": kept,
                "answer_retention": 1 - len(changed) / 3,
                "first_change_level": changed[0] if changed else None,
                "level_count": 5,
                "levels": [level(name, *item) for item in levels],
            }
        )
    result = {
        "format": "terrascope.stress/1", "question": message["question"], "summary": "", "weakest": "haze",
        "changers": ["haze"], "mask_retention": 0.75, "answer_retention": 2 / 3, "clean": [{"text": "16 % water"}],
        "corruptions": corruptions, "skipped": [{"corruption": "speckle", "reason": "needs a SAR layer"}],
        "profile": message["profile"], "sensor": message["sensor"],
    }  # fmt: skip
    files = write_files(message.get("out"), result)
    send("stress", ident, result=result, files=files)
    send("done", ident, seconds=0.3)


def write_files(out: str | None, result: dict) -> dict[str, str]:
    """Write what a report consists of."""
    if out is None:
        return {}
    folder = Path(out)
    folder.mkdir(parents=True, exist_ok=True)
    svg = '<svg xmlns="http://www.w3.org/2000/svg" width="60" height="40"><rect width="60" height="40"/></svg>'
    contents = {
        "report": ("stress.html", "<html></html>"),
        "plot": ("stress.svg", svg),
        "table": ("stress.csv", "corruption\n"),
        "json": ("stress.json", json.dumps(result)),
    }
    for name, text in contents.values():
        (folder / name).write_text(text, encoding="utf-8")
    return {kind: str(folder / name) for kind, (name, _) in contents.items()}
