from __future__ import annotations

import json

import pytest

from terrascope_qgis.cli.main import main
from terrascope_qgis.core.model.runtime import load_memory
from tests.core.tiny_bundle import make_tiny_bundle
from tests.core.tiny_terrascope8b import make_tiny_terrascope8b


@pytest.fixture(scope="module")
def bundle(tmp_path_factory):
    return make_tiny_bundle(tmp_path_factory.mktemp("bundle") / "tiny")


def test_inspect_says_what_a_bundle_can_do(bundle, capsys):
    assert main(["bundle", "inspect", str(bundle), "--json"]) == 0
    document = json.loads(capsys.readouterr().out)
    assert (document["id"], document["version"], document["license"]) == ("tiny-lite", "0.0.1", "GPL-2.0-or-later")
    assert "coverage" in document["tasks"] and "water" in document["labels"]
    assert main(["bundle", "inspect", str(bundle)]) == 0
    assert "tiny-lite" in capsys.readouterr().out


def test_verify_checks_and_runs_a_bundle(bundle, capsys):
    assert main(["bundle", "verify", str(bundle), "--json"]) == 0
    document = json.loads(capsys.readouterr().out)
    assert document["verified"] is True and document["provider"] == "CPUExecutionProvider"


def test_verify_names_the_file_that_was_altered(tmp_path, capsys):
    folder = make_tiny_bundle(tmp_path / "tiny")
    with (folder / "concepts.npy").open("ab") as file:
        file.write(b"x")
    assert main(["bundle", "verify", str(folder)]) == 3
    assert "concepts.npy" in capsys.readouterr().err


def test_bundle_that_this_machine_cannot_run_has_its_files_checked(tmp_path, capsys, monkeypatch):
    folder = make_tiny_terrascope8b(tmp_path / "tiny8b")
    monkeypatch.setattr(load_memory, "read_free_bytes", lambda: 1 << 20)
    assert main(["bundle", "verify", str(folder), "--json"]) == 0
    document = json.loads(capsys.readouterr().out)
    assert document["verified"] and document["provider"] is None and "0.0 GB are free" in document["not_run"]
    assert main(["bundle", "verify", str(folder)]) == 0
    assert "graphs checked but not run here" in capsys.readouterr().out
    with (folder / "embed.npy").open("ab") as file:
        file.write(b"x")
    assert main(["bundle", "verify", str(folder)]) == 3
    assert "embed.npy" in capsys.readouterr().err


def test_an_installed_bundle_is_listed_and_found_by_name(bundle, tmp_path, capsys, monkeypatch):
    monkeypatch.setenv("TERRASCOPE_HOME", str(tmp_path / "home"))
    assert main(["bundle", "install", str(bundle), "--name", "mine"]) == 0
    assert capsys.readouterr().out.strip() == str(tmp_path / "home" / "bundles" / "mine")
    assert main(["bundle", "list", "--json"]) == 0
    rows = {row["name"]: row for row in json.loads(capsys.readouterr().out)}
    assert (rows["mine"]["version"], rows["mine"]["embedded"], rows["mine"]["fault"]) == ("0.0.1", False, None)
    monkeypatch.setenv("COLUMNS", "80")
    assert main(["bundle", "list"]) == 0
    line = next(line for line in capsys.readouterr().out.splitlines() if "mine" in line)
    assert str(tmp_path / "home" / "bundles" / "mine") in line and "terrascope-lite" in line
    assert main(["bundle", "verify", "mine"]) == 0


def test_what_is_wrong_with_a_bundle_is_told_to_a_program_with_its_code(tmp_path, capsys):
    (tmp_path / "bundle.json").write_text("{")
    for verb in ("install", "verify"):
        assert main(["bundle", verb, str(tmp_path), "--json"]) == 3
        told = capsys.readouterr()
        document = json.loads(told.out)
        assert (document["kind"], document["code"]) == ("BUNDLE", "manifest_json")
        assert told.err == f"BUNDLE: {document['message']}\n"


def test_installing_something_else_leaves_nothing(tmp_path, capsys):
    (tmp_path / "source").mkdir()
    assert main(["bundle", "install", str(tmp_path / "source"), "--into", str(tmp_path / "into")]) == 3
    assert "bundle.json" in capsys.readouterr().err
    assert not list((tmp_path / "into").glob("*"))
