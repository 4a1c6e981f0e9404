"""Export the 8B model's picture graphs once at true size, random weights, and state time, memory and parity.

InternViT-300M with its projector (`vision`), or SAM2's Hiera-L with mask decoder and [SEG] head (`masks`); each is
compared with PyTorch as in an export. Run one part at a time: the peak is that of the process.

    python benchmarks/export_8b.py vision|masks [--dtype float16] [--threads 1] [--json FILE]
"""

from __future__ import annotations

import argparse
import json
import resource
import sys
import tempfile
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

import torch

from benchmarks.random_8b import make_random_checkpoint
from exporter.terrascope8b.masks import write_masks
from exporter.terrascope8b.parity import ParityRow, format_table
from exporter.terrascope8b.pictures import write_vision


def export_part(part: str, folder: Path, *, dtype: str, threads: int) -> list[ParityRow]:
    """Write the graphs of a part and compare them."""
    checkpoint = make_random_checkpoint(true_size=True)
    if part == "vision":
        return write_vision(checkpoint, folder, dtype=dtype, threads=threads)[1]  # type: ignore[arg-type]
    written = write_masks(checkpoint, folder, dtype=dtype, threads=threads)  # type: ignore[arg-type]
    return [row for _, rows in written for row in rows]


def main() -> int:
    """Parse, export, print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("part", choices=("vision", "masks"))
    parser.add_argument("--dtype", choices=("float32", "float16"), default="float32")
    parser.add_argument("--threads", type=int, default=1)
    parser.add_argument("--scratch", type=Path, help="folder for the graphs (3 GB)")
    parser.add_argument("--json", type=Path, help="write the figures here too")
    arguments = parser.parse_args()
    torch.set_num_threads(arguments.threads)
    torch.manual_seed(0)
    began = time.monotonic()
    with tempfile.TemporaryDirectory(dir=arguments.scratch) as name:
        rows = export_part(arguments.part, Path(name), dtype=arguments.dtype, threads=arguments.threads)
        sizes = {file.name: file.stat().st_size for file in sorted(Path(name).iterdir())}
    usage = resource.getrusage(resource.RUSAGE_SELF)
    result = {
        "part": arguments.part,
        "dtype": arguments.dtype,
        "threads": arguments.threads,
        "peak_gib": round(usage.ru_maxrss / 2**20, 2),
        "cpu_s": round(usage.ru_utime + usage.ru_stime),
        "wall_s": round(time.monotonic() - began),
        "bytes": sizes,
        "parity": [{"graph": row.graph, "case": row.case, "difference": row.difference} for row in rows],
    }
    print(format_table(rows))
    print(json.dumps({key: value for key, value in result.items() if key != "parity"}, indent=1))
    if arguments.json:
        arguments.json.write_text(json.dumps(result, indent=1) + "\n", encoding="utf-8")
    return 0 if all(row.passed for row in rows) else 1


if __name__ == "__main__":
    sys.exit(main())
