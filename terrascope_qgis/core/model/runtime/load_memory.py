"""Plans what opening a large bundle takes, and on which device it can run, before anything is loaded."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from ...errors import BudgetError, InputError
from ...words.said import Said, say
from ..bundle.manifest import Manifest
from .devices import CPU, DeviceReport
from .free_memory import read_free_bytes

WORKSPACE_BYTES = {"cuda": 5 << 29, "cpu": 5 << 29}
"""Activations of prompt, tiles and mask encoder, and the runtime's own, which keeps what it once had: on a CPU summed
from single graphs (docs/performance.md), on a GPU an estimate."""
CPU_COPIES = {"float16": 3.0}
"""Type of a graph's weights -> memory they take on a CPU over their bytes: they are kept, and widened beside."""
_SPARE_SHARE = 0.95
"""Share of the free memory that may be planned with."""


@dataclass(frozen=True)
class LoadMemory:
    """What an open bundle takes on its device."""

    device: str
    """`cpu` or `cuda`."""
    weights_bytes: int
    cache_bytes: int
    """Key-value cache of the longest sequence."""
    workspace_bytes: int
    free_bytes: int | None
    """What the device has to give; None = it does not say."""

    @property
    def needed_bytes(self) -> int:
        """All together."""
        return self.weights_bytes + self.cache_bytes + self.workspace_bytes

    @property
    def fits(self) -> bool:
        """Whether there is room."""
        return self.free_bytes is None or self.needed_bytes <= self.free_bytes * _SPARE_SHARE

    def describe(self) -> Said:
        """In words, for the user."""
        free = {} if self.free_bytes is None else {"free": self.free_bytes / 1e9}
        return say(
            f"memory_{self.device}" if free else f"memory_{self.device}_unknown",
            needed=self.needed_bytes / 1e9,
            weights=self.weights_bytes / 1e9,
            cache=self.cache_bytes / 1e9,
            workspace=self.workspace_bytes / 1e9,
            **free,
        )


def plan_load(manifest: Manifest, device: DeviceReport, wanted: str) -> tuple[DeviceReport, LoadMemory | None]:
    """Settle where a bundle runs and what that takes.

    Args:
        manifest: of the bundle.
        device: that was found.
        wanted: `auto`, `cpu` or `cuda`, as the user asked.

    Returns:
        The device, the CPU with the reason where the GPU that was found cannot run the bundle; and the plan, None for
        bundles so small that they state no memory.

    Raises:
        InputError: the bundle's arithmetic does not exist on the device.
        BudgetError: it does not fit.
    """
    family = manifest.terrascope8b
    if family is None:
        return device, None
    if family.needs_cuda and device.device != "cuda":
        if device.fix is None:
            raise InputError(say("device_bfloat16_alone", model=manifest.id, reason=device.reason))
        raise InputError(say("device_bfloat16", model=manifest.id, reason=device.reason, fix=device.fix))
    if device.device == "cuda" and _cache_dtype(manifest) == "float32":
        fault = say("device_no_kernel", model=manifest.id)
        if wanted == "cuda":
            raise InputError(say("device_no_kernel_cuda", fault=fault))
        device = DeviceReport("cpu", (CPU,), fault, say("device_export"), device.driver)
    memory = estimate_memory(manifest, device)
    if not memory.fits and device.device == "cuda" and wanted == "auto" and not family.needs_cuda:
        reason = say("device_no_room", model=manifest.id, memory=memory.describe())
        other = DeviceReport("cpu", (CPU,), reason, say("device_close"), device.driver)
        instead = estimate_memory(manifest, other)
        if instead.fits:
            return other, instead
    if not memory.fits:
        told = {"model": manifest.id, "memory": memory.describe()}
        if family.decoder_weights == "int4":
            raise BudgetError(say("model_memory_lite", **told))
        # int4 in the arithmetic that the device has.
        raise BudgetError(say("model_memory_int4" if memory.device == "cuda" else "model_memory_int4_cpu", **told))
    return device, memory


def estimate_memory(manifest: Manifest, device: DeviceReport) -> LoadMemory:
    """What a bundle that states its memory takes on a device."""
    family = manifest.terrascope8b
    if family is None:
        raise ValueError(f"{manifest.id} states no memory.")
    if device.device == "cuda":
        free = (device.driver.free_bytes or None) if device.driver else None
    else:
        free = read_free_bytes()
    return LoadMemory(
        device=device.device,
        weights_bytes=_count_weights(manifest, family.memory.weights_bytes, device.device),
        cache_bytes=family.memory.kv_bytes_per_token * manifest.decoder.max_length,
        workspace_bytes=WORKSPACE_BYTES[device.device],
        free_bytes=free,
    )


def _count_weights(manifest: Manifest, stored: Mapping[str, int], device: str) -> int:
    copies = {role: CPU_COPIES.get(graph.weights_dtype, 1.0) for role, graph in manifest.graphs.items()}
    return int(sum(size * (copies.get(role, 1.0) if device == "cpu" else 1.0) for role, size in stored.items()))


def _cache_dtype(manifest: Manifest) -> str:
    return next(spec.dtype for name, spec in manifest.graphs["decoder"].inputs.items() if name.startswith("past_key_"))
