"""Write the Qwen2 decoder as ONNX with fused attention over a cache updated in place; weights are streamed.

One graph serves prompt, single token and region chunk. The layout of nodes is that of ONNX Runtime's own generators
(packed projections, GroupQueryAttention with rotary embedding, skip-normalisation); it is written node by node because
tracing or building it any other way holds the whole model in memory.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
import onnx
import torch
from onnx import helper
from onnxruntime.capi import _pybind_state
from torch.nn import functional

from exporter.terrascope8b.config import LanguageGeometry
from exporter.terrascope8b.graphs import GraphRecord, Port
from exporter.terrascope8b.weights_file import ONNX_TYPES, WeightsFile

TORCH_TYPES = {"float32": torch.float32, "float16": torch.float16, "bfloat16": torch.bfloat16}
MICROSOFT = "com.microsoft"
COLUMNS_AT_ONCE = 8192
"""Columns quantised in one go: bounds the float32 copy of the vocabulary matrix."""


@dataclass(frozen=True)
class DecoderPlan:
    """How to store and run the decoder."""

    weights: str
    """`float32`, `float16`, `bfloat16` or `int4` (block-wise, weights only)."""
    activations: str
    """`float32`, `float16` or `bfloat16`: type of the cache and of all arithmetic."""
    layers: int
    """Layers written, from the first; fewer than the checkpoint's only for checks."""
    max_length: int
    """Positions the rotary tables reach, so the longest sequence."""
    block_size: int = 32
    """Weights that share a scale (int4)."""
    head_bits: int = 8
    """Bits of the vocabulary matrix (int4): its rounding moves every logit, so it keeps more."""
    split_head: bool = False
    """Store its 8 bits as two matrices of 4, the same numbers: ONNX Runtime's CPU side has no kernel for 8 bits in
    float32 arithmetic and would widen the whole matrix at every token, which takes fifty times as long."""

    def twin(self, layers: int) -> DecoderPlan:
        """The same graph in float32 arithmetic, which every machine can run; int4 weights keep their rounding."""
        return replace(
            self, weights="int4" if self.weights == "int4" else "float32", activations="float32", layers=layers
        )


def write_decoder(
    read: Callable[[str], torch.Tensor], geometry: LanguageGeometry, plan: DecoderPlan, file: Path
) -> GraphRecord:
    """Write `file` and `file`.data; at most one weight of the checkpoint is in memory at a time, twice."""
    ports = _ports(geometry, plan)
    file.parent.mkdir(parents=True, exist_ok=True)
    with WeightsFile(file.with_name(file.name + ".data")) as store:
        writer = _Writer(read, geometry, plan, store)
        writer.write_nodes()
    graph = helper.make_graph(
        writer.nodes,
        "decoder",
        [_value_info(port) for port in ports[0]],
        [_value_info(port) for port in ports[1]],
        store.initializers,
    )
    model = helper.make_model(
        graph,
        opset_imports=[helper.make_opsetid("", 20), helper.make_opsetid(MICROSOFT, 1)],
        ir_version=10,
        producer_name="terrascope-exporter",
    )
    file.write_bytes(model.SerializeToString())
    return GraphRecord("decoder", file, *ports, weights_dtype=plan.weights)


