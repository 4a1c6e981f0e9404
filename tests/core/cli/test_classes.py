"""A class is taught, looked at, mapped elsewhere and asked for on the command line."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import numpy as np
import pyogrio.raw
import pytest
import rasterio
import shapely

from terrascope_qgis.cli.main import main
from tests.core.scenes import ORIGIN, write_optical
from tests.core.tiny_bundle import make_tiny_bundle

SCRIPT = (
    "<task:coverage>", "<think>", "I look for ", "<p>", "built-up", "</p>", "[SEG]", "</think>", "<answer>",
    "<v:percent>", " is built-up.", "</answer>", "<eos>",
)  # fmt: skip


@pytest.fixture(scope="module")
def bundle(tmp_path_factory):
    return make_tiny_bundle(tmp_path_factory.mktemp("bundle") / "tiny", SCRIPT)


@pytest.fixture
def scene(tmp_path):
    """Dark in the first 64 of 256 columns."""
    return write_optical(tmp_path / "s2.tif", side_px=256, water_columns=64)


def write_points(path, fields: dict[str, list], columns=(30, 100)):
    """20 points down each column of pixels."""
    places = [(ORIGIN[0] + 10 * col + 5, ORIGIN[1] - 120 * k - 105) for col in columns for k in range(20)]
    geometry = np.array([shapely.to_wkb(shapely.Point(*place)) for place in places], object)
    pyogrio.raw.write(
        path,
        geometry,
        [np.array(values, object if isinstance(values[0], str | None) else None) for values in fields.values()],
        list(fields),
        geometry_type="Point",
        crs="EPSG:32633",
        driver="GPKG",
    )
    return path


def fit(scene, bundle, labels, out, *more):
    arguments = ["--optical", scene, "--labels", labels, "--model", bundle, "--device", "cpu", "--out", out, "--quiet"]
    return main(["classes", "fit", "--name", "quarry", *map(str, [*arguments, *more])])


@pytest.fixture(scope="module")
def taught(bundle, tmp_path_factory):
    folder = tmp_path_factory.mktemp("taught")
    scene = write_optical(folder / "s2.tif", side_px=256, water_columns=64)
    labels = write_points(folder / "points.gpkg", {"cover": ["Quarry"] * 20 + ["meadow"] * 20})
    assert fit(scene, bundle, labels, folder / "quarry.json", "--field", "cover", "--synonym", "open pit") == 0
    return folder / "quarry.json"


@pytest.fixture
def learned(taught, tmp_path):
    """The class as a file of the test's own."""
    return Path(shutil.copy(taught, tmp_path))


def test_the_score_is_told_and_the_class_and_its_map_are_written(scene, bundle, tmp_path, capsys):
    labels = write_points(tmp_path / "points.gpkg", {"cover": ["Quarry"] * 20 + ["meadow"] * 20})
    assert fit(scene, bundle, labels, tmp_path / "q.json", "--field", "cover", "--map", tmp_path / "map.tif") == 0
    told = capsys.readouterr().out
    assert "20 cells of the class and 20 of anything else (0 of them drawn at random)" in told
    assert (
        "AUROC 1.00 [1.00, 1.00]" in told and "25.0 % of the valid area, " in told and str(tmp_path / "map.tif") in told
    )
    with rasterio.open(tmp_path / "map.tif") as raster:
        probability, mask = raster.read()
        assert raster.scales[0] == pytest.approx(1 / 254) and raster.descriptions == ("quarry probability", "quarry")
        assert raster.nodata == 255 and raster.crs.to_epsg() == 32633
    assert mask[:, :64].all() and not mask[:, 64:].any()
    assert (probability[:, :64] > 127).all() and (probability[:, 64:] < 127).all()


def test_a_question_names_the_class(learned, scene, bundle, tmp_path, capsys):
    capsys.readouterr()
    arguments = [
        "--optical",
        scene,
        "--model",
        bundle,
        "--device",
        "cpu",
        "--out",
        tmp_path / "out",
        "--json",
        "--quiet",
    ]
    question = ["--question", "How much open pit is there?", "--class", learned]
    assert main(["ask", *map(str, [*arguments, *question])]) == 0
    answer = json.loads(capsys.readouterr().out)
    assert answer["answer"]["text"] == "25.0 % is quarry." and answer["answer"]["value"] == pytest.approx(25.0)
    assert answer["steps"][0]["segments"][0]["label"] == "quarry"


