"""Reads the decoder's weights back from a bundle, so that training can go on from what ships.

The optimiser's state is not in a bundle: its first steps find their scale anew.
"""

from __future__ import annotations

import shutil
from pathlib import Path

import numpy as np
import onnx
import torch
from numpy.typing import NDArray
from onnx import numpy_helper

from exporter.lite_decoder import check_parity
from terrascope_qgis.core.errors import BundleError
from training.language.network.decoder import DecoderConfig, LiteDecoder
from training.language.network.train import State, write_checkpoint
from training.language.sequences.tokens import read_tokenizer

_STORED = "_half"
"""Ending of the names of arrays stored as float16 (`exporter.lite_decoder`)."""


def _arrays(path: Path) -> dict[str, NDArray[np.float32]]:
    graph = onnx.load(str(path)).graph
    return {
        tensor.name.removesuffix(_STORED): numpy_helper.to_array(tensor).astype(np.float32)
        for tensor in graph.initializer
    }


def _products(path: Path) -> list[NDArray[np.float32]]:
    """Return the constant matrices of the graph's products in the order in which they are computed."""
    held = _arrays(path)
    return [
        held[name]
        for node in onnx.load(str(path)).graph.node
        if node.op_type == "MatMul"
        for name in node.input
        if name in held and held[name].ndim == 2
    ]


def read_bundle_decoder(bundle: Path) -> LiteDecoder:
    """Return the decoder of a bundle made by `exporter.lite_bundle`, checked against its graphs.

    Raises:
        BundleError: the graphs are not those of this decoder.
    """
    embed, head = _arrays(bundle / "embed.onnx"), _arrays(bundle / "seg_head.onnx")
    named, products = _arrays(bundle / "decoder.onnx"), _products(bundle / "decoder.onnx")
    config = DecoderConfig(vocabulary=len(embed["embedding.weight"]), concepts=len(head["head.2.bias"]))
    wanted = [
        f"layers.{layer}.{name}.weight" for layer in range(config.layers) for name in ("qkv", "out", "gate_up", "down")
    ]
    wanted.append("head.weight")
    if len(products) != len(wanted):
        raise BundleError(
            f"{bundle / 'decoder.onnx'}: {len(products)} weight matrices, expected {len(wanted)}. Recover from a "
            "bundle of the same architecture."
        )
    weights = {name.removeprefix("model."): values for name, values in named.items() if name.startswith("model.")}
    weights |= {name: values.T for name, values in zip(wanted, products, strict=True)}
    weights["embedding.weight"] = embed["embedding.weight"]
    weights |= {f"concept_{name}": values for name, values in head.items() if name.startswith("head.")}
    model = LiteDecoder(config)
    try:
        model.load_state_dict({name: torch.from_numpy(values.copy()) for name, values in weights.items()})
    except RuntimeError as error:
        raise BundleError(f"{bundle}: not the decoder of this architecture: {error}") from error
    check_parity(model.eval(), head["concepts"], bundle)
    return model


def recover_run(bundle: Path, run: Path) -> Path:
    """Write `last.pt` and `tokenizer.json` of a bundle into a new run folder; returns the checkpoint.

    Raises:
        FileExistsError: the run has been trained already.
    """
    last = run / "last.pt"
    if last.exists() and torch.load(last, weights_only=True)["state"]["steps"]:
        raise FileExistsError(f"{last} exists: choose a new --run, nothing is written over")
    run.mkdir(parents=True, exist_ok=True)
    model = read_bundle_decoder(bundle)
    shutil.copyfile(bundle / "tokenizer.json", run / "tokenizer.json")
    read_tokenizer(run / "tokenizer.json")
    write_checkpoint(last, model, None, State())
    return last
