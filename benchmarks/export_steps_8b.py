"""Export a checkpoint of the 8B as the command does and state time and memory of each step.

    python benchmarks/export_steps_8b.py CHECKPOINT --out BUNDLE --prompt-file demo.py [--dtype int4 --activations fp32]

`resident` is the largest memory of the process during the step as Linux counts it, pages of mapped files among it,
which the system takes back when it needs them; `private` is what it cannot take back, looked at every 20 ms. Processor
time is that of all threads: on a machine that does other work too it says more than the clock.
`benchmarks/checkpoint_8b.py` makes a checkpoint of true size.
"""

from __future__ import annotations

import argparse
import json
import os
import sys
import threading
import time
from dataclasses import asdict, dataclass
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

import torch

from exporter.terrascope8b.export import SHORT_NAMES, ExportSettings, export_bundle
from exporter.terrascope8b.parity import format_table
from terrascope_qgis.core.errors import TerraScopeError

_INTERVAL_S = 0.02


@dataclass(frozen=True)
class Step:
    """What one step took."""

    name: str
    wall_s: float
    processor_s: float
    resident_gib: float
    private_gib: float


class StepWatch:
    """Told where each step begins; measures the one before."""

    def __init__(self) -> None:
        self.steps: list[Step] = []
        self._name = "Checks before any work."
        self._private = 0
        threading.Thread(target=self._watch, daemon=True).start()
        self._begin()

    def next(self, name: str) -> None:
        """End the step that runs, begin another."""
        wall, processor = time.monotonic() - self._wall, time.process_time() - self._processor
        resident, private = _read_status("VmHWM"), max(self._private, _read_status("RssAnon"))
        step = Step(self._name, round(wall, 1), round(processor, 1), _gib(resident), _gib(private))
        self.steps.append(step)
        print(format_step(step), flush=True)
        self._name = name
        self._begin()

    def _begin(self) -> None:
        Path("/proc/self/clear_refs").write_text("5", "ascii")
        self._private = 0
        self._wall, self._processor = time.monotonic(), time.process_time()

    def _watch(self) -> None:
        while True:
            self._private = max(self._private, _read_status("RssAnon"))
            time.sleep(_INTERVAL_S)


def format_step(step: Step) -> str:
    """One line of the table."""
    return (
        f"| {step.name:<90} | {step.wall_s:7.1f} | {step.processor_s:7.1f} | {step.resident_gib:5.2f} | "
        f"{step.private_gib:5.2f} |"
    )


def _read_status(field: str) -> int:
    """Bytes of a field of this process's status."""
    lines = Path("/proc/self/status").read_text("ascii").splitlines()
    return int(next(line for line in lines if line.startswith(field + ":")).split()[1]) << 10


def _gib(size: int) -> float:
    return round(size / 2**30, 2)


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
    print("| step | clock s | processor s | resident GiB | private GiB |\n|---|---|---|---|---|", flush=True)
    watch = StepWatch()
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
