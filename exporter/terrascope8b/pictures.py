"""Write and check the picture graphs: vision, mask encoder, mask decoder and [SEG] head."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import numpy as np
import torch
from torch import Tensor, nn

from exporter.terrascope8b.checkpoint import Checkpoint
from exporter.terrascope8b.graphs import GraphRecord, Port, write_graph
from exporter.terrascope8b.native import MaskDecoder, MaskEncoder, build_sam2, build_seg_head, build_vision
from exporter.terrascope8b.parity import ParityRow, check_graph

Written = tuple[GraphRecord, list[ParityRow]]


def write_vision(checkpoint: Checkpoint, folder: Path, *, dtype: str, threads: int) -> Written:
    """Normalised tiles to visual tokens."""
    geometry, language = checkpoint.config.vision, checkpoint.config.language
    side, tokens = geometry.tile_px, geometry.token_grid**2
    record = GraphRecord(
        "vision",
        folder / "vision.onnx",
        (Port("pixel_values", "float32", ("N", 3, side, side)),),
        (Port("tokens", "float32", ("N", tokens, language.hidden)),),
        dtype,
    )
    module = build_vision(checkpoint, torch.float32)
    pictures = [("1 tile", torch.randn(1, 3, side, side)), ("3 tiles", torch.randn(3, 3, side, side))]
    cases = [(name, {"pixel_values": x}, {"tokens": y}) for name, x in pictures for y in [_run(module, x)[0]]]
    if dtype == "float16":
        module.half()
        module.dtype = torch.float16
    write_graph(module, [torch.randn(3, 3, side, side)], record, {"pixel_values": {0: "N"}})
    del module
    return record, check_graph(record, _as_arrays(cases), threads=threads)


def write_masks(
    checkpoint: Checkpoint, folder: Path, *, dtype: str, threads: int, rounded_states: Sequence[Tensor] = ()
) -> list[Written]:
    """Mask encoder (in `dtype`), mask decoder and [SEG] head (always float32: small, and the last word on pixels).

    Args:
        checkpoint: where the weights come from.
        folder: where the graphs go.
        dtype: of the mask encoder's weights.
        threads: for the check; 0 leaves it to ONNX Runtime.
        rounded_states: hidden states before and after int4 rounding, (K, C) each, to report the pixels it changes.
    """
    geometry, language = checkpoint.config.sam2, checkpoint.config.language
    side, width = geometry.image_size, geometry.d_model
    features = (
        Port("embedding", "float32", (1, width, side // 16, side // 16)),
        Port("s0", "float32", (1, width // 8, side // 4, side // 4)),
        Port("s1", "float32", (1, width // 4, side // 8, side // 8)),
    )
    encoder_record = GraphRecord(
        "mask_encoder",
        folder / "mask_encoder.onnx",
        (Port("pixel_values", "float32", (1, 3, side, side)),),
        features,
        dtype,
    )
    decoder_record = GraphRecord(
        "mask_decoder",
        folder / "mask_decoder.onnx",
        (*features, Port("seg", "float32", ("K", width))),
        (
            Port("logits", "float32", ("K", side // 4, side // 4)),
            Port("iou", "float32", ("K",)),
            Port("object_logit", "float32", ("K",)),
        ),
        "float32",
    )
    head_record = GraphRecord(
        "seg_head",
        folder / "seg_head.onnx",
        (Port("hidden", "float32", ("K", language.hidden)),),
        (Port("seg", "float32", ("K", width)),),
        "float32",
    )
    sam2, head = build_sam2(checkpoint), build_seg_head(checkpoint)
    encoder, decoder = MaskEncoder(sam2, torch.float32).eval(), MaskDecoder(sam2).eval()
    del sam2

    picture = torch.randn(1, 3, side, side)
    encoded = _run(encoder, picture)
    hidden = {"1 segment": torch.randn(1, language.hidden), "3 segments": torch.randn(3, language.hidden)}
    head_cases, decoder_cases = [], []
    for name, states in hidden.items():
        prompts = _run(head, states)
        head_cases.append((name, {"hidden": states}, {"seg": prompts[0]}))
        inputs = dict(zip(("embedding", "s0", "s1", "seg"), (*encoded, *prompts), strict=True))
        outputs = dict(zip(("logits", "iou", "object_logit"), _run(decoder, *encoded, *prompts), strict=True))
        decoder_cases.append((name, inputs, outputs))
    changed = _report_rounding(head, decoder, encoded, rounded_states)
    write_graph(head, [hidden["3 segments"]], head_record, {"hidden": {0: "K"}})
    write_graph(decoder, [*encoded, prompts[0]], decoder_record, {"seg": {0: "K"}})
    if dtype == "float16":
        # The decoder shares the two skip convolutions but is written by now.
        encoder.half()
        encoder.dtype = torch.float16
    write_graph(encoder, [picture], encoder_record, {})
    del encoder, decoder
    encoder_case = (
        "1 picture",
        {"pixel_values": picture},
        dict(zip(("embedding", "s0", "s1"), encoded, strict=True)),
    )
    return [
        (encoder_record, check_graph(encoder_record, _as_arrays([encoder_case]), threads=threads)),
        (decoder_record, check_graph(decoder_record, _as_arrays(decoder_cases), threads=threads)),
        (head_record, check_graph(head_record, _as_arrays(head_cases), threads=threads) + changed),
    ]


def _report_rounding(
    head: nn.Module, decoder: nn.Module, encoded: Sequence[Tensor], rounded_states: Sequence[Tensor]
) -> list[ParityRow]:
    if not rounded_states:
        return []
    full, rounded = (_run(decoder, *encoded, *_run(head, states))[0] > 0 for states in rounded_states)
    share = (full != rounded).float().mean().item()
    note = "share of mask pixels that int4 rounding changes, random input"
    return [ParityRow("masks.int4", f"{len(full)} masks", 1.0, share, None, note)]


@torch.no_grad()
def _run(module: nn.Module, *inputs: Tensor) -> tuple[Tensor, ...]:
    outputs = module(*inputs)
    return outputs if isinstance(outputs, tuple) else (outputs,)


def _as_arrays(
    cases: list[tuple[str, dict[str, Tensor], dict[str, Tensor]]],
) -> list[tuple[str, dict[str, np.ndarray], dict[str, np.ndarray]]]:
    return [
        (name, {key: value.numpy() for key, value in ins.items()}, {key: value.numpy() for key, value in outs.items()})
        for name, ins, outs in cases
    ]
