"""The verb `batch`: one question for each polygon of a vector file; a table with one row per feature."""

from __future__ import annotations

import argparse
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import shapely

from ..core.errors import BundleError, Cancelled, InputError, TerraScopeError, WriteError
from ..core.evidence.files import write_evidence
from ..core.evidence.publish import check_writable
from ..core.progress import PartProgress, Progress
from ..core.request import AnalysisRequest, PolygonArea, RasterSource, Resources, Variants
from .answer_table import AnswerRow, open_table, row_of_result
from .ask import add_model_options, open_model, read_resources
from .display import RunDisplay
from .interrupt import cancel_on_interrupt
from .polygon_files import PolygonFeature, read_info, read_polygons
from .sources import add_source_options, read_sources
from .variants import add_variant_options, read_variants

if TYPE_CHECKING:
    from ..core.model.runtime.model import Model


def add_parser(verbs: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add the verb and its options."""
    parser = verbs.add_parser("batch", help="ask the same for each polygon of a file", description=__doc__)
    add_source_options(parser)
    parser.add_argument("--areas", required=True, type=Path, metavar="FILE", help="a vector file with polygons")
    parser.add_argument("--layer", metavar="NAME", help="layer of the file (default: the first)")
    add_model_options(parser)
    parser.add_argument(
        "--out", required=True, type=Path, metavar="FILE.csv|FILE.gpkg", help="the table; never overwritten"
    )
    parser.add_argument(
        "--evidence", type=Path, metavar="DIR", help="also write the evidence of each feature, a folder each"
    )
    add_variant_options(parser)
    parser.set_defaults(run=run)


@dataclass(frozen=True)
class Batch:
    """What is the same for every feature."""

    question: str
    sources: tuple[RasterSource, ...]
    resources: Resources
    variants: Variants
    evidence: Path | None
    """Folder for a folder of evidence per feature."""


def run(options: argparse.Namespace) -> int:
    """Answer for each feature; a feature that fails gets its error in the table and the rest goes on.

    Raises:
        TerraScopeError: nothing can be asked, the table cannot be written, or every feature failed.
    """
    batch = Batch(
        options.question, read_sources(options), read_resources(options), read_variants(options), options.evidence
    )
    info = read_info(options.areas, layer=options.layer)
    total = int(info["features"])
    if total < 1:
        raise InputError(f"{options.areas}: no feature found. Give a file with polygons.")
    check_writable(options.out.parent)
    display = RunDisplay(sys.stderr, quiet=options.quiet)
    answered, first_error = 0, ""
    with cancel_on_interrupt(display), display, open_table(options.out, info) as table:
        model = open_model(options, display)
        try:
            for feature in read_polygons(options.areas, layer=options.layer):
                display.stage("batch", feature.number, total)
                row = answer_feature(batch, feature, model, PartProgress(display))
                table.add(feature, row)
                display.note(f"{feature.number + 1}/{total}: {row.answer or row.error}")
                answered += row.error is None
                first_error = first_error or (row.error or "")
        finally:
            model.close()
        if not answered:
            found = f"none of the {total} features could be answered"
            raise InputError(f"{options.areas}: {found}. Correct what the first one met: {first_error}")
    print(f"{options.out}: {answered} of {total} features answered")
    return 0


def answer_feature(batch: Batch, feature: PolygonFeature, model: Model, progress: Progress) -> AnswerRow:
    """Answer for one feature; what is wrong with this feature alone becomes its row.

    Raises:
        BundleError: the model does not work, for no feature.
        WriteError: evidence cannot be written.
        Cancelled: the user asked to stop.
    """
    from ..core.analysis import analyse

    if feature.geometry is None:
        return AnswerRow("error", error="INPUT: the feature has no polygon.")
    area = PolygonArea((shapely.to_wkb(feature.geometry),), feature.crs)
    try:
        request = AnalysisRequest(batch.question, batch.sources, area, batch.resources, variants=batch.variants)
        result = analyse(request, model, progress)
        if batch.evidence is not None:
            write_evidence(result, batch.evidence / f"feature-{feature.number}", progress=progress)
    except (BundleError, WriteError, Cancelled):
        raise
    except TerraScopeError as error:
        return AnswerRow("error", error=f"{error.kind}: {error}")
    return row_of_result(result)
