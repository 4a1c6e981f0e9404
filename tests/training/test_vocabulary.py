"""Order and content of the vocabulary are public."""

from __future__ import annotations

from training.vocabulary import CHANGE_LABELS, CLASS_LABELS, INDEX, LABELS, LAND_LABELS, VOCABULARY, vocabulary_entries


def test_labels_are_unique_and_indexed_in_order() -> None:
    assert len(set(LABELS)) == len(LABELS) == 37
    assert [INDEX[label] for label in LABELS] == list(range(37))


def test_classes_come_first_and_land_classes_lead() -> None:
    assert LABELS == CLASS_LABELS + CHANGE_LABELS
    assert CLASS_LABELS[:9] == LAND_LABELS
    assert CLASS_LABELS[-1] == "vegetation"
    assert LABELS[-4:] == ("flooded", "forest_loss", "forest_damage", "change")


def test_no_phrase_names_two_concepts_of_one_kind() -> None:
    for kind in ("class", "change"):
        words = [phrase for concept in VOCABULARY if concept.kind == kind for phrase in concept.phrases]
        assert len(words) == len(set(words))


def test_manifest_entries_keep_the_order() -> None:
    assert [entry["label"] for entry in vocabulary_entries()] == list(LABELS)
