"""One function per bar: our score, the baselines on the same chips, intervals, calibration error."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

import numpy as np

from training.constants import BAND, FloatArray
from training.data.teacher import class_probabilities, open_teacher
from training.evaluate import judged
from training.evaluate.judged import Chip
from training.evaluate.metrics import (
    Score,
    as_rows,
    auroc,
    best_threshold,
    bootstrap,
    calibration_error,
    count,
    pooled_f1,
    pooled_iou,
)  # fmt: skip
from training.evaluate.runner import PixelRunner, View, chances
from training.simulator.clouds import add_clouds
from training.simulator.spectra import cloud_spectra
from training.vocabulary import LAND_LABELS

_ROOM = 0.02

Baselines = dict[str, tuple[list[FloatArray], bool]]
"""Name -> one value image per chip, and whether the thing lies above the threshold."""


@dataclass
class Table:
    """One bar: rows of name and score, whether it is reached, calibration error, remarks."""

    name: str
    bar: str
    rows: list[tuple[str, Score]] = field(default_factory=list)
    reached: bool | None = None
    margin: float | None = None
    """Our score minus the least that reaches the bar."""
    ece: float | None = None
    notes: list[str] = field(default_factory=list)

    def lines(self) -> list[str]:
        """Return the table as text lines."""
        verdict = {True: "REACHED", False: "MISSED", None: "-"}[self.reached]
        out = [f"## {self.name}: {verdict}" + (f" (margin {self.margin:+.3f})" if self.margin is not None else "")]
        out.append(f"bar: {self.bar}")
        out += [f"  {name:<58}{score}" for name, score in self.rows]
        if self.ece is not None:
            out.append(f"  expected calibration error {self.ece:.3f}")
        return [*out, *(f"  note: {note}" for note in self.notes)]

    def as_dict(self) -> dict[str, object]:
        """Return plain values."""
        rows = [
            {"row": name, "value": round(s.value, 4), "interval": [round(s.low, 4), round(s.high, 4)]}
            for name, s in self.rows
        ]
        return {
            "bar": self.bar, "rows": rows, "reached": self.reached, "margin": self.margin, "ece": self.ece,
            "notes": self.notes,
        }  # fmt: skip

    def judge(self, ours: float, least: float) -> None:
        """Set the verdict."""
        self.margin = round(ours - least, 4)
        self.reached = ours >= least


def _mask_table(
    table: Table, runner: PixelRunner, chips: Sequence[Chip], label: str, baselines: Baselines, *, room: float,
    measure: Callable[[np.ndarray], float],
) -> Table:  # fmt: skip
    """Fill a table for one mask: ours at the shipped threshold, each baseline at its own best threshold here."""
    rows, every_chance, every_truth = [], [], []
    for chip in chips:
        if chip.earlier is None:
            logits, kind = runner.class_logits(chip.view, [label])[0][0], chip.view.kind
        else:
            logits, kind = runner.change_logits(chip.earlier, chip.view, [label])[0], "change"
        chance = chances(logits, runner.temperature(kind))
        rows.append(count(chance >= runner.threshold(kind), chip.truth, chip.valid))
        every_chance.append(chance[chip.valid])
        every_truth.append(chip.truth[chip.valid])
    score = bootstrap(as_rows(rows), measure)
    table.rows.append(("TerraScope Lite", score))
    best = -1.0
    for name, (values, above) in baselines.items():
        cut, counts = best_threshold(
            values, [c.truth for c in chips], [c.valid for c in chips], above=above, measure=measure
        )
        line = bootstrap(counts, measure)
        table.rows.append((f"{name} {'>=' if above else '<='} {cut:.3f} (best on this set)", line))
        best = max(best, line.value)
    table.ece = round(calibration_error(np.concatenate(every_chance), np.concatenate(every_truth)), 4)
    table.judge(score.value, best + room)
    return table


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
    return _mask_table(table, runner, chips, "water", baselines, room=0.05, measure=pooled_iou)


def s2_water(runner: PixelRunner, root: Path) -> Table:
    """Water from seven optical bands at 30 m."""
    chips = list(judged.read_cellula(root))
    table = Table("water from S2/HLS bands (cellula_water)", "pooled IoU above the best MNDWI threshold by 0.05")
    baselines: Baselines = {"MNDWI": ([_ratio(c.view, "green", "swir16") for c in chips], True)}
    return _mask_table(table, runner, chips, "water", baselines, room=0.05, measure=pooled_iou)


def burned(runner: PixelRunner, root: Path) -> Table:
    """Burn scars from B8, B12 and degraded true colour."""
    chips = list(judged.read_wildfire(root))
    table = Table("burned (wildfire)", "IoU above the best NBR threshold by 0.05")
    baselines: Baselines = {"NBR": ([_ratio(c.view, "nir", "swir22") for c in chips], False)}
    return _mask_table(table, runner, chips, "burned", baselines, room=0.05, measure=pooled_iou)


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
        table = _mask_table(table, runner, chips, "cloud", blue, room=0.10, measure=pooled_f1)
        if not any(c.truth.any() for c in chips):
            table.reached = table.margin = None
            table.rows.clear()
            table.notes.append(
                f"no cloud in the truth, F1 undefined; false alarms: {_alarms(runner, chips):.2%} of pixels"
            )
        tables.append(table)
    return tables


def _alarms(runner: PixelRunner, chips: Sequence[Chip]) -> float:
    found = seen = 0.0
    for chip in chips:
        kind = chip.view.kind
        chance = chances(runner.class_logits(chip.view, ["cloud"])[0][0], runner.temperature(kind))
        found += float((chance >= runner.threshold(kind))[chip.valid].sum())
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
        swir = BAND["swir22"]
        brightness.append(np.nan_to_num(chip.earlier.optical[swir] - chip.view.optical[swir]))
    baselines["S2 first channel before - after"] = (brightness, True)
    table = _mask_table(table, runner, chips, "flooded", baselines, room=0.05, measure=pooled_iou)
    others = {
        "S1 alone": [_pair_without(c, "optical") for c in chips],
        "S2 alone": [_pair_without(c, "sar") for c in chips],
        "S1 + S2 read as true colour": list(judged.read_ombria(root, channels=judged.TRUE_COLOUR)),
    }
    for name, group in others.items():
        rows = []
        for chip in group:
            assert chip.earlier is not None
            chance = chances(
                runner.change_logits(chip.earlier, chip.view, ["flooded"])[0], runner.temperature("change")
            )
            rows.append(count(chance >= runner.threshold("change"), chip.truth, chip.valid))
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
    table.judge(scores[0].value, scores[1].value)
    return table


def _bootstrap_auroc(values: list[np.ndarray], truths: list[np.ndarray], *, draws: int = 200) -> Score:
    """Return the pooled AUROC; intervals draw chips and, for speed, thin each chip to 400 pixels."""
    rng = np.random.default_rng(0)
    thin = [rng.permutation(len(t))[:400] for t in truths]
    small = [(v[i], t[i]) for v, t, i in zip(values, truths, thin, strict=True)]
    samples = []
    for _ in range(draws):
        chosen = [small[i] for i in rng.integers(0, len(small), len(small))]
        samples.append(auroc(np.concatenate([c[0] for c in chosen]), np.concatenate([c[1] for c in chosen])))
    low, high = np.nanpercentile(samples, (2.5, 97.5))
    return Score(auroc(np.concatenate(values), np.concatenate(truths)), float(low), float(high))


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
    logits, _ = runner.class_logits(view, list(LAND_LABELS))
    chance = np.exp(logits - logits.max(axis=0, keepdims=True))
    return np.asarray(chance / chance.sum(axis=0, keepdims=True), np.float32)


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


def fusion(runner: PixelRunner, root: Path) -> Table:
    """Real pairs with clouds composited over the optical image."""
    table = Table(
        "fusion under cloud (terramind pairs)",
        "at every cloud fraction at most 0.02 below the better single sensor; the sensor named is the one used",
    )
    chips = list(judged.read_terramind(root, level="L2A"))
    worst, agree = np.inf, []
    for fraction in (0.0, 0.2, 0.4, 0.6, 0.8, 1.0):
        rng = np.random.default_rng(int(fraction * 100))
        found: dict[str, list[np.ndarray]] = {"both": [], "S2": [], "S1": []}
        named = []
        for chip in chips:
            assert chip.view.optical is not None
            cloudy, _, _ = add_clouds(rng, chip.view.optical, cloud_spectra(rng, 1)[0], fraction)
            views = {"both": View(cloudy, chip.view.sar), "S2": View(cloudy), "S1": View(sar=chip.view.sar)}
            maps = {name: land_classes(runner, view) for name, view in views.items()}
            for name, chance in maps.items():
                found[name].append(_merge(chance))
            share = runner.class_logits(views["both"], ["water"])[1]
            named.append(float(share.mean()))
            # The sensor used: which one's removal moves the answer more, pixel by pixel.
            moved = {n: np.abs(maps["both"] - maps[n]).sum(axis=0) for n in ("S1", "S2")}
            used_optical = moved["S1"] > moved["S2"]
            clear_cut = np.abs(moved["S1"] - moved["S2"]) > 0.1
            agree.append((used_optical == (share > 0.5))[clear_cut & (np.abs(share - 0.5) > 0.2)].mean())
        scores = {name: bootstrap(_land_rows(maps_, chips), mean_iou) for name, maps_ in found.items()}
        table.rows += [(f"cloud {fraction:.0%} {name}", score) for name, score in scores.items()]
        table.notes.append(f"cloud {fraction:.0%}: mean share of optical {np.mean(named):.2f}")
        worst = min(worst, scores["both"].value - max(scores["S1"].value, scores["S2"].value))
    table.notes.append(f"sensor named = sensor whose removal moves the answer more: {np.nanmean(agree):.1%} of pixels")
    table.judge(float(worst), -_ROOM)
    return table


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
