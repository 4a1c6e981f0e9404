"""PyTorch's Qwen2 run layer by layer with weights read when needed: a yardstick that fits beside a large model."""

from __future__ import annotations

from collections.abc import Callable

import torch
from torch import Tensor, nn
from transformers import Qwen2Config
from transformers.models.qwen2.modeling_qwen2 import Qwen2DecoderLayer, Qwen2RMSNorm, Qwen2RotaryEmbedding

from exporter.terrascope8b.config import LanguageGeometry

ReadWeight = Callable[[str], Tensor]


def qwen2_config(geometry: LanguageGeometry) -> Qwen2Config:
    """The decoder's configuration in transformers' terms."""
    config = Qwen2Config(
        vocab_size=geometry.vocabulary,
        hidden_size=geometry.hidden,
        intermediate_size=geometry.intermediate,
        num_hidden_layers=geometry.layers,
        num_attention_heads=geometry.heads,
        num_key_value_heads=geometry.kv_heads,
        rms_norm_eps=geometry.rms_norm_eps,
        max_position_embeddings=geometry.max_positions,
        rope_parameters={"rope_type": "default", "rope_theta": geometry.rope_theta},
        tie_word_embeddings=False,
    )
    config._attn_implementation = "eager"
    return config


@torch.no_grad()
def run_decoder(
    read: ReadWeight,
    geometry: LanguageGeometry,
    embeddings: Tensor,
    *,
    layers: int | None = None,
    at: Tensor | None = None,
    arithmetic: torch.dtype = torch.float32,
    watch: Callable[[float], None] | None = None,
) -> tuple[Tensor, Tensor]:
    """Run all rows at once, causally.

    Args:
        read: gives a weight by its official name.
        geometry: the decoder's.
        embeddings: (1, S, C) float32.
        layers: how many of the first layers to run; all by default.
        at: rows whose logits are wanted; all by default.
        arithmetic: of everything but the logits' last step.
        watch: told the largest absolute value that goes into or comes out of each matrix and norm.

    Returns:
        hidden (S, C) after the final norm and logits (len(at), vocabulary), float32.
    """
    config, rows = qwen2_config(geometry), embeddings.shape[1]
    positions = torch.arange(rows)[None]
    states = embeddings.to(arithmetic)
    rotary = Qwen2RotaryEmbedding(config)(states, positions)
    mask = torch.full((rows, rows), torch.finfo(arithmetic).min, dtype=arithmetic).triu(1)[None, None]
    for index in range(layers if layers is not None else geometry.layers):
        with torch.device("meta"):
            layer = Qwen2DecoderLayer(config, index)
        prefix = f"language_model.model.layers.{index}."
        layer.load_state_dict({name: read(prefix + name).to(arithmetic) for name in layer.state_dict()}, assign=True)
        _watch(layer, watch)
        states = layer(states, attention_mask=mask, position_ids=positions, position_embeddings=rotary)
        del layer  # before the next one's weights, or the vocabulary matrix, are read
    norm = Qwen2RMSNorm(geometry.hidden, eps=geometry.rms_norm_eps)
    norm.weight.data = read("language_model.model.norm.weight").to(arithmetic)
    _watch(norm, watch)
    hidden: Tensor = norm(states)[0]
    head = read("language_model.lm_head.weight")
    # The vocabulary matrix in pieces: its float32 copy would be the largest thing in memory.
    last = hidden if at is None else hidden[at]
    logits = torch.cat([(last @ part.to(arithmetic).t()).float() for part in head.split(8192)], dim=-1)
    return hidden.float(), logits


def _watch(module: nn.Module, watch: Callable[[float], None] | None) -> None:
    """Tell `watch` of the numbers around each matrix and norm of a module: sums, products and projections are there."""
    if watch is None:
        return

    def tell(_: nn.Module, inputs: tuple[Tensor, ...], output: Tensor) -> None:
        watch(max(float(value.abs().max()) for value in (inputs[0], output)))

    for part in module.modules():
        if isinstance(part, (nn.Linear, Qwen2RMSNorm)):
            part.register_forward_hook(tell)
