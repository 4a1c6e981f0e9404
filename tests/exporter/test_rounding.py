"""What weights and arithmetic of a bundle change in a written answer, and what is checked of graphs that cannot run."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import numpy as np
import onnx
import pytest
import torch

from exporter.terrascope8b.checkpoint import Checkpoint, open_checkpoint
from exporter.terrascope8b.decoder import DecoderPlan, write_decoder
from exporter.terrascope8b.graphs import GraphRecord
from exporter.terrascope8b.language import write_embeddings
from exporter.terrascope8b.native import MaskDecoder, MaskEncoder, build_sam2, build_seg_head
from exporter.terrascope8b.pictures import run_module
from exporter.terrascope8b.prompt import PARAPHRASE, Preface
from exporter.terrascope8b.reference import run_decoder
from exporter.terrascope8b.rounding import OPENING, Rounding, report_masks, report_tokens, show_token
from exporter.terrascope8b.stored import check_resolves, check_stored
from exporter.terrascope8b.written_answer import WrittenAnswer, draw_picture, write_answer
from terrascope_qgis.core.errors import BundleError

pytestmark = pytest.mark.export


@pytest.fixture(scope="module")
def checkpoint(checkpoint_folder: Path) -> Checkpoint:
    return open_checkpoint(checkpoint_folder)


@pytest.fixture(scope="module")
def answer(checkpoint: Checkpoint, float32_bundle: Path, tmp_path_factory: pytest.TempPathFactory) -> WrittenAnswer:
    embed, _ = write_embeddings(checkpoint, tmp_path_factory.mktemp("table"), dtype="float32")
    vision = GraphRecord("vision", float32_bundle / "vision.onnx", (), (), "float32")
    return write_answer(checkpoint, embed, vision, Preface(PARAPHRASE, "paraphrase"), threads=1)


def plan(weights: str, activations: str) -> DecoderPlan:
    return DecoderPlan(weights=weights, activations=activations, layers=3, max_length=512)


class Changed:
    """A checkpoint with one weight times a factor."""

    def __init__(self, checkpoint: Checkpoint, name: str, factor: float) -> None:
        self.config, self.tensors, self.tokenizer = checkpoint.config, checkpoint.tensors, checkpoint.tokenizer
        self._read, self._name, self._factor = checkpoint.read, name, factor

    def read(self, name: str) -> torch.Tensor:
        value = self._read(name)
        return value * self._factor if name == self._name else value


def test_answer_is_laid_out_as_the_loop_feeds_it(checkpoint: Checkpoint, answer: WrittenAnswer) -> None:
    seg, region, context, start = (
        checkpoint.tokenizer.token_id(role) for role in ("seg", "region", "image_context", "think_start")
    )
    ids, picked = answer.ids.tolist(), set(answer.picks.tolist())
    assert (ids.count(seg), ids.count(region), ids.count(context)) == (3, 24, 16)
    assert answer.segments.tolist() == [place for place, token in enumerate(ids) if token == seg]
    assert not picked & set(answer.segments.tolist()), "the logits of [SEG] are thrown away"
    for place in answer.segments.tolist():
        assert ids[place + 1 : place + 9] == [region] * 8
        assert [row for row in range(place + 1, place + 9) if row in picked] == [place + 8], "only the last row picks"
    begin = len(ids) - ids[::-1].index(start) - 1
    assert min(picked) == begin - 1 and max(picked) == len(ids) - 2
    first = answer.rows[0, ids.index(context)]
    assert torch.equal(answer.rows[0, ids.index(region)], first), "a region is made of visual tokens"


def test_picture_is_the_same_at_every_size() -> None:
    small, large = draw_picture(32), draw_picture(64)
    shrunk = torch.nn.functional.avg_pool2d(large, 2)
    assert small.shape == (1, 3, 32, 32) and (small - shrunk).abs().max() < 0.1 * small.abs().max()


@pytest.mark.parametrize(
    ("weights", "activations", "most"),
    [
        ("bfloat16", "bfloat16", 0.3),
        ("int4", "bfloat16", 0.95),
        ("int4", "float32", 0.95),
        ("float16", "float16", 0.02),
    ],
)
def test_changed_tokens_and_masks_are_reported(
    checkpoint: Checkpoint, answer: WrittenAnswer, weights: str, activations: str, most: float
) -> None:
    rows, rounding = report_tokens(checkpoint, plan(weights, activations), answer)
    assert rows[0].graph == f"decoder.{weights}" and rows[0].limit is None
    assert rows[0].case == f"{len(answer.picks)} tokens" and 0 <= rows[0].difference < most
    changed = round(rows[0].difference * len(answer.picks))
    assert rows[0].note.count(" -> ") == min(changed, 10) and rows[0].note.isascii()
    sam2 = build_sam2(checkpoint)
    features = run_module(MaskEncoder(sam2, torch.float32).eval(), draw_picture(128))
    row = report_masks(rounding, build_seg_head(checkpoint), MaskDecoder(sam2).eval(), features)
    assert row.graph == f"masks.{weights}" and row.case == "3 masks"
    overlaps = [float(value) for value in row.note.split("IoU ")[1].split(", ")]
    assert len(overlaps) == 3 and all(0 <= value <= 1 for value in overlaps)
    assert row.difference > 0 or all(value == 1 for value in overlaps)
    if weights == "int4":
        assert changed > 0 and row.difference > 0, "rounding of a random model to 4 bits changes something"


def test_float32_rounds_nothing(checkpoint: Checkpoint, answer: WrittenAnswer) -> None:
    assert report_tokens(checkpoint, plan("float32", "float32"), answer) == ([], None)


def test_model_that_does_not_open_its_reasoning_is_told(checkpoint: Checkpoint, answer: WrittenAnswer) -> None:
    row = report_tokens(checkpoint, plan("bfloat16", "bfloat16"), answer)[0][-1]
    assert row.graph == OPENING and row.limit is None and row.difference == 1
    assert "expected '<think>': is this sy1998/TerraScope, not TerraScope-Pretrain" in row.note


def test_model_that_opens_its_reasoning_is_left_alone(checkpoint: Checkpoint, answer: WrittenAnswer) -> None:
    hidden, _ = run_decoder(checkpoint.read, checkpoint.config.language, answer.rows)
    state = hidden[answer.picks[0]]

    class Trained(Changed):
        def read(self, name: str) -> torch.Tensor:
            value = super().read(name)
            if name == "language_model.lm_head.weight":
                value[checkpoint.tokenizer.token_id("think_start")] = state / state.norm() * 100
            return value

    row = report_tokens(Trained(checkpoint, "", 1.0), plan("int4", "float32"), answer)[0][-1]  # type: ignore[arg-type]
    assert row.graph == OPENING and row.difference == 0 and row.note == "likeliest first token is '<think>'"


def test_tokens_are_told_in_ascii(checkpoint: Checkpoint) -> None:
    tokenizer = checkpoint.tokenizer.tokenizer
    assert show_token(tokenizer, tokenizer.token_to_id("\u0120")) == "' '"
    assert show_token(tokenizer, tokenizer.token_to_id("\u00e9")).isascii()
    assert show_token(tokenizer, checkpoint.tokenizer.token_id("seg")) == "'[SEG]'"


def test_equal_states_change_no_mask(checkpoint: Checkpoint) -> None:
    states = torch.randn(2, 64)
    sam2 = build_sam2(checkpoint)
    features = run_module(MaskEncoder(sam2, torch.float32).eval(), draw_picture(128))
    same = Rounding("int4", states, states.clone())
    row = report_masks(same, build_seg_head(checkpoint), MaskDecoder(sam2).eval(), features)
    assert row.difference == 0 and row.note.endswith("IoU 1.000, 1.000")


def test_float16_is_refused_where_numbers_come_near_its_end(checkpoint: Checkpoint, answer: WrittenAnswer) -> None:
    rows, _ = report_tokens(checkpoint, plan("float16", "float16"), answer)
    assert rows[1].graph == "decoder.range" and rows[1].passed and 0 < rows[1].difference < 1000
    large = Changed(checkpoint, "language_model.model.layers.1.mlp.up_proj.weight", 3e4)
    with pytest.raises(BundleError, match=r"float16 is not safe .* reaches .*float16 ends at 65504.*--dtype bf16"):
        report_tokens(large, plan("float16", "float16"), answer)  # type: ignore[arg-type]
    report_tokens(large, plan("bfloat16", "bfloat16"), answer)  # type: ignore[arg-type]


def test_every_number_on_the_way_is_watched(checkpoint: Checkpoint) -> None:
    rows = torch.randn(1, 8, 64)
    peaks: list[float] = []
    run_decoder(checkpoint.read, checkpoint.config.language, rows, watch=peaks.append)
    assert len(peaks) == 3 * (7 + 2) + 1
    louder: list[float] = []
    changed = Changed(checkpoint, "language_model.model.layers.2.mlp.down_proj.weight", 1e3)
    run_decoder(changed.read, checkpoint.config.language, rows, watch=louder.append)
    assert louder[:-2] == pytest.approx(peaks[:-2]) and louder[-1] > 100 * peaks[-1]


def test_bfloat16_arithmetic_is_near_float32_and_not_it(checkpoint: Checkpoint) -> None:
    rows = torch.randn(1, 20, 64)
    geometry, at = checkpoint.config.language, torch.tensor([3, 19])
    hidden, logits = run_decoder(checkpoint.read, geometry, rows)
    coarse, some = run_decoder(checkpoint.read, geometry, rows, at=at, arithmetic=torch.bfloat16)
    assert coarse.dtype == some.dtype == torch.float32 and some.shape == (2, 273)
    assert 1e-4 < (coarse - hidden).abs().max() / hidden.abs().max() < 0.1
    assert (some - logits[at]).abs().max() / logits.abs().max() < 0.1


@pytest.mark.parametrize(
    ("weights", "activations", "name"),
    [
        ("bfloat16", "bfloat16", "head.weight"),
        ("int4", "bfloat16", "head.weight_q"),
        *(("int4", "float32", f"head.{part}") for part in ("high_q", "high_scales", "scales")),
    ],
)
def test_one_flipped_bit_of_the_stored_weights_is_found(
    checkpoint: Checkpoint, tmp_path: Path, weights: str, activations: str, name: str
) -> None:
    geometry = checkpoint.config.language
    chosen = replace(plan(weights, activations), split_head=activations == "float32")
    record = write_decoder(checkpoint.read, geometry, chosen, tmp_path / "decoder.onnx")
    assert all(row.passed for row in check_stored(checkpoint.read, geometry, chosen, record.file))
    model = onnx.load(record.file, load_external_data=False)
    tensor = next(tensor for tensor in model.graph.initializer if tensor.name == name)
    if tensor.data_location == onnx.TensorProto.EXTERNAL:
        offset = next(int(entry.value) for entry in tensor.external_data if entry.key == "offset")
        data = np.memmap(tmp_path / "decoder.onnx.data", np.uint8, "r+")
        data[offset + 101] ^= 0x40
        data.flush()
    else:
        raw = bytearray(tensor.raw_data)
        raw[103] ^= 0x40
        tensor.raw_data = bytes(raw)
        record.file.write_bytes(model.SerializeToString())
    assert not all(row.passed for row in check_stored(checkpoint.read, geometry, chosen, record.file))


@pytest.mark.parametrize(("weights", "name"), [("float32", "head.weight"), ("int4", "layers.1.o.scales")])
def test_stored_number_that_is_none_is_found(checkpoint: Checkpoint, tmp_path: Path, weights: str, name: str) -> None:
    geometry, chosen = checkpoint.config.language, plan(weights, "float32")
    record = write_decoder(checkpoint.read, geometry, chosen, tmp_path / "decoder.onnx")
    model = onnx.load(record.file)
    tensor = next(tensor for tensor in model.graph.initializer if tensor.name == name)
    values = onnx.numpy_helper.to_array(tensor).copy()
    values.reshape(-1)[5] = np.nan
    tensor.CopyFrom(onnx.numpy_helper.from_array(values, name))
    record.file.write_bytes(model.SerializeToString())
    assert not all(row.passed for row in check_stored(checkpoint.read, geometry, chosen, record.file))


def test_swapped_layers_are_found(checkpoint: Checkpoint, tmp_path: Path) -> None:
    pair = ("layers.0.self_attn.k_proj", "layers.1.self_attn.k_proj")

    def swapped(name: str) -> torch.Tensor:
        return checkpoint.read(name.replace(pair[0], "#").replace(pair[1], pair[0]).replace("#", pair[1]))

    geometry, chosen = checkpoint.config.language, plan("bfloat16", "bfloat16")
    record = write_decoder(swapped, geometry, chosen, tmp_path / "decoder.onnx")
    assert not all(row.passed for row in check_stored(checkpoint.read, geometry, chosen, record.file))


@pytest.mark.parametrize("weights", ["bfloat16", "int4"])
def test_graph_that_cannot_run_here_is_still_checked_for_types_and_shapes(
    checkpoint: Checkpoint, tmp_path: Path, weights: str
) -> None:
    record = write_decoder(checkpoint.read, checkpoint.config.language, plan(weights, "bfloat16"), tmp_path / "d.onnx")
    check_resolves(record.file)
    model = onnx.load(record.file, load_external_data=False)
    norm = next(node for node in model.graph.node if node.op_type == "SkipSimplifiedLayerNormalization")
    norm.input[2] = "last_start"  # an integer where a weight belongs
    record.file.write_bytes(model.SerializeToString())
    with pytest.raises(BundleError, match=r"d\.onnx is no valid graph"):
        check_resolves(record.file)
