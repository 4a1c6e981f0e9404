"""Draws masks over a picture of the area, with a legend; measures nothing."""

from __future__ import annotations

import math
from collections.abc import Sequence
from pathlib import Path
from typing import BinaryIO

import numpy as np
import pyproj
from numpy.typing import NDArray
from PIL import Image, ImageDraw, ImageFont
from scipy import ndimage

from ..geo.grid import PixelGrid
from ..result import AnalysisResult, BoolArray, MeasuredPart, Segment
from .palette import LabelStyle, Pattern, describe_label, style_label
from .records import format_area, plain_text

Picture = NDArray[np.float32]
IndexArray = NDArray[np.int64]

_FILL_ALPHA = 0.28
_HATCH_ALPHA = 0.85
_HATCH_STEP_PX = 9
_DASH_PX = 7
_EDGE_PX = 2
_HALO_RGB = (15, 15, 20)
_HALO_ALPHA = 0.55
_NO_PREVIEW_GREY = 96
_VEIL_RGB = (255, 255, 255)
_VEIL_ALPHA = 120
_PART_RGB = (20, 20, 20)
_PANEL_RGB = (255, 255, 255)
_TEXT_RGB = (33, 37, 41)
_FONT_PX = 14
_ROW_PX = 24
_SWATCH_PX = (28, 16)


def write_overlay(path: Path, result: AnalysisResult) -> None:
    """Write the picture of all masks with their legend as PNG."""
    write_png(draw_overlay(result, result.segments, legend=True), path)


def write_png(image: Image.Image, target: Path | BinaryIO) -> None:
    """Write a picture; at the usual level of compression it takes twice as long for 1 % less."""
    image.save(target, format="PNG", compress_level=4)


def draw_overlay(
    result: AnalysisResult, segments: Sequence[Segment], *, legend: bool, side_px: tuple[int, int] = (640, 1024)
) -> Image.Image:
    """Draw segments over the preview of a result.

    Args:
        result: Gives preview and grid; without a preview the background is grey.
        segments: What to draw, largest below.
        legend: Whether to put a legend under the picture.
        side_px: Least and greatest longer side of the picture; a small area is enlarged by whole pixels.
    """
    canvas = _open_canvas(result, side_px)
    shown = [segment for segment in segments if segment.measures.pixels]
    for segment in sorted(shown, key=lambda segment: -segment.measures.pixels):
        _paint_mask(canvas, _scale_mask(segment.mask, canvas.shape[:2]), style_label(segment.label))
    image = Image.fromarray(np.clip(canvas + 0.5, 0, 255).astype(np.uint8), "RGB")
    if result.part is not None:
        _draw_part(image, result.part, result.grid)
    _draw_scale_bar(image, result.grid)
    return _append_legend(image, segments) if legend else image


def _draw_part(image: Image.Image, part: MeasuredPart, grid: PixelGrid) -> None:
    """Draw the line around a part, and veil the rest where it was not measured."""
    down, right = image.height / grid.height, image.width / grid.width
    ring = [(col * right, row * down) for row, col in part.outline]
    if part.is_alone:
        veil = Image.new("L", image.size, _VEIL_ALPHA)
        if len(ring) > 2:
            ImageDraw.Draw(veil).polygon(ring, fill=0)
        image.paste(_VEIL_RGB, (0, 0, *image.size), veil)
    if len(ring) > 2:
        ImageDraw.Draw(image).line(ring, fill=_PART_RGB, width=_EDGE_PX)


