"""Load an exported bundle of the 8B in the engine, hold what it says it takes against what it takes, time an answer.

    python benchmarks/bundle_8b.py BUNDLE [--visual-tokens 256] [--threads 2] [--json FILE]

The answer has the fixed length of `decoder_8b.py`; speed and memory do not depend on what stands in it. Needs Linux and
the engine's packages only.
"""

from __future__ import annotations

import argparse
import json
import os
import sys
from dataclasses import asdict
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

import numpy as np

from benchmarks.answer_8b import AnswerShape, time_answer
from benchmarks.step_watch import HEADER, StepWatch
from terrascope_qgis.core.errors import TerraScopeError
from terrascope_qgis.core.model.runtime.model import Model, open_bundle


class OpenBundle:
    """An open bundle as the engine drives it."""

    def __init__(self, model: Model) -> None:
        self._model = model

    def encode(self, tiles: np.ndarray, picture: np.ndarray) -> np.ndarray:
        """Visual tokens, a tile at a time as on a CPU; keeps the mask features."""
        found = [self._model.run("vision", {"pixel_values": tile[None]})["tokens"] for tile in tiles]
        self._features = self._model.run("mask_encoder", {"pixel_values": picture})
        self._sequence = self._model.start_decoder()
        return np.concatenate(found).reshape(-1, found[0].shape[-1])

    def feed(self, rows: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
        """Next rows; logits and hidden of the last."""
        output = self._sequence.feed(rows)
        return output.logits, output.hidden

    def segment(self, hidden: np.ndarray) -> np.ndarray:
        """Mask logits."""
        seg = self._model.run("seg_head", {"hidden": hidden})["seg"]
        return self._model.run("mask_decoder", {**self._features, "seg": seg})["logits"]


def main() -> int:
    """Parse, load, answer, print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("bundle", type=Path)
    parser.add_argument("--visual-tokens", type=int, nargs="+", default=[256])
    parser.add_argument("--threads", type=int, help="default: all cores")
    parser.add_argument("--json", type=Path, help="write the figures here too")
    arguments = parser.parse_args()
    print(HEADER, flush=True)
    watch = StepWatch("Start of Python and its packages.")
    watch.next("Loading.")
    try:
        model = open_bundle(
            arguments.bundle, device="cpu", threads=arguments.threads, tell=lambda line: print(line, file=sys.stderr)
        )
        pictures, answers = model.manifest.require_terrascope8b().pictures, []
        shape = AnswerShape(pictures.token_grid**2, pictures.tile_px, pictures.mask_px, model.manifest.decoder.hidden)
        for visual_tokens in arguments.visual_tokens:
            watch.next(f"An answer, {visual_tokens} visual tokens.")
            answers.append({"visual_tokens": visual_tokens, **time_answer(OpenBundle(model), shape, visual_tokens)})
    except TerraScopeError as error:
        print(f"{error.kind}: {error}", file=sys.stderr)
        return error.exit_code
    watch.next("")
    result = {
        "threads": arguments.threads or os.cpu_count(),
        "load_average": os.getloadavg()[0],
        "planned": {**asdict(model.memory), "needed_bytes": model.memory.needed_bytes} if model.memory else None,
        "steps": [asdict(step) for step in watch.steps],
        "answers": answers,
    }
    print(json.dumps(result, indent=1))
    if arguments.json:
        arguments.json.write_text(json.dumps(result, indent=1) + "\n", encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
