"""Front door of the 8B export: checkpoint folder -> checked bundle folder, one part in memory at a time."""

from __future__ import annotations

import gc
import shutil
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import torch

from exporter.terrascope8b.checkpoint import Checkpoint, open_checkpoint
from exporter.terrascope8b.decoder import DecoderPlan
from exporter.terrascope8b.errors import CheckpointError
from exporter.terrascope8b.language import write_checked_decoder, write_embeddings
from exporter.terrascope8b.manifest import BundleParts, compose_manifest, write_manifest
from exporter.terrascope8b.masks import write_masks
from exporter.terrascope8b.needs import ExportNeeds, plan_needs
from exporter.terrascope8b.parity import ParityRow, require_parity
from exporter.terrascope8b.pictures import write_vision
from exporter.terrascope8b.prompt import Preface, find_preface
from exporter.terrascope8b.rounding import report_tokens
from exporter.terrascope8b.written_answer import write_answer
from terrascope_qgis.core.errors import BudgetError, WriteError
from terrascope_qgis.core.model.runtime.sessions import is_out_of_memory

SHORT_NAMES = {"fp32": "float32", "fp16": "float16", "bf16": "bfloat16", "int4": "int4"}
ARITHMETIC = {"float32": "float32", "float16": "float16", "bfloat16": "bfloat16", "int4": "bfloat16"}
"""Decoder weights -> type of its arithmetic where none is asked for: bfloat16 for int4, because Qwen2 is known to
overflow in float16."""


@dataclass(frozen=True)
class ExportSettings:
    """What to make of a checkpoint."""

    weights: str = "bfloat16"
    """Of the decoder: `float32`, `float16`, `bfloat16` or `int4`."""
    activations: str | None = None
    """Of the decoder; None chooses by `weights`. float32 makes an int4 bundle that runs on a CPU."""
    vision: str | None = None
    """Of vision tower and mask encoder, `float32` or `float16`; None: float32 for a float32 decoder, else float16
    (ONNX Runtime has no bfloat16 convolution)."""
    max_length: int = 8192
    block_size: int = 32
    head_bits: int = 8
    prompt_file: Path | None = None
    bundle_id: str = "terrascope-8b"
    version: str = "0.1.0"
    threads: int = 0
    """For the checks; 0 leaves it to ONNX Runtime."""

    @property
    def plan_activations(self) -> str:
        """Type of the decoder's arithmetic."""
        return self.activations or ARITHMETIC[self.weights]

    @property
    def table_dtype(self) -> str:
        """Type of the embedding table."""
        return "float32" if self.weights == "float32" else "float16"

    @property
    def vision_dtype(self) -> str:
        """Type of the picture graphs' weights."""
        return self.vision or ("float32" if self.weights == "float32" else "float16")


@dataclass(frozen=True)
class ExportTask:
    """An export that may begin."""

    checkpoint: Checkpoint
    settings: ExportSettings
    plan: DecoderPlan
    preface: Preface
    needs: ExportNeeds
    remarks: tuple[str, ...]
    """What the user should know before it begins, one line each."""


def prepare_export(checkpoint_folder: Path, out: Path, settings: ExportSettings) -> ExportTask:
    """Check all that can be checked before any work; writes nothing.

    Raises:
        CheckpointError: checkpoint, settings or destination cannot be used.
    """
    if out.exists():
        raise CheckpointError(f"{out} exists; remove it or choose another --out.")
    checkpoint = open_checkpoint(checkpoint_folder)
    _check_settings(checkpoint, settings)
    preface = find_preface(settings.prompt_file, checkpoint_folder)
    plan = DecoderPlan(
        weights=settings.weights,
        activations=settings.plan_activations,
        layers=checkpoint.config.language.layers,
        max_length=settings.max_length,
        block_size=settings.block_size,
        head_bits=settings.head_bits,
        split_head=settings.weights == "int4" and settings.plan_activations == "float32",
    )
    needs = plan_needs(checkpoint, out, plan, table=settings.table_dtype, pictures=settings.vision_dtype)
    needs.require_disk()
    remarks = [needs.describe()]
    if preface.source == "paraphrase":
        remarks.append("The prompt's preface is our paraphrase; for the official wording give --prompt-file demo.py.")
    return ExportTask(checkpoint, settings, plan, preface, needs, tuple(remarks))


