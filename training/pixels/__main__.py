"""`python -m training.pixels`: train the pixel networks on a pool, resumable."""

from __future__ import annotations

import argparse
from pathlib import Path

import torch

from training.pixels.model import PixelConfig
from training.pixels.samples import Pool
from training.pixels.train import TrainOptions, train


def main(arguments: list[str] | None = None) -> int:
    """Train, or go on training, in `--run`."""
    parser = argparse.ArgumentParser(prog="training pixels", description=__doc__)
    parser.add_argument("--pool", type=Path, required=True)
    parser.add_argument("--run", type=Path, required=True)
    parser.add_argument("--minutes", type=float, default=75.0, help="training time over all sittings")
    parser.add_argument("--pairs", type=int, default=8)
    parser.add_argument("--side", type=int, default=128)
    parser.add_argument("--rate", type=float, default=2.0e-3)
    parser.add_argument("--shards", type=int, default=None)
    parser.add_argument("--skip", type=int, default=2, help="first shards kept for calibration")
    parser.add_argument("--checkpoint-minutes", type=float, default=10.0)
    parser.add_argument("--seed", type=int, default=20261121)
    parser.add_argument(
        "--start", type=Path, default=None, help="checkpoint whose averaged weights a new run begins with"
    )
    parser.add_argument("--change-only", action="store_true", help="train what compares two dates, on top of --start")
    parser.add_argument("--device", default="cuda" if torch.cuda.is_available() else "cpu")
    options = parser.parse_args(arguments)
    if options.change_only and options.start is None:
        parser.error("--change-only goes on from a checkpoint: name it with --start")
    pool = Pool(options.pool, shards=options.shards, skip=options.skip)
    settings = TrainOptions(
        seed=options.seed, pairs=options.pairs, side_px=options.side, rate=options.rate,
        budget_s=options.minutes * 60, checkpoint_s=options.checkpoint_minutes * 60,
        start="/".join(options.start.parts[-2:]) if options.start else "",
        change_only=options.change_only,
    )  # fmt: skip
    trainer = train(
        pool, options.run, settings, PixelConfig(), device=torch.device(options.device), start=options.start
    )
    print(f"{trainer.step} steps, {trainer.seconds:.0f} s, checkpoint in {options.run}")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
