"""Runs one case by kind, seed and number; what counts as an accident is decided here."""

from __future__ import annotations

import tempfile
import warnings
from collections.abc import Callable
from pathlib import Path

import numpy as np

from terrascope_qgis.core.errors import TerraScopeError
from terrascope_qgis.core.request import Role
from tests.core.scenes import write_optical
from tests.fuzz import bundles, rasters, texts

KINDS = ("raster", "bundle", "text", "message")
_LONGEST_MESSAGE = 1_500


class Runner:
    """Holds the whole files that cases are made from; use it as a context manager."""

    def __init__(self, kind: str) -> None:
        self.kind = kind
        self._temp = tempfile.TemporaryDirectory(prefix="terrascope-fuzz-")
        self._folder = Path(self._temp.name)
        seeds = self._folder / "seeds"
        seeds.mkdir()
        self._work = self._folder / "work"
        self._work.mkdir()
        if kind == "raster":
            self._rasters = rasters.make_seeds(seeds)
        if kind == "bundle":
            self._bundle = bundles.make_seed(seeds)
            self._scene = write_optical(seeds / "scene.tif")

    def __enter__(self) -> Runner:
        return self

    def __exit__(self, *_: object) -> None:
        self._temp.cleanup()

    def run(self, seed: int, number: int) -> str:
        """Run a case; returns `fine`, or the kind of the refusal. Anything else is raised."""
        rng = np.random.default_rng((KINDS.index(self.kind), seed, number))
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            return _judge(self._prepare(rng))

    def _prepare(self, rng: np.random.Generator) -> Callable[[], None]:
        if self.kind == "raster":
            rasters.clear(self._work)
            path = rasters.write_case(self._rasters, self._work / "scene", rng)
            role = Role.SAR if rng.random() < 0.15 else Role.OPTICAL
            return lambda: rasters.run_case(path, role)
        if self.kind == "bundle":
            folder = bundles.write_case(self._bundle, self._work / "bundle", rng)
            return lambda: bundles.run_case(folder, self._scene)
        if self.kind == "text":
            text = texts.make_text(rng)
            return lambda: texts.run_text(text)
        line = texts.make_message(rng)
        return lambda: texts.run_message(line)


def _judge(case: Callable[[], None]) -> str:
    try:
        case()
    except TerraScopeError as error:
        told = str(error)
        assert told.strip() and "\n" not in told and "Traceback" not in told, f"a bad message: {told!r}"
        assert len(told) <= _LONGEST_MESSAGE, f"a message of {len(told)} characters: {told[:200]!r}"
        return error.kind
    return "fine"