def test_a_class_is_mapped_on_another_scene(learned, bundle, tmp_path, capsys):
    other = write_optical(tmp_path / "other.tif", side_px=64, water_columns=32)
    arguments = ["--optical", other, "--map", tmp_path / "m.tif", "--model", bundle, "--device", "cpu", "--quiet"]
    assert main(["classes", "apply", str(learned), *map(str, arguments)]) == 0
    assert "50.0 % of the valid area" in capsys.readouterr().out
    with rasterio.open(tmp_path / "m.tif") as raster:
        assert raster.read(2).mean() == pytest.approx(0.5)


def test_a_class_is_looked_at(learned, capsys):
    capsys.readouterr()
    assert main(["classes", "inspect", str(learned)]) == 0
    assert capsys.readouterr().out.startswith("quarry, open pit: learned from 20 cells")
    assert main(["classes", "inspect", str(learned), "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["phrases"] == ["quarry", "open pit"]


def test_labels_of_the_class_alone_need_others_or_background(scene, bundle, tmp_path, capsys):
    own = write_points(tmp_path / "own.gpkg", {"n": [1] * 20}, columns=(30,))
    others = write_points(tmp_path / "others.gpkg", {"n": [1] * 20}, columns=(100,))
    assert fit(scene, bundle, own, tmp_path / "q.json") == 2
    assert "all of the class" in capsys.readouterr().err
    assert fit(scene, bundle, own, tmp_path / "q.json", "--others", others) == 0
    assert fit(scene, bundle, own, tmp_path / "q.json", "--background") == 0
    assert "nobody looked at them" in " ".join(capsys.readouterr().err.split())


@pytest.mark.parametrize(
    ("values", "more", "told"),
    [
        (["a"] * 40, ["--field", "cover"], "no shape whose cover is quarry, found a"),
        (["a"] * 40, ["--field", "kind"], "has no field kind, found cover"),
        (["a"] * 40, ["--value", "a"], "--value goes with --field"),
        (["quarry"] * 3 + ["x"] * 37, ["--field", "cover"], "3 labelled places of the class lie in valid pixels"),
        (["quarry"] * 20 + [None] * 20, ["--field", "cover"], "all of the class"),
    ],
)
def test_labels_that_do_not_do_are_told_in_one_line(scene, bundle, tmp_path, capsys, values, more, told):
    labels = write_points(tmp_path / "points.gpkg", {"cover": values})
    assert fit(scene, bundle, labels, tmp_path / "q.json", *more) == 2
    assert told in capsys.readouterr().err.strip().splitlines()[-1] and not (tmp_path / "q.json").exists()


def test_the_same_class_twice_is_refused(learned, scene, tmp_path, capsys):
    arguments = ["--optical", scene, "--question", "quarry?", "--out", tmp_path / "out"]
    assert main(["ask", *map(str, [*arguments, "--class", learned, "--class", learned])]) == 2
    assert "two files hold a class named 'quarry'" in capsys.readouterr().err


@pytest.mark.fault(50)
@pytest.mark.parametrize("content", ['{"format": 1}', "mine"])
def test_only_a_class_is_replaced_by_a_class(scene, bundle, learned, tmp_path, capsys, content):
    labels = write_points(tmp_path / "points.gpkg", {"cover": ["Quarry"] * 20 + ["meadow"] * 20})
    before = learned.read_bytes()
    assert fit(scene, bundle, labels, learned, "--field", "cover") == 0
    assert learned.read_bytes() != before  # it was taught without the synonym
    mine = tmp_path / "mine.json"
    mine.write_text(content)
    assert fit(scene, bundle, labels, mine, "--field", "cover") == 2
    assert "mine.json: exists already and is no learned class" in capsys.readouterr().err
    assert mine.read_text() == content and not list(tmp_path.glob(".terrascope-*"))
