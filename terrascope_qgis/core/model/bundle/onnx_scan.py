"""Looks over the bytes of an ONNX graph before the runtime sees it: versions, operator domains, external files.

A reader of the protobuf wire format for the few fields that matter; it builds no graph. Field numbers are those of
`onnx.proto3`.
"""

from __future__ import annotations

import struct
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from ...errors import BundleError
from ...words.said import say

MAX_OPSET = {"": 20, "ai.onnx": 20, "com.microsoft": 1, "ai.onnx.ml": 5}
IR_RANGE = (8, 10)
MAX_DEPTH = 16
ENDLESS_OPERATORS = ("Loop", "Scan")
"""Operators that can run for ever; no model needs them, since the loop over tokens is ours."""
OPTIONAL_OUTPUTS = {
    "Attention", "BatchNormalization", "Dropout", "EmbedLayerNormalization", "GRU", "GroupQueryAttention", "LSTM",
    "LayerNormalization", "MaxPool", "MultiHeadAttention", "RNN", "SimplifiedLayerNormalization",
    "SkipLayerNormalization", "SkipSimplifiedLayerNormalization", "Unique",
}  # fmt: skip
"""Operators that may leave an output without a name, though not their first one but for `GRU`, `LSTM` and `RNN`."""
OPTIONAL_INPUTS = {
    "Attention", "CausalConvWithState", "Clip", "Conv", "ConvInteger", "ConvTranspose", "DFT", "DeformConv",
    "DequantizeLinear", "Dropout", "GRU", "Gemm", "LSTM", "LayerNormalization", "LinearAttention", "MatMulInteger",
    "MaxUnpool", "NegativeLogLikelihoodLoss", "NonMaxSuppression", "Pad", "QLinearConv", "QuantizeLinear", "RNN",
    "ReduceL1", "ReduceL2", "ReduceLogSum", "ReduceLogSumExp", "ReduceMax", "ReduceMean", "ReduceMin", "ReduceProd",
    "ReduceSum", "ReduceSumSquare", "Resize", "RotaryEmbedding", "STFT", "SequenceErase", "SequenceInsert", "Slice",
    "SoftmaxCrossEntropyLoss", "Split", "SplitToSequence", "Squeeze", "TensorScatter", "Trilu",
}  # fmt: skip
"""Operators of ONNX itself that may leave an input without a name, though not their first one."""
_FIRST_OPTIONAL = {"GRU", "LSTM", "RNN"}
_MEMORY_MARKER = b"_ORT_MEM_ADDR_"
MAX_GRAPH_BYTES = 3 * 1024**3


@dataclass
class Findings:
    """What a graph declares."""

    ir_version: int = 0
    opsets: dict[str, int] = field(default_factory=dict)
    operators: set[tuple[str, str]] = field(default_factory=set)
    """(domain, type) of every node."""
    unnamed: set[str] = field(default_factory=set)
    """Types of nodes that leave an output without a name which they have to give."""
    unfed: set[str] = field(default_factory=set)
    """Types of nodes that leave an input without a name which they need."""
    external: list[dict[str, str]] = field(default_factory=list)
    """Key-value entries of each tensor kept in another file."""
    functions: int = 0


def check_graph_file(path: Path, listed: dict[str, int]) -> Findings:
    """Look over one graph file.

    Args:
        path: the graph.
        listed: size in bytes of every listed file, by name relative to the folder of `path`.

    Raises:
        BundleError: it is not an ONNX model, needs a newer runtime or unknown operators, or points outside the bundle.
    """
    if path.stat().st_size > MAX_GRAPH_BYTES:
        raise BundleError(say("graph_long", file=path, most=MAX_GRAPH_BYTES))
    content = memoryview(path.read_bytes())
    findings = Findings()
    try:
        _scan_model(content, findings)
    except (ValueError, IndexError, struct.error, RecursionError) as error:
        raise BundleError(say("graph_damaged", file=path, problem=error)) from error
    _judge(path, findings, listed)
    return findings


def _judge(path: Path, found: Findings, listed: dict[str, int]) -> None:
    if not found.operators or not found.opsets:
        raise BundleError(say("graph_empty", file=path))
    if not IR_RANGE[0] <= found.ir_version <= IR_RANGE[1]:
        raise BundleError(
            say("graph_version", file=path, version=found.ir_version, least=IR_RANGE[0], most=IR_RANGE[1])
        )
    for domain, version in found.opsets.items():
        if domain in MAX_OPSET and version > MAX_OPSET[domain]:
            name = domain or "ai.onnx"
            raise BundleError(say("graph_opset", file=path, item=name, version=version, most=MAX_OPSET[domain]))
    if found.functions:
        raise BundleError(say("graph_functions", file=path, count=found.functions))
    for domain, kind in sorted(found.operators):
        if domain not in MAX_OPSET:
            raise BundleError(say("graph_operator", file=path, domain=f"{domain!a}", operator=f"{kind!a}"))
        if kind in ENDLESS_OPERATORS:
            raise BundleError(say("graph_loop", file=path, operator=kind))
    for kind in sorted(found.unnamed):
        # ONNX Runtime 1.31 writes such an output of Split to address 0.
        raise BundleError(say("graph_output_name", file=path, operator=f"{kind!a}"))
    for kind in sorted(found.unfed):
        # ONNX Runtime 1.31 reads such an input of Einsum from address 0.
        raise BundleError(say("graph_input_name", file=path, operator=f"{kind!a}"))
    for entry in found.external:
        _judge_external(path, entry, listed)


