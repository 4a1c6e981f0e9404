"""Lists the licences of all that is shipped or installed: `python scripts/licences.py [--write]`, in the engine's venv.

Versions come from the pinned lists, licences from the packages' own metadata; what is in the zip is named here.
"""

# ruff: noqa: E501 - a table reads better unbroken
from __future__ import annotations

import argparse
import importlib.metadata
import re
import sys
from pathlib import Path

REPOSITORY = Path(__file__).resolve().parents[1]
TARGET = REPOSITORY / "resources" / "licences.md"
LISTS = ("requirements/engine-cpu.txt", "requirements/engine-cuda.txt")

_SHIPPED = (
    ("the plugin, its icons, texts and translations", "GPL-2.0-or-later", "LICENSE"),
    ("TerraScope Lite (model weights, tokenizer, manifest)", "GPL-2.0-or-later", "its NOTICE.txt tells what it learnt from"),
    ("its teacher for land cover, Dynamic World (not shipped, only learnt from)", "Apache-2.0", "Google and World Resources Institute"),
    ("its training imagery (not shipped)", "Copernicus Sentinel data terms", "contains modified Copernicus Sentinel data"),
    ("its spectra, earthlib (not shipped)", "MIT", ""),
)  # fmt: skip
_NOT_HERE = {"onnxruntime-gpu": "MIT"}
"""Packages of the CUDA build, which the CPU environment does not have."""
_NVIDIA = "NVIDIA software licence (proprietary; the libraries may be used with the wheels they come in)"
_FROM_CLASSIFIER = {
    "BSD License": "BSD", "MIT License": "MIT", "Apache Software License": "Apache-2.0",
    "Mozilla Public License 2.0 (MPL 2.0)": "MPL-2.0", "Python Software Foundation License": "PSF-2.0",
    "ISC License (ISCL)": "ISC",
}  # fmt: skip


def read_pins(path: Path) -> dict[str, str]:
    """Return package name -> version of a pinned list."""
    return dict(re.findall(r"^([A-Za-z0-9._-]+)(?:\[[^\]]*\])?==([^\s;\\]+)", path.read_text("utf-8"), re.MULTILINE))


def find_licence(name: str) -> str:
    """Return what an installed package says its licence is.

    Raises:
        LookupError: it is not installed here, or says nothing.
    """
    if name.startswith("nvidia-"):
        return _NVIDIA
    if name in _NOT_HERE:
        return _NOT_HERE[name]
    try:
        about = importlib.metadata.metadata(name)
    except importlib.metadata.PackageNotFoundError as error:
        raise LookupError(f"{name} is not installed here; run this in the engine's environment") from error
    if about["License-Expression"]:
        return about["License-Expression"]
    named = [c.split(" :: ")[-1] for c in about.get_all("Classifier", []) if c.startswith("License ::")]
    if named and named[0] in _FROM_CLASSIFIER:
        return _FROM_CLASSIFIER[named[0]]
    text = (about["License"] or "").strip().splitlines()
    if text and len(text[0]) <= 40:
        return text[0]
    raise LookupError(f"{name}: its metadata names no licence; look it up and add it here")


def write_table() -> str:
    """Return the whole list as Markdown.

    Raises:
        LookupError: a licence is not known.
    """
    lines = [
        "# Licences", "", "Written by `python scripts/licences.py --write`; a test holds it to the pinned lists.", "",
        "## In the plugin's zip, and what its model learnt from", "", "| what | licence | |", "|---|---|---|",
        *(f"| {what} | {licence} | {note} |" for what, licence, note in _SHIPPED),
        "", "## Installed for the engine, from its pinned lists", "",
        "Not in the zip: the set-up page downloads these wheels. Wheels hold compiled libraries under their own",
        "licences, named in each wheel's `licenses` folder (rasterio and pyogrio: GDAL, PROJ, GEOS and the image formats'",
        "libraries; ONNX Runtime: oneDNN and others in ThirdPartyNotices.txt).", "",
        "| package | version | licence | CPU | CUDA |", "|---|---|---|---|---|",
    ]  # fmt: skip
    cpu, cuda = (read_pins(REPOSITORY / name) for name in LISTS)
    for name in sorted({*cpu, *cuda}, key=str.lower):
        version = cpu.get(name) or cuda[name]
        marks = " | ".join("x" if name in pins else "" for pins in (cpu, cuda))
        lines.append(f"| {name} | {version} | {find_licence(name)} | {marks} |")
    return "\n".join(lines) + "\n"


def main(arguments: list[str] | None = None) -> int:
    """Print the list, or write it into the plugin's resources."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--write", action="store_true", help=f"write {TARGET.relative_to(REPOSITORY)}")
    options = parser.parse_args(arguments)
    try:
        table = write_table()
    except LookupError as error:
        print(f"ERROR: {error}", file=sys.stderr)
        return 2
    if options.write:
        TARGET.write_text(table, "utf-8")
    else:
        print(table, end="")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
