from __future__ import annotations

from collections.abc import Callable, Iterator

import numpy as np
import pytest

from terrascope_qgis.core.model.runtime.model import Model, open_bundle
from terrascope_qgis.core.progress import SilentProgress
from terrascope_qgis.core.reasoning.area.encoding import fingerprint_area, read_inside
from terrascope_qgis.core.reasoning.terrascope8b.encoding import encode_views
from terrascope_qgis.core.reasoning.terrascope8b.views import EncodedViews
from terrascope_qgis.core.request import Role
from tests.core.reasoning.array_stack import ArrayLayer, ArrayStack
from tests.core.tiny_terrascope8b import make_tiny_terrascope8b

COLOURS = {"water": (0.0, 0.0, 0.3), "trees": (0.0, 0.3, 0.0), "bare": (0.3, 0.0, 0.0)}
"""Reflectance of red, green and blue that the tiny model takes for a class."""


def paint(side: int = 40, date=None, *, width: int | None = None, **boxes: tuple[int, int, int, int]) -> ArrayLayer:
    """An optical layer, dark but for boxes (top, left, bottom, right) of a class."""
    data = np.zeros((3, side, width or side), np.float32)
    for name, (top, left, bottom, right) in boxes.items():
        data[:, top:bottom, left:right] = np.array(COLOURS[name])[:, None, None]
    return ArrayLayer(Role.OPTICAL, date, ("red", "green", "blue"), data)


def paint_sar(side: int = 40, date=None, *, level: float = -15.0) -> ArrayLayer:
    """A SAR layer of one backscatter."""
    return ArrayLayer(Role.SAR, date, ("vv", "vh"), np.full((2, side, side), level, np.float32))


def see(model: Model, *layers: ArrayLayer, **options) -> EncodedViews:
    """Encode layers."""
    stack = ArrayStack(layers, **options)
    inside = read_inside(stack)
    fingerprint = fingerprint_area(stack, inside, model)
    return encode_views(stack, model, SilentProgress(), inside=inside, fingerprint=fingerprint)


@pytest.fixture
def open_8b(tmp_path) -> Iterator[Callable[..., Model]]:
    """Open a tiny TerraScope 8B bundle with a script of its own."""
    opened: list[Model] = []

    def make(*script: str, **changes) -> Model:
        folder = tmp_path / f"bundle{len(opened)}"
        make_tiny_terrascope8b(folder, *([script] if script else []), **changes)
        opened.append(open_bundle(folder, device="cpu", threads=1))
        return opened[-1]

    yield make
    for model in opened:
        model.close()
