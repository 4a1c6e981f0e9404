"""Builds the prompt of a TerraScope 8B model as embedding rows: preface, pictures, question, options."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

import numpy as np

from ...errors import BundleError
from ...model.bundle.terrascope8b_values import PromptSpec
from ...model.runtime.model import Model
from ...words.said import say
from ..area.inputs import FloatArray
from ..wording.options import Option
from .views import EncodedViews

_PLACE = re.compile(r"\{(\w+)\}")


def list_prompt_rows(model: Model, encoded: EncodedViews, question: str, options: Sequence[Option]) -> FloatArray:
    """Embedding rows `(S, hidden)` float32 of the whole prompt, visual tokens in their places.

    Raises:
        BundleError: the tokenizer does not keep the places of the visual tokens.
    """
    family = model.manifest.require_terrascope8b()
    context = model.manifest.tokens["image_context"]
    special = model.tokenizer.special
    text = compose_prompt(
        family.prompt,
        context=context,
        tokens_per_view=[view.tokens for view in encoded.views],
        question=disarm(question, special),
        options=[Option(option.letter, disarm(option.text, special)) for option in options],
    )
    ids = np.array(model.tokenizer.encode(text))
    places = ids == model.tokenizer.id_of(context)
    if int(places.sum()) != len(encoded.tokens):
        raise BundleError(
            say(
                "prompt_tokens",
                file=model.folder / "tokenizer.json",
                count=int(places.sum()),
                item=context,
                expected=len(encoded.tokens),
            )
        )
    rows = model.embed(ids.tolist())
    rows[places] = encoded.tokens
    return rows


def compose_prompt(
    spec: PromptSpec,
    *,
    context: str,
    tokens_per_view: Sequence[int],
    question: str,
    options: Sequence[Option],
) -> str:
    """The prompt as text, `context` once per visual token."""
    blocks = [_fill(spec.image, context=context * count) for count in tokens_per_view]
    listed = "".join(_fill(spec.option, letter=option.letter, text=option.text) for option in options)
    images = spec.image_separator.join(blocks)
    inner = _fill(spec.input, preface=spec.preface, images=images, question=question, options=listed)
    return _fill(spec.turn, input=inner)


def disarm(text: str, special: Iterable[str]) -> str:
    """Text of the user in which no special token stands: a space after the first sign breaks each of them."""
    for token in sorted(special, key=len, reverse=True):
        while len(token) > 1 and token in text:
            text = text.replace(token, f"{token[0]} {token[1:]}")
    return text


def _fill(template: str, **parts: str) -> str:
    """Put parts in their places in one pass, so that braces in a part are left alone."""
    return _PLACE.sub(lambda match: parts.get(match[1], match[0]), template)
