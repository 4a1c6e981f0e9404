from __future__ import annotations

import os
import shutil
import subprocess
import sys
import threading
import time
import zipfile
from pathlib import Path

import pytest

from terrascope_qgis.core import set_aside
from terrascope_qgis.core.errors import BundleError, TerraScopeError, WriteError
from terrascope_qgis.core.model.bundle import install as install_module
from terrascope_qgis.core.model.bundle.install import install_bundle, list_bundles
from terrascope_qgis.core.model.bundle.locations import (
    HOME_VARIABLE,
    embedded_folder,
    find_folder,
    installed_root,
    list_folders,
)
from terrascope_qgis.core.model.runtime.model import open_bundle, verify_folder
from tests.core.tiny_bundle import read_manifest_json, rewrite_manifest


@pytest.fixture
def root(tmp_path) -> Path:
    return tmp_path / "installed"


def test_folder_is_installed_by_copy_and_opens(bundle, root):
    target = install_bundle(bundle, root=root)
    shutil.rmtree(bundle)
    assert target == root / "tiny-lite"
    assert open_bundle(target, device="cpu", threads=1).record.id == "tiny-lite"
    assert all(path.stat().st_nlink == 1 for path in target.iterdir())


@pytest.mark.parametrize("folder", ["", "tiny/"])
def test_zip_is_installed_from_its_top_or_its_only_folder(bundle, root, tmp_path, folder):
    path = tmp_path / "b.zip"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for file in bundle.iterdir():
            archive.write(file, folder + file.name)
    verify_folder(install_bundle(path, root=root))


def test_bundle_of_the_same_name_is_replaced(bundle, root):
    install_bundle(bundle, root=root)
    rewrite_manifest(bundle, version="0.0.2")
    target = install_bundle(bundle, root=root)
    assert read_manifest_json(target)["version"] == "0.0.2"
    assert [path.name for path in root.iterdir()] == ["tiny-lite"]


def test_broken_update_leaves_the_old_version(bundle, root):
    target = install_bundle(bundle, root=root)
    rewrite_manifest(bundle, version="0.0.2")
    (bundle / "embed.onnx").write_bytes(b"broken")
    with pytest.raises(BundleError):
        install_bundle(bundle, root=root)
    assert read_manifest_json(target)["version"] == "0.0.1"
    assert [path.name for path in root.iterdir()] == ["tiny-lite"]
    verify_folder(target)


@pytest.mark.fault(17)
def test_stopped_update_leaves_the_old_version(bundle, root):
    target = install_bundle(bundle, root=root)

    def stop() -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        install_bundle(bundle, root=root, check=stop)
    verify_folder(target)
    assert [path.name for path in root.iterdir()] == ["tiny-lite"]


def install_and_die(bundle: Path, root: Path, after: str) -> None:
    """Install in a process that ends at once, without any clean-up, after the function or rename number `after`."""
    code = f"""
import os
from pathlib import Path
from terrascope_qgis.core.model.bundle import install
def die(*args, **kwargs):
    os._exit(9)
if {after!r} == "first_rename":
    rename = Path.rename
    Path.rename = lambda self, target: (rename(self, target), die())
else:
    setattr(install, {after!r}, die)
install.install_bundle(Path({str(bundle)!r}), root=Path({str(root)!r}))
"""
    repository = Path(__file__).resolve().parents[3]
    done = subprocess.run([sys.executable, "-c", code], cwd=repository, check=False)
    assert done.returncode == 9


@pytest.mark.fault(17)
@pytest.mark.parametrize("after", ["_copy_folder", "verify_folder", "first_rename"])
def test_kill_during_an_update_leaves_a_version_that_loads(bundle, root, after):
    install_bundle(bundle, root=root)
    rewrite_manifest(bundle, version="0.0.2")
    install_and_die(bundle, root, after)
    install_module.sweep_leftovers(root)
    assert read_manifest_json(find_folder("tiny-lite", root))["version"] == "0.0.1"
    verify_folder(root / "tiny-lite")
    assert [path.name for path in root.iterdir()] == ["tiny-lite"]


@pytest.fixture(scope="module")
def killed(pristine, tmp_path_factory) -> Path:
    """Folder of an update that was killed between its two renames, with the bundle that it took."""
    folder = tmp_path_factory.mktemp("killed")
    bundle, root = Path(shutil.copytree(pristine, folder / "bundle")), folder / "installed"
    install_bundle(bundle, root=root)
    rewrite_manifest(bundle, version="0.0.2")
    install_and_die(bundle, root, "first_rename")
    assert not (root / "tiny-lite").exists()
    return folder


@pytest.fixture
def in_the_gap(killed, root, monkeypatch):
    """What the killed update left, for this test alone."""
    shutil.copytree(killed / "installed", root)
    monkeypatch.setattr(set_aside, "GRACE_S", 0.3)
    return root


@pytest.mark.fault(17)
@pytest.mark.parametrize("by", ["name", "path", "list"])
@pytest.mark.parametrize("clock_h", [-24, 0, 24])
def test_reader_after_a_kill_in_the_gap_brings_the_old_version_back(in_the_gap, by, clock_h):
    (aside,) = set_aside.list_aside(in_the_gap)
    moment = time.time() + 3600 * clock_h
    os.utime(aside, (moment, moment))
    if by == "list":
        (found,) = (folder for folder in list_folders(in_the_gap) if folder != embedded_folder())
    else:
        found = find_folder("tiny-lite" if by == "name" else str(in_the_gap / "tiny-lite"), in_the_gap)
    assert found == in_the_gap / "tiny-lite" and read_manifest_json(found)["version"] == "0.0.1"
    verify_folder(found)


