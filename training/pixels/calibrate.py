"""Fit a temperature and a threshold per sensor kind on held-out training-side chips, through the exported graphs."""

from __future__ import annotations

import argparse
import json
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from scipy.optimize import minimize_scalar

from terrascope_qgis.core.model.bundle.manifest import DEGRADED
from training.constants import FloatArray
from training.evaluate.metrics import calibration_error
from training.pixels.augment import make_batch
from training.pixels.losses import change_targets, class_targets
from training.pixels.samples import Batch, Pool
from training.pixels.thresholds import own_thresholds
from training.vocabulary import CHANGE_LABELS, CLASS_LABELS

KINDS = tuple(kind + end for end in ("", DEGRADED) for kind in ("optical", "sar", "optical+sar", "change"))
_THRESHOLDS = np.linspace(0.25, 0.7, 19)


@dataclass
class Observed:
    """Logits and truths of one kind, thinned, one entry per concept plane."""

    logits: list[FloatArray]
    truths: list[FloatArray]
    concepts: list[int]


def _sessions(folder: Path) -> dict[str, object]:
    import onnxruntime as ort

    options = ort.SessionOptions()
    options.log_severity_level = 3
    return {
        role: ort.InferenceSession(str(folder / f"{role}.onnx"), options, providers=["CPUExecutionProvider"])
        for role in ("vision", "temporal", "mask_decoder")
    }


def _kind(batch: Batch, image: int) -> str:
    names = [("optical", batch.optical_bands), ("sar", batch.sar_bands)]
    given = [name for name, bands in names if float(bands[image].max()) > 0]
    return "+".join(given) + (DEGRADED if _is_degraded(batch, image) else "")


def _is_degraded(batch: Batch, image: int) -> bool:
    seen = [float(bands[image].max()) > 0 for bands in (batch.optical_bands, batch.sar_bands)]
    return any(shown and float(flag) > 0 for shown, flag in zip(seen, batch.degraded[image], strict=True))


def change_kinds(batch: Batch) -> list[str]:
    """Return the calibration entry of each pair of a batch."""
    pairs = len(batch.events)
    degraded = [_is_degraded(batch, pair) or _is_degraded(batch, pairs + pair) for pair in range(pairs)]
    return ["change" + (DEGRADED if one else "") for one in degraded]


def observe(folder: Path, pool: Pool, *, batches: int, seed: int, thin: int = 7) -> dict[str, Observed]:
    """Run the exported graphs over held-out batches and keep every `thin`-th pixel."""
    sessions = _sessions(folder)
    concepts = np.load(folder / "concepts.npy")
    seen = {kind: Observed([], [], []) for kind in KINDS}
    for step in range(batches):
        batch = make_batch(pool, seed=seed, step=step, pairs=4, side=128)
        names = ("optical", "optical_bands", "optical_valid", "sar", "sar_bands", "sar_valid", "degraded")
        inputs = {name: getattr(batch, name).numpy() for name in names}
        features = sessions["vision"].run(["features"], inputs)[0]  # type: ignore[attr-defined]
        pairs = len(batch.events)
        changed = sessions[
            "temporal"
        ].run(  # type: ignore[attr-defined]
            None, {"features_a": features[:pairs], "features_b": features[pairs:]}
        )[0]
        decode = sessions["mask_decoder"]
        first = len(CLASS_LABELS)
        masks = decode.run(None, {"features": features, "seg": concepts[:first]})[0]  # type: ignore[attr-defined]
        moves = decode.run(None, {"features": changed, "seg": concepts[first:]})[0]  # type: ignore[attr-defined]
        truths, weights = class_targets(batch)
        for image in range(len(features)):
            for k in range(first):
                _keep(seen[_kind(batch, image)], masks[image, k], truths[k][image], weights[k][image], k, thin)
        truths, weights = change_targets(batch, list(range(len(CHANGE_LABELS))))
        for pair, kind in enumerate(change_kinds(batch)):
            for k in range(len(CHANGE_LABELS)):
                _keep(seen[kind], moves[pair, k], truths[k][pair], weights[k][pair], first + k, thin)
    return seen


def _keep(seen: Observed, logits: FloatArray, truth: object, weight: object, concept: int, thin: int) -> None:
    held = np.asarray(weight).ravel()[::thin] > 0.5
    if held.any():
        seen.logits.append(logits.ravel()[::thin][held])
        seen.truths.append(np.asarray(truth).ravel()[::thin][held] > 0.5)  # type: ignore[arg-type]
        seen.concepts.append(concept)


def fit(observed: Observed) -> dict[str, object]:
    """Return temperature, threshold and calibration error; the error is measured on the half not fitted."""
    halves = [np.arange(start, len(observed.logits), 2) for start in (0, 1)]
    x, t = (np.concatenate([part[i] for i in halves[0]]) for part in (observed.logits, observed.truths))

    def loss(log_temperature: float) -> float:
        scaled = x / np.exp(log_temperature)
        return float((np.logaddexp(0, scaled) - scaled * t).mean())

    temperature = float(np.exp(minimize_scalar(loss, bounds=(-1.5, 1.5), method="bounded").x))
    scores = []
    concepts = np.array(observed.concepts)[halves[0]]
    for cut in _THRESHOLDS:
        edge = temperature * np.log(cut / (1 - cut))
        values = []
        for concept in np.unique(concepts):
            chosen = halves[0][concepts == concept]
            logits = np.concatenate([observed.logits[i] for i in chosen])
            truth = np.concatenate([observed.truths[i] for i in chosen])
            if truth.sum() < 200:
                continue
            found = logits > edge
            values.append((found & truth).sum() / (found | truth).sum())
        scores.append(np.mean(values))
    threshold = float(_THRESHOLDS[int(np.argmax(scores))])
    other = [np.concatenate([part[i] for i in halves[1]]) for part in (observed.logits, observed.truths)]
    chance = 1 / (1 + np.exp(-np.clip(other[0] / temperature, -40, 40)))
    raw = 1 / (1 + np.exp(-np.clip(other[0], -40, 40)))
    own = own_thresholds(observed.logits, observed.truths, observed.concepts, temperature=temperature, usual=threshold)
    return {
        "temperature": round(temperature, 4), "threshold": round(threshold, 3),
        "ece": round(calibration_error(chance, other[1]), 4), "ece_raw": round(calibration_error(raw, other[1]), 4),
        "mean_iou": round(float(np.max(scores)), 4),
        "labels": {label: {"threshold": cut} for label, cut in own.items()},
    }  # fmt: skip


def main(arguments: list[str] | None = None) -> int:
    """Fit and write `calibration.json`."""
    parser = argparse.ArgumentParser(prog="training calibrate", description=__doc__)
    parser.add_argument("--model", type=Path, required=True, help="folder with the exported graphs")
    parser.add_argument("--pool", type=Path, required=True)
    parser.add_argument("--held", type=int, default=2, help="the first shards, which training skips")
    parser.add_argument("--batches", type=int, default=240)
    parser.add_argument("--seed", type=int, default=77)
    options = parser.parse_args(arguments)
    pool = Pool(options.pool, shards=options.held)
    seen = observe(options.model, pool, batches=options.batches, seed=options.seed)
    table = {kind: fit(observed) for kind, observed in seen.items()}
    (options.model / "calibration.json").write_text(json.dumps(table, indent=1))
    manifest = options.model / "vision_manifest.json"
    if manifest.exists():
        fragment = json.loads(manifest.read_text())
        fragment["calibration"] = table
        manifest.write_text(json.dumps(fragment, indent=1))
    print(json.dumps(table, indent=1))
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
