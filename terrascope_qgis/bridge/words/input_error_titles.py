"""What is wrong with the files, bands, dates and values of a question, in the user's language."""

from __future__ import annotations

from typing import Dict

from ..i18n import tr


def list_input_errors() -> Dict[str, str]:
    """Return the sentence of each code."""
    return {**_of_files(), **_of_bands(), **_of_dates(), **_of_values()}


def _of_files() -> Dict[str, str]:
    """Return what is wrong with files and folders."""
    return {
        "no_file": tr("{file}: no such file. Check the path."),
        "no_raster_file": tr("{file}: expected a raster file, found a folder or a device."),
        "not_local": tr("{file}: not a local raster file. Download or export it first."),
        "cannot_open": tr("{file}: cannot be opened ({problem}). Check its permissions."),
        "unreadable": tr("{file}: cannot be read as {driver} ({problem}). Check or re-export it."),
        "damaged": tr("{file}: damaged or truncated, it cannot be read ({problem}). Fetch it again."),
        "other_format": tr("{file}: found {found}, expected {readable}. Export it as GeoTIFF."),
        "content_empty": tr("an empty file"),
        "content_vrt": tr("a VRT, which leads to other files"),
        "content_service": tr("a web service description"),
        "content_zip": tr("a zip archive (unpack it first)"),
        "content_xml": tr("XML"),
        "content_unknown": tr("an unknown format"),
        "overviews_elsewhere": tr(
            "{file}: its metadata names overviews in another file. Remove its .aux.xml or re-export it."
        ),
        "sidecar_format": tr("{file}: expected overviews or a mask as TIFF, found something else. Remove it."),
        "envi_data": tr("{file}: the data file beside this ENVI header is missing. Give the data file."),
        "no_bands": tr("{file}: holds no raster bands. Choose another file."),
        "many_bands": tr("{file}: holds {count} bands, at most {most} are read. Export the bands you need."),
        "complex_samples": tr(
            "{file}: found complex samples (SLC), expected detected intensity. Export sigma0 or gamma0."
        ),
        "colour_table": tr(
            "{file}: found a colour table (a class map), expected measured bands. Choose the image itself."
        ),
        "position_gcps": tr(
            "{file}: its position is given by ground control points only, expected an affine grid. Warp it "
            "first (QGIS: Raster > Projections > Warp, or gdalwarp)."
        ),
        "position_rpcs": tr(
            "{file}: its position is given by RPCs only, expected an affine grid. Warp it first (QGIS: Raster "
            "> Projections > Warp, or gdalwarp)."
        ),
        "two_files": tr("{folder}: holds {one} and {other} for {channel}. Give one product per folder."),
        "many_files": tr("{folder}: holds more than {most} raster files. Give one product's folder."),
        "products": tr("{folder}: holds {count} products ({names}). Give the folder of each."),
        "bands_of_sar": tr("{folder}: found {found}, expected optical bands. Give the folder as SAR."),
        "bands_of_optical": tr("{folder}: found {found}, expected sar bands. Give the folder as optical."),
        "no_band_files": tr(
            "{folder}: found no file named after a band ({names}), expected {sensor} bands such as {example}. "
            "Name them, or give the raster itself."
        ),
        "no_band_rasters": tr(
            "{folder}: found no file named after a band (no raster), expected {sensor} bands such as "
            "{example}. Name them, or give the raster itself."
        ),
        "path_long": tr(
            "{file}: the path has {count} characters, Windows takes {most}. Move the file to a folder with a "
            "shorter path, or enable long paths in Windows (LongPathsEnabled)."
        ),
        "folder_long": tr(
            "{folder}: has {count} characters, Windows takes {most} beside those of the files in it. Choose a "
            "folder with a shorter path, or enable long paths in Windows (LongPathsEnabled)."
        ),
    }


