"""The verb `doctor`: what runs where, why not on the GPU, and what would fix it."""

from __future__ import annotations

import argparse
import importlib
import json
import os
import platform
import sys
from collections.abc import Callable
from dataclasses import asdict, dataclass

from ..core.errors import TerraScopeError
from ..core.evidence.records import plain_text
from ..paths import read_version, requirements_file

PACKAGES = (
    "numpy",
    "onnxruntime",
    "rasterio",
    "pyproj",
    "shapely",
    "scipy",
    "tokenizers",
    "pyogrio",
    "jinja2",
    "PIL",
    "rich",
    "cryptography",
)
"""Import names of what the engine needs."""
MIN_PYTHON = (3, 11)


@dataclass(frozen=True)
class Finding:
    """One thing looked at."""

    subject: str
    ok: bool
    found: str
    fix: str = ""
    """What to do; empty if nothing."""


def add_parser(verbs: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add the verb and its options."""
    parser = verbs.add_parser("doctor", help="what runs where, why not on the GPU, and the fix", description=__doc__)
    parser.add_argument("--model", metavar="DIR|NAME", help="the bundle to try (default: the embedded TerraScope Lite)")
    parser.add_argument("--json", action="store_true", help="print JSON")
    parser.add_argument("--debug", action="store_true", help="show the traceback of a failure")
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Print what was found; return 0 if a question can be answered on this machine, else 1."""
    findings = [examine_python(), *(examine_package(name) for name in PACKAGES), examine_projections()]
    if all(finding.ok for finding in findings):
        findings += [_guard("device", examine_device), _guard("model", lambda: examine_model(options.model))]
    findings.append(examine_memory())
    healthy = all(finding.ok for finding in findings)
    if options.json:
        print(json.dumps({"ok": healthy, "findings": [asdict(finding) for finding in findings]}, indent=2))
    else:
        for finding in findings:
            mark = "ok  " if finding.ok else "FAIL"
            print(f"{mark}  {finding.subject:12} {plain_text(finding.found)}")
            if finding.fix:
                print(f"      {'':12} -> {plain_text(finding.fix)}")
        print("A question can be answered here." if healthy else "Fix the lines marked FAIL first.")
    return 0 if healthy else 1


def examine_python() -> Finding:
    """Look at the interpreter."""
    found = (
        f"TerraScope {read_version()}, Python {platform.python_version()} at {sys.executable}, {platform.platform()}"
    )
    ok = sys.version_info >= MIN_PYTHON
    return Finding("python", ok, found, "" if ok else "Make the engine's environment with Python 3.11 or newer.")


def examine_package(name: str) -> Finding:
    """Import one package."""
    try:
        module = importlib.import_module(name)
    except Exception as error:
        command = f"{sys.executable} -m pip install -r {requirements_file(cuda=False)}"
        return Finding(name, False, f"{type(error).__name__}: {error}", command)
    return Finding(name, True, str(getattr(module, "__version__", "installed")))


def examine_projections() -> Finding:
    """Look up one CRS: a PROJ database of another program breaks that."""
    try:
        importlib.import_module("rasterio.crs").CRS.from_epsg(32633)
        importlib.import_module("pyproj").CRS.from_epsg(32633)
    except Exception as error:
        fix = "Unset PROJ_DATA, PROJ_LIB and GDAL_DATA: they lead to another program's files."
        return Finding("projections", False, f"EPSG:32633 cannot be read ({str(error)[:200]})", fix)
    return Finding("projections", True, "EPSG:32633 is known")


def examine_device() -> Finding:
    """Say which processor models run on, and why not the GPU."""
    from ..core.model.runtime.devices import examine_gpu

    report = examine_gpu()
    return Finding("device", True, f"{report.device}: {report.reason}", report.fix or "")


def examine_model(name: str | None) -> Finding:
    """Open a bundle with all its checks, on the device it would run on."""
    from ..core.model.bundle.locations import find_folder
    from ..core.model.runtime.model import open_bundle

    folder = find_folder(name)
    model = open_bundle(folder)
    record = model.record
    memory = f", takes {model.memory.describe()}" if model.memory else ""
    model.close()
    return Finding("model", True, f"{record.id} {record.version} runs on {record.provider}{memory} ({folder})")


def examine_memory() -> Finding:
    """State what the machine has, and the free memory that the engine plans with."""
    from ..core.model.runtime.free_memory import read_free_bytes

    cores, free = os.cpu_count() or 1, f"{read_free_bytes() / 2**30:.1f} GiB free"
    if not hasattr(os, "sysconf") or "SC_PHYS_PAGES" not in os.sysconf_names:
        return Finding("machine", True, f"{cores} cores, {free}")
    total = os.sysconf("SC_PHYS_PAGES") * os.sysconf("SC_PAGE_SIZE") / 2**30
    return Finding("machine", True, f"{cores} cores, {total:.1f} GiB of memory, {free}")


def _guard(subject: str, examine: Callable[[], Finding]) -> Finding:
    try:
        return examine()
    except TerraScopeError as error:
        return Finding(subject, False, f"{error.kind}: {error}")
    except Exception as error:
        return Finding(subject, False, f"{type(error).__name__}: {str(error)[:300]}", "Please report it.")
