"""What a batch holds, and the shards of the pool it is drawn from."""

from __future__ import annotations

from dataclasses import dataclass, fields
from pathlib import Path

import numpy as np
import torch
from torch import Tensor


@dataclass
class Batch:
    """Inputs and truth of `P` pairs; images are stacked date by date, so image `i` and `P + i` are one pair."""

    optical: Tensor
    optical_bands: Tensor
    optical_valid: Tensor
    sar: Tensor
    sar_bands: Tensor
    sar_valid: Tensor
    degraded: Tensor
    classes: Tensor
    """`(2P, H, W)` int64 land class, 255 unknown."""
    flags: Tensor
    """`(2P, H, W)` int64 date flags, clouds included."""
    opacity: Tensor
    """`(2P, 1, H, W)` cloud opacity 0-1."""
    events: Tensor
    """`(P, H, W)` int64 change flags."""

    def to(self, device: torch.device) -> Batch:
        """Move every tensor."""
        return Batch(**{f.name: getattr(self, f.name).to(device) for f in fields(self)})


class Pool:
    """Read-only view of the shards."""

    def __init__(self, folder: Path, *, shards: int | None = None, skip: int = 0) -> None:
        """Open the shards in name order, `skip` first ones left out, at most `shards` of them."""
        paths = sorted(folder.glob("shard-*"))[skip:]
        self.paths = paths if shards is None else paths[:shards]
        if not self.paths:
            raise FileNotFoundError(f"no pool shards in {folder}: run `python -m training data` first")
        names = ("optical", "sar", "bands", "classes", "flags", "events", "at_sensor")
        self._shards = [{n: np.load(p / f"{n}.npy", mmap_mode="r") for n in names} for p in self.paths]
        self._starts = np.cumsum([0] + [len(s["events"]) for s in self._shards])

    def __len__(self) -> int:
        return int(self._starts[-1])

    def __getitem__(self, index: int) -> dict[str, np.ndarray]:
        shard = int(np.searchsorted(self._starts, index, side="right")) - 1
        row = index - int(self._starts[shard])
        return {name: np.asarray(values[row]) for name, values in self._shards[shard].items()}
