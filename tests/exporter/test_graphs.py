"""Each graph against PyTorch, over shapes, types and ways to feed it."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import numpy as np
import onnx
import onnxruntime
import pytest
import torch

from exporter.terrascope8b import decoder
from exporter.terrascope8b.checkpoint import Checkpoint, open_checkpoint
from exporter.terrascope8b.decoder import (
    DecoderPlan,
    dequantize_columns,
    join_bytes,
    quantize_columns,
    round_columns,
    split_bytes,
    write_decoder,
)
from exporter.terrascope8b.language import CHUNKS, write_checked_decoder, write_embeddings
from exporter.terrascope8b.masks import write_mask_encoder
from exporter.terrascope8b.native import MaskDecoder, MaskEncoder, build_sam2, build_seg_head, build_vision
from exporter.terrascope8b.needs import choose_twin
from exporter.terrascope8b.parity import open_session, run_cached
from exporter.terrascope8b.pictures import run_module, write_vision
from exporter.terrascope8b.reference import run_decoder
from exporter.terrascope8b.weights_file import ALIGNMENT

pytestmark = pytest.mark.export


@pytest.fixture(scope="module")
def checkpoint(checkpoint_folder: Path) -> Checkpoint:
    return open_checkpoint(checkpoint_folder)


def plan(weights: str, activations: str, layers: int = 3) -> DecoderPlan:
    return DecoderPlan(weights=weights, activations=activations, layers=layers, max_length=512)


@pytest.mark.parametrize("tiles", [1, 2, 5, 13])
def test_vision_takes_any_number_of_tiles(checkpoint: Checkpoint, float32_bundle: Path, tiles: int) -> None:
    pixels = torch.randn(tiles, 3, 112, 112)
    with torch.no_grad():
        expected = build_vision(checkpoint, torch.float32)(pixels).numpy()
    found = open_session(float32_bundle / "vision.onnx", threads=1).run(None, {"pixel_values": pixels.numpy()})[0]
    assert np.abs(found - expected).max() < 1e-4


@pytest.mark.parametrize("prompts", [1, 2, 4])
def test_mask_decoder_takes_any_number_of_prompts(checkpoint: Checkpoint, float32_bundle: Path, prompts: int) -> None:
    decoder = MaskDecoder(build_sam2(checkpoint)).eval()
    features = [torch.randn(1, 32, 8, 8), torch.randn(1, 4, 32, 32), torch.randn(1, 8, 16, 16)]
    seg = torch.randn(prompts, 32)
    with torch.no_grad():
        logits, iou, presence = decoder(*features, seg)
        every = [decoder(*features, seg[k : k + 1]) for k in range(prompts)]
    feeds = dict(zip(("embedding", "s0", "s1", "seg"), [*features, seg], strict=True))
    session = open_session(float32_bundle / "mask_decoder.onnx", threads=1)
    found = session.run(["logits", "iou", "object_logit"], {name: value.numpy() for name, value in feeds.items()})
    for value, expected in zip(found, (logits, iou, presence), strict=True):
        assert np.abs(value - expected.numpy()).max() < 1e-4
    assert all(torch.allclose(logits[k], every[k][0][0], atol=1e-4) for k in range(prompts))


def test_mask_decoder_keeps_the_mask_of_highest_predicted_iou(checkpoint: Checkpoint, float32_bundle: Path) -> None:
    sam2 = build_sam2(checkpoint)
    features = [torch.randn(1, 32, 8, 8), torch.randn(1, 4, 32, 32), torch.randn(1, 8, 16, 16)]
    session = open_session(float32_bundle / "mask_decoder.onnx", threads=1)
    for _ in range(6):
        seg = torch.randn(1, 32)
        with torch.no_grad():
            points = {"input_points": torch.zeros(1, 1, 1, 2), "input_labels": -torch.ones(1, 1, 1, dtype=torch.int32)}
            sparse, dense = sam2.prompt_encoder(**points, input_boxes=None, input_masks=None)
            masks, scores, _, _ = sam2.mask_decoder(
                image_embeddings=features[0],
                image_positional_embeddings=sam2.get_image_wide_positional_embeddings(),
                sparse_prompt_embeddings=torch.cat([sparse, seg[None, None]], dim=2),
                dense_prompt_embeddings=dense,
                multimask_output=True,
                high_resolution_features=features[1:],
            )
        best = int(scores[0, 0].argmax())
        feeds = dict(zip(("embedding", "s0", "s1", "seg"), [*features, seg], strict=True))
        found = session.run(["logits", "iou"], {name: value.numpy() for name, value in feeds.items()})
        assert np.abs(found[0][0] - masks[0, 0, best].numpy()).max() < 1e-4
        assert abs(found[1][0] - scores[0, 0, best].item()) < 1e-4


@pytest.mark.parametrize("states", [1, 3])
def test_seg_head(checkpoint: Checkpoint, float32_bundle: Path, states: int) -> None:
    hidden = torch.randn(states, 64)
    with torch.no_grad():
        expected = build_seg_head(checkpoint)(hidden).numpy()
    found = open_session(float32_bundle / "seg_head.onnx", threads=1).run(None, {"hidden": hidden.numpy()})[0]
    assert np.abs(found - expected).max() < 1e-4


def test_picture_graphs_in_float16_stay_close(checkpoint: Checkpoint, tmp_path: Path) -> None:
    _, rows = write_vision(checkpoint, tmp_path, dtype="float16", threads=1)
    sam2 = build_sam2(checkpoint)
    picture = torch.randn(1, 3, 128, 128)
    features = run_module(MaskEncoder(sam2, torch.float32).eval(), picture)
    _, more = write_mask_encoder(checkpoint.config.sam2, sam2, picture, features, tmp_path, dtype="float16", threads=1)
    assert len(rows) == 2
    assert len(more) == 3
    for row in rows + more:
        assert 0 < row.difference / row.largest < 5e-3, row


@pytest.mark.parametrize("chunks", [(40,), (40, 1), (41, 8), (1, 1, 1), (24, 1, 8, 1, 8), (300, 1, 8)])
@pytest.mark.parametrize("buffer_length", [0, 400])
def test_decoder_in_any_chunks_equals_one_pass(
    checkpoint: Checkpoint, float32_bundle: Path, chunks: tuple[int, ...], buffer_length: int
) -> None:
    embeddings = torch.randn(1, sum(chunks), 64)
    hidden, logits = run_decoder(checkpoint.read, checkpoint.config.language, embeddings)
    seen = []

    def compare(done: int, outputs: dict) -> None:
        seen.append(done)
        assert np.abs(outputs["hidden"][0, 0] - hidden[done - 1].numpy()).max() < 1e-4
        assert np.abs(outputs["logits"][0, 0] - logits[done - 1].numpy()).max() < 1e-4

    session = open_session(float32_bundle / "decoder.onnx", threads=1)
    run_cached(session, embeddings.numpy(), chunks, buffer_length=buffer_length, on_rows=compare)
    assert seen == list(np.cumsum(chunks))


def test_layerwise_reference_is_transformers_own_qwen2(checkpoint: Checkpoint) -> None:
    from transformers import Qwen2ForCausalLM

    from exporter.terrascope8b.reference import qwen2_config

    model = Qwen2ForCausalLM(qwen2_config(checkpoint.config.language)).eval()
    model.load_state_dict({name: checkpoint.read("language_model." + name) for name in model.state_dict()})
    embeddings = torch.randn(1, 30, 64)
    with torch.no_grad():
        output = model(inputs_embeds=embeddings, output_hidden_states=True)
    hidden, logits = run_decoder(checkpoint.read, checkpoint.config.language, embeddings)
    assert torch.allclose(output.hidden_states[-1][0], hidden, atol=1e-5)
    assert torch.allclose(output.logits[0], logits, atol=1e-5)


@pytest.mark.parametrize(
    ("weights", "activations"),
    [("float16", "float16"), ("bfloat16", "bfloat16"), ("int4", "float32"), ("int4", "bfloat16")],
)
def test_decoder_types_pass_their_check(checkpoint: Checkpoint, tmp_path: Path, weights: str, activations: str) -> None:
    embed, _ = write_embeddings(checkpoint, tmp_path, dtype="float16")
    chosen = replace(plan(weights, activations), split_head=activations == "float32")
    twin = choose_twin(checkpoint.config.language, chosen)
    record, rows = write_checked_decoder(checkpoint, tmp_path, chosen, embed, twin=twin, threads=1)
    assert all(row.passed for row in rows)
    stored = [row for row in rows if row.graph == "decoder.stored"]
    assert len(rows) - len(stored) == 4
    counts = ["10 weights", "16 rounded"] if weights == "int4" else ["26 weights"]
    assert [row.case for row in stored] == counts and stored[0].difference == 0
    assert (rows[0].note != "") == (activations == "bfloat16")
    model = onnx.load(record.file, load_external_data=False)
    kinds = [node.op_type for node in model.graph.node]
    assert kinds.count("GroupQueryAttention") == 3
    assert kinds.count("MatMulNBits") == (16 + chosen.split_head if weights == "int4" else 0)
    assert {port.dtype for port in record.inputs if port.name.startswith("past_")} == {activations}
    assert {port.dtype for port in (*record.inputs[:1], *record.outputs[:2])} == {"float32"}


def test_check_sees_a_wrong_weight(checkpoint: Checkpoint, tmp_path: Path) -> None:
    embed, _ = write_embeddings(checkpoint, tmp_path, dtype="float32")

    class Spoiled:
        config, tensors = checkpoint.config, checkpoint.tensors
        reads = 0

        def read(self, name: str) -> torch.Tensor:
            value = checkpoint.read(name)
            if name.endswith("layers.1.mlp.up_proj.weight") and self.reads == 0:
                self.reads += 1  # the graph gets it transposed around one column, the reference the true one
                value = value.roll(1, 0)
            return value

    _, rows = write_checked_decoder(
        Spoiled(),  # type: ignore[arg-type]
        tmp_path,
        plan("float32", "float32"),
        embed,
        twin=None,
        threads=1,
    )
    assert not any(row.passed for row in rows)


@pytest.mark.parametrize("bits", [4, 8])
def test_rounded_weights_stand_for_what_the_runtime_multiplies_by(bits: int) -> None:
    weight = torch.randn(24, 96, generator=torch.Generator().manual_seed(0))
    packed, scales = quantize_columns(weight, bits, 32)
    rounded = dequantize_columns(packed, scales, bits, 96)
    steps = (rounded - weight).abs().reshape(24, 3, 32) / scales.abs().reshape(24, 3, 1)
    # Half a step, but for the value as far from 0 as the largest on the other side: the range has one step less there.
    assert steps.max() <= 1.001
    assert (steps <= 0.501).float().mean() > 0.95
    node = onnx.helper.make_node(
        "MatMulNBits", ["x", "w", "s"], ["y"], domain="com.microsoft", K=96, N=24, bits=bits, block_size=32
    )
    tensors = [onnx.numpy_helper.from_array(packed.numpy(), "w"), onnx.numpy_helper.from_array(scales.numpy(), "s")]
    floats = onnx.TensorProto.FLOAT
    graph = onnx.helper.make_graph(
        [node],
        "one",
        [onnx.helper.make_tensor_value_info("x", floats, [1, 96])],
        [onnx.helper.make_tensor_value_info("y", floats, [1, 24])],
        tensors,
    )
    opsets = [onnx.helper.make_opsetid("", 20), onnx.helper.make_opsetid("com.microsoft", 1)]
    model = onnx.helper.make_model(graph, opset_imports=opsets, ir_version=10)
    session = onnxruntime.InferenceSession(model.SerializeToString(), providers=["CPUExecutionProvider"])
    x = np.random.default_rng(0).normal(size=(1, 96)).astype(np.float32)
    assert np.abs(session.run(None, {"x": x})[0] - x @ rounded.numpy().T).max() < 1e-4


def test_rounding_in_pieces_is_that_of_the_whole(monkeypatch: pytest.MonkeyPatch) -> None:
    weight = torch.randn(50, 96, generator=torch.Generator().manual_seed(0)).bfloat16()
    packed, scales = quantize_columns(weight, 8, 32)
    whole = dequantize_columns(packed, scales.bfloat16().float(), 8, 96)
    monkeypatch.setattr(decoder, "COLUMNS_AT_ONCE", 16)
    assert torch.equal(round_columns(weight, 8, 32, torch.bfloat16), whole)


def test_split_bytes_come_together_again() -> None:
    every = torch.arange(256, dtype=torch.uint8).reshape(2, 4, 32)
    high, low, zeros = split_bytes(every)
    assert high.shape == low.shape == (2, 4, 16) and zeros.shape == (2, 2)
    assert torch.equal(join_bytes(high, low), every)


def test_split_vocabulary_matrix_gives_the_logits_of_the_whole_one(checkpoint: Checkpoint, tmp_path: Path) -> None:
    whole = plan("int4", "float32")
    found = []
    for name, chosen in (("whole", whole), ("split", replace(whole, split_head=True))):
        record = write_decoder(checkpoint.read, checkpoint.config.language, chosen, tmp_path / f"{name}.onnx")
        session = open_session(record.file, threads=1, repack=True)
        rows = np.random.default_rng(3).normal(size=(1, 12, 64)).astype(np.float32)
        kept: list[np.ndarray] = []
        run_cached(
            session,
            rows,
            (9, 1, 2),
            buffer_length=0,
            on_rows=lambda _, outputs, kept=kept: kept.append(outputs["logits"]),
        )
        found.append(np.stack(kept))
    assert np.abs(found[0]).max() > 1 and np.abs(found[0] - found[1]).max() < 1e-5 * np.abs(found[0]).max()


def test_bfloat16_bytes_are_the_checkpoints_own(checkpoint: Checkpoint, tmp_path: Path) -> None:
    weights = {name: checkpoint.read(name).bfloat16() for name in checkpoint.tensors if "language" in name}
    record = write_decoder(
        weights.__getitem__, checkpoint.config.language, plan("bfloat16", "bfloat16"), tmp_path / "d.onnx"
    )
    model = onnx.load(record.file, load_external_data=False)
    stored = {tensor.name: tensor for tensor in model.graph.initializer}["head.weight"]
    place = {entry.key: entry.value for entry in stored.external_data}
    assert int(place["offset"]) % ALIGNMENT == 0
    assert int(place["length"]) == 273 * 64 * 2
    raw = (tmp_path / place["location"]).read_bytes()[int(place["offset"]) :][: int(place["length"])]
    matrix = torch.frombuffer(bytearray(raw), dtype=torch.bfloat16).reshape(64, 273)
    assert torch.equal(matrix.t(), weights["language_model.lm_head.weight"])


def test_one_weight_at_a_time_is_alive_while_the_decoder_is_written(checkpoint: Checkpoint, tmp_path: Path) -> None:
    import weakref

    alive: list[weakref.ref] = []
    most = 0

    def read(name: str) -> torch.Tensor:
        nonlocal most
        value = checkpoint.read(name)
        alive.append(weakref.ref(value))
        most = max(most, sum(reference() is not None for reference in alive))
        return value

    write_decoder(read, checkpoint.config.language, plan("bfloat16", "bfloat16"), tmp_path / "d.onnx")
    assert len(alive) == 3 * 12 + 2
    assert most <= 4  # query, key and value are packed together; the last one may not be collected yet


def test_chunks_cover_every_way_rows_reach_the_decoder() -> None:
    assert CHUNKS[0] > 8
    assert 1 in CHUNKS
    assert 8 in CHUNKS
