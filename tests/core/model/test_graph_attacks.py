"""Rows 8 to 15 of the reliability table: graphs that are none, lead elsewhere, never end or want too much."""

from __future__ import annotations

import os
import time
from pathlib import Path

import numpy as np
import onnx
import pytest
from onnx import TensorProto, helper

from terrascope_qgis.core.errors import BudgetError, TerraScopeError
from terrascope_qgis.core.model.bundle.onnx_scan import OPTIONAL_INPUTS, check_graph_file
from terrascope_qgis.core.model.runtime.model import open_bundle, verify_folder
from tests.core import tiny_bundle
from tests.core.model.refusal import assert_refused
from tests.core.tiny_bundle import HIDDEN, make_model, read_manifest_json, rewrite_manifest


def _external(location: str, **entries: str) -> onnx.ModelProto:
    """The seg head with its weights in another file."""
    model = tiny_bundle.make_seg_head()
    tensor = model.graph.initializer[0]
    tensor.ClearField("raw_data")
    tensor.data_location = TensorProto.EXTERNAL
    for key, value in {"location": location, **entries}.items():
        tensor.external_data.add(key=key, value=value)
    return model


@pytest.mark.fault(8, 9)
@pytest.mark.parametrize(
    ("location", "entries"),
    [
        ("../canary.data", {}),
        ("/etc/passwd", {}),
        ("/dev/zero", {}),
        ("unlisted.data", {}),
        ("*/_ORT_MEM_ADDR_/*", {"offset": "4096", "length": "1024"}),
        ("w.data", {"offset": "-8"}),
        ("w.data", {"offset": "0", "length": "100000000000"}),
        ("w.data", {"offset": "x"}),
        ("seg_head.onnx", {}),
    ],
)
def test_weights_from_elsewhere_are_refused_without_reading(bundle, location, entries):
    (bundle / "w.data").write_bytes(np.eye(HIDDEN, dtype=np.float32).tobytes())
    (bundle / "seg_head.onnx").write_bytes(_external(location, **entries).SerializeToString())
    rewrite_manifest(bundle)
    assert_refused(lambda: open_bundle(bundle, device="cpu"), "seg_head.onnx")


def test_listed_weights_in_another_file_are_read(bundle):
    (bundle / "w.data").write_bytes(np.eye(HIDDEN, dtype=np.float32).tobytes())
    model = _external("w.data", offset="0", length=str(HIDDEN * HIDDEN * 4))
    (bundle / "seg_head.onnx").write_bytes(model.SerializeToString())
    rewrite_manifest(bundle)
    opened = open_bundle(bundle, device="cpu", threads=1)
    row = np.arange(HIDDEN, dtype=np.float32)[None]
    assert np.array_equal(opened.run("seg_head", {"hidden": row})["seg"], row)


@pytest.mark.fault(10)
@pytest.mark.parametrize(
    "content",
    [b"", b"\x08\x09", b"\xff" * 64, bytes(64), os.urandom(512)],
    ids=["empty", "header", "ones", "zeros", "random"],
)
def test_graph_that_is_none_is_refused(bundle, content):
    (bundle / "embed.onnx").write_bytes(content)
    rewrite_manifest(bundle)
    assert_refused(lambda: open_bundle(bundle, device="cpu"), "embed.onnx")


