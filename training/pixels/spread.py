"""`python -m training.pixels.spread`: find how far a scene's logits are off together, on held-out training-side chips.

A calibration holds for the mean of many scenes. For each spread the engine's intervals are made for every mask that is
in the truth or in the prediction, and the share of masks whose true percentage they hold is counted. The spread to ship
is the least one that holds 95 %: of a label's masks where there are enough of them, else of all. Common labels are the
easy ones, and a mean over all would hide that the interval of a rare one holds far less.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from terrascope_qgis.core.reasoning.masks.interval import DoubtSums
from training.constants import FloatArray
from training.evaluate.runner import chances
from training.pixels.augment import make_batch
from training.pixels.calibrate import KINDS, _kind, _sessions, change_kinds
from training.pixels.losses import change_targets, class_targets
from training.pixels.samples import Pool
from training.vocabulary import CHANGE_LABELS, CLASS_LABELS

AIM = 0.95
LEAST_MASKS = 30
"""A label with fewer masks has no spread of its own."""
SPREADS = (0.0, 0.5, 1.0, 1.3, 1.5, 1.7, 1.9, 2.1, 2.4, 3.0, 3.6, 4.3)
_LEAST_SHARE = 0.003
_LEAST_KNOWN = 0.3


@dataclass(frozen=True)
class Plane:
    """One concept of one held-out chip."""

    kind: str
    label: str
    logits: FloatArray
    truth: np.ndarray
    known: np.ndarray


def read_planes(folder: Path, pool: Pool, *, batches: int, seed: int) -> Iterator[Plane]:
    """Yield the masks that are there or are found."""
    sessions = _sessions(folder)
    concepts = np.load(folder / "concepts.npy")
    first = len(CLASS_LABELS)
    names = ("optical", "optical_bands", "optical_valid", "sar", "sar_bands", "sar_valid", "degraded")
    for step in range(batches):
        batch = make_batch(pool, seed=seed, step=step, pairs=4, side=128)
        inputs = {name: getattr(batch, name).numpy() for name in names}
        features = sessions["vision"].run(["features"], inputs)[0]  # type: ignore[attr-defined]
        pairs = len(batch.events)
        feed = {"features_a": features[:pairs], "features_b": features[pairs:]}
        changed = sessions["temporal"].run(None, feed)[0]  # type: ignore[attr-defined]
        decode = sessions["mask_decoder"]
        masks = decode.run(None, {"features": features, "seg": concepts[:first]})[0]  # type: ignore[attr-defined]
        moves = decode.run(None, {"features": changed, "seg": concepts[first:]})[0]  # type: ignore[attr-defined]
        kinds = [_kind(batch, image) for image in range(len(features))]
        yield from _keep(kinds, CLASS_LABELS, masks, *class_targets(batch))
        moved = change_targets(batch, list(range(len(CHANGE_LABELS))))
        yield from _keep(change_kinds(batch), CHANGE_LABELS, moves, *moved)


def _keep(
    kinds: list[str], labels: Sequence[str], logits: FloatArray, truths: object, weights: object
) -> Iterator[Plane]:
    for image, kind in enumerate(kinds):
        for concept, plane in enumerate(logits[image]):
            known = np.asarray(weights[concept][image]) > 0.5  # type: ignore[index]
            truth = np.asarray(truths[concept][image]) > 0.5  # type: ignore[index]
            if known.mean() <= _LEAST_KNOWN:
                continue
            if max(truth[known].mean(), (plane[known] > 0).mean()) > _LEAST_SHARE:
                yield Plane(kind, labels[concept], plane, truth, known)


Held = dict[float, bool]
"""Spread -> whether the interval holds the truth."""


def find_held(plane: Plane, calibration: dict[str, float]) -> Held:
    """Whether the interval of one mask holds its true percentage, for each spread."""
    chance = chances(plane.logits, calibration["temperature"])
    truth = 100.0 * float(plane.truth[plane.known].mean())
    held = {}
    for spread in SPREADS:
        sums = DoubtSums(chance.shape, spread=spread)
        sums.add(0, chance, plane.known, (chance >= calibration["threshold"]) & plane.known)
        doubt = sums.finish()
        held[spread] = doubt is not None and doubt.low_percent <= truth <= doubt.high_percent
    return held


def average(held: Sequence[Held]) -> dict[float, float]:
    """Share of masks whose truth is held, for each spread."""
    return {spread: sum(one[spread] for one in held) / len(held) for spread in SPREADS}


@dataclass(frozen=True)
class Choice:
    """The spreads of one kind of mask."""

    spread: float
    """Of all masks: what a label without one of its own gets."""
    shares: dict[float, float]
    """Share of all masks held, by spread."""
    by_label: dict[str, float]
    """Spread of each label with enough masks."""


def choose_spread(planes: list[Plane], calibration: dict[str, float]) -> Choice:
    """The least spread that holds enough masks, of all and of each label; the greatest where none does.

    A label's own counts only where it is the wider one: it rests on few masks, and an interval that is too wide
    misleads less than one that is too narrow.
    """
    held = [(plane.label, find_held(plane, calibration)) for plane in planes]
    shares = average([one for _, one in held])
    by_label = {}
    for label in sorted({label for label, _ in held}):
        own = [one for other, one in held if other == label]
        if len(own) >= LEAST_MASKS:
            by_label[label] = max(_least(average(own)), _least(shares))
    return Choice(_least(shares), shares, by_label)


def _least(shares: dict[float, float]) -> float:
    return next((spread for spread in SPREADS if shares[spread] >= AIM), SPREADS[-1])


def main(arguments: list[str] | None = None) -> int:
    """Print the coverage by spread and write the chosen one beside each temperature."""
    parser = argparse.ArgumentParser(prog="training spread", description=__doc__)
    parser.add_argument("--model", type=Path, required=True, help="folder with the exported graphs, calibrated")
    parser.add_argument("--pool", type=Path, required=True)
    parser.add_argument("--held", type=int, default=2, help="the first shards, which training skips")
    parser.add_argument("--batches", type=int, default=60)
    parser.add_argument("--seed", type=int, default=991)
    options = parser.parse_args(arguments)
    manifest = options.model / "vision_manifest.json"
    fragment = json.loads(manifest.read_text("utf-8"))
    pool = Pool(options.pool, shards=options.held)
    planes = list(read_planes(options.model, pool, batches=options.batches, seed=options.seed))
    for kind in KINDS:
        own = [plane for plane in planes if plane.kind == kind]
        if not own:
            continue
        choice = choose_spread(own, fragment["calibration"][kind])
        entry = fragment["calibration"][kind]
        entry["spread"] = choice.spread
        for label, spread in choice.by_label.items():
            entry.setdefault("labels", {}).setdefault(label, {})["spread"] = spread
        text = "  ".join(f"{spread:g}: {share:.3f}" for spread, share in choice.shares.items())
        print(f"{kind:<12} {len(own)} masks  {text}  -> {choice.spread}", flush=True)
        print("  " + "  ".join(f"{label} {spread:g}" for label, spread in choice.by_label.items()), flush=True)
    manifest.write_text(json.dumps(fragment, indent=1))
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
