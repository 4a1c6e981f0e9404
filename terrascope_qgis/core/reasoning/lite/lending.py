"""Learned classes in a Lite model's answer: what it is told of them, their masks, and the words the reader sees."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import numpy as np

from ...model.bundle.manifest import VocabularyEntry
from ...model.runtime.model import Model
from ...progress import Progress
from ...result import Segment
from ..area.encoded_area import CHANGE, EncodedArea
from ..masks.first_look import MAX_CHANGES, MAX_CLASSES, FirstLook, largest
from ..masks.grounding import GroundingRequest, find_date, make_segment
from ..masks.learned import check_fits, decode_learned
from ..wording.stand_in import StandIn
from ..wording.vocabulary import Vocabulary

_GAIN, _LOSS = "gain:", "loss:"


class Lending:
    """The learned classes of one question."""

    def __init__(self, model: Model, encoded: EncodedArea, stand_ins: Sequence[StandIn], progress: Progress) -> None:
        self._model = model
        self._encoded = encoded
        self._progress = progress
        self._percents: dict[str, float] = {}
        self._own = Vocabulary(model.manifest.vocabulary)
        self._by_label = {stand_in.label: stand_in.learned for stand_in in stand_ins}
        self.vocabulary = Vocabulary([*_list_entries(stand_ins), *model.manifest.vocabulary])
        """Learned classes first, then the model's own."""
        self.words = {
            phrase: learned.name for label, learned in self._by_label.items() for phrase in self._own.phrases_of(label)
        }
        """What the model writes -> what the reader sees."""
        fits = (check_fits(one, model, encoded.sensors_at(encoded.last)) for one in self._by_label.values())
        self.warnings = [warning for warning in fits if warning is not None]

    @property
    def labels(self) -> frozenset[str]:
        """The model's own labels whose words stand for learned classes."""
        return frozenset(self._by_label)

    def tell_look(self, look: FirstLook) -> FirstLook:
        """The first look as the model is told it: a lent word says how much of the learned class there is."""
        if not self._by_label:
            return look
        classes, changes = dict(look.classes), dict(look.changes)
        for label in self._by_label:
            classes[label] = self._measure(label, self._encoded.last)
            if len(self._encoded.observations) > 1:
                known = [kind + label for kind in (_GAIN, _LOSS) if kind + label in self._own]
                changes |= {change: self._measure(change, CHANGE) for change in known}
        return replace(look, classes=largest(classes, MAX_CLASSES), changes=largest(changes, MAX_CHANGES))

    def describe_look(self, look: FirstLook) -> dict[str, dict[str, float]]:
        """The first look for the record: the model's own classes as they were seen, and the learned ones by name."""
        told = look.describe()
        for label, learned in self._by_label.items():
            told["classes"][learned.name] = self._measure(label, self._encoded.last)
        return told

    def ground(self, request: GroundingRequest, number: int, *, keep_probability: bool = False) -> Segment | None:
        """The segment of a learned class; None if the model speaks of one of its own.

        Args:
            request: what the model's words ask for.
            number: 1-based id of the segment in the answer.
            keep_probability: whether the segment carries the probability of each pixel.
        """
        date, _ = find_date(self._encoded, request.date_kind)
        label = self._own.find_label(request.phrase, prefer_change=date == CHANGE)
        if label is None or _plain(label) not in self._by_label:
            return None
        learned = self._by_label[_plain(label)]
        # A plain class word between two dates means what came up.
        kind = label[: -len(_plain(label))] or (_GAIN if date == CHANGE else "")
        decoded = decode_learned(
            self._model,
            self._encoded,
            learned,
            date,
            self._progress,
            is_loss=kind == _LOSS,
            keep_probability=keep_probability,
        )
        request = replace(request, phrase=self.vocabulary.words_for(kind + learned.name))
        return make_segment(self._encoded, decoded, kind + learned.name, request, number)

    def list_missed(self, segments: Sequence[Segment]) -> list[str]:
        """Names of learned classes that the question names and the answer has no mask of."""
        seen = {_plain(segment.label) for segment in segments}
        return [learned.name for learned in self._by_label.values() if learned.name not in seen]

    def _measure(self, label: str, date: int) -> float:
        """Percent of the valid area; measured once."""
        if label not in self._percents:
            learned, is_loss = self._by_label[_plain(label)], label.startswith(_LOSS)
            decoded = decode_learned(self._model, self._encoded, learned, date, self._progress, is_loss=is_loss)
            valid = max(self._encoded.valid_at(date).count(), 1)
            self._percents[label] = 100.0 * int(np.count_nonzero(decoded.mask)) / valid
        return self._percents[label]


def _plain(label: str) -> str:
    return label.removeprefix(_GAIN).removeprefix(_LOSS)


def _list_entries(stand_ins: Sequence[StandIn]) -> list[VocabularyEntry]:
    entries = []
    for stand_in in stand_ins:
        name = stand_in.learned.name
        entries += [
            VocabularyEntry(name, stand_in.learned.phrases, "class"),
            VocabularyEntry(_GAIN + name, (f"new {name}",), "change"),
            VocabularyEntry(_LOSS + name, (f"lost {name}",), "change"),
        ]
    return entries
