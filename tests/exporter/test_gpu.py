"""Checks that need an NVIDIA GPU; skipped with the reason where there is none."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
import torch

from exporter.__main__ import main
from exporter.terrascope8b.checkpoint import open_checkpoint
from exporter.terrascope8b.decoder import DecoderPlan, write_decoder
from exporter.terrascope8b.reference import run_decoder
from terrascope_qgis.core.model.bundle.manifest import DecoderSpec, GraphSpec, TensorSpec
from terrascope_qgis.core.model.runtime.devices import CPU, CUDA, examine_gpu
from terrascope_qgis.core.model.runtime.kv_cache import start_decoder
from terrascope_qgis.core.model.runtime.model import open_bundle
from terrascope_qgis.core.model.runtime.sessions import GraphSession
from tests.exporter.engine_runs import optical_layer, run_engine
from tests.exporter.pictures import draw_picture

REPORT = examine_gpu()

pytestmark = [
    pytest.mark.export,
    pytest.mark.gpu,
    pytest.mark.skipif(REPORT.device != "cuda", reason=f"bfloat16 needs an NVIDIA GPU: {REPORT.reason}"),
]


@pytest.mark.parametrize("weights", ["bfloat16", "int4"])
def test_bfloat16_decoder_on_cuda_keeps_its_cache_there(checkpoint_folder: Path, tmp_path: Path, weights: str) -> None:
    checkpoint = open_checkpoint(checkpoint_folder)
    geometry = checkpoint.config.language
    plan = DecoderPlan(weights, "bfloat16", geometry.layers, 256)
    record = write_decoder(checkpoint.read, geometry, plan, tmp_path / "decoder.onnx")
    ports = [
        {port.name: TensorSpec(port.dtype, port.shape) for port in side} for side in (record.inputs, record.outputs)
    ]
    session = GraphSession(record.file, GraphSpec(record.file.name, *ports), providers=[CUDA, CPU], threads=1)
    assert session.provider == CUDA
    spec = DecoderSpec(
        geometry.layers, geometry.kv_heads, geometry.head_dim, geometry.hidden, 256, kv_cache="shared",
        mask_style="seqlens_k", position_input=False,
    )  # fmt: skip
    run = start_decoder(session, spec, "cuda")
    embeddings = torch.randn(1, 49, geometry.hidden)
    expected, _ = run_decoder(checkpoint.read, geometry, embeddings)
    for rows in (40, 1, 8):
        hidden = run.feed(embeddings[0, run.length : run.length + rows].numpy()).hidden[0]
        reference = expected[run.length - 1].numpy()
        direction = np.dot(hidden, reference) / np.linalg.norm(hidden) / np.linalg.norm(reference)
        assert direction > (0.999 if weights == "bfloat16" else 0.9)


@pytest.mark.parametrize("dtype", ["bf16", "int4"])
def test_exported_bundle_answers_on_cuda(checkpoint_folder: Path, tmp_path: Path, dtype: str) -> None:
    out = tmp_path / dtype
    arguments = ["terrascope", str(checkpoint_folder), "--out", str(out), "--dtype", dtype, "--max-length", "1024"]
    assert main(arguments) == 0
    model = open_bundle(out, device="cuda")
    assert model.record.provider == CUDA and model.memory.device == "cuda"
    engine = run_engine(model, [optical_layer(draw_picture(203, 203, seed=2))], "How much is water?", max_tokens=60)
    assert len(engine.outcome.masks) >= 1 and len(engine._encoded.tokens) == 5 * 16
    model.close()
