"""Command line of the 8B export: `python -m exporter terrascope CHECKPOINT_DIR --out BUNDLE`."""

from __future__ import annotations

import argparse
import sys
import time
from collections.abc import Callable
from importlib import import_module
from pathlib import Path

import exporter
from terrascope_qgis.core.errors import InputError


def add_command(subparsers: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add `terrascope`."""
    parser = subparsers.add_parser(
        "terrascope",
        help="official TerraScope checkpoint -> bundle",
        description="Read the official checkpoint (config.json, tokenizer, safetensors shards) and write a bundle "
        "whose graphs are compared with PyTorch first.",
    )
    parser.add_argument("checkpoint", type=Path, metavar="CHECKPOINT_DIR")
    parser.add_argument("--out", type=Path, required=True, metavar="BUNDLE", help="folder to make; must not exist")
    parser.add_argument(
        "--dtype",
        default="bf16",
        choices=("bf16", "fp16", "fp32", "int4"),
        help="decoder weights (bf16: needs CUDA, safest; int4: smallest, needs CUDA unless --activations fp32; "
        "default bf16)",
    )
    parser.add_argument("--activations", choices=("bf16", "fp16", "fp32"), help="int4 only; default bf16, fp32 for CPU")
    parser.add_argument("--vision-dtype", choices=("fp16", "fp32"), help="picture graphs; default fp16, fp32 with fp32")
    parser.add_argument("--max-length", type=int, default=8192, help="longest sequence, default 8192")
    parser.add_argument("--block-size", type=int, default=32, choices=(16, 32, 64, 128), help="int4: default 32")
    parser.add_argument("--head-bits", type=int, default=8, choices=(4, 8), help="int4: vocabulary matrix, default 8")
    parser.add_argument("--prompt-file", type=Path, help="official demo.py, or a text file with the prompt's preface")
    parser.add_argument("--id", default="terrascope-8b", help="bundle id, default terrascope-8b")
    parser.add_argument("--version", default="0.1.0", help="bundle version, default 0.1.0")
    parser.add_argument("--threads", type=int, default=0, help="threads of the self-check, default all")
    parser.add_argument("--plan", action="store_true", help="check all, say what it takes, write nothing")
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Export and print the self-check's table."""
    _require_packages()
    from exporter.terrascope8b.export import SHORT_NAMES, ExportSettings, export_bundle, prepare_export
    from exporter.terrascope8b.parity import format_table
    from exporter.terrascope8b.rounding import OPENING

    settings = ExportSettings(
        weights=SHORT_NAMES[arguments.dtype],
        activations=SHORT_NAMES[arguments.activations] if arguments.activations else None,
        vision=SHORT_NAMES[arguments.vision_dtype] if arguments.vision_dtype else None,
        max_length=arguments.max_length,
        block_size=arguments.block_size,
        head_bits=arguments.head_bits,
        prompt_file=arguments.prompt_file,
        bundle_id=arguments.id,
        version=arguments.version,
        threads=arguments.threads,
    )
    if arguments.plan:
        print("\n".join(prepare_export(arguments.checkpoint, arguments.out, settings).remarks))
        return 0
    rows = export_bundle(arguments.checkpoint, arguments.out, settings, _timed_report())
    print(format_table(rows))
    for row in rows:
        if row.graph == OPENING and row.difference:
            print(f"Look at this first: {row.note}")
    print(f"Bundle written to {arguments.out}; peak memory {_peak_text()}.")
    return 0


def _require_packages() -> None:
    try:
        for name in ("onnxruntime", "onnxscript", "rasterio", "safetensors", "torch", "transformers"):
            import_module(name)
    except ImportError as error:
        where = Path(exporter.__file__).parent.parent / "requirements"
        raise InputError(
            f"Python package {error.name} is missing; run: pip install -r {where / 'export.in'} "
            f"-r {where / 'engine-cpu.in'}"
        ) from error


def _timed_report() -> Callable[[str], None]:
    start = time.monotonic()

    def report(line: str) -> None:
        print(f"[{time.monotonic() - start:6.0f} s, peak {_peak_text()}] {line}", file=sys.stderr, flush=True)

    return report


def _peak_text() -> str:
    try:
        import resource
    except ImportError:  # Windows
        return "unknown"
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * (1 if sys.platform == "darwin" else 1024)
    return f"{peak / 2**30:.2f} GiB"
