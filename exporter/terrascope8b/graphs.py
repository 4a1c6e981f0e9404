"""Write the traced graphs (vision, mask encoder, mask decoder, seg head) as ONNX; the decoder has its own writer."""

from __future__ import annotations

import contextlib
import io
import logging
import warnings
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import torch
from torch import Tensor, nn

OPSET = 20
"""Loads from onnxruntime 1.18 on; a later opset brings nothing these graphs use."""
EXTERNAL_BYTES = 64 << 20
"""Graphs with more weight bytes than this keep them in a file beside the graph."""


@dataclass(frozen=True)
class Port:
    """One input or output of a graph, as the manifest names it."""

    name: str
    dtype: str
    shape: tuple[int | str, ...]
    """Numbers are fixed, letters are dynamic."""

    def describe(self) -> dict[str, object]:
        """The manifest's entry."""
        return {"dtype": self.dtype, "shape": list(self.shape)}


@dataclass(frozen=True)
class GraphRecord:
    """One written graph."""

    role: str
    file: Path
    inputs: tuple[Port, ...]
    outputs: tuple[Port, ...]
    weights_dtype: str

    def describe(self) -> dict[str, object]:
        """The manifest's entry."""
        return {
            "file": self.file.name,
            "inputs": {port.name: port.describe() for port in self.inputs},
            "outputs": {port.name: port.describe() for port in self.outputs},
            "weights_dtype": self.weights_dtype,
        }


def write_graph(
    module: nn.Module,
    examples: Sequence[Tensor],
    record: GraphRecord,
    dynamic: Mapping[str, Mapping[int, str]],
) -> GraphRecord:
    """Trace a module and write it with its weights.

    Args:
        module: in evaluation mode.
        examples: one per input; a dynamic axis must not have size 1, which the tracer would freeze silently.
        record: where to write and how to name inputs and outputs.
        dynamic: input name -> axis -> name, for the axes that vary.
    """
    dims = {name: torch.export.Dim(name) for axes in dynamic.values() for name in axes.values()}
    shapes = tuple(
        {axis: dims[name] for axis, name in dynamic.get(port.name, {}).items()} or None for port in record.inputs
    )
    for example, axes in zip(examples, shapes, strict=True):
        assert all(example.shape[axis] > 1 for axis in axes or ()), record.role
    logging.getLogger("torch.onnx").setLevel(logging.ERROR)
    with warnings.catch_warnings(), contextlib.redirect_stdout(io.StringIO()), torch.no_grad():
        warnings.simplefilter("ignore")  # the tracer warns about packages it would use if they were installed
        program = torch.onnx.export(
            module,
            tuple(examples),
            input_names=[port.name for port in record.inputs],
            output_names=[port.name for port in record.outputs],
            dynamic_shapes=shapes,
            opset_version=OPSET,
            dynamo=True,
            verbose=False,
        )
    assert program is not None
    weight_bytes = sum(value.numel() * value.element_size() for value in module.state_dict().values())
    record.file.parent.mkdir(parents=True, exist_ok=True)
    program.save(record.file, external_data=weight_bytes > EXTERNAL_BYTES)
    return record
