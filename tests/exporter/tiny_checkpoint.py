"""Make small random-weight checkpoints in the official layout: file names, weight names, shapes and config keys."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import torch
from safetensors.torch import save_file
from tokenizers import AddedToken, Tokenizer
from tokenizers.decoders import ByteLevel as ByteLevelDecoder
from tokenizers.models import BPE
from tokenizers.pre_tokenizers import ByteLevel

from exporter.terrascope8b.config import read_config
from exporter.terrascope8b.layout import SAM2, expected_shapes

SPECIAL = (
    *("<|endoftext|>", "<|im_start|>", "<|im_end|>", "<img>", "</img>", "<IMG_CONTEXT>"),
    *("<think>", "</think>", "<answer>", "</answer>", "[SEG]", "<REGION>"),
    *("<p>", "</p>", "<vp>", "</vp>", "<|end|>"),
)
"""In the order the official training adds them."""

TINY: Mapping[str, Any] = {
    "model_type": "sa2va_chat",
    "architectures": ["Sa2VAChatModel"],
    "auto_map": {"AutoConfig": "configuration_sa2va_chat.Sa2VAChatConfig"},
    "template": "qwen_chat",
    "ps_version": "v2",
    "select_layer": -1,
    "downsample_ratio": 0.5,
    "force_image_size": 112,
    "tie_word_embeddings": False,
    "use_backbone_lora": 0,
    "use_llm_lora": 0,
    "llm_config": {
        "architectures": ["Qwen2ForCausalLM"],
        "vocab_size": 273,
        "hidden_size": 64,
        "num_hidden_layers": 3,
        "num_attention_heads": 4,
        "num_key_value_heads": 2,
        "intermediate_size": 96,
        "rope_theta": 1000000.0,
        "rope_scaling": {"type": "dynamic", "factor": 2.0},
        "rms_norm_eps": 1e-6,
        "hidden_act": "silu",
        "max_position_embeddings": 4096,
        "use_sliding_window": False,
    },
    "vision_config": {
        "hidden_size": 32,
        "num_hidden_layers": 2,
        "num_attention_heads": 4,
        "intermediate_size": 64,
        "patch_size": 14,
        "image_size": 112,
        "norm_type": "layer_norm",
        "qk_normalization": False,
        "qkv_bias": True,
        "hidden_act": "gelu",
        "layer_norm_eps": 1e-6,
    },
    "sam2_config": {
        "embed_dim": 16,
        "num_heads": 1,
        "stages": [1, 2, 3, 1],
        "global_att_blocks": [5],
        "window_spec": [8, 4, 4, 2],
        "window_pos_embed_bkg_spatial_size": [7, 7],
        "backbone_channel_list": [128, 64, 32, 16],
        "d_model": 32,
        "image_size": 128,
    },
}
"""A tiny model: tiles of 112 px with 4 x 4 tokens, SAM2 at 128 px."""


def write_checkpoint(
    folder: Path,
    config: Mapping[str, Any] = TINY,
    *,
    seed: int = 0,
    shards: int = 3,
    dtype: torch.dtype = torch.float32,
    change: Callable[[dict[str, torch.Tensor]], None] | None = None,
) -> Path:
    """Write config.json, tokenizer files and sharded safetensors; `change` may spoil the weights first."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "config.json").write_text(json.dumps(config, indent=1), encoding="utf-8")
    write_tokenizer(folder, size=config["llm_config"]["vocab_size"])
    weights = make_weights(folder, seed=seed, dtype=dtype)
    if change is not None:
        change(weights)
    write_shards(folder, weights, shards)
    return folder


def write_shards(folder: Path, weights: Mapping[str, torch.Tensor], shards: int) -> None:
    """Spread the weights over numbered files with an index, as save_pretrained does."""
    names = sorted(weights)
    weight_map = {}
    for index in range(shards):
        file = f"model-{index + 1:05d}-of-{shards:05d}.safetensors"
        part = {name: weights[name].contiguous() for name in names[index::shards]}
        save_file(part, folder / file, metadata={"format": "pt"})
        weight_map |= dict.fromkeys(part, file)
    index_text = json.dumps({"metadata": {}, "weight_map": weight_map})
    (folder / "model.safetensors.index.json").write_text(index_text, encoding="utf-8")


def make_weights(folder: Path, *, seed: int, dtype: torch.dtype) -> dict[str, torch.Tensor]:
    """Random weights of a size that keeps signals alive through all layers, plus a few the exporter drops."""
    generator = torch.Generator().manual_seed(seed)
    weights = {}
    for name, shape in expected_shapes(read_config(folder)).items():
        weights[name] = _random_weight(name, shape, generator).to(dtype)
    weights[SAM2 + "no_mem_pos_enc"] = torch.zeros(1, 1, 4)
    weights[SAM2 + "maskmem_tpos_enc"] = torch.zeros(7, 1, 1, 4)
    weights[SAM2 + "memory_encoder.fuser.layers.0.g_weight"] = torch.zeros(4)
    weights[SAM2 + "sam_prompt_encoder.mask_downscaling.0.weight"] = torch.zeros(4, 1, 2, 2)
    return weights


def write_tokenizer(folder: Path, special: tuple[str, ...] = SPECIAL, *, size: int = 273) -> None:
    """A byte-level tokenizer without merges, filled up to a size, and the official special tokens behind."""
    alphabet = sorted(ByteLevel.alphabet())
    alphabet += [f"filler{index}" for index in range(size - len(alphabet) - len(special))]
    tokenizer = Tokenizer(BPE(vocab={text: index for index, text in enumerate(alphabet)}, merges=[]))
    tokenizer.pre_tokenizer = ByteLevel(add_prefix_space=False)
    tokenizer.decoder = ByteLevelDecoder()
    tokenizer.add_special_tokens([AddedToken(text, special=True) for text in special])
    tokenizer.save(str(folder / "tokenizer.json"))
    (folder / "tokenizer_config.json").write_text(json.dumps({"eos_token": "<|im_end|>"}), encoding="utf-8")


def _random_weight(name: str, shape: tuple[int, ...], generator: torch.Generator) -> torch.Tensor:
    noise = torch.randn(shape, generator=generator)
    if name.endswith("embed_tokens.weight"):
        return noise
    if name.endswith("bias"):
        return 0.05 * noise
    if len(shape) == 1:  # norms and layer scales
        return 1 + 0.1 * noise
    fan_in = noise[0].numel() if len(shape) > 1 else shape[0]
    return noise * (1.2 / max(fan_in, 1) ** 0.5)
