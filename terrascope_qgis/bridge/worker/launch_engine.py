"""Started by path with the engine's Python (`python -I launch_engine.py MODULE ARGS`): run a module of this package.

Only this package is made importable: neither the folder with the user's other plugins nor QGIS' Python gets on the
engine's path.
"""

from __future__ import annotations

import importlib.util
import runpy
import sys
from pathlib import Path


def run_module(name: str) -> None:
    """Load the package this file lies in as `terrascope_qgis` and run its module `name` as a program."""
    folder = Path(__file__).absolute().parents[2]
    spec = importlib.util.spec_from_file_location(
        "terrascope_qgis", folder / "__init__.py", submodule_search_locations=[str(folder)]
    )
    if spec is None or spec.loader is None:
        raise SystemExit(f"ERROR: {folder} holds no package. Install the plugin again.")
    package = importlib.util.module_from_spec(spec)
    sys.modules["terrascope_qgis"] = package
    spec.loader.exec_module(package)
    runpy.run_module(name, run_name="__main__", alter_sys=True)


if __name__ == "__main__":
    module = sys.argv[1]
    del sys.argv[1]
    run_module(module)
