"""All evidence files of one answer, finished beside their target and moved there together; knows no format."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

import shapely

from ..progress import Progress, SilentProgress
from ..result import AnalysisResult
from ..words.said import Said, say
from .answer_json import format_answer, read_answer
from .geojson import write_geojson
from .geopackage import write_geopackage
from .overlay import write_overlay
from .polygons import trace_mask
from .publish import free_suffixes, open_scratch, publish_files, with_suffix, write_errors
from .report import write_report
from .shapefile import FIELDS_FILE, SIDECARS, write_shapefile

Outlines = Mapping[int, shapely.MultiPolygon]

FILE_OF_FORMAT = {
    "gpkg": "evidence.gpkg",
    "shp": "evidence.shp",
    "geojson": "evidence.geojson",
    "overlay": "overlay.png",
    "report": "report.html",
    "json": "answer.json",
}
"""Formats and the file each writes, in the order they are put in place: where `answer.json` lies, the rest does."""

DEFAULT_FORMATS = ("gpkg", "shp", "report", "overlay", "json")

_MASK_FORMATS = {"gpkg", "shp", "geojson"}


@dataclass(frozen=True)
class EvidenceFiles:
    """What a run left on disk; None where a format was not asked for or could not hold it."""

    folder: Path
    suffix: str
    """Empty, or `_2`, `_3` ...; the same in all names of the run."""
    geopackage: Path | None = None
    shapefile: Path | None = None
    shapefile_fields: Path | None = None
    """CSV with the long name and meaning of each shapefile column."""
    geojson: Path | None = None
    overlay: Path | None = None
    report: Path | None = None
    answer: Path | None = None
    notes: tuple[Said, ...] = ()
    """What a format could not hold, for the user to read."""


def write_evidence(
    result: AnalysisResult,
    folder: Path,
    *,
    progress: Progress | None = None,
    formats: Iterable[str] = DEFAULT_FORMATS,
) -> EvidenceFiles:
    """Write the evidence of an answer into a folder.

    Every file is written into a fresh folder beside its target, reopened and compared, and moved to a name that is
    free. Where one name of the run is taken, all files of the run get the same number: `evidence_2.gpkg`,
    `report_2.html`. Nothing that lies in the folder is changed, and a failure leaves no file of this run behind.

    Args:
        result: The run.
        folder: Output folder; made if missing.
        progress: Hears of each file and may stop the writing; None = nobody listens.
        formats: Keys of `FILE_OF_FORMAT`. GeoJSON is left out, with a note, where the grid has no CRS.

    Raises:
        ValueError: an unknown format.
        WriteError: a file cannot be written, or did not read back as written.
        Cancelled: the user asked to stop.
    """
    asked = set(formats)
    if unknown := asked - FILE_OF_FORMAT.keys():
        raise ValueError(f"Unknown formats {sorted(unknown)}; known are {list(FILE_OF_FORMAT)}.")
    heard = progress or SilentProgress()
    notes: list[Said] = []
    if "geojson" in asked and result.grid.crs_wkt is None:
        asked.remove("geojson")
        notes.append(say("no_geojson"))
    order = [name for name in FILE_OF_FORMAT if name in asked]
    outlines = _trace_segments(result, heard) if asked & _MASK_FORMATS else {}
    with open_scratch(folder) as scratch:
        for done, name in enumerate(order):
            heard.check()
            heard.stage("write", done, len(order))
            if name != "report":
                notes += _write_format(name, scratch / FILE_OF_FORMAT[name], result, outlines, heard)
        written = EvidenceFiles(folder, suffix="", notes=tuple(notes))
        files = _publish_run(result, scratch, order, written, heard)
    heard.stage("write", len(order), len(order))
    return files


def _trace_segments(result: AnalysisResult, progress: Progress) -> Outlines:
    outlines = {}
    for segment in result.segments:
        progress.check()
        outlines[segment.id] = trace_mask(segment.mask, result.grid)
    return outlines


def _write_format(
    name: str, path: Path, result: AnalysisResult, outlines: Outlines, progress: Progress
) -> tuple[Said, ...]:
    """Write one format into the scratch folder; returns what it could not hold."""
    if name == "gpkg":
        return write_geopackage(path, result, outlines, progress)
    if name == "shp":
        return write_shapefile(path, result, outlines)
    with write_errors(path):
        if name == "geojson":
            write_geojson(path, result, outlines)
        elif name == "overlay":
            write_overlay(path, result)
        elif name == "json":
            path.write_bytes(format_answer(result).encode("utf-8", errors="replace"))
            read_answer(path)
    return ()


def _publish_run(
    result: AnalysisResult, scratch: Path, order: list[str], written: EvidenceFiles, progress: Progress
) -> EvidenceFiles:
    """Find a suffix that is free for every file, tell it to the report, and move all of them there."""
    names = _list_names(scratch, order)
    for suffix in free_suffixes(written.folder, names + _list_companions(order)):
        final = {name: written.folder / with_suffix(name, suffix) for name in names}
        files = EvidenceFiles(
            written.folder,
            suffix,
            geopackage=final.get("evidence.gpkg"),
            shapefile=final.get("evidence.shp"),
            shapefile_fields=final.get(FIELDS_FILE),
            geojson=final.get("evidence.geojson"),
            overlay=final.get("overlay.png"),
            report=final.get("report.html"),
            answer=final.get("answer.json"),
            notes=written.notes,
        )
        if "report" in order:
            # Only now, because the report tells the names of the files beside it.
            with write_errors(final["report.html"]):
                names_beside = [path.name for path in final.values()]
                write_report(scratch / "report.html", result, file_names=names_beside, notes=files.notes)
        progress.check()
        if publish_files([(scratch / name, target) for name, target in final.items()]):
            return files
    raise AssertionError("free_suffixes never ends")


def _list_names(scratch: Path, order: list[str]) -> list[str]:
    """Names to publish, each file after those it cannot be opened without."""
    names: list[str] = []
    for name in order:
        if name == "shp":
            names += [f"evidence{end}" for end in SIDECARS if (scratch / f"evidence{end}").exists()]
            names.append(FIELDS_FILE)
        names.append(FILE_OF_FORMAT[name])
    return names


def _list_companions(order: list[str]) -> list[str]:
    """Names that GDAL or SQLite would read together with ours, so they must not lie there already."""
    companions: list[str] = []
    if "shp" in order:
        companions += [f"evidence{end}" for end in (*SIDECARS, ".qpj", ".qix", ".sbn", ".sbx")]
    if "gpkg" in order:
        companions += [f"evidence.gpkg{end}" for end in ("-journal", "-wal", "-shm")]
    return companions