@pytest.mark.fault(17)
def test_reader_in_the_gap_waits_for_the_update_at_work(bundle, root, monkeypatch):
    install_bundle(bundle, root=root)
    rewrite_manifest(bundle, version="0.0.2")
    renamed, found = install_module.move, []
    reader = threading.Thread(target=lambda: found.append(read_manifest_json(find_folder("tiny-lite", root))))

    def move_slowly(source, target):
        if source.name != "tiny-lite":  # the second rename
            assert not (root / "tiny-lite").exists()
            reader.start()
            time.sleep(0.5)
        renamed(source, target)

    monkeypatch.setattr(install_module, "move", move_slowly)
    install_bundle(bundle, root=root)
    reader.join()
    assert [manifest["version"] for manifest in found] == ["0.0.2"]


@pytest.mark.fault(17)
def test_update_that_a_reader_overtook_is_refused_and_the_old_version_stays(bundle, root, monkeypatch):
    install_bundle(bundle, root=root)
    rewrite_manifest(bundle, version="0.0.2")
    renamed = install_module.move
    monkeypatch.setattr(set_aside, "GRACE_S", 0.0)

    def move_after_a_reader(source, target):
        if source.name != "tiny-lite":
            find_folder("tiny-lite", root)
        renamed(source, target)

    monkeypatch.setattr(install_module, "move", move_after_a_reader)
    with pytest.raises(WriteError, match="retry"):
        install_bundle(bundle, root=root)
    assert read_manifest_json(root / "tiny-lite")["version"] == "0.0.1"
    assert [path.name for path in root.iterdir()] == ["tiny-lite"]
    verify_folder(root / "tiny-lite")


@pytest.mark.fault(17)
def test_old_version_that_cannot_be_put_back_is_kept_and_comes_back_later(bundle, root, monkeypatch):
    install_bundle(bundle, root=root)
    rewrite_manifest(bundle, version="0.0.2")
    renamed, count = install_module.move, []

    def only_the_first(source, target):
        count.append(target)
        if len(count) > 1:
            raise PermissionError(13, "Permission denied")
        renamed(source, target)

    monkeypatch.setattr(install_module, "move", only_the_first)
    with pytest.raises(WriteError, match="Permission denied"):
        install_bundle(bundle, root=root)
    assert len(count) == 3 and not (root / "tiny-lite").exists()
    monkeypatch.setattr(set_aside, "GRACE_S", 0.1)
    assert read_manifest_json(find_folder("tiny-lite", root))["version"] == "0.0.1"
    verify_folder(root / "tiny-lite")


def test_update_that_ends_while_a_reader_looks_is_no_failure(bundle, root, monkeypatch):
    install_bundle(bundle, root=root)
    monkeypatch.setattr(set_aside, "list_aside", lambda folder: [folder / ".terrascope-old-gone"])
    set_aside.bring_back(root, wait=False)
    assert [path.name for path in root.iterdir()] == ["tiny-lite"]


def test_folders_of_the_user_are_not_taken_for_old_versions(tmp_path, monkeypatch):
    monkeypatch.setattr(set_aside, "GRACE_S", 0.0)
    (tmp_path / ".old-things" / "mine").mkdir(parents=True)
    with pytest.raises(BundleError):
        find_folder(str(tmp_path / "mine"))
    assert (tmp_path / ".old-things" / "mine").is_dir()


def test_listing_shows_good_and_broken_bundles(bundle, root):
    install_bundle(bundle, root=root)
    (root / "broken").mkdir()
    (root / "broken" / "bundle.json").write_text("{}")
    found = {info.name: info for info in list_bundles(root) if not info.embedded}
    assert found["tiny-lite"].manifest.version == "0.0.1"
    assert "format" in found["broken"].fault


def test_bundle_is_found_by_name_and_by_path(bundle, root):
    target = install_bundle(bundle, root=root, name="mine")
    assert find_folder("mine", root) == target
    assert find_folder(str(bundle), root) == bundle
    with pytest.raises(BundleError, match=r"installed: .*mine"):
        find_folder("other", root)


@pytest.mark.parametrize("name", ["../up", ".hidden", "a/b", "con"])
def test_install_name_must_be_a_plain_folder_name(bundle, root, name):
    with pytest.raises(TerraScopeError):
        install_bundle(bundle, root=root, name=name)
    assert list(root.iterdir()) == []


def test_home_can_be_moved(monkeypatch, tmp_path):
    monkeypatch.setenv(HOME_VARIABLE, str(tmp_path))
    assert installed_root() == tmp_path / "bundles"


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="needs a user whom the folder's mode binds")
def test_folder_that_cannot_be_written_is_said(bundle, tmp_path):
    locked = tmp_path / "locked"
    locked.mkdir(mode=0o500)
    with pytest.raises(TerraScopeError, match="locked"):
        install_bundle(bundle, root=locked / "in")


@pytest.mark.parametrize("packed", [False, True])
def test_disk_without_room_is_told_before_the_copy(bundle, root, tmp_path, monkeypatch, packed):
    source = bundle
    if packed:
        source = tmp_path / "b.zip"
        with zipfile.ZipFile(source, "w") as archive:
            for file in bundle.iterdir():
                archive.write(file, file.name)
    usage = shutil.disk_usage(tmp_path)._replace(free=100)
    monkeypatch.setattr(shutil, "disk_usage", lambda _: usage)
    checked: list[int] = []
    with pytest.raises(WriteError, match=r"takes 0\.0 GB.* has 0\.0 GB free\. Free space, or set TERRASCOPE_HOME"):
        install_bundle(source, root=root, check=lambda: checked.append(1))
    assert checked == [] and list(root.iterdir()) == []
