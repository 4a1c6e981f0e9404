"""Read config.json of the official checkpoint layout into checked geometry; weights are left to checkpoint.py."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from exporter.terrascope8b.errors import CheckpointError

HIERA_LARGE: Mapping[str, Any] = {
    "embed_dim": 144,
    "num_heads": 2,
    "stages": [2, 6, 36, 4],
    "global_att_blocks": [23, 33, 43],
    "window_spec": [8, 4, 16, 8],
    "window_pos_embed_bkg_spatial_size": [7, 7],
    "backbone_channel_list": [1152, 576, 288, 144],
    "d_model": 256,
    "image_size": 1024,
}
"""SAM2's geometry where config.json has no `sam2_config` entry; the official code writes it out in its source."""


@dataclass(frozen=True)
class VisionGeometry:
    """InternViT and the pixel shuffle behind it."""

    hidden: int
    layers: int
    heads: int
    intermediate: int
    patch_px: int
    tile_px: int
    """Side of the square tile the tower reads."""
    norm_type: str
    """`layer_norm` or `rms_norm`."""
    qk_normalization: bool
    qkv_bias: bool
    layer_norm_eps: float
    shuffle: int
    """Patches per token side: 2 for a downsample ratio of 0.5."""

    @property
    def patches(self) -> int:
        """Patches per tile, without the class token."""
        return (self.tile_px // self.patch_px) ** 2

    @property
    def token_grid(self) -> int:
        """Visual tokens along one side of a tile."""
        return self.tile_px // self.patch_px // self.shuffle

    @property
    def shuffled(self) -> int:
        """Channels of one token before the projector."""
        return self.hidden * self.shuffle**2


@dataclass(frozen=True)
class LanguageGeometry:
    """The Qwen2 decoder."""

    vocabulary: int
    hidden: int
    layers: int
    heads: int
    kv_heads: int
    intermediate: int
    rms_norm_eps: float
    rope_theta: float
    max_positions: int

    @property
    def head_dim(self) -> int:
        """Channels of one attention head."""
        return self.hidden // self.heads


@dataclass(frozen=True)
class Sam2Geometry:
    """SAM2's Hiera trunk, neck and mask decoder."""

    embed_dim: int
    num_heads: int
    stages: tuple[int, ...]
    global_att_blocks: tuple[int, ...]
    window_spec: tuple[int, ...]
    window_pos_embed_bkg_spatial_size: tuple[int, ...]
    backbone_channel_list: tuple[int, ...]
    d_model: int
    image_size: int
    """Side of the square picture SAM2 reads, in pixels."""

    @property
    def stage_dims(self) -> tuple[int, ...]:
        """Channels of each stage, finest first; they double from stage to stage."""
        return tuple(self.embed_dim * 2**stage for stage in range(len(self.stages)))


@dataclass(frozen=True)
class CheckpointConfig:
    """What config.json says, checked."""

    path: Path
    vision: VisionGeometry
    language: LanguageGeometry
    sam2: Sam2Geometry
    template: str


def read_config(folder: Path) -> CheckpointConfig:
    """Read and check config.json.

    Raises:
        CheckpointError: the file is missing or broken, or names a model the exporter does not read.
    """
    path = folder / "config.json"
    if not path.is_file():
        raise CheckpointError(f"No config.json in {folder}; {_say_where(folder)}.")
    try:
        raw = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, json.JSONDecodeError) as error:
        raise CheckpointError(f"{path} is not readable JSON ({error}); download the checkpoint again.") from error
    if not isinstance(raw, dict):
        raise CheckpointError(f"{path} holds {type(raw).__name__}, expected an object; download the checkpoint again.")
    _expect(path, "model_type", raw.get("model_type"), "sa2va_chat", "give a TerraScope (Sa2VA chat) checkpoint")
    _expect(path, "ps_version", raw.get("ps_version"), "v2", "v1 transposes the token grid against the masks")
    _expect(path, "select_layer", raw.get("select_layer", -1), -1, "other layers are not exported")
    _expect(path, "template", str(raw.get("template", "")).replace("-", "_"), "qwen_chat", "no other prompt is known")
    for flag in ("use_backbone_lora", "use_llm_lora"):
        _expect(path, flag, raw.get(flag, 0), 0, "merge the adapters with the official converter first")
    return CheckpointConfig(
        path=path,
        vision=_read_vision(path, raw),
        language=_read_language(path, raw),
        sam2=_read_sam2(path, raw),
        template="qwen_chat",
    )


