"""Nothing that the masks do not bear out may be shown as verified, however it is said."""

from __future__ import annotations

from collections import Counter

import pytest

from tests.core.reasoning.adversarial_claims import find_faults, read_traps

HALVES = ("dev", "report", "third")
LEAST_VERIFIED = 0.95
"""Share of the plain statements that must still be verified; one that is true may be called unverifiable."""


def test_there_are_enough_sentences():
    assert len(read_traps()) >= 150


@pytest.mark.parametrize("half", HALVES)
def test_no_sentence_made_to_deceive_is_believed(half):
    faults = [fault for trap in read_traps(half) for fault in find_faults(trap)]
    count = Counter(fault.kind for fault in faults)
    print(f"{half}: {len(read_traps(half))} sentences, {dict(count)}")
    assert not [fault for fault in faults if fault.kind != "missed"]


def test_what_is_plainly_true_is_still_verified():
    traps = read_traps()
    stated = sum(mark.expected == "verified" for trap in traps for mark in trap.marks)
    missed = [fault for trap in traps for fault in find_faults(trap) if fault.kind == "missed"]
    print(f"{stated - len(missed)} of {stated} plain statements verified")
    assert stated - len(missed) >= LEAST_VERIFIED * stated, missed
