"""Compare written graphs with PyTorch on random input, over a matrix of shapes; prints a table."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import numpy.typing as npt
import onnxruntime

from exporter.terrascope8b.graphs import GraphRecord
from terrascope_qgis.core.errors import BundleError

Arrays = Mapping[str, npt.NDArray[np.generic]]

ABSOLUTE_LIMIT = 1e-4
"""float32: largest difference allowed, times the output's largest value where that is above 1."""
RELATIVE_LIMIT = 5e-3
"""float16: largest difference over the output's largest value."""


@dataclass(frozen=True)
class ParityRow:
    """One line of the self-check."""

    graph: str
    case: str
    largest: float
    """Largest absolute value of the reference."""
    difference: float
    """Largest absolute difference from it."""
    limit: float | None
    """Largest difference allowed; None for figures that are only reported."""
    note: str = ""

    @property
    def passed(self) -> bool:
        """Whether the difference is a number within the limit."""
        return self.limit is None or (np.isfinite(self.difference) and self.difference <= self.limit)


def open_session(file: Path, *, threads: int = 0, repack: bool = False) -> onnxruntime.InferenceSession:
    """Open a graph on the CPU.

    Args:
        file: the graph.
        threads: 0 leaves it to ONNX Runtime.
        repack: lay out the weights anew, which holds them twice; int4 is multiplied some fifty times as fast then.
    """
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = threads
    options.log_severity_level = 3
    options.add_session_config_entry("session.disable_prepacking", "0" if repack else "1")
    options.add_session_config_entry("session.intra_op.allow_spinning", "0")
    return onnxruntime.InferenceSession(str(file), options, providers=["CPUExecutionProvider"])


def check_graph(
    record: GraphRecord,
    cases: Iterable[tuple[str, Arrays, Mapping[str, npt.NDArray[np.float32]]]],
    *,
    threads: int = 0,
) -> list[ParityRow]:
    """Run a graph on each case's inputs and compare every output with the case's reference."""
    session = open_session(record.file, threads=threads)
    rows = []
    for case, inputs, reference in cases:
        outputs = dict(zip(reference, session.run(list(reference), dict(inputs)), strict=True))
        for name, expected in reference.items():
            rows.append(compare(f"{record.role}.{name}", case, outputs[name], expected, record.weights_dtype))
    return rows


def compare(
    graph: str,
    case: str,
    found: npt.NDArray[np.generic],
    expected: npt.NDArray[np.float32],
    arithmetic: str,
    note: str = "",
) -> ParityRow:
    """One comparison; another shape counts as an infinite difference."""
    largest = float(np.abs(expected).max())
    if arithmetic in ("float16", "bfloat16"):
        limit = RELATIVE_LIMIT * largest
    else:
        limit = ABSOLUTE_LIMIT * max(1.0, largest)
    if found.shape != expected.shape:
        return ParityRow(graph, case, largest, float("inf"), limit, f"shape {found.shape}, not {expected.shape}")
    difference = float(np.abs(found.astype(np.float32) - expected).max())
    return ParityRow(graph, case, largest, difference, limit, note)


def format_table(rows: Sequence[ParityRow]) -> str:
    """Rows as aligned text."""
    lines = [f"{'graph':<27}{'case':<26}{'largest':>10}{'difference':>12}{'limit':>10}  verdict"]
    for row in rows:
        limit = f"{row.limit:.1e}" if row.limit is not None else "-"
        verdict = "reported" if row.limit is None else "ok" if row.passed else "FAILED"
        lines.append(
            f"{row.graph:<27}{row.case:<26}{row.largest:>10.3g}{row.difference:>12.2e}{limit:>10}  {verdict}"
            + (f"  {row.note}" if row.note else "")
        )
    return "\n".join(lines)


def require_parity(rows: Sequence[ParityRow]) -> None:
    """Stop where a graph strays.

    Raises:
        BundleError: a row is beyond its limit.
    """
    failed = [row for row in rows if not row.passed]
    if failed:
        worst = failed[0]
        raise BundleError(
            f"Self-check: {len(failed)} of {len(rows)} comparisons fail, first {worst.graph} ({worst.case}): differs "
            f"by {worst.difference:.2e}, allowed {worst.limit:.2e}; no bundle was written. Try --dtype fp32, or "
            "--vision-dtype fp32 if a picture graph fails."
        )


def run_cached(
    session: onnxruntime.InferenceSession,
    embeddings: npt.NDArray[np.float32],
    chunks: Sequence[int],
    *,
    buffer_length: int,
    on_rows: Callable[[int, Arrays], None],
) -> None:
    """Feed rows to a decoder graph in chunks through its cache, as the run-time loop does.

    Args:
        session: the decoder.
        embeddings: (1, S, C) float32, S the sum of the chunks.
        chunks: rows per call.
        buffer_length: cache positions allocated from the start; 0 lets the cache grow instead.
        on_rows: called after each chunk with the number of rows so far and `logits` and `hidden` of the last one.
    """
    names = [output.name for output in session.get_outputs()]
    cache = {
        port.name: np.zeros((1, port.shape[1], buffer_length, port.shape[3]), _numpy_type(port.type))
        for port in session.get_inputs()
        if port.name.startswith("past_")
    }
    done = 0
    for rows in chunks:
        total = done + rows
        feeds = {
            "embeddings": embeddings[:, done:total],
            "seqlens_k": np.array([total - 1], dtype=np.int32),
            "total_sequence_length": np.array([total], dtype=np.int32),
        }
        outputs = dict(zip(names, session.run(names, {**feeds, **cache}), strict=True))
        cache = {name: outputs[name.replace("past_", "present_")] for name in cache}
        done = total
        on_rows(done, {name: outputs[name] for name in ("logits", "hidden")})


def _numpy_type(onnx_type: str) -> type[np.floating]:
    return {"tensor(float)": np.float32, "tensor(float16)": np.float16}[onnx_type]
