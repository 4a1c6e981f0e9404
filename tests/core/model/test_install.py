from __future__ import annotations

import os
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from terrascope_qgis.core.errors import BundleError, StateError, TerraScopeError
from terrascope_qgis.core.model import install as install_module
from terrascope_qgis.core.model.install import install_bundle, list_bundles, remove_bundle
from terrascope_qgis.core.model.locations import HOME_VARIABLE, find_folder, installed_root
from terrascope_qgis.core.model.model import open_bundle, verify_folder
from tests.core.tiny_bundle import make_tiny_bundle, read_manifest_json, rewrite_manifest


@pytest.fixture(scope="module")
def pristine(tmp_path_factory) -> Path:
    return make_tiny_bundle(tmp_path_factory.mktemp("pristine") / "bundle")


@pytest.fixture
def bundle(pristine, tmp_path) -> Path:
    return Path(shutil.copytree(pristine, tmp_path / "bundle"))


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


@pytest.mark.fault(17)
@pytest.mark.parametrize("after", ["_copy_folder", "verify_folder", "mid_swap"])
def test_kill_during_an_update_leaves_a_version_that_loads(bundle, root, after):
    """The process ends at once, without any clean-up; the next install sweeps what it left."""
    install_bundle(bundle, root=root)
    rewrite_manifest(bundle, version="0.0.2")
    code = f"""
import os
from pathlib import Path
from terrascope_qgis.core.model import install
if {after!r} == "mid_swap":
    rename = Path.rename
    def die(self, target):
        rename(self, target)
        os._exit(9)
    Path.rename = die
else:
    def die(*args, **kwargs):
        os._exit(9)
    setattr(install, {after!r}, die)
install.install_bundle(Path({str(bundle)!r}), root=Path({str(root)!r}))
"""
    repository = Path(__file__).resolve().parents[3]
    done = subprocess.run([sys.executable, "-c", code], cwd=repository, check=False)
    assert done.returncode == 9
    install_module.sweep_leftovers(root)
    assert read_manifest_json(find_folder("tiny-lite", root))["version"] == "0.0.1"
    verify_folder(root / "tiny-lite")
    assert [path.name for path in root.iterdir()] == ["tiny-lite"]


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


def test_removed_bundle_is_gone(bundle, root):
    install_bundle(bundle, root=root)
    remove_bundle("tiny-lite", root=root)
    assert list(root.iterdir()) == []
    with pytest.raises(StateError):
        remove_bundle("tiny-lite", root=root)


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
