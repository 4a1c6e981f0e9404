"""Exports the text decoder of TerraScope Lite as ONNX (embed, decoder, seg_head), checked against PyTorch.

Weights are stored as float16 and cast when the graph is loaded; the arithmetic stays float32. Training and the rest
of the bundle are left to others.
"""

from __future__ import annotations

import itertools
from pathlib import Path
from typing import cast

import numpy as np
import onnx
import onnxruntime as ort
import torch
from numpy.typing import NDArray
from onnx import TensorProto, helper, numpy_helper
from torch import Tensor, nn

from terrascope_qgis.core.errors import BundleError
from training.language.network.decoder import LiteDecoder

OPSET = 20
PARITY = 1e-4
SHAPES: tuple[tuple[int, int], ...] = ((40, 0), (1, 40), (8, 41), (12, 49), (300, 0), (1, 900), (2, 1), (1, 1))
"""(rows fed, rows in the cache) at which graph and PyTorch are compared."""


class _Decoder(nn.Module):
    def __init__(self, model: LiteDecoder) -> None:
        super().__init__()
        self.model = model

    def forward(self, embeddings: Tensor, positions: Tensor, *past: Tensor) -> tuple[Tensor, ...]:
        pairs = list(zip(past[0::2], past[1::2], strict=True))
        logits, hidden, present = self.model.step(embeddings, positions, pairs)
        return (logits, hidden, *itertools.chain.from_iterable(present))


class _SegHead(nn.Module):
    """Concept logits to a mix of concept rows: the table can be exchanged without training."""

    def __init__(self, model: LiteDecoder, concepts: NDArray[np.float32]) -> None:
        super().__init__()
        self.head = model.concept_head
        self.register_buffer("concepts", torch.from_numpy(concepts))

    def forward(self, hidden: Tensor) -> Tensor:
        return torch.softmax(4.0 * self.head(hidden), -1) @ cast(Tensor, self.concepts)


class _Embed(nn.Module):
    def __init__(self, model: LiteDecoder) -> None:
        super().__init__()
        self.embedding = model.embedding

    def forward(self, ids: Tensor) -> Tensor:
        return self.embedding(ids)


def export_language(model: LiteDecoder, concepts: NDArray[np.float32], folder: Path) -> dict[str, dict[str, object]]:
    """Write `embed.onnx`, `decoder.onnx` and `seg_head.onnx`; returns their manifest entries.

    Args:
        model: trained decoder, in eval mode; its weights are rounded to float16 in place.
        concepts: `(concepts, 256)` table of the vision part.
        folder: to write in.

    Raises:
        BundleError: a graph differs from PyTorch by more than `PARITY`.
    """
    _round_weights(model)
    config = model.config
    layers = range(config.layers)
    cache_names = [name for layer in layers for name in (f"past_key_{layer}", f"past_value_{layer}")]
    present_names = [name.replace("past", "present") for name in cache_names]
    cache = [torch.randn(1, config.heads, 9, config.head_dim) for _ in cache_names]
    fed, held = torch.export.Dim("S", min=1, max=4096), torch.export.Dim("P", min=0, max=4096)
    with torch.no_grad():
        _export(
            _Decoder(model),
            (torch.randn(1, 5, config.hidden), torch.arange(9, 14)[None], *cache),
            folder / "decoder.onnx",
            ["embeddings", "positions", *cache_names],
            ["logits", "hidden", *present_names],
            ({1: fed}, {1: fed}, tuple({2: held} for _ in cache)),
        )
        _export(_Embed(model), (torch.arange(5)[None],), folder / "embed.onnx", ["ids"], ["embeddings"], ({1: fed},))
        _export(
            _SegHead(model, concepts),
            (torch.randn(1, config.hidden),),
            folder / "seg_head.onnx",
            ["hidden"],
            ["seg"],
            None,
        )
    for name in ("decoder", "embed", "seg_head"):
        halve_weights(folder / f"{name}.onnx")
    check_parity(model, concepts, folder)
    key = {"dtype": "float32", "shape": [1, config.heads, "P", config.head_dim]}
    present = {"dtype": "float32", "shape": [1, config.heads, "P+S", config.head_dim]}
    rows = {"dtype": "float32", "shape": [1, "S", config.hidden]}
    return {
        "embed": {
            "file": "embed.onnx",
            "inputs": {"ids": {"dtype": "int64", "shape": [1, "S"]}},
            "outputs": {"embeddings": rows},
        },
        "decoder": {
            "file": "decoder.onnx",
            "inputs": {
                "embeddings": rows,
                "positions": {"dtype": "int64", "shape": [1, "S"]},
                **dict.fromkeys(cache_names, key),
            },
            "outputs": {
                "logits": {"dtype": "float32", "shape": [1, 1, config.vocabulary]},
                "hidden": {"dtype": "float32", "shape": [1, 1, config.hidden]},
                **dict.fromkeys(present_names, present),
            },
        },
        "seg_head": {
            "file": "seg_head.onnx",
            "inputs": {"hidden": {"dtype": "float32", "shape": [1, config.hidden]}},
            "outputs": {"seg": {"dtype": "float32", "shape": [1, concepts.shape[1]]}},
        },
    }


