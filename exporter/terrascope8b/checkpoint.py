"""Find, check and stream the weights of a checkpoint folder; one tensor in memory at a time."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import torch
from safetensors import SafetensorError, safe_open

from exporter.terrascope8b.config import CheckpointConfig, read_config
from exporter.terrascope8b.errors import CheckpointError
from exporter.terrascope8b.layout import expected_shapes, is_unused
from exporter.terrascope8b.tokens import TokenizerRecord, read_tokenizer

INDEX = "model.safetensors.index.json"
SINGLE = "model.safetensors"
FLOATS = ("F32", "F16", "BF16", "F64")
SLICE = 1 << 22
"""Numbers of a weight that are looked at together."""
POINTER = b"version https://git-lfs"
"""How a file begins that Git LFS has not replaced by its content."""


@dataclass(frozen=True)
class StoredTensor:
    """Where one weight lies."""

    file: Path
    shape: tuple[int, ...]
    dtype: str
    """safetensors' name, such as BF16."""


@dataclass(frozen=True)
class Checkpoint:
    """A checked checkpoint: every needed weight is there, once, in its shape."""

    folder: Path
    config: CheckpointConfig
    tokenizer: TokenizerRecord
    tensors: Mapping[str, StoredTensor]
    unused: tuple[str, ...]
    """Names of weights that belong to the layout and are left out."""

    def read(self, name: str) -> torch.Tensor:
        """Load one weight in its stored type.

        The file is opened and closed for each call, so that its mapped pages do not pile up in this process.

        Raises:
            CheckpointError: the bytes cannot be read, or hold NaN or infinity.
        """
        stored = self.tensors[name]
        try:
            with safe_open(stored.file, framework="pt") as shard:
                tensor: torch.Tensor = shard.get_tensor(name)
        except (SafetensorError, OSError) as error:
            raise CheckpointError(
                f"{stored.file}: {name} cannot be read ({error}); download the file again."
            ) from error
        # In slices, so that the check needs no mask the size of the weight.
        for part in tensor.flatten().split(SLICE):
            if not torch.isfinite(part).all():
                raise CheckpointError(f"{stored.file}: {name} holds NaN or infinity; download the file again.")
            # Some programs give a file its full size first: what did not arrive is zero.
            if len(part) >= SLICE // 4 and not part.any():
                raise CheckpointError(
                    f"{stored.file}: {name} has {len(part)} zeros in a row, so the download was not finished; delete "
                    "the file and download it again."
                )
        return tensor


def open_checkpoint(folder: Path) -> Checkpoint:
    """Check configuration, tokenizer and the names and shapes of all weights, reading headers only.

    Raises:
        CheckpointError: anything is missing, extra, misshapen or at odds with the configuration.
    """
    if not folder.is_dir():
        raise CheckpointError(f"{folder} is no folder; give the folder of the Hugging Face checkpoint.")
    config = read_config(folder)
    tensors = _read_headers(folder)
    _check_layout(folder, config, tensors)
    refuse_pointer(folder / "tokenizer.json")
    tokenizer = read_tokenizer(folder, embedding_rows=config.language.vocabulary)
    return Checkpoint(
        folder=folder,
        config=config,
        tokenizer=tokenizer,
        tensors=tensors,
        unused=tuple(sorted(name for name in tensors if is_unused(name))),
    )


def refuse_pointer(file: Path) -> None:
    """Say so where a clone without Git LFS left a pointer of some 130 bytes.

    Raises:
        CheckpointError: it did.
    """
    if file.is_file():
        with file.open("rb") as stream:
            if stream.read(len(POINTER)) == POINTER:
                raise CheckpointError(
                    f"{file} is a Git LFS pointer, not the file itself; run git lfs pull in its folder, or fetch the "
                    "checkpoint with hf download."
                )


def _read_headers(folder: Path) -> dict[str, StoredTensor]:
    tensors: dict[str, StoredTensor] = {}
    for file in _list_shards(folder):
        try:
            with safe_open(file, framework="pt") as shard:
                for name in shard.keys():  # noqa: SIM118 - safe_open is no mapping
                    part = shard.get_slice(name)
                    if name in tensors:
                        raise CheckpointError(
                            f"{name} is both in {tensors[name].file.name} and {file.name}; remove the stale shard."
                        )
                    tensors[name] = StoredTensor(file, tuple(part.get_shape()), str(part.get_dtype()))
        except (SafetensorError, OSError) as error:
            refuse_pointer(file)
            raise CheckpointError(f"{file} is no whole safetensors file ({error}); download it again.") from error
    return tensors


def _list_shards(folder: Path) -> list[Path]:
    index = folder / INDEX
    if index.is_file():
        try:
            names = sorted(set(json.loads(index.read_text(encoding="utf-8"))["weight_map"].values()))
        except (OSError, ValueError, KeyError, AttributeError, TypeError) as error:
            raise CheckpointError(f"{index} is no readable shard index ({error!r}); download it again.") from error
        for name in names:
            if not isinstance(name, str) or Path(name).name != name:
                raise CheckpointError(f"{index}: shard {name!r} is not a file name in the same folder.")
        missing = [name for name in names if not (folder / name).is_file()]
        if missing:
            raise CheckpointError(
                f"{index} names {len(names)} shards, {len(missing)} are missing ({', '.join(missing[:3])}); "
                "finish the download: give the same download command again, it takes up what is there."
            )
        return [folder / name for name in names]
    if (folder / SINGLE).is_file():
        return [folder / SINGLE]
    if any(folder.glob("*.bin")) or any(folder.glob("*.pth")):
        raise CheckpointError(f"{folder} has pickled weights only; convert them to safetensors, pickles are not read.")
    raise CheckpointError(f"{folder} has neither {INDEX} nor {SINGLE}; finish the download.")


def _check_layout(folder: Path, config: CheckpointConfig, tensors: Mapping[str, StoredTensor]) -> None:
    expected = expected_shapes(config)
    missing = sorted(set(expected) - set(tensors))
    if missing:
        raise CheckpointError(
            f"{folder}: {len(missing)} of {len(expected)} weights are missing, first {missing[0]}; "
            f"finish the download, or repair {config.path.name} if it describes another model."
        )
    extra = sorted(name for name in tensors if name not in expected and not is_unused(name))
    if any("lora_" in name for name in extra):
        raise CheckpointError(f"{folder}: adapters are not merged ({extra[0]}); run the official converter first.")
    if extra:
        raise CheckpointError(
            f"{folder}: {len(extra)} weights belong to no known part, first {extra[0]}; expected the layout "
            f"{config.path.name} describes."
        )
    for name, shape in expected.items():
        stored = tensors[name]
        if stored.shape != shape:
            raise CheckpointError(
                f"{stored.file}: {name} has shape {list(stored.shape)}, {config.path.name} makes {list(shape)}; "
                "use the config.json that belongs to these weights."
            )
        if stored.dtype not in FLOATS:
            raise CheckpointError(
                f"{stored.file}: {name} is stored as {stored.dtype}, expected one of {', '.join(FLOATS)}; "
                "use the unquantised checkpoint."
            )
