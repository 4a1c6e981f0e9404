#!/usr/bin/python3
"""A stand-in for the engine's Python: whatever it is asked to run, it speaks the worker's protocol, version 1.

Words in the question choose what happens: `slow`, `stream`, `hang`, `crash`, `crash once`, `speckle`, `huge`, `lost`,
`whereabouts`, `nothing`, `certain`, `declined`, `fail`, `altered`, `broken`, `told`, `garbage`, `html`, `endless`.
Masks are boxes inside the area; no model runs.
"""

from __future__ import annotations

import base64
import json
import os
import struct
import sys
import threading
import time
from pathlib import Path

from fake_classes import run_fit
from fake_stress import run_stress
from fake_words import ANSWER_CLAIMS, CLAIMS, CONFIDENCE, DEVICE, REFUSAL, WARNINGS, tell

MODEL = {
    "id": "terrascope-lite",
    "version": "0.1.0",
    "sha256": "ab" * 32,
    "device": "cpu",
    "provider": "CPUExecutionProvider",
}
WGS84 = (
    'GEOGCRS["WGS 84",DATUM["World Geodetic System 1984",ELLIPSOID["WGS 84",6378137,298.257223563]],CS[ellipsoidal,2],'
    'AXIS["geodetic latitude (Lat)",north],AXIS["geodetic longitude (Lon)",east],'
    'ANGLEUNIT["degree",0.0174532925199433],ID["EPSG",4326]]'
)
lock = threading.Lock()
cancelled: set[str] = set()


def send(what: str, ident: str, **content: object) -> None:
    with lock:
        sys.stdout.write(json.dumps({"v": 1, "id": ident, "type": what, **content}) + "\n")
        sys.stdout.flush()


def multipolygon(boxes: list[tuple[float, float, float, float]]) -> bytes:
    parts = [struct.pack("<BII", 1, 6, len(boxes))]
    for left, bottom, right, top in boxes:
        ring = [(left, bottom), (right, bottom), (right, top), (left, top), (left, bottom)]
        parts.append(struct.pack("<BIII", 1, 3, 1, len(ring)))
        parts += [struct.pack("<dd", *point) for point in ring]
    return b"".join(parts)


def bounds_of(message: dict) -> tuple[tuple[float, float, float, float], str | None]:
    area = message.get("area") or {}
    crs = area.get("crs")
    if area.get("kind") == "box":
        return tuple(area["bounds"]), crs
    if area.get("kind") == "point":
        x, y = area["xy"]
        return (x - 600, y - 600, x + 600, y + 600), crs
    return (500000.0, 6000000.0, 501200.0, 6001200.0), "EPSG:32633"


def segment(ident: int, label: str, boxes: list, date: str | None, share: float) -> dict:
    area = sum((b[2] - b[0]) * (b[3] - b[1]) for b in boxes)
    return {
        "id": ident, "label": label, "phrase": label, "date": date, "sensor": "optical", "score": 0.91,
        "pixels": round(area / 100), "valid_pixels": 14400, "percent": share, "area_m2": area, "parts": len(boxes),
        "layer": label, "interval_percent": [share - 1, share + 1],
        "interval_area_m2": [0.9 * area, 1.1 * area], "quality": 0.87,
        "wkb": base64.b64encode(multipolygon(boxes)).decode() if boxes else "",
    }  # fmt: skip


def write_probability(path: str, grid: dict, segments: list) -> str:
    from osgeo import gdal, osr

    gdal.UseExceptions()
    dataset = gdal.GetDriverByName("GTiff").Create(path, grid["width"], grid["height"], len(segments), gdal.GDT_Byte)
    first, second, third, fourth, fifth, sixth = grid["transform"]
    dataset.SetGeoTransform((third, first, second, sixth, fourth, fifth))
    reference = osr.SpatialReference()
    reference.SetFromUserInput(grid["crs_wkt"] or "EPSG:32633")
    dataset.SetProjection(reference.ExportToWkt())
    for number, item in enumerate(segments, 1):
        band = dataset.GetRasterBand(number)
        band.Fill(200)
        band.SetNoDataValue(255)
        band.SetScale(1 / 254)
        band.SetMetadataItem("SEGMENT", str(item["id"]))
    dataset = None
    return path


