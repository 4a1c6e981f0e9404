"""What the fake engine says with codes, as the engine does: claims of all kinds, warnings, reasons, refusals."""

from __future__ import annotations

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from terrascope_qgis.core.words.said import describe_said, say


def tell(code: str, **values: object) -> dict:
    """A sentence as an event has it."""
    said = say(code, **values)
    return {"message": str(said), **describe_said(said)}


def claim(text: str, verdict: str, recomputed: object = None, unit: str | None = None, note: str = "", **more) -> dict:
    """A statement held against the masks."""
    said = say(note, **more) if note else ""
    return {
        "text": text, "value": text, "unit": unit, "recomputed": recomputed, "verdict": verdict, "kind": "number",
        "segments": [1], "note": str(said), "note_fact": describe_said(said),
    }  # fmt: skip


CLAIMS = [
    claim("it might rain", "unverifiable", note="note_supposed"),
    claim("the pond", "unverifiable", note="note_other_class", words="pond"),
    claim("half of it", "unverifiable", note="note_only_partly", found=say("share_of_half", percent=31.0)),
    claim("in the north", "differs", "SE"),
    claim("it grew", "differs", "shrank"),
    claim("the second largest", "differs", "largest, place 2: built_up"),
    claim("mostly in the north half", "differs", "12.0 % of it"),
    claim("1200 cells", "differs", 1201.0, "px"),
    claim("larger than the wood", "differs", "<"),
]
ANSWER_CLAIMS = [claim("they touch", "differs", "apart"), claim("nothing", "differs", 0.001, "percent")]
WARNINGS = [
    tell("of_file", file="scene.tif", warning=say("scale_integers")),
    tell("answer_differs", said="in the north", found="SE"),
    tell("sar_unused_first"),
    tell("loading_takes", memory=say("memory_cpu_unknown", needed=1, weights=1, cache=1, workspace=1)),
]
REASONS = [say("not_found", name="water", high=7.0), say("drawn_vaguely", id=1, name="water", score=0.5, percent=60.0)]
CONFIDENCE = {"level": "low", "reasons": list(map(str, REASONS)), "facts": [describe_said(item) for item in REASONS]}
REFUSAL = tell("not_enough", objection=say("few_plausible", percent=12.4, image="sar", least=50.0))
REASON, FIX = say("device_cpu_build", version="1.31"), say("device_install", command="pip install x")
DEVICE = {
    "reason": str(REASON), "reason_fact": describe_said(REASON), "fix": str(FIX), "fix_fact": describe_said(FIX),
}  # fmt: skip
NOTE = say("class_background", drawn=170, count=176)
RULE = say("rule_whole")
