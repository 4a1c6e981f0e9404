"""Why a question is not answered, in English; other languages are left to who shows it."""

from __future__ import annotations

from collections.abc import Mapping

_EVIDENCE: Mapping[str, str] = {
    "not_enough": "Not enough evidence: {objection}",
    "few_valid": (
        "only {percent:.1f} % of the area has valid pixels, at least {least:.0f} % are needed. Choose another date or "
        "another area."
    ),
    "few_plausible": (
        "only {percent:.0f} % of the pixels of the {image} have plausible values, at least {least:.0f} % are needed. "
        "Check its bands, scale and unit."
    ),
    "twin_bands": (
        "the bands {one} and {other} of the {image} are the same in every pixel. Check which bands the file has, or "
        "leave one out."
    ),
    "all_clouds": (
        "clouds and their shadows cover {percent:.0f} % of the area. Choose another date, or add a radar image."
    ),
    "first_clouds": (
        "clouds and their shadows cover {percent:.0f} % of the area at the first date. Choose another date, or add a "
        "radar image."
    ),
    "few_valid_part": (
        "only {percent:.1f} % of {part} has valid pixels, at least {least:.0f} % are needed. Choose another date or "
        "another area."
    ),
    "all_clouds_part": (
        "clouds and their shadows cover {percent:.0f} % of {part}. Choose another date, or add a radar image."
    ),
    "first_clouds_part": (
        "clouds and their shadows cover {percent:.0f} % of {part} at the first date. Choose another date, or add a "
        "radar image."
    ),
    "poor_masks": (
        "the masks are expected to overlap the ground by at most {percent:.0f} %. Ask for something larger, or choose "
        "another image."
    ),
    "no_answer": "The model gave no answer.",
}
_MODEL: Mapping[str, str] = {
    "cannot_two_dates": (
        "I need two dates to see a change. Add an image of the same area from another date and ask again."
    ),
    "cannot_point": "I need a point for that. Click a point in the map and ask again.",
    "cannot_objects": (
        "I cannot count single objects such as vehicles, trees, houses or animals at this resolution. I can "
        "count and measure separate patches of land cover instead."
    ),
    "cannot_identify": (
        "I cannot recognise single objects or their type at this resolution. I can map land cover such as "
        "water, built-up areas or trees instead."
    ),
    "cannot_species": (
        "I cannot tell species, crop types, health or yield. I can map and measure crops, trees, grass and "
        "shrubs as classes."
    ),
    "cannot_forecast": (
        "I cannot forecast. I can measure what the loaded images show, and the change between two dates."
    ),
    "cannot_building_damage": (
        "I cannot judge damage to buildings at this resolution. I can map built-up areas, floods and burned areas."
    ),
    "cannot_height": (
        "I cannot measure heights, depths, volumes or slopes from these images. I can measure the area of "
        "land cover instead."
    ),
    "cannot_temperature": (
        "I cannot measure temperatures. I can map land cover, snow and ice, and burned areas instead."
    ),
    "cannot_identity": (
        "I cannot know names, owners, prices, laws or population from pixels. I can map what covers the "
        "ground and measure it."
    ),
    "cannot_quality": (
        "I cannot judge the quality of water, soil or air. I can map where water and bare soil are and measure them."
    ),
    "cannot_traffic": "I cannot see traffic or activity. I can map built-up areas, and changes between two dates.",
    "cannot_length": (
        "I measure areas, shares, counts of patches, positions and the shortest distance between two classes, "
        "not this quantity."
    ),
    "cannot_subarea": "I measure the whole selected area only. Draw a polygon around the part you mean and ask again.",
    "cannot_series": (
        "I compare the first and the last date only. Load the two dates to compare and ask for the change between them."
    ),
    "cannot_cause": (
        "I cannot tell why, when or by whom something happened. I can measure what changed between two dates."
    ),
    "cannot_advice": (
        "I do not give advice or judgements. I can map and measure land cover such as water, forest, crops, "
        "built-up areas, snow, clouds and burn scars."
    ),
    "cannot_unknown_class": (
        "That is not among the classes I know. I can map and measure land cover such as water, forest, crops, "
        "built-up areas, snow, clouds and burn scars."
    ),
    "cannot_knowledge": (
        "I answer questions about the loaded images only. I can map and measure land cover such as water, "
        "forest, crops, built-up areas, snow, clouds and burn scars."
    ),
    "cannot_chat": (
        "I answer questions about the loaded images. I can map and measure land cover such as water, forest, "
        "crops, built-up areas, snow, clouds and burn scars, and compare two dates."
    ),
    "cannot_injection": (
        "I only answer questions about the loaded images. I can map and measure land cover such as water, "
        "forest, crops, built-up areas, snow, clouds and burn scars."
    ),
    "cannot_code": (
        "I do not write code or texts. I can map and measure land cover such as water, forest, crops, "
        "built-up areas, snow, clouds and burn scars."
    ),
    "cannot_software": (
        "I cannot help with the software itself. The plugin's help explains settings and export. I can answer "
        "questions about the loaded images."
    ),
    "cannot_language": "I understand English only. Please ask in English.",
    "cannot_empty": "I cannot make out a question. Ask for example how much of the area is water.",
}
"""`cannot_` and the reason of TerraScope Lite -> what it cannot do, in the words it was taught (docs/bundle.md)."""
_PARTS: Mapping[str, str] = {
    "part_several": "I measure one part of the area at a time. Ask for each of them alone: {parts}.",
    "part_share": (
        "I can tell which share of one class, or of one change, {part} holds. Ask for one alone, as in: How much of "
        "the water is in the northern half?"
    ),
    "part_picture": (
        "The picture of this layer is turned against the map, so that {part} may mean either. Name the part by the "
        'compass: "the northern half", "the south-eastern quarter".'
    ),
    "part_point": "The point lies outside {part}. Ask for the class at the point alone, or click another one.",
    "part_unknown": (
        'I cannot tell where that part of the area ends. I can measure all of it, a half ("the northern half"), a '
        'quarter ("the south-eastern quarter") or its centre. Draw a polygon around any other part and ask again.'
    ),
}
DECLINES: Mapping[str, str] = {**_EVIDENCE, **_MODEL, **_PARTS}
"""Sentence of each code."""
