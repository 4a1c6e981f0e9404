"""`python -m training.pixels.spread`: find how far a scene's logits are off together, on held-out training-side chips.

A calibration holds for the mean of many scenes. For each spread the engine's intervals are made for every mask that is
in the truth or in the prediction, and the share of masks whose true percentage they hold is counted; the spread to ship
is the least one that reaches 95 %.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from terrascope_qgis.core.reasoning.masks.interval import DoubtSums
from training.constants import FloatArray
from training.evaluate.runner import chances
from training.pixels.augment import make_batch
from training.pixels.calibrate import KINDS, _kind, _sessions
from training.pixels.losses import change_targets, class_targets
from training.pixels.samples import Pool
from training.vocabulary import CHANGE_LABELS, CLASS_LABELS

AIM = 0.95
SPREADS = (0.0, 0.5, 1.0, 1.3, 1.5, 1.7, 1.9, 2.1, 2.4, 3.0)
_LEAST_SHARE = 0.003
_LEAST_KNOWN = 0.3


@dataclass(frozen=True)
class Plane:
    """One concept of one held-out chip."""

    kind: str
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
        yield from _keep(kinds, masks, *class_targets(batch))
        yield from _keep(["change"] * pairs, moves, *change_targets(batch, list(range(len(CHANGE_LABELS)))))


def _keep(kinds: list[str], logits: FloatArray, truths: object, weights: object) -> Iterator[Plane]:
    for image, kind in enumerate(kinds):
        for concept, plane in enumerate(logits[image]):
            known = np.asarray(weights[concept][image]) > 0.5  # type: ignore[index]
            truth = np.asarray(truths[concept][image]) > 0.5  # type: ignore[index]
            if known.mean() <= _LEAST_KNOWN:
                continue
            if max(truth[known].mean(), (plane[known] > 0).mean()) > _LEAST_SHARE:
                yield Plane(kind, plane, truth, known)


def count_inside(planes: list[Plane], calibration: dict[str, float]) -> dict[float, float]:
    """Share of planes whose true percentage lies in the interval, for each spread."""
    inside = dict.fromkeys(SPREADS, 0)
    for plane in planes:
        chance = chances(plane.logits, calibration["temperature"])
        truth = 100.0 * float(plane.truth[plane.known].mean())
        for spread in SPREADS:
            sums = DoubtSums(chance.shape, spread=spread)
            sums.add(0, chance, plane.known, (chance >= calibration["threshold"]) & plane.known)
            doubt = sums.finish()
            inside[spread] += doubt is not None and doubt.low_percent <= truth <= doubt.high_percent
    return {spread: count / len(planes) for spread, count in inside.items()}


def main(arguments: list[str] | None = None) -> int:
    """Print the coverage by spread and write the spread that reaches 95 % beside each temperature."""
    parser = argparse.ArgumentParser(prog="training spread", description=__doc__)
    parser.add_argument("--model", type=Path, required=True, help="folder with the exported graphs, calibrated")
    parser.add_argument("--pool", type=Path, required=True)
    parser.add_argument("--held", type=int, default=2, help="the first shards, which training skips")
    parser.add_argument("--batches", type=int, default=40)
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
        shares = count_inside(own, fragment["calibration"][kind])
        chosen = next((spread for spread, share in shares.items() if share >= AIM), SPREADS[-1])
        fragment["calibration"][kind]["spread"] = chosen
        text = "  ".join(f"{spread:g}: {share:.3f}" for spread, share in shares.items())
        print(f"{kind:<12} {len(own)} masks  {text}  -> {chosen}", flush=True)
    manifest.write_text(json.dumps(fragment, indent=1))
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
