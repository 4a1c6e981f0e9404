"""What the encoder is fed for layers with few or foreign bands."""

from __future__ import annotations

import numpy as np

from terrascope_qgis.core.model.bundle.manifest_values import SensorSpec
from terrascope_qgis.core.raster.stack import AlignedLayer, Block
from terrascope_qgis.core.reasoning.area.preprocessing import prepare_block
from terrascope_qgis.core.request import Role

SPEC = SensorSpec(
    bands=("red", "nir", "nir08"),
    required_any=(("red",),),
    unit="reflectance",
    transform="identity",
    mean=(0.0, 0.0, 0.0),
    std=(1.0, 1.0, 1.0),
    stand_ins={"nir": ("nir08",)},
)


def _layer(*channels: str) -> AlignedLayer:
    return AlignedLayer(Role.OPTICAL, None, channels, "reflectance", degraded=False, files=("a.tif",), baseline="")


def _block(*values: float) -> Block:
    data = np.array(values, np.float32)[:, None, None] * np.ones((1, 2, 2), np.float32)
    return Block(data, np.ones((2, 2), bool))


def test_a_missing_band_is_fed_by_its_stand_in_and_only_there() -> None:
    fed = prepare_block(_block(0.1, 0.4), _layer("red", "nir08"), SPEC)
    np.testing.assert_array_equal(fed.bands, [1, 1, 0])
    np.testing.assert_allclose(fed.data[:, 0, 0], [0.1, 0.4, 0.0])


def test_a_band_that_is_there_needs_no_stand_in() -> None:
    fed = prepare_block(_block(0.1, 0.3, 0.4), _layer("red", "nir", "nir08"), SPEC)
    np.testing.assert_array_equal(fed.bands, [1, 1, 1])
    np.testing.assert_allclose(fed.data[:, 0, 0], [0.1, 0.3, 0.4])
