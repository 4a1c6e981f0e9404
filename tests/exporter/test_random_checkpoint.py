"""The checkpoint that exports of true size are measured on has the official geometry and number of tokens."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest

from benchmarks.checkpoint_8b import SHARD_BYTES, _count_bytes, _describe, _split, write_learnt_tokenizer
from benchmarks.random_8b import make_config, make_random_checkpoint
from exporter.terrascope8b.config import HIERA_LARGE, read_config
from exporter.terrascope8b.tokens import read_tokenizer

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
