"""Questions in other languages, and what is no question at all."""

from __future__ import annotations

import random

from training.language.asking import declines


def draw_foreign(rng: random.Random) -> str:
    """Return a question, or words in a row, in a language other than English."""
    if rng.random() < 0.5:
        text = rng.choice(declines.FOREIGN)
    else:
        words = declines.FOREIGN_WORDS[rng.choice(list(declines.FOREIGN_WORDS))]
        text = " ".join(rng.choice(words) for _ in range(rng.randint(3, 9)))
    return text + rng.choice(("", "?", "?", "!", "."))


def draw_gibberish(rng: random.Random) -> str:
    """Return letters, signs or a beginning without an end."""
    letters = "abcdefghijklmnopqrstuvwxyz"
    match rng.randint(0, 5):
        case 0:
            return rng.choice(("", "?", "...", "??", "!", "-", ".", "???", "/", "…", ",,,", "!!!"))
        case 1:
            return " ".join(
                "".join(rng.choice(letters) for _ in range(rng.randint(2, 9))) for _ in range(rng.randint(1, 4))
            )
        case 2:
            return "".join(rng.choice("0123456789.-+ ") for _ in range(rng.randint(1, 9))).strip()
        case 3:
            return rng.choice("asdfjkl") * rng.randint(2, 8)
        case 4:
            return rng.choice(
                (
                    "asdf",
                    "qwerty",
                    "lorem ipsum dolor sit amet",
                    "foo bar",
                    "xyz",
                    "blah blah",
                    "the the the",
                    "of in and",
                    "is a",
                    "what",
                    "how much",
                    "where",
                    "why",
                    "how many",
                    "what is",
                    "a",
                    "tell me",
                    "show",
                    "is there",
                    "which",
                    "compare",
                    "the",
                    "and then",
                    "how",
                    "is it",
                )
            )
        case _:
            return "".join(rng.choice("!?#$%&*~^;:/\\|=+-_😀🌲🛰👍") for _ in range(rng.randint(1, 6)))
