"""Let an int4 bundle of random weights write words and masks, so that a whole answer can be tried at true size.

    python benchmarks/steer_8b.py BUNDLE [--factor 4]

Random weights choose among 151,685 tokens and hardly ever [SEG]. Here the rows of the vocabulary matrix of some thirty
tokens are made larger, in their scales alone: no number of the bundle moves but those, and time and memory stay what
they are. What the model says means as little as before. The bundle is changed in place and its hash listed anew.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterator
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

import numpy as np
import onnx
from tokenizers import Tokenizer

from exporter.terrascope8b.manifest import hash_file
from terrascope_qgis.core.model.bundle.digests import write_digest

SPECIAL = ("[SEG]", "</think>", "<answer>", "</answer>", "<|im_end|>")
WORDS = (
    " the area of image water is in a mask and model it one for with are layer date tokens is read no are on by from "
    "two file has . , 5 2 pixels"
)
SCALES = ("head.scales", "head.high_scales")


def list_tokens(tokenizer: Tokenizer) -> list[int]:
    """Ids of [SEG], of the tags that end an answer, and of ordinary words and signs of one token."""
    ids = {tokenizer.token_to_id(text) for text in SPECIAL}
    for word in WORDS.split(" "):
        for text in (word, " " + word):
            found = tokenizer.encode(text, add_special_tokens=False).ids
            if len(found) == 1:
                ids.add(found[0])
    return sorted(token for token in ids if token is not None)


def steer_bundle(folder: Path, *, factor: float) -> int:
    """Make the rows of the tokens larger.

    Args:
        folder: an int4 bundle with float32 arithmetic.
        factor: over what they were.

    Returns:
        How many tokens there are.

    Raises:
        ValueError: the vocabulary matrix is not stored as two matrices of 4 bits with float32 scales.
    """
    manifest = json.loads((folder / "bundle.json").read_text("utf-8"))
    ids = list_tokens(Tokenizer.from_file(str(folder / "tokenizer.json")))
    rows = int(manifest["decoder"]["vocabulary"])
    changed = set()
    for file, scales in _open_scales(folder / manifest["graphs"]["decoder"]["file"], rows):
        scales[ids] *= factor
        scales.flush()
        changed.add(file.name)
    for entry in manifest["files"]:
        if entry["path"] in changed:
            entry["sha256"] = write_digest(hash_file(folder / entry["path"]))
    (folder / "bundle.json").write_text(json.dumps(manifest, indent=1, ensure_ascii=False) + "\n", "utf-8")
    return len(ids)


def _open_scales(graph: Path, rows: int) -> Iterator[tuple[Path, np.memmap]]:
    """The file and the scales `(rows, blocks)` of both matrices."""
    stored = {tensor.name: tensor for tensor in onnx.load(graph, load_external_data=False).graph.initializer}
    for name in SCALES:
        tensor = stored.get(name)
        if tensor is None or tensor.data_type != onnx.TensorProto.FLOAT or not tensor.external_data:
            raise ValueError(f"{graph} has no {name} in float32; export with --dtype int4 --activations fp32.")
        place = {entry.key: entry.value for entry in tensor.external_data}
        file = graph.with_name(place["location"])
        shape = (rows, int(place["length"]) // 4 // rows)
        yield file, np.memmap(file, np.float32, "r+", int(place["offset"]), shape)


def main() -> int:
    """Parse, change, tell."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("bundle", type=Path)
    parser.add_argument("--factor", type=float, default=4.0)
    arguments = parser.parse_args()
    print(f"{arguments.bundle}: {steer_bundle(arguments.bundle, factor=arguments.factor)} tokens are likelier now.")
    return 0


if __name__ == "__main__":
    sys.exit(main())