def quantize_columns(weight: torch.Tensor, bits: int, block_size: int) -> tuple[torch.Tensor, torch.Tensor]:
    """Symmetric block-wise rounding of a (N, K) matrix as MatMulNBits reads it.

    Returns:
        (N, K / block, block * bits / 8) uint8 and scales (N * K / block,) float32.
    """
    rows, depth = weight.shape
    blocks = -(-depth // block_size)
    packed = np.zeros((rows, blocks, block_size * bits // 8), dtype=np.uint8)
    scales = np.zeros((rows, blocks), dtype=np.float32)
    unused_zero_points = np.zeros((rows, -(-blocks * bits // 8)), dtype=np.uint8)
    quantize = {4: _pybind_state.quantize_matmul_4bits, 8: _pybind_state.quantize_matmul_8bits}[bits]
    for start in range(0, rows, COLUMNS_AT_ONCE):
        part = slice(start, min(start + COLUMNS_AT_ONCE, rows))
        # Transposed before it is widened: the copy that jumps through memory is half as large.
        columns = functional.pad(weight[part].t().contiguous().float(), (0, 0, 0, blocks * block_size - depth)).numpy()
        quantize(
            packed[part], columns, scales[part], unused_zero_points[part], block_size, columns.shape[1], depth, True
        )
    return torch.from_numpy(packed), torch.from_numpy(scales.reshape(-1))


def dequantize_columns(packed: torch.Tensor, scales: torch.Tensor, bits: int, depth: int) -> torch.Tensor:
    """The (N, K) float32 matrix a quantised one stands for."""
    rows, blocks = packed.shape[:2]
    values = packed.to(torch.int16)
    if bits == 4:
        values = torch.stack([values & 15, values >> 4], dim=-1)
    values = values.reshape(rows, blocks, -1) - (1 << (bits - 1))
    return (values * scales.reshape(rows, blocks, 1)).reshape(rows, -1)[:, :depth]


def round_columns(weight: torch.Tensor, bits: int, block_size: int, scales: torch.dtype) -> torch.Tensor:
    """The (N, K) float32 matrix that a (N, K) one is after quantising, with scales of a type.

    In pieces: the vocabulary matrix would otherwise be there as bytes, as whole numbers, as their float32 copy and as
    the result, some 7 GB.
    """
    rounded = torch.empty(weight.shape, dtype=torch.float32)
    for part, out in zip(weight.split(COLUMNS_AT_ONCE), rounded.split(COLUMNS_AT_ONCE), strict=True):
        packed, found = quantize_columns(part, bits, block_size)
        out.copy_(dequantize_columns(packed, found.to(scales).float(), bits, weight.shape[1]))
    return rounded


def split_bytes(packed: torch.Tensor) -> tuple[torch.Tensor, torch.Tensor, torch.Tensor]:
    """The halves of 8-bit numbers as two 4-bit matrices.

    A byte b stands for (b - 128) steps, which is 16 (high - 8) + low: the high half is symmetric in steps of 16, the
    low one has zero points of 0.

    Args:
        packed: (N, blocks, block) uint8.

    Returns:
        high and low (N, blocks, block / 2) uint8, two numbers a byte, and the zero points (N, blocks / 2 rounded up).
    """
    halves = (packed >> 4, packed & 15)
    high, low = (half[..., 0::2] | (half[..., 1::2] << 4) for half in halves)
    rows, blocks = packed.shape[:2]
    return high, low, torch.zeros(rows, -(-blocks // 2), dtype=torch.uint8)


def join_bytes(high: torch.Tensor, low: torch.Tensor) -> torch.Tensor:
    """Undo `split_bytes`: (N, blocks, block) uint8."""
    pairs = [(high & 15) << 4 | low & 15, high & 240 | low >> 4]
    return torch.stack(pairs, dim=-1).flatten(2)


class _Writer:
    """Collects nodes in order while weights go to the store."""

    def __init__(
        self, read: Callable[[str], torch.Tensor], geometry: LanguageGeometry, plan: DecoderPlan, store: WeightsFile
    ) -> None:
        self.read, self.geometry, self.plan, self.store = read, geometry, plan, store
        self.dtype = TORCH_TYPES[plan.activations]
        self.nodes: list[onnx.NodeProto] = []

    def write_nodes(self) -> None:
        """The whole decoder, in execution order."""
        self._write_rotary_tables()
        prefix = "language_model.model."
        residual = self._cast("embeddings", "rows", self.dtype)
        normed = self._name("layers.0.input")
        self._node(
            "SimplifiedLayerNormalization",
            [residual, self._vector(prefix + "layers.0.input_layernorm.weight")],
            [normed],
            domain="",
            axis=-1,
            epsilon=self.geometry.rms_norm_eps,
            stash_type=1,
        )
        for layer in range(self.plan.layers):
            attended = self._write_attention(layer, normed)
            normed, residual = self._write_skip_norm(
                residual, attended, f"{prefix}layers.{layer}.post_attention_layernorm.weight"
            )
            widened = self._write_mlp(layer, normed)
            following = f"layers.{layer + 1}.input_layernorm" if layer + 1 < self.plan.layers else "norm"
            normed, residual = self._write_skip_norm(residual, widened, f"{prefix}{following}.weight")
        self._write_head(normed)

    def _write_rotary_tables(self) -> None:
        half = torch.arange(0, self.geometry.head_dim, 2, dtype=torch.int64).float()
        frequencies = 1.0 / (self.geometry.rope_theta ** (half / self.geometry.head_dim))
        angles = torch.arange(self.plan.max_length, dtype=torch.float32)[:, None] * frequencies[None]
        self.store.add("rotary_cos", angles.cos().to(self.dtype))
        self.store.add("rotary_sin", angles.sin().to(self.dtype))

    def _write_attention(self, layer: int, normed: str) -> str:
        prefix = f"language_model.model.layers.{layer}.self_attn."
        weight = torch.cat([self.read(f"{prefix}{part}_proj.weight") for part in "qkv"])
        bias = torch.cat([self.read(f"{prefix}{part}_proj.bias") for part in "qkv"])
        packed = self._matmul(normed, weight, f"layers.{layer}.qkv")
        biased = self._name(f"layers.{layer}.qkv_biased")
        self._node(
            "Add", [packed, self.store.add(f"layers.{layer}.qkv.bias", bias.to(self.dtype))], [biased], domain=""
        )
        attended = self._name(f"layers.{layer}.attended")
        self._node(
            "GroupQueryAttention",
            [
                *(biased, "", "", f"past_key_{layer}", f"past_value_{layer}"),
                *("seqlens_k", "total_sequence_length", "rotary_cos", "rotary_sin"),
            ],
            [attended, f"present_key_{layer}", f"present_value_{layer}"],
            num_heads=self.geometry.heads,
            kv_num_heads=self.geometry.kv_heads,
            scale=self.geometry.head_dim**-0.5,
            do_rotary=1,
            rotary_interleaved=0,
        )
        return self._matmul(attended, self.read(prefix + "o_proj.weight"), f"layers.{layer}.o")

    def _write_mlp(self, layer: int, normed: str) -> str:
        prefix, short = f"language_model.model.layers.{layer}.mlp.", f"layers.{layer}."
        gate = self._matmul(normed, self.read(prefix + "gate_proj.weight"), short + "gate")
        up = self._matmul(normed, self.read(prefix + "up_proj.weight"), short + "up")
        opened, activated, mixed = (self._name(short + part) for part in ("opened", "activated", "mixed"))
        self._node("Sigmoid", [gate], [opened], domain="")
        self._node("Mul", [gate, opened], [activated], domain="")
        self._node("Mul", [activated, up], [mixed], domain="")
        return self._matmul(mixed, self.read(prefix + "down_proj.weight"), short + "down")

    def _write_skip_norm(self, residual: str, branch: str, weight_name: str) -> tuple[str, str]:
        short = weight_name.removeprefix("language_model.model.").removesuffix(".weight")
        normed, summed = self._name(short), self._name(short + ".sum")
        self._node(
            "SkipSimplifiedLayerNormalization",
            [residual, branch, self._vector(weight_name)],
            [normed, "", "", summed],
            epsilon=self.geometry.rms_norm_eps,
        )
        return normed, summed

    def _write_head(self, normed: str) -> None:
        for name, value in (("last_start", -1), ("last_end", np.iinfo(np.int64).max), ("row_axis", 1)):
            self.store.initializers.append(onnx.numpy_helper.from_array(np.array([value], dtype=np.int64), name))
        self._node("Slice", [normed, "last_start", "last_end", "row_axis"], ["last_row"], domain="")
        scores = self._matmul("last_row", self.read("language_model.lm_head.weight"), "head", self.plan.head_bits)
        self._cast(scores, "logits", torch.float32, always=True)
        self._cast("last_row", "hidden", torch.float32, always=True)

    def _matmul(self, left: str, weight: torch.Tensor, name: str, bits: int = 4) -> str:
        """Multiply by the transpose of a (out, in) weight, stored as the plan says."""
        output = self._name(name)
        if self.plan.weights != "int4":
            stored = self.store.add(name + ".weight", weight.to(self.dtype).t())
            self._node("MatMul", [left, stored], [output], domain="")
            return output
        packed, scales = quantize_columns(weight, bits, self.plan.block_size)
        sizes = {"K": weight.shape[1], "N": weight.shape[0], "block_size": self.plan.block_size}
        stored_scales = self.store.add(name + ".scales", scales.to(self.dtype))
        if bits == 8 and self.plan.split_head:
            high, low, zeros = split_bytes(packed)
            parts = [self._name(f"{name}.{part}") for part in ("high", "low")]
            high_scales = self.store.add(name + ".high_scales", 16 * scales.to(self.dtype))
            inputs = [left, self.store.add(name + ".high_q", high), high_scales]
            self._node("MatMulNBits", inputs, parts[:1], bits=4, **sizes)
            zero_points = self.store.add(name + ".low_zeros", zeros)
            inputs = [left, self.store.add(name + ".low_q", low), stored_scales, zero_points]
            self._node("MatMulNBits", inputs, parts[1:], bits=4, **sizes)
            self._node("Add", parts, [output], domain="")
            return output
        inputs = [left, self.store.add(name + ".weight_q", packed), stored_scales]
        self._node("MatMulNBits", inputs, [output], bits=bits, **sizes)
        return output

    def _vector(self, name: str) -> str:
        return self.store.add(name.removeprefix("language_model.model."), self.read(name).to(self.dtype))

    def _cast(self, source: str, target: str, dtype: torch.dtype, *, always: bool = False) -> str:
        if dtype == self.dtype == torch.float32 and not always:
            return source
        self._node("Cast", [source], [target], domain="", to=ONNX_TYPES[dtype])
        return target

    def _name(self, short: str) -> str:
        return f"{short}.out"

    def _node(
        self, kind: str, inputs: list[str], outputs: list[str], *, domain: str = MICROSOFT, **attributes: object
    ) -> None:
        name = outputs[0].removesuffix(".out") + "/" + kind
        self.nodes.append(helper.make_node(kind, inputs, outputs, name=name, domain=domain, **attributes))


def _ports(geometry: LanguageGeometry, plan: DecoderPlan) -> tuple[tuple[Port, ...], tuple[Port, ...]]:
    past: tuple[int | str, ...] = (1, geometry.kv_heads, "P", geometry.head_dim)
    present: tuple[int | str, ...] = (1, geometry.kv_heads, "T", geometry.head_dim)
    inputs = [
        Port("embeddings", "float32", (1, "S", geometry.hidden)),
        Port("seqlens_k", "int32", (1,)),
        Port("total_sequence_length", "int32", (1,)),
    ]
    outputs = [
        Port("logits", "float32", (1, 1, geometry.vocabulary)),
        Port("hidden", "float32", (1, 1, geometry.hidden)),
    ]
    for layer in range(plan.layers):
        inputs += [Port(f"past_{part}_{layer}", plan.activations, past) for part in ("key", "value")]
        outputs += [Port(f"present_{part}_{layer}", plan.activations, present) for part in ("key", "value")]
    return tuple(inputs), tuple(outputs)


def _value_info(port: Port) -> onnx.ValueInfoProto:
    onnx_type = onnx.TensorProto.INT32 if port.dtype == "int32" else ONNX_TYPES[TORCH_TYPES[port.dtype]]
    return helper.make_tensor_value_info(port.name, onnx_type, list(port.shape))
