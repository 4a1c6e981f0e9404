"""Command line of the language part: `python -m training.language STEP`, each step with --help."""

from __future__ import annotations

import argparse
from pathlib import Path


def main() -> None:
    """Run one step of language training."""
    parser = argparse.ArgumentParser(prog="python -m training.language", description=__doc__)
    steps = parser.add_subparsers(dest="step", required=True)
    steps.add_parser("forms", help="print how many distinct questions the grammar has")
    tokenizer = steps.add_parser("tokenizer", help="train tokenizer.json")
    recover = steps.add_parser("recover", help="begin a run with the decoder of a bundle")
    recover.add_argument("--bundle", type=Path, required=True)
    recover.add_argument("--run", type=Path, required=True)
    visuals = steps.add_parser("visuals", help="make the visual tokens that training draws scenes from")
    visuals.add_argument("--vision", type=Path, required=True, help="folder with vision.onnx")
    visuals.add_argument("--pool", type=Path, required=True, help="training pool of the pixel part")
    visuals.add_argument("--out", type=Path, required=True, help=".npy to write, (count, 16, 256)")
    visuals.add_argument("--count", type=int, default=2400)
    visuals.add_argument("--seed", type=int, default=1)
    train = steps.add_parser("train", help="train or go on training the decoder")
    for step in (tokenizer, train):
        step.add_argument("--run", type=Path, required=True)
        step.add_argument("--seed", type=int, default=1)
    train.add_argument("--minutes", type=float, default=60.0)
    train.add_argument("--cooldown", type=float, default=20.0, help="minutes at the end in which the rate falls")
    train.add_argument("--rate", type=float, default=2e-3)
    train.add_argument("--full-share", type=float, default=0.18)
    train.add_argument("--visual-share", type=float, default=0.1)
    train.add_argument("--visuals", type=Path, help=".npy of visual tokens of scenes, (n, 16, 256)")
    arguments = parser.parse_args()
    if arguments.step == "forms":
        from training.language.asking.forms import count_forms

        counts = count_forms()
        for name, count in counts.items():
            print(f"{name:28s}{count:>20,d}")
        print(f"{'all':28s}{sum(counts.values()):>20,d}")
    elif arguments.step == "tokenizer":
        from training.language.sequences.tokenizer import train_tokenizer

        print(train_tokenizer(arguments.run / "tokenizer.json", seed=arguments.seed).get_vocab_size(), "tokens")
    elif arguments.step == "recover":
        from training.language.network.recover import recover_run

        print(recover_run(arguments.bundle, arguments.run))
    elif arguments.step == "visuals":
        import numpy as np

        from training.language.network.visuals import make_visuals
        from training.pixels.samples import Pool

        tokens = make_visuals(arguments.vision, Pool(arguments.pool), count=arguments.count, seed=arguments.seed)
        np.save(arguments.out, tokens)
        print(tokens.shape)
    else:
        from training.language.network.train import Settings, train

        settings = Settings(
            minutes=arguments.minutes,
            cooldown_minutes=arguments.cooldown,
            learning_rate=arguments.rate,
            full_share=arguments.full_share,
            visual_share=arguments.visual_share,
            seed=arguments.seed,
        )
        train(arguments.run, settings, visuals=arguments.visuals)


if __name__ == "__main__":
    main()
