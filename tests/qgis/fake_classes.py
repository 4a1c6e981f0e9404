"""What the fake engine says when it is asked to learn a class; the map is a tiny raster written by hand."""

from __future__ import annotations

import struct
import zlib
from pathlib import Path

from fake_words import NOTE, describe_said

FORMAT = "terrascope.class/1"


def run_fit(message: dict, send) -> None:
    ident, name = message["id"], message["name"]
    send("loaded", ident, model={"id": "terrascope-lite", "version": "0.1.0"}, seconds=0.1, warm=False)
    for done in (1, 2):
        send("progress", ident, stage="learn", done=done, total=2)
    if "fail" in name:
        send("error", ident, kind="INPUT", message="The labels cannot be told apart. Add more.")
        return
    own = sum(label["is_class"] for label in message["labels"])
    other = len(message["labels"]) - own
    notes = [str(NOTE)] if message["background"] else []
    for note in notes:
        send("warning", ident, message=note, **describe_said(NOTE))
    if message["map_out"]:
        write_tiff(Path(message["map_out"]), 120)
    share = {"value": 0.88, "low": 0.8, "high": 0.93}
    learned = {
        "format": FORMAT, "name": name, "phrases": [name, *message["synonyms"]],
        "source": {"bundle": "terrascope-lite 0.1.0", "vision_sha256": "a" * 64, "sensors": "optical"},
        "weights": [0.5, -1.0], "bias": 0.1, "threshold": 0.5, "share": message["share"], "notes": notes,
        "note_facts": [describe_said(NOTE) for _ in notes],
        "labels": {"positives": own, "negatives": other, "background": 170 if message["background"] else 0,
                   "shapes": len(message["labels"])},
        "score": {"gap_px": 32, "auroc": share, "balanced_accuracy": share, "f1": share,
                  "blocks": [{"positives": 5, "found": 4, "others": 5, "false_alarms": 1}] * 2},
    }  # fmt: skip
    if own < 5:
        learned["score"] = None
    content = {"percent": 18.1, "interval_percent": [10.0, 20.5], "doubtful_percent": 11.9, "map": message["map_out"]}
    if learned["score"] is None:
        content["interval_percent"] = None
    send("class", ident, **{"class": learned}, **content)
    send("done", ident, seconds=0.2)


def write_tiff(path: Path, side: int) -> None:
    """A deflated uint8 GeoTIFF of one strip and one band, all 127, on the test raster's corner."""
    data = zlib.compress(bytes([127]) * (side * side))
    scale = struct.pack("<3d", 10.0, 10.0, 0.0)
    tie = struct.pack("<6d", 0, 0, 0, 500000.0, 6001200.0, 0)
    keys = struct.pack("<16H", 1, 1, 0, 3, 1024, 0, 1, 1, 1025, 0, 1, 1, 3072, 0, 1, 32633)
    entries = [
        (256, 4, 1, side), (257, 4, 1, side), (258, 3, 1, 8), (259, 3, 1, 8), (262, 3, 1, 1), (277, 3, 1, 1),
        (278, 4, 1, side), (279, 4, 1, len(data)),
    ]  # fmt: skip
    count = len(entries) + 4
    at = 8 + 2 + 12 * count + 4
    extra = b""
    for tag, kind, number, content in ((33550, 12, 3, scale), (33922, 12, 6, tie), (34735, 3, 16, keys)):
        entries.append((tag, kind, number, at + len(extra)))
        extra += content
    entries.append((273, 4, 1, at + len(extra)))
    packed = b"".join(struct.pack("<HHII", *entry) for entry in sorted(entries))
    header = struct.pack("<2sHI", b"II", 42, 8) + struct.pack("<H", count)
    path.write_bytes(header + packed + struct.pack("<I", 0) + extra + data)
