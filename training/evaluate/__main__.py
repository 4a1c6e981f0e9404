"""`python -m training.evaluate`: print the table of every bar that concerns pixels."""

from __future__ import annotations

import argparse
import json
from pathlib import Path

from training.evaluate.runner import PixelRunner
from training.evaluate.table import Table
from training.evaluate.tables import SETS


def main(arguments: list[str] | None = None) -> int:
    """Evaluate the exported graphs; a set whose data is absent is skipped with the reason."""
    parser = argparse.ArgumentParser(prog="training evaluate", description=__doc__)
    parser.add_argument("--model", type=Path, required=True, help="folder with the exported graphs")
    parser.add_argument("--shared", type=Path, default=Path("../shared/data"))
    parser.add_argument("--more", type=Path, default=Path("../more"), help="further public scenes, for `more_clouds`")
    parser.add_argument("--set", dest="sets", action="append", choices=sorted(SETS), help="default: all")
    parser.add_argument("--out", type=Path, default=None, help="also write the tables as JSON")
    parser.add_argument("--threads", type=int, default=2)
    options = parser.parse_args(arguments)
    runner = PixelRunner(options.model, threads=options.threads)
    results: dict[str, object] = {}
    for name in options.sets or list(SETS):
        folder, function = SETS[name]
        root = options.more if name.startswith("more_") else options.shared
        if not any((root / folder).glob("*")):
            print(f"## {name}: skipped, {root / folder} is absent\n")
            continue
        tables = function(runner, root)
        for table in [tables] if isinstance(tables, Table) else tables:
            print("\n".join(table.lines()) + "\n", flush=True)
            results[table.name] = table.as_dict()
    if options.out is not None:
        options.out.write_text(json.dumps(results, indent=1))
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
