"""`python -m training.data`: label the real scenes and write the training pool."""

from __future__ import annotations

import argparse
import pickle
from pathlib import Path

import numpy as np

from training.data.pool import PairMaker, write_shard
from training.data.real import LabelledScene, label_scenes, real_spectra
from training.simulator.spectra import load_bank


def load_or_label(shared: Path, more: Path | None, cache: Path) -> list[LabelledScene]:
    """Return the labelled scenes, from the local cache when there is one."""
    if cache.exists():
        return list(pickle.loads(cache.read_bytes()))  # our own file, written below
    scenes = label_scenes(shared, more)
    cache.parent.mkdir(parents=True, exist_ok=True)
    cache.write_bytes(pickle.dumps(scenes))
    return scenes


def main(arguments: list[str] | None = None) -> int:
    """Write shards `first..first+shards-1` of the pool."""
    parser = argparse.ArgumentParser(prog="training data", description=__doc__)
    parser.add_argument("--shared", type=Path, default=Path("../shared/data"))
    parser.add_argument("--more", type=Path, default=None)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--first", type=int, default=0)
    parser.add_argument("--shards", type=int, default=16)
    parser.add_argument("--pairs", type=int, default=128)
    parser.add_argument("--real-share", type=float, default=0.5, help="share of pairs drawn on real imagery")
    parser.add_argument("--seed", type=int, default=20261121)
    options = parser.parse_args(arguments)
    scenes = load_or_label(options.shared, options.more, options.out / "scenes.pickle")
    rng = np.random.default_rng(options.seed)
    maker = PairMaker(scenes, load_bank(rng, real_spectra(scenes, rng)), real_share=options.real_share)
    for index in range(options.first, options.first + options.shards):
        if not (options.out / f"shard-{index:04d}").exists():
            print(write_shard(maker, options.out, index=index, count=options.pairs, seed=options.seed), flush=True)
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
