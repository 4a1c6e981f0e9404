"""What is refused in the manifest and the embedding table of a TerraScope 8B bundle."""

from __future__ import annotations

import copy

import numpy as np
import pytest

from terrascope_qgis.core.errors import BundleError
from terrascope_qgis.core.model.bundle.manifest import read_manifest
from terrascope_qgis.core.model.runtime.model import open_bundle
from tests.core.tiny_bundle import HIDDEN, read_manifest_json, rewrite_manifest
from tests.core.tiny_terrascope8b import make_tiny_terrascope8b


@pytest.fixture
def bundle(tmp_path):
    return make_tiny_terrascope8b(tmp_path / "bundle")


def test_fields_of_the_family_are_read(bundle):
    spec = read_manifest(bundle).terrascope8b
    assert spec.pictures.tile_px == 32 and spec.pictures.tokens_per_tile == 16 and spec.pictures.most_side_px == 96
    assert spec.renders["sar"].low == (-30.0, -25.0) and spec.stop[0] == "<|im_end|>"
    assert sum(spec.memory.weights_bytes.values()) == 5000


@pytest.mark.parametrize(
    ("path", "value", "words"),
    [
        (("vision", "token_grid"), 5, "divisor of tile_px"),
        (("vision", "std"), [1.0, 0.0, 1.0], "above 0"),
        (("masks", "std"), [1.0, -1.0, 1.0], "masks.std"),
        (("vision", "tiling", "grids"), [[2, 1]], "first 1 x 1"),
        (("vision", "tiling", "grids"), [[1, 1], [100, 100]], "first 1 x 1"),
        (("prompt", "turn"), "no place", "once each"),
        (("prompt", "input"), "{preface}{images}{question}", "once each"),
        (("sensors", "sar", "render", "range"), [[-30.0, -5.0]], "2 pairs"),
        (("sensors", "optical", "render", "range"), [[0.3, 0.0]] * 3, "3 pairs"),
        (("tokens", "region"), None, "tokens.region"),
        (("tables",), {}, "tables.embed"),
        (("tables", "embed", "shape"), [3], "rows and columns"),
        (("tables", "embed", "file"), "other.npy", "an entry for other.npy"),
        (("graphs", "mask_encoder"), None, "graphs.mask_encoder"),
        (("memory", "kv_bytes_per_token"), -1, "whole number"),
        (("decoder", "needs_cuda"), "no", "true or false"),
    ],
)
def test_wrong_field_is_named(bundle, path, value, words):
    document = copy.deepcopy(read_manifest_json(bundle))
    part = document
    for name in path[:-1]:
        part = part[name]
    if value is None:
        del part[path[-1]]
    else:
        part[path[-1]] = value
    rewrite_manifest(bundle, **document)
    with pytest.raises(BundleError, match=words):
        read_manifest(bundle)


@pytest.mark.parametrize(
    ("table", "words"),
    [
        (np.zeros((3, HIDDEN), np.float32), r"is float32 \(3, 16\)"),
        (np.zeros((3, HIDDEN), object), "not a table of numbers"),
    ],
)
def test_wrong_embedding_table_is_refused(bundle, table, words):
    np.save(bundle / "embed.npy", table, allow_pickle=True)
    rewrite_manifest(bundle)
    with pytest.raises(BundleError, match=words):
        open_bundle(bundle, device="cpu", threads=1)


def test_embedding_rows_are_mapped_not_loaded(bundle):
    model = open_bundle(bundle, device="cpu", threads=1)
    assert isinstance(model._table._rows, np.memmap)
    rows = model.embed([0, 7])
    assert rows.dtype == np.float32 and rows[:, 0].tolist() == [0.0, 7.0]
    with pytest.raises(BundleError, match="asked for"):
        model.embed([10_000])
    assert model.embed([]).shape == (0, HIDDEN)
    model.close()


def test_embedding_rows_that_are_no_numbers_are_refused(bundle):
    table = np.load(bundle / "embed.npy")
    table[300 % len(table)] = np.nan
    np.save(bundle / "embed.npy", table)
    rewrite_manifest(bundle)
    model = open_bundle(bundle, device="cpu", threads=1)
    with pytest.raises(BundleError, match="NaN"):
        model.embed([300 % len(table)])
    model.close()
