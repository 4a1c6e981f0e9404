"""Turns places into a benchmark folder of our own format; the same seed gives the same items."""

from __future__ import annotations

import json
import random
from collections import defaultdict
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from ...core.errors import InputError
from ...core.evidence.publish import open_scratch
from ...core.progress import Progress
from ..checked import LETTERS
from ..draws import RepeatableDraws
from ..readers.own_format import FORMAT, ITEMS_NAME
from .class_map import ChipTruth, Place, cut_chips, write_chip, write_mask
from .options import OptionPool, balance_facts
from .rules import BOUNDARY, BUILDINGS, BUILT_UP, LOST, RANKING, TASKS, Fact, find_destroyed, find_facts
from .wording import word_label, word_number, word_question

Row = dict[str, Any]
_TURNS = 200
"""How often a fact may draw options before it is given up."""


def generate_set(
    places: Sequence[Place],
    out: Path,
    progress: Progress,
    *,
    name: str,
    chip_px: int,
    per_task: int,
    seed: int,
    notes: Sequence[str] = (),
) -> dict[str, int]:
    """Write a benchmark.

    Args:
        places: rasters with class maps.
        out: folder for it; must be new or empty.
        progress: may stop it.
        name: of the set.
        chip_px: side of a chip.
        per_task: items of a task at most.
        seed: of everything drawn.
        notes: what a reader of figures must know.

    Returns:
        Items of each task; a task without any is 0.

    Raises:
        InputError: a raster cannot be used, `out` holds something, or nothing can be asked.
        WriteError: it cannot be written.
    """
    if out.is_dir() and any(out.iterdir()):
        raise InputError(f"{out}: is not empty. Choose another folder for the set.")
    rng = RepeatableDraws(seed)
    by_chip: dict[str, Place] = {}
    facts: list[Fact] = []
    for index, place in enumerate(places):
        progress.check()
        progress.stage("read", index, len(places))
        for chip in cut_chips(place, chip_px):
            by_chip[chip.name] = place
            facts += find_facts(chip)
    rows = draw_items(facts, rng, per_task=per_task)
    if not rows:
        raise InputError(f"{places[0].classes}: nothing can be asked by the rules. Give larger maps.")
    counts = {task: sum(fact.task == task for fact, _ in rows) for task in TASKS}
    out.parent.mkdir(parents=True, exist_ok=True)
    with open_scratch(out) as scratch:
        folder = scratch / "set"
        folder.mkdir()
        _write_files(rows, by_chip, folder, progress)
        header = {"format": FORMAT, "name": name, "notes": list(notes), "seed": seed, "items": len(rows)}
        lines = [json.dumps(row, ensure_ascii=False) for row in (header, *(row for _, row in rows))]
        (folder / ITEMS_NAME).write_text("\n".join(lines) + "\n", encoding="utf-8")
        # The list last: where it lies, the rest does too.
        for path in sorted(folder.iterdir(), key=lambda path: path.name == ITEMS_NAME):
            path.rename(out / path.name)
    return counts


def draw_items(facts: Sequence[Fact], rng: random.Random, *, per_task: int) -> list[tuple[Fact, Row]]:
    """Choose facts and make items of them.

    Args:
        facts: everything that can be asked.
        rng: decides.
        per_task: items of a task at most; chips take turns.

    Returns:
        Facts with their rows, without the files.
    """
    pool = OptionPool(facts)
    rows: list[tuple[Fact, Row]] = []
    for task in TASKS:
        members = [fact for fact in facts if fact.task == task]
        if task in (RANKING, BOUNDARY):
            members = _take_pairs(balance_facts(members, rng), per_task, rng)
        else:
            members = _take_turns(members, rng)
        letters = _deal_letters(min(len(members), per_task), 2 if task in (RANKING, BOUNDARY) else 4, rng)
        made: list[tuple[Fact, Row]] = []
        waiting = members
        for _ in range(_TURNS):
            refused = []
            for fact in waiting:
                if len(made) == per_task:
                    break
                row = _make_row(fact, f"{task}-{len(made):04d}", letters[len(made)], pool, rng)
                if row is None:
                    refused.append(fact)
                else:
                    made.append((fact, row))
            waiting = refused
        rows += made
    return rows


