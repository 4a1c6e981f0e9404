"""Reads a written decoder back and compares every weight with the checkpoint; runs nothing."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

import numpy as np
import onnx
import onnxruntime
import torch
from torch import Tensor

from exporter.terrascope8b.config import LanguageGeometry
from exporter.terrascope8b.decoder import TORCH_TYPES, DecoderPlan, dequantize_columns, join_bytes
from exporter.terrascope8b.parity import ParityRow
from exporter.terrascope8b.weights_file import ONNX_TYPES
from terrascope_qgis.core.errors import BundleError

ROWS_AT_ONCE = 256
STEPS_LIMIT = 1.05
"""int4: the range has one step less on one side of zero, so a value may be a whole step off, not half; and scales in
bfloat16 are a 256th off."""
_TYPES = {number: dtype for dtype, number in ONNX_TYPES.items()}


def check_stored(
    read: Callable[[str], Tensor], geometry: LanguageGeometry, plan: DecoderPlan, file: Path
) -> list[ParityRow]:
    """Compare all weights of the file with those of the checkpoint, one at a time.

    Args:
        read: gives a weight by its official name.
        geometry: the decoder's.
        plan: how it was written.
        file: the graph.

    Returns:
        One row for weights kept as numbers (largest difference allowed: none), and one for rounded ones, in steps.
    """
    model = onnx.load(file, load_external_data=False)
    stored = {tensor.name: tensor for tensor in model.graph.initializer}
    dtype = TORCH_TYPES[plan.activations]
    exact = steps = largest = 0.0
    count = rounded = 0
    for name, official in list_weights(geometry, plan.layers):
        weight = torch.cat([read(part) for part in official]) if len(official) > 1 else read(official[0])
        count += 1
        if name + ".scales" in stored:
            bits = plan.head_bits if name == "head" else 4
            packed, scales = _load_rounded(name, stored, file)
            steps = max(steps, _count_steps(weight, packed, scales.float(), bits))
            rounded += 1
            continue
        matrix = name + ".weight" in stored and weight.ndim == 2
        found = _load(stored[name + ".weight" if matrix else name], file)
        for kept, part in _pair_slices(found, weight.t() if matrix else weight):
            exact = max(exact, _find_worst(kept.float() - part.to(dtype).float()))
            largest = max(largest, kept.float().abs().max().item())
    rows = [ParityRow("decoder.stored", f"{count - rounded} weights", largest, exact, 0.0, "read back, all layers")]
    if rounded:
        note = "read back, all layers; in steps of the rounding"
        rows.append(ParityRow("decoder.stored", f"{rounded} rounded", 1.0, steps, STEPS_LIMIT, note))
    return rows


def check_resolves(file: Path) -> None:
    """Let ONNX Runtime check types and shapes of a graph whose arithmetic the CPU does not have.

    Raises:
        BundleError: the graph is wrong.
    """
    options = onnxruntime.SessionOptions()
    options.log_severity_level = 4
    options.graph_optimization_level = onnxruntime.GraphOptimizationLevel.ORT_DISABLE_ALL
    try:
        onnxruntime.InferenceSession(str(file), options, providers=["CPUExecutionProvider"])
    except Exception as error:
        # Kernels are looked for once types and shapes are right.
        if "Could not find an implementation" not in str(error):
            told = " ".join(str(error).split())[:300]
            raise BundleError(f"{file.name} is no valid graph ({told}); no bundle was written.") from error


def list_weights(geometry: LanguageGeometry, layers: int) -> Iterator[tuple[str, list[str]]]:
    """Name in the graph -> official names, joined row by row."""
    prefix = "language_model.model."
    for layer in range(layers):
        short, own = f"layers.{layer}.", f"{prefix}layers.{layer}."
        for part in ("weight", "bias"):
            name = short + "qkv" + (".bias" if part == "bias" else "")
            yield name, [f"{own}self_attn.{letter}_proj.{part}" for letter in "qkv"]
        yield short + "o", [own + "self_attn.o_proj.weight"]
        for part in ("gate", "up", "down"):
            yield short + part, [f"{own}mlp.{part}_proj.weight"]
        for norm in ("input_layernorm.weight", "post_attention_layernorm.weight"):
            yield short + norm, [own + norm]
    yield "norm.weight", [prefix + "norm.weight"]
    yield "head", ["language_model.lm_head.weight"]


def _load_rounded(name: str, stored: Mapping[str, onnx.TensorProto], file: Path) -> tuple[Tensor, Tensor]:
    """Packed numbers and scales of a rounded matrix; scales of infinity where its two halves do not fit together."""
    scales = _load(stored[name + ".scales"], file)
    if name + ".weight_q" in stored:
        return _load(stored[name + ".weight_q"], file), scales
    high, low, high_scales, zeros = (
        _load(stored[name + part], file) for part in (".high_q", ".low_q", ".high_scales", ".low_zeros")
    )
    fits = torch.equal(high_scales, 16 * scales) and not zeros.any()
    return join_bytes(high, low), scales if fits else torch.full_like(scales, torch.inf)


def _pair_slices(found: Tensor, weight: Tensor) -> Iterator[tuple[Tensor, Tensor]]:
    """Rows of both in step, few at a time: a float32 copy of the vocabulary matrix has 2 GB."""
    return zip(found.split(ROWS_AT_ONCE), weight.split(ROWS_AT_ONCE), strict=True)


def _count_steps(weight: Tensor, packed: Tensor, scales: Tensor, bits: int) -> float:
    """Largest distance of a weight from its rounded value, in steps of its block; rows in pieces to bound memory."""
    blocks = packed.shape[1]
    most = 0.0
    for rows in torch.arange(len(weight)).split(16 * ROWS_AT_ONCE):
        part = scales.reshape(-1, blocks)[rows]
        found = dequantize_columns(packed[rows], part.reshape(-1), bits, weight.shape[1])
        step = part.abs().repeat_interleave(-(-weight.shape[1] // blocks), 1)[:, : weight.shape[1]]
        apart = (found - weight[rows].float()).abs()
        most = max(most, _find_worst((apart / step.clamp_min(1e-30)).where(step > 0, apart)))
    return most


def _find_worst(differences: Tensor) -> float:
    """Largest absolute value; infinity where one is no number, which every comparison would let pass."""
    worst = differences.abs().max().item()
    return worst if worst == worst else float("inf")


def _load(tensor: onnx.TensorProto, graph: Path) -> Tensor:
    """A stored tensor, mapped from the file where it lies beside the graph."""
    dtype, shape = _TYPES[tensor.data_type], tuple(tensor.dims)
    if tensor.data_location != onnx.TensorProto.EXTERNAL:
        raw = np.frombuffer(tensor.raw_data, dtype=np.uint8).copy()
    else:
        place = {entry.key: entry.value for entry in tensor.external_data}
        # Copied on writing, which nothing does: torch takes no read-only memory.
        raw = np.memmap(
            graph.with_name(place["location"]), np.uint8, "c", int(place["offset"]), shape=(int(place["length"]),)
        )
    return torch.from_numpy(raw).view(dtype).reshape(shape)
