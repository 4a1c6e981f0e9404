"""Broken bundles: half of them changed where it hurts (names, dims, attributes, external data, manifest fields)."""

from __future__ import annotations

import copy
import json
import shutil
from pathlib import Path
from typing import Any

import numpy as np
import onnx
from onnx import TensorProto

from terrascope_qgis.core.analysis import analyse
from terrascope_qgis.core.model.runtime.model import open_bundle
from terrascope_qgis.core.progress import SilentProgress
from terrascope_qgis.core.request import AnalysisRequest, RasterSource, Resources, Role
from tests.core.tiny_bundle import make_tiny_bundle, read_manifest_json, rewrite_manifest, write_manifest

_GRAPHS = ("vision", "temporal", "mask_decoder", "embed", "decoder", "seg_head")
_LOCATIONS = ("../canary.data", "/etc/passwd", "/dev/zero", "*/_ORT_MEM_ADDR_/*", "seg_head.onnx", "unlisted.data")
_VALUES: tuple[Any, ...] = (
    None, True, -1, 0, 1, 2**31, 2**63, 1e308, float("nan"), "", "x" * 5000, "../x", [], {}, [None], {"a": 1},
    "\u202egnp",
)  # fmt: skip


def make_seed(folder: Path) -> Path:
    """Write the whole bundle that cases are made from."""
    return make_tiny_bundle(folder / "whole")


def write_case(seed: Path, folder: Path, rng: np.random.Generator) -> Path:
    """Copy the bundle and break it; the manifest's hashes agree with the files in four of five cases."""
    if folder.exists():
        shutil.rmtree(folder)
    shutil.copytree(seed, folder)
    agrees = rng.random() < 0.8
    if rng.random() < 0.5:
        (_break_graph, _break_external, _break_manifest, _break_graph)[int(rng.integers(4))](folder, rng, agrees)
        return folder
    files = sorted(path for path in folder.iterdir() if path.is_file())
    path = files[int(rng.integers(len(files)))]
    content = bytearray(path.read_bytes())
    if rng.random() < 0.15:
        del content[int(rng.integers(len(content))) :]
    for place in rng.integers(0, max(len(content), 1), int(rng.integers(1, 12))):
        if len(content):
            content[int(place) % len(content)] = int(rng.integers(256))
    path.write_bytes(bytes(content))
    if agrees and path.name != "bundle.json":
        rewrite_manifest(folder)
    return folder


def _break_graph(folder: Path, rng: np.random.Generator, agrees: bool) -> None:
    path = folder / f"{_GRAPHS[int(rng.integers(len(_GRAPHS)))]}.onnx"
    model = onnx.load(str(path))
    for _ in range(int(rng.integers(1, 4))):
        _break_part(model, rng)
    path.write_bytes(model.SerializeToString())
    if agrees:
        rewrite_manifest(folder)


def _break_part(model: onnx.ModelProto, rng: np.random.Generator) -> None:
    graph = model.graph
    style = int(rng.integers(9))
    node = graph.node[int(rng.integers(len(graph.node)))]
    if style == 0 and node.input:
        node.input[int(rng.integers(len(node.input)))] = ("", "nowhere", graph.input[0].name)[int(rng.integers(3))]
    elif style == 1 and node.output:
        node.output[0] = ("", graph.input[0].name, "other")[int(rng.integers(3))]
    elif style == 2:
        node.op_type = ("Loop", "Identity", "ConstantOfShape", "NoSuchOp", "Reshape", "If")[int(rng.integers(6))]
    elif style == 3:
        node.domain = ("com.microsoft", "evil.domain", "ai.onnx.ml")[int(rng.integers(3))]
    elif style == 4:
        values = [*graph.input, *graph.output]
        shape = values[int(rng.integers(len(values)))].type.tensor_type.shape
        if shape.dim:
            shape.dim[int(rng.integers(len(shape.dim)))].dim_value = int(rng.choice([0, -1, 1, 2**40, 7]))
    elif style == 5 and graph.initializer:
        tensor = graph.initializer[int(rng.integers(len(graph.initializer)))]
        tensor.dims[:] = [int(rng.choice([0, -1, 1, 2**31, 2**62])) for _ in range(int(rng.integers(0, 4)))]
    elif style == 6 and graph.initializer:
        tensor = graph.initializer[int(rng.integers(len(graph.initializer)))]
        tensor.data_type = int(rng.choice([0, 1, 7, 8, 10, 16, 99]))
    elif style == 7 and node.attribute:
        attribute = node.attribute[int(rng.integers(len(node.attribute)))]
        attribute.i, attribute.f = int(rng.choice([-(2**62), -1, 0, 2**62])), float("nan")
        attribute.ints[:] = [int(rng.choice([-1, 0, 2**40])) for _ in range(int(rng.integers(0, 5)))]
    else:
        model.opset_import[0].version = int(rng.choice([-1, 0, 1, 7, 99, 2**31 - 1]))


def _break_external(folder: Path, rng: np.random.Generator, agrees: bool) -> None:
    path = folder / "seg_head.onnx"
    model = onnx.load(str(path))
    tensor = model.graph.initializer[0]
    tensor.ClearField("raw_data")
    tensor.data_location = TensorProto.EXTERNAL
    entries = {"location": _LOCATIONS[int(rng.integers(len(_LOCATIONS)))]}
    for key in ("offset", "length"):
        if rng.random() < 0.5:
            entries[key] = str(rng.choice([-8, 0, 4096, 10**11, 2**63 - 1]))
    for key, value in entries.items():
        tensor.external_data.add(key=key, value=value)
    path.write_bytes(model.SerializeToString())
    if agrees:
        rewrite_manifest(folder)


def _break_manifest(folder: Path, rng: np.random.Generator, agrees: bool) -> None:
    manifest = read_manifest_json(folder)
    for _ in range(int(rng.integers(1, 4))):
        holder: Any = manifest
        for _ in range(int(rng.integers(1, 5))):
            keys = list(holder) if isinstance(holder, dict) else list(range(len(holder)))
            if not keys:
                break
            key = keys[int(rng.integers(len(keys)))]
            if isinstance(holder[key], dict | list) and holder[key] and rng.random() < 0.7:
                holder = holder[key]
                continue
            if isinstance(holder, dict) and rng.random() < 0.3:
                del holder[key]
            else:
                holder[key] = copy.deepcopy(_VALUES[int(rng.integers(len(_VALUES)))])
            break
    if agrees and isinstance(manifest.get("files"), list):
        (folder / "bundle.json").write_text(json.dumps(manifest), "utf-8")
    else:
        write_manifest(folder, {name: value for name, value in manifest.items() if name != "files"})


def run_case(folder: Path, scene: Path) -> None:
    """Open a bundle and, if it opens, answer a question with it."""
    model = open_bundle(folder, device="cpu", threads=1)
    try:
        request = AnalysisRequest(
            "How much of the area is water?", (RasterSource(scene, Role.OPTICAL),), None, Resources(2**30, 1)
        )
        analyse(request, model, SilentProgress())
    finally:
        model.close()
