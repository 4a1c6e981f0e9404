"""Rows 1 to 17 of the reliability table that concern bundles: each is refused, and nothing outside is read."""

from __future__ import annotations

import io
import os
import stat
import time
import zipfile
from pathlib import Path

import numpy as np
import pytest

from terrascope_qgis.core.model.bundle.file_names import check_names
from terrascope_qgis.core.model.bundle.install import install_bundle
from terrascope_qgis.core.model.runtime.model import open_bundle, verify_folder
from tests.core.model.refusal import assert_refused
from tests.core.tiny_bundle import HIDDEN, read_manifest_json, rewrite_manifest


@pytest.fixture
def root(tmp_path) -> Path:
    return tmp_path / "installed"


def _zip(bundle: Path, path: Path, extra: dict[str, bytes] | None = None) -> Path:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for file in sorted(bundle.iterdir()):
            archive.write(file, file.name)
        for name, content in (extra or {}).items():
            entry = zipfile.ZipInfo("placeholder")
            entry.filename = entry.orig_filename = name
            archive.writestr(entry, content, compress_type=zipfile.ZIP_DEFLATED)
    return path


@pytest.mark.fault(1)
@pytest.mark.parametrize(
    "name", ["../x.json", "/x.json", "C:/x.json", "C:\\x.json", "..\\x.json", "a/../../x.json", "a//x.json", "./x.json"]
)
def test_zip_with_a_name_that_leads_out_is_refused_whole(bundle, root, tmp_path, name):
    archive = _zip(bundle, tmp_path / "b.zip", {name: b"{}"})
    assert_refused(lambda: install_bundle(archive, root=root))
    assert list(root.iterdir()) == []
    assert not (tmp_path / "x.json").exists()


@pytest.mark.fault(2)
def test_zip_with_a_link_is_refused(bundle, root, tmp_path):
    path = tmp_path / "b.zip"
    with zipfile.ZipFile(_zip(bundle, path), "a") as archive:
        entry = zipfile.ZipInfo("link.json")
        entry.external_attr = (stat.S_IFLNK | 0o777) << 16
        archive.writestr(entry, "/etc/passwd")
    assert_refused(lambda: install_bundle(path, root=root), "link")


@pytest.mark.fault(3)
def test_zip_bomb_is_refused_before_it_is_unpacked(bundle, root, tmp_path):
    archive = _zip(bundle, tmp_path / "b.zip", {"big.data": bytes(60 << 20)})
    started = time.perf_counter()
    assert_refused(lambda: install_bundle(archive, root=root), "big.data", "-fold")
    assert time.perf_counter() - started < 2
    assert list(root.iterdir()) == []


@pytest.mark.fault(3)
def test_zip_that_declares_too_much_is_refused(bundle, root, tmp_path):
    path = _zip(bundle, tmp_path / "b.zip", {f"f{k}.txt": b"x" for k in range(300)})
    assert_refused(lambda: install_bundle(path, root=root), "files")


@pytest.mark.parametrize("content", [b"", b"not a zip", b"PK\x03\x04" + bytes(100)])
def test_broken_zip_is_refused(root, tmp_path, content):
    path = tmp_path / "b.zip"
    path.write_bytes(content)
    assert_refused(lambda: install_bundle(path, root=root), "zip")


def test_truncated_zip_is_refused(bundle, root, tmp_path):
    path = _zip(bundle, tmp_path / "b.zip")
    path.write_bytes(path.read_bytes()[:-2000])
    assert_refused(lambda: install_bundle(path, root=root))
    assert list(root.iterdir()) == []


@pytest.mark.fault(4)
@pytest.mark.parametrize(
    "names",
    [
        ["a.json", "a.json"],
        ["a.json", "A.JSON"],
        ["\ufb01le.json", "file.json"],
        ["con.onnx"],
        ["sub/NUL.txt"],
        ["com1.data"],
        ["a\u202egnp.json"],
        ["a\x00.json"],
        ["a\n.json"],
        ["a.json "],
        ["sub./a.json"],
        ["a:b.json"],
        ["x" * 300 + ".json"],
        [""],
    ],
)
def test_names_that_clash_or_hide_are_refused(names):
    assert_refused(lambda: check_names(names, "b"))


