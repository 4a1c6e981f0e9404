"""The special tokens of the sequence that `docs/bundle.md` describes, by role."""

from __future__ import annotations

import unicodedata
from pathlib import Path

from tokenizers import Tokenizer

from training.language.asking.declines import REASONS
from training.vocabulary import LABELS

TASKS: tuple[str, ...] = (
    "presence",
    "coverage",
    "area",
    "ranking",
    "boundary",
    "distance",
    "count",
    "location",
    "dominant",
    "point_class",
    "change_area",
    "change_what",
    "sensor",
    "caption",
    "segment",
)
LEVELS: tuple[str, ...] = ("trace", "few", "part", "half", "most", "all")
COMPASS: tuple[str, ...] = ("n", "ne", "e", "se", "s", "sw", "w", "nw", "centre", "spread")

ROLES: dict[str, str] = {
    "pad": "<pad>",
    "bos": "<bos>",
    "eos": "<eos>",
    "image_start": "<img>",
    "image_end": "</img>",
    "inputs_start": "<inputs>",
    "inputs_end": "</inputs>",
    "look_start": "<look>",
    "look_end": "</look>",
    "user_start": "<user>",
    "user_end": "</user>",
    "assistant": "<assistant>",
    "think_start": "<think>",
    "think_end": "</think>",
    "answer_start": "<answer>",
    "answer_end": "</answer>",
    "phrase_start": "<p>",
    "phrase_end": "</p>",
    "seg": "[SEG]",
    "step": "<step>",
    "measure_start": "<m>",
    "measure_end": "</m>",
}
"""Role -> token text, as the manifest's `tokens`."""

INPUTS: tuple[str, ...] = (
    "optical",
    "sar",
    "date1",
    "date2",
    "dates",
    "point",
    "options",
    "no_crs",
    "cloudy",
    "degraded",
)
MEASURED: tuple[str, ...] = (
    "none",
    "larger",
    "smaller",
    "same",
    "touch",
    "apart",
    *COMPASS,
    "hit",
    "miss",
    "on_optical",
    "on_sar",
    "on_both",
)
SLOTS: tuple[str, ...] = (
    "percent",
    "area",
    "count",
    "where",
    "sensor",
    "label",
    "distance",
    "difference",
    "overlap",
    "date_first",
    "date_last",
    "valid",
    "choice",
    "min_part",
)
UNITS: tuple[str, ...] = ("m2", "ha", "km2", "acre", "px", "m", "km")

SPECIAL: tuple[str, ...] = (
    *ROLES.values(),
    *(f"<in:{name}>" for name in INPUTS),
    *(f"<l:{name}>" for name in LEVELS),
    *(f"<m:{name}>" for name in MEASURED),
    *(f"<d:{name}>" for name in ("first", "last", "change")),
    *(f"<v:{name}>" for name in SLOTS),
    *(f"<u:{name}>" for name in UNITS),
    *(f"<#{number}>" for number in range(1, 9)),
    *(f"<task:{name}>" for name in (*TASKS, "declined")),
    *(f"<why:{name}>" for name in REASONS),
    *(f"<c:{label}>" for label in LABELS),
)

_OPEN = str.maketrans({"<": "(", "[": "(", "{": "(", ">": ")", "]": ")", "}": ")"})


def clean_question(text: str) -> str:
    """Return a question as the model reads it: the rule "Question text" of `docs/bundle.md`."""
    text = unicodedata.normalize("NFKC", text).lower().translate(_OPEN)
    text = "".join(" " if unicodedata.category(char).startswith("C") else char for char in text)
    text = " ".join(text.split())
    return text if len(text) <= 480 else f"{text[:200]} ... {text[-275:]}"


def read_tokenizer(path: Path) -> Tokenizer:
    """Open `tokenizer.json` and check that every special token is there.

    Raises:
        ValueError: a special token is missing.
    """
    tokenizer = Tokenizer.from_file(str(path))
    missing = [token for token in SPECIAL if tokenizer.token_to_id(token) is None]
    if missing:
        raise ValueError(f"{path}: special tokens {missing} are missing; train the tokenizer again")
    return tokenizer
