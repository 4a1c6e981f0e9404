"""Answerers without a model, whose replies can be worked out by hand."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np
import rasterio

from terrascope_qgis.bench.items import BenchItem, Picture
from terrascope_qgis.bench.reply import Reply
from terrascope_qgis.core.errors import InputError
from terrascope_qgis.core.geo.grid import PixelGrid
from terrascope_qgis.core.request import RasterSource


def make_item(name: str, *, task: str = "t", image: str | None = None, key: str = "A", **changes: object) -> BenchItem:
    """An item with four numbers as options."""
    fields: dict = {
        "question": "How much?",
        "options": {"A": "10%", "B": "20%", "C": "30%", "D": "40%"},
        "pictures": (),
    }
    return BenchItem(id=name, image=image or name, task=task, key=key, **(fields | changes))


def make_reply(said: str = "A", **changes: object) -> Reply:
    """A reply of 20 % with a mask over the left half of 4 x 4 pixels."""
    mask = np.zeros((4, 4), bool)
    mask[:, :2] = True
    fields: dict = {
        "choice": said,
        "text": f"It is {said}.",
        "status": "answered",
        "task": "coverage",
        "value": 20.0,
        "unit": "%",
        "masks": (("water", mask),),
        "grid": PixelGrid(None, (10.0, 0.0, 500_000.0, 0.0, -10.0, 5_000_000.0), 4, 4),
        "seconds": 0.5,
        "verdicts": {"verified": 2},
    }
    return Reply(said=said, **(fields | changes))


class FirstBand:
    """Says B; its mask of water is the first band's zeros. Fails for questions with the word broken."""

    def __init__(self) -> None:
        self.asked: list[str] = []

    def describe(self) -> Mapping[str, str]:
        return {"id": "first-band", "version": "1", "sha256": "0" * 64, "provider": "none"}

    def answer(self, item: BenchItem, sources: Sequence[RasterSource]) -> Reply:
        self.asked.append(item.id)
        if "broken" in item.question:
            raise InputError("this item is broken. Mend it.")
        with rasterio.open(sources[0].path) as file:
            values = file.read(1)
            grid = PixelGrid(file.crs.to_wkt(), tuple(file.transform)[:6], file.height, file.width)
        return make_reply("B", grid=grid, masks=(("water", values == 0),))

    def close(self) -> None:
        pass


def open_first_band() -> FirstBand:
    """For processes: a function that can be found by name."""
    return FirstBand()


def raster_picture(path) -> Picture:
    """A raster as a picture of an item."""
    return Picture(path, is_raster=True)
