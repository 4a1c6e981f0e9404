"""Feeds the language decoder and keeps its key-value cache; knows nothing of text."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Protocol

import numpy as np
import onnxruntime as ort
from numpy.typing import NDArray

from ..errors import BundleError
from .manifest import DecoderSpec
from .sessions import GraphSession, check_finite, translate_failure

FloatArray = NDArray[np.float32]

_ORT_ELEMENT_TYPES = {"float32": 1, "float16": 10, "bfloat16": 16}


@dataclass(frozen=True)
class DecoderOutput:
    """What one run of the decoder says after its last row."""

    logits: FloatArray
    """`(vocabulary,)` float32."""
    hidden: FloatArray
    """`(1, hidden)` float32, after the final norm."""


class DecoderRun(Protocol):
    """One sequence that grows row by row."""

    length: int

    def feed(self, rows: FloatArray) -> DecoderOutput:
        """Append embedding rows `(S, hidden)`, S >= 1, and return what follows the last one."""


def start_decoder(session: GraphSession, spec: DecoderSpec, device: str) -> DecoderRun:
    """Begin an empty sequence in the way the bundle keeps its cache."""
    if spec.kv_cache == "shared":
        return SharedCacheRun(session, spec, device)
    return ConcatCacheRun(session, spec)


class ConcatCacheRun:
    """Cache that goes in as `past` and comes out longer as `present`."""

    def __init__(self, session: GraphSession, spec: DecoderSpec) -> None:
        self.length = 0
        self._session = session
        self._spec = spec
        empty = np.zeros((1, spec.kv_heads, 0, spec.head_dim), np.float32)
        self._past: dict[str, Any] = {
            f"past_{part}_{layer}": empty.astype(
                np.float16 if _is_half(session, f"past_{part}_{layer}") else np.float32
            )
            for layer in range(spec.layers)
            for part in ("key", "value")
        }

    def feed(self, rows: FloatArray) -> DecoderOutput:
        """Append rows; see `DecoderRun`."""
        inputs = _plan_inputs(rows, self.length, self._spec, self._session) | self._past
        names = ["logits", "hidden", *(name.replace("past_", "present_") for name in self._past)]
        try:
            values = self._session.raw.run(names, inputs)
        except Exception as error:
            raise translate_failure(error, self._session.path) from error
        self._past = dict(zip(self._past, values[2:], strict=True))
        self.length += len(rows)
        return _read_output(values[0], values[1], self._session)


class SharedCacheRun:
    """Cache in one fixed buffer per layer, bound as both past and present, so that nothing is copied."""

    def __init__(self, session: GraphSession, spec: DecoderSpec, device: str) -> None:
        self.length = 0
        self._session = session
        self._spec = spec
        self._device = "cuda" if device == "cuda" else "cpu"
        shape = (1, spec.kv_heads, spec.max_length, spec.head_dim)
        self._buffers = {
            f"{part}_{layer}": _make_buffer(session, f"past_{part}_{layer}", shape, self._device)
            for layer in range(spec.layers)
            for part in ("key", "value")
        }

    def feed(self, rows: FloatArray) -> DecoderOutput:
        """Append rows; see `DecoderRun`."""
        binding = self._session.raw.io_binding()
        for name, value in _plan_inputs(rows, self.length, self._spec, self._session).items():
            binding.bind_cpu_input(name, value)
        for name, buffer in self._buffers.items():
            binding.bind_ortvalue_input(f"past_{name}", buffer)
            binding.bind_ortvalue_output(f"present_{name}", buffer)
        binding.bind_output("logits", "cpu")
        binding.bind_output("hidden", "cpu")
        try:
            self._session.raw.run_with_iobinding(binding)
        except Exception as error:
            raise translate_failure(error, self._session.path) from error
        # Outputs come in the order they were bound, the cache first.
        logits, hidden = (value.numpy() for value in binding.get_outputs()[-2:])
        self.length += len(rows)
        return _read_output(logits, hidden, self._session)


def _is_half(session: GraphSession, name: str) -> bool:
    return session.spec.inputs[name].dtype == "float16"


def _make_buffer(session: GraphSession, name: str, shape: tuple[int, ...], device: str) -> Any:
    dtype = session.spec.inputs[name].dtype
    if dtype == "bfloat16":
        return ort.OrtValue.ortvalue_from_shape_and_type(shape, _ORT_ELEMENT_TYPES[dtype], device, 0)
    zeros = np.zeros(shape, np.float16 if dtype == "float16" else np.float32)
    return ort.OrtValue.ortvalue_from_numpy(zeros, device, 0)


def _plan_inputs(rows: FloatArray, length: int, spec: DecoderSpec, session: GraphSession) -> dict[str, NDArray[Any]]:
    """Everything but the cache."""
    count = len(rows)
    if length + count > spec.max_length:
        raise BundleError(
            f"{session.path}: the sequence grew past {spec.max_length} positions. Ask a shorter question."
        )
    dtype = np.float16 if session.spec.inputs["embeddings"].dtype == "float16" else np.float32
    inputs: dict[str, NDArray[Any]] = {"embeddings": np.ascontiguousarray(rows[None], dtype=dtype)}
    if spec.position_input:
        inputs["positions"] = np.arange(length, length + count, dtype=np.int64)[None]
    if spec.mask_style == "attention_mask":
        inputs["attention_mask"] = np.ones((1, length + count), np.int64)
    elif spec.mask_style == "seqlens_k":
        inputs["seqlens_k"] = np.array([length + count - 1], np.int32)
        inputs["total_sequence_length"] = np.array([length + count], np.int32)
    return inputs


def _read_output(logits: NDArray[Any], hidden: NDArray[Any], session: GraphSession) -> DecoderOutput:
    check_finite(logits, "logits", session.path)
    check_finite(hidden, "hidden", session.path)
    if logits.shape[:2] != (1, 1) or hidden.shape[:2] != (1, 1):
        raise BundleError(f"{session.path}: logits {logits.shape} and hidden {hidden.shape}, expected one row each.")
    return DecoderOutput(logits[0, 0].astype(np.float32, copy=False), hidden[0].astype(np.float32, copy=False))