@pytest.mark.fault(10)
def test_truncated_graph_is_refused(bundle):
    path = bundle / "embed.onnx"
    path.write_bytes(path.read_bytes()[: path.stat().st_size // 2])
    rewrite_manifest(bundle)
    assert_refused(lambda: open_bundle(bundle, device="cpu"), "embed.onnx")


@pytest.mark.parametrize(
    ("outputs", "words"),
    [(["", "half"], "'Split' has no name"), (["half", ""], "'Split' has no name"), (["half", "other"], "")],
)
def test_output_that_leads_nowhere_is_refused(bundle, outputs, words):
    """Found by the fuzzer, seed 23: the runtime writes it to address 0 and takes the process along."""
    nodes = [
        helper.make_node("Split", ["hidden"], outputs, axis=1, num_outputs=2),
        helper.make_node("Concat", ["half", "half"], ["seg"], axis=1),
    ]
    _replace_seg_head(bundle, nodes)
    if words:
        assert_refused(lambda: open_bundle(bundle, device="cpu"), words)
    else:
        assert open_bundle(bundle, device="cpu", threads=1).has("seg_head")


@pytest.mark.parametrize(("kind", "inputs", "allowed"), [
    ("Einsum", ["x", ""], False),
    ("Resize", ["x", "", "sizes"], True),
    ("Resize", ["", "", "sizes"], False),
    ("Add", ["", "x"], False),
])  # fmt: skip
def test_inputs_may_be_left_out_where_the_operator_allows_it(tmp_path, kind, inputs, allowed):
    """Found by the fuzzer, seed 24: the runtime reads an input of `Einsum` without a name from address 0."""
    model = make_model([helper.make_node(kind, inputs, ["y"])], {"x": [1]}, {"y": [1]}, {})
    path = tmp_path / "a.onnx"
    path.write_bytes(model.SerializeToString())
    if allowed:
        assert not check_graph_file(path, {}).unfed
    else:
        assert_refused(lambda: check_graph_file(path, {}), f"an input of {kind!r} has no name")


def test_operators_that_may_omit_an_input_are_those_of_onnx():
    optional = onnx.defs.OpSchema.FormalParameterOption.Optional
    schemas = [schema for schema in onnx.defs.get_all_schemas_with_history() if schema.domain == ""]
    known = {schema.name for schema in schemas if any(part.option == optional for part in schema.inputs[1:])}
    assert known >= OPTIONAL_INPUTS and known - OPTIONAL_INPUTS <= {"Loop", "Scan"}


@pytest.mark.parametrize(("kind", "outputs", "allowed"), [
    ("SkipSimplifiedLayerNormalization", ["y", "", "", "sum"], True),
    ("SkipSimplifiedLayerNormalization", ["", "", "", "sum"], False),
    ("GRU", ["", "last"], True),
    ("TopK", ["values", ""], False),
])  # fmt: skip
def test_outputs_may_be_left_out_where_the_operator_allows_it(tmp_path, kind, outputs, allowed):
    model = make_model([helper.make_node(kind, ["x"], outputs)], {"x": [1]}, {"y": [1]}, {})
    path = tmp_path / "a.onnx"
    path.write_bytes(model.SerializeToString())
    if allowed:
        assert check_graph_file(path, {}).operators == {("", kind)}
    else:
        assert_refused(lambda: check_graph_file(path, {}), kind)


def _replace_seg_head(bundle: Path, nodes, **options) -> None:
    constants = options.pop("constants", {})
    model = make_model(nodes, {"hidden": [1, HIDDEN]}, {"seg": [1, HIDDEN]}, constants, **options)
    (bundle / "seg_head.onnx").write_bytes(model.SerializeToString())
    rewrite_manifest(bundle)


@pytest.mark.fault(11)
def test_operator_of_an_unknown_domain_is_named(bundle):
    node = helper.make_node("Steal", ["hidden"], ["seg"], domain="evil.ops")
    _replace_seg_head(bundle, [node], opset_imports=[helper.make_opsetid("", 20), helper.make_opsetid("evil.ops", 1)])
    assert_refused(lambda: open_bundle(bundle, device="cpu"), "evil.ops", "Steal")


@pytest.mark.fault(11)
def test_operator_hidden_in_a_branch_is_found(bundle):
    inner = helper.make_node("Steal", ["hidden"], ["x"], domain="evil.ops")
    output = helper.make_tensor_value_info("x", TensorProto.FLOAT, [1, HIDDEN])
    branch = helper.make_graph([inner], "b", [], [output])
    node = helper.make_node("If", ["yes"], ["seg"], then_branch=branch, else_branch=branch)
    _replace_seg_head(bundle, [node], constants={"yes": np.array(True)})
    assert_refused(lambda: open_bundle(bundle, device="cpu"), "evil.ops")


@pytest.mark.fault(13)
def test_loop_that_may_never_end_is_refused(bundle):
    again = helper.make_node("Identity", ["yes_in"], ["yes_out"])
    inputs = [
        helper.make_tensor_value_info("i", TensorProto.INT64, []),
        helper.make_tensor_value_info("yes_in", TensorProto.BOOL, []),
    ]
    body = helper.make_graph([again], "body", inputs, [helper.make_tensor_value_info("yes_out", TensorProto.BOOL, [])])
    nodes = [helper.make_node("Loop", ["", "yes"], [], body=body), helper.make_node("Identity", ["hidden"], ["seg"])]
    _replace_seg_head(bundle, nodes, constants={"yes": np.array(True)})
    assert_refused(lambda: open_bundle(bundle, device="cpu"), "Loop")


@pytest.mark.fault(11)
def test_operator_set_that_is_too_new_is_named(bundle):
    _replace_seg_head(bundle, [helper.make_node("Identity", ["hidden"], ["seg"])], opset=21)
    assert_refused(lambda: open_bundle(bundle, device="cpu"), "operator set", "21")


def test_format_version_that_is_too_new_is_named(bundle):
    _replace_seg_head(bundle, [helper.make_node("Identity", ["hidden"], ["seg"])], ir_version=11)
    assert_refused(lambda: open_bundle(bundle, device="cpu"), "IR version 11")


@pytest.mark.fault(12)
def test_graph_that_wants_terabytes_is_over_budget_at_once(bundle):
    nodes = [
        helper.make_node("Shape", ["hidden"], ["shape"]),
        helper.make_node("Mul", ["shape", "many"], ["size"]),
        helper.make_node("ConstantOfShape", ["size"], ["huge"]),
        helper.make_node("ReduceSum", ["huge"], ["sum"]),
        helper.make_node("Add", ["hidden", "sum"], ["seg"]),
    ]
    _replace_seg_head(bundle, nodes, constants={"many": np.array([1 << 20, 1 << 16], np.int64)})
    started = time.perf_counter()
    with pytest.raises(BudgetError, match="memory"):
        model = open_bundle(bundle, device="cpu", threads=1)
        model.run("seg_head", {"hidden": np.ones((1, HIDDEN), np.float32)})
    assert time.perf_counter() - started < 2


@pytest.mark.fault(14)
@pytest.mark.parametrize(
    "change",
    [
        {"inputs": {"hiden": {"dtype": "float32", "shape": [1, HIDDEN]}}},
        {"inputs": {"hidden": {"dtype": "float16", "shape": [1, HIDDEN]}}},
        {"inputs": {"hidden": {"dtype": "float32", "shape": [1, 1, HIDDEN]}}},
        {"inputs": {"hidden": {"dtype": "float32", "shape": [1, HIDDEN + 1]}}},
        {"outputs": {"seg": {"dtype": "float32", "shape": [1]}}},
        {"outputs": {"out": {"dtype": "float32", "shape": [1, HIDDEN]}}},
    ],
)
def test_graph_other_than_the_manifest_says_is_refused_before_pixels(bundle, change):
    graphs = read_manifest_json(bundle)["graphs"]
    graphs["seg_head"] |= change
    rewrite_manifest(bundle, graphs=graphs)
    assert_refused(lambda: open_bundle(bundle, device="cpu"), "seg_head.onnx")


@pytest.mark.fault(15)
def test_infinite_output_is_refused(bundle):
    _replace_seg_head(bundle, [helper.make_node("Log", ["hidden"], ["seg"])])
    model = open_bundle(bundle, device="cpu", threads=1)
    assert_refused(
        lambda: model.run("seg_head", {"hidden": np.zeros((1, HIDDEN), np.float32)}), "seg", "16 NaN or infinite"
    )


def test_mutated_graphs_never_do_anything_but_fail_cleanly(bundle):
    """Structure-aware: bytes are changed in the graph and the manifest is made to agree."""
    random = np.random.default_rng(11)
    path = bundle / "seg_head.onnx"
    good = path.read_bytes()
    for _ in range(60):
        content = bytearray(good)
        for place in random.integers(0, min(len(content), 200), size=3):
            content[place] = random.integers(0, 256)
        path.write_bytes(content)
        rewrite_manifest(bundle)
        try:
            verify_folder(bundle)
        except TerraScopeError as error:
            assert "\n" not in str(error)
