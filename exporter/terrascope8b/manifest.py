"""Compose bundle.json of family terrascope-8b; field by field explained in docs/export-8b.md."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from exporter.terrascope8b.checkpoint import Checkpoint
from exporter.terrascope8b.decoder import DecoderPlan
from exporter.terrascope8b.graphs import GraphRecord
from exporter.terrascope8b.language import EmbedRecord
from exporter.terrascope8b.parity import ParityRow
from exporter.terrascope8b.prompt import Preface
from terrascope_qgis.core.model.bundle.digests import write_digest

IMAGENET_MEAN = (0.485, 0.456, 0.406)
IMAGENET_STD = (0.229, 0.224, 0.225)
MASK_MEAN = (0.484375, 0.455078125, 0.40625)
MASK_STD = (0.228515625, 0.2236328125, 0.224609375)
"""The same for SAM2's picture: the official inference code rounds them to bfloat16, whatever the model's type."""
MAX_TILES = 12
"""The official inference code writes it out and ignores the configuration's value."""

LIMITS: Mapping[str, int] = {"max_segments": 20, "max_tokens": 8192, "tokens_per_region": 8, "max_dates": 2}

BYTES = {"float32": 4, "float16": 2, "bfloat16": 2}

VOCABULARY: Sequence[Mapping[str, Any]] = tuple(
    {"label": label, "phrases": phrases, "kind": "class"}
    for label, phrases in (
        ("water", ["water", "water body", "river", "lake", "sea"]),
        ("built_up", ["developed", "built-up", "buildings", "building", "urban"]),
        ("bare", ["bare", "barren", "bare land", "bare soil"]),
        ("grass", ["grass", "grassland", "meadow", "pasture"]),
        ("crops", ["crop", "crops", "cropland", "agricultural", "farmland"]),
        ("trees", ["tree", "trees", "forest", "woodland"]),
        ("shrub", ["shrub", "shrubs", "shrubland"]),
        ("flooded_vegetation", ["wetland", "wetlands", "marsh"]),
    )
)
"""Words the training traces use for the classes; the model also takes others, these only name its masks."""

TASKS = (
    *("presence", "coverage", "area", "ranking", "boundary", "distance", "count", "location", "dominant"),
    *("change_area", "change_what", "caption", "segment"),
)


@dataclass(frozen=True)
class BundleParts:
    """Everything the export produced."""

    graphs: Sequence[GraphRecord]
    embed: EmbedRecord
    plan: DecoderPlan
    preface: Preface
    parity: Sequence[ParityRow]


def compose_manifest(checkpoint: Checkpoint, parts: BundleParts, *, bundle_id: str, version: str) -> dict[str, Any]:
    """Everything but `files`, which needs the finished folder."""
    config = checkpoint.config
    language = config.language
    return {
        "format": 1,
        "id": bundle_id,
        "version": version,
        "license": "Apache-2.0",
        "family": "terrascope-8b",
        "min_onnxruntime": "1.26",
        "graphs": {record.role: record.describe() for record in parts.graphs},
        "tables": {"embed": parts.embed.describe()},
        "decoder": {
            "layers": language.layers,
            "heads": language.heads,
            "kv_heads": language.kv_heads,
            "head_dim": language.head_dim,
            "hidden": language.hidden,
            "vocabulary": language.vocabulary,
            "max_length": parts.plan.max_length,
            "kv_cache": "shared",
            "kv_dtype": parts.plan.activations,
            "position_input": False,
            "mask_style": "seqlens_k",
            "weights": parts.plan.weights,
            "needs_cuda": parts.plan.activations == "bfloat16",
        },
        "tokens": {**checkpoint.tokenizer.roles, "eos": checkpoint.tokenizer.stop[0]},
        "stop": list(checkpoint.tokenizer.stop),
        "prompt": describe_prompt(parts.preface),
        "vision": _describe_vision(checkpoint),
        "masks": _describe_masks(checkpoint),
        "picking": {
            "rule": "centre_pixel",
            "tokens_per_region": LIMITS["tokens_per_region"],
            "sample_cells": 3,
            "options": [{"rule": "coverage", "min_share": 0.5, "tokens_per_region": 128}],
            "date_rule": "segment_number_modulo_images",
        },
        "fusion": {"default": "quality", "options": ["rank"], "order": ["optical", "sar"]},
        "sensors": _describe_sensors(),
        "limits": dict(LIMITS),
        "vocabulary": list(VOCABULARY),
        "tasks": list(TASKS),
        "calibration": {},
        "measured": {},
        "self_check": [
            {
                "graph": row.graph,
                "case": row.case,
                "largest": _round(row.largest),
                "difference": _round(row.difference),
                "limit": None if row.limit is None else _round(row.limit),
                "note": row.note,
            }
            for row in parts.parity
        ],
        "memory": {
            "weights_bytes": {record.role: _weight_bytes(record.file) for record in parts.graphs},
            "kv_bytes_per_token": 2
            * language.layers
            * language.kv_heads
            * language.head_dim
            * BYTES[parts.plan.activations],
        },
        "source": {
            "config_sha256": hash_file(config.path),
            "shards": [
                {"file": file.name, "size": file.stat().st_size}
                for file in sorted({tensor.file for tensor in checkpoint.tensors.values()})
            ],
            "unused_weights": len(checkpoint.unused),
        },
    }


