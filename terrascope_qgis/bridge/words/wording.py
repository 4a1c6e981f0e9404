"""Words a sentence of the engine in the user's language, from its code and values; text only."""

from __future__ import annotations

from functools import lru_cache
from typing import Any, Dict, List, Mapping, Optional, Tuple

from ...core.words.said import describe_said
from ..i18n import tr
from ..runs.found_titles import title_found
from ..runs.label_titles import title_label, title_sensor
from ..runs.run_values import AnswerValue, RunValue, make_inert
from .bundle_titles import list_bundle_faults
from .decline_titles import list_declines
from .device_titles import list_devices
from .error_titles import list_errors
from .graph_titles import list_graph_faults
from .note_titles import list_notes
from .part_titles import title_part
from .reason_titles import list_reasons
from .report_titles import list_reports
from .stress_word_titles import list_stress_words
from .warning_titles import list_warnings
from .written_titles import list_written

_QUOTING = ("answer_differs", "reasoning_says")
"""Codes whose value `found` is what the masks have."""

VALID_PERCENT = 80.0
"""With so many valid pixels or more they do not lower the confidence (docs/trust.md)."""


def list_templates() -> Dict[str, str]:
    """Return the sentence of each code of the engine and of the plugin's own, its fields still open."""
    # One sentence tells the language: hundreds are not translated anew for each that is shown.
    return _list_once(tr("The answer rests on no mask."))


@lru_cache(maxsize=8)
def _list_once(_language: str) -> Dict[str, str]:
    return {
        **list_reasons(),
        **list_notes(),
        **list_warnings(),
        **list_declines(),
        **list_errors(),
        **list_written(),
        **list_bundle_faults(),
        **list_graph_faults(),
        **list_devices(),
        **list_stress_words(),
        **list_reports(),
    }


def word_said(text: Any, fact: Optional[Mapping[str, Any]]) -> str:
    """Return an English sentence in the user's language, safe for a plain-text label.

    Args:
        text: The engine's own words.
        fact: `code` and `values` of what they say; without them, or of a version that this plugin does not know, the
            text stays as it is.
    """
    code, values = (fact or {}).get("code"), (fact or {}).get("values")
    template = list_templates().get(code) if isinstance(code, str) else None
    if template is None or not isinstance(values, Mapping):
        return make_inert(text)
    try:
        shown = _show(values)
        if code in _QUOTING:
            shown["found"] = title_found(str(shown.get("found")))
        worded = template.format(**shown)
        return make_inert(worded[:1].upper() + worded[1:] if template.startswith("{part}") else worded)
    except (KeyError, IndexError, ValueError, TypeError):
        return make_inert(text)


def word_message(content: Mapping[str, Any], name: str = "message") -> str:
    """Return what an event of the worker says in its field `name`, in the user's language."""
    return word_said(content.get(name), content)


def word_failure(content: Mapping[str, Any]) -> str:
    """Return what an `error` event says; what a library or the other side of the pipe said within it is as it came."""
    told, kind = word_message(content) or tr("Unknown error."), content.get("kind")
    if kind == "BUNDLE":
        return tr("The model's bundle cannot be used: {problem}").format(problem=told)
    if kind in ("REQUEST", "INTERNAL") and not content.get("code"):
        return tr("The engine failed: {problem}").format(problem=told)
    return told


def word_error(error: Exception) -> str:
    """Return what an error of the engine's own code says that runs inside QGIS."""
    said = error.args[0] if error.args else ""
    return word_said(said, describe_said(said))


def word_reasons(answer: AnswerValue) -> List[str]:
    """Return the sentences of the answer's confidence, those that lower it first.

    What the engine's codes do not tell (runs of older versions) is in its own words, in English.
    """
    return [word_said(text, fact) for text, fact in _pair_reasons(answer)]


def word_doubts(answer: AnswerValue) -> List[str]:
    """Return the sentences of the answer's confidence without those that only say that all is well."""
    return [word_said(text, fact) for text, fact in _pair_reasons(answer) if not _is_reassuring(fact)]


def _pair_reasons(answer: AnswerValue) -> List[Tuple[str, Mapping[str, Any]]]:
    facts = list(answer.confidence_facts)
    if len(facts) != len(answer.confidence_reasons):
        facts = [{} for _ in answer.confidence_reasons]
    return list(zip(answer.confidence_reasons, facts))  # noqa: B905 - equal lengths


def _is_reassuring(fact: Mapping[str, Any]) -> bool:
    code, values = fact.get("code"), fact.get("values")
    if code == "valid" and isinstance(values, Mapping):
        return float(values.get("percent") or 0.0) >= VALID_PERCENT
    return code == "claims_equal"


def word_warnings(run: RunValue) -> List[str]:
    """Return the run's warnings."""
    return [word_said(text, run.facts.get(text)) for text in run.warnings]


def word_answer(answer: AnswerValue) -> str:
    """Return the answer's words: the model's own, or why it was declined."""
    if answer.status == "declined" or not answer.text:
        return word_said(answer.reason or answer.text, answer.reason_fact)
    return answer.text


def _show(values: Mapping[str, Any]) -> Dict[str, Any]:
    """Return the values with names of masks and sensors for people, and sentences in their language."""
    shown = {name: _show_value(value) for name, value in values.items()}
    if "name" in values:
        date = values.get("date")
        shown["name"] = title_label(str(values["name"])) + (f" ({date})" if date else "")
    if "sensor" in values:
        shown["sensor"] = title_sensor(str(values["sensor"]))
    if "pair" in values:
        shown["pair"] = ", ".join(
            title_label(str(name)) + (f" ({date})" if date else "") for name, date in values["pair"]
        )
    if "part" in values:
        shown["part"] = title_part(str(values["part"]))
    if "parts" in values:
        shown["parts"] = ", ".join(title_part(str(part)) for part in values["parts"])
    if "image" in values:
        images = {"optical": tr("optical image"), "sar": tr("radar image")}
        shown["image"] = images.get(str(values["image"]), values["image"])
    if "sensors" in values:
        shown["sensors"] = ", ".join(title_sensor(str(sensor)) for sensor in values["sensors"])
    if "masks" in values:
        shown["masks"] = ", ".join(
            f"{title_label(str(name))} ({title_sensor(str(kind))})" for kind, name in values["masks"]
        )
    return shown


def _show_value(value: Any) -> Any:
    if isinstance(value, Mapping):
        return word_said(value.get("text"), value)
    return ", ".join(map(str, value)) if isinstance(value, list) else value
