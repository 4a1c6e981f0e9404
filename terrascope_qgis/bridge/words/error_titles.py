"""Why a run failed, in the user's language."""

from __future__ import annotations

from typing import Dict

from ..i18n import tr
from .input_error_titles import list_input_errors


def list_errors() -> Dict[str, str]:
    """Return the sentence of each code."""
    return {**_of_places(), **_of_questions(), **_of_classes(), **_of_means(), **list_input_errors()}


def _of_places() -> Dict[str, str]:
    """Return what is wrong with areas and CRSs."""
    return {
        "outside_area": tr("{file}: does not cover the area. Choose another area or another file."),
        "no_overlap": tr("{file}: does not overlap {other}. Give layers of the same place."),
        "no_valid_pixel": tr(
            "{file}: no valid pixel in the area (nodata, masked or empty). Choose another area or another file."
        ),
        "no_valid_sample": tr(
            "{file}: no valid pixel in a sample of the area (nodata, masked or empty). Choose another area or "
            "another file."
        ),
        "none_valid": tr(
            "No pixel of the area is valid in the layers of {date}. Choose another area, or check nodata and "
            "masks of the layers."
        ),
        "none_valid_undated": tr(
            "No pixel of the area is valid in the layers of this date. Choose another area, or check nodata "
            "and masks of the layers."
        ),
        "none_valid_in": tr(
            "No pixel of the area is valid in the {sensor} layer of {date}. Choose another area, or check "
            "nodata and masks of the layer."
        ),
        "none_valid_undated_in": tr(
            "No pixel of the area is valid in the {sensor} layer of this date. Choose another area, or check "
            "nodata and masks of the layer."
        ),
        "no_pixel_centre": tr("area: holds no pixel centre of the layers. Choose a larger area."),
        "area_outside": tr("area: lies outside {file}. Choose an area inside the layer."),
        "point_outside": tr("point {point}: lies outside {file}. Choose a point inside the layer."),
        "area_elsewhere": tr("area in {crs}: has no place in the layers' CRS. Choose an area inside."),
        "point_elsewhere": tr("point {point}: has no place in the layers' CRS. Choose a point inside the layer."),
        "area_empty": tr("area: found no polygon with an extent. Give polygons, not points or lines."),
        "area_order": tr("area {bounds}: expected minx < maxx and miny < maxy. Swap the values."),
        "area_unreadable": tr("area: a polygon cannot be read ({problem}). Check the area file."),
        "area_crs": tr("area: the CRS {crs} is not known. Give it as EPSG:n, or as WKT."),
        "area_without_crs": tr(
            "area in {crs}: the layers have no CRS. Give the area in pixel coordinates without a CRS, or "
            "assign a CRS to the layers."
        ),
        "crs_of_one": tr(
            "{file}: has no CRS, while {other} has one, so they cannot be aligned. Assign its CRS (QGIS: "
            "Layer > Set CRS, then export)."
        ),
        "crs_and_grids": tr(
            "{file}: has no CRS and another grid ({height} x {width} pixels) than {other} ({other_height} x "
            "{other_width}). Assign a CRS to both."
        ),
    }


def _of_questions() -> Dict[str, str]:
    """Return what is wrong with questions."""
    return {
        "question_empty": tr("The question is empty. Ask something, for example: How much of the area is water?"),
        "question_long": tr("The question has {count} characters, at most {most} are read. Ask a shorter question."),
        "question_tokens": tr(
            "The question takes {count} tokens, {model} reads at most {most}. Ask a shorter question."
        ),
        "classes_many": tr("The question names {count} learned classes beside others. Ask for fewer at once."),
    }


def _of_classes() -> Dict[str, str]:
    """Return what is wrong with labels and learned classes."""
    return {
        "class_of_other": tr(
            "The class '{learned}' was learned with {bundle}, the model is {model} {version}, whose features "
            "differ. Choose that model, or learn the class again."
        ),
        "no_features": tr("{folder}: {model} has no pixel features to learn from. Use TerraScope Lite."),
        "labels_few": tr(
            "{count} labelled places of the class lie in valid pixels, expected at least {least}, 2 pixels or "
            "more apart. Add labels where the layers have data."
        ),
        "others_few": tr(
            "{count} labelled places of anything else lie in valid pixels, expected at least {least}. Label "
            "some, or let the background be drawn at random."
        ),
        "labels_alike": tr(
            "The labels of the class and of the rest cannot be told apart in these layers: on places left out "
            "the guess was worse than chance. Check the labels, add more, or choose another date or sensor."
        ),
        "label_shape": tr("Label {number} is a {shape}, expected a point or a polygon. Leave it out."),
        "labels_crs": tr("The labels have a CRS and the layers have none. Give the labels in pixels, without a CRS."),
        "label_unreadable": tr("Label {number} cannot be read ({problem}). Check the labels."),
        "labels_crs_unknown": tr("The CRS {crs} of the labels is not known ({problem}). Give an EPSG code."),
        "share_wrong": tr(
            "The expected share of {learned} is {share:g} of the area, expected {least:g} to {most:g}. Give another."
        ),
        "class_name": tr(
            "The class name '{learned}' cannot be used in questions. Give one to {most} characters: letters, "
            "digits, single spaces, hyphens, beginning with a letter."
        ),
    }


def _of_means() -> Dict[str, str]:
    """Return what was missing of memory, disk or permissions."""
    return {
        "memory_out": tr("The memory is not enough for this run. Choose a smaller area, or close other programs."),
        "memory_needed": tr(
            "The area of {height} x {width} pixels needs about {needed:.2f} GB of memory, {allowed:.2f} GB "
            "are allowed. Choose a smaller area, or close other programs."
        ),
        "model_memory_lite": tr("{model} needs {memory}. Close other programs, or use TerraScope Lite."),
        "model_memory_int4": tr(
            "{model} needs {memory}. Close other programs, or export the checkpoint with --dtype int4, which "
            "takes about a third."
        ),
        "model_memory_int4_cpu": tr(
            "{model} needs {memory}. Close other programs, or export the checkpoint with --dtype int4 --activations "
            "fp32, which takes the least on a CPU."
        ),
        "disk_needed": tr(
            "The area needs {needed:.1f} GB of temporary disk space, {free:.1f} GB are free. Free space, set "
            "TMPDIR to another disk, or choose a smaller area."
        ),
        "disk_full": tr(
            "{folder} is full after {written} MiB of features ({problem}). Free space, set TMPDIR to another "
            "disk, or choose a smaller area."
        ),
        "no_temporary": tr(
            "No folder for temporary files can be written to. Free space, or set TMPDIR to another disk."
        ),
        "features_cut": tr("The temporary file of features was cut short by another program. Ask again."),
        "output_is_file": tr("{folder}: is a file, expected a folder for the output. Choose another."),
        "folder_is_file": tr("{folder}: a file found where a folder is expected; name another output folder."),
        "write_failed": tr(
            "{file}: cannot be written ({problem}); nothing was left behind. Choose another output folder."
        ),
        "write_no_space": tr(
            "{file}: cannot be written ({problem}); nothing was left behind. Free some space ({free:.1f} MB "
            "left) or choose another output folder."
        ),
        "write_forbidden": tr(
            "{file}: cannot be written ({problem}); nothing was left behind. Choose an output folder you may write to."
        ),
    }
