"""Export a checkpoint of the 8B as the command does and state time and memory of each step.

    python benchmarks/export_steps_8b.py CHECKPOINT --out BUNDLE --prompt-file demo.py [--dtype int4 --activations fp32]

`benchmarks/step_watch.py` says what the columns mean; `benchmarks/checkpoint_8b.py` makes a checkpoint of true size.
"""

from __future__ import annotations

import argparse
import json
import os
import sys
from dataclasses import asdict
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

import torch

from benchmarks.step_watch import HEADER, StepWatch
from exporter.terrascope8b.export import SHORT_NAMES, ExportSettings, export_bundle
from exporter.terrascope8b.parity import format_table
from terrascope_qgis.core.errors import TerraScopeError


def main() -> int:
    """Parse, export, print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("checkpoint", type=Path)
    parser.add_argument("--out", type=Path, required=True, metavar="BUNDLE")
    parser.add_argument("--prompt-file", type=Path)
    parser.add_argument("--dtype", default="int4", choices=tuple(SHORT_NAMES))
    parser.add_argument("--activations", choices=("bf16", "fp16", "fp32"))
    parser.add_argument("--threads", type=int, default=0)
    parser.add_argument("--json", type=Path, help="write the figures here too")
    arguments = parser.parse_args()
    if arguments.threads:
        torch.set_num_threads(arguments.threads)
    settings = ExportSettings(
        weights=SHORT_NAMES[arguments.dtype],
        activations=SHORT_NAMES[arguments.activations] if arguments.activations else None,
        prompt_file=arguments.prompt_file,
        threads=arguments.threads,
    )
    print(HEADER, flush=True)
    watch = StepWatch("Checks before any work.")
    try:
        rows = export_bundle(arguments.checkpoint, arguments.out, settings, watch.next)
    except TerraScopeError as error:
        print(f"{error.kind}: {error}", file=sys.stderr)
        return error.exit_code
    watch.next("")
    print(format_table(rows))
    if arguments.json:
        result = {
            "dtype": arguments.dtype,
            "activations": arguments.activations,
            "threads": torch.get_num_threads(),
            "load_average": os.getloadavg()[0],
            "bundle_bytes": sum(path.stat().st_size for path in arguments.out.iterdir()),
            "steps": [asdict(step) for step in watch.steps],
        }
        arguments.json.write_text(json.dumps(result, indent=1) + "\n", encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
