"""Nothing that the masks do not bear out may be shown as verified, however it is said."""

from __future__ import annotations

from collections import Counter

import pytest

from tests.core.reasoning.adversarial_claims import extract, find_faults, read_traps

HALVES = ("dev", "report", "third")
SPOKEN = (
    "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh", "twelfth", "thirteenth",
    "fourteenth", "fifteenth", "sixteenth", "seventeenth", "eighteenth", "nineteenth", "twentieth",
    "twentyfirst", "twentysecond", "twentythird", "twentyfourth",
    "twentyfifth", "twentysixth", "twentyseventh", "twentyeighth", "twentyninth", "thirtieth",
    "thirtyfirst", "thirtysecond", "thirtythird", "thirtyfourth", "thirtyfifth",
)  # fmt: skip
"""Plain and twisted sentences side by side, everything in them marked."""
WRONG = "thirtysixth"
"""Wrong sentences in which only what is true is marked."""
LEAST = 0.95
MOST_ALARMS = 0.015
"""Share of the true statements that may be called wrong."""
VERDICTS = ("verified", "differs", "unverifiable", "nothing")
LEAST_VERIFIED = 0.84
"""Share of the plain statements beside a trap that must still be verified: most traps make a sentence hard to read."""


def test_there_are_enough_sentences():
    assert len(read_traps()) >= 150


@pytest.mark.parametrize("half", HALVES)
def test_no_sentence_made_to_deceive_is_believed(half):
    faults = [fault for trap in read_traps(half) for fault in find_faults(trap)]
    count = Counter(fault.kind for fault in faults)
    print(f"{half}: {len(read_traps(half))} sentences, {dict(count)}")
    assert not [fault for fault in faults if fault.kind != "missed"]


@pytest.mark.parametrize("half", SPOKEN)
def test_claims_of_many_ways_to_speak_are_found_and_none_believed_that_is_not_so(half):
    traps = read_traps(half)
    found = extract(traps)
    print(f"{half}: {len(traps)} sentences, recall {found.recall:.3f}, precision {found.precision:.3f}")
    for expected in ("verified", "differs", "flagged", "true", "silent"):
        said = {verdict: found.confusion[expected, verdict] for verdict in VERDICTS}
        print(f"  {expected}: {said}")
    assert found.recall >= LEAST and found.precision >= LEAST
    assert not [fault for trap in traps for fault in find_faults(trap) if fault.kind == "unsafe"]


def test_of_wrong_sentences_only_their_true_words_are_verified():
    traps = read_traps(WRONG)
    assert len(traps) == 50
    assert not [fault for trap in traps for fault in find_faults(trap) if fault.kind == "unsafe"]


def test_what_is_so_is_seldom_called_wrong():
    traps = [trap for half in SPOKEN for trap in read_traps(half)]
    true = sum(mark.expected in ("verified", "true") for trap in traps for mark in trap.marks)
    alarms = [fault for trap in traps for fault in find_faults(trap) if fault.kind == "alarm"]
    print(f"{len(alarms)} of {true} true statements called wrong")
    assert len(alarms) <= MOST_ALARMS * true, alarms


def test_what_is_plainly_true_is_still_verified():
    traps = [trap for half in HALVES for trap in read_traps(half)]
    stated = sum(mark.expected == "verified" for trap in traps for mark in trap.marks)
    missed = [fault for trap in traps for fault in find_faults(trap) if fault.kind == "missed"]
    print(f"{stated - len(missed)} of {stated} plain statements verified")
    assert stated - len(missed) >= LEAST_VERIFIED * stated, missed
