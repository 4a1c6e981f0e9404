"""What the user must know of inputs, masks and files, in English; other languages are left to who shows it."""

from __future__ import annotations

from collections.abc import Mapping

_OF_RASTERS: Mapping[str, str] = {
    "of_file": "{file}: {warning}",
    "of_files": "{file} and {more} more: {warning}",
    "bands_outside": "{file}: {channels} does not cover the area and is left out",
    "date_empty": "{file}: {date} has no valid pixel in the area and is left out",
    "month_only": "its name says the month {month} only; it is dated {date}",
    "written_date": (
        "dated {date} by TIFFTAG_DATETIME, which may be the day the file was written; pass the date if so"
    ),
    "bands_landsat": "bands 1 to 11 without 8A and 12 are taken as Landsat 8's; pass the bands if not",
    "bands_sentinel2": "numbered bands are taken as Sentinel-2's; pass the bands if not",
    "band_sentinel2": "the band number in the file name is taken as Sentinel-2's; pass the bands if not",
    "bands_counted": "{count} unnamed bands are taken in the order {order}; pass the bands if not",
    "picture_optical": "an 8-bit picture: absolute reflectance is lost, answers are less certain",
    "picture_sar": "an 8-bit radar picture: absolute backscatter is lost, answers are less certain",
    "coarse_steps": (
        "8 bits hold reflectance in steps of {step:.3f}: dark surfaces such as water lose detail; download "
        "the bands with 16 or 32 bits"
    ),
    "sun_height": "top-of-atmosphere reflectance without correction for the sun's height",
    "offset_taken": "no processing baseline found; all values start at {lowest:.0f}, so 1000 is subtracted",
    "offset_none": "no processing baseline found; values start at {lowest:.0f}, so no offset is subtracted",
    "scale_integers": "no scale found; integers are read as reflectance x 10000",
    "scale_values": "no scale found; values are read as reflectance x 10000",
    "power_assumed": (
        "no unit found; values without negatives are read as linear power (median {decibels:.1f} dB). "
        "If they are amplitude, set that unit: in QGIS' table of inputs, or with --units"
    ),
    "power_bright": (
        "no unit found; values without negatives are read as linear power (median {decibels:.1f} dB), and are bright "
        "for that: they may be amplitude, its square root. "
        "If they are amplitude, set that unit: in QGIS' table of inputs, or with --units"
    ),
    "amplitude_told": (
        "no unit found; read as amplitude (median {decibels:.1f} dB), because the values would be bright as power "
        "({as_power:.1f} dB) and their speckle is that of amplitude ({speckle:.2f}, power has about 1.6). "
        "If they are power, set that unit: in QGIS' table of inputs, or with --units"
    ),
    "power_speckled": (
        "no unit found; values without negatives are read as linear power (median {decibels:.1f} dB), though their "
        "speckle ({speckle:.2f}) is rather that of amplitude, its square root. "
        "If they are amplitude, set that unit: in QGIS' table of inputs, or with --units"
    ),
    "pixels_coarse": (
        "the pixels are {size:.3g} m, coarser than the {coarsest:g} m the model was made for; small things are lost"
    ),
    "pixels_fine": "the pixels are {size:.3g} m, finer than the model's {finest:g} m; averaged to {used:.3g} m",
    "same_bands": (
        "{file} and {other} show the same bands of one place and day; where both are measured, {file} counts"
    ),
}
_OF_LAYERS: Mapping[str, str] = {
    "far_apart": "The optical and the SAR layer are {days} days apart but were read as one date.",
    "dates_between": "{count} dates were given; masks are of the first and the last, {between} between not used.",
    "sar_unused": "The SAR layer of {date} is not used: of two dates the model sees one picture each.",
    "sar_unused_first": "The SAR layer of the first date is not used: of two dates the model sees one picture each.",
    "sar_unused_last": "The SAR layer of the second date is not used: of two dates the model sees one picture each.",
    "picture_reduced": (
        "The area is {side} pixels a side; the model sees it reduced to {seen} and draws masks at {drawn}. "
        "Choose a smaller area for small objects."
    ),
    "pictures_reduced": (
        "The area is {side} pixels a side; the model sees each of two pictures reduced to {seen} and draws masks at "
        "{drawn}. Choose a smaller area for small objects."
    ),
    "drawn_on_optical": (
        "Masks are drawn on the optical picture, which is valid on {percent:.0f} % of what the SAR picture shows. "
        "Ask with the SAR layer alone for the rest."
    ),
}
_OF_ANSWERS: Mapping[str, str] = {
    "answer_differs": "The answer says '{said}', the masks say {found}.",
    "answer_unmeasured": "The statement '{said}' in the answer was not measured.",
    "reasoning_says": "The reasoning says '{said}', the masks say {found}.",
    "reasoning_unmeasured": "The statement '{said}' in the reasoning was not measured.",
    "reasoning_unchecked": "{count} of the statements in the reasoning cannot be checked with the masks.",
    "sensors_differ": ("The compared masks rest on different sensors ({rests}): part of the difference may be theirs."),
    "shares_overlap": (
        "The masks overlap ({names}): their shares add up to {percent:.1f} %, for a pixel may belong to several."
    ),
    "shares_exclusive": (
        "In a description each pixel counts for the one class that fits it best. Asked for alone, a class may "
        "cover more: {classes}."
    ),
    "part_unread": (
        '"{said}" in the question was not taken into account. Halves, quarters and the centre of the area can be asked '
        'for, as in "the northern half"; draw a polygon around any other part.'
    ),
    "stress_part": "Of each window of the stress test {part} was looked at.",
    "part_no_crs": "The layers have no CRS: north is taken to be up in the picture.",
    "date_other": (
        "The question names {asked}, the masks are of {found}: the model tells the first and the last image apart, "
        "no other date."
    ),
    "question_cut": "The question is long: only its beginning and its end were read.",
    "doubt_unused": "{model} states no intervals that further looks could widen: the area was looked at once.",
    "reasoning_cut": "The reasoning was ended after {count} tokens, the most allowed, and the answer was asked for.",
    "answer_cut": "The answer was cut off at the limit of tokens.",
    "untagged": "The model left out the tags of its answer; what it wrote after its reasoning was taken.",
    "scores_rank": "Probabilities of {sensors} masks are not calibrated: scores only rank them.",
    "late_masks": (
        "Of two dates the model was trained to draw the masks of its first mark only: [1] and [2]; from [{mask}] "
        "on they are less certain."
    ),
    "prompt_replaced": (
        "The bundle was exported without the official prompt (--prompt-file); the model was trained with that one."
    ),
}
_OF_CLASSES: Mapping[str, str] = {
    "class_unused": "{model} does not use the learned class '{learned}'; TerraScope Lite does.",
    "class_missed": "The model made no mask of '{learned}'. Ask in other words.",
    "class_sensors": (
        "The class '{learned}' was learned from {taught} layers and is looked for in {found} ones: its scores do not "
        "hold here."
    ),
    "class_background": (
        "{drawn} of the {count} places that stand for anything else were drawn at random and nobody looked at them: "
        "where the class is common some of them are of the class, and scores and areas come out too low."
    ),
    "class_untested": (
        "Not cross-validated: the labels lie too close together, or in too few places, to test some that are not "
        "next to what was learned from. Probabilities are not calibrated. Label more places, apart from each other."
    ),
    "labels_contradict": "{count} places were labelled as the class and as something else, and left out.",
    "phrase_known": "The model knows '{phrase}' as {known}; with this class the word means the learned one.",
}
_OF_FILES: Mapping[str, str] = {
    "no_geojson": "evidence.geojson: not written, because it needs a CRS and the rasters have none.",
    "text_cut": "{file}: text longer than {bytes} bytes cut in {fields}, marked {mark}; the GeoPackage has all of it.",
    "no_crs": "{file}: written in pixel units without a CRS, because the rasters have none.",
    "no_prj": "{file}: written without .prj, in pixel units, because the rasters have no CRS.",
    "no_masks": "{file}: not written, because the answer has no mask.",
    "no_picture": "{item}: no picture for the report ({error}).",
    "no_probabilities": "{file}: not written, because no mask has probabilities.",
}
_OF_MODELS: Mapping[str, str] = {
    "loading_takes": "Loading takes {memory}.",
    "memory_cuda": (
        "about {needed:.1f} GB of GPU memory (weights {weights:.1f}, cache {cache:.1f}, workspace {workspace:.1f}), "
        "{free:.1f} GB are free"
    ),
    "memory_cuda_unknown": (
        "about {needed:.1f} GB of GPU memory (weights {weights:.1f}, cache {cache:.1f}, workspace {workspace:.1f}), "
        "how much is free is unknown"
    ),
    "memory_cpu": (
        "about {needed:.1f} GB of memory (weights {weights:.1f}, cache {cache:.1f}, workspace {workspace:.1f}), "
        "{free:.1f} GB are free"
    ),
    "memory_cpu_unknown": (
        "about {needed:.1f} GB of memory (weights {weights:.1f}, cache {cache:.1f}, workspace {workspace:.1f}), "
        "how much is free is unknown"
    ),
}
WARNINGS: Mapping[str, str] = {**_OF_RASTERS, **_OF_LAYERS, **_OF_ANSWERS, **_OF_CLASSES, **_OF_FILES, **_OF_MODELS}
"""Sentence of each code."""
