"""Makes a tiny TerraScope 8B bundle: real graphs of the family's contract, with a decoder that follows a script.

The pixel side is computed: mask features are the colours of the picture, and a concept is a threshold on them, so masks
can be worked out by hand.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np
import onnx
from onnx import helper
from tokenizers import Tokenizer, decoders, models, pre_tokenizers

from tests.core.tiny_bundle import (
    HEAD_DIM,
    HIDDEN,
    _describe_tensors,
    make_model,
    make_scripted_decoder,
    write_manifest,
)

TILE_PX, TOKEN_GRID, MASK_PX, MAX_LENGTH = 32, 4, 64, 2048
SPECIAL = (
    "<|endoftext|>", "<|im_start|>", "<|im_end|>", "<img>", "</img>", "<IMG_CONTEXT>", "<think>", "</think>",
    "<answer>", "</answer>", "[SEG]", "<REGION>", "<p>", "</p>", "<|end|>", "<begin>",
)  # fmt: skip
CONCEPTS: dict[str, tuple[float, ...]] = {
    "water": (0, 0, 20, -10),  # blue > 0.5
    "trees": (0, 20, 0, -10),  # green > 0.5
    "bare": (20, 0, 0, -10),  # red > 0.5
    "all": (0, 0, 0, 9),
    "nothing": (0, 0, 0, -9),
}
"""Label -> weights of red, green, blue and of a constant 1."""
PHRASES = {"water": ["water", "lake"], "trees": ["trees", "forest"], "bare": ["bare", "bare soil"]}

COVERAGE_SCRIPT: tuple[str, ...] = (
    "<think>", "First I find the water ", "[SEG]", ". It covers 25 % of the area.", "</think>", "<answer>", "B",
    "</answer>", "<|im_end|>",
)  # fmt: skip


def make_tiny_terrascope8b(folder: Path, script: Sequence[str] = COVERAGE_SCRIPT, **changes: Any) -> Path:
    """Write a bundle whose decoder says `script`; returns its folder.

    Args:
        folder: to write in; made if missing.
        script: special tokens, and texts of ordinary tokens. A [SEG] stands for the concept named last before it.
        changes: top-level fields of the manifest that replace the usual ones.
    """
    folder.mkdir(parents=True, exist_ok=True)
    tokenizer = make_tokenizer()
    tokenizer.save(str(folder / "tokenizer.json"))
    size = tokenizer.get_vocab_size()
    np.save(folder / "embed.npy", make_table(tokenizer))
    ids, hidden = compile_script(tokenizer, script)
    graphs = {
        "vision": make_vision(),
        "mask_encoder": make_mask_encoder(),
        "mask_decoder": make_mask_decoder(),
        "decoder": make_scripted_decoder(size, ids, hidden),
        "seg_head": make_seg_head(),
    }
    for role, model in graphs.items():
        onnx.save(model, str(folder / f"{role}.onnx"))
    write_manifest(folder, describe(graphs, size) | changes)
    return folder


def make_tokenizer() -> Tokenizer:
    """Byte-level, without merges: each byte is a token, special tokens follow."""
    alphabet = sorted(pre_tokenizers.ByteLevel.alphabet())
    tokenizer = Tokenizer(models.BPE(vocab={char: k for k, char in enumerate(alphabet)}, merges=[]))
    tokenizer.pre_tokenizer = pre_tokenizers.ByteLevel(add_prefix_space=False, use_regex=False)
    tokenizer.decoder = decoders.ByteLevel()
    tokenizer.add_special_tokens(list(SPECIAL))
    return tokenizer


def make_table(tokenizer: Tokenizer) -> np.ndarray:
    """Entry 0 is the id, 1 whether the token counts as said, 2 whether it begins the script, 3 a random number."""
    size = tokenizer.get_vocab_size()
    table = np.zeros((size, HIDDEN), np.float32)
    table[:, 0] = np.arange(size)
    table[:, 1] = 1
    begin = tokenizer.token_to_id("<begin>")
    table[begin, 1:3] = 0, 1
    table[:, 3] = np.random.default_rng(5).normal(size=size)
    return table


def compile_script(tokenizer: Tokenizer, script: Sequence[str]) -> tuple[list[int], np.ndarray]:
    """Token ids of a script, and the hidden state after each number of tokens: the concept right after [SEG]."""
    ids: list[int] = []
    hidden = [np.zeros(HIDDEN, np.float32)]
    label = "all"
    for piece in script:
        named = [(piece.rfind(word), name) for name in CONCEPTS for word in PHRASES.get(name, [name])]
        label = max(named)[1] if max(named)[0] >= 0 else label
        for token_id in [tokenizer.token_to_id(piece)] if piece in SPECIAL else tokenizer.encode(piece).ids:
            ids.append(token_id)
            state = np.zeros(HIDDEN, np.float32)
            state[:4] = CONCEPTS[label] if piece == "[SEG]" else 0
            hidden.append(state)
    return ids, np.array(hidden, np.float32)


def describe(graphs: dict[str, onnx.ModelProto], size: int) -> dict[str, Any]:
    """The manifest without its files."""
    grids = [[c, r] for n in range(1, 13) for c in range(1, n + 1) for r in range(1, n + 1) if c * r == n]
    return {
        "format": 1, "id": "tiny-8b", "version": "0.0.1", "license": "Apache-2.0", "family": "terrascope-8b",
        "min_onnxruntime": "1.26",
        "graphs": {
            role: {
                "file": f"{role}.onnx",
                "inputs": _describe_tensors(model.graph.input),
                "outputs": _describe_tensors(model.graph.output),
            }
            for role, model in graphs.items()
        },
        "tables": {"embed": {"file": "embed.npy", "dtype": "float32", "shape": [size, HIDDEN]}},
        "decoder": {
            "layers": 1, "kv_heads": 1, "head_dim": HEAD_DIM, "hidden": HIDDEN, "max_length": MAX_LENGTH,
            "kv_cache": "concat", "position_input": True, "weights": "float32", "needs_cuda": False,
        },
        "tokens": {
            "eos": "<|im_end|>", "seg": "[SEG]", "region": "<REGION>", "image_context": "<IMG_CONTEXT>",
            "image_start": "<img>", "image_end": "</img>",
        },
        "stop": ["<|im_end|>", "<|end|>", "<|endoftext|>"],
        "prompt": {
            "template": "qwen_chat", "turn": "<|im_start|>user\n{input}<|im_end|>\n<|im_start|>assistant\n<begin>",
            "input": "{preface}{images}\n{question}\n{options}", "option": "{letter}. {text}\n",
            "image": "<img>{context}</img>", "image_separator": "\n", "preface": "Think, then answer.\n\n",
            "preface_source": "demo.py", "question_case": "keep",
        },
        "vision": {
            "chip_px": TILE_PX, "tile_px": TILE_PX, "token_grid": TOKEN_GRID,
            "gsd_m": {"preferred": 10, "min": 0.3, "max": 60}, "mean": [0.0] * 3, "std": [1.0] * 3,
            "tiling": {"grids": grids, "larger_grid_above_share": 0.5},
        },
        "masks": {"input_px": MASK_PX, "mean": [0.0] * 3, "std": [1.0] * 3},
        "sensors": {
            "optical": {
                "bands": ["red", "green", "blue"], "required_any": [["red", "green", "blue"]], "unit": "reflectance",
                "render": {"range": [[0.0, 0.3], [0.0, 0.3], [0.0, 0.3]]},
            },
            "sar": {
                "bands": ["vh", "vv"], "required_any": [["vh"], ["vv"]], "unit": "dB",
                "render": {"range": [[-30.0, -5.0], [-25.0, 0.0]]},
            },
        },
        "limits": {"max_segments": 20, "max_tokens": 1024, "tokens_per_region": 8, "max_dates": 2},
        "vocabulary": [{"label": label, "phrases": words, "kind": "class"} for label, words in PHRASES.items()],
        "tasks": ["coverage"], "calibration": {}, "measured": {},
        "memory": {"weights_bytes": dict.fromkeys(graphs, 1000), "kv_bytes_per_token": 32},
    }  # fmt: skip


def make_vision() -> onnx.ModelProto:
    """Tokens: mean colours of 8 x 8 pixels in entries 4 to 6."""
    to_hidden = np.zeros((HIDDEN, 3, 1, 1), np.float32)
    to_hidden[4:7, :, 0, 0] = np.eye(3)
    step = TILE_PX // TOKEN_GRID
    nodes = [
        helper.make_node("AveragePool", ["pixel_values"], ["cells"], kernel_shape=[step] * 2, strides=[step] * 2),
        helper.make_node("Conv", ["cells", "to_hidden"], ["wide"]),
        helper.make_node("Reshape", ["wide", "flat"], ["rows"]),
        helper.make_node("Transpose", ["rows"], ["tokens"], perm=[0, 2, 1]),
    ]
    constants = {"to_hidden": to_hidden, "flat": np.array([0, HIDDEN, -1], np.int64)}
    inputs = {"pixel_values": ["N", 3, TILE_PX, TILE_PX]}
    return make_model(nodes, inputs, {"tokens": ["N", TOKEN_GRID**2, HIDDEN]}, constants)


def make_mask_encoder() -> onnx.ModelProto:
    """Embedding: red, green and blue of every fourth pixel, and 1."""
    pick = np.zeros((4, 3, 1, 1), np.float32)
    pick[:3, :, 0, 0] = np.eye(3)
    nodes = [
        helper.make_node("AveragePool", ["pixel_values"], ["small"], kernel_shape=[4, 4], strides=[4, 4]),
        helper.make_node("Conv", ["small", "pick", "one"], ["embedding"]),
        helper.make_node("Identity", ["small"], ["s0"]),
        helper.make_node("AveragePool", ["small"], ["s1"], kernel_shape=[2, 2], strides=[2, 2]),
    ]
    side = MASK_PX // 4
    outputs = {"embedding": [1, 4, side, side], "s0": [1, 3, side, side], "s1": [1, 3, side // 2, side // 2]}
    constants = {"pick": pick, "one": np.array([0, 0, 0, 1], np.float32)}
    return make_model(nodes, {"pixel_values": [1, 3, MASK_PX, MASK_PX]}, outputs, constants)


def make_mask_decoder() -> onnx.ModelProto:
    """Weighted sum of the colours with the first four entries of the embedding."""
    side = MASK_PX // 4
    nodes = [
        helper.make_node("Slice", ["seg", "zero", "four", "one"], ["weights"]),
        helper.make_node("Einsum", ["embedding", "weights"], ["sum"], equation="nfhw,kf->khw"),
        helper.make_node("ReduceMean", ["s0"], ["m0"], keepdims=0),
        helper.make_node("ReduceMean", ["s1"], ["m1"], keepdims=0),
        helper.make_node("Sub", ["m0", "m1"], ["gap"]),
        helper.make_node("Mul", ["gap", "nil"], ["nothing"]),
        helper.make_node("Add", ["sum", "nothing"], ["logits"]),
        helper.make_node("ReduceMax", ["sum", "last_axes"], ["object_logit"], keepdims=0),
        helper.make_node("Sigmoid", ["object_logit"], ["iou"]),
    ]
    constants = {
        "zero": np.array([0], np.int64), "four": np.array([4], np.int64), "one": np.array([1], np.int64),
        "nil": np.array(0, np.float32), "last_axes": np.array([1, 2], np.int64),
    }  # fmt: skip
    inputs = {
        "embedding": [1, 4, side, side], "s0": [1, 3, side, side], "s1": [1, 3, side // 2, side // 2],
        "seg": ["K", HIDDEN],
    }  # fmt: skip
    outputs = {"logits": ["K", side, side], "iou": ["K"], "object_logit": ["K"]}
    return make_model(nodes, inputs, outputs, constants)


def make_seg_head() -> onnx.ModelProto:
    """The identity, but for the last entry."""
    keep = np.eye(HIDDEN, dtype=np.float32)
    keep[-1, -1] = 0
    nodes = [helper.make_node("MatMul", ["hidden", "keep"], ["seg"])]
    return make_model(nodes, {"hidden": ["K", HIDDEN]}, {"seg": ["K", HIDDEN]}, {"keep": keep})
