"""Sentences made to deceive the checker (`claims/adversarial.jsonl`): what each may be shown as, marked by hand.

A mark is some words of the sentence and what is expected of every claim that takes them in:

- `verified`, `differs`, `unverifiable`: that verdict;
- `flagged`: there is a claim, and it is not verified;
- `silent`: not verified, where it is found at all;
- `true`: so, but said in an unusual way: anything but `differs`, or nothing at all;
- `either`: true but unusual, so that only silence or any verdict would be too much to ask for.

What no mark allows may not be verified.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from terrascope_qgis.core.result import Claim, Verdict
from tests.core.reasoning.claim_scenes import FOLDER, check


@dataclass(frozen=True)
class Mark:
    """Words of a sentence and what may become of them."""

    words: str
    expected: str


@dataclass(frozen=True)
class Trap:
    """One sentence."""

    half: str
    group: str
    scene: str
    text: str
    marks: tuple[Mark, ...]


@dataclass(frozen=True)
class Fault:
    """What the checker got wrong in a sentence."""

    kind: str
    """`unsafe`: verified what is not; `passed`: said nothing of a number; `missed`: did not verify;
    `alarm`: called wrong what is so; `verdict`: gave another."""
    words: str
    text: str


def read_traps(half: str | None = None) -> list[Trap]:
    """The sentences of a half, or all."""
    rows = map(json.loads, (FOLDER / "adversarial.jsonl").read_text("utf-8").splitlines())
    return [
        Trap(row["half"], row["group"], row["scene"], row["text"], tuple(Mark(**mark) for mark in row["marks"]))
        for row in rows
        if half in (None, row["half"])
    ]


def find_faults(trap: Trap) -> Iterator[Fault]:
    """What the checker gets wrong in a sentence."""
    claims = check(trap.scene, trap.text)
    for claim in claims:
        expected = {mark.expected for mark in trap.marks if _meet(claim, mark, trap.text)}
        if claim.verdict is Verdict.VERIFIED and not expected & {"verified", "true", "either"}:
            yield Fault("unsafe", claim.text, trap.text)
        if claim.verdict is Verdict.DIFFERS and expected and expected <= {"verified", "true"}:
            yield Fault("alarm", claim.text, trap.text)
    for mark in trap.marks:
        found = {claim.verdict.value for claim in claims if _meet(claim, mark, trap.text)}
        if mark.expected == "verified" and "verified" not in found:
            yield Fault("missed", mark.words, trap.text)
        elif mark.expected in ("differs", "unverifiable", "flagged") and not found:
            yield Fault("passed", mark.words, trap.text)
        elif mark.expected in ("differs", "unverifiable") and mark.expected not in found:
            yield Fault("verdict", mark.words, trap.text)


@dataclass(frozen=True)
class Extraction:
    """How the claims of some sentences were found, and with which verdict."""

    recall: float
    """Share of the marks that need a claim which have one."""
    precision: float
    """Share of the claims that meet a mark."""
    confusion: Counter[tuple[str, str]]
    """Marks by what was expected and what the claims say that meet them; `nothing` where none does."""


def extract(traps: Sequence[Trap]) -> Extraction:
    """Count claims and verdicts of sentences in which everything that is stated is marked."""
    confusion: Counter[tuple[str, str]] = Counter()
    claims = marked = 0
    for trap in traps:
        found = check(trap.scene, trap.text)
        claims += len(found)
        marked += sum(any(_meet(claim, mark, trap.text) for mark in trap.marks) for claim in found)
        for mark in trap.marks:
            own = {claim.verdict.value for claim in found if _meet(claim, mark, trap.text)}
            said = next((verdict for verdict in ("verified", "differs", "unverifiable") if verdict in own), "nothing")
            confusion[mark.expected, said] += 1
    needed = {key: count for key, count in confusion.items() if key[0] not in ("silent", "true", "either")}
    missing = sum(count for (_, said), count in needed.items() if said == "nothing")
    return Extraction(1 - missing / sum(needed.values()), marked / claims, confusion)


def _meet(claim: Claim, mark: Mark, text: str) -> bool:
    """Whether a claim's words and a mark's overlap anywhere in the text."""
    plain = text.casefold()
    mine = plain.index(mark.words.casefold()), len(mark.words)
    start = -1
    while (start := plain.find(claim.text.casefold(), start + 1)) >= 0:
        if start < mine[0] + mine[1] and mine[0] < start + len(claim.text):
            return True
    return False
