"""Feeds the language decoder and keeps its key-value cache; knows nothing of text."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Protocol

import numpy as np
import onnxruntime as ort
from numpy.typing import NDArray

from ...errors import BundleError
from ...words.said import say
from ..bundle.manifest import DecoderSpec
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


def start_decoder(session: GraphSession, spec: DecoderSpec, device: str, *, positions: int | None = None) -> DecoderRun:
    """Begin an empty sequence in the way the bundle keeps its cache.

    Args:
        session: the decoder.
        spec: its shape.
        device: `cpu` or `cuda`.
        positions: rows the sequence may grow to; None = as many as the bundle allows. A shared cache takes memory for
            all of them at once, unless the graph fixes its length.
    """
    if spec.kv_cache == "shared":
        return SharedCacheRun(session, spec, device, positions=positions)
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
        inputs = _plan_inputs(rows, self.length, self._spec.max_length, self._spec, self._session) | self._past
        names = ["logits", "hidden", *(name.replace("past_", "present_") for name in self._past)]
        try:
            values = self._session.raw.run(names, inputs)
        except Exception as error:
            raise translate_failure(error, self._session.path) from error
        self._past = dict(zip(self._past, values[2:], strict=True))
        self.length += len(rows)
        return _read_output(values[0], values[1], self._session)


class SharedCacheRun:
    """Cache in one fixed buffer per layer, bound once as both past and present: it never leaves its device."""

    def __init__(self, session: GraphSession, spec: DecoderSpec, device: str, *, positions: int | None = None) -> None:
        self.length = 0
        self._session = session
        self._spec = spec
        is_free = isinstance(session.spec.inputs["past_key_0"].shape[2], str)
        self._positions = min(positions or spec.max_length, spec.max_length) if is_free else spec.max_length
        shape = (1, spec.kv_heads, self._positions, spec.head_dim)
        try:
            self._binding = session.raw.io_binding()
            for layer in range(spec.layers):
                for part in ("key", "value"):
                    buffer = _make_buffer(session.spec.inputs[f"past_{part}_{layer}"].dtype, shape, device)
                    # The same memory as input and output: the kernels see that and write in place.
                    self._binding.bind_ortvalue_input(f"past_{part}_{layer}", buffer)
                    self._binding.bind_ortvalue_output(f"present_{part}_{layer}", buffer)
        except Exception as error:
            raise translate_failure(error, session.path) from error

    def feed(self, rows: FloatArray) -> DecoderOutput:
        """Append rows; see `DecoderRun`."""
        for name, value in _plan_inputs(rows, self.length, self._positions, self._spec, self._session).items():
            self._binding.bind_cpu_input(name, value)
        self._binding.bind_output("logits", "cpu")
        self._binding.bind_output("hidden", "cpu")
        try:
            self._session.raw.run_with_iobinding(self._binding)
        except Exception as error:
            raise translate_failure(error, self._session.path) from error
        # Outputs come in the order they were bound first, so the cache is before these two.
        logits, hidden = (value.numpy() for value in self._binding.get_outputs()[-2:])
        self.length += len(rows)
        return _read_output(logits, hidden, self._session)


def _is_half(session: GraphSession, name: str) -> bool:
    return session.spec.inputs[name].dtype == "float16"


def _make_buffer(dtype: str, shape: tuple[int, ...], device: str) -> Any:
    """Memory on the device; what it holds at first is never read, but on the CPU it is zero all the same."""
    if device == "cuda" or dtype == "bfloat16":
        place = "cuda" if device == "cuda" else "cpu"
        return ort.OrtValue.ortvalue_from_shape_and_type(shape, _ORT_ELEMENT_TYPES[dtype], place, 0)
    return ort.OrtValue.ortvalue_from_numpy(np.zeros(shape, np.float16 if dtype == "float16" else np.float32))


def _plan_inputs(
    rows: FloatArray, length: int, most: int, spec: DecoderSpec, session: GraphSession
) -> dict[str, NDArray[Any]]:
    """Everything but the cache."""
    count = len(rows)
    if length + count > most:
        raise BundleError(say("sequence_long", file=session.path, most=most))
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
        raise BundleError(say("decoder_shapes", file=session.path, logits=str(logits.shape), hidden=str(hidden.shape)))
    return DecoderOutput(logits[0, 0].astype(np.float32, copy=False), hidden[0].astype(np.float32, copy=False))
