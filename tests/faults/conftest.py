"""A user's folder for each test: notes, a scene, a bundle, and installed bundles."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from tests.core.conftest import make_raster
from tests.core.scenes import write_optical
from tests.core.tiny_bundle import make_tiny_bundle
from tests.faults.desk import Desk

__all__ = ["desk", "make_raster", "pristine"]


@pytest.fixture(scope="session")
def pristine(tmp_path_factory) -> Path:
    return make_tiny_bundle(tmp_path_factory.mktemp("pristine") / "bundle")


@pytest.fixture
def desk(pristine, tmp_path) -> Desk:
    folder = tmp_path / "desk"
    (folder / "installed").mkdir(parents=True)
    (folder / "notes.txt").write_text("mine")
    bundle = Path(shutil.copytree(pristine, folder / "bundle"))
    good = write_optical(tmp_path / "good.tif")
    return Desk(folder, bundle, write_optical(folder / "s2.tif"), pristine, good)
