"""Time one answer of the 8B of fixed length, whatever runs it; needs no PyTorch."""

from __future__ import annotations

import statistics
import time
from dataclasses import dataclass
from typing import Protocol

import numpy as np

TEXT_TOKENS, ANSWER_TOKENS, SEGMENT_STEPS, REGION_ROWS = 400, 120, (40, 80), 8


@dataclass(frozen=True)
class AnswerShape:
    """Sizes of a model's arrays."""

    tokens_per_tile: int
    tile_px: int
    mask_px: int
    hidden: int


class Answering(Protocol):
    """A model as the loop drives it."""

    def encode(self, tiles: np.ndarray, picture: np.ndarray) -> np.ndarray:
        """Visual tokens of a picture."""

    def feed(self, rows: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
        """Next rows; logits and hidden of the last."""

    def segment(self, hidden: np.ndarray) -> np.ndarray:
        """Mask logits."""


def time_answer(model: Answering, shape: AnswerShape, visual_tokens: int) -> dict[str, float]:
    """One answer of fixed length with two masks; milliseconds by part."""
    generator = np.random.default_rng(0)
    tile, side = shape.tile_px, shape.mask_px
    tiles = generator.normal(size=(max(1, visual_tokens // shape.tokens_per_tile), 3, tile, tile)).astype(np.float32)
    picture = generator.normal(size=(1, 3, side, side)).astype(np.float32)
    text = generator.normal(0, 0.02, (TEXT_TOKENS, shape.hidden)).astype(np.float32)
    token = text[:1]
    start = time.perf_counter()
    visual = model.encode(tiles, picture)
    encoded = time.perf_counter()
    model.feed(np.concatenate([text, visual]))
    first = time.perf_counter()
    steps, masks = [], []
    for index in range(ANSWER_TOKENS):
        began = time.perf_counter()
        _, hidden = model.feed(token)
        if index in SEGMENT_STEPS:
            model.segment(hidden)
            model.feed(visual[:REGION_ROWS])
            masks.append(time.perf_counter() - began)
        else:
            steps.append(time.perf_counter() - began)
    end = time.perf_counter()
    return {
        "encode_ms": (encoded - start) * 1e3,
        "first_token_ms": (first - start) * 1e3,
        "token_ms": statistics.median(steps) * 1e3,
        "tokens_per_s": 1 / statistics.median(steps),
        "segment_ms": statistics.median(masks) * 1e3,
        "answer_ms": (end - start) * 1e3,
    }
