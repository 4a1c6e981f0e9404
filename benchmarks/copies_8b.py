"""Counts what a token of the 8B copies between host and GPU, and where the nodes of its decoder run.

Two witnesses: ONNX Runtime's own profile names provider and kind of every node that ran, nodes that copy among them; on
a GPU, CUDA's record of activities tells the bytes of every copy of the process, whoever asked for it. A cache that
left the device would be millions of bytes a token; what has to cross are one row in, one row of logits and one hidden
state out.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import onnxruntime
import torch

from exporter.terrascope8b.graphs import GraphRecord
from terrascope_qgis.core.model.bundle.manifest import DecoderSpec, GraphSpec, TensorSpec
from terrascope_qgis.core.model.runtime.devices import CPU, CUDA
from terrascope_qgis.core.model.runtime.kv_cache import DecoderRun, start_decoder
from terrascope_qgis.core.model.runtime.sessions import plan_options, plan_providers

PROMPT_ROWS, TOKENS = 512, 16
KINDS = {"HtoD": "to_device", "DtoH": "to_host"}
SPARE = 1.25
"""Bytes that may cross over those that have to: sizes are rounded up, and lengths go along."""


@dataclass(frozen=True)
class Copies:
    """What a token copied, on average over some."""

    provider: str
    """On which the attention ran."""
    copy_nodes: int
    """Nodes of the graph that copy between devices, in all tokens."""
    attention_elsewhere: int
    """Attention nodes that ran on another provider than wanted: there the cache would have to go, too."""
    to_device_bytes: float | None
    """From host to GPU; None where nothing recorded it."""
    to_host_bytes: float | None
    needed_bytes: int
    """Of rows, logits and hidden state."""
    cache_bytes: int
    """Of the whole sequence, half-way: what a token would copy if the cache went along."""

    @property
    def is_cache_kept(self) -> bool | None:
        """Whether the cache stayed where it is; None where copies were not recorded."""
        if self.attention_elsewhere:
            return False
        if self.to_device_bytes is None or self.to_host_bytes is None:
            return None
        return self.to_device_bytes + self.to_host_bytes <= SPARE * self.needed_bytes


@dataclass(frozen=True)
class ProfiledSession:
    """What `start_decoder` needs of a session, with ONNX Runtime's profile switched on."""

    path: Path
    spec: GraphSpec
    raw: onnxruntime.InferenceSession


def count_copies(
    record: GraphRecord, spec: DecoderSpec, vocabulary: int, *, device: str, threads: int, scratch: Path
) -> Copies:
    """Load the decoder as the engine does and watch some tokens.

    Args:
        record: the decoder.
        spec: its shape.
        vocabulary: numbers in a row of logits.
        device: `cpu` or `cuda`.
        threads: of the runtime.
        scratch: folder for the profiles.
    """
    provider = CUDA if device == "cuda" else CPU
    session = _open_profiled(record, [CUDA, CPU] if device == "cuda" else [CPU], threads, scratch)
    run = start_decoder(session, spec, device)  # type: ignore[arg-type]
    generator = np.random.default_rng(2)
    rows = generator.normal(0, 0.02, (PROMPT_ROWS, spec.hidden)).astype(np.float32)
    run.feed(rows)
    run.feed(rows[:1])  # what is set up at the first token is no part of the others
    traced = _trace_tokens(run, rows, scratch / "activities.json") if device == "cuda" else None
    if traced is None:
        _feed_tokens(run, rows)
    nodes = list(read_nodes(Path(session.raw.end_profiling())))
    element = 4 if session.spec.inputs["past_key_0"].dtype == "float32" else 2
    return Copies(
        provider=provider,
        copy_nodes=sum(node["op_name"].startswith("Memcpy") for node in nodes),
        attention_elsewhere=sum(
            node["op_name"] == "GroupQueryAttention" and node["provider"] != provider for node in nodes
        ),
        to_device_bytes=traced["to_device"] / TOKENS if traced else None,
        to_host_bytes=traced["to_host"] / TOKENS if traced else None,
        needed_bytes=4 * (2 * spec.hidden + vocabulary),
        cache_bytes=2 * spec.layers * spec.kv_heads * spec.head_dim * element * (PROMPT_ROWS + TOKENS // 2),
    )


def read_nodes(profile: Path) -> Iterable[Mapping[str, str]]:
    """Kind and provider of every node that a profile of ONNX Runtime tells of; none is an error.

    Raises:
        ValueError: the profile names no attention node, so it says nothing.
    """
    events = json.loads(profile.read_text("utf-8"))
    nodes = [event["args"] for event in events if event.get("cat") == "Node" and "provider" in event.get("args", {})]
    if not any(node["op_name"] == "GroupQueryAttention" for node in nodes):
        raise ValueError(f"{profile} names no attention node among {len(nodes)}.")
    return nodes


def sum_copies(trace: Mapping[str, Any]) -> dict[str, int] | None:
    """Bytes copied each way in a Chrome trace of PyTorch's profiler.

    Returns:
        `to_device` and `to_host`; None if one way has no copy at all, for then the record is not whole: a row goes in
        and logits come out at every token.
    """
    found = dict.fromkeys(KINDS.values(), 0)
    for event in trace["traceEvents"]:
        if event.get("cat") == "gpu_memcpy":
            for kind, name in KINDS.items():
                if kind in event["name"]:
                    found[name] += int(event["args"]["bytes"])
    return found if all(found.values()) else None


def _open_profiled(record: GraphRecord, providers: list[str], threads: int, scratch: Path) -> ProfiledSession:
    options = plan_options(threads)
    options.enable_profiling = True
    options.profile_file_prefix = str(scratch / "nodes")
    ports = [
        {port.name: TensorSpec(port.dtype, port.shape) for port in side} for side in (record.inputs, record.outputs)
    ]
    raw = onnxruntime.InferenceSession(str(record.file), options, providers=plan_providers(providers))
    return ProfiledSession(record.file, GraphSpec(record.file.name, *ports), raw)


def _feed_tokens(run: DecoderRun, rows: np.ndarray) -> None:
    for index in range(TOKENS):
        run.feed(rows[index : index + 1])


def _trace_tokens(run: DecoderRun, rows: np.ndarray, file: Path) -> dict[str, int] | None:
    with torch.profiler.profile(activities=[torch.profiler.ProfilerActivity.CUDA]) as profiler:
        _feed_tokens(run, rows)
        torch.cuda.synchronize()
    profiler.export_chrome_trace(str(file))
    return sum_copies(json.loads(file.read_text("utf-8")))
