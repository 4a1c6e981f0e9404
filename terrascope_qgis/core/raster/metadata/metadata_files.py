"""What stands in files beside a raster: its STAC item, else its product's metadata. Also imported inside QGIS."""

from __future__ import annotations

from pathlib import Path

from .product_metadata import read_product_metadata
from .sidecar import Sidecar
from .stac import read_item


def read_sidecar(path: Path) -> Sidecar:
    """Read the STAC item of a raster, or the metadata of the product it belongs to.

    Args:
        path: the raster file.

    Returns:
        What was found; empty without such files. A damaged one counts as none.
    """
    return read_item(path) or read_product_metadata(path) or Sidecar()
