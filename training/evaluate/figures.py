"""Figures for the model card, drawn with Pillow alone: example masks, reliability, scores against cloud cover."""

from __future__ import annotations

import argparse
import json
from pathlib import Path

import numpy as np
from PIL import Image, ImageDraw

from training.constants import FloatArray
from training.evaluate import judged
from training.evaluate.judged import Chip
from training.evaluate.land import land_classes
from training.evaluate.runner import PixelRunner, View, chances, change_kind

_PALETTE = np.array(
    [
        (38, 110, 190), (28, 100, 50), (140, 190, 80), (95, 125, 190), (235, 165, 55),
        (210, 190, 95), (200, 45, 35), (165, 155, 145), (200, 190, 235),
    ],
    np.uint8,
)  # fmt: skip
_PANEL_PX = 160
_SHOWN = {"burned": 3, "clouds": 5, "floods": 3}
"""Sets of which example chips are drawn -> how many."""
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
    side, edge = 170, 26
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
    pen.text((edge, edge + side + 8), "predicted (across), observed (up)", fill=_INK)
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


def _beside(images: list[Image.Image]) -> Image.Image:
    """Put images next to each other."""
    whole = Image.new("RGB", (sum(i.width for i in images), max(i.height for i in images)), "white")
    left = 0
    for image in images:
        whole.paste(image, (left, 0))
        left += image.width
    return whole


def _stack(rows: list[Image.Image]) -> Image.Image:
    """Put images below each other."""
    whole = Image.new("RGB", (max(r.width for r in rows), sum(r.height for r in rows)), "white")
    top = 0
    for row in rows:
        whole.paste(row, (0, top))
        top += row.height
    return whole


def _save(image: Image.Image, path: Path) -> None:
    """Write a small PNG: 128 colours are enough for these pictures."""
    image.quantize(128).save(path, optimize=True)
    print(f"{path} {path.stat().st_size // 1000} kB")


def _chance(runner: PixelRunner, chip: Chip, label: str) -> tuple[FloatArray, str]:
    """Return the calibrated probability of one label and the calibration entry it used."""
    kind = chip.view.kind if chip.earlier is None else change_kind(chip.earlier, chip.view)
    if chip.earlier is None:
        logits = runner.class_logits(chip.view, [label])[0][0]
    else:
        logits = runner.change_logits(chip.earlier, chip.view, [label])[0]
    return chances(logits, runner.temperature(kind)), kind


def _land_figure(runner: PixelRunner, shared: Path) -> Image.Image:
    rows = []
    for chip in judged.read_terramind(shared, level="L2A"):
        codes = land_classes(runner, View(chip.view.optical)).argmax(axis=0)
        radar = land_classes(runner, View(sar=chip.view.sar)).argmax(axis=0)
        panels = [("Sentinel-2", picture(chip.view)), ("classes from Sentinel-2", _PALETTE[codes])]
        panels += [("Sentinel-1", picture(View(sar=chip.view.sar))), ("classes from Sentinel-1", _PALETTE[radar])]
        rows.append(draw_strip(panels))
    return _stack(rows)


def _mask_figure(runner: PixelRunner, chips: list[Chip], label: str) -> Image.Image:
    """Draw what was found; a chip of two dates shows both."""
    rows = []
    for chip in chips:
        chance, kind = _chance(runner, chip, label)
        base = picture(chip.view)
        panels = [] if chip.earlier is None else [("before", picture(chip.earlier))]
        panels += [("image" if chip.earlier is None else "after", base)]
        grey = (np.repeat(chance[..., None], 3, axis=2) * 255).astype(np.uint8)
        panels += [(f"probability of {label.replace('_', ' ')}", grey)]
        panels += [("mask", _overlay(base, chance >= runner.threshold(kind, label), (0, 200, 255)))]
        rows.append(draw_strip(panels))
    return _stack(rows)


def main(arguments: list[str] | None = None) -> int:
    """Draw every figure whose data is present; example chips are the first of each set, not the best."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--model", type=Path, required=True)
    parser.add_argument("--shared", type=Path, default=Path("../shared/data"))
    parser.add_argument("--more", type=Path, default=Path("../more"))
    parser.add_argument("--measured", type=Path, default=None, help="JSON written by `python -m training.evaluate`")
    parser.add_argument("--out", type=Path, required=True)
    options = parser.parse_args(arguments)
    options.out.mkdir(parents=True, exist_ok=True)
    runner = PixelRunner(options.model)
    _save(_land_figure(runner, options.shared), options.out / "lite-land-cover.png")
    sets: dict[str, tuple[list[Chip], str]] = {
        "water-radar": (list(judged.read_sen1floods11(options.shared)), "water"),
        "water-30m": (list(judged.read_cellula(options.shared)), "water"),
        "burned": (list(judged.read_wildfire(options.shared)), "burned"),
        "clouds": (list(judged.read_exeter(options.more)), "cloud"),
        "floods": (list(judged.read_ombria(options.shared)), "flooded"),
        "forest-damage": (list(judged.read_barkbeetle(options.shared)), "forest_damage"),
    }
    diagrams = []
    for name, (chips, label) in sets.items():
        if not chips:
            print(f"{name}: skipped, its data is absent")
            continue
        if name in _SHOWN:
            _save(_mask_figure(runner, chips[: _SHOWN[name]], label), options.out / f"lite-{name}.png")
        found = [(_chance(runner, chip, label)[0][chip.valid], chip.truth[chip.valid]) for chip in chips]
        diagrams.append(draw_reliability(*(np.concatenate(part) for part in zip(*found, strict=True)), name))
    half = (len(diagrams) + 1) // 2
    _save(_stack([_beside(diagrams[:half]), _beside(diagrams[half:])]), options.out / "lite-reliability.png")
    if options.measured is not None:
        table = json.loads(options.measured.read_text()).get("fusion under cloud (terramind pairs)")
        if table is not None:
            _save(draw_cloud_curve(table["rows"]), options.out / "lite-cloud-curve.png")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
