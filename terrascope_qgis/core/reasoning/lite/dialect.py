"""TerraScope Lite's way of asking and answering (prompt template `lite/1`, docs/bundle.md)."""

from __future__ import annotations

import re
from collections.abc import Sequence

import numpy as np

from ...geo.distance_rule import DistanceRule
from ...geo.grid import PixelGrid
from ...model.runtime.model import Model
from ...progress import Progress
from ...result import Segment
from ..answer import list_candidates, list_given
from ..area.encoded_area import EncodedArea
from ..area.inputs import FloatArray
from ..checking.text_claims import ClaimChecker
from ..masks.contest import Contest
from ..masks.first_look import FirstLook
from ..masks.grounding import GroundingRequest, ground_segment, read_region_tokens
from ..masks.second_looks import DoubtPlan
from ..wording.date_words import name_dates, word_date
from ..wording.options import Option, choose_option
from ..wording.vocabulary import Vocabulary
from ..wording.word_swap import WordSwap
from .lending import Lending
from .measurement_tokens import do_touch, list_measurement_tokens
from .part_words import PartWords
from .prompt import LiteQuestion, list_prompt_rows
from .sentence_truth import MaskFacts
from .token_rules import TokenRules, make_token_rules
from .transcript import LiteTranscript

TEMPLATE = "lite/1"
DESCRIPTION = "caption"
SHARING = (DESCRIPTION, "point_class")
"""Tasks whose masks share out the area, if there are several."""
_PLANNED = re.compile(r"<c:(\S+)>")
MEASUREMENT_TOKENS = 16
"""Longest measurement block."""


