"""`python -m training.evaluate.intervals`: how often a chip's true share lies in the interval the engine shows.

The chips are those of `training.evaluate`; nothing is fitted to them. Beside the engine's interval stand the two
that are usually made: pixels that err each for itself, and pixels that err in blocks of 10 x 10.
"""

from __future__ import annotations

import argparse
import json
import math
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from terrascope_qgis.core.reasoning.masks.interval import DoubtSums
from training.constants import FloatArray
from training.evaluate import judged
from training.evaluate.judged import Chip
from training.evaluate.runner import PixelRunner, chances, change_kind

BLOCK_PX = 10
_NORMAL_95 = 1.96
_TERRAMIND_CODES = {1: "water", 2: "trees", 4: "crops", 5: "built_up"}


@dataclass(frozen=True)
class Outcome:
    """One mask of one chip."""

    group: str
    truth: float
    """Percent of the valid pixels."""
    low: float
    high: float
    alone: float
    """Half width of the interval of independent pixels, percent."""
    expected: float
    quality: float | None
    iou: float | None
    """None where neither the mask nor the truth has a pixel."""

    @property
    def is_inside(self) -> bool:
        """Whether the truth lies in the engine's interval."""
        return self.low <= self.truth <= self.high


Case = tuple[Chip, str, np.ndarray]
"""Chip, label and truth."""


def read_groups(root: Path) -> Iterator[tuple[str, Iterator[Case]]]:
    """Yield the sets, each with its cases."""
    yield "water, S1 (sen1floods11)", ((chip, "water", chip.truth) for chip in judged.read_sen1floods11(root))
    yield "water, optical 30 m (cellula)", ((chip, "water", chip.truth) for chip in judged.read_cellula(root))
    yield "burned, two bands (wildfire)", ((chip, "burned", chip.truth) for chip in judged.read_wildfire(root))
    yield "land cover, S2 + S1 (terramind)", _read_land_cover(root)
    yield "floods, two dates (ombria)", ((chip, "flooded", chip.truth) for chip in judged.read_ombria(root))
    damaged = ((chip, "forest_damage", chip.truth) for chip in judged.read_barkbeetle(root) if chip.valid.any())
    yield "forest damage, two dates (barkbeetle)", damaged


def _read_land_cover(root: Path) -> Iterator[Case]:
    for level in ("L1C", "L2A"):
        for chip in judged.read_terramind(root, level=level):
            for code, label in _TERRAMIND_CODES.items():
                yield chip, label, chip.truth == code


def judge(runner: PixelRunner, group: str, chip: Chip, label: str, truth: np.ndarray) -> Outcome:
    """Make the interval of one mask and compare it."""
    if chip.earlier is None:
        logits, kind = runner.class_logits(chip.view, [label])[0][0], chip.view.kind
    else:
        logits, kind = runner.change_logits(chip.earlier, chip.view, [label])[0], change_kind(chip.earlier, chip.view)
    chance = chances(logits, runner.temperature(kind))
    found = (chance >= runner.threshold(kind, label)) & chip.valid
    sums = DoubtSums(chance.shape, spread=runner.spread(kind, label))
    sums.add(0, chance, chip.valid, found)
    doubt = sums.finish()
    if doubt is None:
        raise ValueError(f"{group}, {chip.name}: no valid pixel")
    inside: FloatArray = chance[chip.valid]
    union = int(((found | truth) & chip.valid).sum())
    return Outcome(
        group=group,
        truth=100.0 * float(truth[chip.valid].mean()),
        low=doubt.low_percent,
        high=doubt.high_percent,
        alone=100 * _NORMAL_95 * math.sqrt(float((inside * (1 - inside)).sum())) / inside.size,
        expected=doubt.expected_percent,
        quality=doubt.quality,
        iou=int((found & truth & chip.valid).sum()) / union if union else None,
    )


def summarise(outcomes: list[Outcome]) -> dict[str, float]:
    """Shares of chips inside, widths and how well the quality score tells the true overlap."""
    gaps = np.array([abs(one.expected - one.truth) for one in outcomes])
    alone = np.array([one.alone for one in outcomes])
    rated = [(one.quality, one.iou) for one in outcomes if one.quality is not None and one.iou is not None]
    table = {
        "masks": len(outcomes),
        "independent": float((gaps <= alone).mean()),
        "blocks": float((gaps <= BLOCK_PX * alone).mean()),
        "ours": float(np.mean([one.is_inside for one in outcomes])),
        "width": float(np.median([one.high - one.low for one in outcomes])),
    }
    if len(rated) > 2:
        table["quality_r"] = float(np.corrcoef(np.array(rated, np.float64).T)[0, 1])
        table["quality"], table["iou"] = (float(value) for value in np.mean(rated, axis=0))
    return table


def thin(cases: list[Case], most: int | None) -> list[Case]:
    """At most so many cases, evenly spread."""
    if most is None or len(cases) <= most:
        return cases
    return [cases[index] for index in np.linspace(0, len(cases) - 1, most).round().astype(int)]


def show(name: str, table: dict[str, float]) -> None:
    """Print one line of the table."""
    print(f"{name:<40}" + "  ".join(f"{key} {value:.3g}" for key, value in table.items()), flush=True)


def main(arguments: list[str] | None = None) -> int:
    """Print one line per set, then one of all."""
    parser = argparse.ArgumentParser(prog="training evaluate.intervals", description=__doc__)
    parser.add_argument("--model", type=Path, required=True, help="a bundle's folder")
    parser.add_argument("--shared", type=Path, required=True)
    parser.add_argument("--json", type=Path, default=None, help="also write the table here")
    parser.add_argument("--most", type=int, default=None, help="chips of each set, evenly spread (default: all)")
    parser.add_argument("--threads", type=int, default=1)
    options = parser.parse_args(arguments)
    runner = PixelRunner(options.model, threads=options.threads)
    if not runner.calibration:
        manifest = json.loads((options.model / "bundle.json").read_text("utf-8"))
        runner.calibration = manifest["calibration"]
    every: list[Outcome] = []
    tables = {}
    for name, cases in read_groups(options.shared):
        outcomes = [judge(runner, name, *case) for case in thin(list(cases), options.most)]
        every += outcomes
        tables[name] = summarise(outcomes)
        show(name, tables[name])
    tables["all"] = summarise(every)
    show("all", tables["all"])
    if options.json is not None:
        options.json.write_text(json.dumps(tables, indent=1) + "\n", "utf-8")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
