"""The checkpoint that exports of true size are measured on has the official geometry and number of tokens."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from tokenizers import Tokenizer

from benchmarks.checkpoint_8b import SHARD_BYTES, _count_bytes, _describe, _split, write_learnt_tokenizer
from benchmarks.random_8b import make_config, make_random_checkpoint
from benchmarks.steer_8b import list_tokens, steer_bundle
from exporter.terrascope8b import weights_file
from exporter.terrascope8b.config import HIERA_LARGE, read_config
from exporter.terrascope8b.tokens import read_tokenizer
from terrascope_qgis.core.model.runtime.model import open_bundle
from tests.exporter.test_installed import export_as

pytestmark = pytest.mark.export


def test_config_reads_back_as_the_official_geometry(tmp_path: Path) -> None:
    config = make_config(true_size=True)
    (tmp_path / "config.json").write_text(json.dumps(_describe(config)), encoding="utf-8")
    assert read_config(tmp_path) == replace(config, path=tmp_path / "config.json")
    assert list(config.sam2.stages) == HIERA_LARGE["stages"]


def test_shards_hold_every_weight_once_and_stay_small() -> None:
    tensors = make_random_checkpoint(true_size=True).tensors
    shapes = {name: tensor.shape for name, tensor in tensors.items()}
    shards = list(_split(shapes))
    assert [name for names in shards for name in names] == list(shapes)
    sizes = [sum(_count_bytes(shapes[name]) for name in names) for names in shards]
    assert max(sizes) <= SHARD_BYTES and sum(sizes) == pytest.approx(16.4e9, rel=0.01)


def test_tokenizer_has_the_official_size_and_writes_words_in_few_tokens(tmp_path: Path) -> None:
    write_learnt_tokenizer(tmp_path, size=151_685)
    record = read_tokenizer(tmp_path, embedding_rows=151_685)
    assert record.token_id("seg") == 151_678 and record.token_id("region") == 151_679
    text = "How much of the area is covered by water?"
    ids = record.tokenizer.encode(text).ids
    assert len(ids) < len(text) / 3 and record.tokenizer.decode(ids) == text


def test_steered_bundle_is_whole_and_writes_the_chosen_tokens_only(
    checkpoint_folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(weights_file, "INLINE_BYTES", 0)  # as at true size, where no scales lie in the graph itself
    bundle = export_as(checkpoint_folder, tmp_path / "int4", "--dtype", "int4", "--activations", "fp32")
    before = (bundle / "decoder.onnx.data").read_bytes()
    count = steer_bundle(bundle, factor=64.0)
    after = (bundle / "decoder.onnx.data").read_bytes()
    model = open_bundle(bundle, device="cpu", threads=1)  # hashes are checked
    chosen = set(list_tokens(Tokenizer.from_file(str(bundle / "tokenizer.json"))))
    assert len(chosen) == count and model.tokenizer.id_of("[SEG]") in chosen
    run, token, written = model.start_decoder(), 0, set()
    for _ in range(40):
        token = int(np.argmax(run.feed(model.embed([token])).logits))
        written.add(token)
    model.close()
    assert written <= chosen and len(written) > 1
    assert len(before) == len(after) and before != after


def test_bundle_that_cannot_be_steered_is_left_alone(float32_bundle: Path) -> None:
    before = (float32_bundle / "bundle.json").read_bytes()
    with pytest.raises(ValueError, match=r"has no head\.scales in float32"):
        steer_bundle(float32_bundle, factor=2.0)
    assert (float32_bundle / "bundle.json").read_bytes() == before
