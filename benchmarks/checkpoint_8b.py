"""Write a checkpoint of the 8B's official layout and true size from random weights, to measure an export on it.

    python benchmarks/checkpoint_8b.py FOLDER [--layers 28]

16.4 GB in shards of at most 2 GiB, in bfloat16, made a shard at a time. What stands in the text of an answer is without
meaning; sizes, names, memory and time are those of the real one. The tokenizer is learnt from this project's documents
and filled up to the official number of tokens, so that a prompt has about as many as with the real one.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

import torch
from safetensors.torch import save_file
from tokenizers import AddedToken, Tokenizer
from tokenizers.decoders import ByteLevel as ByteLevelDecoder
from tokenizers.models import BPE
from tokenizers.pre_tokenizers import ByteLevel
from tokenizers.trainers import BpeTrainer

from benchmarks.random_8b import make_random_checkpoint
from exporter.terrascope8b.checkpoint import INDEX
from exporter.terrascope8b.config import CheckpointConfig
from tests.exporter.tiny_checkpoint import SPECIAL, TINY

SHARD_BYTES = 2 << 30
LEARNT_TOKENS = 16_000
DOCUMENTS = Path(__file__).resolve().parent.parent / "docs"


def write_random_checkpoint(folder: Path, *, layers: int) -> int:
    """Write config.json, tokenizer and shards.

    Args:
        folder: made if needed; files of the same names are replaced.
        layers: of the decoder, from 1 to the official 28.

    Returns:
        Bytes of all weights.
    """
    checkpoint = make_random_checkpoint(true_size=True, layers=layers)
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "config.json").write_text(json.dumps(_describe(checkpoint.config), indent=1) + "\n", encoding="utf-8")
    write_learnt_tokenizer(folder, size=checkpoint.config.language.vocabulary)
    shapes = {name: tensor.shape for name, tensor in checkpoint.tensors.items()}
    shards = list(_split(shapes))
    weight_map = {}
    for number, names in enumerate(shards, 1):
        file = f"model-{number:05d}-of-{len(shards):05d}.safetensors"
        save_file({name: checkpoint.read(name) for name in names}, folder / file, metadata={"format": "pt"})
        weight_map |= dict.fromkeys(names, file)
    total = sum(map(_count_bytes, shapes.values()))
    index = {"metadata": {"total_size": total}, "weight_map": weight_map}
    (folder / INDEX).write_text(json.dumps(index, indent=1) + "\n", encoding="utf-8")
    return total


def write_learnt_tokenizer(folder: Path, *, size: int) -> None:
    """A byte-level tokenizer learnt from the documents, filled up to `size`, the official special tokens behind."""
    learner = Tokenizer(BPE())
    learner.pre_tokenizer = ByteLevel(add_prefix_space=False)
    trainer = BpeTrainer(vocab_size=LEARNT_TOKENS, initial_alphabet=ByteLevel.alphabet(), show_progress=False)
    learner.train([str(path) for path in sorted(DOCUMENTS.glob("*.md"))], trainer)
    model = json.loads(learner.to_str())["model"]
    vocabulary = dict(model["vocab"])
    for index in range(len(vocabulary), size - len(SPECIAL)):
        vocabulary[f"filler{index}"] = index
    tokenizer = Tokenizer(BPE(vocab=vocabulary, merges=[tuple(pair) for pair in model["merges"]]))
    tokenizer.pre_tokenizer = ByteLevel(add_prefix_space=False)
    tokenizer.decoder = ByteLevelDecoder()
    tokenizer.add_special_tokens([AddedToken(text, special=True) for text in SPECIAL])
    tokenizer.save(str(folder / "tokenizer.json"))
    (folder / "tokenizer_config.json").write_text(json.dumps({"eos_token": "<|im_end|>"}), encoding="utf-8")


def _split(shapes: Mapping[str, tuple[int, ...]]) -> Iterator[list[str]]:
    names: list[str] = []
    size = 0
    for name, shape in shapes.items():
        if names and size + _count_bytes(shape) > SHARD_BYTES:
            yield names
            names, size = [], 0
        names.append(name)
        size += _count_bytes(shape)
    yield names


def _count_bytes(shape: tuple[int, ...]) -> int:
    return 2 * torch.Size(shape).numel()


def _describe(config: CheckpointConfig) -> dict:
    """The config.json of a geometry; SAM2's is the official default and has no entry."""
    vision, language = config.vision, config.language
    entries = {name: value for name, value in TINY.items() if name != "sam2_config"}
    return {
        **entries,
        "force_image_size": vision.tile_px,
        "vision_config": {
            **TINY["vision_config"],
            "hidden_size": vision.hidden,
            "num_hidden_layers": vision.layers,
            "num_attention_heads": vision.heads,
            "intermediate_size": vision.intermediate,
            "image_size": vision.tile_px,
        },
        "llm_config": {
            **TINY["llm_config"],
            "vocab_size": language.vocabulary,
            "hidden_size": language.hidden,
            "num_hidden_layers": language.layers,
            "num_attention_heads": language.heads,
            "num_key_value_heads": language.kv_heads,
            "intermediate_size": language.intermediate,
            "max_position_embeddings": language.max_positions,
        },
    }


def main() -> int:
    """Parse, write, tell the size."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--layers", type=int, default=28, choices=range(1, 29), metavar="1-28")
    arguments = parser.parse_args()
    total = write_random_checkpoint(arguments.folder, layers=arguments.layers)
    print(f"{arguments.folder}: {total / 1e9:.1f} GB of weights, {arguments.layers} layers.")
    return 0


if __name__ == "__main__":
    sys.exit(main())
