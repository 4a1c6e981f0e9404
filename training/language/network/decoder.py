"""The text decoder of TerraScope Lite: embeddings in; next-token logits, last hidden state and key/value cache out."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import Any

import torch
import torch.nn.functional as F
from torch import Tensor, nn


@dataclass(frozen=True)
class DecoderConfig:
    """Sizes of the decoder."""

    vocabulary: int = 2048
    hidden: int = 256
    layers: int = 4
    heads: int = 8
    feed_forward: int = 704
    concepts: int = 37
    rope_base: float = 10_000.0

    @property
    def head_dim(self) -> int:
        """Width of one attention head."""
        return self.hidden // self.heads

    def as_dict(self) -> dict[str, Any]:
        """Return the sizes for a checkpoint."""
        return asdict(self)


class RMSNorm(nn.Module):
    """Root-mean-square normalisation with a gain."""

    def __init__(self, width: int) -> None:
        super().__init__()
        self.weight = nn.Parameter(torch.ones(width))

    def forward(self, x: Tensor) -> Tensor:
        """Normalise the last axis."""
        return x * torch.rsqrt((x * x).mean(-1, keepdim=True) + 1e-6) * self.weight


def rope(positions: Tensor, head_dim: int, base: float) -> tuple[Tensor, Tensor]:
    """Return cosines and sines `(1, 1, S, head_dim)` for positions `(1, S)`."""
    frequency = base ** (-torch.arange(0, head_dim, 2, dtype=torch.float32, device=positions.device) / head_dim)
    angle = positions.to(torch.float32)[:, None, :, None] * frequency
    angle = torch.cat((angle, angle), -1)
    return angle.cos(), angle.sin()


def rotate(x: Tensor, cos: Tensor, sin: Tensor) -> Tensor:
    """Apply rotary positions to `(B, heads, S, head_dim)`."""
    half = x.shape[-1] // 2
    turned = torch.cat((-x[..., half:], x[..., :half]), -1)
    return x * cos + turned * sin


class Layer(nn.Module):
    """Attention and gated feed-forward, each after a norm."""

    def __init__(self, config: DecoderConfig) -> None:
        super().__init__()
        self.heads, self.head_dim = config.heads, config.head_dim
        self.norm_attention = RMSNorm(config.hidden)
        self.qkv = nn.Linear(config.hidden, 3 * config.hidden, bias=False)
        self.out = nn.Linear(config.hidden, config.hidden, bias=False)
        self.norm_feed_forward = RMSNorm(config.hidden)
        self.gate_up = nn.Linear(config.hidden, 2 * config.feed_forward, bias=False)
        self.down = nn.Linear(config.feed_forward, config.hidden, bias=False)

    def attend(
        self, x: Tensor, cos: Tensor, sin: Tensor, past: tuple[Tensor, Tensor] | None, mask: Tensor | None
    ) -> tuple[Tensor, Tensor, Tensor]:
        """Return x after attention and the keys and values up to here; without `mask` attention is causal."""
        batch, length, width = x.shape
        q, k, v = (
            self.qkv(self.norm_attention(x))
            .view(batch, length, 3, self.heads, self.head_dim)
            .permute(2, 0, 3, 1, 4)
            .unbind(0)
        )
        q, k = rotate(q, cos, sin), rotate(k, cos, sin)
        if past is not None:
            k, v = torch.cat((past[0], k), 2), torch.cat((past[1], v), 2)
        if mask is None:
            y = F.scaled_dot_product_attention(q, k, v, is_causal=True)
        else:
            scores = q @ k.transpose(-1, -2) * self.head_dim**-0.5 + mask
            y = torch.softmax(scores, -1) @ v
        return x + self.out(y.transpose(1, 2).reshape(batch, length, width)), k, v

    def feed_forward(self, x: Tensor) -> Tensor:
        """Return x after the feed-forward part."""
        gate, up = self.gate_up(self.norm_feed_forward(x)).chunk(2, -1)
        return x + self.down(F.silu(gate) * up)


class LiteDecoder(nn.Module):
    """Decoder; every input row is normalised, so visual rows may have any scale."""

    def __init__(self, config: DecoderConfig) -> None:
        super().__init__()
        self.config = config
        self.embedding = nn.Embedding(config.vocabulary, config.hidden)
        self.norm_input = RMSNorm(config.hidden)
        self.layers = nn.ModuleList(Layer(config) for _ in range(config.layers))
        self.norm = RMSNorm(config.hidden)
        self.head = nn.Linear(config.hidden, config.vocabulary, bias=False)
        self.concept_head = nn.Sequential(
            nn.Linear(config.hidden, config.hidden), nn.SiLU(), nn.Linear(config.hidden, config.concepts)
        )
        nn.init.normal_(self.embedding.weight, std=0.05)
        nn.init.normal_(self.head.weight, std=0.02)
        for name, parameter in self.layers.named_parameters():
            if parameter.ndim == 2:
                nn.init.normal_(
                    parameter,
                    std=0.05 / (2 * config.layers) ** 0.5 if name.endswith(("out.weight", "down.weight")) else 0.05,
                )

    def forward(self, embeddings: Tensor, keep: Tensor) -> Tensor:
        """Return hidden states after the final norm at the kept places (training).

        Args:
            embeddings: `(B, S, hidden)`.
            keep: `(B, S)` bool, the places whose prediction counts.
        """
        positions = torch.arange(embeddings.shape[1])[None]
        cos, sin = rope(positions, self.config.head_dim, self.config.rope_base)
        x = self.norm_input(embeddings)
        for layer in self.layers[:-1]:
            x = layer.feed_forward(layer.attend(x, cos, sin, None, None)[0])
        x = self.layers[-1].attend(x, cos, sin, None, None)[0][keep]
        return self.norm(self.layers[-1].feed_forward(x))

    def step(
        self, embeddings: Tensor, positions: Tensor, past: list[tuple[Tensor, Tensor]]
    ) -> tuple[Tensor, Tensor, list[tuple[Tensor, Tensor]]]:
        """Return logits `(1, 1, vocabulary)`, hidden `(1, 1, hidden)` of the last row and the new cache."""
        length, total = embeddings.shape[1], past[0][0].shape[2] + embeddings.shape[1]
        rows = torch.arange(length)[:, None] + (total - length)
        mask = torch.where(torch.arange(total)[None] <= rows, 0.0, -1e9)[None, None]
        cos, sin = rope(positions, self.config.head_dim, self.config.rope_base)
        x = self.norm_input(embeddings)
        present: list[tuple[Tensor, Tensor]] = []
        for layer, cache in zip(self.layers, past, strict=True):
            x, key, value = layer.attend(x, cos, sin, cache, mask)
            x = layer.feed_forward(x)
            present.append((key, value))
        hidden = self.norm(x[:, -1:])
        return self.head(hidden), hidden, present
