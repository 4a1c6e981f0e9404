"""Write and check the decoder and the embedding table; what rounding changes is left to rounding.py."""

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
from exporter.terrascope8b.decoder import (
    TORCH_TYPES,
    DecoderPlan,
    round_columns,
    write_decoder,
)
from exporter.terrascope8b.graphs import GraphRecord
from exporter.terrascope8b.parity import ParityRow, compare, open_session, run_cached
from exporter.terrascope8b.reference import run_decoder
from exporter.terrascope8b.stored import check_resolves, check_stored

EMBED = "language_model.model.embed_tokens.weight"
HEAD = "language_model.lm_head.weight"
CHUNKS = (24, 1, 8, 1, 6)
"""Prompt, token, region, token, region: every way rows reach the decoder."""


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
    header = {"descr": np.lib.format.dtype_to_descr(np.dtype(dtype)), "fortran_order": False, "shape": record.shape}
    # Not through a memory map: where the disk is full, that ends the process without a word.
    with record.file.open("wb") as file:
        np.lib.format.write_array_header_1_0(file, header)
        for part in table.split(8192):
            file.write(part.float().numpy().astype(dtype).data)
    rows = torch.linspace(0, len(table) - 1, 16).long()
    found = np.load(record.file, mmap_mode="r")[rows.numpy()]
    return record, compare("embed", "16 rows", found, table[rows].float().numpy(), dtype)


def write_checked_decoder(
    checkpoint: Checkpoint,
    folder: Path,
    plan: DecoderPlan,
    embed: EmbedRecord,
    *,
    twin: DecoderPlan | None,
    threads: int,
    report: Callable[[str], None] = lambda _: None,
) -> tuple[GraphRecord, list[ParityRow]]:
    """Write the decoder; compare it, or a twin, with PyTorch, and all its weights as stored.

    Args:
        checkpoint: where the weights come from.
        folder: where the graph goes.
        plan: how to store and run it.
        embed: the embedding table, from which the check draws its rows.
        twin: what to compare in its place, a graph of its first layers that this machine can run; None: the decoder.
        threads: for the check; 0 leaves it to ONNX Runtime.
        report: told what is being done after the writing, which takes longer than that.

    Raises:
        BundleError: the graph is none.
    """
    geometry = checkpoint.config.language
    record = write_decoder(checkpoint.read, geometry, plan, folder / "decoder.onnx")
    embeddings = _draw_embeddings(embed)
    checked = f"{geometry.layers} layers" if twin is None else f"a float32 twin of {twin.layers} layers"
    report(f"Comparing the decoder with PyTorch, {checked}.")
    if twin is None:
        hidden, logits = run_decoder(rounded_reader(checkpoint.read, plan), geometry, embeddings)
        rows = _compare_decoder(record.file, plan, embeddings, hidden, logits, "", threads=threads)
    else:
        check_resolves(record.file)
        layers = twin.layers
        note = f"float32 twin, {layers} of {geometry.layers} layers: {plan.activations} or its size does not run here"
        hidden, logits = run_decoder(rounded_reader(checkpoint.read, twin), geometry, embeddings, layers=layers)
        with tempfile.TemporaryDirectory(dir=folder) as scratch:
            twin_file = Path(scratch) / "decoder.onnx"
            write_decoder(checkpoint.read, geometry, twin, twin_file)
            rows = _compare_decoder(twin_file, twin, embeddings, hidden, logits, note, threads=threads)
    report("Reading the decoder's weights back.")
    return record, [*rows, *check_stored(checkpoint.read, geometry, plan, record.file)]


def _compare_decoder(
    file: Path, plan: DecoderPlan, embeddings: Tensor, hidden: Tensor, logits: Tensor, note: str, *, threads: int
) -> list[ParityRow]:
    """Feed the rows in chunks, through a growing cache and through a fixed buffer, and compare each last row."""
    session, rows = open_session(file, threads=threads, repack=plan.weights == "int4"), []
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
            rows.append(compare(f"decoder.{name}", label, np.stack(found[name]), expected, plan.activations, note))
    return rows


def _draw_embeddings(embed: EmbedRecord) -> Tensor:
    """Rows of the table, the middle ones replaced by noise of the same spread, as visual tokens are."""
    generator = np.random.default_rng(7)
    table = np.load(embed.file, mmap_mode="r")
    rows = table[generator.integers(0, embed.shape[0], sum(CHUNKS))].astype(np.float32)
    rows[4:20] = generator.normal(0, rows.std(), (16, embed.shape[1]))
    return torch.from_numpy(rows)[None]


def rounded_reader(read: Callable[[str], Tensor], plan: DecoderPlan) -> Callable[[str], Tensor]:
    """Weights as the plan stores them: rounded to its type, or to int4 with scales of its type."""
    kept = TORCH_TYPES[plan.activations]
    if plan.weights != "int4":
        return lambda name: read(name).to(kept)

    def read_rounded(name: str) -> Tensor:
        weight = read(name)
        if weight.ndim != 2 or name == EMBED:
            return weight
        bits = plan.head_bits if name == HEAD else 4
        return round_columns(weight, bits, plan.block_size, kept)

    return read_rounded
