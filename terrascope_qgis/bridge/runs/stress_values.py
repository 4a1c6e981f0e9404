"""A stress test as plain values, growing while it runs; what the engine tells of it becomes these. No Qt."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import Any, Mapping, Optional, Tuple

from ..words.wording import word_message, word_said
from .run_values import make_inert


@dataclass(frozen=True)
class StressCell:
    """One corruption at one level."""

    level: int
    words: str
    """What was done."""
    iou: Optional[float] = None
    """Overlap with the clean masks, 0-1; None where none was drawn."""
    changed: int = 0
    """Windows whose answer is another one."""
    windows: int = 1
    answers: Tuple[str, ...] = ()

    @property
    def is_other_answer(self) -> bool:
        """Whether at least half of the windows got another answer."""
        return 2 * self.changed >= self.windows


@dataclass(frozen=True)
class StressRow:
    """One corruption at all its levels."""

    id: str
    cells: Tuple[StressCell, ...] = ()
    mask_retention: Optional[float] = None
    answer_retention: Optional[float] = None
    first_change_level: Optional[int] = None
    level_count: int = 5


@dataclass(frozen=True)
class StressValue:
    """The whole test."""

    state: str = "idle"
    """`idle`, `running`, `done`, `cancelled` or `failed`."""
    stage: str = ""
    done: int = 0
    total: int = 0
    runs: int = 0
    rule: str = ""
    """How the windows were chosen."""
    seconds: float = 0.0
    """Estimate of the time all runs take together."""
    rows: Tuple[StressRow, ...] = ()
    weakest: str = ""
    """Id of the corruption that hurts most; empty where none does."""
    changers: Tuple[str, ...] = ()
    """Ids of the corruptions that change the answer, the mildest first."""
    mask_retention: Optional[float] = None
    answer_retention: Optional[float] = None
    clean_answers: Tuple[str, ...] = ()
    skipped: Tuple[str, ...] = ()
    """Ids of the corruptions that the layers do not allow."""
    warnings: Tuple[str, ...] = ()
    files: Mapping[str, str] = field(default_factory=dict)
    """`report`, `plot`, `table`, `json` -> path."""
    error: str = ""


def take_stress_event(value: StressValue, kind: str, content: Mapping[str, Any]) -> StressValue:
    """Return the test after an event of the engine; events of other kinds change nothing."""
    if kind == "progress":
        stage, done, total = content.get("stage"), content.get("done"), content.get("total")
        return replace(value, stage=str(stage or ""), done=int(done or 0), total=int(total or 0))
    if kind == "plan":
        return replace(
            value,
            runs=int(content.get("runs") or 0),
            seconds=float(content.get("seconds") or 0.0),
            rule=word_said(content.get("rule"), content.get("rule_fact")),
        )
    if kind == "trial":
        return _add_trial(value, content)
    if kind == "warning":
        return replace(value, warnings=(*value.warnings, word_message(content)))
    if kind == "stress":
        return _take_report(value, content)
    return value


def _add_trial(value: StressValue, content: Mapping[str, Any]) -> StressValue:
    name, cell = str(content.get("corruption")), _read_cell(content)
    if not any(row.id == name for row in value.rows):
        return replace(value, rows=(*value.rows, StressRow(name, (cell,))))
    rows = tuple(replace(row, cells=(*row.cells, cell)) if row.id == name else row for row in value.rows)
    return replace(value, rows=rows)


def _take_report(value: StressValue, content: Mapping[str, Any]) -> StressValue:
    document = content.get("result") or {}
    return replace(
        value,
        rows=tuple(_read_row(item) for item in document.get("corruptions") or ()),
        weakest=str(document.get("weakest") or ""),
        changers=tuple(str(name) for name in document.get("changers") or ()),
        mask_retention=document.get("mask_retention"),
        answer_retention=document.get("answer_retention"),
        clean_answers=tuple(_word_answer(item) for item in document.get("clean") or ()),
        skipped=tuple(str(item.get("corruption")) for item in document.get("skipped") or ()),
        files=dict(content.get("files") or {}),
    )


def _read_row(item: Mapping[str, Any]) -> StressRow:
    return StressRow(
        id=str(item.get("id")),
        cells=tuple(_read_cell(level) for level in item.get("levels") or ()),
        mask_retention=item.get("mask_retention"),
        answer_retention=item.get("answer_retention"),
        first_change_level=item.get("first_change_level"),
        level_count=int(item.get("level_count") or 5),
    )


def _read_cell(item: Mapping[str, Any]) -> StressCell:
    return StressCell(
        level=int(item.get("level") or 0),
        words=word_said(item.get("words"), item.get("words_fact")),
        iou=item.get("iou"),
        changed=int(item.get("changed") or 0),
        windows=int(item.get("windows") or 1),
        answers=tuple(_word_answer(answer) for answer in item.get("answers") or ()),
    )


def _word_answer(answer: Mapping[str, Any]) -> str:
    """Return the model's answer, or why there is none."""
    if answer.get("reason_fact"):
        return word_said(answer.get("text"), answer["reason_fact"])
    return make_inert(answer.get("text")) or word_said(answer.get("problem"), answer.get("problem_fact"))