def _open_canvas(result: AnalysisResult, side_px: tuple[int, int]) -> Picture:
    """The preview at drawing size, `(h, w, 3)` float32 0-255."""
    least, greatest = side_px
    preview = result.preview
    height, width = result.grid.shape if preview is None else preview.shape[:2]
    longer = max(height, width)
    factor = math.ceil(least / longer) if longer < least else min(1.0, greatest / longer)
    size = max(1, round(width * factor)), max(1, round(height * factor))
    if preview is None:
        return np.full((size[1], size[0], 3), _NO_PREVIEW_GREY, dtype=np.float32)
    method = Image.Resampling.NEAREST if factor >= 1 else Image.Resampling.BOX
    return np.asarray(Image.fromarray(np.ascontiguousarray(preview), "RGB").resize(size, method), dtype=np.float32)


def _scale_mask(mask: BoolArray, shape: tuple[int, int]) -> Picture:
    """Share of each drawn pixel that the mask covers, `shape` float32 0-1."""
    image = Image.fromarray(mask.astype(np.uint8) * np.uint8(255), "L")
    enlarging = shape[0] >= mask.shape[0]
    method = Image.Resampling.NEAREST if enlarging else Image.Resampling.BOX
    return np.asarray(image.resize((shape[1], shape[0]), method), dtype=np.float32) / np.float32(255)


