"""`stress.json`, format `terrascope.stress/1`: a stress test as plain JSON values."""

from __future__ import annotations

from typing import Any

from ..evidence.records import finite, input_document, plain_text
from ..result import Answer
from ..words.said import describe_said
from .compare import NUMBER_TOLERANCE, MaskKey, Overlap
from .corruption import Corruption
from .outcome import Outcome, StressPlan, StressReport, Trial, TrialAnswer
from .summary import find_changers, find_weakest, summarise

FORMAT = "terrascope.stress/1"


def stress_document(report: StressReport) -> dict[str, Any]:
    """The whole test, with a stable key order."""
    options, weakest = report.options, find_weakest(report)
    return {
        "format": FORMAT,
        "question": plain_text(report.question),
        "summary": " ".join(summarise(report)),
        "weakest": None if weakest is None else weakest.corruption.id,
        "changers": [outcome.corruption.id for outcome in find_changers(report)],
        "mask_retention": finite(report.mask_retention),
        "answer_retention": finite(report.answer_retention),
        "profile": options.profile,
        "sensor": None if options.sensor is None else options.sensor.value,
        "seed": options.seed,
        "number_tolerance": NUMBER_TOLERANCE,
        "plan": plan_document(report.plan),
        "clean": [_answer_document(answer) for answer in report.clean],
        "corruptions": [_outcome_document(outcome) for outcome in report.outcomes],
        "skipped": [
            {"corruption": item.corruption, "reason": item.reason, "reason_fact": describe_said(item.reason)}
            for item in report.skipped
        ],
        "inputs": [input_document(record) for record in report.inputs],
        "model": {
            "id": report.model.id,
            "version": report.model.version,
            "sha256": report.model.sha256,
            "device": report.model.device,
            "provider": report.model.provider,
        },
        "seconds": round(report.seconds, 3),
        "warnings": [plain_text(warning) for warning in report.warnings],
        "warning_facts": [describe_said(warning) for warning in report.warnings],
    }


def plan_document(plan: StressPlan) -> dict[str, Any]:
    """What is going to be run."""
    return {
        "runs": plan.runs,
        "windows": plan.windows,
        "rule": plan.rule,
        "rule_fact": describe_said(plan.rule),
        "clean_seconds": round(plan.clean_seconds, 3),
        "seconds": round(plan.seconds, 1),
    }


def trial_document(corruption: Corruption, trial: Trial) -> dict[str, Any]:
    """One corruption at one level, as told while the test runs."""
    return {"corruption": corruption.id, "title": corruption.title, **_level_document(trial)}


def _outcome_document(outcome: Outcome) -> dict[str, Any]:
    first = outcome.first_change
    return {
        "id": outcome.corruption.id,
        "title": outcome.corruption.title,
        "mask_retention": finite(outcome.mask_retention),
        "answer_retention": finite(outcome.answer_retention),
        "first_change_level": None if first is None else first.level,
        "level_count": len(outcome.corruption.levels),
        "levels": [_level_document(trial) for trial in outcome.trials],
    }


def _level_document(trial: Trial) -> dict[str, Any]:
    return {
        "level": trial.level,
        "words": trial.words,
        "words_fact": describe_said(trial.words),
        "iou": finite(trial.iou),
        "changed": trial.changed,
        "windows": len(trial.answers),
        "answers": [_trial_answer_document(answer) for answer in trial.answers],
        "masks": [_mask_document(key, overlap) for key, overlap in trial.overlaps.items()],
    }


def _trial_answer_document(found: TrialAnswer) -> dict[str, Any]:
    failed = dict.fromkeys(("text", "status", "value", "unit", "choice", "reason_fact"))
    answer = failed if found.answer is None else _answer_document(found.answer)
    return {
        "changes": list(found.changes),
        "problem": plain_text(found.problem),
        "problem_fact": describe_said(found.problem),
        **answer,
    }


def _answer_document(answer: Answer) -> dict[str, Any]:
    value = answer.value
    is_number = isinstance(value, int | float) and not isinstance(value, bool)
    return {
        "text": plain_text(answer.text),
        "status": answer.status.value,
        "value": finite(float(value)) if is_number and value is not None else value,
        "unit": answer.unit,
        "choice": answer.choice,
        "reason_fact": None if answer.reason is None else describe_said(answer.reason),
    }


def _mask_document(key: MaskKey, overlap: Overlap) -> dict[str, Any]:
    label, slot = key
    return {
        "label": label,
        "date": slot,
        "iou": finite(overlap.iou),
        "both_px": overlap.both_px,
        "either_px": overlap.either_px,
        "clean_px": overlap.clean_px,
        "found_px": overlap.found_px,
    }
