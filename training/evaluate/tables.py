"""One function per judged set: which chips, which baselines, which measure."""

from __future__ import annotations

import importlib.util
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path

import numpy as np

from training.constants import BAND, FloatArray
from training.data.cloud_teacher import CLOUD, find_clouds
from training.evaluate import judged
from training.evaluate.judged import Chip
from training.evaluate.land import fusion, land_cover
from training.evaluate.metrics import Score, as_rows, auroc, bootstrap, calibration_error, count, pooled_f1, pooled_iou
from training.evaluate.runner import PixelRunner, View, chances, change_kind
from training.evaluate.table import Baselines, Table, mask_table


def _ratio(view: View, first: str, second: str) -> FloatArray:
    assert view.optical is not None
    a, b = view.optical[BAND[first]], view.optical[BAND[second]]
    return np.asarray((a - b) / np.where(np.abs(a + b) < 1e-6, 1e-6, a + b), np.float32)


def s1_water(runner: PixelRunner, root: Path) -> Table:
    """Water from SAR alone."""
    chips = list(judged.read_sen1floods11(root))
    table = Table("water from S1 alone (sen1floods11)", "pooled IoU above the best VV or VH threshold by 0.05")
    baselines: Baselines = {
        name: ([c.view.sar[i] for c in chips if c.view.sar is not None], False) for i, name in enumerate(("VV", "VH"))
    }
    return mask_table(table, runner, chips, "water", baselines, room=0.05, measure=pooled_iou)


def s2_water(runner: PixelRunner, root: Path) -> Table:
    """Water from seven optical bands at 30 m."""
    chips = list(judged.read_cellula(root))
    table = Table("water from S2/HLS bands (cellula_water)", "pooled IoU above the best MNDWI threshold by 0.05")
    baselines: Baselines = {"MNDWI": ([_ratio(c.view, "green", "swir16") for c in chips], True)}
    return mask_table(table, runner, chips, "water", baselines, room=0.05, measure=pooled_iou)


def burned(runner: PixelRunner, root: Path) -> list[Table]:
    """Burn scars from B8 and B12, and with the 8-bit picture of the same files beside them."""
    tables = []
    for name, with_picture in (("B8 + B12", False), ("B8 + B12 + RGB in 8 bits", True)):
        chips = list(judged.read_wildfire(root, with_picture=with_picture))
        table = Table(f"burned (wildfire, {name})", "IoU above the best NBR threshold by 0.05")
        baselines: Baselines = {"NBR": ([_ratio(c.view, "nir", "swir22") for c in chips], False)}
        tables.append(mask_table(table, runner, chips, "burned", baselines, room=0.05, measure=pooled_iou))
    return tables


def clouds(runner: PixelRunner, root: Path) -> list[Table]:
    """Clouds on the two scenes' unseen halves."""
    sets = {"majortom mask": judged.read_majortom, "SCL in openeo_s2_alps": judged.read_alps}
    return _cloud_tables(runner, {name: list(read(root)) for name, read in sets.items()})


def more_clouds(runner: PixelRunner, root: Path) -> list[Table]:
    """Clouds on further public scenes, which do hold clouds."""
    sets = {"vrtility Exeter, SCL": judged.read_exeter, "strath-ai clear and cloudy": judged.read_strath}
    return _cloud_tables(runner, {name: list(read(root)) for name, read in sets.items()})


def _cloud_tables(runner: PixelRunner, sets: dict[str, list[Chip]]) -> list[Table]:
    tables = []
    for name, chips in sets.items():
        table = Table(f"clouds ({name})", "F1 above the best blue threshold by 0.10")
        blue: Baselines = {"blue": ([c.view.optical[BAND["blue"]] for c in chips if c.view.optical is not None], True)}
        table = mask_table(table, runner, chips, "cloud", blue, room=0.10, measure=pooled_f1)
        network = _network_masks(chips)
        if not any(c.truth.any() for c in chips):
            table.reached = table.margin = table.judges = None  # without a cloud nothing is told of cloud's chances
            table.rows.clear()
            table.notes.append(
                f"no cloud in the truth, F1 undefined; called cloud: {_alarms(runner, chips):.2%} of pixels"
            )
            if network is not None:
                share = sum(int((m & c.valid).sum()) for m, c in zip(network, chips, strict=True))
                share /= sum(int(c.valid.sum()) for c in chips)
                table.notes.append(f"ukis-csmask, a network for clouds, calls {share:.2%} cloud")
        elif network is not None:
            rows = [count(m, c.truth, c.valid) for m, c in zip(network, chips, strict=True)]
            table.rows.append(("ukis-csmask, a network for clouds, at 30 m", bootstrap(as_rows(rows), pooled_f1)))
        tables.append(table)
    return tables


def _network_masks(chips: Sequence[Chip]) -> list[np.ndarray] | None:
    """What a published network for clouds alone finds; None where it is not installed or a chip is too small for it.

    It is shown beside the bar, not part of it: nobody's threshold was fitted to these chips.
    """
    if importlib.util.find_spec("ukis_csmask") is None:
        return None
    masks = []
    for chip in chips:
        found = None if chip.view.optical is None else find_clouds(chip.view.optical, at_sensor=False)
        if found is None:
            return None
        masks.append(found == CLOUD)
    return masks


