"""Why a run failed, in English: what, which file, what to do; other languages are left to who shows it."""

from __future__ import annotations

from collections.abc import Mapping

_OF_FILES: Mapping[str, str] = {
    "no_file": "{file}: no such file. Check the path.",
    "no_raster_file": "{file}: expected a raster file, found a folder or a device.",
    "not_local": "{file}: not a local raster file. Download or export it first.",
    "cannot_open": "{file}: cannot be opened ({problem}). Check its permissions.",
    "unreadable": "{file}: cannot be read as {driver} ({problem}). Check or re-export it.",
    "damaged": "{file}: damaged or truncated, it cannot be read ({problem}). Fetch it again.",
    "other_format": "{file}: found {found}, expected {readable}. Export it as GeoTIFF.",
    "content_empty": "an empty file",
    "content_vrt": "a VRT, which leads to other files",
    "content_service": "a web service description",
    "content_zip": "a zip archive (unpack it first)",
    "content_xml": "XML",
    "content_unknown": "an unknown format",
    "overviews_elsewhere": "{file}: its metadata names overviews in another file. Remove its .aux.xml or re-export it.",
    "sidecar_format": "{file}: expected overviews or a mask as TIFF, found something else. Remove it.",
    "envi_data": "{file}: the data file beside this ENVI header is missing. Give the data file.",
    "no_bands": "{file}: holds no raster bands. Choose another file.",
    "many_bands": "{file}: holds {count} bands, at most {most} are read. Export the bands you need.",
    "complex_samples": "{file}: found complex samples (SLC), expected detected intensity. Export sigma0 or gamma0.",
    "colour_table": "{file}: found a colour table (a class map), expected measured bands. Choose the image itself.",
    "position_gcps": (
        "{file}: its position is given by ground control points only, expected an affine grid. Warp it first "
        "(QGIS: Raster > Projections > Warp, or gdalwarp)."
    ),
    "position_rpcs": (
        "{file}: its position is given by RPCs only, expected an affine grid. Warp it first (QGIS: Raster > "
        "Projections > Warp, or gdalwarp)."
    ),
    "two_files": "{folder}: holds {one} and {other} for {channel}. Give one product per folder.",
    "many_files": "{folder}: holds more than {most} raster files. Give one product's folder.",
    "products": "{folder}: holds {count} products ({names}). Give the folder of each.",
    "bands_of_sar": "{folder}: found {found}, expected optical bands. Give the folder as SAR.",
    "bands_of_optical": "{folder}: found {found}, expected sar bands. Give the folder as optical.",
    "no_band_files": (
        "{folder}: found no file named after a band ({names}), expected {sensor} bands such as {example}. "
        "Name them, or give the raster itself."
    ),
    "no_band_rasters": (
        "{folder}: found no file named after a band (no raster), expected {sensor} bands such as {example}. "
        "Name them, or give the raster itself."
    ),
    "path_long": (
        "{file}: the path has {count} characters, Windows takes {most}. Move the file to a folder with a "
        "shorter path, or enable long paths in Windows (LongPathsEnabled)."
    ),
    "folder_long": (
        "{folder}: has {count} characters, Windows takes {most} beside those of the files in it. Choose a "
        "folder with a shorter path, or enable long paths in Windows (LongPathsEnabled)."
    ),
}
_OF_BANDS: Mapping[str, str] = {
    "bands_unknown": (
        "{file}: the meaning of its {count} bands is unknown (no names, wavelengths or known order). Pass the "
        "bands in file order, such as {example}, with - for a band to skip."
    ),
    "band_unnamed": (
        "{file}: the meaning of its one band is unknown (no name). Give the file of a band, or say what it "
        "is, such as {example}."
    ),
    "band_misnamed": (
        "{file}: the meaning of its one band is unknown (it is named after {band}, which measures no {sensor} "
        "band). Give the file of a band, or say what it is, such as {example}."
    ),
    "bands_given": (
        "{file}: {given} band names were given ({names}), the file has {count} bands. Give one name per band "
        "in file order, - to skip."
    ),
    "band_name": "{file}: the band name '{band}' is not known. Use B1 to B12, B8A, or one of {known}.",
    "bands_twice": (
        "{file}: {channels} is found in more than one band (by {source}). Pass the bands in file order, with "
        "- for those to skip."
    ),
    "given_as_sar": (
        "{file}: given as sar, found {found} (by {source}), expected VV, VH, HH or HV. Give the file as optical."
    ),
    "given_as_optical": (
        "{file}: given as optical, found {found} (by {source}), expected optical bands. Give the file as SAR."
    ),
    "names_for_one": "{file}: band names can be given for a single file only. Give the files one by one.",
    "one_band": (
        "{file}: found one optical band ({channel}), expected at least two, such as green and red. Add the "
        "files of the other bands."
    ),
    "bands_needed": (
        "The {sensor} layer has the bands {found}; {model} needs {needed}. Name the bands with --bands or "
        "choose another layer."
    ),
    "other_sensor": "{model} reads {sensors} layers, found a {sensor} one. Use another model.",
}
_OF_DATES: Mapping[str, str] = {
    "date_unknown": (
        "{file}: the date is unknown and decides the order of the {sensor} images. Pass a date for: {names}."
    ),
    "date_not_held": (
        "{file}: has no {date}; it holds {first} to {last}, {count} dates. Give one of them, or none for all."
    ),
    "given_twice": "{file}: given twice. Give each file once, with one role.",
    "nothing_to_read": "{file}: holds nothing to read as {sensor}. Choose another.",
    "no_raster": "no raster was given. Give at least one optical or SAR file.",
}
_OF_VALUES: Mapping[str, str] = {
    "scale_unknown": (
        "{file}: values from {lowest:.4g} to {highest:.4g} fit no known scale, expected reflectance 0-1, "
        "0-255 or x 10000. Set scale and offset in the file (gdal_edit -scale, -offset)."
    ),
    "planet_radiance": (
        "{file}: found a PlanetScope AnalyticMS without _SR, which holds radiance, expected reflectance. Take "
        "the scene's AnalyticMS_SR, or set the reflectanceCoefficients of its metadata as scales (gdal_edit "
        "-scale)."
    ),
    "integers_unscaled": (
        "{file}: integers up to {highest:.0f} without a scale, expected reflectance x 10000. Set scale and "
        "offset in the file (gdal_edit -scale, -offset)."
    ),
    "looks_like_sar": "{file}: given as optical, found values around {middle:.1f} as of radar in dB. Give it as SAR.",
    "wrong_scale": (
        "{file}: scale {gain:g} and offset {offset:g} in the file give a median of {middle:.4g}, expected "
        "reflectance 0-1. Correct the tags."
    ),
    "not_backscatter": (
        "{file}: {dtype} values around {middle:.4g} are neither dB nor linear backscatter (not calibrated?). "
        "Calibrate to sigma0 or gamma0, or set scale and offset in the file."
    ),
    "raw_radar": (
        "{file}: found a raw radar band of the Copernicus Browser in {dtype}, which cuts off calm water and "
        "bright places, expected float32. Download it again as TIFF with 32 bits."
    ),
    "int8_samples": "{file}: found int8 samples, expected backscatter in dB or linear power. Export as float.",
    "not_as_named": (
        "{file}: values around {middle:.4g} are no {named} as its names say, expected {low:g} to {high:g} dB. "
        "Calibrate to sigma0 or gamma0, or set scale and offset in the file (gdal_edit -scale, -offset)."
    ),
    "unit_of_optical": "{file}: {unit} was given as the unit of an optical raster. Leave it out.",
    "not_as_given": (
        "{file}: values around {middle:.4g} are no {named} as given, expected {low:g} to {high:g} dB. "
        "Calibrate to sigma0 or gamma0, or set scale and offset in the file (gdal_edit -scale, -offset)."
    ),
}
_OF_PLACES: Mapping[str, str] = {
    "outside_area": "{file}: does not cover the area. Choose another area or another file.",
    "no_overlap": "{file}: does not overlap {other}. Give layers of the same place.",
    "no_valid_pixel": (
        "{file}: no valid pixel in the area (nodata, masked or empty). Choose another area or another file."
    ),
    "no_valid_sample": (
        "{file}: no valid pixel in a sample of the area (nodata, masked or empty). Choose another area or another file."
    ),
    "none_valid": (
        "No pixel of the area is valid in the layers of {date}. Choose another area, or check nodata and "
        "masks of the layers."
    ),
    "none_valid_undated": (
        "No pixel of the area is valid in the layers of this date. Choose another area, or check nodata and "
        "masks of the layers."
    ),
    "none_valid_in": (
        "No pixel of the area is valid in the {sensor} layer of {date}. Choose another area, or check nodata "
        "and masks of the layer."
    ),
    "none_valid_undated_in": (
        "No pixel of the area is valid in the {sensor} layer of this date. Choose another area, or check "
        "nodata and masks of the layer."
    ),
    "no_pixel_centre": "area: holds no pixel centre of the layers. Choose a larger area.",
    "area_outside": "area: lies outside {file}. Choose an area inside the layer.",
    "point_outside": "point {point}: lies outside {file}. Choose a point inside the layer.",
    "area_elsewhere": "area in {crs}: has no place in the layers' CRS. Choose an area inside.",
    "point_elsewhere": "point {point}: has no place in the layers' CRS. Choose a point inside the layer.",
    "area_empty": "area: found no polygon with an extent. Give polygons, not points or lines.",
    "area_order": "area {bounds}: expected minx < maxx and miny < maxy. Swap the values.",
    "area_unreadable": "area: a polygon cannot be read ({problem}). Check the area file.",
    "area_crs": "area: the CRS {crs} is not known. Give it as EPSG:n, or as WKT.",
    "area_without_crs": (
        "area in {crs}: the layers have no CRS. Give the area in pixel coordinates without a CRS, or assign a "
        "CRS to the layers."
    ),
    "crs_of_one": (
        "{file}: has no CRS, while {other} has one, so they cannot be aligned. Assign its CRS (QGIS: Layer > "
        "Set CRS, then export)."
    ),
    "crs_and_grids": (
        "{file}: has no CRS and another grid ({height} x {width} pixels) than {other} ({other_height} x "
        "{other_width}). Assign a CRS to both."
    ),
}
_OF_QUESTIONS: Mapping[str, str] = {
    "question_empty": "The question is empty. Ask something, for example: How much of the area is water?",
    "question_long": "The question has {count} characters, at most {most} are read. Ask a shorter question.",
    "question_tokens": "The question takes {count} tokens, {model} reads at most {most}. Ask a shorter question.",
    "classes_many": "The question names {count} learned classes beside others. Ask for fewer at once.",
}
_OF_CLASSES: Mapping[str, str] = {
    "class_of_other": (
        "The class '{learned}' was learned with {bundle}, the model is {model} {version}, whose features "
        "differ. Choose that model, or learn the class again."
    ),
    "no_features": "{folder}: {model} has no pixel features to learn from. Use TerraScope Lite.",
    "labels_few": (
        "{count} labelled places of the class lie in valid pixels, expected at least {least}, 2 pixels or "
        "more apart. Add labels where the layers have data."
    ),
    "others_few": (
        "{count} labelled places of anything else lie in valid pixels, expected at least {least}. Label some, "
        "or let the background be drawn at random."
    ),
    "labels_alike": (
        "The labels of the class and of the rest cannot be told apart in these layers: on places left out the "
        "guess was worse than chance. Check the labels, add more, or choose another date or sensor."
    ),
    "label_shape": "Label {number} is a {shape}, expected a point or a polygon. Leave it out.",
    "labels_crs": "The labels have a CRS and the layers have none. Give the labels in pixels, without a CRS.",
    "label_unreadable": "Label {number} cannot be read ({problem}). Check the labels.",
    "labels_crs_unknown": "The CRS {crs} of the labels is not known ({problem}). Give an EPSG code.",
    "share_wrong": (
        "The expected share of {learned} is {share:g} of the area, expected {least:g} to {most:g}. Give another."
    ),
    "class_name": (
        "The class name '{learned}' cannot be used in questions. Give one to {most} characters: letters, "
        "digits, single spaces, hyphens, beginning with a letter."
    ),
}
_OF_MEANS: Mapping[str, str] = {
    "memory_out": "The memory is not enough for this run. Choose a smaller area, or close other programs.",
    "memory_needed": (
        "The area of {height} x {width} pixels needs about {needed:.2f} GB of memory, {allowed:.2f} GB are "
        "allowed. Choose a smaller area, or close other programs."
    ),
    "model_memory_lite": "{model} needs {memory}. Close other programs, or use TerraScope Lite.",
    "model_memory_int4": (
        "{model} needs {memory}. Close other programs, or export the checkpoint with --dtype int4, which "
        "takes about a third."
    ),
    "model_memory_int4_cpu": (
        "{model} needs {memory}. Close other programs, or export the checkpoint with --dtype int4 --activations fp32, "
        "which takes the least on a CPU."
    ),
    "disk_needed": (
        "The area needs {needed:.1f} GB of temporary disk space, {free:.1f} GB are free. Free space, set "
        "TMPDIR to another disk, or choose a smaller area."
    ),
    "disk_full": (
        "{folder} is full after {written} MiB of features ({problem}). Free space, set TMPDIR to another "
        "disk, or choose a smaller area."
    ),
    "no_temporary": "No folder for temporary files can be written to. Free space, or set TMPDIR to another disk.",
    "features_cut": "The temporary file of features was cut short by another program. Ask again.",
    "output_is_file": "{folder}: is a file, expected a folder for the output. Choose another.",
    "folder_is_file": "{folder}: a file found where a folder is expected; name another output folder.",
    "write_failed": "{file}: cannot be written ({problem}); nothing was left behind. Choose another output folder.",
    "write_no_space": (
        "{file}: cannot be written ({problem}); nothing was left behind. Free some space ({free:.1f} MB left) "
        "or choose another output folder."
    ),
    "write_forbidden": (
        "{file}: cannot be written ({problem}); nothing was left behind. Choose an output folder you may write to."
    ),
}
ERRORS: Mapping[str, str] = {
    **_OF_FILES,
    **_OF_BANDS,
    **_OF_DATES,
    **_OF_VALUES,
    **_OF_PLACES,
    **_OF_QUESTIONS,
    **_OF_CLASSES,
    **_OF_MEANS,
}
"""Sentence of each code."""
