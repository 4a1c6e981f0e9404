"""Lends a model's own class word to a learned class it has no word for; the mask and the reader get the real name.

The question's "how much quarry" reaches the model as "how much snow" with a look that says how much quarry there is;
where the model then says "snow and ice", the host draws the mask of the quarry and writes "quarry".
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from ...classes.learned_class import LearnedClass
from ...errors import InputError
from ...words.said import say
from .vocabulary import Vocabulary

PREFERRED = ("crops", "grass", "snow_ice", "flooded_vegetation", "shrub", "built_up", "bare", "trees", "water")
"""Labels that may be lent, the one first whose words the model mistakes least often (docs/trust.md)."""
_ARTICLES = frozenset({"a", "an", "the", "this", "that", "each", "every", "one", "nearest", "closest", "single"})


@dataclass(frozen=True)
class StandIn:
    """A learned class and what it is called towards the model."""

    learned: LearnedClass
    label: str
    """Of the model's vocabulary."""


@dataclass(frozen=True)
class LentQuestion:
    """A question as the model reads it."""

    text: str
    stand_ins: tuple[StandIn, ...]
    """One for each learned class that the question names, in the order given."""


def lend_words(question: str, classes: Sequence[LearnedClass], vocabulary: Vocabulary) -> LentQuestion:
    """Replace the words of learned classes by those of classes that the question does not name.

    Where the words of two learned classes overlap, the longer ones count.

    Args:
        question: without options.
        classes: that may be asked for.
        vocabulary: of the model.

    Raises:
        InputError: the question names more classes than there are words to lend.
    """
    words = {word: learned for learned in classes for phrase in learned.phrases for word in list_forms(phrase)}
    if not words:
        return LentQuestion(question, ())
    longest_first = sorted(words, key=len, reverse=True)
    # White space within a name is any white space; no letter or digit may touch a name.
    pattern = re.compile(
        r"(?<!\w)(?:" + "|".join(re.escape(word).replace(r"\ ", r"\s+") for word in longest_first) + r")(?!\w)",
        re.IGNORECASE,
    )
    found = [words[_fold(match[0])] for match in pattern.finditer(question)]
    named = [learned for learned in classes if learned in found]
    # A word that was not taken cannot be part of another: what is left names the model's own classes.
    rest = pattern.sub(" . ", question).replace(":", " ")
    taken = {label.split(":")[-1] for label in vocabulary.labels_in(rest)}
    free = [label for label in PREFERRED if label in vocabulary and label not in taken]
    if len(named) > len(free):
        raise InputError(say("classes_many", count=len(named)))
    lent = {learned.name: label for learned, label in zip(named, free, strict=False)}

    def replace(match: re.Match[str]) -> str:
        before = re.findall(r"\w+", question[: match.start()].lower())
        label = lent[words[_fold(match[0])].name]
        return choose_form(match[0], before[-1] if before else "", vocabulary, label)

    text = pattern.sub(replace, question)
    return LentQuestion(text, tuple(StandIn(learned, lent[learned.name]) for learned in named))


def list_forms(phrase: str) -> tuple[str, ...]:
    """A word in lower case with its regular English singular and plural."""
    word = _fold(phrase)
    forms = [word]
    if word.endswith("ies") and len(word) > 4:
        forms.append(f"{word[:-3]}y")
    elif re.search(r"(?:s|x|z|ch|sh)es$", word):
        forms.append(word[:-2])
    elif word.endswith("s") and not word.endswith("ss"):
        forms.append(word[:-1])
    elif re.search(r"[^aeiou]y$", word):
        forms.append(f"{word[:-1]}ies")
    else:
        forms.append(f"{word}es" if re.search(r"(?:s|x|z|ch|sh)$", word) else f"{word}s")
    return tuple(forms)


def choose_form(word: str, before: str, vocabulary: Vocabulary, label: str) -> str:
    """The lent word in the form that the sentence needs.

    Args:
        word: of the learned class, as the question has it.
        before: the word before it.
        vocabulary: of the model.
        label: that is lent.
    """
    phrases = vocabulary.phrases_of(label)
    pairs = [(one, other) for one in phrases for other in phrases if other == f"{one}s"]
    folded = _fold(word)
    if pairs and folded.endswith("s") and not folded.endswith("ss"):
        return pairs[0][1]
    if pairs and before in _ARTICLES:
        return pairs[0][0]
    return phrases[0]


def _fold(words: str) -> str:
    return " ".join(words.casefold().split())
