from __future__ import annotations

import itertools
import subprocess
import sys

import numpy as np
import pytest

from terrascope_qgis.core.evidence.palette import _LABEL_RGB, Pattern, describe_label, style_label

HOUSE_LABELS = [
    "water",
    "trees",
    "grass",
    "flooded_vegetation",
    "crops",
    "shrub",
    "built_up",
    "bare",
    "snow_ice",
    "cloud",
    "cloud_shadow",
    "burned",
    "flooded",
    "forest_loss",
    "change",
]

# Machado, Oliveira and Fernandes 2009, full severity, on linear RGB.
VISION = {
    "full": np.eye(3),
    "protanopia": np.array(
        [[0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216], [-0.003882, -0.048116, 1.051998]]
    ),
    "deuteranopia": np.array(
        [[0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413], [-0.011820, 0.042940, 0.968881]]
    ),
}


def lab(rgb: tuple[int, int, int], vision: np.ndarray) -> np.ndarray:
    """CIE L*a*b* (D65) of an sRGB colour as seen with a kind of vision."""
    value = np.array(rgb) / 255
    linear = np.clip(vision @ np.where(value <= 0.04045, value / 12.92, ((value + 0.055) / 1.055) ** 2.4), 0, 1)
    xyz = np.array([[0.4124, 0.3576, 0.1805], [0.2126, 0.7152, 0.0722], [0.0193, 0.1192, 0.9505]]) @ linear
    ratio = xyz / np.array([0.9505, 1.0, 1.089])
    f = np.where(ratio > 0.008856, np.cbrt(ratio), 7.787 * ratio + 16 / 116)
    return np.array([116 * f[1] - 16, 500 * (f[0] - f[1]), 200 * (f[1] - f[2])])


def test_every_house_label_has_its_own_colour():
    assert set(_LABEL_RGB) == set(HOUSE_LABELS)
    assert len({style_label(label).rgb for label in HOUSE_LABELS}) == len(HOUSE_LABELS)


@pytest.mark.parametrize("vision", VISION.values(), ids=VISION.keys())
def test_labels_can_be_told_apart_without_full_colour_vision(vision):
    classes = [label for label in HOUSE_LABELS if style_label(label).pattern is Pattern.PLAIN]
    colours = {label: lab(style_label(label).rgb, vision) for label in classes}
    distances = {
        pair: float(np.linalg.norm(colours[pair[0]] - colours[pair[1]])) for pair in itertools.combinations(classes, 2)
    }
    closest = min(distances, key=distances.__getitem__)
    assert distances[closest] > 17, (closest, distances[closest])


def test_changes_differ_by_pattern_too():
    water = style_label("water")
    gain, loss = style_label("gain:water"), style_label("loss:water")
    assert gain.rgb == loss.rgb == water.rgb
    assert (water.pattern, gain.pattern, loss.pattern) == (Pattern.PLAIN, Pattern.GAIN, Pattern.LOSS)
    assert style_label("change").pattern is Pattern.CHANGE


def test_unknown_label_keeps_its_colour_from_run_to_run():
    program = "from terrascope_qgis.core.evidence.palette import style_label; print(style_label('quarry').hex)"
    seen = {
        subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True).stdout.strip()
        for _ in range(2)
    }
    assert seen == {style_label("quarry").hex}


def test_palette_needs_no_image_or_raster_package():
    program = (
        "import sys; import terrascope_qgis.core.evidence.palette, terrascope_qgis.core.evidence.fields;"
        "print([name for name in ('rasterio', 'numpy', 'PIL', 'pyogrio') if name in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


@pytest.mark.parametrize(
    ("label", "words"),
    [
        ("built_up", "built up"),
        ("gain:built_up", "built up, gained"),
        ("loss:trees", "trees, lost"),
        ("x:y", "x:y"),
    ],
)
def test_label_in_words(label, words):
    assert describe_label(label) == words