def export_bundle(
    checkpoint_folder: Path, out: Path, settings: ExportSettings, report: Callable[[str], None]
) -> list[ParityRow]:
    """Write a bundle; the folder appears only once every graph has passed its check.

    Args:
        checkpoint_folder: the official layout.
        out: the bundle's folder; must not exist yet.
        settings: types, limits and prompt.
        report: told what is being done, one line at a time.

    Raises:
        CheckpointError: checkpoint, settings or destination cannot be used; nothing was written.
        WriteError: the disk does not take it; nothing was left behind.
        BudgetError: memory ran out; nothing was left behind.
        BundleError: a graph strays from PyTorch; nothing was left behind.
    """
    task = prepare_export(checkpoint_folder, out, settings)
    for line in task.remarks:
        report(line)
    partial = out.with_name(out.name + ".partial")
    shutil.rmtree(partial, ignore_errors=True)
    partial.mkdir(parents=True)
    try:
        rows, parts = _write_parts(task, partial, report)
        require_parity(rows)
        report("Writing tokenizer, manifest and hashes.")
        task.checkpoint.tokenizer.tokenizer.save(str(partial / "tokenizer.json"))
        bundle = BundleParts(*parts, preface=task.preface, parity=rows)
        manifest = compose_manifest(task.checkpoint, bundle, bundle_id=settings.bundle_id, version=settings.version)
        write_manifest(partial, manifest)
        partial.rename(out)
    except OSError as error:
        raise WriteError(
            f"{partial} cannot be written ({error}); no bundle was written. Free or choose another disk and try again."
        ) from error
    except Exception as error:
        if not is_out_of_memory(error):
            raise
        told = " ".join(str(error).split())[:200]
        raise BudgetError(
            f"The export needs more memory than there is ({told}); no bundle was written. Close other programs, or "
            "export on a machine with more."
        ) from error
    finally:
        shutil.rmtree(partial, ignore_errors=True)
    return rows


def _write_parts(task: ExportTask, folder: Path, report: Callable[[str], None]) -> tuple[list[ParityRow], tuple]:
    torch.manual_seed(0)
    checkpoint, settings, plan = task.checkpoint, task.settings, task.plan
    config, threads = checkpoint.config, settings.threads
    report(f"Writing the embedding table, {config.language.vocabulary} rows.")
    embed, embed_row = write_embeddings(checkpoint, folder, dtype=settings.table_dtype)
    report(f"Writing the vision tower, {settings.vision_dtype}.")
    vision, vision_rows = write_vision(checkpoint, folder, dtype=settings.vision_dtype, threads=threads)
    gc.collect()
    report(f"Writing the decoder, {plan.layers} layers, {plan.weights} weights, {plan.activations} arithmetic.")
    decoder, decoder_rows = write_checked_decoder(
        checkpoint, folder, plan, embed, twin=task.needs.twin, threads=threads, report=report
    )
    gc.collect()
    answer = write_answer(checkpoint, embed, vision, task.preface, threads=threads)
    rounding_rows, rounding = report_tokens(checkpoint, plan, answer, report)
    gc.collect()
    report(f"Writing mask encoder, mask decoder and [SEG] head, {settings.vision_dtype}.")
    masks = write_masks(checkpoint, folder, dtype=settings.vision_dtype, threads=threads, rounding=rounding)
    gc.collect()
    rows = [embed_row, *vision_rows, *decoder_rows, *rounding_rows, *(row for _, part in masks for row in part)]
    return rows, ([vision, decoder, *(record for record, _ in masks)], embed, plan)


def _check_settings(checkpoint: Checkpoint, settings: ExportSettings) -> None:
    language = checkpoint.config.language
    if settings.weights != "int4" and settings.plan_activations != settings.weights:
        raise CheckpointError(
            f"--activations {settings.activations} goes with --dtype int4 only; other weights are stored as they are "
            "computed with, so give that type to --dtype."
        )
    if not 64 <= settings.max_length <= language.max_positions:
        raise CheckpointError(
            f"--max-length is {settings.max_length}, expected 64 to {language.max_positions} "
            f"(max_position_embeddings in {checkpoint.config.path})."
        )
    depths = {language.hidden, language.intermediate}
    if settings.weights == "int4" and any(depth % settings.block_size for depth in depths):
        raise CheckpointError(
            f"--block-size is {settings.block_size}, expected a divisor of {' and '.join(map(str, sorted(depths)))} "
            f"(hidden and intermediate size in {checkpoint.config.path}); 32 is usual."
        )
