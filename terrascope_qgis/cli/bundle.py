"""The verb `bundle`: look at, check, install and list model bundles, and trust those who sign them."""

from __future__ import annotations

import argparse
import dataclasses
import json
import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

from rich.console import Console
from rich.table import Table

from ..core.errors import BudgetError, InputError, TerraScopeError
from ..core.evidence.records import plain_text
from ..core.words.said import describe_said
from .display import RunDisplay
from .interrupt import cancel_on_interrupt
from .trust import add_action as add_trust

if TYPE_CHECKING:
    from ..core.model.bundle.manifest import Manifest
    from ..core.result import Signature

_UNBOUNDED = 10_000
"""Columns of an output that is no terminal: nothing in a table is folded or cut."""


def add_parser(verbs: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add the verb and its actions."""
    parser = verbs.add_parser("bundle", help="look at, check, install and list model bundles", description=__doc__)
    actions = parser.add_subparsers(dest="action", required=True, metavar="ACTION")

    inspect = actions.add_parser("inspect", help="show what a bundle says of itself; its files are not hashed")
    inspect.add_argument("bundle", nargs="?", metavar="DIR|NAME", help="default: the embedded bundle")
    inspect.set_defaults(run=run_inspect)

    verify = actions.add_parser("verify", help="check every file and graph, then run the self-test")
    verify.add_argument("bundle", nargs="?", metavar="DIR|NAME", help="default: the embedded bundle")
    verify.add_argument("--device", choices=["auto", "cpu", "cuda"], default="cpu")
    verify.set_defaults(run=_tell_failure(run_verify))

    install = actions.add_parser("install", help="check a bundle and copy it to the installed ones")
    install.add_argument("source", type=Path, metavar="DIR|ZIP")
    install.add_argument("--name", help="install under this name (default: the bundle's id)")
    install.add_argument("--into", type=Path, metavar="DIR", help="folder of installed bundles (default: the user's)")
    install.set_defaults(run=_tell_failure(run_install))

    listing = actions.add_parser("list", help="list the embedded and the installed bundles")
    listing.add_argument("--into", type=Path, metavar="DIR", help="folder of installed bundles (default: the user's)")
    listing.set_defaults(run=run_list)

    for action in (inspect, verify, install, listing, add_trust(actions)):
        action.add_argument("--json", action="store_true", help="print JSON")
        action.add_argument("--debug", action="store_true", help="show the traceback of a failure")


def run_inspect(options: argparse.Namespace) -> int:
    """Print the manifest and who signed it.

    Raises:
        BundleError: there is no such bundle, or its manifest or its signature is wrong.
    """
    from ..core.model.bundle.locations import find_folder
    from ..core.model.bundle.manifest import read_manifest
    from ..core.model.signing.signature import check_signature

    folder = find_folder(options.bundle)
    manifest = read_manifest(folder)
    signature = check_signature(folder, manifest)
    document = summarize(folder, manifest, signature)
    if options.json:
        _print_json(document)
    else:
        for name, value in document.items():
            shown = signature.describe() if name == "signature" else _join(value)
            print(f"{name + ':':14}{plain_text(shown)}")
    return 0


def run_verify(options: argparse.Namespace) -> int:
    """Check a bundle as opening it for a question does, self-test of the decoder included.

    One that this machine cannot run, by its arithmetic or its size, has its files and graphs checked and is not run.

    Raises:
        BundleError: something is wrong.
        InputError: CUDA was asked for and is not there.
    """
    from ..core.model.bundle.locations import find_folder
    from ..core.model.runtime.model import open_bundle, verify_folder
    from ..core.model.signing.signature import check_signature

    folder = find_folder(options.bundle)
    display = RunDisplay(sys.stderr)
    with cancel_on_interrupt(display), display:
        try:
            model = open_bundle(folder, device=options.device, check=display.check)
        except (InputError, BudgetError) as error:
            if options.device == "cuda":
                raise
            manifest = verify_folder(folder, check=display.check)
            signature = check_signature(folder, manifest)
            _print_files_alone(manifest, signature, error.args[0], as_json=options.json)
            return 0
    record, files = model.record, len(model.manifest.files)
    model.close()
    if options.json:
        _print_json({**dataclasses.asdict(record), "files": files, "verified": True})
    else:
        print(f"{record.id} {record.version}: {files} files as listed, graphs run on {record.provider}")
        print(f"sha256 {record.sha256}")
        print(plain_text(record.signature.describe()))
    return 0


def _print_files_alone(manifest: Manifest, signature: Signature, reason: str, *, as_json: bool) -> None:
    files = len(manifest.files)
    if as_json:
        known = {"id": manifest.id, "version": manifest.version, "signature": dataclasses.asdict(signature)}
        _print_json(
            {
                **known,
                "files": files,
                "verified": True,
                "provider": None,
                "not_run": reason,
                "not_run_fact": describe_said(reason),
            }
        )
        return
    print(f"{manifest.id} {manifest.version}: {files} files as listed, graphs checked but not run here")
    print(plain_text(signature.describe()))
    print(f"not run: {plain_text(reason)}")


def run_install(options: argparse.Namespace) -> int:
    """Install a bundle.

    Raises:
        BundleError: it is not safe or not intact.
        WriteError: it cannot be written.
    """
    from ..core.model.bundle.install import install_bundle

    display = RunDisplay(sys.stderr)
    with cancel_on_interrupt(display), display:
        folder = install_bundle(options.source, root=options.into, name=options.name, check=display.check)
    if options.json:
        _print_json({"folder": str(folder)})
    else:
        print(folder)
    return 0


def run_list(options: argparse.Namespace) -> int:
    """Print all bundles, broken ones with their fault."""
    from ..core.model.bundle.install import list_bundles

    rows: list[dict[str, Any]] = [
        {
            "name": info.name,
            "version": info.manifest.version if info.manifest else None,
            "family": info.manifest.family if info.manifest else None,
            "size_mb": round(sum(entry.size for entry in info.manifest.files) / 1e6, 1) if info.manifest else None,
            "signature": dataclasses.asdict(info.signature) if info.signature else None,
            "embedded": info.embedded,
            "folder": str(info.folder),
            "fault": info.fault,
            "fault_fact": describe_said(info.fault or ""),
        }
        for info in list_bundles(options.into)
    ]
    if options.json:
        _print_json(rows)
        return 0
    table = Table("Name", "Version", "Family", "MB", "Signature", "Where", "State")
    for column in table.columns:
        column.overflow = "fold"
    table.columns[0].no_wrap = True
    for row in rows:
        signature = row["signature"] or {}
        signed = ": ".join(part for part in (signature.get("state"), signature.get("by")) if part)
        where = "embedded" if row["embedded"] else row["folder"]
        state = "ok" if row["fault"] is None else plain_text(str(row["fault"]))
        cells = (row["name"], row["version"], row["family"], row["size_mb"], plain_text(signed))
        table.add_row(*("" if cell is None else str(cell) for cell in cells), where, state)
    Console(width=None if sys.stdout.isatty() else _UNBOUNDED).print(table)
    return 0


def summarize(folder: Path, manifest: Manifest, signature: Signature) -> dict[str, Any]:
    """Return what a user wants to know of a bundle before using it."""
    return {
        "folder": str(folder),
        "id": manifest.id,
        "version": manifest.version,
        "family": manifest.family,
        "license": manifest.license,
        "signature": dataclasses.asdict(signature),
        "graphs": sorted(manifest.graphs),
        "size_mb": round(sum(entry.size for entry in manifest.files) / 1e6, 1),
        "files": len(manifest.files),
        "chip_px": manifest.vision.chip_px,
        "sensors": {name: list(sensor.bands) for name, sensor in manifest.sensors.items()},
        "tasks": list(manifest.tasks),
        "labels": [entry.label for entry in manifest.vocabulary],
        "onnxruntime": f">= {manifest.min_onnxruntime}",
    }


def _join(value: Any) -> str:
    if isinstance(value, dict):
        return "; ".join(f"{name}: {_join(item)}" for name, item in value.items())
    return ", ".join(str(item) for item in value) if isinstance(value, list) else str(value)


def _tell_failure(run: Callable[[argparse.Namespace], int]) -> Callable[[argparse.Namespace], int]:
    """With `--json` a failure is JSON, too, for a program that words it in another language."""

    def run_and_tell(options: argparse.Namespace) -> int:
        try:
            return run(options)
        except TerraScopeError as error:
            if options.json:
                said = describe_said(error.args[0]) if error.args else None
                _print_json({"kind": error.kind, "message": str(error), **(said or {})})
            raise

    return run_and_tell


def _print_json(document: Any) -> None:
    print(json.dumps(document, ensure_ascii=False, indent=2))