def _round_weights(model: LiteDecoder) -> None:
    with torch.no_grad():
        for parameter in model.parameters():
            if parameter.numel() > _SMALL:
                parameter.copy_(parameter.half().float())


_SMALL = 1024
"""Arrays of at most so many elements stay float32."""


def _export(
    module: nn.Module, example: tuple[Tensor, ...], path: Path, inputs: list[str], outputs: list[str], shapes: object
) -> None:
    program = torch.onnx.export(
        module.eval(), example, dynamo=True, opset_version=OPSET, input_names=inputs, output_names=outputs,
        dynamic_shapes=shapes, verbose=False,
    )  # fmt: skip
    if program is None:
        raise BundleError(f"{path.name}: PyTorch gave no graph. Use the PyTorch version of requirements.")
    path.parent.mkdir(parents=True, exist_ok=True)
    program.save(str(path), external_data=False)


def halve_weights(path: Path) -> None:
    """Store the large float32 weights of a graph as float16 behind a Cast; the runtime folds it when loading."""
    graph_file = onnx.load(str(path))
    graph = graph_file.graph
    casts = []
    for position, tensor in enumerate(graph.initializer):
        values = numpy_helper.to_array(tensor)
        if tensor.data_type != TensorProto.FLOAT or values.size <= _SMALL:
            continue
        name = tensor.name
        graph.initializer[position].CopyFrom(numpy_helper.from_array(values.astype(np.float16), f"{name}_half"))
        casts.append(helper.make_node("Cast", [f"{name}_half"], [name], name=f"cast_{name}", to=TensorProto.FLOAT))
    for cast_node in reversed(casts):
        graph.node.insert(0, cast_node)
    del graph.value_info[:]
    for node in graph.node:
        node.doc_string = ""
        del node.metadata_props[:]
    graph_file.doc_string = ""
    del graph_file.metadata_props[:]
    onnx.checker.check_model(graph_file)
    onnx.save(graph_file, str(path))


def check_parity(model: LiteDecoder, concepts: NDArray[np.float32], folder: Path) -> float:
    """Compare the graphs with PyTorch over `SHAPES`; returns the largest difference.

    Raises:
        BundleError: it is above `PARITY`.
    """
    config = model.config
    worst = 0.0
    generator = torch.Generator().manual_seed(0)
    session = open_graph(folder / "decoder.onnx")
    names = [entry.name for entry in session.get_inputs()]
    with torch.no_grad():
        for fed, held in SHAPES:
            rows = torch.randn(1, fed, config.hidden, generator=generator)
            positions = torch.arange(held, held + fed)[None]
            cache = [
                torch.randn(1, config.heads, held, config.head_dim, generator=generator)
                for _ in range(2 * config.layers)
            ]
            wanted = _Decoder(model)(rows, positions, *cache)
            found = session.run(None, dict(zip(names, [t.numpy() for t in (rows, positions, *cache)], strict=True)))
            worst = max(worst, *(float(np.abs(a.numpy() - b).max()) for a, b in zip(wanted, found, strict=True)))
        ids = torch.randint(0, config.vocabulary, (1, 7), generator=generator)
        worst = max(
            worst,
            float(
                np.abs(
                    model.embedding(ids).numpy() - open_graph(folder / "embed.onnx").run(None, {"ids": ids.numpy()})[0]
                ).max()
            ),
        )
        hidden = torch.randn(1, config.hidden, generator=generator)
        seg = _SegHead(model, concepts)(hidden).numpy()
        found_seg = open_graph(folder / "seg_head.onnx").run(None, {"hidden": hidden.numpy()})[0]
    # The concept table itself is stored as float16: compare on its scale.
    worst_seg = float(np.abs(seg - found_seg).max()) / max(1.0, float(np.abs(concepts).max()))
    if worst > PARITY or worst_seg > 1e-3:
        raise BundleError(
            f"{folder}: graphs differ from PyTorch by {worst:.2e} (seg_head {worst_seg:.2e}), at most {PARITY:.0e} is "
            "right. Do not ship this bundle."
        )
    return worst


def open_graph(path: Path) -> ort.InferenceSession:
    """Open a graph on one CPU thread."""
    options = ort.SessionOptions()
    options.intra_op_num_threads = 1
    return ort.InferenceSession(str(path), options, providers=["CPUExecutionProvider"])
