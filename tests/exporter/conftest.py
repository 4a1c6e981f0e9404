from __future__ import annotations

import pytest

pytest.importorskip("torch", reason="the exporter needs PyTorch: pip install -r requirements/export.in")
pytest.importorskip("transformers", reason="the exporter needs transformers: pip install -r requirements/export.in")

from pathlib import Path

import torch

from tests.exporter.tiny_checkpoint import write_checkpoint

torch.set_num_threads(1)


def lift_segments(weights: dict[str, torch.Tensor]) -> None:
    """Make [SEG] likely, so that random weights write several, and the end tokens impossible."""
    head = weights["language_model.lm_head.weight"]
    specials = {"<|im_end|>": 258, "[SEG]": 266, "<|end|>": 272, "<|endoftext|>": 256}
    head[specials["[SEG]"]] *= 2.5
    for text in ("<|im_end|>", "<|end|>", "<|endoftext|>"):
        head[specials[text]] = 0


@pytest.fixture(scope="session")
def checkpoint_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_checkpoint(tmp_path_factory.mktemp("checkpoint"), change=lift_segments)


@pytest.fixture(scope="session")
def float32_bundle(checkpoint_folder: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    from exporter.__main__ import main

    out = tmp_path_factory.mktemp("bundles") / "float32"
    arguments = ["terrascope", str(checkpoint_folder), "--out", str(out), "--dtype", "fp32", "--threads", "1"]
    assert main([*arguments, "--max-length", "1024"]) == 0
    return out
