"""Holds the figures of `decoder_8b.py` against what was promised of the 8B on a GPU; measures nothing."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

TIMES_FASTER, BANDWIDTH_SHARE = 2.5, 0.6


@dataclass(frozen=True)
class Target:
    """One promise and what was found."""

    promise: str
    found: str
    is_met: bool | None
    """None where it was not measured, or not on what it is promised for."""

    @property
    def verdict(self) -> str:
        """In one word or two."""
        return {True: "met", False: "MISSED", None: "not judged"}[self.is_met]


def judge_targets(result: Mapping[str, Any]) -> list[Target]:
    """The three promises; those of a model that is not the 8B on a GPU are told and not judged.

    Args:
        result: of `decoder_8b.py`: `size`, `weights`, `times_faster`, `answers` with `share_of_bandwidth`, `copies`.
    """
    judged = result["size"] == "8B"
    faster = result["times_faster"]
    shares = {
        answer["visual_tokens"]: answer["share_of_bandwidth"]
        for answer in result["answers"]
        if answer["side"] == "engine"
    }
    copies = result["copies"]
    kept = copies["is_cache_kept"]
    crossed = (
        "bytes not recorded here"
        if copies["to_device_bytes"] is None
        else f"{copies['to_device_bytes'] / 1e3:.0f} kB in and {copies['to_host_bytes'] / 1e3:.0f} kB out a token"
    )
    return [
        Target(
            f"an answer at least {TIMES_FASTER} times faster than the official loop in PyTorch",
            ", ".join(f"{ratio:.2f} with {tokens} visual tokens" for tokens, ratio in faster.items()),
            min(faster.values()) >= TIMES_FASTER if judged else None,
        ),
        Target(
            f"decoding at {BANDWIDTH_SHARE:.0%} of the memory bandwidth or more",
            ", ".join(f"{share:.0%} with {tokens} visual tokens" for tokens, share in shares.items())
            + f" (of {result['bandwidth_gb_s']:.0f} GB/s)",
            min(shares.values()) >= BANDWIDTH_SHARE if judged else None,
        ),
        Target(
            "the cache never copied between host and device",
            f"{crossed}, {copies['needed_bytes'] / 1e3:.0f} kB needed, the cache has {copies['cache_bytes'] / 1e6:.1f} "
            f"MB; {copies['copy_nodes']} copying nodes, {copies['attention_elsewhere']} attention nodes off "
            f"{copies['provider']}",
            kept if judged else None,
        ),
    ]


def format_targets(targets: list[Target]) -> str:
    """One line each."""
    return "\n".join(f"target {target.verdict}: {target.promise}: {target.found}" for target in targets)