def _of_bands() -> Dict[str, str]:
    """Return what is wrong with bands and roles."""
    return {
        "bands_unknown": tr(
            "{file}: the meaning of its {count} bands is unknown (no names, wavelengths or known order). Pass "
            "the bands in file order, such as {example}, with - for a band to skip."
        ),
        "band_unnamed": tr(
            "{file}: the meaning of its one band is unknown (no name). Give the file of a band, or say what "
            "it is, such as {example}."
        ),
        "band_misnamed": tr(
            "{file}: the meaning of its one band is unknown (it is named after {band}, which measures no "
            "{sensor} band). Give the file of a band, or say what it is, such as {example}."
        ),
        "bands_given": tr(
            "{file}: {given} band names were given ({names}), the file has {count} bands. Give one name per "
            "band in file order, - to skip."
        ),
        "band_name": tr("{file}: the band name '{band}' is not known. Use B1 to B12, B8A, or one of {known}."),
        "bands_twice": tr(
            "{file}: {channels} is found in more than one band (by {source}). Pass the bands in file order, "
            "with - for those to skip."
        ),
        "given_as_sar": tr(
            "{file}: given as sar, found {found} (by {source}), expected VV, VH, HH or HV. Give the file as optical."
        ),
        "given_as_optical": tr(
            "{file}: given as optical, found {found} (by {source}), expected optical bands. Give the file as SAR."
        ),
        "names_for_one": tr("{file}: band names can be given for a single file only. Give the files one by one."),
        "one_band": tr(
            "{file}: found one optical band ({channel}), expected at least two, such as green and red. Add "
            "the files of the other bands."
        ),
        "bands_needed": tr(
            "The {sensor} layer has the bands {found}; {model} needs {needed}. Name the bands with --bands or "
            "choose another layer."
        ),
        "other_sensor": tr("{model} reads {sensors} layers, found a {sensor} one. Use another model."),
    }


def _of_dates() -> Dict[str, str]:
    """Return what is wrong with dates and the list of files."""
    return {
        "date_unknown": tr(
            "{file}: the date is unknown and decides the order of the {sensor} images. Pass a date for: {names}."
        ),
        "date_not_held": tr(
            "{file}: has no {date}; it holds {first} to {last}, {count} dates. Give one of them, or none for all."
        ),
        "given_twice": tr("{file}: given twice. Give each file once, with one role."),
        "nothing_to_read": tr("{file}: holds nothing to read as {sensor}. Choose another."),
        "no_raster": tr("no raster was given. Give at least one optical or SAR file."),
    }


def _of_values() -> Dict[str, str]:
    """Return what is wrong with units and scales."""
    return {
        "scale_unknown": tr(
            "{file}: values from {lowest:.4g} to {highest:.4g} fit no known scale, expected reflectance 0-1, "
            "0-255 or x 10000. Set scale and offset in the file (gdal_edit -scale, -offset)."
        ),
        "planet_radiance": tr(
            "{file}: found a PlanetScope AnalyticMS without _SR, which holds radiance, expected reflectance. "
            "Take the scene's AnalyticMS_SR, or set the reflectanceCoefficients of its metadata as scales "
            "(gdal_edit -scale)."
        ),
        "integers_unscaled": tr(
            "{file}: integers up to {highest:.0f} without a scale, expected reflectance x 10000. Set scale "
            "and offset in the file (gdal_edit -scale, -offset)."
        ),
        "looks_like_sar": tr(
            "{file}: given as optical, found values around {middle:.1f} as of radar in dB. Give it as SAR."
        ),
        "wrong_scale": tr(
            "{file}: scale {gain:g} and offset {offset:g} in the file give a median of {middle:.4g}, expected "
            "reflectance 0-1. Correct the tags."
        ),
        "not_backscatter": tr(
            "{file}: {dtype} values around {middle:.4g} are neither dB nor linear backscatter (not "
            "calibrated?). Calibrate to sigma0 or gamma0, or set scale and offset in the file."
        ),
        "raw_radar": tr(
            "{file}: found a raw radar band of the Copernicus Browser in {dtype}, which cuts off calm water "
            "and bright places, expected float32. Download it again as TIFF with 32 bits."
        ),
        "int8_samples": tr("{file}: found int8 samples, expected backscatter in dB or linear power. Export as float."),
        "not_as_named": tr(
            "{file}: values around {middle:.4g} are no {named} as its names say, expected {low:g} to {high:g} "
            "dB. Calibrate to sigma0 or gamma0, or set scale and offset in the file (gdal_edit -scale, "
            "-offset)."
        ),
        "unit_of_optical": tr("{file}: {unit} was given as the unit of an optical raster. Leave it out."),
        "not_as_given": tr(
            "{file}: values around {middle:.4g} are no {named} as given, expected {low:g} to {high:g} "
            "dB. Calibrate to sigma0 or gamma0, or set scale and offset in the file (gdal_edit -scale, "
            "-offset)."
        ),
    }