def answer(message: dict) -> None:
    ident, question = message["id"], message["question"].lower()
    if "crash" in question and not (
        "once" in question and Path(os.environ.get("FAKE_CRASHED", "/nonexistent")).exists()
    ):
        marker = os.environ.get("FAKE_CRASHED")
        if marker:
            Path(marker).touch()
        print("Segmentation fault in a fake library", file=sys.stderr, flush=True)
        os._exit(139)
    send(
        "loaded",
        ident,
        model={**MODEL, "gpu": "", **DEVICE},
        seconds=0.1,
        warm=False,
    )
    if "garbage" in question:
        sys.stdout.write("this is not json\n")
        sys.stdout.flush()
        time.sleep(5)
    if "fail" in question:
        send("error", ident, kind="BAND", message="s1.tif has 1 band (VV); this model needs VV and VH. Add VH.")
        return
    if "altered" in question:
        send("error", ident, kind="BUNDLE", **tell("bundle_size", file="vision.onnx", size=1, expected=2))
        return
    if "broken" in question:
        send("error", ident, kind="INTERNAL", **tell("unexpected", kind="KeyError", problem="7"), details="Traceback")
        return
    (left, bottom, right, top), crs = bounds_of(message)
    width, height = right - left, top - bottom
    grid = {
        "crs": crs,
        "crs_wkt": WGS84 if crs == "EPSG:4326" else crs,
        "transform": [10, 0, left, 0, -10, top],
        "height": 120,
        "width": 120,
    }
    for done in range(1, 4):
        send("progress", ident, stage="encode", done=done, total=3)
    for stage in ("look", "prompt"):
        send("progress", ident, stage=stage, done=0, total=1)
    pause = 0.4 if "slow" in question else 0.0
    wait = 60.0 if "hang" in question else pause
    date = next((s["date"] for s in message["sources"] if s["date"]), None)
    text = "I look for water." if "html" not in question else "<b>bold</b> <img src='file:///etc/passwd'> " + "x" * 5000
    if "endless" in question:
        text += "\x1b[31m\u202e" + "y" * 5_000_000
    for piece in text.split(" "):
        send("text", ident, text=piece + " ")
    for number in range(100 if "stream" in question else 0):
        send("text", ident, text=f"word{number} ")
        time.sleep(0.01)
    water = (left + 0.1 * width, bottom + 0.1 * height, left + 0.5 * width, bottom + 0.5 * height)
    boxes = [water]
    if "speckle" in question:
        boxes = [
            (left + i * 10.0, bottom + j * 10.0, left + i * 10.0 + 5, bottom + j * 10.0 + 5)
            for i in range(250)
            for j in range(200)
        ]
    if "nothing" in question:
        boxes = []
    first = segment(1, "water", boxes, date, 16.0 if boxes else 0.0)
    text += " It covers 16 %, which is 20 ha."
    claims = [
        {
            "text": "16 %",
            "value": 16.0,
            "unit": "%",
            "recomputed": 16.0,
            "verdict": "verified",
            "kind": "percent",
            "segments": [1],
            "note": "",
        },
        {
            "text": "20 ha",
            "value": 200000.0,
            "unit": "m2",
            "recomputed": first["area_m2"],
            "verdict": "differs",
            "kind": "area",
            "segments": [1],
            "note": "",
        },
    ]
    if "huge" in question:
        path = Path(os.environ["FAKE_CRASHED"]).with_name("polygon.wkb")
        if "lost" not in question:
            path.write_bytes(base64.b64decode(first["wkb"]))
        first.update(wkb="", wkb_file=str(path))
    step = {"index": 1, "text": text, "segments": [first], "claims": claims if boxes else []}
    send("step", ident, step=step, grid=grid)
    end = time.monotonic() + wait
    while time.monotonic() < end:
        if ident in cancelled and "hang" not in question:
            send("error", ident, kind="CANCEL", message="Cancelled.")
            return
        time.sleep(0.01)
    trees = (left + 0.6 * width, bottom + 0.6 * height, left + 0.9 * width, bottom + 0.9 * height)
    second = segment(2, "trees", [trees], date, 9.0)
    claim = {"text": "three roads", "value": 3, "unit": "", "recomputed": None, "verdict": "unverifiable"}
    steps = [step, {"index": 2, "text": "The trees lie in the north-east.", "segments": [second], "claims": [claim]}]
    if "nothing" in question:
        steps = [step]
    else:
        send("step", ident, step=steps[1], grid=grid)
    if "told" not in question:
        send("warning", ident, message="3 % of the area has no valid pixel.")
    status = "nothing_found" if "nothing" in question else ("declined" if "declined" in question else "answered")
    said = {
        "text": "There are 23 ha of water.",
        "status": status,
        "task": "area",
        "value": 230400.0,
        "unit": "m2",
        "choice": None,
        "reason": None,
    }
    said["claims"] = [
        {"text": "23 ha", "value": 230000.0, "unit": "m2", "recomputed": 230400.0, "verdict": "verified",
         "kind": "area", "segments": [1], "note": ""},
    ]  # fmt: skip
    if "whereabouts" in question:
        said["text"] = "There are 23 ha of water, mostly in the south-west."
        said["claims"].append(
            {"text": "in the south-west", "value": "SW", "unit": None, "recomputed": "SW", "verdict": "verified",
             "kind": "position", "segments": [1], "note": ""},
        )  # fmt: skip
    reasons = ["Thin cloud over part of the area.", "The mask is sharp."]
    if message.get("doubt") == "thorough":
        reasons.append("Four looks agree.")
    said["confidence"] = {"level": "medium", "reasons": reasons}
    if "told" in question:
        steps[-1]["claims"] += CLAIMS
        said["claims"] += ANSWER_CLAIMS
        said["confidence"] = CONFIDENCE
    if status == "declined" and "told" in question:
        said.update(text=REFUSAL["message"], reason=REFUSAL["message"], reason_fact=REFUSAL, task=None)
    elif status == "declined":
        said.update(text="", reason="This model cannot count cars. Ask about land cover.", task=None)
    plain = [
        {**s, "segments": [{k: v for k, v in g.items() if k not in ("wkb", "wkb_file")} for g in s["segments"]]}
        for s in steps
    ]
    inputs = [
        {
            "file": s["path"],
            "role": s["role"],
            "date": s["date"],
            "bands": s["bands"] or [],
            "unit": "reflectance",
            "scale": "x1e-4",
            "crs": crs,
            "valid_percent": 97.0,
        }
        for s in message["sources"]
    ]
    result = {
        "format": "terrascope.answer/1", "question": message["question"], "answer": said, "steps": plain,
        "inputs": inputs,
        "grid": grid, "model": MODEL, "timings_s": {"encode": 0.2, "total": 0.3},
        "warnings": ["3 % of the area has no valid pixel."],
    }  # fmt: skip
    if "told" in question:
        result.update(warnings=[item["message"] for item in WARNINGS], warning_facts=WARNINGS)
    files = {}
    if message.get("probability_out") and "certain" not in question:
        files["probability"] = write_probability(
            message["probability_out"], grid, [g for s in steps for g in s["segments"]]
        )
    send("answer", ident, result=result, files=files)
    send("done", ident, seconds=0.3)


def main() -> None:
    if "bundle" in sys.argv:
        print("WARNING: a line beside the list\n" + os.environ["FAKE_BUNDLE_LIST"])
        return
    if "FAKE_STARTS" in os.environ:
        with Path(os.environ["FAKE_STARTS"]).open("a") as file:
            file.write(f"{os.getpid()}\n")
    for line in sys.stdin:
        message = json.loads(line)
        if "FAKE_REQUESTS" in os.environ:
            with Path(os.environ["FAKE_REQUESTS"]).open("a") as file:
                file.write(line)
        if message["type"] == "cancel":
            cancelled.add(message.get("target", message["id"]))
        elif message["type"] == "close":
            return
        else:
            if message["type"] == "stress":
                work, arguments = run_stress, (message, send, cancelled)
            elif message["type"] == "fit_class":
                work, arguments = run_fit, (message, send)
            else:
                work, arguments = answer, (message,)
            threading.Thread(target=work, args=arguments, daemon=True).start()


if __name__ == "__main__":
    main()
