"""Makes a tiny TerraScope Lite bundle: real graphs of the real contract, with a decoder that follows a script.

The pixel side is computed, not scripted: features are averages of bands, and a concept is a threshold on them, so masks
can be worked out by hand. The decoder counts the tokens fed since `<assistant>` through its key-value cache and says
what the script has next, whatever else is fed between.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np
import onnx
from onnx import TensorProto, helper, numpy_helper
from tokenizers import Tokenizer, decoders, models, pre_tokenizers

HIDDEN = 16
FEATURES = 4
HEAD_DIM = 4
MAX_LENGTH = 1024
OPTICAL_BANDS = (
    "coastal", "blue", "green", "red", "rededge071", "rededge075", "rededge078", "nir", "nir08", "nir09", "swir16",
    "swir22",
)  # fmt: skip
SAR_BANDS = ("vv", "vh")

# (label, phrases, kind, weights of green, nir, vv and of a constant 1)
CONCEPTS: tuple[tuple[str, tuple[str, ...], str, tuple[float, ...]], ...] = (
    ("water", ("water", "lake"), "class", (0, -20, 0, 4)),  # nir < 0.2
    ("trees", ("trees", "forest"), "class", (0, 20, 0, -10)),  # nir > 0.5
    ("cloud", ("cloud",), "class", (20, 0, 0, -16)),  # green > 0.8
    ("built_up", ("built-up", "buildings"), "class", (0, 0, 1, 5)),  # vv > -5 dB
    ("nothing", ("nothing",), "class", (0, 0, 0, -9)),  # nowhere
    ("gain:water", ("new water", "flood"), "change", (0, -20, 0, -4)),  # nir fell by more than 0.2
)
WEIGHTS = {label: weights for label, _, _, weights in CONCEPTS}
TASKS = (
    "presence", "coverage", "area", "ranking", "boundary", "distance", "count", "location", "dominant", "segment",
    "change_area", "caption", "point_class",
)  # fmt: skip
COMPASS = ("n", "ne", "e", "se", "s", "sw", "w", "nw", "centre", "spread")
SPECIAL = (
    "<bos>", "<eos>", "[SEG]", "<img>", "</img>", "<inputs>", "</inputs>", "<look>", "</look>", "<user>", "</user>",
    "<assistant>", "<think>", "</think>", "<answer>", "</answer>", "<step>", "<p>", "</p>", "<m>", "</m>", "<m:none>",
    "<m:larger>", "<m:smaller>", "<m:same>", "<m:touch>", "<m:apart>", "<m:hit>", "<m:miss>", "<m:on_optical>",
    "<m:on_sar>", "<m:on_both>", "<d:first>", "<d:last>", "<d:change>", "<why:height>",
    "<why:subarea>", "<task:declined>",
    *(f"<in:{name}>" for name in ("optical", "sar", "date1", "date2", "dates", "point", "options", "no_crs")),
    "<in:cloudy>", "<in:degraded>",
    *(f"<l:{name}>" for name in ("trace", "few", "part", "half", "most", "all")),
    *(f"<m:{name}>" for name in COMPASS),
    *(f"<task:{name}>" for name in TASKS),
    *(f"<c:{label}>" for label in WEIGHTS),
    *(f"<#{k}>" for k in range(1, 9)),
    *(f"<u:{name}>" for name in ("m2", "ha", "km2", "acre", "px", "m", "km")),
    *(f"<v:{name}>" for name in (
        "percent", "area", "count", "where", "sensor", "label", "distance", "difference", "overlap", "date_first",
        "date_last", "valid", "choice", "min_part",
    )),
)  # fmt: skip

COVERAGE_SCRIPT: tuple[str, ...] = (
    "<task:coverage>", "<c:water>", "<think>", "I look for ", "<p>", "water", "</p>", "<d:last>", "[SEG]", " and find ",
    "<v:percent>", ".", "</think>", "<answer>", "Water covers ", "<v:percent>", " of the area.", "</answer>", "<eos>",
)  # fmt: skip


def make_tiny_bundle(folder: Path, script: Sequence[str] = COVERAGE_SCRIPT, *, stride: int = 2, **changes: Any) -> Path:
    """Write a bundle whose decoder says `script`; returns its folder.

    Args:
        folder: to write in; made if missing.
        script: special tokens, and texts of ordinary tokens. A [SEG] stands for the concept of the phrase before it.
        stride: pixels on a side that share a feature; with 1 each pixel is judged by itself.
        changes: top-level fields of the manifest that replace the usual ones.
    """
    folder.mkdir(parents=True, exist_ok=True)
    tokenizer = make_tokenizer()
    tokenizer.save(str(folder / "tokenizer.json"))
    size = tokenizer.get_vocab_size()
    np.save(folder / "concepts.npy", np.array([_pad(weights) for weights in WEIGHTS.values()], np.float32))
    ids, hidden = compile_script(tokenizer, script)
    graphs = {
        "vision": make_vision(stride),
        "temporal": make_temporal(),
        "mask_decoder": make_mask_decoder(stride),
        "embed": make_embed(tokenizer, size),
        "decoder": make_scripted_decoder(size, ids, hidden),
        "seg_head": make_seg_head(),
    }
    for role, model in graphs.items():
        onnx.save(model, str(folder / f"{role}.onnx"))
    manifest = describe(graphs, stride) | changes
    write_manifest(folder, manifest)
    return folder


def write_manifest(folder: Path, manifest: dict[str, Any], *, files: list[dict[str, Any]] | None = None) -> None:
    """Write `bundle.json` with hashes of what lies in the folder, unless `files` is given."""
    if files is None:
        files = [
            {
                "path": path.relative_to(folder).as_posix(),
                "size": path.stat().st_size,
                "sha256": hashlib.sha256(path.read_bytes()).hexdigest(),
            }
            for path in sorted(folder.rglob("*"))
            if path.is_file() and path.name not in ("bundle.json", "model.sig")
        ]
    (folder / "bundle.json").write_text(json.dumps(manifest | {"files": files}), "utf-8")


def read_manifest_json(folder: Path) -> dict[str, Any]:
    """The manifest as it stands."""
    return json.loads((folder / "bundle.json").read_text("utf-8"))


def rewrite_manifest(folder: Path, **changes: Any) -> None:
    """Change top-level fields of the manifest; hashes are made anew."""
    write_manifest(folder, read_manifest_json(folder) | changes)


def make_tokenizer() -> Tokenizer:
    """Byte-level, without merges: each byte is a token, special tokens follow."""
    alphabet = sorted(pre_tokenizers.ByteLevel.alphabet())
    tokenizer = Tokenizer(models.BPE(vocab={char: k for k, char in enumerate(alphabet)}, merges=[]))
    tokenizer.pre_tokenizer = pre_tokenizers.ByteLevel(add_prefix_space=False, use_regex=False)
    tokenizer.decoder = decoders.ByteLevel()
    tokenizer.add_special_tokens(list(SPECIAL))
    return tokenizer


def compile_script(tokenizer: Tokenizer, script: Sequence[str]) -> tuple[list[int], np.ndarray]:
    """Token ids of a script, and the hidden state after each number of tokens: the concept right after [SEG]."""
    by_phrase = {phrase: label for label, phrases, _, _ in CONCEPTS for phrase in (label, *phrases)}
    ids: list[int] = []
    hidden = [np.zeros(HIDDEN, np.float32)]
    label = next(iter(WEIGHTS))
    for piece in script:
        label = by_phrase.get(piece, label)
        found = [tokenizer.token_to_id(piece)] if piece in SPECIAL else tokenizer.encode(piece).ids
        for token_id in found:
            ids.append(token_id)
            hidden.append(_pad(WEIGHTS[label]) if piece == "[SEG]" else np.zeros(HIDDEN, np.float32))
    return ids, np.array(hidden, np.float32)


def describe(graphs: dict[str, onnx.ModelProto], stride: int = 2) -> dict[str, Any]:
    """The manifest without its files."""
    return {
        "format": 1,
        "id": "tiny-lite",
        "version": "0.0.1",
        "license": "GPL-2.0-or-later",
        "family": "terrascope-lite",
        "min_onnxruntime": "1.26",
        "graphs": {
            role: {
                "file": f"{role}.onnx",
                "inputs": _describe_tensors(model.graph.input),
                "outputs": _describe_tensors(model.graph.output),
            }
            for role, model in graphs.items()
        },
        "decoder": {
            "layers": 1, "kv_heads": 1, "head_dim": HEAD_DIM, "hidden": HIDDEN, "max_length": MAX_LENGTH,
            "kv_cache": "concat", "position_input": True,
        },
        "tokens": {"bos": "<bos>", "eos": "<eos>", "seg": "[SEG]"},
        "prompt": {"template": "lite/1", "question_case": "lower"},
        "vision": {
            "chip_px": 64, "overlap_px": 16, "gsd_m": {"preferred": 10, "min": 5, "max": 60}, "token_grid": 4,
            "overview_grid": 4, "feature_stride": stride, "feature_channels": FEATURES,
        },
        "sensors": {
            "optical": {
                "bands": list(OPTICAL_BANDS), "required_any": [["green", "red"], ["nir"]], "unit": "reflectance",
                "transform": "identity", "mean": [0.0] * 12, "std": [1.0] * 12,
            },
            "sar": {
                "bands": list(SAR_BANDS), "required_any": [["vv"], ["vh"]], "unit": "dB", "transform": "identity",
                "mean": [0.0] * 2, "std": [1.0] * 2,
            },
        },
        "limits": {"max_segments": 20, "max_tokens": 512, "tokens_per_region": 8, "max_dates": 12},
        "vocabulary": [{"label": label, "phrases": list(words), "kind": kind} for label, words, kind, _ in CONCEPTS],
        "concepts": "concepts.npy",
        "tasks": list(TASKS),
        "calibration": {
            key: {"temperature": 1.0, "threshold": 0.5, "ece": 0.02}
            for key in ("optical", "sar", "optical+sar", "change")
        },
        "measured": {},
    }  # fmt: skip


def make_vision(stride: int = 2) -> onnx.ModelProto:
    """Features: green, nir, vv averaged over `stride` pixels a side, and 1. Tokens: means of the bands over 16 x 16."""
    pick = np.zeros((FEATURES, 14, 1, 1), np.float32)
    pick[0, 2], pick[1, 7], pick[2, 12] = 1, 1, 1
    to_hidden = np.zeros((HIDDEN, 14, 1, 1), np.float32)
    to_hidden[4:, :12, 0, 0] = np.eye(12)
    nodes = [
        helper.make_node("Concat", ["optical", "sar"], ["pixels"], axis=1),
        helper.make_node("AveragePool", ["pixels"], ["means"], kernel_shape=[stride] * 2, strides=[stride] * 2),
        helper.make_node("Conv", ["means", "pick", "one"], ["features"]),
        helper.make_node("AveragePool", ["pixels"], ["cells"], kernel_shape=[16, 16], strides=[16, 16]),
        helper.make_node("Conv", ["cells", "to_hidden"], ["wide"]),
        helper.make_node("Reshape", ["wide", "flat"], ["rows"]),
        helper.make_node("Transpose", ["rows"], ["tokens"], perm=[0, 2, 1]),
        helper.make_node("AveragePool", ["optical_valid"], ["o"], kernel_shape=[4, 4], strides=[4, 4]),
        helper.make_node("AveragePool", ["sar_valid"], ["s"], kernel_shape=[4, 4], strides=[4, 4]),
        helper.make_node("Add", ["o", "s"], ["both"]),
        helper.make_node("Add", ["both", "tiny"], ["sum"]),
        helper.make_node("Div", ["o", "sum"], ["sensor_weight"]),
    ]
    constants = {
        "pick": pick,
        "one": np.array([0, 0, 0, 1], np.float32),
        "to_hidden": to_hidden,
        "flat": np.array([0, HIDDEN, -1], np.int64),
        "tiny": np.array([1e-6], np.float32),
    }
    inputs = {
        "optical": ["N", 12, "H", "W"], "optical_bands": ["N", 12], "optical_valid": ["N", 1, "H", "W"],
        "sar": ["N", 2, "H", "W"], "sar_bands": ["N", 2], "sar_valid": ["N", 1, "H", "W"], "degraded": ["N", 2],
    }  # fmt: skip
    outputs = {
        "tokens": ["N", "T", HIDDEN], "features": ["N", FEATURES, "h", "w"], "sensor_weight": ["N", 1, "y", "x"],
    }  # fmt: skip
    return make_model(nodes, inputs, outputs, constants)


def make_temporal() -> onnx.ModelProto:
    """Later minus earlier; the constant stays 1."""
    nodes = [
        helper.make_node("Sub", ["features_b", "features_a"], ["gap"]),
        helper.make_node("Add", ["gap", "one"], ["features"]),
    ]
    shape = ["N", FEATURES, "h", "w"]
    constants = {"one": np.array([0, 0, 0, 1], np.float32).reshape(1, FEATURES, 1, 1)}
    return make_model(nodes, {"features_a": shape, "features_b": shape}, {"features": shape}, constants)


def make_mask_decoder(stride: int = 2) -> onnx.ModelProto:
    """Weighted sum of the features with the first entries of the embedding, repeated to `stride` x `stride` pixels."""
    nodes = [
        helper.make_node("Slice", ["seg", "zero", "count", "axis"], ["weights"]),
        helper.make_node("Einsum", ["features", "weights"], ["small"], equation="nfhw,kf->nkhw"),
        helper.make_node("Resize", ["small", "", "scales"], ["logits"], mode="nearest", nearest_mode="floor",
                         coordinate_transformation_mode="asymmetric"),
    ]  # fmt: skip
    constants = {
        "zero": np.array([0], np.int64),
        "count": np.array([FEATURES], np.int64),
        "axis": np.array([1], np.int64),
        "scales": np.array([1, 1, stride, stride], np.float32),
    }
    inputs = {"features": ["N", FEATURES, "h", "w"], "seg": ["K", HIDDEN]}
    return make_model(nodes, inputs, {"logits": ["N", "K", "H", "W"]}, constants)


def make_embed(tokenizer: Tokenizer, size: int) -> onnx.ModelProto:
    """Entry 0 is the id, 1 whether the token counts as said, 2 whether it is `<assistant>`, 3 a random number."""
    table = np.zeros((size, HIDDEN), np.float32)
    table[:, 0] = np.arange(size)
    table[:, 1] = 1
    silent = [token for token in SPECIAL if token.startswith(("<m", "</m", "<l:", "<assistant>"))]
    table[[tokenizer.token_to_id(token) for token in silent], 1] = 0
    table[tokenizer.token_to_id("<assistant>"), 2] = 1
    table[:, 3] = np.random.default_rng(5).normal(size=size)
    nodes = [helper.make_node("Gather", ["table", "ids"], ["embeddings"])]
    return make_model(nodes, {"ids": [1, "S"]}, {"embeddings": [1, "S", HIDDEN]}, {"table": table}, ids=("ids",))


def make_scripted_decoder(size: int, ids: Sequence[int], hidden: np.ndarray) -> onnx.ModelProto:
    """Say token n of the script after n tokens; the last entry of the hidden state sums up all rows ever fed."""
    table = np.zeros((len(ids) + 1, size), np.float32)
    table[np.arange(len(ids)), list(ids)] = 10
    table[-1, ids[-1]] = 10
    mark = np.zeros(HIDDEN, np.float32)
    mark[-1] = 1
    nodes = [
        helper.make_node("Slice", ["embeddings", "zero", "head", "axis"], ["kept"]),
        helper.make_node("Unsqueeze", ["kept", "one"], ["rows"]),
        helper.make_node("Concat", ["past_key_0", "rows"], ["present_key_0"], axis=2),
        helper.make_node("Concat", ["past_value_0", "rows"], ["present_value_0"], axis=2),
        helper.make_node("Reshape", ["present_key_0", "flat"], ["all"]),
        helper.make_node("Split", ["all"], ["id", "said", "begin", "noise"], axis=1, num_outputs=4),
        helper.make_node("CumSum", ["begin", "first"], ["since"]),
        helper.make_node("Mul", ["said", "since"], ["counted"]),
        helper.make_node("ReduceSum", ["counted", "first_axis"], ["count"], keepdims=0),
        helper.make_node("Cast", ["count"], ["long"], to=TensorProto.INT64),
        helper.make_node("Min", ["long", "most"], ["step"]),
        helper.make_node("Gather", ["table", "step"], ["row"]),
        helper.make_node("Reshape", ["row", "as_row"], ["logits"]),
        helper.make_node("Gather", ["states", "step"], ["state"]),
        helper.make_node("ReduceSum", ["noise", "first_axis"], ["sum"], keepdims=1),
        helper.make_node("Mul", ["sum", "mark"], ["marked"]),
        helper.make_node("Add", ["state", "marked"], ["told"]),
        helper.make_node("Reshape", ["told", "as_row"], ["hidden"]),
    ]
    constants = {
        "zero": np.array([0], np.int64), "head": np.array([HEAD_DIM], np.int64), "axis": np.array([2], np.int64),
        "one": np.array([1], np.int64), "flat": np.array([-1, HEAD_DIM], np.int64), "first": np.array(0, np.int64),
        "first_axis": np.array([0], np.int64), "most": np.array([len(ids)], np.int64), "table": table,
        "states": hidden, "as_row": np.array([1, 1, -1], np.int64), "mark": mark.reshape(1, -1),
    }  # fmt: skip
    past = [1, 1, "P", HEAD_DIM]
    inputs = {"embeddings": [1, "S", HIDDEN], "positions": [1, "S"], "past_key_0": past, "past_value_0": past}
    outputs = {
        "logits": [1, 1, size], "hidden": [1, 1, HIDDEN], "present_key_0": [1, 1, "T", HEAD_DIM],
        "present_value_0": [1, 1, "T", HEAD_DIM],
    }  # fmt: skip
    return make_model(nodes, inputs, outputs, constants, ids=("positions",))


def make_seg_head() -> onnx.ModelProto:
    """The identity, but for the last entry."""
    keep = np.eye(HIDDEN, dtype=np.float32)
    keep[-1, -1] = 0
    nodes = [helper.make_node("MatMul", ["hidden", "keep"], ["seg"])]
    return make_model(nodes, {"hidden": [1, HIDDEN]}, {"seg": [1, HIDDEN]}, {"keep": keep})


def make_model(
    nodes: Sequence[onnx.NodeProto],
    inputs: dict[str, list[Any]],
    outputs: dict[str, list[Any]],
    constants: dict[str, np.ndarray],
    ids: Sequence[str] = (),
    opset: int = 20,
    **options: Any,
) -> onnx.ModelProto:
    """An ONNX model; inputs named in `ids` are int64, all else is float32."""

    def tensor(name: str, shape: list[Any]) -> onnx.ValueInfoProto:
        return helper.make_tensor_value_info(name, TensorProto.INT64 if name in ids else TensorProto.FLOAT, shape)

    graph = helper.make_graph(
        list(nodes),
        "tiny",
        [tensor(name, shape) for name, shape in inputs.items()],
        [tensor(name, shape) for name, shape in outputs.items()],
        [numpy_helper.from_array(value, name) for name, value in constants.items()],
    )
    options.setdefault("opset_imports", [helper.make_opsetid("", opset)])
    options.setdefault("ir_version", 9)
    return helper.make_model(graph, **options)


def _describe_tensors(tensors: Sequence[onnx.ValueInfoProto]) -> dict[str, Any]:
    names = {TensorProto.FLOAT: "float32", TensorProto.INT64: "int64", TensorProto.INT32: "int32"}
    return {
        tensor.name: {
            "dtype": names[tensor.type.tensor_type.elem_type],
            "shape": [size.dim_param or size.dim_value for size in tensor.type.tensor_type.shape.dim],
        }
        for tensor in tensors
    }


def _pad(weights: Sequence[float]) -> np.ndarray:
    row = np.zeros(HIDDEN, np.float32)
    row[: len(weights)] = weights
    return row