def _say_where(folder: Path) -> str:
    """Advice for a folder that is no checkpoint: one may lie deeper, as in the download cache of Hugging Face."""
    if (folder / "bundle.json").is_file():
        return "it is a finished bundle, which needs no export"
    for pattern in ("*/config.json", "snapshots/*/config.json", "*/snapshots/*/config.json"):
        for found in sorted(folder.glob(pattern)):
            if '"sa2va_chat"' in found.read_text(encoding="utf-8", errors="replace"):
                return f"a checkpoint lies in {found.parent}, give that folder"
    return "give the folder of the Hugging Face checkpoint"


def _expect(path: Path, key: str, found: object, expected: object, advice: str) -> None:
    if found != expected:
        raise CheckpointError(f"{path}: {key} is {found!r}, expected {expected!r}; {advice}.")


def _section(path: Path, raw: Mapping[str, Any], key: str) -> Mapping[str, Any]:
    section = raw.get(key)
    if not isinstance(section, dict):
        raise CheckpointError(f"{path}: {key} is missing; give the config.json the official converter wrote.")
    return section


def _number(path: Path, section: Mapping[str, Any], key: str, where: str, default: float | None = None) -> float:
    value = section.get(key, default)
    if isinstance(value, bool) or not isinstance(value, (int, float)) or value <= 0:
        raise CheckpointError(f"{path}: {where}.{key} is {value!r}, expected a number above 0; repair config.json.")
    return value


def _whole(path: Path, section: Mapping[str, Any], key: str, where: str, default: int | None = None) -> int:
    value = _number(path, section, key, where, default)
    if value != int(value):
        raise CheckpointError(f"{path}: {where}.{key} is {value!r}, expected a whole number; repair config.json.")
    return int(value)


def _read_vision(path: Path, raw: Mapping[str, Any]) -> VisionGeometry:
    section = _section(path, raw, "vision_config")
    where = "vision_config"
    _expect(path, f"{where}.hidden_act", section.get("hidden_act", "gelu"), "gelu", "no other activation is exported")
    norm_type = section.get("norm_type", "rms_norm")
    if norm_type not in ("layer_norm", "rms_norm"):
        raise CheckpointError(f"{path}: {where}.norm_type is {norm_type!r}, expected 'layer_norm' or 'rms_norm'.")
    image_px = _whole(path, section, "image_size", where)
    tile_px = int(raw.get("force_image_size") or image_px)
    if tile_px != image_px:
        raise CheckpointError(
            f"{path}: force_image_size is {tile_px}, {where}.image_size is {image_px}; the position table fits one "
            "size only, so make them equal."
        )
    ratio = _number(path, raw, "downsample_ratio", "config", 0.5)
    shuffle = round(1 / ratio)
    patch_px = _whole(path, section, "patch_size", where)
    if abs(shuffle * ratio - 1) > 1e-9 or tile_px % (patch_px * shuffle):
        raise CheckpointError(
            f"{path}: a tile of {tile_px} px, patches of {patch_px} px and downsample_ratio {ratio} make no whole "
            "token grid; repair config.json."
        )
    return VisionGeometry(
        hidden=_whole(path, section, "hidden_size", where),
        layers=_whole(path, section, "num_hidden_layers", where),
        heads=_whole(path, section, "num_attention_heads", where),
        intermediate=_whole(path, section, "intermediate_size", where),
        patch_px=patch_px,
        tile_px=tile_px,
        norm_type=str(norm_type),
        # The defaults below are those of the official configuration class, for keys a config.json leaves out.
        qk_normalization=bool(section.get("qk_normalization", True)),
        qkv_bias=bool(section.get("qkv_bias", False)),
        layer_norm_eps=_number(path, section, "layer_norm_eps", where, 1e-6),
        shuffle=shuffle,
    )


