"""A checkpoint is exported without ever being in memory: what it takes does not grow with its layers."""

from __future__ import annotations

import copy
import json
import subprocess
import sys
from pathlib import Path

import pytest
import torch
from safetensors.torch import save_file

from exporter.terrascope8b.config import read_config
from exporter.terrascope8b.layout import language_shapes
from tests.exporter.tiny_checkpoint import TINY

pytestmark = pytest.mark.export

REPOSITORY = Path(__file__).resolve().parents[2]
PER_SHARD = 48
MEASURE = """
import json, resource, sys
from pathlib import Path
from types import SimpleNamespace

import torch

torch.set_num_threads(1)
from exporter.terrascope8b.checkpoint import Checkpoint, _read_headers
from exporter.terrascope8b.config import read_config
from exporter.terrascope8b.decoder import DecoderPlan, write_decoder
from exporter.terrascope8b.language import write_embeddings
from exporter.terrascope8b.stored import check_stored


def peak():
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024


folder, out, weights = Path(sys.argv[1]), Path(sys.argv[2]), sys.argv[3]
checkpoint = Checkpoint(folder, read_config(folder), None, _read_headers(folder), ())
geometry = checkpoint.config.language
plan = DecoderPlan(weights, "bfloat16", geometry.layers, 256)
before = peak()
write_embeddings(checkpoint, out, dtype="float16")
record = write_decoder(checkpoint.read, geometry, plan, out / "decoder.onnx")
rows = check_stored(checkpoint.read, geometry, plan, record.file)
print(json.dumps({"grown": peak() - before, "passed": all(row.passed for row in rows)}))
"""


def write_wide_checkpoint(folder: Path, layers: int) -> int:
    """Write a language part of 7.9 MB a layer in bfloat16, several shards; returns its bytes."""
    folder.mkdir()
    config = copy.deepcopy(dict(TINY))
    config["llm_config"] |= {"hidden_size": 512, "intermediate_size": 2048, "num_hidden_layers": layers}
    config["llm_config"] |= {"num_attention_heads": 8, "num_key_value_heads": 2}
    (folder / "config.json").write_text(json.dumps(config), encoding="utf-8")
    shapes = language_shapes(read_config(folder).language)
    names, total, places = sorted(shapes), 0, {}
    for number in range(0, len(names), PER_SHARD):
        shard = {
            name: torch.full(shapes[name], 0.01, dtype=torch.bfloat16) for name in names[number : number + PER_SHARD]
        }
        file = f"model-{number:05d}.safetensors"
        save_file(shard, folder / file)
        places |= dict.fromkeys(shard, file)
        total += sum(2 * value.numel() for value in shard.values())
    (folder / "model.safetensors.index.json").write_text(json.dumps({"weight_map": places}), encoding="utf-8")
    return total


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="reads the peak of a process as Linux counts it")
@pytest.mark.parametrize("weights", ["bfloat16", "int4"])
def test_memory_does_not_grow_with_the_layers(tmp_path: Path, weights: str) -> None:
    grown = {}
    for layers in (4, 16):
        total = write_wide_checkpoint(tmp_path / f"checkpoint{layers}", layers)
        (tmp_path / f"out{layers}").mkdir()
        arguments = [str(tmp_path / f"checkpoint{layers}"), str(tmp_path / f"out{layers}"), weights]
        done = subprocess.run(
            [sys.executable, "-c", MEASURE, *arguments], cwd=REPOSITORY, capture_output=True, text=True, check=False
        )
        assert done.returncode == 0, done.stderr
        found = json.loads(done.stdout.splitlines()[-1])
        assert found["passed"]
        grown[layers] = found["grown"]
    assert total > 120e6, "too small to tell streaming from loading"
    assert grown[16] < 0.3 * total
    assert grown[16] - grown[4] < 0.1 * total
