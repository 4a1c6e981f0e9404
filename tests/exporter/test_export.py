"""The command, the manifest it writes, and what it refuses."""

from __future__ import annotations

import io
import json
import sys
from pathlib import Path

import numpy as np
import onnxruntime
import pytest
import torch

from exporter.__main__ import main
from exporter.terrascope8b import command, export
from exporter.terrascope8b.errors import CheckpointError
from exporter.terrascope8b.export import ExportSettings, export_bundle
from exporter.terrascope8b.graphs import GraphRecord
from exporter.terrascope8b.manifest import hash_file, list_tile_grids
from exporter.terrascope8b.native import _fill
from exporter.terrascope8b.parity import ParityRow, format_table, require_parity
from exporter.terrascope8b.prompt import PARAPHRASE
from terrascope_qgis.core.errors import BudgetError, BundleError
from terrascope_qgis.core.model.bundle.digests import read_digest

pytestmark = pytest.mark.export

ROLES = ("vision", "decoder", "mask_encoder", "mask_decoder", "seg_head")


@pytest.fixture(scope="module")
def manifest(float32_bundle: Path) -> dict:
    return json.loads((float32_bundle / "bundle.json").read_text(encoding="utf-8"))


def test_manifest_lists_every_file_with_its_size_and_hash(float32_bundle: Path, manifest: dict) -> None:
    on_disk = {path.name for path in float32_bundle.iterdir()} - {"bundle.json"}
    assert {entry["path"] for entry in manifest["files"]} == on_disk
    for entry in manifest["files"]:
        assert entry["size"] == (float32_bundle / entry["path"]).stat().st_size
        assert read_digest(entry["sha256"]) == hash_file(float32_bundle / entry["path"])


@pytest.mark.parametrize("role", ROLES)
def test_manifest_names_types_and_shapes_as_the_graph_has_them(float32_bundle: Path, manifest: dict, role: str) -> None:
    graph = manifest["graphs"][role]
    session = onnxruntime.InferenceSession(str(float32_bundle / graph["file"]), providers=["CPUExecutionProvider"])
    types = {"tensor(float)": "float32", "tensor(int32)": "int32"}
    for ports, described in ((session.get_inputs(), graph["inputs"]), (session.get_outputs(), graph["outputs"])):
        assert [port.name for port in ports] == list(described)
        for port in ports:
            assert types[port.type] == described[port.name]["dtype"]
            fixed = [size for size in described[port.name]["shape"] if isinstance(size, int)]
            assert len(port.shape) == len(described[port.name]["shape"])
            assert [size for size in port.shape if isinstance(size, int)] == fixed


def test_manifest_describes_the_tiny_model(manifest: dict) -> None:
    assert manifest["family"] == "terrascope-8b"
    assert manifest["decoder"] == {
        "layers": 3,
        "heads": 4,
        "kv_heads": 2,
        "head_dim": 16,
        "hidden": 64,
        "vocabulary": 273,
        "max_length": 1024,
        "kv_cache": "shared",
        "kv_dtype": "float32",
        "position_input": False,
        "mask_style": "seqlens_k",
        "weights": "float32",
        "needs_cuda": False,
    }
    assert manifest["tokens"]["seg"] == "[SEG]"
    assert manifest["tokens"]["eos"] == "<|im_end|>"
    assert manifest["stop"] == ["<|im_end|>", "<|end|>", "<|endoftext|>"]
    assert manifest["prompt"]["preface"] == PARAPHRASE
    assert manifest["prompt"]["preface_source"] == "paraphrase"
    assert manifest["vision"]["tile_px"] == 112
    assert manifest["vision"]["tokens_per_tile"] == 16
    assert manifest["masks"]["input_px"] == 128
    for name in ("mean", "std"):
        rounded = torch.tensor(manifest["vision"][name], dtype=torch.bfloat16)
        assert manifest["masks"][name] == rounded.tolist(), "the official inference code rounds SAM2's to bfloat16"
    assert manifest["limits"] == {"max_segments": 20, "max_tokens": 8192, "tokens_per_region": 8, "max_dates": 2}
    assert manifest["memory"]["kv_bytes_per_token"] == 2 * 3 * 2 * 16 * 4
    assert all(row["limit"] is None or row["difference"] <= row["limit"] for row in manifest["self_check"])
    assert {row["graph"].split(".")[0] for row in manifest["self_check"]} == {*ROLES, "embed"}


