"""Labels get thresholds and calibration errors of their own where the measurements say so."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import pytest

from training.evaluate.runner import PixelRunner
from training.pipeline import state_errors
from training.pixels.thresholds import LEAST_CHIPS, own_thresholds
from training.vocabulary import INDEX, LABELS

_WATER, _BURNED = INDEX["water"], INDEX["burned"]


def _planes(shift: float, chips: int, rng: np.random.Generator) -> tuple[list[np.ndarray], list[np.ndarray]]:
    """Logits whose best border between truth and rest lies at `shift`."""
    truths = [rng.random(400) < 0.3 for _ in range(chips)]
    return [np.where(truth, shift + 1.0, shift - 1.0) + rng.normal(0, 0.4, 400) for truth in truths], truths


def test_only_a_label_whose_masks_get_better_has_its_own_threshold() -> None:
    rng = np.random.default_rng(4)
    water, water_truth = _planes(-1.5, LEAST_CHIPS, rng)
    burned, burned_truth = _planes(0.0, LEAST_CHIPS, rng)
    concepts = [_WATER] * LEAST_CHIPS + [_BURNED] * LEAST_CHIPS
    found = own_thresholds(water + burned, water_truth + burned_truth, concepts, temperature=1.0, usual=0.5)
    assert set(found) == {"water"}
    assert found["water"] == pytest.approx(1 / (1 + np.exp(1.5)), abs=0.08)


def test_a_rare_label_keeps_the_common_threshold() -> None:
    logits, truths = _planes(-1.5, LEAST_CHIPS - 1, np.random.default_rng(4))
    assert own_thresholds(logits, truths, [_WATER] * len(logits), temperature=1.0, usual=0.5) == {}


def test_the_error_on_real_truth_stands_beside_its_label() -> None:
    calibration = {"optical": {"ece": 0.02, "labels": {"water": {"threshold": 0.4}}}, "change": {"ece": 0.01}}
    tables = [
        {"judges": ["optical", "water"], "ece": 0.1},
        {"judges": ["optical", "water"], "ece": 0.04},
        {"judges": ["change", "flooded"], "ece": 0.23},
        {"judges": None, "ece": None},
    ]
    state_errors(calibration, tables)
    assert calibration["optical"]["labels"] == {"water": {"threshold": 0.4, "ece": 0.07}}
    assert calibration["change"]["labels"] == {"flooded": {"ece": 0.23}}


def test_a_bundle_is_judged_with_its_own_calibration() -> None:
    bundle = Path(__file__).parents[2] / "terrascope_qgis" / "models" / "terrascope-lite"
    entry = json.loads((bundle / "bundle.json").read_text("utf-8"))["calibration"]["optical"]
    runner = PixelRunner(bundle, threads=1)
    assert runner.temperature("optical") == entry["temperature"]
    own = next(label for label, values in entry["labels"].items() if "threshold" in values and "spread" in values)
    assert runner.threshold("optical", own) == entry["labels"][own]["threshold"]
    assert runner.spread("optical", own) == entry["labels"][own]["spread"]
    other = next(label for label in LABELS if label not in entry["labels"])
    assert (runner.threshold("optical", other), runner.spread("optical", other)) == (
        entry["threshold"],
        entry["spread"],
    )


def test_a_label_that_only_pictures_judge_is_not_believed_on_values() -> None:
    plain = {"temperature": 1.0, "threshold": 0.5, "ece": 0.01}
    calibration = {name: dict(plain) for name in ("optical", "optical degraded", "change", "change degraded")}
    tables = [
        {"judges": ("change degraded", "flooded"), "ece": 0.2},
        {"judges": ("optical", "burned"), "ece": 0.07},
        {"judges": ("optical degraded", "burned"), "ece": 0.03},
    ]
    state_errors(calibration, tables)
    assert calibration["change"]["labels"] == calibration["change degraded"]["labels"] == {"flooded": {"ece": 0.2}}
    assert calibration["optical"]["labels"] == {"burned": {"ece": 0.07}}, "values of its own are judged"
    assert calibration["optical degraded"]["labels"] == {"burned": {"ece": 0.03}}
