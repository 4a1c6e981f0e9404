"""Write and check the mask graphs: SAM2's encoder and decoder and the [SEG] head between text and masks."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import torch
from torch import Tensor, nn
from transformers import Sam2Model

from exporter.terrascope8b.checkpoint import Checkpoint
from exporter.terrascope8b.config import Sam2Geometry
from exporter.terrascope8b.graphs import GraphRecord, Port, write_graph
from exporter.terrascope8b.native import MaskDecoder, MaskEncoder, build_sam2, build_seg_head
from exporter.terrascope8b.parity import check_graph
from exporter.terrascope8b.pictures import Written, as_arrays, run_module
from exporter.terrascope8b.rounding import Rounding, report_masks
from exporter.terrascope8b.written_answer import draw_picture

FEATURES = ("embedding", "s0", "s1")


def write_masks(
    checkpoint: Checkpoint, folder: Path, *, dtype: str, threads: int, rounding: Rounding | None = None
) -> list[Written]:
    """Mask encoder (in `dtype`), mask decoder and [SEG] head (always float32: small, and the last word on pixels).

    Args:
        checkpoint: where the weights come from.
        folder: where the graphs go.
        dtype: of the mask encoder's weights.
        threads: for the check; 0 leaves it to ONNX Runtime.
        rounding: what the decoder's rounding does to hidden states, to report the masks it changes.
    """
    sam2, head = build_sam2(checkpoint), build_seg_head(checkpoint)
    side, width = checkpoint.config.sam2.image_size, checkpoint.config.language.hidden
    encoder = MaskEncoder(sam2, torch.float32).eval()
    picture = draw_picture(side)
    features = run_module(encoder, picture)
    written_head = write_seg_head(checkpoint, head, folder, threads=threads)
    prompts = run_module(head, torch.randn(3, width))[0]
    decoder = MaskDecoder(sam2).eval()
    record, rows = write_mask_decoder(checkpoint.config.sam2, decoder, features, prompts, folder, threads=threads)
    if rounding is not None:
        rows.append(report_masks(rounding, head, decoder, features))
    del decoder, encoder
    # Last, because float16 converts in place what the decoder shares.
    written_encoder = write_mask_encoder(
        checkpoint.config.sam2, sam2, picture, features, folder, dtype=dtype, threads=threads
    )
    return [written_encoder, (record, rows), written_head]


def write_mask_encoder(
    geometry: Sam2Geometry,
    sam2: Sam2Model,
    picture: Tensor,
    features: Sequence[Tensor],
    folder: Path,
    *,
    dtype: str,
    threads: int,
) -> Written:
    """Normalised picture to the features all its masks share; converts `sam2` to `dtype` in place.

    Args:
        geometry: of SAM2.
        sam2: the modules.
        picture: (1, 3, side, side) float32 to compare on.
        features: of the picture, in float32: at full size they take as long as the rest of the export of this graph.
        folder: where the graph goes.
        dtype: of the weights.
        threads: for the check; 0 leaves it to ONNX Runtime.
    """
    side = geometry.image_size
    record = GraphRecord(
        "mask_encoder",
        folder / "mask_encoder.onnx",
        (Port("pixel_values", "float32", (1, 3, side, side)),),
        _feature_ports(geometry),
        dtype,
    )
    encoder = MaskEncoder(sam2, torch.float32).eval()
    reference = dict(zip(FEATURES, features, strict=True))
    if dtype == "float16":
        encoder.half()
        encoder.dtype = torch.float16
    write_graph(encoder, [picture], record, {})
    cases = as_arrays([("1 picture", {"pixel_values": picture}, reference)])
    return record, check_graph(record, cases, threads=threads)


def write_mask_decoder(
    geometry: Sam2Geometry,
    decoder: MaskDecoder,
    features: Sequence[Tensor],
    prompts: Tensor,
    folder: Path,
    *,
    threads: int,
) -> Written:
    """Features and (K, D) prompts to one mask each."""
    side, width = geometry.image_size, geometry.d_model
    outputs = (
        Port("logits", "float32", ("K", side // 4, side // 4)),
        Port("iou", "float32", ("K",)),
        Port("object_logit", "float32", ("K",)),
    )
    inputs = (*_feature_ports(geometry), Port("seg", "float32", ("K", width)))
    record = GraphRecord("mask_decoder", folder / "mask_decoder.onnx", inputs, outputs, "float32")
    write_graph(decoder, [*features, prompts], record, {"seg": {0: "K"}})
    cases = []
    for count in (1, len(prompts)):
        feeds = dict(zip((*FEATURES, "seg"), (*features, prompts[:count]), strict=True))
        reference = run_module(decoder, *feeds.values())
        named = dict(zip((port.name for port in outputs), reference, strict=True))
        cases.append((f"{count} prompts", feeds, named))
    return record, check_graph(record, as_arrays(cases), threads=threads)


def write_seg_head(checkpoint: Checkpoint, head: nn.Module, folder: Path, *, threads: int) -> Written:
    """Hidden states at [SEG] to prompts."""
    width, out = checkpoint.config.language.hidden, checkpoint.config.sam2.d_model
    record = GraphRecord(
        "seg_head",
        folder / "seg_head.onnx",
        (Port("hidden", "float32", ("K", width)),),
        (Port("seg", "float32", ("K", out)),),
        "float32",
    )
    states = torch.randn(3, width)
    write_graph(head, [states], record, {"hidden": {0: "K"}})
    cases = [
        (f"{count} states", {"hidden": states[:count]}, {"seg": run_module(head, states[:count])[0]})
        for count in (1, 3)
    ]
    return record, check_graph(record, as_arrays(cases), threads=threads)


def _feature_ports(geometry: Sam2Geometry) -> tuple[Port, ...]:
    side, width = geometry.image_size, geometry.d_model
    return (
        Port("embedding", "float32", (1, width, side // 16, side // 16)),
        Port("s0", "float32", (1, width // 8, side // 4, side // 4)),
        Port("s1", "float32", (1, width // 4, side // 8, side // 8)),
    )
