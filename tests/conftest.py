"""What every test folder shares: the checkout is importable and no environment leaks in."""

from __future__ import annotations

import os
import sys
from pathlib import Path

REPOSITORY = Path(__file__).resolve().parents[1]

# A QGIS on the same machine may point these at its own, other PROJ; the engine's wheels bring theirs.
if "qgis" not in sys.modules:
    for _name in ("PROJ_DATA", "PROJ_LIB", "GDAL_DATA"):
        os.environ.pop(_name, None)

# Tests run in a process a core (`-n auto`): threads within each would only wait for one another.
os.environ.setdefault("OMP_NUM_THREADS", "1")

if str(REPOSITORY) not in sys.path:
    sys.path.insert(0, str(REPOSITORY))