def _alarms(runner: PixelRunner, chips: Sequence[Chip]) -> float:
    found = seen = 0.0
    for chip in chips:
        kind = chip.view.kind
        chance = chances(runner.class_logits(chip.view, ["cloud"])[0][0], runner.temperature(kind))
        found += float((chance >= runner.threshold(kind, "cloud"))[chip.valid].sum())
        seen += float(chip.valid.sum())
    return found / max(seen, 1.0)


def floods(runner: PixelRunner, root: Path) -> Table:
    """Floods between two 8-bit dates."""
    chips = list(judged.read_ombria(root))
    table = Table("floods (ombria, 8-bit)", "flood IoU above the best before/after difference threshold by 0.05")

    def radar(view: View | None) -> FloatArray:
        assert view is not None and view.sar is not None
        return np.asarray(view.sar[0], np.float32)

    baselines: Baselines = {"S1 before - after": ([radar(c.earlier) - radar(c.view) for c in chips], True)}
    assert all(c.earlier is not None for c in chips)
    brightness = []
    for chip in chips:
        assert chip.earlier is not None and chip.view.optical is not None and chip.earlier.optical is not None
        first = BAND[judged.TRUE_COLOUR[0]]
        brightness.append(np.nan_to_num(chip.earlier.optical[first] - chip.view.optical[first]))
    baselines["S2 first channel before - after"] = (brightness, True)
    table = mask_table(table, runner, chips, "flooded", baselines, room=0.05, measure=pooled_iou)
    others = {
        "S1 alone": [_pair_without(c, "optical") for c in chips],
        "S2 alone": [_pair_without(c, "sar") for c in chips],
        "S1 + S2 read as an infrared composite": list(judged.read_ombria(root, channels=judged.SWIR_COMPOSITE)),
    }
    for name, group in others.items():
        rows = []
        for chip in group:
            assert chip.earlier is not None
            kind = change_kind(chip.earlier, chip.view)
            chance = chances(runner.change_logits(chip.earlier, chip.view, ["flooded"])[0], runner.temperature(kind))
            rows.append(count(chance >= runner.threshold(kind, "flooded"), chip.truth, chip.valid))
        table.rows.insert(1, (f"TerraScope Lite, {name}", bootstrap(as_rows(rows), pooled_iou)))
    return table


def _pair_without(chip: Chip, sensor: str) -> Chip:
    assert chip.earlier is not None
    return replace(chip, view=replace(chip.view, **{sensor: None}), earlier=replace(chip.earlier, **{sensor: None}))


def damage(runner: PixelRunner, root: Path) -> Table:
    """Forest damage between two years, as a ranking of pixels."""
    chips = list(judged.read_barkbeetle(root))
    table = Table("forest damage (barkbeetle)", "pooled AUROC above dNDMI's")
    ours, drop, truths = [], [], []
    for chip in chips:
        if not chip.valid.any():
            continue
        assert chip.earlier is not None
        logits = runner.change_logits(chip.earlier, chip.view, ["forest_damage"])[0]
        ours.append(chances(logits, runner.temperature("change"))[chip.valid])
        before, after = (_ratio(v, "nir", "swir16") for v in (chip.earlier, chip.view))
        drop.append((before - after)[chip.valid])
        truths.append(chip.truth[chip.valid])
    scores = []
    for values in (ours, drop):
        scores.append(_bootstrap_auroc(values, truths))
    table.rows = [("TerraScope Lite forest_damage", scores[0]), ("dNDMI", scores[1])]
    table.ece = round(calibration_error(np.concatenate(ours), np.concatenate(truths)), 4)
    table.judges = ("change", "forest_damage")
    table.judge(scores[0].value, scores[1].value)
    return table


_AUROC_PIXELS = 60_000


def _bootstrap_auroc(values: list[np.ndarray], truths: list[np.ndarray], *, draws: int = 200) -> Score:
    """Return the pooled AUROC; intervals draw chips, each thinned by the same factor for speed."""
    rng = np.random.default_rng(0)
    keep = min(1.0, _AUROC_PIXELS / sum(len(t) for t in truths))
    thin = [np.flatnonzero(rng.random(len(t)) < keep) for t in truths]
    small = [(v[i], t[i]) for v, t, i in zip(values, truths, thin, strict=True)]
    samples = []
    for _ in range(draws):
        chosen = [small[i] for i in rng.integers(0, len(small), len(small))]
        samples.append(auroc(np.concatenate([c[0] for c in chosen]), np.concatenate([c[1] for c in chosen])))
    low, high = np.nanpercentile(samples, (2.5, 97.5))
    return Score(auroc(np.concatenate(values), np.concatenate(truths)), float(low), float(high))


SETS: dict[str, tuple[str, Callable[[PixelRunner, Path], Table | list[Table]]]] = {
    "s1_water": ("sen1floods11", s1_water),
    "s2_water": ("cellula_water", s2_water),
    "land_cover": ("terramind", land_cover),
    "burned": ("wildfire", burned),
    "damage": ("barkbeetle", damage),
    "floods": ("ombria", floods),
    "clouds": ("majortom", clouds),
    "more_clouds": ("vrtility", more_clouds),
    "fusion": ("terramind", fusion),
}
"""Name -> folder it needs and function. `more_clouds` reads the folder of further public scenes."""