def _make_row(fact: Fact, name: str, key: str, pool: OptionPool, rng: random.Random) -> Row | None:
    if isinstance(fact.value, bool):
        right, wrong = ("Yes", ["No"]) if fact.value else ("No", ["Yes"])
    elif isinstance(fact.value, str):
        right = word_label(fact.value)
        wrong = [word_label(label) for label in fact.labels if label != fact.value]
    else:
        drawn = pool.draw(fact, rng)
        if drawn is None:
            return None
        right, wrong = word_number(fact.task, fact.value), [word_number(fact.task, value) for value in drawn]
    if len({right, *wrong}) < len(wrong) + 1:
        return None
    texts = list(wrong)
    texts.insert(LETTERS.index(key), right)
    return {
        "id": name,
        "image": fact.chip.place,
        "task": fact.task,
        "question": word_question(fact, rng),
        "options": dict(zip(LETTERS, texts, strict=False)),
        "answer": key,
        "labels": list(fact.labels),
        "truth": {"value": fact.value, "unit": fact.unit},
    }


def _take_turns(facts: Sequence[Fact], rng: random.Random) -> list[Fact]:
    """Shuffled, one of each chip, then a second of each, and so on."""
    queues: dict[str, list[Fact]] = defaultdict(list)
    for fact in rng.sample(list(facts), len(facts)):
        queues[fact.chip.name].append(fact)
    taken = []
    while any(queues.values()):
        taken += [queue.pop() for queue in queues.values() if queue]
    return taken


def _take_pairs(facts: Sequence[Fact], most: int, rng: random.Random) -> list[Fact]:
    """At most `most` facts; of a pair of classes as many of one outcome as of the other."""
    queues: dict[tuple[tuple[str, ...], object], list[Fact]] = defaultdict(list)
    for fact in rng.sample(list(facts), len(facts)):
        queues[tuple(sorted(fact.labels)), str(fact.value)].append(fact)
    pairs = sorted({pair for pair, _ in queues})
    rng.shuffle(pairs)
    taken: list[Fact] = []
    while any(queues.values()):
        for pair in pairs:
            both = [queue for (name, _), queue in queues.items() if name == pair and queue]
            if both and len(taken) + len(both) <= most:
                taken += [queue.pop() for queue in both]
            elif both:
                return taken
    return taken


def _deal_letters(count: int, options: int, rng: random.Random) -> list[str]:
    """Letters of keys, each as often as any other, in chance order."""
    letters = [LETTERS[index % options] for index in range(count)]
    rng.shuffle(letters)
    return letters


def _write_files(rows: Sequence[tuple[Fact, Row]], by_chip: dict[str, Place], folder: Path, progress: Progress) -> None:
    """Write rasters and masks that the rows need, and name them there."""
    written: dict[str, list[Path]] = {}
    for index, (fact, row) in enumerate(rows):
        progress.check()
        progress.stage("write", index, len(rows))
        chip, place = fact.chip, by_chip[fact.chip.name]
        if chip.name not in written:
            written[chip.name] = write_chip(place, chip, folder / "chips" / chip.name)
        row["sources"] = [
            {
                "file": path.relative_to(folder).as_posix(),
                "role": source.role.value,
                **({"date": source.date.isoformat()} if source.date else {}),
                **({"bands": list(source.bands)} if source.bands else {}),
            }
            for source, path in zip(place.sources, written[chip.name], strict=True)
        ]
        row["truth"]["masks"] = _write_masks(fact, chip, folder)


def _write_masks(fact: Fact, chip: ChipTruth, folder: Path) -> dict[str, str]:
    masks = {label: chip.mask(label) for label in fact.labels}
    if fact.task == BUILDINGS:
        masks = {LOST: find_destroyed(chip.earlier_mask(BUILT_UP), chip.mask(BUILT_UP))[1]}
    names = {}
    for label, mask in masks.items():
        path = folder / "masks" / chip.name / f"{label.replace(':', '_of_')}.tif"
        if not path.is_file():
            write_mask(path, mask, chip.valid, chip.grid)
        names[label] = path.relative_to(folder).as_posix()
    return names
