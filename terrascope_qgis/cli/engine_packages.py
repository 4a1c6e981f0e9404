"""What to say where a package of the engine is missing or does not load; imports none of them."""

from __future__ import annotations

import sys

from ..paths import requirements_file

EXIT_STATE = 2


def report_missing_package(error: ImportError) -> int:
    """Say on stderr in one line what does not load and how to install it; return the exit status."""
    reason = " ".join(str(error).split())[:300]
    command = f"{sys.executable} -m pip install --force-reinstall -r {requirements_file(cuda=False)}"
    print(f"STATE: a package of the engine is missing or broken ({reason}). Install them: {command}", file=sys.stderr)
    return EXIT_STATE
