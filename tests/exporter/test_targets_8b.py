"""The benchmark that is to be run on a GPU counts and judges rightly: its parts, as far as they run on a CPU."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest

from benchmarks.copies_8b import Copies, count_copies, read_nodes, sum_copies
from benchmarks.random_8b import make_random_checkpoint
from benchmarks.sides_8b import make_decoder_spec
from benchmarks.targets_8b import judge_targets
from exporter.terrascope8b.decoder import DecoderPlan, write_decoder
from terrascope_qgis.core.model.runtime.devices import CPU, CUDA

pytestmark = pytest.mark.export

KEPT = Copies(CUDA, 2, 0, 14_400.0, 621_100.0, 635_000, 29_000_000)


def test_no_node_of_a_decoder_on_the_cpu_copies(tmp_path: Path) -> None:
    checkpoint = make_random_checkpoint(true_size=False, layers=2)
    language = checkpoint.config.language
    plan = DecoderPlan("float32", "float32", language.layers, 600)
    record = write_decoder(checkpoint.read, language, plan, tmp_path / "decoder.onnx")
    found = count_copies(
        record, make_decoder_spec(language, 600), language.vocabulary, device="cpu", threads=1, scratch=tmp_path
    )
    assert (found.provider, found.copy_nodes, found.attention_elsewhere) == (CPU, 0, 0)
    assert found.needed_bytes == 4 * (256 + 2048 + 256)
    assert found.cache_bytes == 2 * 2 * 2 * 32 * 4 * 520  # keys and values, layers, heads, width, float32, rows
    assert found.to_device_bytes is None and found.is_cache_kept is None, "nothing recorded is no proof"


def test_copies_of_each_way_are_summed() -> None:
    def copy(name: str, size: int, cat: str = "gpu_memcpy") -> dict:
        return {"cat": cat, "name": name, "args": {"bytes": size}}

    into = copy("Memcpy HtoD (Pageable -> Device)", 100)
    out = copy("Memcpy DtoH (Device -> Pinned)", 30)
    events = [into, into, out, copy("Memcpy DtoD (Device -> Device)", 7), {"name": "HtoD", "ph": "M"}]
    assert sum_copies({"traceEvents": events}) == {"to_device": 200, "to_host": 30}
    assert sum_copies({"traceEvents": [into]}) is None and sum_copies({"traceEvents": []}) is None


def test_profile_without_attention_says_nothing(tmp_path: Path) -> None:
    file = tmp_path / "profile.json"
    node = {"cat": "Node", "args": {"op_name": "Add", "provider": CPU}}
    file.write_text(json.dumps([node, {"cat": "Session", "args": {}}]), "utf-8")
    with pytest.raises(ValueError, match="no attention node among 1"):
        read_nodes(file)


def test_cache_that_crosses_is_seen() -> None:
    assert KEPT.is_cache_kept
    assert not replace(KEPT, to_host_bytes=621_100.0 + 29_000_000).is_cache_kept
    assert not replace(KEPT, to_device_bytes=14_400.0 + 1_000_000).is_cache_kept, "one layer of 28 is enough"
    assert not replace(KEPT, attention_elsewhere=1).is_cache_kept


@pytest.mark.parametrize(
    ("size", "faster", "share", "copies", "verdicts"),
    [
        ("8B", 2.5, 0.6, KEPT, ["met", "met", "met"]),
        ("8B", 2.49, 0.59, replace(KEPT, to_host_bytes=3e7), ["MISSED", "MISSED", "MISSED"]),
        ("8B", 3.0, 0.7, replace(KEPT, to_device_bytes=None, to_host_bytes=None), ["met", "met", "not judged"]),
        ("tiny", 9.0, 0.9, KEPT, ["not judged", "not judged", "not judged"]),
    ],
)
def test_targets_are_judged_by_the_worst_case(
    size: str, faster: float, share: float, copies: Copies, verdicts: list[str]
) -> None:
    answers = [
        {"side": side, "visual_tokens": tokens, "share_of_bandwidth": found}
        for side, tokens, found in (("engine", 256, share), ("engine", 1280, share + 0.1), ("pytorch", 256, 0.1))
    ]
    result = {
        "size": size,
        "times_faster": {"256": faster, "1280": faster + 1},
        "answers": answers,
        "bandwidth_gb_s": 3000.0,
        "copies": {**vars(copies), "is_cache_kept": copies.is_cache_kept},
    }
    assert [target.verdict for target in judge_targets(result)] == verdicts
