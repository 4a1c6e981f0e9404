"""How far an answer can be relied on, in the user's language; the engine gives codes with their values."""

from __future__ import annotations

from typing import Dict

from ..i18n import tr

BEFORE_CORRECTION = "before_correction"
"""Code of the plugin's own: the reasons speak of the model's masks, one of which was corrected since."""

CHECKED_BEFORE, MASK_CORRECTED = "checked_before", "mask_corrected"
"""Codes of the plugin's own: why a statement has no verdict since a mask was corrected."""
OWN_CODES = (BEFORE_CORRECTION, CHECKED_BEFORE, MASK_CORRECTED)
"""Codes that the engine does not know."""


def list_reasons() -> Dict[str, str]:
    """Return the sentence of each code, its fields still open."""
    return {
        "claims_differ": tr("{differs} of the answer's {count} statements differ from the masks."),
        "claims_unmeasured": tr("{unmeasured} of the answer's {count} statements were not measured."),
        "claims_equal": tr("All statements of the answer equal the masks."),
        "no_mask": tr("The answer rests on no mask."),
        "uncalibrated": tr("It is not known how often the mask is right: probabilities of {masks} are not calibrated."),
        "miscalibrated": tr(
            "Probabilities of {masks} are not calibrated: where the model was tested they were off by {points:.0f} "
            "points on average, so no bounds are given."
        ),
        "overlap": tr("Mask {id} ({name}) is expected to overlap the ground by {percent:.0f} %."),
        "not_found": tr("No sign of {name} was found; up to {high:.1f} % would go unseen."),
        "wide": tr("The share of {name} may lie anywhere from {low:.1f} to {high:.1f} %."),
        "bounds_overlap": tr("The bounds of {pair} overlap: which of the two is larger is not sure."),
        "valid": tr("{percent:.0f} % of the area has valid pixels."),
        "valid_part": tr("{percent:.0f} % of {part} has valid pixels."),
        "clouds_part": tr("Clouds and their shadows cover {percent:.0f} % of {part}."),
        "clouds_before_part": tr("At the first date clouds and their shadows cover {percent:.0f} % of {part}."),
        "clouds_unknown": tr("This model does not look for clouds."),
        "clouds": tr("Clouds and their shadows cover {percent:.0f} % of the area."),
        "clouds_before": tr("At the first date clouds and their shadows cover {percent:.0f} % of the area."),
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
        CHECKED_BEFORE: tr("checked before the mask was corrected"),
        MASK_CORRECTED: tr("the mask was corrected"),
    }
