"""Land cover against the teacher itself, and the two sensors together under growing cloud."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import numpy as np

from training.constants import BAND, FloatArray
from training.data.teacher import class_probabilities, open_teacher
from training.evaluate import judged
from training.evaluate.judged import Chip
from training.evaluate.metrics import as_rows, bootstrap, count
from training.evaluate.runner import PixelRunner, View
from training.evaluate.table import Table
from training.simulator.clouds import add_clouds
from training.simulator.spectra import cloud_spectra
from training.vocabulary import LAND_LABELS

_ROOM = 0.02

_TERRAMIND_CODES = {0: 1, 1: 2, 2: 9, 3: 3, 4: 4, 5: 9, 6: 5, 7: 6, 8: 7}
"""Our land class -> the judged code; grass and shrub are both rangeland (9)."""
_TERRAMIND_CLASSES = (1, 2, 3, 4, 5, 6, 7, 9)


def _merge(chance: FloatArray) -> np.ndarray:
    """Return judged codes from `(9, H, W)` class probabilities."""
    merged = []
    for code in _TERRAMIND_CLASSES:
        merged.append(chance[[own for own, other in _TERRAMIND_CODES.items() if other == code]].sum(axis=0))
    return np.asarray(np.array(_TERRAMIND_CLASSES)[np.stack(merged).argmax(axis=0)])


def _land_rows(found: Sequence[np.ndarray], chips: Sequence[Chip]) -> np.ndarray:
    """Return `(n, classes, 3)` counts without cloud pixels."""
    rows = []
    for codes, chip in zip(found, chips, strict=True):
        valid = chip.valid & (chip.truth != 8)
        rows.append(as_rows([count(codes == c, chip.truth == c, valid) for c in _TERRAMIND_CLASSES]))
    return np.stack(rows)


def mean_iou(rows: np.ndarray) -> float:
    """Return the mean of pooled IoU over the classes that occur in the truth of `(n, classes, 3)` counts."""
    total = rows.sum(axis=0)
    present = total[:, 0] + total[:, 2] > 0
    return float((total[:, 0] / np.maximum(total.sum(axis=1), 1.0))[present].mean())


def land_classes(runner: PixelRunner, view: View) -> FloatArray:
    """Return `(9, H, W)` class shares: the sigmoid masks made exclusive."""
    return _land_classes_and_sensor(runner, view)[0]


def _land_classes_and_sensor(runner: PixelRunner, view: View) -> tuple[FloatArray, FloatArray]:
    """Return the class shares and the `(H, W)` share of optical in them."""
    logits, share = runner.class_logits(view, list(LAND_LABELS))
    chance = np.exp(logits - logits.max(axis=0, keepdims=True))
    return np.asarray(chance / chance.sum(axis=0, keepdims=True), np.float32), share


def land_cover(runner: PixelRunner, root: Path) -> Table:
    """Land cover against Dynamic World on the same chips."""
    table = Table("land cover (terramind LULC)", "mean IoU at least Dynamic World's - 0.02 with all bands")
    session = open_teacher(root / "teachers" / "dynamicworld_forward.onnx")
    ours: dict[str, float] = {}
    theirs: dict[str, float] = {}
    four = [BAND[b] for b in ("blue", "green", "red", "nir")]
    for level in ("L1C", "L2A"):
        chips = list(judged.read_terramind(root, level=level))
        optical = [c.view.optical for c in chips if c.view.optical is not None]
        views = {
            f"{level} 12 bands": [View(o) for o in optical],
            f"{level} 12 bands + S1": [c.view for c in chips],
            f"{level} B G R NIR only": [View(_keep(o, four)) for o in optical],
        }
        if level == "L2A":
            views["S1 alone"] = [View(sar=c.view.sar) for c in chips]
        for name, group in views.items():
            score = bootstrap(_land_rows([_merge(land_classes(runner, v)) for v in group], chips), mean_iou)
            table.rows.append((f"TerraScope Lite, {name}", score))
            ours[name] = score.value
        found = [_merge(class_probabilities(session, o)) for o in optical]
        score = bootstrap(_land_rows(found, chips), mean_iou)
        table.rows.append((f"Dynamic World, {level}", score))
        theirs[level] = score.value
    table.judge(max(ours["L1C 12 bands"], ours["L2A 12 bands"]), max(theirs.values()) - _ROOM)
    for level in ("L1C", "L2A"):
        gap = ours[f"{level} 12 bands"] - theirs[level]
        table.notes.append(f"{level} alone: {gap:+.3f} to Dynamic World on {level}")
    table.notes.append(f"{len(chips)} chips only")
    return table


def _keep(optical: FloatArray, rows: list[int]) -> FloatArray:
    out = np.full_like(optical, np.nan)
    out[rows] = optical[rows]
    return out


_CLOUD_DRAWS = 3


def fusion(runner: PixelRunner, root: Path) -> Table:
    """Real pairs with opaque clouds composited over the optical image, several draws of clouds for each fraction."""
    table = Table(
        "fusion under cloud (terramind pairs)",
        "at every cloud fraction at most 0.02 below the better single sensor; the sensor named is the one used",
    )
    chips = list(judged.read_terramind(root, level="L2A"))
    radar = [land_classes(runner, View(sar=chip.view.sar)) for chip in chips]
    worst, agree = (np.inf, 0.0), []
    for fraction in (0.0, 0.2, 0.4, 0.6, 0.8, 1.0):
        rng = np.random.default_rng(int(fraction * 100))
        rows: dict[str, list[np.ndarray]] = {"both": [], "S2": [], "S1": []}
        named = []
        for _ in range(1 if fraction == 0.0 else _CLOUD_DRAWS):
            for chip, from_radar in zip(chips, radar, strict=True):
                assert chip.view.optical is not None
                cloudy, _, _ = add_clouds(rng, chip.view.optical, cloud_spectra(rng, 1)[0], fraction, opaque=True)
                together, share = _land_classes_and_sensor(runner, View(cloudy, chip.view.sar))
                maps = {"both": together, "S2": land_classes(runner, View(cloudy)), "S1": from_radar}
                for name, chance in maps.items():
                    rows[name].append(_land_rows([_merge(chance)], [chip])[0])
                named.append(float(share.mean()))
                agree.append(_named_as_used(maps, share))
        scores = {name: bootstrap(np.stack(counts), mean_iou) for name, counts in rows.items()}
        table.rows += [(f"cloud {fraction:.0%} {name}", score) for name, score in scores.items()]
        table.notes.append(f"cloud {fraction:.0%}: mean share of optical {np.mean(named):.2f}")
        worst = min(worst, (scores["both"].value - max(scores["S1"].value, scores["S2"].value), fraction))
    table.notes.append(f"sensor named = sensor whose removal moves the answer more: {np.nanmean(agree):.1%} of pixels")
    table.notes.append(f"worst at cloud {worst[1]:.0%}")
    table.judge(float(worst[0]), -_ROOM)
    return table


def _named_as_used(maps: dict[str, FloatArray], share: FloatArray) -> float:
    """Return the share of decided pixels whose named sensor is the one whose removal moves the answer more."""
    moved = {n: np.abs(maps["both"] - maps[n]).sum(axis=0) for n in ("S1", "S2")}
    decided = (np.abs(moved["S1"] - moved["S2"]) > 0.1) & (np.abs(share - 0.5) > 0.2)
    return float(((moved["S1"] > moved["S2"]) == (share > 0.5))[decided].mean()) if decided.any() else float("nan")
