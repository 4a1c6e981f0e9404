"""The verb `ask`: one question about one place; writes the evidence and prints the answer."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from ..core.errors import InputError
from ..core.evidence.answer_json import format_answer
from ..core.evidence.files import DEFAULT_FORMATS, FILE_OF_FORMAT, EvidenceFiles, write_evidence
from ..core.evidence.mask_geotiff import write_mask_geotiff, write_probability_geotiff
from ..core.evidence.publish import check_writable
from ..core.evidence.records import plain_text
from ..core.request import AnalysisRequest, Doubt, Resources
from .class_files import add_class_option, read_classes
from .display import RunDisplay
from .interrupt import cancel_on_interrupt
from .places import add_place_options, read_place
from .sources import add_source_options, read_sources
from .variants import add_variant_options, read_variants

if TYPE_CHECKING:
    from ..core.model.runtime.model import Model


def add_parser(verbs: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add the verb and its options."""
    parser = verbs.add_parser("ask", help="answer one question about one place", description=__doc__)
    add_source_options(parser)
    add_place_options(parser)
    add_model_options(parser)
    parser.add_argument(
        "--out", required=True, type=Path, metavar="DIR", help="folder for the evidence; nothing in it is overwritten"
    )
    parser.add_argument(
        "--formats", default=",".join(DEFAULT_FORMATS), help=f"of {', '.join(FILE_OF_FORMAT)} (default: %(default)s)"
    )
    parser.add_argument("--mask-out", type=Path, metavar="FILE.tif", help="also write the masks as one GeoTIFF")
    parser.add_argument(
        "--probability-out", type=Path, metavar="FILE.tif", help="also write the probabilities behind the masks"
    )
    parser.add_argument(
        "--doubt",
        choices=[effort.value for effort in Doubt],
        default=Doubt.QUICK.value,
        help="thorough also looks at the area mirrored, shifted and without single inputs (default: %(default)s)",
    )
    parser.add_argument("--json", action="store_true", help="print answer.json instead of the answer")
    add_class_option(parser)
    add_variant_options(parser)
    parser.set_defaults(run=run)


def add_model_options(parser: argparse.ArgumentParser) -> None:
    """Add the options that all verbs with a question share."""
    parser.add_argument("--question", required=True, metavar="TEXT")
    parser.add_argument(
        "--max-tokens",
        type=int,
        metavar="N",
        help="tokens after which the model has to answer, to bound the time it takes (default: its own limit)",
    )
    add_run_options(parser)


def add_run_options(parser: argparse.ArgumentParser) -> None:
    """Add the options of every verb that runs a model."""
    parser.add_argument("--model", metavar="DIR|NAME", help="a bundle (default: the embedded TerraScope Lite)")
    parser.add_argument("--device", choices=["auto", "cpu", "cuda"], default="auto")
    parser.add_argument("--threads", type=int, metavar="N", help="threads of the runtime (default: all cores)")
    parser.add_argument("--memory-mb", type=int, metavar="N", help="working memory (default: 60 %% of what is free)")
    parser.add_argument("--quiet", action="store_true", help="stream nothing to stderr but warnings")
    parser.add_argument("--debug", action="store_true", help="show the traceback of a failure")


def read_resources(options: argparse.Namespace) -> Resources:
    """Return the bounds that the options set.

    Raises:
        InputError: a bound is not positive.
    """
    most = getattr(options, "max_tokens", None)  # of verbs with a question
    for name, value in (("--threads", options.threads), ("--memory-mb", options.memory_mb), ("--max-tokens", most)):
        if value is not None and value < 1:
            raise InputError(f"{name} {value}: expected a whole number from 1.")
    memory = None if options.memory_mb is None else options.memory_mb * 2**20
    return Resources(memory, options.threads, most)


def read_formats(text: str) -> tuple[str, ...]:
    """Return the evidence formats in a comma-separated list; `json` is always among them.

    Raises:
        InputError: one is unknown.
    """
    names = [name.strip() for name in text.split(",") if name.strip()]
    if unknown := [name for name in names if name not in FILE_OF_FORMAT]:
        raise InputError(f"--formats {unknown[0]}: unknown, expected some of {', '.join(FILE_OF_FORMAT)}.")
    return tuple(dict.fromkeys([*names, "json"]))


def open_model(options: argparse.Namespace, progress: RunDisplay, request: AnalysisRequest | None = None) -> Model:
    """Open the bundle that the options name.

    Args:
        options: of the verb.
        progress: hears what loading takes and may stop it.
        request: that the model is for; where the model is large it is looked at first.

    Raises:
        BundleError: there is none, or it is not usable.
        InputError: the device is not there, or the request cannot be answered.
        BudgetError: there is not enough memory.
    """
    from ..core.first_check import check_first
    from ..core.model.bundle.locations import find_folder
    from ..core.model.bundle.manifest import read_manifest
    from ..core.model.runtime.model import open_bundle

    folder = find_folder(options.model)
    if request is not None:
        check_first(request, read_manifest(folder))
    return open_bundle(folder, device=options.device, threads=options.threads, check=progress.check, tell=progress.note)


def run(options: argparse.Namespace) -> int:
    """Answer the question and write the evidence.

    Raises:
        TerraScopeError: it cannot be answered as asked.
    """
    from ..core.analysis import analyse

    request = AnalysisRequest(
        options.question,
        read_sources(options),
        read_place(options),
        read_resources(options),
        variants=read_variants(options),
        classes=read_classes(options.classes),
        doubt=Doubt(options.doubt),
        keep_probability=options.probability_out is not None,
    )
    formats = read_formats(options.formats)
    for folder in (options.out, *(path.parent for path in (options.mask_out, options.probability_out) if path)):
        check_writable(folder)
    display = RunDisplay(sys.stderr, quiet=options.quiet)
    with cancel_on_interrupt(display), display:
        model = open_model(options, display, request)
        try:
            result = analyse(request, model, display)
        finally:
            model.close()
        files = write_evidence(result, options.out, progress=display, formats=formats)
        if result.answer.confidence is not None:
            display.confidence(result.answer.confidence)
        for note in files.notes:
            display.warning(note)
        mask = write_mask_geotiff(result, options.mask_out) if options.mask_out else None
        probability = write_probability_geotiff(result, options.probability_out) if options.probability_out else None
        if options.probability_out and probability is None:
            display.warning(f"{options.probability_out}: not written, because no mask of the answer has probabilities.")
    if options.json:
        sys.stdout.write(format_answer(result))
        return 0
    print(plain_text(result.answer.text))
    for path in list_paths(files, mask, probability):
        print(path)
    return 0


def list_paths(files: EvidenceFiles, mask: Path | None, probability: Path | None = None) -> list[Path]:
    """Return what was written, the most telling first."""
    order = (
        files.report,
        files.geopackage,
        files.shapefile,
        files.geojson,
        files.overlay,
        files.answer,
        mask,
        probability,
    )
    return [path for path in order if path is not None]
