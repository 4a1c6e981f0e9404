"""What the user must know of inputs, masks and files, in the user's language."""

from __future__ import annotations

from typing import Dict

from ..i18n import tr


def list_warnings() -> Dict[str, str]:
    """Return the sentence of each code."""
    return {**_of_rasters(), **_of_layers(), **_of_answers(), **_of_classes(), **_of_files()}


def _of_rasters() -> Dict[str, str]:
    """Return what is said of files and their values."""
    return {
        "of_file": tr("{file}: {warning}"),
        "of_files": tr("{file} and {more} more: {warning}"),
        "bands_outside": tr("{file}: {channels} does not cover the area and is left out"),
        "date_empty": tr("{file}: {date} has no valid pixel in the area and is left out"),
        "month_only": tr("its name says the month {month} only; it is dated {date}"),
        "written_date": tr(
            "dated {date} by TIFFTAG_DATETIME, which may be the day the file was written; pass the date if so"
        ),
        "bands_landsat": tr("bands 1 to 11 without 8A and 12 are taken as Landsat 8's; pass the bands if not"),
        "bands_sentinel2": tr("numbered bands are taken as Sentinel-2's; pass the bands if not"),
        "band_sentinel2": tr("the band number in the file name is taken as Sentinel-2's; pass the bands if not"),
        "bands_counted": tr("{count} unnamed bands are taken in the order {order}; pass the bands if not"),
        "picture_optical": tr("an 8-bit picture: absolute reflectance is lost, answers are less certain"),
        "picture_sar": tr("an 8-bit radar picture: absolute backscatter is lost, answers are less certain"),
        "coarse_steps": tr(
            "8 bits hold reflectance in steps of {step:.3f}: dark surfaces such as water lose detail; download "
            "the bands with 16 or 32 bits"
        ),
        "sun_height": tr("top-of-atmosphere reflectance without correction for the sun's height"),
        "offset_taken": tr("no processing baseline found; all values start at {lowest:.0f}, so 1000 is subtracted"),
        "offset_none": tr("no processing baseline found; values start at {lowest:.0f}, so no offset is subtracted"),
        "scale_integers": tr("no scale found; integers are read as reflectance x 10000"),
        "scale_values": tr("no scale found; values are read as reflectance x 10000"),
        "power_assumed": tr(
            "no unit found; values without negatives are read as linear power (median {decibels:.1f} dB). If they "
            "are amplitude, set that unit: in QGIS' table of inputs, or with --units"
        ),
        "power_bright": tr(
            "no unit found; values without negatives are read as linear power (median {decibels:.1f} dB), and are "
            "bright for that: they may be amplitude, its square root. If they are amplitude, set that unit: in QGIS' "
            "table of inputs, or with --units"
        ),
        "amplitude_told": tr(
            "no unit found; read as amplitude (median {decibels:.1f} dB), because the values would be bright as power "
            "({as_power:.1f} dB) and their speckle is that of amplitude ({speckle:.2f}, power has about 1.6). "
            "If they are power, set that unit: in QGIS' table of inputs, or with --units"
        ),
        "power_speckled": tr(
            "no unit found; values without negatives are read as linear power (median {decibels:.1f} dB), though their "
            "speckle ({speckle:.2f}) is rather that of amplitude, its square root. "
            "If they are amplitude, set that unit: in QGIS' table of inputs, or with --units"
        ),
        "pixels_coarse": tr(
            "the pixels are {size:.3g} m, coarser than the {coarsest:g} m the model was made for; small things are lost"
        ),
        "pixels_fine": tr("the pixels are {size:.3g} m, finer than the model's {finest:g} m; averaged to {used:.3g} m"),
        "same_bands": tr(
            "{file} and {other} show the same bands of one place and day; where both are measured, {file} counts"
        ),
    }


def _of_layers() -> Dict[str, str]:
    """Return what is said of layers together."""
    return {
        "far_apart": tr("The optical and the SAR layer are {days} days apart but were read as one date."),
        "dates_between": tr(
            "{count} dates were given; masks are of the first and the last, {between} between not used."
        ),
        "sar_unused": tr("The SAR layer of {date} is not used: of two dates the model sees one picture each."),
        "sar_unused_first": tr(
            "The SAR layer of the first date is not used: of two dates the model sees one picture each."
        ),
        "sar_unused_last": tr(
            "The SAR layer of the second date is not used: of two dates the model sees one picture each."
        ),
        "picture_reduced": tr(
            "The area is {side} pixels a side; the model sees it reduced to {seen} and draws masks at {drawn}. "
            "Choose a smaller area for small objects."
        ),
        "pictures_reduced": tr(
            "The area is {side} pixels a side; the model sees each of two pictures reduced to {seen} and draws "
            "masks at {drawn}. Choose a smaller area for small objects."
        ),
        "drawn_on_optical": tr(
            "Masks are drawn on the optical picture, which is valid on {percent:.0f} % of what the SAR picture "
            "shows. Ask with the SAR layer alone for the rest."
        ),
    }