def _judge_external(path: Path, entry: dict[str, str], listed: dict[str, int]) -> None:
    location = entry.get("location", "")
    if location not in listed or location == path.name:
        raise BundleError(say("graph_weights_file", file=path, item=ascii(location)[:120]))
    try:
        offset, length = int(entry.get("offset", "0")), int(entry.get("length", "0"))
    except ValueError as error:
        found = ascii(str(error))[:80]
        raise BundleError(say("graph_offset", file=path, item=location, found=found)) from error
    if offset < 0 or length < 0 or offset + length > listed[location]:
        raise BundleError(
            say(
                "graph_weights_range",
                file=path,
                start=offset,
                end=offset + length,
                item=location,
                size=listed[location],
            )
        )


def _scan_model(content: memoryview, found: Findings) -> None:
    for number, value in _fields(content):
        if number == 1 and isinstance(value, int):
            found.ir_version = value
        elif number == 7 and not isinstance(value, int):
            _scan_graph(value, found, 0)
        elif number == 8 and not isinstance(value, int):
            parts = dict(_fields(value))
            found.opsets[_text(parts.get(1, b""))] = int(parts.get(2, 0))
        elif number == 25:
            found.functions += 1


def _scan_graph(content: memoryview, found: Findings, depth: int) -> None:
    if depth > MAX_DEPTH:
        raise ValueError("graphs are nested too deeply")
    for number, value in _fields(content):
        if isinstance(value, int):
            continue
        if number == 1:
            _scan_node(value, found, depth)
        elif number == 5:
            _scan_tensor(value, found)
        elif number == 15:
            for inner, part in _fields(value):
                if inner in (1, 2) and not isinstance(part, int):
                    _scan_tensor(part, found)


def _scan_node(content: memoryview, found: Findings, depth: int) -> None:
    kind = domain = ""
    inputs, outputs = [], []
    for number, value in _fields(content):
        if isinstance(value, int):
            continue
        if number == 1:
            inputs.append(len(value) > 0)
        elif number == 2:
            outputs.append(len(value) > 0)
        elif number == 4:
            kind = _text(value)
        elif number == 7:
            domain = _text(value)
        elif number == 5:
            _scan_attribute(value, found, depth)
    found.operators.add((domain, kind))
    required = outputs if kind not in OPTIONAL_OUTPUTS else outputs[:1] if kind not in _FIRST_OPTIONAL else []
    if not all(required):
        found.unnamed.add(kind)
    may_omit = domain == "com.microsoft" or kind in OPTIONAL_INPUTS
    if not all(inputs[:1] if may_omit else inputs):
        found.unfed.add(kind)


def _scan_attribute(content: memoryview, found: Findings, depth: int) -> None:
    for number, value in _fields(content):
        if isinstance(value, int):
            continue
        if number in (5, 10):
            _scan_tensor(value, found)
        elif number in (6, 11):
            _scan_graph(value, found, depth + 1)
        elif number in (22, 23):
            for inner, part in _fields(value):
                if inner in (1, 2) and not isinstance(part, int):
                    _scan_tensor(part, found)


def _scan_tensor(content: memoryview, found: Findings) -> None:
    entry: dict[str, str] = {}
    is_external = False
    for number, value in _fields(content):
        if number == 14 and value == 1:
            is_external = True
        elif number == 13 and not isinstance(value, int):
            is_external = True
            parts = dict(_fields(value))
            entry[_text(parts.get(1, b""))] = _text(parts.get(2, b""))
    if is_external:
        if _MEMORY_MARKER.decode() in entry.get("location", ""):
            raise ValueError("weights point into memory")
        found.external.append(entry)


def _text(value: int | bytes | memoryview) -> str:
    if isinstance(value, int):
        raise ValueError("a number where a text belongs")
    return bytes(value).decode("utf-8")


def _fields(content: memoryview) -> Iterator[tuple[int, int | memoryview]]:
    """Yield field number and value of one protobuf message; lengths are checked against the bytes there are."""
    position, end = 0, len(content)
    while position < end:
        tag, position = _varint(content, position)
        number, wire = tag >> 3, tag & 7
        if wire == 0:
            value, position = _varint(content, position)
            yield number, value
            continue
        if wire == 2:
            size, position = _varint(content, position)
        elif wire in (1, 5):
            size = 8 if wire == 1 else 4
        else:
            raise ValueError(f"unknown wire type {wire}")
        if position + size > end:
            raise ValueError("cut short")
        yield number, content[position : position + size]
        position += size


def _varint(content: memoryview, position: int) -> tuple[int, int]:
    value = shift = 0
    while True:
        byte = content[position]
        position += 1
        value |= (byte & 0x7F) << shift
        if byte < 0x80:
            return value, position
        shift += 7
        if shift > 63:
            raise ValueError("a number is too long")
