"""The hand-marked sentences of `claims/*.jsonl` and the small scenes of masks they speak of."""

from __future__ import annotations

import functools
import json
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

from terrascope_qgis.core.geo.grid import PixelGrid
from terrascope_qgis.core.geo.measure import measure_mask
from terrascope_qgis.core.model.bundle.manifest import VocabularyEntry
from terrascope_qgis.core.reasoning.checking.text_claims import ClaimChecker
from terrascope_qgis.core.reasoning.wording.vocabulary import Vocabulary
from terrascope_qgis.core.result import Claim, Segment

FOLDER = Path(__file__).with_name("claims")


@dataclass(frozen=True)
class Marked:
    """One sentence with what stands in it."""

    scene: str
    text: str
    claims: tuple[dict[str, Any], ...]


@dataclass
class Tally:
    """How extraction did on a set of sentences."""

    right: int = 0
    missed: int = 0
    invented: int = 0
    verdicts_right: int = 0

    @property
    def recall(self) -> float:
        return self.right / max(self.right + self.missed, 1)

    @property
    def precision(self) -> float:
        return self.right / max(self.right + self.invented, 1)

    @property
    def verdicts(self) -> float:
        return self.verdicts_right / max(self.right, 1)


def read_marked(half: str) -> list[Marked]:
    lines = (FOLDER / f"{half}.jsonl").read_text("utf-8").splitlines()
    return [Marked(row["scene"], row["text"], tuple(row["claims"])) for row in map(json.loads, lines)]


@functools.cache
def read_scenes() -> dict[str, Any]:
    return json.loads((FOLDER / "scenes.json").read_text("utf-8"))


@functools.cache
def grid() -> PixelGrid:
    scenes = read_scenes()
    return PixelGrid(scenes["crs"], tuple(scenes["transform"]), scenes["height"], scenes["width"])


@functools.cache
def vocabulary() -> Vocabulary:
    entries = read_scenes()["vocabulary"]
    return Vocabulary([VocabularyEntry(e["label"], tuple(e["phrases"]), e["kind"]) for e in entries])


@functools.cache
def segments_of(scene: str) -> tuple[Segment, ...]:
    found = []
    where = grid()
    for number, item in enumerate(read_scenes()["scenes"][scene], start=1):
        mask = np.zeros(where.shape, bool)
        for top, bottom, left, right in item["boxes"]:
            mask[top:bottom, left:right] = True
        measures = measure_mask(mask, np.ones(where.shape, bool), where, min_part_px=9)
        found.append(
            Segment(number, item["label"], item["phrase"], item["date"], "optical", 0.9, mask, measures, item["label"])
        )
    return tuple(found)


@functools.cache
def check(scene: str, text: str) -> tuple[Claim, ...]:
    """The claims of a text alone; several tests count different things in the same ones."""
    return ClaimChecker(segments_of(scene), grid(), vocabulary=vocabulary()).check(text)


def is_same(marked: dict[str, Any], claim: Claim) -> bool:
    """Same kind, same value, same unit, same masks; the order of a pair counts only where it says something."""
    if marked["kind"] != claim.kind:
        return False
    ordered = claim.kind not in ("adjacency", "distance", "percent", "sum") and claim.value != "="
    mine, its = (list(ids) if ordered else sorted(ids) for ids in (marked["segments"], claim.segments))
    if mine != its:
        return False
    if marked["unit"] is None or isinstance(marked["value"], str):
        return (claim.kind == "number" and claim.value == marked["value"]) or marked["value"] == claim.value
    if not isinstance(claim.value, int | float) or claim.unit != marked["unit"]:
        return False
    return abs(claim.value - marked["value"]) <= 1e-3 * max(abs(marked["value"]), 1e-9)


def score(sentences: Sequence[Marked]) -> tuple[Tally, list[str]]:
    """Count, and describe what went wrong."""
    tally, wrong = Tally(), []
    for sentence in sentences:
        left = list(check(sentence.scene, sentence.text))
        for marked in sentence.claims:
            hit = next((claim for claim in left if is_same(marked, claim)), None)
            if hit is None:
                tally.missed += 1
                wrong.append(f"missed {marked} in {sentence.text!r}")
                continue
            left.remove(hit)
            tally.right += 1
            tally.verdicts_right += hit.verdict.value == marked["verdict"]
            if hit.verdict.value != marked["verdict"]:
                wrong.append(f"{hit.verdict.value}, {marked['verdict']} expected: {hit.text!r} in {sentence.text!r}")
        tally.invented += len(left)
        wrong += [f"invented {claim.kind} {claim.value} {claim.segments} in {sentence.text!r}" for claim in left]
    return tally, wrong
