"""Lists the clauses that are understood: all ways to say something that may be shown as verified.

They stand in `size_clauses`, `measure_clauses` and `relation_clauses`, in the notation of `notation`. A line such as
`rank again : comparison < rank` opens those of one name; what they state without a number stands behind the colon, and
the clauses that they may follow (none = any, and they may begin a sentence) behind the `<`. Each begins with a dash;
`INTRO` stands for what may open a sentence.

Groups of a pattern tell what each of its parts stands for; `reading` takes them up:

- `m1`, `m2`: the mask or masks it is told of, and those it is compared with;
- `q1`, `q11` ...: amounts of `m1`, `q2` ... of `m2`; `ml` and `ql`: as many masks as amounts, in order; `d`: each of
  the mask marked behind it; `b`: of no mask that is named;
- `n1`: how many parts `m1` has; `g`: distances from `m1` to `m2`; `z`: sizes of a pixel; `t`: sizes of the whole;
- `c`: by how much, or how many times, `m1` differs from `m2`; `h`: by how much `m1` changed; `l`: its levels;
- `o`: the share of `m2` that is `m1`; `e`: a calculation; `k`: a mark that must be one of `m1`; `u`: what is understood
  but held against nothing.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from .measure_clauses import MEASURE_CLAUSES
from .relation_clauses import RELATION_CLAUSES
from .size_clauses import SIZE_CLAUSES


@dataclass(frozen=True)
class Clause:
    """One way to say something."""

    name: str
    pattern: str
    opens: bool = False
    """Whether what opens a sentence may stand before it: `INTRO` in the lists."""
    states: tuple[str, ...] = ()
    """Kinds of claims without a number of their own that it may state."""
    follows: tuple[str, ...] = ()
    """Names of the clauses it may follow; none = any, and it may begin a sentence."""


def list_clauses() -> list[Clause]:
    """All of them; the first that fits a stretch of a sentence is taken."""
    return [clause for text in (SIZE_CLAUSES, RELATION_CLAUSES, MEASURE_CLAUSES) for clause in _read(text)]


def _read(text: str) -> Iterator[Clause]:
    opened = Clause("", "")
    for line in text.replace("\n  ", " ").strip().split("\n"):
        if line.startswith("- "):
            pattern = line[2:]
            yield replace(opened, pattern=pattern.removeprefix("INTRO "), opens=pattern.startswith("INTRO "))
            continue
        head, _, after = line.partition("<")
        name, _, kinds = head.partition(":")
        opened = Clause(name.strip(), "", states=_split(kinds), follows=_split(after))


def _split(names: str) -> tuple[str, ...]:
    return tuple(name.strip() for name in names.split(",") if name.strip())
