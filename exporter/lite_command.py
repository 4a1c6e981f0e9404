"""Command line of the Lite export: `python -m exporter lite --vision FOLDER --language FOLDER --out BUNDLE`."""

from __future__ import annotations

import argparse
from pathlib import Path


def add_command(subparsers: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add `lite`."""
    parser = subparsers.add_parser("lite", help="TerraScope Lite checkpoints -> bundle")
    parser.add_argument("--vision", type=Path, required=True, metavar="FOLDER", help="exported vision graphs")
    parser.add_argument(
        "--language", type=Path, required=True, metavar="FOLDER", help="run folder of training.language"
    )
    parser.add_argument("--out", type=Path, required=True, metavar="BUNDLE", help="folder to write; replaced if there")
    parser.set_defaults(run=_run)


def _run(arguments: argparse.Namespace) -> int:
    from exporter.lite_bundle import assemble_bundle

    bundle = assemble_bundle(arguments.vision, arguments.language, arguments.out)
    total = sum(path.stat().st_size for path in bundle.iterdir())
    print(f"{bundle}: {total / 1e6:.1f} MB")
    return 0
