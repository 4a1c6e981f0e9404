"""Words, in the user's language, for how far an answer can be relied on; the engine gives codes with their values."""

from __future__ import annotations

from typing import Any, Dict, List, Mapping

from ..i18n import tr
from .label_titles import title_label, title_sensor
from .run_values import AnswerValue

BEFORE_CORRECTION = "before_correction"
"""Code of the plugin's own: the reasons speak of the model's masks, one of which was corrected since."""


def word_reasons(answer: AnswerValue) -> List[str]:
    """Return the sentences of the answer's confidence, those that lower it first.

    What the engine's codes do not tell (runs of older versions) is in its own words, in English.
    """
    facts = list(answer.confidence_facts)
    if len(facts) != len(answer.confidence_reasons):
        return list(answer.confidence_reasons)
    return [
        word_fact(fact.get("code"), fact.get("values"), text)
        for fact, text in zip(facts, answer.confidence_reasons)  # noqa: B905 - the lengths are equal
    ]


def word_fact(code: Any, values: Any, text: str) -> str:
    """Return one sentence; `text` where its code or its values are of another version."""
    template = list_templates().get(code)
    if template is None or not isinstance(values, Mapping):
        return text
    try:
        return template.format(**_show(values))
    except (KeyError, IndexError, ValueError, TypeError):
        return text


def _show(values: Mapping[str, Any]) -> Dict[str, Any]:
    """Return the values with names of masks and sensors for people."""
    shown = dict(values)
    if "name" in shown:
        date = shown.get("date")
        shown["name"] = title_label(str(shown["name"])) + (f" ({date})" if date else "")
    if "sensor" in shown:
        shown["sensor"] = title_sensor(str(shown["sensor"]))
    if "sensors" in shown:
        shown["sensors"] = ", ".join(title_sensor(str(sensor)) for sensor in shown["sensors"])
    if "masks" in shown:
        shown["masks"] = ", ".join(
            f"{title_label(str(name))} ({title_sensor(str(kind))})" for kind, name in shown["masks"]
        )
    return shown


def list_templates() -> Dict[str, str]:
    """Return the sentence of each code, its fields still open."""
    return {
        "claims_differ": tr("{differs} of the answer's {count} statements differ from the masks."),
        "claims_unmeasured": tr("{unmeasured} of the answer's {count} statements were not measured."),
        "claims_equal": tr("All statements of the answer equal the masks."),
        "no_mask": tr("The answer rests on no mask."),
        "uncalibrated": tr("Probabilities of {masks} are not calibrated: they only rank pixels."),
        "overlap": tr("Mask {id} ({name}) is expected to overlap the ground by {percent:.0f} %."),
        "not_found": tr("No {name} was found; up to {high:.1f} % would go unseen."),
        "wide": tr("The share of {name} may lie anywhere from {low:.1f} to {high:.1f} %."),
        "valid": tr("{percent:.0f} % of the area has valid pixels."),
        "clouds_unknown": tr("This model does not look for clouds."),
        "clouds": tr("Clouds and their shadows cover {percent:.0f} % of the area."),
        "degraded": tr("An input is an 8-bit picture, not a measurement."),
        "implausible": tr("Only {percent:.0f} % of the {sensor} pixels have plausible values."),
        "scores_uncalibrated": tr(
            "Scores of {sensors} masks are not calibrated: they tell how sure the model is, not how often it is right."
        ),
        "drawn_empty": tr("Mask {id} ({name}) is empty, and no pixel comes near the threshold."),
        "drawn_empty_near": tr("Mask {id} ({name}) is empty, but some pixels come near the threshold."),
        "drawn_firmly": tr(
            "Mask {id} ({name}) is drawn firmly: mean score {score:.2f}, "
            "{percent:.0f} % of it holds when the threshold moves."
        ),
        "drawn_fairly": tr(
            "Mask {id} ({name}) is drawn fairly firmly: mean score {score:.2f}, "
            "{percent:.0f} % of it holds when the threshold moves."
        ),
        "drawn_vaguely": tr(
            "Mask {id} ({name}) is drawn vaguely: mean score {score:.2f}, "
            "{percent:.0f} % of it holds when the threshold moves."
        ),
        "reasoning_differs": tr("Statements of the reasoning that differ from the masks: {differs} of {count}."),
        "reasoning_equals": tr(
            "Statements of the reasoning that equal the masks: {verified} of {count}; none differs."
        ),
        "nothing_stated": tr("Neither answer nor reasoning states anything that the masks could bear out."),
        BEFORE_CORRECTION: tr("Judged before a mask was corrected."),
    }
