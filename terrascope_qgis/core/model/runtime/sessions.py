"""One ONNX graph ready to run: options, checks against the manifest, and failures in our own words."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import numpy as np
import onnxruntime as ort
from numpy.typing import NDArray

from ...errors import BudgetError, BundleError, TerraScopeError
from ...words.said import say
from ..bundle.manifest import GraphSpec, TensorSpec
from .devices import CUDA

Arrays = dict[str, NDArray[Any]]

_RUNTIME_DTYPES = {
    "float32": "tensor(float)",
    "float16": "tensor(float16)",
    "bfloat16": "tensor(bfloat16)",
    "int64": "tensor(int64)",
    "int32": "tensor(int32)",
    "bool": "tensor(bool)",
}
_NUMPY_DTYPES: dict[str, Any] = {
    "float32": np.float32,
    "float16": np.float16,
    "int64": np.int64,
    "int32": np.int32,
    "bool": np.bool_,
}
_OUT_OF_MEMORY = (
    "bad allocation",
    "bad_alloc",
    "failed to allocate",
    "out of memory",
    "cannot allocate",
    "can't allocate",
    "not enough memory",
    "alloc failed",
)


class GraphSession:
    """A loaded graph whose inputs and outputs are those of the manifest."""

    def __init__(self, path: Path, spec: GraphSpec, *, providers: Sequence[str], threads: int) -> None:
        self.path = path
        self.spec = spec
        self.raw = _open_session(path, providers, threads)
        try:
            _check_tensors(path, "input", spec.inputs, self.raw.get_inputs())
            _check_tensors(path, "output", spec.outputs, self.raw.get_outputs())
        except UnicodeDecodeError as error:  # the runtime passes names of axes on as they are in the file
            raise BundleError(say("graph_names", file=path, problem=error)) from error

    @property
    def provider(self) -> str:
        """The provider that really runs it."""
        return str(self.raw.get_providers()[0])

    def run(self, inputs: Mapping[str, NDArray[Any]], outputs: Sequence[str] | None = None) -> Arrays:
        """Run the graph.

        Args:
            inputs: by name; cast to the dtypes of the manifest where they differ.
            outputs: names wanted; None = all.

        Raises:
            BundleError: the graph fails, or gives NaN or infinite numbers.
            BudgetError: it needs more memory than there is.
        """
        names = list(outputs or self.spec.outputs)
        feed = {name: _cast(inputs[name], spec) for name, spec in self.spec.inputs.items() if name in inputs}
        try:
            values = self.raw.run(names, feed)
        except Exception as error:
            raise translate_failure(error, self.path) from error
        found = dict(zip(names, values, strict=True))
        for name, value in found.items():
            check_finite(value, name, self.path)
        return found


def check_finite(value: NDArray[Any], name: str, path: Path) -> None:
    """Refuse NaN and infinite outputs.

    Raises:
        BundleError: there are some.
    """
    if value.dtype.kind == "f" and not np.isfinite(value).all():
        bad = int(np.count_nonzero(~np.isfinite(value)))
        raise BundleError(say("output_infinite", file=path, item=name, count=bad, size=value.size))


def translate_failure(error: Exception, path: Path) -> TerraScopeError:
    """A failure of the runtime as one line of ours."""
    first = " ".join(str(error).split())[:300]
    if is_out_of_memory(error):
        return BudgetError(say("graph_memory", file=path, problem=first))
    return BundleError(say("graph_fails", file=path, problem=first))


def is_out_of_memory(error: Exception) -> bool:
    """Whether a failure of ONNX Runtime, numpy or PyTorch says that memory ran out; each says it in its own words."""
    text = " ".join(str(error).split()).casefold()
    return isinstance(error, MemoryError) or any(words in text for words in _OUT_OF_MEMORY)


def plan_providers(providers: Sequence[str]) -> list[tuple[str, dict[str, str]]]:
    """Providers with their options.

    By default the GPU's memory pool grows to powers of two, so that 15 GB of weights may take 16 or more,
    and every new shape of a convolution is tried with all algorithms.
    """
    cuda = {"arena_extend_strategy": "kSameAsRequested", "cudnn_conv_algo_search": "HEURISTIC"}
    return [(name, cuda if name == CUDA else {}) for name in providers]


def plan_options(threads: int) -> Any:
    """Options of every session."""
    options = ort.SessionOptions()
    options.intra_op_num_threads = threads
    options.inter_op_num_threads = 1
    # Several sessions with spinning threads slow each other down by about 1.3 on few cores.
    options.add_session_config_entry("session.intra_op.allow_spinning", "0")
    # Weights in memory of their own: the pool then holds activations only.
    options.add_session_config_entry("session.use_device_allocator_for_initializers", "1")
    options.log_severity_level = 4
    return options


def _open_session(path: Path, providers: Sequence[str], threads: int) -> Any:
    try:
        return ort.InferenceSession(str(path), plan_options(threads), providers=plan_providers(providers))
    except Exception as error:
        raise translate_failure(error, path) from error


def _check_tensors(path: Path, kind: str, expected: Mapping[str, TensorSpec], found: Sequence[Any]) -> None:
    told = say(f"tensor_{kind}")
    names = {tensor.name for tensor in found}
    if names != set(expected):
        raise BundleError(
            say("tensor_names", file=path, kind=told, found=str(sorted(names)), expected=str(sorted(expected)))
        )
    for tensor in found:
        spec = expected[tensor.name]
        if tensor.type != _RUNTIME_DTYPES[spec.dtype]:
            raise BundleError(
                say("tensor_type", file=path, kind=told, item=tensor.name, found=tensor.type, expected=spec.dtype)
            )
        # The runtime reports outputs of unknown rank as an empty shape; their rank is checked when they come.
        if (kind == "input" or tensor.shape) and len(tensor.shape) != len(spec.shape):
            raise BundleError(
                say(
                    "tensor_axes",
                    file=path,
                    kind=told,
                    item=tensor.name,
                    count=len(tensor.shape),
                    expected=len(spec.shape),
                )
            )
        for size, declared in zip(tensor.shape, spec.shape, strict=False):
            if isinstance(size, int) and isinstance(declared, int) and size != declared:
                raise BundleError(
                    say(
                        "tensor_shape",
                        file=path,
                        kind=told,
                        item=tensor.name,
                        shape=str(tensor.shape),
                        expected=str(spec.shape),
                    )
                )


def _cast(value: NDArray[Any], spec: TensorSpec) -> NDArray[Any]:
    return np.ascontiguousarray(value, dtype=_NUMPY_DTYPES[spec.dtype])