def _read_language(path: Path, raw: Mapping[str, Any]) -> LanguageGeometry:
    section = _section(path, raw, "llm_config")
    where = "llm_config"
    architectures = section.get("architectures") or [None]
    _expect(path, f"{where}.architectures[0]", architectures[0], "Qwen2ForCausalLM", "no other decoder is exported")
    _expect(path, f"{where}.hidden_act", section.get("hidden_act", "silu"), "silu", "no other activation is exported")
    _expect(path, f"{where}.use_sliding_window", bool(section.get("use_sliding_window", False)), False,
            "windowed attention is not exported")  # fmt: skip
    for tied in (raw.get("tie_word_embeddings", False), section.get("tie_word_embeddings", False)):
        _expect(path, "tie_word_embeddings", bool(tied), False, "the official head has weights of its own")
    rope = section.get("rope_parameters") or {}
    scaling = section.get("rope_scaling") or {}
    kind = scaling.get("type", scaling.get("rope_type", rope.get("rope_type", "default")))
    # "dynamic" acts only beyond max_position_embeddings, which no prompt of this model reaches.
    if kind not in ("default", "dynamic"):
        raise CheckpointError(f"{path}: {where}.rope_scaling is {kind!r}, expected none or 'dynamic'.")
    heads = _whole(path, section, "num_attention_heads", where)
    kv_heads = _whole(path, section, "num_key_value_heads", where, heads)
    hidden = _whole(path, section, "hidden_size", where)
    if hidden % heads or heads % kv_heads or (hidden // heads) % 16:
        raise CheckpointError(
            f"{path}: {where} has hidden_size {hidden}, {heads} heads and {kv_heads} key-value heads; grouped-query "
            "attention needs whole head groups and a head size that is a multiple of 16."
        )
    return LanguageGeometry(
        vocabulary=_whole(path, section, "vocab_size", where),
        hidden=hidden,
        layers=_whole(path, section, "num_hidden_layers", where),
        heads=heads,
        kv_heads=kv_heads,
        intermediate=_whole(path, section, "intermediate_size", where),
        rms_norm_eps=_number(path, section, "rms_norm_eps", where, 1e-6),
        rope_theta=_number(path, section, "rope_theta", where, rope.get("rope_theta", 10000.0)),
        max_positions=_whole(path, section, "max_position_embeddings", where, 32768),
    )


def _read_sam2(path: Path, raw: Mapping[str, Any]) -> Sam2Geometry:
    entry = raw.get("sam2_config", {})
    if not isinstance(entry, dict):
        raise CheckpointError(f"{path}: sam2_config is {type(entry).__name__}, expected an object; repair config.json.")
    unknown = sorted(set(entry) - set(HIERA_LARGE))
    if unknown:
        raise CheckpointError(f"{path}: sam2_config has unknown {', '.join(unknown)}; known: {', '.join(HIERA_LARGE)}.")
    values = {**HIERA_LARGE, **entry}
    try:
        fields: dict[str, Any] = {
            key: tuple(map(int, value)) if isinstance(value, list) else int(value) for key, value in values.items()
        }
        geometry = Sam2Geometry(**fields)
    except (TypeError, ValueError) as error:
        raise CheckpointError(f"{path}: sam2_config is not made of whole numbers ({error}); repair it.") from error
    if geometry.backbone_channel_list != geometry.stage_dims[::-1] or len(geometry.window_spec) != len(geometry.stages):
        raise CheckpointError(
            f"{path}: sam2_config.backbone_channel_list is {list(geometry.backbone_channel_list)}, embed_dim and "
            f"stages make {list(geometry.stage_dims[::-1])}; make them agree (window_spec: one entry per stage)."
        )
    if len(geometry.stages) != 4 or geometry.image_size % 32 or geometry.d_model % 16:
        raise CheckpointError(
            f"{path}: sam2_config needs four stages, image_size in steps of 32 and d_model in steps of 16; found "
            f"{len(geometry.stages)}, {geometry.image_size}, {geometry.d_model}."
        )
    return geometry