def write_manifest(folder: Path, manifest: Mapping[str, Any]) -> None:
    """Write bundle.json with size and hash of every other file in the folder."""
    files = sorted(path for path in folder.rglob("*") if path.is_file())
    listed = [
        {
            "path": path.relative_to(folder).as_posix(),
            "size": path.stat().st_size,
            "sha256": write_digest(hash_file(path)),
        }
        for path in files
    ]
    text = json.dumps({**manifest, "files": listed}, indent=1, ensure_ascii=False)
    (folder / "bundle.json").write_text(text + "\n", encoding="utf-8", newline="\n")


def hash_file(path: Path) -> str:
    """sha256 of a file, in hexadecimal."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def list_tile_grids(max_tiles: int) -> list[list[int]]:
    """Grids (columns, rows) of 1 to `max_tiles` tiles in the order the official code tries them.

    It sorts a Python set by area; among grids of equal area the order is that of the set, and ties between equally
    close aspect ratios are decided by it. The manifest keeps the order so that no loop has to rely on it.
    """
    grids: set[tuple[int, int]] = set()
    for count in range(1, max_tiles + 1):
        for columns in range(1, count + 1):
            for rows in range(1, count + 1):
                if columns * rows <= max_tiles:
                    grids.add((columns, rows))
    return [list(grid) for grid in sorted(grids, key=lambda grid: grid[0] * grid[1])]


def describe_prompt(preface: Preface) -> dict[str, Any]:
    """The text around a question."""
    return {
        "template": "qwen_chat",
        "turn": "<|im_start|>user\n{input}<|im_end|>\n<|im_start|>assistant\n",
        "input": "{preface}{images}\n{question}\n{options}",
        "option": "{letter}. {text}\n",
        "image": "<img>{context}</img>",
        "image_separator": "\n",
        "preface": preface.text,
        "preface_source": preface.source,
        "question_case": "keep",
    }


def _describe_vision(checkpoint: Checkpoint) -> dict[str, Any]:
    geometry = checkpoint.config.vision
    return {
        "chip_px": geometry.tile_px,
        "tile_px": geometry.tile_px,
        "token_grid": geometry.token_grid,
        "tokens_per_tile": geometry.token_grid**2,
        "resample": "bicubic_antialias",
        "scale": 1 / 255,
        "mean": list(IMAGENET_MEAN),
        "std": list(IMAGENET_STD),
        "tiling": {
            "min_tiles": 1,
            "max_tiles": MAX_TILES,
            "grids": list_tile_grids(MAX_TILES),
            "larger_grid_above_share": 0.5,
            "thumbnail": "last_if_tiled",
        },
        "several_images": "one_tile_each",
        "gsd_m": {"preferred": 10, "min": 0.3, "max": 60},
    }


def _describe_masks(checkpoint: Checkpoint) -> dict[str, Any]:
    geometry = checkpoint.config.sam2
    return {
        "input_px": geometry.image_size,
        "logits_px": geometry.image_size // 4,
        "resample": "bicubic_antialias",
        "scale": 1 / 255,
        "mean": list(MASK_MEAN),
        "std": list(MASK_STD),
        "upsample": ["bilinear_to_input", "bilinear_to_image"],
        "threshold_logit": 0.0,
        "hints": ["iou", "object_logit"],
    }


def _describe_sensors() -> dict[str, Any]:
    """How layers become the 8-bit pictures the model reads.

    The official code stretches reflectance 0-0.3 linearly; its SAR pictures come stretched already, by a rule that is
    not public, so the dB ranges are ours.
    """
    return {
        "optical": {
            "bands": ["red", "green", "blue"],
            "required_any": [["red", "green", "blue"]],
            "unit": "reflectance",
            "render": {"range": [[0.0, 0.3], [0.0, 0.3], [0.0, 0.3]], "to": [0, 255]},
        },
        "sar": {
            "bands": ["vh", "vv"],
            "required_any": [["vh"], ["vv"]],
            "unit": "dB",
            "render": {"range": [[-30.0, -5.0], [-25.0, 0.0]], "to": [0, 255], "third": "floor_mean"},
        },
    }


def _weight_bytes(file: Path) -> int:
    beside = file.with_name(file.name + ".data")
    return file.stat().st_size + (beside.stat().st_size if beside.is_file() else 0)


def _round(value: float) -> float:
    return float(f"{value:.3g}")
