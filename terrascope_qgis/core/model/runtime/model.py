"""A bundle that is open and ready: arrays in, arrays out; what they mean is left to `core/reasoning`."""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any

import numpy as np
import onnxruntime as ort
from numpy.typing import NDArray

from ...errors import BundleError
from ...result import ModelRecord, Signature
from ...words.said import Said, say
from ..bundle.bundle_files import check_folder, hash_file
from ..bundle.manifest import MANIFEST_NAME, Manifest, read_manifest
from ..bundle.onnx_scan import check_graph_file
from ..signing.signature import check_signature
from .devices import DeviceReport, choose_device
from .embedding_table import EmbeddingTable
from .kv_cache import DecoderOutput, DecoderRun, start_decoder
from .load_memory import LoadMemory, plan_load
from .sessions import Arrays, GraphSession
from .tokenizer import Tokenizer

FloatArray = NDArray[np.float32]

_SELF_TEST_CHUNKS = (5, 1, 3)
_SELF_TEST_TOLERANCES = {"float32": 2e-2, "float16": 2e-2, "bfloat16": 1e-1}
"""Relative, by type of the cache; far above rounding, far below what a wrong cache gives."""


class Model:
    """An open bundle. Not safe for use from several threads at once."""

    def __init__(
        self,
        folder: Path,
        manifest: Manifest,
        sha256: str,
        device: DeviceReport,
        threads: int,
        signature: Signature,
        memory: LoadMemory | None = None,
        check: Callable[[], None] = lambda: None,
    ) -> None:
        """Load the graphs; `check` is called before each and may raise to stop."""
        self.folder = folder
        self.manifest = manifest
        self.device = device
        self.memory = memory
        """What it was planned to take; None for bundles that state no memory."""
        self.tokenizer = Tokenizer(folder / "tokenizer.json")
        self._sessions: dict[str, GraphSession] = {}
        for role, spec in manifest.graphs.items():
            check()
            self._sessions[role] = GraphSession(folder / spec.file, spec, providers=device.providers, threads=threads)
        provider = self._sessions["decoder"].provider
        self.record = ModelRecord(manifest.id, manifest.version, sha256, device.device, provider, signature)
        self.concepts = _read_concepts(folder, manifest)
        self._table = EmbeddingTable(folder, manifest) if manifest.embed_table else None
        _check_provider(self._sessions, device)
        _test_cache(self)

    def has(self, role: str) -> bool:
        """Whether the bundle has a graph for a role."""
        return role in self._sessions

    def run(self, role: str, inputs: Mapping[str, NDArray[Any]], outputs: Sequence[str] | None = None) -> Arrays:
        """Run the graph of a role; arrays by name, as docs/bundle.md lists them.

        Raises:
            BundleError: the bundle has no such graph, or it fails or gives NaN.
            BudgetError: there is not enough memory.
        """
        if role not in self._sessions:
            raise BundleError(say("graph_role", file=self.folder / MANIFEST_NAME, role=role))
        return self._sessions[role].run(inputs, outputs)

    def embed(self, ids: Sequence[int]) -> FloatArray:
        """Embedding rows `(len(ids), hidden)` float32 of token ids."""
        if not ids:
            return np.zeros((0, self.manifest.decoder.hidden), np.float32)
        if self._table is not None:
            return self._table.read(ids)
        rows = self.run("embed", {"ids": np.array([ids], np.int64)})["embeddings"]
        return np.asarray(rows[0], np.float32)

    def start_decoder(self, positions: int | None = None) -> DecoderRun:
        """Begin an empty sequence that may grow to `positions` rows, or as far as the bundle allows."""
        return start_decoder(self._sessions["decoder"], self.manifest.decoder, self.device.device, positions=positions)

    def close(self) -> None:
        """Free the sessions; the model cannot be used afterwards."""
        self._sessions.clear()
        self._table = None


def open_bundle(
    folder: Path,
    *,
    device: str = "auto",
    threads: int | None = None,
    check: Callable[[], None] = lambda: None,
    tell: Callable[[Said], None] = lambda _: None,
) -> Model:
    """Open a bundle after checking every file of it.

    Args:
        folder: the bundle.
        device: `auto`, `cpu` or `cuda`.
        threads: of the runtime; None = the number of cores.
        check: called while files are hashed and between graphs that are loaded; may raise to stop.
        tell: told what a large bundle takes before it is loaded.

    Raises:
        BundleError: the bundle is incomplete, altered, unsafe or does not run.
        InputError: the device is not there, or cannot run the bundle.
        BudgetError: there is not enough memory.
    """
    # Before the hashes, which take a while for a large bundle.
    planned = read_manifest(folder)
    needs_cuda = planned.terrascope8b is not None and planned.terrascope8b.needs_cuda
    # Where CUDA was asked for and does not work, "use the CPU" would be no way out for such a bundle.
    found = choose_device("auto" if needs_cuda and device == "cuda" else device)
    chosen, memory = plan_load(planned, found, device)
    if memory is not None:
        tell(say("loading_takes", memory=memory.describe()))
    manifest = verify_folder(folder, check=check)
    sha256 = hash_file(folder / MANIFEST_NAME)
    signature = check_signature(folder, manifest)
    return Model(folder, manifest, sha256, chosen, threads or os.cpu_count() or 1, signature, memory, check)


