"""The options that choose among ways of answering of TerraScope 8B; every verb that asks has them."""

from __future__ import annotations

import argparse

from ..core.request import Fusion, Picking, Variants


def add_variant_options(parser: argparse.ArgumentParser) -> None:
    """Add `--picking` and `--fusion`."""
    parser.add_argument(
        "--picking",
        choices=[rule.value for rule in Picking],
        default=Picking.OFFICIAL.value,
        help="TerraScope 8B: which tokens of a mask it gets back, as its code or as its paper does",
    )
    parser.add_argument(
        "--fusion",
        choices=[rule.value for rule in Fusion],
        default=Fusion.QUALITY.value,
        help="TerraScope 8B: optical or SAR token, by valid pixels or by the paper's rank",
    )


def read_variants(options: argparse.Namespace) -> Variants:
    """Return what the options choose."""
    return Variants(Picking(options.picking), Fusion(options.fusion))
