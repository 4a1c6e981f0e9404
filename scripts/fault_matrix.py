"""Print the fault matrix, or put it into docs/reliability.md: `fault_matrix.py [--check|--write]`.

Each row names the tests that carry its number (`@pytest.mark.fault(row)`); a row without any says what is missing.
"""

from __future__ import annotations

import argparse
import ast
import functools
import sys
from pathlib import Path

REPOSITORY = Path(__file__).resolve().parents[1]
DOCUMENT = REPOSITORY / "docs" / "reliability.md"
BEGIN, END = "<!-- matrix -->\n", "<!-- end of matrix -->"

ROWS = {
    1: ("zip with names that lead out of it", "BUNDLE, nothing unpacked"),
    2: ("zip with a symbolic link", "BUNDLE"),
    3: ("zip that unpacks to far more than it is", "BUNDLE, before unpacking"),
    4: ("names that clash, hide or are reserved", "BUNDLE"),
    5: ("manifest missing, broken, of an unknown version", "BUNDLE, names the field"),
    6: ("one byte of the weights changed", "BUNDLE, names the file and both hashes"),
    7: ("files that are not listed, code, pickles", "BUNDLE"),
    8: ("weights read from elsewhere", "BUNDLE, nothing read"),
    9: ("weights at impossible offsets, memory markers", "BUNDLE"),
    10: ("graph cut short, empty or random", "BUNDLE"),
    11: ("unknown operators, operator set too new", "BUNDLE, names it"),
    12: ("graph that asks for terabytes", "BUDGET, at once"),
    13: ("graph with a loop that may not end", "BUNDLE, before it runs"),
    14: ("graph other than its manifest says", "BUNDLE, before pixels"),
    15: ("model that gives NaN or the wrong shape", "BUNDLE, no layer"),
    16: (
        "download cut, resumed, redirected",
        "does not apply: nothing is downloaded but packages, by pip, by hash",
    ),
    17: ("installation killed half-way", "the old version still loads"),
    18: ("bundle deleted during a run", "the run ends, the next names the bundle"),
    19: ("HTML, links, endless lines, control characters in the text", "shown inert"),
    20: ("layer and file names that give orders", "same answer"),
    21: ("tags that give orders", "same answer"),
    22: ("formulas in CSV cells", "quoted"),
    23: ("VRT named .tif", "INPUT"),
    24: ("paths to the network", "INPUT, no connection"),
    25: ("TIFF and JPEG 2000 cut short or changed", "INPUT"),
    26: ("scene of a million pixels a side", "read by windows, or BUDGET with an estimate"),
    27: ("scene of one pixel, smaller than a tile", "answered"),
    28: ("no valid pixel", "INPUT, never an area of 0"),
    29: ("NaN and infinity in places", "left out, share reported"),
    30: ("nodata 0 on dark water", "valid where other bands are not 0"),
    31: ("one band where more are needed", "BAND, found and needed"),
    32: ("optical in the SAR slot, SAR in the optical one", "BAND"),
    33: ("bands in another order", "found by meaning; unnamed: warning"),
    34: ("dB for linear power and the reverse", "settled by the values, with a warning"),
    35: ("reflectance as 0-1, 0-10000, 0-255", "metadata first, then a stated rule"),
    36: ("offset of Sentinel-2 missing or applied twice", "from metadata, else by rule with a warning"),
    37: ("complex, palette and alpha bands", "BAND or INPUT; alpha is validity"),
    38: ("no CRS, engineering CRS", "pixels, no m2"),
    39: ("CRS without a code", "kept as WKT"),
    40: ("EPSG:4326, EPSG:3857 at 60 N", "ellipsoidal area"),
    41: ("antimeridian, pole", "right area, geometry cut"),
    42: ("rotated, south-up, ground control points only", "right place, or told to warp first"),
    43: ("feet, pixels that are not square", "right m2"),
    44: ("dates reversed, equal, missing", "put in order, else INPUT"),
    45: ("dates of different grids and extents", "aligned, or INPUT"),
    46: ("disk full", "WRITE, nothing half"),
    47: ("folders that cannot be written, odd names", "WRITE, or works"),
    48: ("GeoPackage of the same name locked by another program", "left alone, another name"),
    49: ("GeoPackage with an open journal", "read, left whole"),
    50: ("output that is an input or another file of the user", "never written over"),
    51: ("shapefile limits", "short names with a table, cuts told"),
    52: ("worker, command or QGIS killed", "files whole, no half file, leftovers swept"),
    53: ("layer removed, renamed, CRS changed during a run", "the run ends on what it began with"),
    54: ("project closed during a run", "nothing added to another project"),
    55: ("QGIS quit during a run", "ends, no worker left"),
    56: ("plugin reloaded during a run", "ends, no worker left"),
    57: ("twenty questions at once", "one after the other, each its own"),
    58: ("cancel at any moment", "under 200 ms, nothing left"),
    59: ("worker killed or out of memory", "told, started again once"),
    60: ("engine missing or too old", "set-up panel, QGIS starts"),
    61: ("Processing without a GUI, in another thread, with wrong values", "an exception of Processing"),
    62: ("offline, wrong clock", "local work goes on"),
    63: ("locale with decimal commas", "same numbers"),
}
"""Row -> input or fault, and what must come of it."""


def collect_tests() -> dict[int, list[str]]:
    """Find the marked tests by reading the sources."""
    found: dict[int, list[str]] = {row: [] for row in ROWS}
    for row, name in _read_marks():
        found[row].append(name)
    return found


@functools.cache
def _read_marks() -> tuple[tuple[int, str], ...]:
    """Return row and test of every mark, in the order of the files."""
    found = []
    for path in sorted((REPOSITORY / "tests").rglob("*.py")):
        source = path.read_text(encoding="utf-8")
        for node in ast.walk(ast.parse(source)) if "mark.fault" in source else ():
            if not isinstance(node, ast.FunctionDef):
                continue
            for mark in node.decorator_list:
                if isinstance(mark, ast.Call) and ast.unparse(mark.func) == "pytest.mark.fault":
                    for argument in mark.args:
                        row = ast.literal_eval(argument)
                        found.append((row, f"{path.relative_to(REPOSITORY / 'tests').as_posix()}::{node.name}"))
    return tuple(found)


def format_matrix() -> str:
    """Return the table in Markdown."""
    tests = collect_tests()
    lines = ["| # | fault | what comes of it | tests |", "|---|---|---|---|"]
    for row, (fault, outcome) in ROWS.items():
        names = "<br>".join(f"`{name}`" for name in tests[row]) or "none"
        lines.append(f"| {row} | {fault} | {outcome} | {names} |")
    return "\n".join(lines) + "\n"


def find_untested() -> list[int]:
    """List the rows without a test that do not say why."""
    tests = collect_tests()
    return [row for row, (_, outcome) in ROWS.items() if not tests[row] and not outcome.startswith("does not apply")]


def main() -> int:
    """Print, write or check."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--check", action="store_true")
    parser.add_argument("--write", action="store_true")
    options = parser.parse_args()
    if not (options.check or options.write):
        sys.stdout.write(format_matrix())
        return 0
    text = DOCUMENT.read_text(encoding="utf-8")
    before, rest = text.split(BEGIN, 1)
    after = rest.split(END, 1)[1]
    wanted = before + BEGIN + format_matrix() + END + after
    if options.write:
        DOCUMENT.write_text(wanted, encoding="utf-8")
    elif wanted != text:
        print(f"{DOCUMENT}: the matrix is not that of the tests. Run scripts/fault_matrix.py --write.", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
