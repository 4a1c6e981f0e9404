from __future__ import annotations

import json

import pytest

from terrascope_qgis.core.errors import BundleError
from terrascope_qgis.core.model.bundle.digests import read_digest, write_digest
from terrascope_qgis.core.model.bundle.manifest import parse_manifest, read_manifest
from tests.core.tiny_bundle import make_tiny_bundle, read_manifest_json


@pytest.fixture(scope="module")
def manifest(tmp_path_factory) -> dict:
    return read_manifest_json(make_tiny_bundle(tmp_path_factory.mktemp("manifest")))


def _with(manifest: dict, path: str, value: object) -> str:
    changed = json.loads(json.dumps(manifest))
    *parents, last = path.split(".")
    here = changed
    for name in parents:
        here = here[int(name)] if name.isdigit() else here[name]
    if value is KeyError:
        del here[last]
    else:
        here[last] = value
    return json.dumps(changed)


def test_manifest_is_read_into_values(manifest):
    read = parse_manifest(json.dumps(manifest), "x")
    assert read.id == "tiny-lite"
    assert read.vision.token_px == 16
    assert read.sensors["sar"].bands == ("vv", "vh")
    assert read.graphs["embed"].inputs["ids"].dtype == "int64"
    assert read.vocabulary[-1].kind == "change"
    assert read.calibration["optical"].ece == 0.02
    assert read.decoder.mask_style == "none"


@pytest.mark.fault(5)
@pytest.mark.parametrize(
    ("path", "value", "named"),
    [
        ("id", KeyError, "id"),
        ("id", 7, "id"),
        ("version", "", "version"),
        ("family", "llama", "family"),
        ("graphs.vision.file", 3, "graphs.vision.file"),
        ("graphs.vision.inputs.sar.dtype", "float8", "graphs.vision.inputs.sar.dtype"),
        ("graphs.vision.inputs.sar.shape", "N", "graphs.vision.inputs.sar.shape"),
        ("graphs.decoder", KeyError, "graphs.decoder"),
        ("decoder.layers", 0, "decoder.layers"),
        ("decoder.layers", True, "decoder.layers"),
        ("decoder.kv_cache", "paged", "decoder.kv_cache"),
        ("tokens.seg", KeyError, "tokens.seg"),
        ("vision.gsd_m.max", 1, "vision.gsd_m.max"),
        ("vision.token_grid", 5, "vision.token_grid"),
        ("vision.overlap_px", 40, "vision.overlap_px"),
        ("sensors.optical.std", [1.0], "sensors.optical.std"),
        ("sensors.sar.std", [1.0, 0.0], "sensors.sar.std"),
        ("sensors.sar.mean", [1.0, float("nan")], "sensors.sar.mean"),
        ("sensors.sar.required_any", [["hh"]], "sensors.sar.required_any"),
        ("limits.max_segments", -1, "limits.max_segments"),
        ("vocabulary.0.kind", "thing", "vocabulary[0].kind"),
        ("vocabulary.1.label", "water", "vocabulary"),
        ("calibration.sar.temperature", 0, "calibration.sar.temperature"),
        ("calibration.sar.labels", {"water": {"threshold": 1.5}}, "calibration.sar.labels.water.threshold"),
        ("calibration.sar.labels", {"unicorns": {"threshold": 0.5}}, "calibration.sar.labels"),
        ("files.0.sha256", "ABC", "files[0].sha256"),
        ("files.0.size", -1, "files[0].size"),
        ("files", {}, "files"),
        ("concepts", KeyError, "concepts"),
        ("concepts", "other.npy", "files"),
    ],
)
def test_wrong_field_is_named(manifest, path, value, named):
    with pytest.raises(BundleError, match=r"field ") as caught:
        parse_manifest(_with(manifest, path, value), "b/bundle.json")
    assert f"field {named} " in str(caught.value)
    assert str(caught.value).startswith("b/bundle.json")
    assert "\n" not in str(caught.value)


@pytest.mark.fault(5)
@pytest.mark.parametrize("value", [2, "1", None, True])
def test_unknown_format_says_what_to_update(manifest, value):
    with pytest.raises(BundleError, match=r"field format .* expected 1"):
        parse_manifest(_with(manifest, "format", value), "x")


@pytest.mark.fault(5)
@pytest.mark.parametrize("text", ["", "{", "[]", "null", "[" * 100_000])
def test_text_that_is_no_manifest_is_refused(text):
    with pytest.raises(BundleError):
        parse_manifest(text, "x")


@pytest.mark.fault(5)
def test_missing_manifest_is_refused(tmp_path):
    with pytest.raises(BundleError, match=r"bundle\.json cannot be read"):
        read_manifest(tmp_path)


@pytest.mark.parametrize("sha256", ["ab" * 32, " ".join(["abababab"] * 8)])
def test_digest_reads_the_same_in_one_piece_and_in_groups(manifest, sha256):
    assert parse_manifest(_with(manifest, "files.0.sha256", sha256), "x").files[0].sha256 == "ab" * 32


@pytest.mark.parametrize("sha256", ["ab" * 31, "AB" * 32, " ".join(["abab"] * 16), "abababab  " + "abababab" * 7, ""])
def test_digest_of_another_form_is_refused(manifest, sha256):
    with pytest.raises(BundleError, match=r"field files\[0\]\.sha256 "):
        parse_manifest(_with(manifest, "files.0.sha256", sha256), "x")


def test_written_digest_is_read_back():
    assert read_digest(write_digest("0123456789abcdef" * 4)) == "0123456789abcdef" * 4
    with pytest.raises(ValueError, match="no SHA-256"):
        write_digest("xyz")