def _paint_mask(whole: Picture, coverage: Picture, style: LabelStyle) -> None:
    """Paint fill, pattern, halo and outline of one mask onto a picture; only its surroundings are looked at."""
    box = _find_box(coverage > 0)
    if box is None:
        return
    canvas, coverage = whole[box], coverage[box]
    inside = _keep_small_parts(coverage)
    rows, cols = np.ogrid[box]
    _blend(canvas, np.maximum(coverage, inside).astype(np.float32) * np.float32(_FILL_ALPHA), style.rgb)
    if style.pattern is not Pattern.PLAIN:
        _blend(canvas, (inside & _pattern_lines(rows, cols, style.pattern)) * np.float32(_HATCH_ALPHA), style.rgb)
    halo = ndimage.binary_dilation(inside) & ~inside
    _blend(canvas, halo * np.float32(_HALO_ALPHA), _HALO_RGB)
    edge = inside & ~ndimage.binary_erosion(inside, iterations=_EDGE_PX)
    if style.pattern is not Pattern.PLAIN:
        gaps = edge & ((rows + cols) // _DASH_PX % 2 == 1)
        _blend(canvas, gaps * np.float32(_HALO_ALPHA), _HALO_RGB)
        edge &= ~gaps
    _blend(canvas, edge.astype(np.float32), style.rgb)


def _keep_small_parts(coverage: Picture) -> BoolArray:
    """Pixels mostly covered, and all pixels of parts so small that they would vanish from the picture."""
    inside: BoolArray = coverage >= 0.5
    labels, count = ndimage.label(coverage > 0, structure=np.ones((3, 3), dtype=int))
    survives = np.zeros(count + 1, dtype=bool)
    survives[labels[inside]] = True
    survives[0] = True
    kept: BoolArray = inside | ~survives[labels]
    return kept


def _find_box(mask: BoolArray) -> tuple[slice, slice] | None:
    """Rows and columns that hold a mask and its halo; None for an empty one."""
    rows, cols = np.flatnonzero(mask.any(axis=1)), np.flatnonzero(mask.any(axis=0))
    if not len(rows):
        return None
    first_row, last_row = max(int(rows[0]) - 1, 0), min(int(rows[-1]) + 2, mask.shape[0])
    first_col, last_col = max(int(cols[0]) - 1, 0), min(int(cols[-1]) + 2, mask.shape[1])
    return slice(first_row, last_row), slice(first_col, last_col)


def _pattern_lines(rows: IndexArray, cols: IndexArray, pattern: Pattern) -> BoolArray:
    rising: BoolArray = (rows + cols) % _HATCH_STEP_PX < 2
    falling: BoolArray = (rows - cols) % _HATCH_STEP_PX < 2
    lines = {Pattern.GAIN: rising, Pattern.LOSS: falling, Pattern.CHANGE: rising | falling}
    return lines[pattern]


def _blend(canvas: Picture, alpha: Picture, rgb: tuple[int, int, int]) -> None:
    canvas += alpha[..., np.newaxis] * (np.array(rgb, dtype=np.float32) - canvas)


def _append_legend(image: Image.Image, segments: Sequence[Segment]) -> Image.Image:
    font = ImageFont.load_default(_FONT_PX)
    rows = len(segments) or 1
    panel = Image.new("RGB", (image.width, rows * _ROW_PX + 16), _PANEL_RGB)
    draw = ImageDraw.Draw(panel)
    if not segments:
        draw.text((12, 12), "No mask was drawn.", font=font, fill=_TEXT_RGB)
    for row, segment in enumerate(segments):
        y = 8 + row * _ROW_PX
        panel.paste(_draw_swatch(style_label(segment.label)), (12, y + 4))
        draw.text((12 + _SWATCH_PX[0] + 10, y + 3), _legend_text(segment), font=font, fill=_TEXT_RGB)
    whole = Image.new("RGB", (image.width, image.height + panel.height), _PANEL_RGB)
    whole.paste(image, (0, 0))
    whole.paste(panel, (0, image.height))
    return whole


def _draw_swatch(style: LabelStyle) -> Image.Image:
    swatch = np.full((_SWATCH_PX[1], _SWATCH_PX[0], 3), 170, dtype=np.float32)
    _paint_mask(swatch, np.ones(swatch.shape[:2], dtype=np.float32), style)
    return Image.fromarray(swatch.astype(np.uint8), "RGB")


def _legend_text(segment: Segment) -> str:
    measures = segment.measures
    parts = [f"{segment.id}  {describe_label(plain_text(segment.label, max_chars=40))}", segment.date or "undated"]
    if not measures.pixels:
        parts.append("nothing found")
    else:
        parts.append(f"{measures.percent:.1f} %")
        # The font inside Pillow has no superscript.
        parts.append(
            f"{measures.pixels:,} px" if measures.area_m2 is None else format_area(measures.area_m2).replace("²", "2")
        )
    return "  ·  ".join(parts)


def _draw_scale_bar(image: Image.Image, grid: PixelGrid) -> None:
    """Draw a bar of a round ground length at the lower left, where the grid has a CRS."""
    width_m = _ground_width_m(grid)
    if width_m is None or image.width < 200 or image.height < 60:
        return
    length_m = _round_length(width_m / 4)
    length_px = round(image.width * length_m / width_m)
    text = f"{length_m / 1000:g} km" if length_m >= 1000 else f"{length_m:g} m"
    draw = ImageDraw.Draw(image, "RGBA")
    font = ImageFont.load_default(_FONT_PX)
    x, y = 14, image.height - 18
    text_width = draw.textlength(text, font=font)
    draw.rounded_rectangle((x - 6, y - 22, x + max(length_px, text_width) + 6, y + 8), 4, fill=(0, 0, 0, 130))
    draw.text((x, y - 20), text, font=font, fill=(255, 255, 255, 255))
    draw.rectangle((x, y - 1, x + length_px, y + 2), fill=(255, 255, 255, 255))


def _ground_width_m(grid: PixelGrid) -> float | None:
    """Length on the ground of the middle row; None without a CRS or where it cannot be told."""
    if grid.crs_wkt is None:
        return None
    to_degrees = pyproj.Transformer.from_crs(grid.crs_wkt, "OGC:CRS84", always_xy=True)
    ends = [to_degrees.transform(*grid.xy(grid.height / 2, col)) for col in (0, grid.width)]
    length = pyproj.Geod(ellps="WGS84").inv(*ends[0], *ends[1])[2]
    return float(length) if math.isfinite(length) and length > 0 else None


def _round_length(length_m: float) -> float:
    """The largest of 1, 2, 5 times a power of ten that is not longer."""
    power = 10.0 ** math.floor(math.log10(length_m))
    return max(step * power for step in (1, 2, 5) if step * power <= length_m * 1.0001)
