"""What an export says it takes of the disk, and how it ends where that is not there."""

from __future__ import annotations

import shutil
import sys
from collections import namedtuple
from pathlib import Path

import pytest

from exporter.__main__ import main
from exporter.terrascope8b import export, needs
from exporter.terrascope8b.checkpoint import Checkpoint, open_checkpoint
from exporter.terrascope8b.decoder import DecoderPlan, write_decoder
from exporter.terrascope8b.errors import CheckpointError
from exporter.terrascope8b.export import ExportSettings, export_bundle
from exporter.terrascope8b.needs import choose_twin, count_decoder_bytes, plan_needs
from exporter.terrascope8b.weights_file import ALIGNMENT
from terrascope_qgis.core.errors import WriteError

pytestmark = pytest.mark.export

ON_LINUX = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="asks Linux about this process")


@pytest.fixture(scope="module")
def checkpoint(checkpoint_folder: Path) -> Checkpoint:
    return open_checkpoint(checkpoint_folder)


def plan(weights: str, activations: str, **other: int) -> DecoderPlan:
    return DecoderPlan(weights, activations, layers=3, max_length=2048, **other)


def leave(monkeypatch: pytest.MonkeyPatch, free: int) -> None:
    """So much of the disk."""
    usage = namedtuple("usage", "total used free")(1 << 40, 1 << 40, free)
    monkeypatch.setattr(needs.shutil, "disk_usage", lambda _: usage)


@pytest.mark.parametrize(
    "chosen",
    [
        plan("float32", "float32"),
        plan("float16", "float16"),
        plan("bfloat16", "bfloat16"),
        plan("int4", "float32"),
        plan("int4", "float32", split_head=True),
        plan("int4", "bfloat16", head_bits=4, block_size=16),
    ],
)
def test_bytes_of_a_decoder_are_those_written(checkpoint: Checkpoint, tmp_path: Path, chosen: DecoderPlan) -> None:
    record = write_decoder(checkpoint.read, checkpoint.config.language, chosen, tmp_path / "decoder.onnx")
    beside = (tmp_path / "decoder.onnx.data").stat().st_size
    inside = record.file.stat().st_size
    counted = count_decoder_bytes(checkpoint.config.language, chosen)
    assert beside < counted <= beside + inside + ALIGNMENT


def test_bytes_of_a_bundle_are_those_written(checkpoint: Checkpoint, float32_bundle: Path, tmp_path: Path) -> None:
    chosen = DecoderPlan("float32", "float32", layers=3, max_length=1024)
    found = plan_needs(checkpoint, tmp_path / "bundle", chosen, table="float32", pictures="float32")
    written = sum(path.stat().st_size for path in float32_bundle.iterdir())
    assert found.bundle_bytes - needs.OTHER_BYTES < written < found.bundle_bytes
    assert found.twin is None and found.disk_bytes == found.bundle_bytes


def test_official_geometry_takes_what_the_documents_say(checkpoint: Checkpoint) -> None:
    from benchmarks.random_8b import make_config

    language = make_config(true_size=True).language
    whole = DecoderPlan("bfloat16", "bfloat16", layers=28, max_length=8192)
    assert count_decoder_bytes(language, whole) == pytest.approx(14.1e9, rel=0.01)
    assert count_decoder_bytes(language, DecoderPlan("int4", "float32", 28, 8192)) == pytest.approx(4.69e9, rel=0.01)
    assert choose_twin(language, whole).layers == 2, "the vocabulary matrix alone has 2 GB in float32"


def test_decoder_that_does_not_run_here_is_checked_by_a_twin(
    checkpoint: Checkpoint, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    language = checkpoint.config.language
    assert choose_twin(language, plan("int4", "float32")) is None
    twin = choose_twin(language, plan("int4", "bfloat16"))
    assert (twin.weights, twin.activations, twin.layers) == ("int4", "float32", 3)
    monkeypatch.setattr(needs, "read_free_bytes", lambda: 1 << 10)
    monkeypatch.setattr(needs, "TWIN_BYTES", 1)
    assert choose_twin(language, plan("float16", "float16")).layers == 2
    found = plan_needs(checkpoint, tmp_path, plan("float16", "float16"), table="float16", pictures="float16")
    assert found.disk_bytes - found.bundle_bytes == count_decoder_bytes(language, found.twin)
    assert "GB more during the export" in found.describe()


def test_disk_that_is_too_small_is_told_before_any_work(
    checkpoint_folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    leave(monkeypatch, 60 << 20)
    with pytest.raises(CheckpointError, match=r"needs 0\.1 GB of disk, 0\.1 GB are free; choose another disk"):
        export_bundle(checkpoint_folder, tmp_path / "bundle", ExportSettings(max_length=512), print)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("weights", ["fp32", "int4"])
def test_plan_says_what_it_takes_and_writes_nothing(
    checkpoint_folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture, weights: str
) -> None:
    arguments = ["terrascope", str(checkpoint_folder), "--out", str(tmp_path / "bundle"), "--max-length", "1024"]
    assert main([*arguments, "--dtype", weights, "--plan"]) == 0
    printed = capsys.readouterr().out
    assert "The bundle takes 0.1 GB of disk" in printed and "paraphrase" in printed
    assert ("GB more during the export" in printed) == (weights == "int4")
    assert list(tmp_path.iterdir()) == []


@ON_LINUX
@pytest.mark.parametrize("most", [20_000, 200_000, 600_000])
def test_disk_that_fills_up_on_the_way_ends_in_one_line(checkpoint_folder: Path, tmp_path: Path, most: int) -> None:
    import resource

    old = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (most, old[1]))
    try:
        with pytest.raises(WriteError, match=r"bundle\.partial cannot be written \(.*no bundle was written"):
            export_bundle(checkpoint_folder, tmp_path / "bundle", ExportSettings(max_length=512, threads=1), print)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, old)
    assert list(tmp_path.iterdir()) == []


@ON_LINUX
@pytest.mark.parametrize(("weights", "activations"), [("int4", "bfloat16"), ("int4", "float32"), ("float16", None)])
def test_no_file_is_open_when_the_bundle_takes_its_name(
    checkpoint_folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, weights: str, activations: str | None
) -> None:
    """Windows renames no folder and removes no file that a process has open or mapped."""
    held: list[str] = []
    removed = shutil.rmtree

    def look(folder: Path) -> None:
        paths = [str(link.resolve()) for link in Path("/proc/self/fd").iterdir()]
        paths += [line.split(maxsplit=5)[-1] for line in Path("/proc/self/maps").read_text("utf-8").splitlines()]
        held.extend(path for path in paths if path.startswith(str(folder)))

    def check_first(folder: Path, *arguments: object, **options: object) -> None:
        look(Path(folder))
        removed(folder, *arguments, **options)

    write = export.write_manifest

    def write_and_look(folder: Path, manifest: dict) -> None:
        write(folder, manifest)
        look(folder)

    monkeypatch.setattr(export, "write_manifest", write_and_look)
    monkeypatch.setattr(shutil, "rmtree", check_first)
    settings = ExportSettings(weights=weights, activations=activations, max_length=512, threads=1)
    export_bundle(checkpoint_folder, tmp_path / "bundle", settings, print)
    assert held == []
