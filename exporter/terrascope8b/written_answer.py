"""A written answer with masks, as rows for the decoder: what other kinds of arithmetic change is looked for in it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
import torch
from torch import Tensor
from torch.nn import functional

from exporter.terrascope8b.checkpoint import Checkpoint
from exporter.terrascope8b.graphs import GraphRecord
from exporter.terrascope8b.language import EmbedRecord
from exporter.terrascope8b.manifest import IMAGENET_MEAN, IMAGENET_STD, LIMITS, describe_prompt
from exporter.terrascope8b.parity import open_session
from exporter.terrascope8b.prompt import Preface
from terrascope_qgis.core.model.bundle.terrascope8b_values import PromptSpec
from terrascope_qgis.core.reasoning.terrascope8b.prompt import compose_prompt
from terrascope_qgis.core.reasoning.wording.options import Option

QUESTION = "What share of the image is covered by water?"
OPTIONS = (Option("A", "10 %"), Option("B", "25 %"), Option("C", "50 %"))
TRACE = (
    "<think>First I find the water [SEG]. It covers 16384 of 65536 pixels, which is 25 % of the image. Then I look for "
    "trees [SEG] in the north and for buildings [SEG] along the road. There is more water than either of them.</think>"
    "<answer>B. 25 %</answer>"
)
PATCHES = 6
"""Blobs of colour along one side of the picture."""


@dataclass(frozen=True)
class WrittenAnswer:
    """Prompt, reasoning and answer as the decoder reads them, the visual tokens of a picture in their places."""

    rows: Tensor
    """(1, S, C) float32."""
    ids: Tensor
    """(S,) token ids, of which those of the picture and of regions are not fed."""
    picks: Tensor
    """Places of the rows after which the loop picks a token, within the answer."""
    segments: Tensor
    """Places of the [SEG] rows."""


def write_answer(
    checkpoint: Checkpoint, embed: EmbedRecord, vision: GraphRecord, preface: Preface, *, threads: int
) -> WrittenAnswer:
    """Compose the answer; the picture goes through the vision graph.

    Args:
        checkpoint: tokenizer and geometry.
        embed: the embedding table that was written.
        vision: the vision graph that was written.
        preface: of the prompt.
        threads: for the vision graph; 0 leaves it to ONNX Runtime.
    """
    config, record = checkpoint.config, checkpoint.tokenizer
    tile = draw_picture(config.vision.tile_px)
    session = open_session(vision.file, threads=threads)
    visual = torch.from_numpy(session.run(["tokens"], {"pixel_values": tile.numpy()})[0][0])
    prompt, regions = _prompt_text(record.roles, preface, len(visual)), record.roles["region"] * _rows_back(visual)
    trace = TRACE.replace("[SEG]", record.roles["seg"] + regions)
    ids, start = _encode(checkpoint, (prompt, trace + record.stop[0]))
    table = np.load(embed.file, mmap_mode="r")
    rows = torch.from_numpy(table[ids.numpy()].astype(np.float32))
    seg, region, context = (record.token_id(role) for role in ("seg", "region", "image_context"))
    rows[ids == context] = visual
    again = visual[torch.linspace(0, len(visual) - 1, _rows_back(visual)).long()]
    count = int((ids == region).sum())
    rows[ids == region] = again.repeat(-(-count // len(again)), 1)[:count]
    follows = torch.cat([ids[1:], torch.tensor([-1])])
    picks = torch.arange(len(ids))[(ids != seg) & (follows != region) & (torch.arange(len(ids)) >= start - 1)]
    return WrittenAnswer(rows[None], ids, picks[:-1], torch.arange(len(ids))[ids == seg])


def draw_picture(side: int) -> Tensor:
    """(1, 3, side, side) float32: blobs of colour, the same at every size, normalised as pictures are."""
    blobs = torch.rand(1, 3, PATCHES, PATCHES, generator=torch.Generator().manual_seed(11))
    colours = functional.interpolate(blobs, size=(side, side), mode="bicubic", align_corners=False).clamp(0, 1)
    mean, std = (torch.tensor(values).reshape(1, 3, 1, 1) for values in (IMAGENET_MEAN, IMAGENET_STD))
    return (colours - mean) / std


def _rows_back(visual: Tensor) -> int:
    """Visual tokens put back after each [SEG]."""
    return min(LIMITS["tokens_per_region"], len(visual))


def _prompt_text(roles: Mapping[str, str], preface: Preface, tokens: int) -> str:
    fields = describe_prompt(preface)
    spec = PromptSpec(**{name: fields[name] for name in PromptSpec.__dataclass_fields__})
    return compose_prompt(
        spec, context=roles["image_context"], tokens_per_view=[tokens], question=QUESTION, options=OPTIONS
    )


def _encode(checkpoint: Checkpoint, texts: Sequence[str]) -> tuple[Tensor, int]:
    """Ids of both texts, and where the second begins."""
    tokenizer = checkpoint.tokenizer.tokenizer
    parts = [tokenizer.encode(text, add_special_tokens=False).ids for text in texts]
    return torch.tensor([*parts[0], *parts[1]]), len(parts[0])
