"""Figures for the model card, drawn with Pillow alone: example masks, reliability, scores against cloud cover."""

from __future__ import annotations

import argparse
import json
from pathlib import Path

import numpy as np
from PIL import Image, ImageDraw

from training.constants import FloatArray
from training.evaluate import judged
from training.evaluate.land import land_classes
from training.evaluate.runner import PixelRunner, View, chances

_PALETTE = np.array(
    [
        (38, 110, 190), (28, 100, 50), (140, 190, 80), (95, 125, 190), (235, 165, 55),
        (210, 190, 95), (200, 45, 35), (165, 155, 145), (200, 190, 235),
    ],
    np.uint8,
)  # fmt: skip
_PANEL_PX = 224
_INK, _SOFT, _LINE = (20, 20, 20), (215, 215, 215), (30, 90, 170)


def picture(view: View) -> np.ndarray:
    """Return an `(H, W, 3)` uint8 rendering: true colour where there is optical, VV VH otherwise."""
    if view.optical is not None:
        rows = [3, 2, 1] if np.isfinite(view.optical[2]).any() else [11, 7, 3]
        bands = np.nan_to_num(view.optical[rows])
    else:
        assert view.sar is not None
        bands = np.nan_to_num(view.sar, nan=-30.0)[[0, 1, 0]]
    low, high = np.percentile(bands, (2, 98), axis=(1, 2), keepdims=True)
    scaled = np.clip((bands - low) / np.maximum(high - low, 1e-3), 0, 1)
    return np.asarray((scaled * 255).astype(np.uint8).transpose(1, 2, 0))


def _panel(array: np.ndarray) -> Image.Image:
    return Image.fromarray(array).resize((_PANEL_PX, _PANEL_PX), Image.Resampling.NEAREST)


def _overlay(base: np.ndarray, mask: np.ndarray, colour: tuple[int, int, int]) -> np.ndarray:
    out = base.copy()
    out[mask] = (0.4 * out[mask] + 0.6 * np.array(colour)).astype(np.uint8)
    return out


def draw_strip(panels: list[tuple[str, np.ndarray]]) -> Image.Image:
    """Lay named images side by side."""
    strip = Image.new("RGB", (len(panels) * (_PANEL_PX + 6), _PANEL_PX + 18), "white")
    pen = ImageDraw.Draw(strip)
    for index, (name, array) in enumerate(panels):
        strip.paste(_panel(array), (index * (_PANEL_PX + 6), 16))
        pen.text((index * (_PANEL_PX + 6) + 2, 2), name, fill=_INK)
    return strip


def draw_reliability(chance: FloatArray, truth: np.ndarray, title: str, *, bins: int = 12) -> Image.Image:
    """Draw predicted probability against observed share, with a bar for the pixels in each bin."""
    side, edge = 240, 30
    image = Image.new("RGB", (side + 2 * edge, side + 2 * edge), "white")
    pen = ImageDraw.Draw(image)
    pen.text((edge, 8), title, fill=_INK)
    pen.rectangle((edge, edge, edge + side, edge + side), outline=_INK)
    pen.line((edge, edge + side, edge + side, edge), fill=_SOFT)
    which = np.minimum((chance * bins).astype(int), bins - 1)
    points = []
    for index in range(bins):
        inside = which == index
        if not inside.any():
            continue
        x = edge + float(chance[inside].mean()) * side
        points.append((x, edge + side * (1 - float(truth[inside].mean()))))
        tall = float(inside.mean()) ** 0.5 * 40
        pen.rectangle((x - 3, edge + side - tall, x + 3, edge + side), fill=_SOFT)
    pen.line(points, fill=_LINE, width=2)
    for x, y in points:
        pen.ellipse((x - 3, y - 3, x + 3, y + 3), fill=_LINE)
    pen.text((edge, edge + side + 8), "predicted probability; height: observed share", fill=_INK)
    return image


def draw_cloud_curve(rows: list[dict[str, object]]) -> Image.Image:
    """Draw mean IoU against cloud cover for both sensors, S2 and S1 from the fusion table's rows."""
    colours = {"both": (30, 90, 170), "S2": (220, 130, 20), "S1": (120, 120, 120)}
    side, edge = 260, 34
    image = Image.new("RGB", (side + 2 * edge + 40, side + 2 * edge), "white")
    pen = ImageDraw.Draw(image)
    pen.rectangle((edge, edge, edge + side, edge + side), outline=_INK)
    series: dict[str, list[tuple[float, float]]] = {name: [] for name in colours}
    for row in rows:
        _, percent, name = str(row["row"]).split()
        series[name].append((float(percent.rstrip("%")) / 100, float(str(row["value"]))))
    for index, (name, points) in enumerate(series.items()):
        line = [(edge + x * side, edge + side * (1 - y)) for x, y in points]
        pen.line(line, fill=colours[name], width=2)
        pen.text((edge + side + 6, edge + 14 * index), name, fill=colours[name])
    pen.text((edge, 8), "mean IoU (0-1) against cloud cover (0-100 %)", fill=_INK)
    return image


def main(arguments: list[str] | None = None) -> int:
    """Draw every figure whose data is present."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--model", type=Path, required=True)
    parser.add_argument("--shared", type=Path, default=Path("../shared/data"))
    parser.add_argument("--measured", type=Path, default=None, help="JSON written by `python -m training.evaluate`")
    parser.add_argument("--out", type=Path, required=True)
    options = parser.parse_args(arguments)
    options.out.mkdir(parents=True, exist_ok=True)
    runner = PixelRunner(options.model)
    for chip in judged.read_terramind(options.shared, level="L2A"):
        codes = land_classes(runner, View(chip.view.optical)).argmax(axis=0)
        radar = land_classes(runner, View(sar=chip.view.sar)).argmax(axis=0)
        panels = [("Sentinel-2", picture(chip.view)), ("classes from Sentinel-2", _PALETTE[codes])]
        panels += [("Sentinel-1", picture(View(sar=chip.view.sar))), ("classes from Sentinel-1", _PALETTE[radar])]
        draw_strip(panels).save(options.out / f"land_{chip.name}.png")
    for name, chips, label in (
        ("water_s1", judged.read_sen1floods11(options.shared), "water"),
        ("water_30m", judged.read_cellula(options.shared), "water"),
        ("burned", judged.read_wildfire(options.shared), "burned"),
    ):
        every, truths = [], []
        for index, chip in enumerate(chips):
            kind = chip.view.kind
            chance = chances(runner.class_logits(chip.view, [label])[0][0], runner.temperature(kind))
            every.append(chance[chip.valid])
            truths.append(chip.truth[chip.valid])
            if index < 3:
                base = picture(chip.view)
                found = chance >= runner.threshold(kind)
                panels = [("image", base), ("truth", _overlay(base, chip.truth, (255, 220, 0)))]
                draw_strip([*panels, ("mask", _overlay(base, found, (0, 200, 255)))]).save(
                    options.out / f"{name}_{chip.name}.png"
                )
        draw_reliability(np.concatenate(every), np.concatenate(truths), name).save(
            options.out / f"reliability_{name}.png"
        )
    if options.measured is not None:
        table = json.loads(options.measured.read_text()).get("fusion under cloud (terramind pairs)")
        if table is not None:
            draw_cloud_curve(table["rows"]).save(options.out / "cloud_curve.png")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
