"""Where a raster comes from: what its names and the metadata beside it say together; opens no raster."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path

from ..files.facts import RasterFacts
from .metadata_files import read_sidecar
from .product import Product, recognise_product
from .sidecar import Sidecar


@dataclass(frozen=True)
class Origin:
    """What is known about a file from outside of it."""

    product: Product
    sidecar: Sidecar


def find_origin(path: Path) -> Origin:
    """Read a path's names and the metadata files beside it.

    Args:
        path: the raster file.
    """
    product = recognise_product(path)
    sidecar = read_sidecar(path)
    if product.sensor is None and sidecar.sensor is not None:
        product = replace(product, sensor=sidecar.sensor)
    return Origin(product, sidecar)


def mark_mask_band(facts: RasterFacts, product: Product) -> RasterFacts:
    """Take the nameless second band of a raw band of the Copernicus Browser, 0 or 1, for what it is: a mask."""
    if product.level != "RAW" or len(facts.bands) != 2 or facts.bands[1].colour != "undefined":
        return facts
    return replace(facts, bands=(facts.bands[0], replace(facts.bands[1], colour="alpha")))


def complete_origin(origin: Origin, facts: RasterFacts) -> Origin:
    """Add what the band names say about the product: `SR_B4` is Landsat's surface reflectance, of Collection 2."""
    product = origin.product
    names = {band.description.upper() for band in facts.bands}
    if not any(name.startswith("SR_B") for name in names):
        return origin
    if product.sensor is None:
        # Both families have SR_B1 to SR_B5 and SR_B7, with other meanings; only Landsat 8 and 9 have SR_B6.
        product = replace(product, sensor="landsat-oli" if "SR_B6" in names else "other")
    if not product.level and product.sensor != "sentinel-2":
        product = replace(product, level="C2L2")
    return replace(origin, product=product)