def _of_answers() -> Dict[str, str]:
    """Return what is said of answers and reasoning."""
    return {
        "answer_differs": tr("The answer says '{said}', the masks say {found}."),
        "answer_unmeasured": tr("The statement '{said}' in the answer was not measured."),
        "reasoning_says": tr("The reasoning says '{said}', the masks say {found}."),
        "reasoning_unmeasured": tr("The statement '{said}' in the reasoning was not measured."),
        "reasoning_unchecked": tr("{count} of the statements in the reasoning cannot be checked with the masks."),
        "sensors_differ": tr(
            "The compared masks rest on different sensors ({rests}): part of the difference may be theirs."
        ),
        "shares_overlap": tr(
            "The masks overlap ({names}): their shares add up to {percent:.1f} %, for a pixel may belong to several."
        ),
        "shares_exclusive": tr(
            "In a description each pixel counts for the one class that fits it best. Asked for alone, a class may "
            "cover more: {classes}."
        ),
        "part_unread": tr(
            '"{said}" in the question was not taken into account. Halves, quarters and the centre of the area can be '
            'asked for, as in "the northern half"; draw a polygon around any other part.'
        ),
        "stress_part": tr("Of each window of the stress test {part} was looked at."),
        "part_no_crs": tr("The layers have no CRS: north is taken to be up in the picture."),
        "date_other": tr(
            "The question names {asked}, the masks are of {found}: the model tells the first and the last image apart, "
            "no other date."
        ),
        "question_cut": tr("The question is long: only its beginning and its end were read."),
        "doubt_unused": tr("{model} states no intervals that further looks could widen: the area was looked at once."),
        "reasoning_cut": tr(
            "The reasoning was ended after {count} tokens, the most allowed, and the answer was asked for."
        ),
        "answer_cut": tr("The answer was cut off at the limit of tokens."),
        "untagged": tr("The model left out the tags of its answer; what it wrote after its reasoning was taken."),
        "scores_rank": tr("Probabilities of {sensors} masks are not calibrated: scores only rank them."),
        "late_masks": tr(
            "Of two dates the model was trained to draw the masks of its first mark only: [1] and [2]; from "
            "[{mask}] on they are less certain."
        ),
        "prompt_replaced": tr(
            "The bundle was exported without the official prompt (--prompt-file); the model was trained with that one."
        ),
    }


def _of_classes() -> Dict[str, str]:
    """Return what is said of learned classes."""
    return {
        "class_unused": tr("{model} does not use the learned class '{learned}'; TerraScope Lite does."),
        "class_missed": tr("The model made no mask of '{learned}'. Ask in other words."),
        "class_sensors": tr(
            "The class '{learned}' was learned from {taught} layers and is looked for in {found} ones: its scores "
            "do not hold here."
        ),
        "class_background": tr(
            "{drawn} of the {count} places that stand for anything else were drawn at random and nobody looked at "
            "them: where the class is common some of them are of the class, and scores and areas come out too "
            "low."
        ),
        "class_untested": tr(
            "Not cross-validated: the labels lie too close together, or in too few places, to test some that are "
            "not next to what was learned from. Probabilities are not calibrated. Label more places, apart from "
            "each other."
        ),
        "labels_contradict": tr("{count} places were labelled as the class and as something else, and left out."),
        "phrase_known": tr("The model knows '{phrase}' as {known}; with this class the word means the learned one."),
    }


def _of_files() -> Dict[str, str]:
    """Return what is said of written files and of loading a model."""
    return {
        "no_geojson": tr("evidence.geojson: not written, because it needs a CRS and the rasters have none."),
        "text_cut": tr(
            "{file}: text longer than {bytes} bytes cut in {fields}, marked {mark}; the GeoPackage has all of it."
        ),
        "no_crs": tr("{file}: written in pixel units without a CRS, because the rasters have none."),
        "no_prj": tr("{file}: written without .prj, in pixel units, because the rasters have no CRS."),
        "no_masks": tr("{file}: not written, because the answer has no mask."),
        "no_picture": tr("{item}: no picture for the report ({error})."),
        "no_probabilities": tr("{file}: not written, because no mask has probabilities."),
        "loading_takes": tr("Loading takes {memory}."),
        "memory_cuda": tr(
            "about {needed:.1f} GB of GPU memory (weights {weights:.1f}, cache {cache:.1f}, workspace "
            "{workspace:.1f}), {free:.1f} GB are free"
        ),
        "memory_cuda_unknown": tr(
            "about {needed:.1f} GB of GPU memory (weights {weights:.1f}, cache {cache:.1f}, workspace "
            "{workspace:.1f}), how much is free is unknown"
        ),
        "memory_cpu": tr(
            "about {needed:.1f} GB of memory (weights {weights:.1f}, cache {cache:.1f}, workspace "
            "{workspace:.1f}), {free:.1f} GB are free"
        ),
        "memory_cpu_unknown": tr(
            "about {needed:.1f} GB of memory (weights {weights:.1f}, cache {cache:.1f}, workspace "
            "{workspace:.1f}), how much is free is unknown"
        ),
    }
