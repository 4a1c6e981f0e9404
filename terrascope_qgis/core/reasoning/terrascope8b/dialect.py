"""TerraScope 8B's way of asking and answering (prompt template `qwen_chat`, docs/export-8b.md)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from ...geo.distance_rule import DistanceRule
from ...geo.measure import measure_mask
from ...model.runtime.model import Model
from ...progress import Progress
from ...request import Picking, Variants
from ...result import Segment
from ..area.inputs import FloatArray
from ..checking.text_claims import ClaimChecker
from ..masks.grounding import MIN_PART_PX
from ..wording.options import Option
from ..wording.vocabulary import Vocabulary
from .drawing import Drawing
from .encoding import pictures_of
from .fusion import choose_sar
from .masks import ViewMask, decode_view_mask
from .phrases import find_date, find_phrase, names_zero
from .picking import COVERAGE_TOKENS, CellGrid, IndexArray, cover_shares, pick_tokens
from .prompt import list_prompt_rows
from .transcript import Transcript
from .views import EncodedViews

TEMPLATE = "qwen_chat"
PROMPT_CHUNK = 128
"""Rows of the prompt fed at a time on a CPU; 3,000 rows at once would be minutes in which nothing can be stopped."""


@dataclass(frozen=True)
class Question:
    """A question as the model reads it."""

    text: str
    """Without options."""
    options: tuple[Option, ...] = ()


@dataclass(frozen=True)
class MaskRecord:
    """How one [SEG] was grounded."""

    segments: tuple[int, ...]
    """Ids of the segments it made."""
    view: int
    """The view its tokens were taken from, and its first mask was drawn on."""
    date_from: str
    """`text` if the words named the date, `number` if it was counted; `only` with one date."""
    tokens: tuple[int, ...]
    """Places of the visual tokens put back in."""
    iou_hint: float
    object_logit: float
    outline: float
    """Share of the mask that holds when the threshold moves."""


class Terrascope8BDialect:
    """One question to a TerraScope 8B model."""

    def __init__(
        self, model: Model, encoded: EncodedViews, question: Question, variants: Variants, progress: Progress
    ) -> None:
        manifest = model.manifest
        self._model = model
        self._encoded = encoded
        self._question = question
        self.variants = variants
        self._progress = progress
        self._dates = [observation.date for observation in encoded.observations]
        self._vocabulary = Vocabulary(manifest.vocabulary)
        self._counts_from_zero = False
        pictures = pictures_of(manifest)
        columns, rows = encoded.tile_grid
        self._cells = CellGrid(columns, rows, pictures.token_grid, pictures.tile_px, encoded.side_px)
        self.segments: list[Segment] = []
        self.records: list[MaskRecord] = []
        self.drawings: dict[int, Drawing] = {}
        """Segment id -> how its mask was drawn."""
        self.seg_id = model.tokenizer.id_of(manifest.tokens["seg"])
        self.stop_ids = frozenset(model.tokenizer.id_of(text) for text in _stop_texts(model))
        # The model was taught with distances from pixel centre to pixel centre.
        self.checker = ClaimChecker(
            self.segments,
            encoded.grid,
            vocabulary=self._vocabulary,
            valid=encoded.views[0].valid.unpack(),
            distance_rule=DistanceRule.CENTRES,
        )
        self.transcript = Transcript(model.tokenizer, self.checker, progress)

    @property
    def most_rows(self) -> int:
        """Most rows that `ground` gives back."""
        limit = self._model.manifest.limits.tokens_per_region
        return max(limit, COVERAGE_TOKENS) if self.variants.picking is Picking.COVERAGE else limit

    @property
    def prompt_chunk(self) -> int | None:
        """Rows of some seconds on a CPU; a GPU takes the whole prompt in less than one."""
        return None if self._model.device.device == "cuda" else PROMPT_CHUNK

    def list_prompt_rows(self) -> FloatArray:
        """Embedding rows of the prompt."""
        return list_prompt_rows(self._model, self._encoded, self._question.text, self._question.options)

    def pick(self, logits: FloatArray) -> int:
        """The likeliest token."""
        return int(np.argmax(logits[: self._model.tokenizer.size]))

    def read(self, token_id: int) -> None:
        """Take in a token."""
        self.transcript.read(token_id)

    def ground(self, seg: FloatArray) -> FloatArray:
        """Make, measure and show the masks of a [SEG]; returns the visual tokens of its region, none if it is empty.

        Of two dates the first [SEG] has a mask on both: in training it was the only one that was drawn, on both.
        """
        view, date_from = self._find_view()
        own = decode_view_mask(self._model, self._encoded, view, seg, self._progress)
        made = [self._measure(own, view)]
        if self._encoded.is_pair and not self.records:
            other = 1 - view
            made.append(self._measure(decode_view_mask(self._model, self._encoded, other, seg, self._progress), other))
        self.transcript.add_segments(made)
        places = self._pick_places(own, view)
        ids = tuple(segment.id for segment in made)
        tokens = tuple(int(place) for place in places)
        self.records.append(MaskRecord(ids, view, date_from, tokens, own.iou_hint, own.object_logit, own.outline))
        return self._encoded.tokens[places]

    def list_closing_ids(self) -> list[int]:
        """End of the reasoning and begin of the answer."""
        return [] if self.transcript.is_answering else self._model.tokenizer.encode("</think><answer>")

    def _find_view(self) -> tuple[int, str]:
        """The view a [SEG] speaks of: the one its words name, else by turns as the official code does."""
        if not self._encoded.is_pair:
            return 0, "only"
        words = self.transcript.words_since_mask
        self._counts_from_zero = self._counts_from_zero or names_zero(words)
        named = find_date(words, self._dates, counts_from_zero=self._counts_from_zero)
        return (len(self.records) % 2, "number") if named is None else (named, "text")

    def _measure(self, drawn: ViewMask, view: int) -> Segment:
        """The segment of a mask; it counts as made at once."""
        encoded = self._encoded
        seen = encoded.views[view]
        phrase = self.transcript.marked_phrase or find_phrase(self.transcript.words_since_mask, self._vocabulary)
        label = self._vocabulary.find_label(phrase) or phrase or "unnamed"
        date = self._dates[seen.date]
        iso = date.isoformat() if date else None
        segment = Segment(
            id=len(self.segments) + 1,
            label=label,
            phrase=phrase,
            date=iso,
            sensor=seen.sensor,
            score=drawn.score,
            mask=drawn.mask,
            measures=measure_mask(drawn.mask, seen.valid.unpack(), encoded.grid, min_part_px=MIN_PART_PX),
            layer="_".join([label.replace(" ", "_"), *([iso] if iso else [])]),
        )
        self.segments.append(segment)
        self.drawings[segment.id] = Drawing(drawn.score, drawn.outline)
        return segment

    def _pick_places(self, drawn: ViewMask, view: int) -> IndexArray:
        """Places of the tokens put back in, among those of all views."""
        limit = self._model.manifest.limits.tokens_per_region
        cells = pick_tokens(drawn.mask, self._cells, rule=self.variants.picking, limit=limit)
        views = self._encoded.views
        if not self._encoded.is_fused:
            return cells + views[view].first_token
        optical, sar = views
        takes_sar = choose_sar(
            cells,
            rule=self.variants.fusion,
            tokens=(self._tokens_of(0), self._tokens_of(1)),
            query=self._model.embed(self._model.tokenizer.encode(self._question.text)),
            valid=(self._valid_shares(0), self._valid_shares(1)),
        )
        return np.where(takes_sar, cells + sar.first_token, cells + optical.first_token)

    def _tokens_of(self, view: int) -> FloatArray:
        first = self._encoded.views[view].first_token
        return self._encoded.tokens[first : first + self._encoded.views[view].tokens]

    def _valid_shares(self, view: int) -> FloatArray:
        """Share of valid pixels per token place."""
        return cover_shares(self._encoded.views[view].valid.unpack(), self._cells).reshape(-1)


def _stop_texts(model: Model) -> Sequence[str]:
    family = model.manifest.require_terrascope8b()
    return family.stop
