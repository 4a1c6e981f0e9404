"""The cache in both forms, on a decoder with real attention (grouped, rotary) and random weights."""

from __future__ import annotations

from pathlib import Path
from types import SimpleNamespace

import numpy as np
import onnx
import pytest
from onnx import TensorProto, helper, numpy_helper

from terrascope_qgis.core.errors import BundleError
from terrascope_qgis.core.model.bundle.manifest import DecoderSpec, GraphSpec, TensorSpec
from terrascope_qgis.core.model.runtime import kv_cache as cache_module
from terrascope_qgis.core.model.runtime.kv_cache import start_decoder
from terrascope_qgis.core.model.runtime.model import open_bundle
from terrascope_qgis.core.model.runtime.sessions import GraphSession
from tests.core import tiny_bundle
from tests.core.tiny_bundle import HIDDEN, make_tiny_bundle, rewrite_manifest

HEADS, HEAD_DIM, VOCABULARY, MAX_LENGTH = 2, 16, 11, 64


def _attention_decoder(path: Path, *, kv_cache: str) -> GraphSession:
    """One layer of attention; the weights are the same for both forms of the cache."""
    random = np.random.default_rng(3)
    size = HEADS * HEAD_DIM
    angles = np.arange(MAX_LENGTH)[:, None] / 100.0 ** (np.arange(HEAD_DIM // 2) / (HEAD_DIM // 2))
    constants = {
        **{name: random.normal(size=(HIDDEN, size)).astype(np.float32) / 4 for name in ("wq", "wk", "wv")},
        "wo": random.normal(size=(size, HIDDEN)).astype(np.float32) / 4,
        "wl": random.normal(size=(HIDDEN, VOCABULARY)).astype(np.float32),
        "cos": np.cos(angles).astype(np.float32),
        "sin": np.sin(angles).astype(np.float32),
        "minus": np.array([-1], np.int64),
        "end": np.array([np.iinfo(np.int64).max], np.int64),
        "axis": np.array([1], np.int64),
    }
    nodes = [
        *(helper.make_node("MatMul", ["embeddings", f"w{name}"], [name]) for name in "qkv"),
        helper.make_node(
            "GroupQueryAttention",
            ["q", "k", "v", "past_key_0", "past_value_0", "seqlens_k", "total_sequence_length", "cos", "sin"],
            ["mixed", "present_key_0", "present_value_0"],
            domain="com.microsoft", num_heads=HEADS, kv_num_heads=HEADS, do_rotary=1,
        ),
        helper.make_node("MatMul", ["mixed", "wo"], ["rows"]),
        helper.make_node("Slice", ["rows", "minus", "end", "axis"], ["hidden"]),
        helper.make_node("MatMul", ["hidden", "wl"], ["logits"]),
    ]  # fmt: skip
    past_length = MAX_LENGTH if kv_cache == "shared" else "P"
    past, int32 = [1, HEADS, past_length, HEAD_DIM], TensorProto.INT32
    present = [1, HEADS, MAX_LENGTH if kv_cache == "shared" else "T", HEAD_DIM]
    shapes = {"embeddings": [1, "S", HIDDEN], "past_key_0": past, "past_value_0": past}
    lengths = {"seqlens_k": [1], "total_sequence_length": [1]}
    outputs = {
        "logits": [1, 1, VOCABULARY], "hidden": [1, 1, HIDDEN], "present_key_0": present, "present_value_0": present,
    }  # fmt: skip
    info = helper.make_tensor_value_info
    graph = helper.make_graph(
        nodes,
        "attention",
        [*(info(n, TensorProto.FLOAT, s) for n, s in shapes.items()), *(info(n, int32, s) for n, s in lengths.items())],
        [info(name, TensorProto.FLOAT, shape) for name, shape in outputs.items()],
        [numpy_helper.from_array(value, name) for name, value in constants.items()],
    )
    opsets = [helper.make_opsetid("", 20), helper.make_opsetid("com.microsoft", 1)]
    onnx.save(helper.make_model(graph, opset_imports=opsets, ir_version=9), str(path))
    spec = GraphSpec(
        path.name,
        {n: TensorSpec("float32", tuple(s)) for n, s in shapes.items()}
        | {n: TensorSpec("int32", tuple(s)) for n, s in lengths.items()},
        {n: TensorSpec("float32", tuple(s)) for n, s in outputs.items()},
    )
    return GraphSession(path, spec, providers=["CPUExecutionProvider"], threads=1)


def _spec(kv_cache: str) -> DecoderSpec:
    return DecoderSpec(1, HEADS, HEAD_DIM, HIDDEN, MAX_LENGTH, kv_cache, "seqlens_k", position_input=False)


@pytest.mark.parametrize("kv_cache", ["concat", "shared"])
def test_chunks_end_as_one_prefill_does(tmp_path, kv_cache):
    session = _attention_decoder(tmp_path / "decoder.onnx", kv_cache=kv_cache)
    rows = np.random.default_rng(1).normal(size=(60, HIDDEN)).astype(np.float32)
    whole = start_decoder(session, _spec(kv_cache), "cpu").feed(rows)
    run, start = start_decoder(session, _spec(kv_cache), "cpu"), 0
    for size in (40, 1, 8, 1, 10):
        last = run.feed(rows[start : start + size])
        start += size
    assert run.length == 60
    assert np.abs(whole.logits - last.logits).max() < 1e-4
    assert np.abs(whole.hidden - last.hidden).max() < 1e-4


def test_shared_cache_equals_the_copied_one(tmp_path):
    rows = np.random.default_rng(2).normal(size=(30, HIDDEN)).astype(np.float32)
    found = []
    for kv_cache in ("concat", "shared"):
        run = start_decoder(
            _attention_decoder(tmp_path / f"{kv_cache}.onnx", kv_cache=kv_cache), _spec(kv_cache), "cpu"
        )
        found.append([run.feed(part).logits for part in np.split(rows, [20, 21, 22])])
    for one, other in zip(*found, strict=True):
        assert np.abs(one - other).max() < 1e-4


def test_two_sequences_do_not_share_their_cache(tmp_path):
    session = _attention_decoder(tmp_path / "decoder.onnx", kv_cache="shared")
    rows = np.random.default_rng(4).normal(size=(9, HIDDEN)).astype(np.float32)
    first, second = (start_decoder(session, _spec("shared"), "cpu") for _ in range(2))
    first.feed(rows[:5])
    second.feed(rows[::-1][:5])
    again = start_decoder(session, _spec("shared"), "cpu").feed(rows).logits
    assert np.abs(first.feed(rows[5:]).logits - again).max() < 1e-4


def test_sequence_past_its_end_is_an_error(tmp_path):
    run = start_decoder(_attention_decoder(tmp_path / "decoder.onnx", kv_cache="shared"), _spec("shared"), "cpu")
    run.feed(np.zeros((60, HIDDEN), np.float32))
    with pytest.raises(BundleError, match="past 64"):
        run.feed(np.zeros((5, HIDDEN), np.float32))


def test_decoder_that_forgets_its_cache_is_found_at_load(tmp_path):
    """Old runtimes dropped the past for chunks of several rows; a graph that does so must not load."""
    bundle = make_tiny_bundle(tmp_path / "bundle")
    model = onnx.load(str(bundle / "decoder.onnx"))
    for node in model.graph.node:
        if node.output[0] == "present_key_0":
            node.input[0], node.op_type = node.input[1], "Identity"
            del node.input[1]
            del node.attribute[:]
    onnx.save(model, str(bundle / "decoder.onnx"))
    rewrite_manifest(bundle)
    with pytest.raises(BundleError, match="hidden differ"):
        open_bundle(bundle, device="cpu", threads=1)


def test_decoder_with_fewer_logits_than_tokens_is_refused(tmp_path):
    bundle = make_tiny_bundle(tmp_path / "bundle")
    tokenizer = tiny_bundle.make_tokenizer()
    _, hidden = tiny_bundle.compile_script(tokenizer, ["<think>"])
    model = tiny_bundle.make_scripted_decoder(tokenizer.get_vocab_size() - 1, [0], hidden)
    onnx.save(model, str(bundle / "decoder.onnx"))
    graphs = tiny_bundle.read_manifest_json(bundle)["graphs"]
    graphs["decoder"]["outputs"]["logits"]["shape"][2] -= 1
    rewrite_manifest(bundle, graphs=graphs)
    with pytest.raises(BundleError, match="logits"):
        open_bundle(bundle, device="cpu", threads=1)


class _Binding:
    """Writes down what is bound; the outputs of a run are made up."""

    def __init__(self) -> None:
        self.calls: list[tuple[str, str, object]] = []

    def __getattr__(self, kind):
        return lambda name, value=None: self.calls.append((kind, name, value))

    def get_outputs(self):
        values = [np.zeros((1, 1, VOCABULARY), np.float32), np.zeros((1, 1, HIDDEN), np.float32)]
        return [_Buffer((), 0, "cuda"), *(SimpleNamespace(numpy=lambda value=value: value) for value in values)]


class _Buffer:
    """Memory on a device that must not be copied to the host."""

    def __init__(self, shape, element_type, device) -> None:
        self.shape, self.element_type, self.device = shape, element_type, device

    def numpy(self):
        raise AssertionError("the cache was copied to the host")


def test_cache_on_a_gpu_is_bound_once_and_never_copied(tmp_path, monkeypatch):
    session = _attention_decoder(tmp_path / "decoder.onnx", kv_cache="concat")
    binding, made = _Binding(), []

    def allocate(*arguments):
        made.append(_Buffer(*arguments[:3]))
        return made[-1]

    monkeypatch.setattr(cache_module.ort.OrtValue, "ortvalue_from_shape_and_type", allocate)
    monkeypatch.setattr(session, "raw", SimpleNamespace(io_binding=lambda: binding, run_with_iobinding=lambda _: None))
    run = start_decoder(session, _spec("shared"), "cuda", positions=32)
    assert [(buffer.shape, buffer.device) for buffer in made] == [((1, HEADS, 32, HEAD_DIM), "cuda")] * 2
    bound = binding.calls.copy()
    assert [(kind, name) for kind, name, _ in bound] == [
        ("bind_ortvalue_input", "past_key_0"), ("bind_ortvalue_output", "present_key_0"),
        ("bind_ortvalue_input", "past_value_0"), ("bind_ortvalue_output", "present_value_0"),
    ]  # fmt: skip
    assert bound[0][2] is bound[1][2] is made[0] and bound[2][2] is bound[3][2] is made[1]
    for rows in (5, 1, 8):
        binding.calls.clear()
        run.feed(np.zeros((rows, HIDDEN), np.float32))
        # Per run only the rows go to the device and one row of logits and state comes back.
        inputs = {name: value for kind, name, value in binding.calls if kind == "bind_cpu_input"}
        assert set(inputs) == {"embeddings", "seqlens_k", "total_sequence_length"}
        assert inputs["embeddings"].nbytes == rows * HIDDEN * 4
        assert [name for kind, name, _ in binding.calls if kind == "bind_output"] == ["logits", "hidden"]
        assert len(binding.calls) == 5


def test_sequence_ends_where_its_buffer_does(tmp_path):
    session = _attention_decoder(tmp_path / "decoder.onnx", kv_cache="concat")
    run = start_decoder(session, _spec("shared"), "cpu", positions=8)
    run.feed(np.zeros((8, HIDDEN), np.float32))
    with pytest.raises(BundleError, match="past 8"):
        run.feed(np.zeros((1, HIDDEN), np.float32))
