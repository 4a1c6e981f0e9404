"""The mean of the weights of runs that began with each other: often better than each of them on both kinds of data.

After Wortsman et al., "Robust fine-tuning of zero-shot models", CVPR 2022: fine-tuned weights averaged with those they
began with. It makes sense only for runs of one ancestry; others lie in different valleys.
"""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from pathlib import Path

import torch


def average_weights(paths: Sequence[Path], out: Path) -> None:
    """Write a checkpoint whose averaged weights are the mean of those of `paths`; the rest is the last one's.

    Raises:
        ValueError: the networks of the checkpoints differ.
    """
    states = [torch.load(path, map_location="cpu", weights_only=False) for path in paths]
    weights = [state["average"] for state in states]
    shapes = [{name: value.shape for name, value in one.items()} for one in weights]
    for path, other in zip(paths, shapes, strict=True):
        if other != shapes[0]:
            raise ValueError(f"{path}: its network is not that of {paths[0]}. Average runs of one network.")
    last = weights[-1]
    states[-1]["average"] = {
        name: torch.stack([one[name].float() for one in weights]).mean(dim=0).to(value.dtype)
        if value.dtype.is_floating_point
        else value
        for name, value in last.items()
    }
    torch.save(states[-1], out)


def main(arguments: list[str] | None = None) -> int:
    """Average checkpoints or kept weights."""
    parser = argparse.ArgumentParser(prog="training average", description=__doc__)
    parser.add_argument("checkpoints", type=Path, nargs="+")
    parser.add_argument("--out", type=Path, required=True)
    options = parser.parse_args(arguments)
    average_weights(options.checkpoints, options.out)
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