@pytest.mark.fault(7)
@pytest.mark.parametrize("name", ["run.py", "w.pkl", "w.pt", "op.so", "w.bin", "w.onnx.exe", "noending"])
def test_endings_that_bundles_do_not_use_are_refused(name):
    assert_refused(lambda: check_names([name], "b"), name)


@pytest.mark.parametrize("name", ["vision.onnx", "sub/w.onnx.data", "w.safetensors", "README.md", "a.npy", "ü.png"])
def test_plain_names_are_allowed(name):
    check_names([name], "b")


@pytest.mark.fault(7)
@pytest.mark.parametrize("name", ["evil.py", "notes.txt", "sub/w.data"])
def test_file_that_is_not_listed_is_refused(bundle, name):
    (bundle / name).parent.mkdir(exist_ok=True)
    (bundle / name).write_text("x")
    assert_refused(lambda: verify_folder(bundle), Path(name).name, "not listed")


@pytest.mark.fault(6)
def test_flipped_bit_names_file_and_both_hashes(bundle):
    path = bundle / "embed.onnx"
    content = bytearray(path.read_bytes())
    content[len(content) // 2] ^= 1
    path.write_bytes(content)
    entry = next(item for item in read_manifest_json(bundle)["files"] if item["path"] == "embed.onnx")
    text = assert_refused(lambda: verify_folder(bundle), "embed.onnx", entry["sha256"])
    assert text.count("SHA-256") == 1 and len([word for word in text.split() if len(word.strip(",.")) == 64]) == 2


def test_other_size_is_refused(bundle):
    with (bundle / "embed.onnx").open("ab") as file:
        file.write(b"x")
    assert_refused(lambda: verify_folder(bundle), "embed.onnx", "bytes")


def test_missing_file_is_refused(bundle):
    (bundle / "seg_head.onnx").unlink()
    assert_refused(lambda: verify_folder(bundle), "seg_head.onnx", "missing")


@pytest.mark.fault(8)
@pytest.mark.skipif(not hasattr(os, "symlink") or os.name == "nt", reason="links need rights on Windows")
@pytest.mark.parametrize("make", [os.symlink, os.link])
def test_linked_file_is_refused(bundle, tmp_path, make):
    outside = tmp_path / "outside.onnx"
    (bundle / "embed.onnx").rename(outside)
    make(outside, bundle / "embed.onnx")
    assert_refused(lambda: verify_folder(bundle), "embed.onnx", "link")


@pytest.mark.fault(8)
@pytest.mark.skipif(os.name == "nt", reason="links need rights on Windows")
def test_linked_folder_is_refused(bundle, tmp_path):
    (tmp_path / "elsewhere").mkdir()
    (bundle / "sub").symlink_to(tmp_path / "elsewhere")
    assert_refused(lambda: verify_folder(bundle), "link")


@pytest.mark.fault(7)
def test_pickled_concepts_are_refused(bundle):
    buffer = io.BytesIO()
    np.save(buffer, np.array([{"a": 1}], object), allow_pickle=True)
    (bundle / "concepts.npy").write_bytes(buffer.getvalue())
    rewrite_manifest(bundle)
    assert_refused(lambda: open_bundle(bundle, device="cpu"), "concepts.npy")


def test_concepts_of_another_length_are_refused(bundle):
    np.save(bundle / "concepts.npy", np.zeros((3, HIDDEN), np.float32))
    rewrite_manifest(bundle)
    assert_refused(lambda: open_bundle(bundle, device="cpu"), "concepts.npy", "(3, 16)")


def test_broken_tokenizer_is_refused(bundle):
    (bundle / "tokenizer.json").write_text("{}")
    rewrite_manifest(bundle)
    assert_refused(lambda: open_bundle(bundle, device="cpu"), "tokenizer.json")


@pytest.mark.fault(60)
def test_newer_runtime_that_is_needed_is_named(bundle):
    rewrite_manifest(bundle, min_onnxruntime="99.0")
    assert_refused(lambda: open_bundle(bundle, device="cpu"), "99.0")