def verify_folder(folder: Path, *, check: Callable[[], None] = lambda: None) -> Manifest:
    """Check manifest, signature, files and graphs of a bundle without running anything.

    Raises:
        BundleError: something is wrong; the text names the file or field.
    """
    manifest = read_manifest(folder)
    _check_runtime(manifest, folder)
    check_signature(folder, manifest)
    check_folder(folder, manifest, check=check)
    sizes = {entry.path: entry.size for entry in manifest.files}
    for file in {graph.file for graph in manifest.graphs.values()}:
        inside = str(Path(file).parent.as_posix())
        prefix = "" if inside == "." else f"{inside}/"
        near = {path.removeprefix(prefix): size for path, size in sizes.items() if path.startswith(prefix)}
        check_graph_file(folder / file, near)
        check()
    return manifest


def _check_runtime(manifest: Manifest, folder: Path) -> None:
    try:
        needed = tuple(int(part) for part in manifest.min_onnxruntime.split(".")[:2])
    except ValueError as error:
        raise BundleError(
            say("runtime_field", file=folder / MANIFEST_NAME, found=f"{manifest.min_onnxruntime!r:.100}")
        ) from error
    found = tuple(int(part) for part in ort.__version__.split(".")[:2])
    if found < max(needed, (1, 26)):
        raise BundleError(say("runtime_old", folder=folder, needed=manifest.min_onnxruntime, found=ort.__version__))


def _check_provider(sessions: Mapping[str, GraphSession], device: DeviceReport) -> None:
    """Refuse a session that the runtime moved to another provider without a word."""
    for session in sessions.values():
        if session.provider != device.providers[0]:
            raise BundleError(
                say("provider_other", file=session.path, provider=session.provider, expected=device.providers[0])
            )


def _read_concepts(folder: Path, manifest: Manifest) -> FloatArray:
    """The concept table `(vocabulary, width)`; no rows if the bundle has none."""
    if manifest.concepts_file is None:
        return np.zeros((0, 1), np.float32)
    path = folder / manifest.concepts_file
    try:
        table = np.load(path, allow_pickle=False)
    except Exception as error:  # numpy parses the header as Python text: much can go wrong in there
        raise BundleError(say("table_unreadable", file=path, problem=error)) from error
    rows = len(manifest.vocabulary)
    if not isinstance(table, np.ndarray) or table.ndim != 2 or len(table) != rows or table.dtype.kind != "f":
        raise BundleError(say("table_shape", file=path, shape=str(getattr(table, "shape", None)), rows=rows))
    if not np.isfinite(table).all():
        raise BundleError(say("table_infinite", file=path))
    return table.astype(np.float32)


def _test_cache(model: Model) -> None:
    """Feed some rows in chunks and at once; both must end alike.

    Runtimes before 1.20 gave wrong numbers for several rows after a non-empty cache, without an error.

    Raises:
        BundleError: they differ.
    """
    count = sum(_SELF_TEST_CHUNKS)
    rows = model.embed([position % model.tokenizer.size for position in range(7, 7 + count)])
    whole = model.start_decoder(count).feed(rows)
    run, start = model.start_decoder(count), 0
    last: DecoderOutput = whole
    for size in _SELF_TEST_CHUNKS:
        last = run.feed(rows[start : start + size])
        start += size
    if whole.logits.shape != (last.logits.shape) or len(whole.logits) < model.tokenizer.size:
        raise BundleError(
            say("decoder_logits", folder=model.folder, count=len(whole.logits), tokens=model.tokenizer.size)
        )
    cache = next(
        spec.dtype for name, spec in model.manifest.graphs["decoder"].inputs.items() if name.startswith("past_")
    )
    for name in ("logits", "hidden"):
        one, other = getattr(whole, name), getattr(last, name)
        if one.shape != other.shape:
            raise BundleError(
                say("chunks_shape", folder=model.folder, item=name, one=str(one.shape), other=str(other.shape))
            )
        scale = max(float(np.abs(one).max()), 1e-6)
        error = float(np.abs(one - other).max()) / scale
        if error > _SELF_TEST_TOLERANCES[cache]:
            raise BundleError(say("chunks_differ", folder=model.folder, item=name, share=error))
