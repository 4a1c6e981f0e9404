"""Reads the fields that only TerraScope 8B bundles have (docs/export-8b.md)."""

from __future__ import annotations

from typing import Any

from .json_fields import Fields
from .terrascope8b_values import (
    ChannelScale,
    MemorySpec,
    PictureSpec,
    PromptSpec,
    RenderSpec,
    TableSpec,
    Terrascope8BSpec,
)

TABLE_DTYPES = ("float32", "float16")
_MAX_TILES = 64
_PROMPT_PARTS = {
    "turn": ("{input}",),
    "input": ("{preface}", "{images}", "{question}", "{options}"),
    "option": ("{letter}", "{text}"),
    "image": ("{context}",),
}
"""Field of `prompt` -> what must stand in it."""


def read_terrascope8b(root: Fields) -> Terrascope8BSpec:
    """Read and check the family's own fields.

    Raises:
        BundleError: a field is wrong.
    """
    memory = root.object("memory")
    weights = memory.object("weights_bytes")
    sensors = root.object("sensors")
    return Terrascope8BSpec(
        pictures=_read_pictures(root),
        prompt=_read_prompt(root.object("prompt")),
        renders={name: _read_render(sensors.object(name)) for name in sensors.names()},
        stop=root.texts("stop"),
        memory=MemorySpec(
            {role: weights.integer(role, 0, 1 << 45) for role in weights.names()},
            memory.integer("kv_bytes_per_token", 1, 1 << 30),
        ),
        decoder_weights=root.object("decoder").choice("weights", ("float32", "float16", "bfloat16", "int4")),
        needs_cuda=root.object("decoder").flag("needs_cuda"),
    )


def read_table(fields: Fields) -> TableSpec:
    """Read the entry of a table.

    Raises:
        BundleError: a field is wrong.
    """
    shape = fields.raw("shape")
    if not isinstance(shape, list) or len(shape) != 2 or not all(type(size) is int and size > 0 for size in shape):
        raise fields.error(f"{fields.path}.shape", shape, "a list of rows and columns")
    return TableSpec(fields.text("file"), fields.choice("dtype", TABLE_DTYPES), shape[0], shape[1])


def _read_pictures(root: Fields) -> PictureSpec:
    vision, masks = root.object("vision"), root.object("masks")
    tile_px = vision.integer("tile_px", 16, 4096)
    token_grid = vision.integer("token_grid", 1, 256)
    if tile_px % token_grid:
        raise vision.error("vision.token_grid", token_grid, f"a divisor of tile_px ({tile_px})")
    tiling = vision.object("tiling")
    grids = tiling.raw("grids")
    if not _are_grids(grids):
        raise tiling.error("vision.tiling.grids", grids, "pairs of columns and rows, the first 1 x 1")
    return PictureSpec(
        tile_px=tile_px,
        token_grid=token_grid,
        grids=tuple((columns, rows) for columns, rows in grids),
        larger_grid_above_share=tiling.number("larger_grid_above_share", 0, 1),
        mask_px=masks.integer("input_px", 16, 8192),
        tile_scale=_read_scale(vision),
        mask_scale=_read_scale(masks),
    )


def _read_scale(fields: Fields) -> ChannelScale:
    mean, std = fields.numbers("mean", 3), fields.numbers("std", 3)
    if min(std) <= 0:
        raise fields.error(f"{fields.path}.std", std, "numbers above 0")
    return ChannelScale((mean[0], mean[1], mean[2]), (std[0], std[1], std[2]))


def _are_grids(value: Any) -> bool:
    if not isinstance(value, list) or not value or value[0] != [1, 1]:
        return False
    pairs = all(isinstance(pair, list) and len(pair) == 2 for pair in value)
    return pairs and all(type(n) is int and n > 0 for pair in value for n in pair) and _largest(value) <= _MAX_TILES


def _largest(grids: list[list[int]]) -> int:
    return max(columns * rows for columns, rows in grids)


def _read_prompt(fields: Fields) -> PromptSpec:
    for name, parts in _PROMPT_PARTS.items():
        text = fields.text(name)
        if any(text.count(part) != 1 for part in parts):
            raise fields.error(f"prompt.{name}", text, "a text with " + ", ".join(parts) + " once each")
    return PromptSpec(
        turn=fields.text("turn"),
        input=fields.text("input"),
        option=fields.text("option"),
        image=fields.text("image"),
        image_separator=fields.text("image_separator"),
        preface=fields.text("preface"),
        preface_source=fields.text("preface_source"),
    )


def _read_render(fields: Fields) -> RenderSpec:
    bands = fields.texts("bands")
    ranges = fields.object("render").raw("range")
    if not isinstance(ranges, list) or len(ranges) != len(bands) or not all(_is_range(pair) for pair in ranges):
        raise fields.error(f"{fields.path}.render.range", ranges, f"{len(bands)} pairs of a low and a higher number")
    return RenderSpec(tuple(float(low) for low, _ in ranges), tuple(float(high) for _, high in ranges))


def _is_range(pair: Any) -> bool:
    return (
        isinstance(pair, list)
        and len(pair) == 2
        and all(type(value) in (int, float) for value in pair)
        and -1e6 <= pair[0] < pair[1] <= 1e6
    )
