"""Training resumes exactly, the loss is what it says, and the exported graphs are the trained ones."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

torch = pytest.importorskip("torch", reason="pixel training needs torch, which only the training environment has")

from exporter.lite_vision import keep_weights  # noqa: E402
from training.constants import (  # noqa: E402
    BAND,
    BURNED_BIT,
    CHANGE_BIT,
    FOREST_DAMAGE_BIT,
    FOREST_LOSS_BIT,
    UNSURE_BIT,
    normalise_optical,
)
from training.pixels.augment import make_batch  # noqa: E402
from training.pixels.indices import INDEX_PAIRS, BandIndices  # noqa: E402
from training.pixels.losses import change_targets, class_targets, compute_losses, mask_loss  # noqa: E402
from training.pixels.model import ContextBlock, PixelConfig, PixelModel  # noqa: E402
from training.pixels.samples import Pool  # noqa: E402
from training.pixels.sensors import plan_sensors  # noqa: E402
from training.pixels.train import TrainOptions, train  # noqa: E402
from training.vocabulary import CHANGE_LABELS, CLASS_LABELS, INDEX  # noqa: E402

TINY = PixelConfig(
    widths=(8, 8, 16, 16), sar_widths=(4, 4, 8, 8), blocks=(1, 1, 1, 1), token_width=32, feature_channels=16, heads=2
)


def _options(steps: int) -> TrainOptions:
    return TrainOptions(seed=4, pairs=2, side_px=64, steps=steps, warm_steps=2, checkpoint_s=1e9)


def test_indices_are_those_of_the_reflectance_that_the_host_normalised() -> None:
    image = np.full((1, 12, 2, 2), 0.2, np.float32)
    image[0, BAND["nir"]], image[0, BAND["red"]], image[0, BAND["swir22"]] = 0.3, 0.1, 0.45
    present = np.ones((1, 12), np.float32)
    present[0, BAND["swir16"]] = 0.0
    optical = torch.from_numpy(normalise_optical(image, present, np.ones((1, 1, 2, 2), np.float32)))
    found = BandIndices()(optical, torch.from_numpy(present))[0, :, 0, 0]
    by_pair = dict(zip(INDEX_PAIRS, found.tolist(), strict=True))
    assert by_pair[("nir", "red")] == pytest.approx(0.5, abs=1e-5)  # (0.3 - 0.1) / 0.4
    assert by_pair[("nir", "swir22")] == pytest.approx(-0.2, abs=1e-5)  # (0.3 - 0.45) / 0.75
    assert by_pair[("green", "nir")] == pytest.approx(-0.2, abs=1e-5)
    assert by_pair[("nir", "swir16")] == by_pair[("green", "swir16")] == 0.0, "absent bands have no index"


def test_bands_shown_do_not_depend_on_what_happened(tiny_pool: Path) -> None:
    sample = Pool(tiny_pool)[0]
    quiet, burned = dict(sample), dict(sample)
    quiet["flags"] = np.zeros_like(sample["flags"])
    burned["flags"] = np.full_like(sample["flags"], BURNED_BIT)
    for seed in range(50):
        plans = [plan_sensors(np.random.default_rng(seed), s) for s in (quiet, burned)]
        assert plans[0].band_set == plans[1].band_set and plans[0].mode == plans[1].mode


def test_batch_follows_from_seed_and_step(tiny_pool: Path) -> None:
    pool = Pool(tiny_pool)
    first, again, other = (make_batch(pool, seed=1, step=s, pairs=2, side=64) for s in (7, 7, 8))
    assert torch.equal(first.optical, again.optical)
    assert not torch.equal(first.optical, other.optical)


def test_resumed_training_equals_uninterrupted(tiny_pool: Path, tmp_path: Path) -> None:
    pool, device = Pool(tiny_pool), torch.device("cpu")
    whole = train(pool, tmp_path / "whole", _options(6), TINY, device=device)

    halfway = train(pool, tmp_path / "parts", _options(6), TINY, device=device, stop_at=3)
    assert halfway.step == 3
    parts = train(pool, tmp_path / "parts", _options(6), TINY, device=device)

    assert parts.step == whole.step == 6
    for name, value in whole.model.state_dict().items():
        assert torch.equal(value, parts.model.state_dict()[name]), name
    for name, value in whole.average.items():
        assert torch.equal(value, parts.average[name]), name


def test_a_run_can_begin_with_the_weights_of_an_earlier_one(tiny_pool: Path, tmp_path: Path) -> None:
    pool, device = Pool(tiny_pool), torch.device("cpu")
    earlier = train(pool, tmp_path / "earlier", _options(2), TINY, device=device)
    start = tmp_path / "earlier" / "checkpoint.pt"
    later = train(pool, tmp_path / "later", _options(5), TINY, device=device, start=start, stop_at=0)
    assert later.step == 0
    for name, value in later.model.state_dict().items():
        assert torch.equal(value, earlier.average[name]), name


def test_training_what_compares_dates_leaves_one_date_as_it_is(tiny_pool: Path, tmp_path: Path) -> None:
    pool, device = Pool(tiny_pool), torch.device("cpu")
    earlier = train(pool, tmp_path / "earlier", _options(2), TINY, device=device)
    options = replace(_options(3), change_only=True)
    start = tmp_path / "earlier" / "checkpoint.pt"
    later = train(pool, tmp_path / "later", options, TINY, device=device, start=start)
    moved = {n for n, v in later.average.items() if not torch.equal(v, earlier.average[n])}
    assert any(name.startswith("temporal.") for name in moved)
    assert all(name.startswith("temporal.") or name == "concepts" for name in moved)
    classes = len(CLASS_LABELS)
    assert torch.equal(later.average["concepts"][:classes], earlier.average["concepts"][:classes])
    assert not torch.equal(later.average["concepts"][classes:], earlier.average["concepts"][classes:])


def test_kept_weights_begin_a_later_run(tiny_pool: Path, tmp_path: Path) -> None:
    pool, device = Pool(tiny_pool), torch.device("cpu")
    earlier = train(pool, tmp_path / "earlier", _options(2), TINY, device=device)
    model = PixelModel(TINY)
    model.load_state_dict(earlier.average)
    keep_weights(model, tmp_path / "kept.pt")
    later = train(pool, tmp_path / "later", _options(5), TINY, device=device, start=tmp_path / "kept.pt", stop_at=0)
    for name, value in later.model.state_dict().items():
        assert value.dtype == earlier.average[name].dtype
        assert torch.allclose(value, earlier.average[name], rtol=1e-3, atol=1e-4), name


def test_kept_weights_hold_variances_beyond_half_precision(tiny_pool: Path, tmp_path: Path) -> None:
    model = PixelModel(TINY)
    large = model.vision.merge8[1].running_var
    large.fill_(2e5)
    keep_weights(model, tmp_path / "kept.pt")
    device, pool = torch.device("cpu"), Pool(tiny_pool)
    begun = train(pool, tmp_path / "run", _options(5), TINY, device=device, start=tmp_path / "kept.pt", stop_at=0)
    assert torch.equal(begun.model.vision.merge8[1].running_var, large)


def test_a_run_begins_anew_with_statistics_that_overran(tiny_pool: Path, tmp_path: Path) -> None:
    model = PixelModel(TINY)
    model.vision.merge8[1].running_var.fill_(float("inf"))
    keep_weights(model, tmp_path / "kept.pt")
    device, pool = torch.device("cpu"), Pool(tiny_pool)
    begun = train(pool, tmp_path / "run", _options(5), TINY, device=device, start=tmp_path / "kept.pt", stop_at=0)
    assert torch.equal(begun.model.vision.merge8[1].running_var, torch.ones_like(model.vision.merge8[1].running_var))


def test_felled_forest_is_damaged_but_damaged_forest_is_not_felled(tiny_pool: Path) -> None:
    batch = make_batch(Pool(tiny_pool), seed=1, step=0, pairs=2, side=32)
    batch.events.zero_()
    batch.events[:, :16] = FOREST_LOSS_BIT | CHANGE_BIT
    batch.events[:, 16:] = FOREST_DAMAGE_BIT | CHANGE_BIT
    concepts = [CHANGE_LABELS.index(label) for label in ("forest_loss", "forest_damage")]
    loss, damage = change_targets(batch, concepts)[0]
    assert damage.all()
    assert loss[:, :16].all() and not loss[:, 16:].any()


def test_unsure_pixels_teach_neither_cloud_nor_scar(tiny_pool: Path) -> None:
    batch = make_batch(Pool(tiny_pool), seed=1, step=0, pairs=2, side=64)
    batch.flags[:] = UNSURE_BIT
    _, weights = class_targets(batch)
    for label in ("cloud", "cloud_shadow", "burned"):
        assert not weights[INDEX[label]].any(), label


def test_targets_cover_every_concept(tiny_pool: Path) -> None:
    batch = make_batch(Pool(tiny_pool), seed=1, step=0, pairs=2, side=64)
    truths, weights = class_targets(batch)
    assert len(truths) == len(weights) == len(CLASS_LABELS)
    vegetation = sum(truths[INDEX[n]] for n in ("trees", "grass", "flooded_vegetation", "crops", "shrub"))
    assert torch.equal(truths[INDEX["vegetation"]], vegetation)
    truths, weights = change_targets(batch, list(range(len(CHANGE_LABELS))))
    assert all(t.shape == w.shape == batch.events.shape for t, w in zip(truths, weights, strict=True))


def test_mask_loss_gradient_equals_numerical() -> None:
    torch.manual_seed(0)
    truth = [(torch.rand(2, 8, 8) > 0.5).double() for _ in range(2)]
    weight = [torch.rand(2, 8, 8).double() for _ in range(2)]
    logits = torch.randn(2, 2, 8, 8, dtype=torch.double, requires_grad=True)
    (slope,) = torch.autograd.grad(mask_loss(logits, (truth, weight)), logits)
    step = torch.zeros_like(logits)
    step[1, 1, 3, 4] = 1e-5
    with torch.no_grad():
        up, down = (mask_loss(logits + sign * step, (truth, weight)) for sign in (1, -1))
    assert float((up - down) / 2e-5) == pytest.approx(float(slope[1, 1, 3, 4]), rel=1e-4)


def test_every_parameter_of_the_exported_parts_learns(tiny_pool: Path) -> None:
    model = PixelModel(TINY)
    for step in range(4):  # several batches, so that each sensor is missing once
        compute_losses(model, make_batch(Pool(tiny_pool), seed=2, step=step, pairs=2, side=64)).total.backward()
    silent = [n for n, p in model.named_parameters() if p.grad is None or not bool(p.grad.abs().sum() > 0)]
    assert not silent


def test_named_sensor_is_forced_when_the_other_is_absent() -> None:
    from exporter.lite_vision import vision_inputs

    model = PixelModel(TINY).eval()
    inputs = vision_inputs(2, 64, 64)
    ones = {name: torch.ones_like(value) for name, value in inputs.items() if name.endswith(("bands", "valid"))}
    for missing, expected in (("sar", 1.0), ("optical", 0.0)):
        case = {**inputs, **ones, f"{missing}_bands": torch.zeros_like(inputs[f"{missing}_bands"])}
        with torch.no_grad():
            share = model.vision(**case)[2]
        assert torch.allclose(share, torch.full_like(share, expected), atol=1e-5)


def test_a_cell_attends_to_its_surroundings_alone() -> None:
    torch.manual_seed(2)
    block = ContextBlock(32, 2, reach_cells=4).eval()
    cells = torch.randn(1, 32, 6, 16)
    other = cells.clone()
    other[..., 8:] += 1.0
    with torch.no_grad():
        before, after = block(cells), block(other)
    # The depthwise convolution before the attention sees one cell further.
    assert torch.allclose(before[..., :3], after[..., :3], atol=1e-6)
    assert not torch.allclose(before[..., 3], after[..., 3], atol=1e-4)


def test_exported_graphs_equal_torch_on_other_shapes(tmp_path: Path) -> None:
    pytest.importorskip("onnxscript", reason="the exporter needs onnxscript")
    from exporter.lite_vision import export_pixels

    torch.manual_seed(1)
    graphs = export_pixels(PixelModel(TINY).eval(), tmp_path)  # raises when a shape or number differs
    assert set(graphs) == {"vision", "temporal", "mask_decoder"}
    assert np.load(tmp_path / "concepts.npy").shape == (37, 32)


def test_runner_tiles_without_seams(tmp_path: Path) -> None:
    pytest.importorskip("onnxscript", reason="the exporter needs onnxscript")
    from exporter.lite_vision import export_pixels
    from training.evaluate.runner import PixelRunner, View

    torch.manual_seed(1)
    export_pixels(PixelModel(TINY).eval(), tmp_path)
    manifest = {"calibration": {}, "vision": {"chip_px": 128, "overlap_px": 32}}
    (tmp_path / "vision_manifest.json").write_text(json.dumps(manifest))
    runner = PixelRunner(tmp_path, threads=1)
    optical = np.full((12, 300, 70), 0.2, np.float32)
    logits, share = runner.class_logits(View(optical), ["water"])
    assert logits.shape == (1, 300, 70) and np.isfinite(logits).all()
    assert np.allclose(share, 1.0, atol=1e-3)
