"""How far an answer can be relied on, in English; other languages are left to who shows it."""

from __future__ import annotations

from collections.abc import Mapping

REASONS: Mapping[str, str] = {
    "claims_differ": "{differs} of the answer's {count} statements differ from the masks.",
    "claims_unmeasured": "{unmeasured} of the answer's {count} statements were not measured.",
    "claims_equal": "All statements of the answer equal the masks.",
    "no_mask": "The answer rests on no mask.",
    "uncalibrated": "It is not known how often the mask is right: probabilities of {masks} are not calibrated.",
    "miscalibrated": (
        "Probabilities of {masks} are not calibrated: where the model was tested they were off by {points:.0f} points "
        "on average, so no bounds are given."
    ),
    "overlap": "Mask {id} ({name}) is expected to overlap the ground by {percent:.0f} %.",
    "not_found": "No sign of {name} was found; up to {high:.1f} % would go unseen.",
    "wide": "The share of {name} may lie anywhere from {low:.1f} to {high:.1f} %.",
    "bounds_overlap": "The bounds of {pair} overlap: which of the two is larger is not sure.",
    "valid": "{percent:.0f} % of the area has valid pixels.",
    "valid_part": "{percent:.0f} % of {part} has valid pixels.",
    "clouds_part": "Clouds and their shadows cover {percent:.0f} % of {part}.",
    "clouds_before_part": "At the first date clouds and their shadows cover {percent:.0f} % of {part}.",
    "clouds_unknown": "This model does not look for clouds.",
    "clouds": "Clouds and their shadows cover {percent:.0f} % of the area.",
    "clouds_before": "At the first date clouds and their shadows cover {percent:.0f} % of the area.",
    "degraded": "An input is an 8-bit picture, not a measurement.",
    "implausible": "Only {percent:.0f} % of the {sensor} pixels have plausible values.",
    "scores_uncalibrated": (
        "Scores of {sensors} masks are not calibrated: they tell how sure the model is, not how often it is right."
    ),
    "drawn_empty": "Mask {id} ({name}) is empty, and no pixel comes near the threshold.",
    "drawn_empty_near": "Mask {id} ({name}) is empty, but some pixels come near the threshold.",
    "drawn_firmly": (
        "Mask {id} ({name}) is drawn firmly: mean score {score:.2f}, "
        "{percent:.0f} % of it holds when the threshold moves."
    ),
    "drawn_fairly": (
        "Mask {id} ({name}) is drawn fairly firmly: mean score {score:.2f}, "
        "{percent:.0f} % of it holds when the threshold moves."
    ),
    "drawn_vaguely": (
        "Mask {id} ({name}) is drawn vaguely: mean score {score:.2f}, "
        "{percent:.0f} % of it holds when the threshold moves."
    ),
    "reasoning_differs": "Statements of the reasoning that differ from the masks: {differs} of {count}.",
    "reasoning_equals": "Statements of the reasoning that equal the masks: {verified} of {count}; none differs.",
    "nothing_stated": "Neither answer nor reasoning states anything that the masks could bear out.",
}
"""Sentence of each code."""
