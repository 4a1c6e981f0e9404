"""A bar as a table: our score, baselines at their best threshold on the same chips, intervals, calibration error."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

import numpy as np

from training.constants import FloatArray
from training.evaluate.judged import Chip
from training.evaluate.metrics import Score, as_rows, best_threshold, bootstrap, calibration_error, count
from training.evaluate.runner import PixelRunner, chances, change_kind

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
    judges: tuple[str, str] | None = None
    """Calibration entry and label whose probabilities `ece` is of."""
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
            "judges": self.judges, "notes": self.notes,
        }  # fmt: skip

    def judge(self, ours: float, least: float) -> None:
        """Set the verdict."""
        self.margin = round(ours - least, 4)
        self.reached = ours >= least


def mask_table(
    table: Table, runner: PixelRunner, chips: Sequence[Chip], label: str, baselines: Baselines, *, room: float,
    measure: Callable[[np.ndarray], float],
) -> Table:  # fmt: skip
    """Fill a table for one mask: ours at the shipped threshold, each baseline at its own best threshold here."""
    rows, every_chance, every_truth = [], [], []
    for chip in chips:
        if chip.earlier is None:
            logits, kind = runner.class_logits(chip.view, [label])[0][0], chip.view.kind
        else:
            kind = change_kind(chip.earlier, chip.view)
            logits = runner.change_logits(chip.earlier, chip.view, [label])[0]
        chance = chances(logits, runner.temperature(kind))
        rows.append(count(chance >= runner.threshold(kind, label), chip.truth, chip.valid))
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
    table.judges = (kind, label)
    table.judge(score.value, best + room)
    return table
