"""Reads a letter out of a reply exactly as the official scripts of each benchmark do, faults included.

These rules are facts of the published scripts, not ours: a reply such as "crop" counts as the letter C in
TerraScope-Bench and in DisasterM3. What a reader should rather look at is scored beside it (`score`).
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from .items import Scoring

_ANSWER = re.compile(r"<answer>\s*(.*?)\s*</answer>", re.DOTALL | re.IGNORECASE)
_LEADING = re.compile(r"\s*([A-Da-d])")
_ALONE = re.compile(r"\s*([A-D])\b", re.IGNORECASE)
_LANDSAT_LETTER = re.compile(r"(?:OPTION\s*|[:]\s*)?([A-Z])[.)]?|\(([A-Z])\)")
_LANDSAT_START = re.compile(r"([A-Z])[.),:\s]")
NO_LETTER = "N/A"


def is_right(scoring: Scoring, reply: str, key: str, options: Mapping[str, str]) -> bool:
    """Whether a reply counts as right by a benchmark's own script.

    Args:
        scoring: whose rules.
        reply: everything the model said, with or without answer tags.
        key: the letter or letters of the key.
        options: letter -> text.
    """
    if scoring is Scoring.TERRASCOPE:
        wanted = normalise_terrascope(key)
        return bool(wanted) and read_terrascope(reply) == wanted
    if scoring is Scoring.DISASTER_M3:
        wanted = normalise_disaster_m3(key)
        return wanted != NO_LETTER and read_disaster_m3(reply, several="," in wanted) == wanted
    if key not in options:
        return False
    return fold_landsat30(options[read_landsat30(reply, options)]) == fold_landsat30(options[key])


def read_letter(scoring: Scoring, reply: str, options: Mapping[str, str]) -> str:
    """What the script takes for the model's letter; other text where it finds none."""
    if scoring is Scoring.TERRASCOPE:
        return read_terrascope(reply)
    if scoring is Scoring.DISASTER_M3:
        return read_disaster_m3(reply)
    return read_landsat30(reply, options)


def read_terrascope(reply: str) -> str:
    """TerraScope-Bench: a leading A-D of the answer, even of a word; else the answer in capitals."""
    said = _inside_answer(reply)
    leading = _LEADING.match(said)
    return leading[1].upper() if leading else normalise_terrascope(said)


def normalise_terrascope(text: str) -> str:
    """The second script's step: a letter A-D that stands alone at the start, else the text in capitals."""
    alone = _ALONE.match(text.strip())
    return alone[1].upper() if alone else text.strip().upper()


def read_disaster_m3(reply: str, *, several: bool = False) -> str:
    """DisasterM3: the first A-E anywhere in a tagged answer, even inside a word; else the first lone A-E of the reply.

    Args:
        reply: everything the model said.
        several: the key has several letters. Then, as in the release's second reader, all lone letters A-H of a tagged
            answer count, and without any the last lone A-E behind the reasoning.
    """
    tagged = re.search(r"<answer>(.*?)</answer>", reply, re.DOTALL)
    said = tagged[1].strip().upper() if tagged else ""
    if several:
        letters = re.findall(r"\b([A-H])\b", said)
        lone = re.findall(r"\b([A-E])\b", reply[max(reply.rfind("</think>"), 0) :].upper())
        return ", ".join(sorted(set(letters))) or (str(lone[-1]) if lone else NO_LETTER)
    found = re.search(r"[A-E]", said) or re.search(r"\b[A-E]\b", reply.upper())
    return found[0] if found else NO_LETTER


def normalise_disaster_m3(key: str) -> str:
    """The letters of a key, sorted, comma-separated."""
    letters = re.findall(r"\b([A-H])\b", key.strip().rstrip(".").upper())
    return ", ".join(sorted(set(letters))) if letters else (key.strip().rstrip(".").upper() or NO_LETTER)


def read_landsat30(reply: str, options: Mapping[str, str]) -> str:
    """Landsat30-AU: the letter that the answer is or starts with, else that of the option with the least edits."""
    said = _inside_answer(reply)
    cleaned = said.strip().upper()
    match = _LANDSAT_LETTER.fullmatch(cleaned) or _LANDSAT_START.match(cleaned)
    letter = next((group for group in match.groups() if group), "") if match else ""
    if letter in options:
        return letter
    folded = fold_landsat30(said)
    return min(options, key=lambda option: count_edits(folded, fold_landsat30(options[option])))


def fold_landsat30(text: str) -> str:
    """Text without quotes, doubled spaces and capitals."""
    return re.sub(r"\s+", " ", text.strip().strip("\"'")).lower()


def count_edits(one: str, other: str) -> int:
    """Levenshtein distance: insertions, deletions and replacements that turn one text into the other."""
    costs = list(range(len(other) + 1))
    for row, sign in enumerate(one, start=1):
        diagonal, costs[0] = costs[0], row
        for col, against in enumerate(other, start=1):
            diagonal, costs[col] = costs[col], min(costs[col] + 1, costs[col - 1] + 1, diagonal + (sign != against))
    return costs[-1]


def _inside_answer(reply: str) -> str:
    match = _ANSWER.search(reply)
    return match[1].strip() if match else reply.strip()