class LiteDialect:
    """One question to a Lite model; also what slots may speak of."""

    def __init__(
        self,
        model: Model,
        encoded: EncodedArea,
        question: LiteQuestion,
        look: FirstLook,
        progress: Progress,
        lending: Lending | None = None,
        doubt: DoubtPlan | None = None,
        distance_rule: DistanceRule = DistanceRule.EDGES,
        part_words: PartWords | None = None,
        *,
        is_rewritten: bool = False,
    ) -> None:
        tokenizer = model.tokenizer
        self._model = model
        self._encoded = encoded
        self._question = question
        self._look = look
        self._progress = progress
        self._doubt = doubt
        self._distance_rule = distance_rule
        self._dates = [observation.date for observation in encoded.observations]
        self._lending = lending or Lending(model, encoded, (), progress)
        self._vocabulary = self._lending.vocabulary
        self._segments: list[Segment] = []
        self._task_ids = [token_id for text, token_id in tokenizer.special.items() if text.startswith("<task:")]
        self._planned: list[str] = []
        self._is_first = True
        self._rules = self._make_rules()
        self._made: dict[tuple[str, str], Segment] = {}
        self.last_drawn: tuple[FloatArray, GroundingRequest] | None = None
        """What the last mask was decoded from: `(1, width)` output of the SEG head, and what it is of."""
        self._valid_percent = 100.0 * encoded.valid_at(encoded.last).count() / max(encoded.inside.count(), 1)
        self.seg_id = tokenizer.id_of(model.manifest.tokens["seg"])
        self.stop_ids = frozenset({tokenizer.id_of(model.manifest.tokens["eos"])})
        checker = ClaimChecker(self._segments, encoded.grid, vocabulary=self._vocabulary, distance_rule=distance_rule)
        swap = WordSwap({**self._lending.words, **(part_words.swaps if part_words else {})})
        self.transcript = LiteTranscript(
            tokenizer,
            self,
            checker,
            lambda kind: word_date(kind, self._dates),
            progress,
            swap,
            part_words,
            is_rewritten,
        )

    @property
    def most_rows(self) -> int:
        """Most rows that `ground` gives back."""
        return self._model.manifest.limits.tokens_per_region + MEASUREMENT_TOKENS

    @property
    def prompt_chunk(self) -> int | None:
        """None: the whole prompt takes some milliseconds."""
        return None

    @property
    def segments(self) -> Sequence[Segment]:
        """All masks so far."""
        return self._segments

    @property
    def vocabulary(self) -> Vocabulary:
        """Names of classes, learned ones too."""
        return self._vocabulary

    def add_host_mask(self, segment: Segment) -> None:
        """Take in a mask that the host made itself; its id is the next one."""
        self._segments.append(segment)

    @property
    def options(self) -> Sequence[Option]:
        """Choices of the question."""
        return self._question.options

    @property
    def grid(self) -> PixelGrid:
        """Where masks lie."""
        return self._encoded.grid

    @property
    def distance_rule(self) -> DistanceRule:
        """From where to where distances are measured."""
        return self._distance_rule

    @property
    def date_names(self) -> tuple[str, str]:
        """How the first and the last date read."""
        return name_dates(self._dates)

    @property
    def valid_percent(self) -> float:
        """Percent of the area with valid pixels at the last date."""
        return self._valid_percent

    def words_for(self, label: str) -> str:
        """How a label reads."""
        return self._vocabulary.words_for(label)

    def choose(self) -> str | None:
        """Letter of the option that fits what was measured so far."""
        task = self.transcript.task
        given = list_given(task, self.transcript.answer_slots)
        candidates = [*given, *list_candidates(task, self._segments, self.grid, self._distance_rule)]
        return choose_option(self.options, candidates, self._vocabulary)

    def list_prompt_rows(self) -> FloatArray:
        """Embedding rows of the prompt."""
        return list_prompt_rows(self._model, self._encoded, self._question, self._look)

    def pick(self, logits: FloatArray) -> int:
        """The likeliest token of those that may come; the first one is always a task."""
        if self._rules is not None:
            return self._rules.pick(logits)
        if self._is_first and self._task_ids:
            self._is_first = False
            return self._task_ids[int(np.argmax(logits[self._task_ids]))]
        return int(np.argmax(logits[: self._model.tokenizer.size]))

    def read(self, token_id: int) -> None:
        """Take in a token."""
        if planned := _PLANNED.fullmatch(self._model.tokenizer.special_text(token_id) or ""):
            self._planned.append(planned[1])
        if self._rules is not None:
            self._rules.read(token_id)
        self.transcript.read(token_id)

    def ground(self, seg: FloatArray) -> FloatArray:
        """Make, measure and show a mask; returns its region's tokens and its measurements.

        What is asked for a second time, by the same words and at the same date, is the mask made before.
        """
        request = self.transcript.request_mask()
        asked = (request.phrase.casefold(), request.date_kind)
        segment = self._made.get(asked)
        if segment is None:
            number = len(self._segments) + 1
            keeps = self._doubt is not None and self._doubt.keep_probability
            segment = self._lending.ground(request, number, keep_probability=keeps) or ground_segment(
                self._model,
                self._encoded,
                seg,
                request,
                number,
                self._progress,
                doubt=self._doubt,
                contest=self._find_contest(request),
            )
            self._segments.append(segment)
            self.last_drawn = seg, request
            self._made[asked] = segment
            self.transcript.add_segment(segment)
        else:
            self.transcript.repeat_segment(segment)
        previous = self._segments[segment.id - 2] if segment.id > 1 else None
        if self._rules is not None:
            self._rules.read(self.seg_id)
            self._rules.add_mask(self._state_facts(segment, previous))
        told = list_measurement_tokens(segment, previous, self._encoded.point_row_col)
        ids = [self._model.tokenizer.id_of(token) for token in told]
        region = read_region_tokens(self._model, self._encoded, segment, request.date_kind)
        return np.concatenate([region, self._model.embed(ids)])

    def list_closing_ids(self) -> list[int]:
        """End of the reasoning and begin of the answer."""
        if self.transcript.is_answering:
            return []
        return [self._model.tokenizer.id_of(token) for token in ("</think>", "<answer>")]

    def _find_contest(self, request: GroundingRequest) -> Contest | None:
        """What else claims the pixels of a mask: planned classes of a description or at a point share out the area."""
        if self.transcript.task not in SHARING or request.date_kind != "last" or len(self._planned) < 2:
            return None
        settled = {self._vocabulary.find_label(request.phrase), *(segment.label for segment in self._segments)}
        taken = np.logical_or.reduce([segment.mask for segment in self._segments]) if self._segments else None
        return Contest(tuple(one for one in self._planned if one not in settled | self._lending.labels), taken)

    def _make_rules(self) -> TokenRules | None:
        """Rules of this answer; None where the bundle lists no sentences."""
        manifest = self._model.manifest
        if not manifest.sentences:
            return None
        return make_token_rules(
            self._model.tokenizer,
            manifest.vocabulary,
            manifest.sentences,
            ([label for label, _ in self._look.classes], [label for label, _ in self._look.changes]),
            date_count=len(self._encoded.observations),
            decline_at=manifest.decline_at,
            has_options=bool(self._question.options),
        )

    def _state_facts(self, segment: Segment, previous: Segment | None) -> MaskFacts:
        point = self._encoded.point_row_col
        return MaskFacts(
            percent=segment.measures.percent,
            size=float(segment.measures.pixels),
            touches_previous=previous is not None and do_touch(segment, previous),
            holds_point=None if point is None else bool(segment.mask[point]),
        )
