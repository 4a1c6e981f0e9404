"""Checks that need an NVIDIA GPU; skipped with the reason where there is none."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import onnxruntime
import pytest
import torch

from exporter.terrascope8b.checkpoint import open_checkpoint
from exporter.terrascope8b.decoder import DecoderPlan, write_decoder
from exporter.terrascope8b.reference import run_decoder

BFLOAT16 = 16
"""ONNX's number of the element type."""

pytestmark = [
    pytest.mark.export,
    pytest.mark.gpu,
    pytest.mark.skipif(
        "CUDAExecutionProvider" not in onnxruntime.get_available_providers(),
        reason="needs onnxruntime-gpu and an NVIDIA GPU: bfloat16 has no CPU kernels",
    ),
]


@pytest.mark.parametrize("weights", ["bfloat16", "int4"])
def test_bfloat16_decoder_on_cuda_keeps_its_cache_there(checkpoint_folder: Path, tmp_path: Path, weights: str) -> None:
    checkpoint = open_checkpoint(checkpoint_folder)
    geometry = checkpoint.config.language
    plan = DecoderPlan(weights, "bfloat16", geometry.layers, 256)
    record = write_decoder(checkpoint.read, geometry, plan, tmp_path / "decoder.onnx")
    session = onnxruntime.InferenceSession(str(record.file), providers=["CUDAExecutionProvider"])
    assert session.get_providers()[0] == "CUDAExecutionProvider"
    binding = session.io_binding()
    shape = (1, geometry.kv_heads, 256, geometry.head_dim)
    for port in record.inputs:
        if port.name.startswith("past_"):
            buffer = onnxruntime.OrtValue.ortvalue_from_shape_and_type(shape, BFLOAT16, "cuda", 0)
            binding.bind_ortvalue_input(port.name, buffer)
            binding.bind_ortvalue_output(port.name.replace("past_", "present_"), buffer)
    embeddings = torch.randn(1, 49, geometry.hidden)
    expected, _ = run_decoder(checkpoint.read, geometry, embeddings)
    done = 0
    for rows in (40, 1, 8):
        binding.bind_cpu_input("embeddings", embeddings[:, done : done + rows].contiguous().numpy())
        done += rows
        binding.bind_cpu_input("seqlens_k", np.array([done - 1], dtype=np.int32))
        binding.bind_cpu_input("total_sequence_length", np.array([done], dtype=np.int32))
        binding.bind_output("logits")
        binding.bind_output("hidden")
        session.run_with_iobinding(binding)
        hidden = binding.get_outputs()[-1].numpy()[0, 0]
        direction = np.dot(hidden, expected[done - 1]) / np.linalg.norm(hidden) / expected[done - 1].norm().item()
        assert direction > (0.999 if weights == "bfloat16" else 0.9)
