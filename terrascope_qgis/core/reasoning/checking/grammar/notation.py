"""Compiles the notation of the grammar to regular expressions over tokens, one character for each word.

Small letters are words of a text, capitals are names of phrases (`NAME = PHRASE`, one a line, continued where a line is
indented), `M`, `Q`, `D` and `N` a mask, an amount, a date and a name without a mark, `OFW` "of the scene"; signs of the
text have names too (`SIGNS`). `( | ) ? * +` mean what they do in regular expressions, `{m1 NP}` is a group.
"""

from __future__ import annotations

import re

MASK, AMOUNT, DATE, NAME, UNKNOWN = "\ue000", "\ue400", "\ue800", "\uec00", "\uec01"
"""Tokens that are no words."""
OF_WHOLE = "\uec02"
"""Stands for "of the scene" and the like, once they are found."""
SIGNS = {
    "COMMA": ",", "COLON": ":", "LPAR": "(", "RPAR": ")", "DASH": "-–—", "EQ": "=≈≙", "PLUS": "+", "TIMES": "×x*·",
    "SLASH": "/÷", "ARROW": "→⟶⇒", "MINUS": "−-–", "POSS": "’", "GREATER": ">", "LESS": "<",
}  # fmt: skip
"""Name -> signs it stands for."""
_FIRST_WORD = 0x4E00
_PIECE = re.compile(
    r"\{(?P<group>[a-z]+\d*)\s|(?P<name>[A-Z]+)\b|(?P<word>[a-z][a-z'-]*)|(?P<sign>\(\?!|[()|?*+}])|\s+"
)


class Notation:
    """Compiles patterns; each word that stands in one is known from then on."""

    def __init__(self, *phrases: str) -> None:
        """Take the phrases that patterns may name."""
        lines = "\n".join(phrases).replace("\n  ", " ").split("\n")
        self._phrases = dict(line.split(" = ", 1) for line in lines if line)
        self._compiled: dict[str, str] = {"M": MASK, "Q": AMOUNT, "D": DATE, "N": NAME, "OFW": OF_WHOLE}
        self._compiled |= {name: f"[{re.escape(signs)}]" for name, signs in SIGNS.items()}
        self.words: dict[str, str] = {}
        """Word -> its token."""

    def compile(self, pattern: str) -> re.Pattern[str]:
        """Compile a pattern; `{m1 NP}` is a group of that name."""
        return re.compile(self._expand(pattern))

    def _expand(self, pattern: str) -> str:
        made: list[str] = []
        for piece in _PIECE.finditer(pattern):
            if piece["group"]:
                made.append(f"(?P<{piece['group']}>")
            elif piece["name"]:
                made.append(self._find(piece["name"]))
            elif piece["word"]:
                made.append(self._learn(piece["word"]))
            elif piece["sign"]:
                made.append({"(": "(?:", "}": ")"}.get(piece["sign"], piece["sign"]))
        return "".join(made)

    def _find(self, name: str) -> str:
        if name not in self._compiled:
            self._compiled[name] = f"(?:{self._expand(self._phrases[name])})"
        return self._compiled[name]

    def _learn(self, word: str) -> str:
        return self.words.setdefault(word, chr(_FIRST_WORD + len(self.words)))