def test_embedding_table_is_read_by_rows_without_loading_it(float32_bundle: Path, manifest: dict) -> None:
    entry = manifest["tables"]["embed"]
    table = np.load(float32_bundle / entry["file"], mmap_mode="r")
    assert isinstance(table, np.memmap)
    assert list(table.shape) == entry["shape"] == [273, 64]
    assert entry["dtype"] == "float32"
    assert table.dtype == np.float32


def test_tile_grids_keep_the_order_that_decides_ties() -> None:
    grids = list_tile_grids(12)
    assert len(grids) == len({tuple(grid) for grid in grids}) == 35
    assert grids[0] == [1, 1]
    areas = [columns * rows for columns, rows in grids]
    assert areas == sorted(areas)
    assert max(areas) == 12
    official = {(i, j) for n in range(1, 13) for i in range(1, n + 1) for j in range(1, n + 1) if i * j <= 12}
    assert [tuple(grid) for grid in grids] == sorted(official, key=lambda grid: grid[0] * grid[1])


def test_command_reports_a_bad_checkpoint_in_one_line(tmp_path: Path, capsys: pytest.CaptureFixture) -> None:
    assert main(["terrascope", str(tmp_path), "--out", str(tmp_path / "bundle")]) == 2
    errors = capsys.readouterr().err.splitlines()
    assert len(errors) == 1
    assert errors[0].startswith("CHECKPOINT: No config.json in ")
    assert not (tmp_path / "bundle").exists()


def test_existing_destination_is_left_alone(checkpoint_folder: Path, tmp_path: Path) -> None:
    with pytest.raises(CheckpointError, match="exists; remove it or choose another --out"):
        export_bundle(checkpoint_folder, tmp_path, ExportSettings(), print)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("settings", "words"),
    [
        (ExportSettings(weights="float16", activations="float32"), "--activations float32 goes with --dtype int4 only"),
        (ExportSettings(max_length=8), "--max-length is 8, expected 64 to 4096"),
        (ExportSettings(max_length=5000), "--max-length is 5000, expected 64 to 4096"),
        (ExportSettings(weights="int4", max_length=512, block_size=64), "--block-size is 64, expected a divisor"),
        (ExportSettings(max_length=512, prompt_file=Path("nowhere.txt")), "nowhere.txt is not readable text"),
    ],
)
def test_settings_that_do_not_fit(
    checkpoint_folder: Path, tmp_path: Path, settings: ExportSettings, words: str
) -> None:
    with pytest.raises(CheckpointError, match=words):
        export_bundle(checkpoint_folder, tmp_path / "bundle", settings, print)
    assert list(tmp_path.iterdir()) == []


