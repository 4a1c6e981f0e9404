"""Write and check the decoder and the embedding table, including what int4 rounding changes."""

from __future__ import annotations

import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import numpy.typing as npt
import torch
from torch import Tensor

from exporter.terrascope8b.checkpoint import Checkpoint
from exporter.terrascope8b.decoder import DecoderPlan, dequantize_columns, quantize_columns, write_decoder
from exporter.terrascope8b.graphs import GraphRecord
from exporter.terrascope8b.parity import ParityRow, available_bytes, compare, open_session, run_cached
from exporter.terrascope8b.reference import run_decoder

EMBED = "language_model.model.embed_tokens.weight"
HEAD = "language_model.lm_head.weight"
CHUNKS = (24, 1, 8, 1, 6)
"""Prompt, token, region, token, region: every way rows reach the decoder."""
TWIN_BYTES = 3 << 30
"""Largest float32 twin written for a check."""


@dataclass(frozen=True)
class EmbedRecord:
    """The embedding table: a plain .npy, whose rows the loop reads through a memory map."""

    file: Path
    dtype: str
    shape: tuple[int, int]

    def describe(self) -> dict[str, object]:
        """The manifest's entry."""
        return {"file": self.file.name, "dtype": self.dtype, "shape": list(self.shape)}


def write_embeddings(checkpoint: Checkpoint, folder: Path, *, dtype: str) -> tuple[EmbedRecord, ParityRow]:
    """Write the table in slices and compare a few rows."""
    table = checkpoint.read(EMBED)
    record = EmbedRecord(folder / "embed.npy", dtype, (table.shape[0], table.shape[1]))
    mapped = np.lib.format.open_memmap(record.file, mode="w+", dtype=np.dtype(dtype), shape=record.shape)
    for start in range(0, len(table), 8192):
        mapped[start : start + 8192] = table[start : start + 8192].float().numpy()
    mapped.flush()
    del mapped
    rows = torch.linspace(0, len(table) - 1, 16).long()
    found = np.load(record.file, mmap_mode="r")[rows.numpy()]
    return record, compare("embed", "16 rows", found, table[rows].float().numpy(), dtype)


def write_checked_decoder(
    checkpoint: Checkpoint, folder: Path, plan: DecoderPlan, embed: EmbedRecord, *, threads: int
) -> tuple[GraphRecord, list[ParityRow], list[Tensor]]:
    """Write the decoder and compare it, or a twin this machine can run, with PyTorch.

    Returns:
        The graph, its rows, and for int4 the last hidden states before and after rounding (for the mask report).
    """
    geometry = checkpoint.config.language
    record = write_decoder(checkpoint.read, geometry, plan, folder / "decoder.onnx")
    embeddings = _draw_embeddings(embed)
    rounded = _rounded_reader(checkpoint, plan)
    if _runs_here(record, plan):
        hidden, logits = run_decoder(rounded, geometry, embeddings)
        rows = _compare_decoder(record.file, plan.activations, embeddings, hidden, logits, "", threads=threads)
    else:
        layers = _twin_layers(checkpoint, plan)
        twin = plan.twin(layers)
        note = f"float32 twin, {layers} of {geometry.layers} layers: {plan.activations} or its size does not run here"
        hidden, logits = run_decoder(rounded, geometry, embeddings, layers=layers)
        with tempfile.TemporaryDirectory(dir=folder) as scratch:
            twin_file = Path(scratch) / "decoder.onnx"
            write_decoder(checkpoint.read, geometry, twin, twin_file)
            rows = _compare_decoder(twin_file, twin.activations, embeddings, hidden, logits, note, threads=threads)
    states: list[Tensor] = []
    if plan.weights == "int4":
        rounded_hidden, rounded_logits = run_decoder(rounded, geometry, embeddings)
        full_hidden, full_logits = run_decoder(checkpoint.read, geometry, embeddings)
        changed = (rounded_logits.argmax(-1) != full_logits.argmax(-1)).float().mean().item()
        note = "share of next tokens that int4 rounding changes, random input"
        rows.append(ParityRow("decoder.int4", f"{len(full_logits)} tokens", 1.0, changed, None, note))
        states = [full_hidden[-8:], rounded_hidden[-8:]]
    return record, rows, states


def _compare_decoder(
    file: Path, dtype: str, embeddings: Tensor, hidden: Tensor, logits: Tensor, note: str, *, threads: int
) -> list[ParityRow]:
    """Feed the rows in chunks, through a growing cache and through a fixed buffer, and compare each last row."""
    session, rows = open_session(file, threads=threads), []
    for label, length in (("growing cache", 0), ("fixed buffer", sum(CHUNKS) + 7)):
        found: dict[str, list[npt.NDArray[np.float32]]] = {"hidden": [], "logits": []}
        ends: list[int] = []

        def keep(done: int, outputs: object, found: dict = found, ends: list = ends) -> None:
            ends.append(done - 1)
            for name, values in found.items():
                values.append(outputs[name][0, 0])  # type: ignore[index]

        run_cached(session, embeddings.numpy(), CHUNKS, buffer_length=length, on_rows=keep)
        for name, reference in (("hidden", hidden), ("logits", logits)):
            expected = reference[ends].numpy()
            rows.append(compare(f"decoder.{name}", label, np.stack(found[name]), expected, dtype, note))
    return rows


def _draw_embeddings(embed: EmbedRecord) -> Tensor:
    """Rows of the table, the middle ones replaced by noise of the same spread, as visual tokens are."""
    generator = np.random.default_rng(7)
    table = np.load(embed.file, mmap_mode="r")
    rows = table[generator.integers(0, embed.shape[0], sum(CHUNKS))].astype(np.float32)
    rows[4:20] = generator.normal(0, rows.std(), (16, embed.shape[1]))
    return torch.from_numpy(rows)[None]


def _rounded_reader(checkpoint: Checkpoint, plan: DecoderPlan) -> Callable[[str], Tensor]:
    """Weights as the plan rounds them to int4, so that a check sees the graph and not the rounding."""
    if plan.weights != "int4":
        return checkpoint.read

    def read(name: str) -> Tensor:
        weight = checkpoint.read(name)
        if weight.ndim != 2 or name == EMBED:
            return weight
        bits = plan.head_bits if name == HEAD else 4
        packed, scales = quantize_columns(weight, bits, plan.block_size)
        return dequantize_columns(packed, scales, bits, weight.shape[1])

    return read


def _runs_here(record: GraphRecord, plan: DecoderPlan) -> bool:
    if plan.activations == "bfloat16":
        return False  # ONNX Runtime's CPU side has no bfloat16 arithmetic
    size = record.file.with_name(record.file.name + ".data").stat().st_size
    # float16 weights are widened to float32 on the CPU.
    return size * (4 if plan.activations == "float16" else 2) < available_bytes()


def _twin_layers(checkpoint: Checkpoint, plan: DecoderPlan) -> int:
    geometry = checkpoint.config.language
    prefix = "language_model.model.layers.0."
    width = 0.6 if plan.weights == "int4" else 4
    layer = width * sum(np.prod(t.shape) for name, t in checkpoint.tensors.items() if name.startswith(prefix))
    head = width * geometry.vocabulary * geometry.hidden
    return int(min(geometry.layers, max(2, (TWIN_BYTES - head) // layer)))
