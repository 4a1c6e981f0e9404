"""A decoder read back from its bundle is the decoder that was exported."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

torch = pytest.importorskip("torch", reason="language training needs torch, which only the training environment has")

from exporter.lite_decoder import export_language  # noqa: E402
from terrascope_qgis.core.errors import BundleError  # noqa: E402
from training.language.network.decoder import DecoderConfig, LiteDecoder  # noqa: E402
from training.language.network.recover import read_bundle_decoder, recover_run  # noqa: E402
from training.language.network.train import State, read_checkpoint, write_checkpoint  # noqa: E402
from training.vocabulary import LABELS  # noqa: E402

LITE = Path(__file__).parents[3] / "terrascope_qgis" / "models" / "terrascope-lite"


def test_exported_weights_come_back_in_their_places(tmp_path: Path) -> None:
    torch.manual_seed(3)
    model = LiteDecoder(DecoderConfig(vocabulary=96)).eval()
    for parameter in model.parameters():  # fresh norms are all alike, and the export keeps one of equal arrays
        parameter.data += 0.01 * torch.randn_like(parameter)
    concepts = np.random.default_rng(0).standard_normal((len(LABELS), 256)).astype(np.float32)
    export_language(model, concepts, tmp_path)
    found = read_bundle_decoder(tmp_path).state_dict()
    for name, values in model.state_dict().items():
        assert torch.allclose(values, found[name], atol=1e-6), name


def test_embedded_bundle_begins_a_run_and_a_trained_run_is_not_overwritten(tmp_path: Path) -> None:
    last = recover_run(LITE, tmp_path / "run")
    assert recover_run(LITE, tmp_path / "run") == last, "nothing was learned yet that could be lost"
    assert read_checkpoint(last).config.concepts == len(LABELS)
    write_checkpoint(last, read_checkpoint(last), None, State(steps=1))
    with pytest.raises(FileExistsError, match="choose a new --run"):
        recover_run(LITE, tmp_path / "run")


def test_other_graphs_are_refused(tmp_path: Path) -> None:
    for name in ("embed", "seg_head"):
        (tmp_path / f"{name}.onnx").write_bytes((LITE / f"{name}.onnx").read_bytes())
    (tmp_path / "decoder.onnx").write_bytes((LITE / "mask_decoder.onnx").read_bytes())
    with pytest.raises(BundleError, match="weight matrices, expected 17"):
        read_bundle_decoder(tmp_path)
