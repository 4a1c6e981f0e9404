"""Why a question is not answered, in the user's language."""

from __future__ import annotations

from typing import Dict

from ..i18n import tr


def list_declines() -> Dict[str, str]:
    """Return the sentence of each code."""
    return {
        "not_enough": tr("Not enough evidence: {objection}"),
        "few_valid": tr(
            "only {percent:.1f} % of the area has valid pixels, at least {least:.0f} % are needed. Choose another "
            "date or another area."
        ),
        "few_plausible": tr(
            "only {percent:.0f} % of the pixels of the {image} have plausible values, at least {least:.0f} % are "
            "needed. Check its bands, scale and unit."
        ),
        "twin_bands": tr(
            "the bands {one} and {other} of the {image} are the same in every pixel. Check which bands the file "
            "has, or leave one out."
        ),
        "all_clouds": tr(
            "clouds and their shadows cover {percent:.0f} % of the area. Choose another date, or add a radar image."
        ),
        "first_clouds": tr(
            "clouds and their shadows cover {percent:.0f} % of the area at the first date. Choose another date, "
            "or add a radar image."
        ),
        "few_valid_part": tr(
            "only {percent:.1f} % of {part} has valid pixels, at least {least:.0f} % are needed. Choose another date "
            "or another area."
        ),
        "all_clouds_part": tr(
            "clouds and their shadows cover {percent:.0f} % of {part}. Choose another date, or add a radar image."
        ),
        "first_clouds_part": tr(
            "clouds and their shadows cover {percent:.0f} % of {part} at the first date. Choose another date, or add "
            "a radar image."
        ),
        "part_several": tr("I measure one part of the area at a time. Ask for each of them alone: {parts}."),
        "part_share": tr(
            "I can tell which share of one class, or of one change, {part} holds. Ask for one alone, as in: How much "
            "of the water is in the northern half?"
        ),
        "part_picture": tr(
            "The picture of this layer is turned against the map, so that {part} may mean either. Name the part by "
            'the compass: "the northern half", "the south-eastern quarter".'
        ),
        "part_point": tr("The point lies outside {part}. Ask for the class at the point alone, or click another one."),
        "part_unknown": tr(
            'I cannot tell where that part of the area ends. I can measure all of it, a half ("the northern half"), a '
            'quarter ("the south-eastern quarter") or its centre. Draw a polygon around any other part and ask again.'
        ),
        "poor_masks": tr(
            "the masks are expected to overlap the ground by at most {percent:.0f} %. Ask for something larger, "
            "or choose another image."
        ),
        "no_answer": tr("The model gave no answer."),
        "cannot_two_dates": tr(
            "I need two dates to see a change. Add an image of the same area from another date and ask again."
        ),
        "cannot_point": tr("I need a point for that. Click a point in the map and ask again."),
        "cannot_objects": tr(
            "I cannot count single objects such as vehicles, trees, houses or animals at this resolution. I can "
            "count and measure separate patches of land cover instead."
        ),
        "cannot_identify": tr(
            "I cannot recognise single objects or their type at this resolution. I can map land cover such as "
            "water, built-up areas or trees instead."
        ),
        "cannot_species": tr(
            "I cannot tell species, crop types, health or yield. I can map and measure crops, trees, grass and "
            "shrubs as classes."
        ),
        "cannot_forecast": tr(
            "I cannot forecast. I can measure what the loaded images show, and the change between two dates."
        ),
        "cannot_building_damage": tr(
            "I cannot judge damage to buildings at this resolution. I can map built-up areas, floods and burned areas."
        ),
        "cannot_height": tr(
            "I cannot measure heights, depths, volumes or slopes from these images. I can measure the area of "
            "land cover instead."
        ),
        "cannot_temperature": tr(
            "I cannot measure temperatures. I can map land cover, snow and ice, and burned areas instead."
        ),
        "cannot_identity": tr(
            "I cannot know names, owners, prices, laws or population from pixels. I can map what covers the "
            "ground and measure it."
        ),
        "cannot_quality": tr(
            "I cannot judge the quality of water, soil or air. I can map where water and bare soil are and "
            "measure them."
        ),
        "cannot_traffic": tr(
            "I cannot see traffic or activity. I can map built-up areas, and changes between two dates."
        ),
        "cannot_length": tr(
            "I measure areas, shares, counts of patches, positions and the shortest distance between two classes, "
            "not this quantity."
        ),
        "cannot_subarea": tr(
            "I measure the whole selected area only. Draw a polygon around the part you mean and ask again."
        ),
        "cannot_series": tr(
            "I compare the first and the last date only. Load the two dates to compare and ask for the change "
            "between them."
        ),
        "cannot_cause": tr(
            "I cannot tell why, when or by whom something happened. I can measure what changed between two dates."
        ),
        "cannot_advice": tr(
            "I do not give advice or judgements. I can map and measure land cover such as water, forest, crops, "
            "built-up areas, snow, clouds and burn scars."
        ),
        "cannot_unknown_class": tr(
            "That is not among the classes I know. I can map and measure land cover such as water, forest, crops, "
            "built-up areas, snow, clouds and burn scars."
        ),
        "cannot_knowledge": tr(
            "I answer questions about the loaded images only. I can map and measure land cover such as water, "
            "forest, crops, built-up areas, snow, clouds and burn scars."
        ),
        "cannot_chat": tr(
            "I answer questions about the loaded images. I can map and measure land cover such as water, forest, "
            "crops, built-up areas, snow, clouds and burn scars, and compare two dates."
        ),
        "cannot_injection": tr(
            "I only answer questions about the loaded images. I can map and measure land cover such as water, "
            "forest, crops, built-up areas, snow, clouds and burn scars."
        ),
        "cannot_code": tr(
            "I do not write code or texts. I can map and measure land cover such as water, forest, crops, "
            "built-up areas, snow, clouds and burn scars."
        ),
        "cannot_software": tr(
            "I cannot help with the software itself. The plugin's help explains settings and export. I can answer "
            "questions about the loaded images."
        ),
        "cannot_language": tr("I understand English only. Please ask in English."),
        "cannot_empty": tr("I cannot make out a question. Ask for example how much of the area is water."),
    }
