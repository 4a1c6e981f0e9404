"""The verb `classes`: learn a class from a few labels, map it elsewhere, look at what was learned."""

from __future__ import annotations

import argparse
import json
import sys
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from ..core.classes.class_file import check_replaceable, read_class_file, write_class_file
from ..core.classes.label_request import LabelRequest, LabelShape
from ..core.classes.learned_class import Estimate, LearnedClass, class_document
from ..core.errors import InputError
from ..core.evidence.class_geotiff import write_class_geotiff
from ..core.evidence.publish import check_writable
from ..core.evidence.records import plain_text
from .ask import add_run_options, open_model, read_resources
from .display import RunDisplay
from .interrupt import cancel_on_interrupt
from .label_files import read_labels
from .places import add_place_options, read_place
from .sources import add_source_options, read_sources

if TYPE_CHECKING:
    from ..core.reasoning.masks.learned import ClassMap


def add_parser(verbs: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add the verb and its actions."""
    parser = verbs.add_parser("classes", help="teach a class with a few labels", description=__doc__)
    actions = parser.add_subparsers(dest="action", required=True, metavar="ACTION")

    fit = actions.add_parser("fit", help="learn a class from labelled points or polygons")
    add_source_options(fit)
    add_place_options(fit)
    fit.add_argument("--name", required=True, metavar="WORD", help="what the class is called in questions")
    fit.add_argument(
        "--synonym", action="append", default=[], metavar="WORD", help="another word for it; may be repeated"
    )
    fit.add_argument("--labels", required=True, type=Path, metavar="FILE", help="vector file of points or polygons")
    fit.add_argument("--field", metavar="NAME", help="attribute of --labels that says what is there")
    fit.add_argument("--value", metavar="TEXT", help="what --field says of the class (default: its name)")
    fit.add_argument("--others", type=Path, metavar="FILE", help="vector file of places that are something else")
    fit.add_argument("--background", action="store_true", help="draw places at random that stand for everything else")
    fit.add_argument(
        "--share",
        type=float,
        metavar="FRACTION",
        help="share of the area that the class is expected to cover, 0.01 to 0.99 (default: 0.25)",
    )
    fit.add_argument(
        "--out", required=True, type=Path, metavar="FILE.json", help="the class; an older class there is replaced"
    )
    fit.add_argument("--map", type=Path, metavar="FILE.tif", help="also write where it is, with its probability")
    add_run_options(fit)
    fit.set_defaults(run=run_fit)

    apply = actions.add_parser("apply", help="map a learned class on other layers")
    apply.add_argument("learned", type=Path, metavar="CLASS.json")
    add_source_options(apply)
    add_place_options(apply)
    apply.add_argument("--map", required=True, type=Path, metavar="FILE.tif", help="where it is, with its probability")
    add_run_options(apply)
    apply.set_defaults(run=run_apply)

    inspect = actions.add_parser("inspect", help="show what a class was learned from and how well it does")
    inspect.add_argument("learned", type=Path, metavar="CLASS.json")
    inspect.add_argument("--json", action="store_true", help="print JSON")
    inspect.add_argument("--debug", action="store_true", help="show the traceback of a failure")
    inspect.set_defaults(run=run_inspect)


def run_fit(options: argparse.Namespace) -> int:
    """Learn a class, write it and say how well it does.

    Raises:
        TerraScopeError: it cannot be learned as asked.
    """
    from ..core.learning import learn_class

    request = LabelRequest(
        name=options.name,
        labels=_gather_labels(options),
        sources=read_sources(options),
        area=read_place(options),
        synonyms=tuple(options.synonym),
        background=options.background,
        share=options.share,
        resources=read_resources(options),
    )
    check_writable(options.out.parent)
    check_replaceable(options.out)
    with RunDisplay(sys.stderr, quiet=options.quiet) as display, cancel_on_interrupt(display):
        model = open_model(options, display)
        try:
            found = learn_class(request, model, display)
        finally:
            model.close()
        for warning in found.warnings:
            display.warning(warning)
    write_class_file(found.learned, options.out)
    for line in (*describe_class(found.learned), *describe_map(found.map)):
        print(line)
    print(options.out)
    if options.map is not None:
        print(write_class_geotiff(found.learned.name, found.map.probability, found.map.mask, found.grid, options.map))
    return 0


def run_apply(options: argparse.Namespace) -> int:
    """Map a class.

    Raises:
        TerraScopeError: it cannot be mapped.
    """
    from ..core.learning import apply_class

    learned = read_class_file(options.learned)
    sources, place, resources = read_sources(options), read_place(options), read_resources(options)
    check_writable(options.map.parent)
    with RunDisplay(sys.stderr, quiet=options.quiet) as display, cancel_on_interrupt(display):
        model = open_model(options, display)
        try:
            found = apply_class(learned, sources, place, resources, model, display)
        finally:
            model.close()
        for warning in found.warnings:
            display.warning(warning)
    for line in describe_map(found.map):
        print(line)
    print(write_class_geotiff(learned.name, found.map.probability, found.map.mask, found.grid, options.map))
    return 0


def run_inspect(options: argparse.Namespace) -> int:
    """Print a class.

    Raises:
        InputError: the file holds none.
    """
    learned = read_class_file(options.learned)
    if options.json:
        print(json.dumps(class_document(learned), indent=1, ensure_ascii=False))
        return 0
    for line in (*describe_class(learned), *learned.notes):
        print(plain_text(line))
    return 0


def describe_class(learned: LearnedClass) -> list[str]:
    """What a class was learned from and how well it does, line by line."""
    counts, score = learned.labels, learned.score
    lines = [
        f"{', '.join(learned.phrases)}: learned from {counts.positives} cells of the class and "
        f"{counts.negatives + counts.background} of anything else ({counts.background} of them drawn at random), "
        f"{learned.source.sensors} features of {learned.source.bundle}"
    ]
    lines.append(f"taken to cover {100 * learned.share:g} % of the ground")
    if score is None:
        return [*lines, "not cross-validated"]
    lines.append(
        f"on {len(score.blocks)} blocks of labels left out, at least {score.gap_px} pixels away from the others: "
        f"AUROC {_show(score.auroc)}, balanced accuracy {_show(score.balanced_accuracy)}, F1 {_show(score.f1)}"
    )
    return lines


def describe_map(found: ClassMap) -> list[str]:
    """How much of an area is of a class, line by line."""
    bounds = ""
    if found.interval_percent is not None:
        low, high = found.interval_percent
        bounds = f", {low:.1f} to {high:.1f} % by its errors on left-out labels"
    return [
        f"{found.percent:.1f} % of the valid area{bounds}",
        f"{found.doubtful_percent:.1f} % is doubtful (probability between 0.25 and 0.75)",
    ]


def _gather_labels(options: argparse.Namespace) -> tuple[LabelShape, ...]:
    if options.value is not None and options.field is None:
        raise InputError("--value goes with --field. Name the attribute, or leave --value out.")
    labels = read_labels(options.labels, field=options.field, value=options.value or options.name)
    if options.others is not None:
        labels += tuple(replace(shape, is_class=False) for shape in read_labels(options.others))
    if all(shape.is_class for shape in labels) and not options.background:
        raise InputError(
            "The labels are all of the class. Label something else too (--others FILE, or other values of --field), or "
            "let random places stand for it with --background."
        )
    return labels


def _show(estimate: Estimate) -> str:
    return f"{estimate.value:.2f} [{estimate.low:.2f}, {estimate.high:.2f}]"