def test_failed_check_leaves_no_bundle_behind(
    checkpoint_folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    record = GraphRecord("vision", tmp_path / "vision.onnx", (), (), "float16")
    astray = ParityRow("vision.tokens", "1 tile", 3.0, 0.5, 1e-2)
    monkeypatch.setattr(export, "write_vision", lambda *_, **__: (record, [astray]))
    monkeypatch.setattr(export, "write_answer", lambda *_, **__: None)
    monkeypatch.setattr(export, "report_tokens", lambda *_, **__: ([], None))
    monkeypatch.setattr(export, "write_masks", lambda *_, **__: [])
    with pytest.raises(BundleError, match=r"vision\.tokens \(1 tile\): differs by 5\.00e-01, allowed 1\.00e-02"):
        export_bundle(checkpoint_folder, tmp_path / "bundle", ExportSettings(max_length=512, threads=1), print)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    "error",
    [
        MemoryError(),
        RuntimeError("DefaultCPUAllocator: not enough memory: you tried to allocate 2174353408 bytes."),
        RuntimeError("DefaultCPUAllocator: can't allocate memory: you tried to allocate 9 bytes. Error code 12"),
        RuntimeError("[ONNXRuntimeError] : 6 : RUNTIME_EXCEPTION : bad allocation"),
    ],
)
def test_memory_that_runs_out_ends_in_one_line(
    checkpoint_folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, error: Exception
) -> None:
    def fail(*_: object, **__: object) -> None:
        raise error

    monkeypatch.setattr(export, "write_vision", fail)
    with pytest.raises(BudgetError, match=r"needs more memory than there is .*no bundle was written"):
        export_bundle(checkpoint_folder, tmp_path / "bundle", ExportSettings(max_length=512), print)
    assert list(tmp_path.iterdir()) == []


def test_other_failures_keep_their_name(
    checkpoint_folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(export, "write_vision", lambda *_, **__: {}["vision"])
    with pytest.raises(KeyError):
        export_bundle(checkpoint_folder, tmp_path / "bundle", ExportSettings(max_length=512), print)
    assert list(tmp_path.iterdir()) == []


def test_stopped_export_leaves_nothing_behind(
    checkpoint_folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture
) -> None:
    def stop(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(export, "write_vision", stop)
    arguments = ["terrascope", str(checkpoint_folder), "--out", str(tmp_path / "bundle"), "--max-length", "512"]
    assert main(arguments) == 130
    assert capsys.readouterr().err.splitlines()[-1] == "CANCEL: stopped."
    assert list(tmp_path.iterdir()) == []


def test_output_goes_into_a_file_of_any_code_page(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    written = io.BytesIO()
    monkeypatch.setattr(sys, "stdout", io.TextIOWrapper(written, encoding="cp1252"))
    monkeypatch.setattr(command, "run", lambda _: print("Bundle written to \u0120\u00e9", flush=True) or 0)
    assert main(["terrascope", str(tmp_path), "--out", str(tmp_path / "bundle")]) == 0
    assert written.getvalue().rstrip() == b"Bundle written to \\u0120\xe9"


def test_opening_that_is_not_trained_is_told_below_the_table(
    checkpoint_folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture
) -> None:
    arguments = ["terrascope", str(checkpoint_folder), "--out", str(tmp_path / "bundle"), "--max-length", "512"]
    assert main([*arguments, "--dtype", "int4", "--activations", "fp32", "--threads", "1"]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert lines[-2].startswith("Look at this first: likeliest first token is ")
    assert lines[-1].startswith("Bundle written to ")


def test_check_fails_on_numbers_that_are_none() -> None:
    with pytest.raises(BundleError):
        require_parity([ParityRow("decoder.logits", "growing cache", 3.0, float("nan"), 1e-2)])
    with pytest.raises(BundleError):
        require_parity([ParityRow("decoder.logits", "growing cache", 3.0, float("inf"), 1e-2)])
    reported = ParityRow("masks.int4", "8 masks", 1.0, 0.3, None, "only told")
    require_parity([reported])
    assert "reported" in format_table([reported])


@pytest.mark.parametrize("package", ["onnxscript", "onnxruntime", "rasterio"])
def test_missing_package_names_what_to_install(package: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(command.sys.modules, package, None)
    wanted = rf"{package} is missing; run: pip install -r .*export\.in -r .*engine-cpu\.in"
    with pytest.raises(command.InputError, match=wanted):
        command.run(command.argparse.Namespace())


def test_other_transformers_version_is_told() -> None:
    with pytest.raises(CheckpointError, match=r"requirements/export\.in"):
        _fill(torch.nn.Linear(2, 2), {"weight": torch.zeros(2, 2)}, "vision_model")
