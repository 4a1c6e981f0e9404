"""Read a checkpoint's tokenizer and find its special tokens by name; ids are never assumed."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from tokenizers import Tokenizer

from exporter.terrascope8b.errors import CheckpointError

REQUIRED: Mapping[str, str] = {
    "turn_start": "<|im_start|>",
    "turn_end": "<|im_end|>",
    "image_start": "<img>",
    "image_end": "</img>",
    "image_context": "<IMG_CONTEXT>",
    "seg": "[SEG]",
    "region": "<REGION>",
}
"""Role -> text of tokens without which the loop cannot run."""

OPTIONAL: Mapping[str, str] = {
    "end_of_text": "<|endoftext|>",
    "think_start": "<think>",
    "think_end": "</think>",
    "answer_start": "<answer>",
    "answer_end": "</answer>",
    "phrase_start": "<p>",
    "phrase_end": "</p>",
    "end": "<|end|>",
}
"""Role -> text of tokens recorded where the tokenizer has them."""


@dataclass(frozen=True)
class TokenizerRecord:
    """A tokenizer that fits the embedding table."""

    tokenizer: Tokenizer
    size: int
    roles: Mapping[str, str]
    """Role -> token text, for `tokens` in the manifest."""
    stop: tuple[str, ...]
    """Tokens that end an answer."""

    def token_id(self, role: str) -> int:
        """Id of the token with a role."""
        found = self.tokenizer.token_to_id(self.roles[role])
        assert found is not None, role  # read_tokenizer looked it up
        return int(found)


def read_tokenizer(folder: Path, *, embedding_rows: int) -> TokenizerRecord:
    """Read tokenizer.json, or build it from vocab.json, merges.txt and the added tokens.

    Raises:
        CheckpointError: no tokenizer, a token of the loop is missing or splits, or the sizes disagree.
    """
    tokenizer = _load(folder)
    size = tokenizer.get_vocab_size(with_added_tokens=True)
    top = max(tokenizer.get_vocab(with_added_tokens=True).values()) + 1
    if size != embedding_rows or top != size:
        raise CheckpointError(
            f"{folder}: the tokenizer has {size} tokens with ids up to {top - 1}, the embedding table has "
            f"{embedding_rows} rows; use the tokenizer saved with these weights."
        )
    roles = dict(REQUIRED)
    roles |= {role: text for role, text in OPTIONAL.items() if tokenizer.token_to_id(text) is not None}
    for role, text in roles.items():
        token_id = tokenizer.token_to_id(text)
        if token_id is None:
            raise CheckpointError(
                f"{folder}: the tokenizer has no {text} ({role}). Sa2VA and InternVL have none either: is this "
                "sy1998/TerraScope? If so, use the tokenizer saved with its weights."
            )
        if tokenizer.encode(text, add_special_tokens=False).ids != [token_id]:
            raise CheckpointError(
                f"{folder}: the tokenizer splits {text} ({role}) in pieces; its added_tokens list is incomplete."
            )
    stop = [_read_end_token(folder)]
    stop += [roles[role] for role in ("end", "end_of_text") if role in roles]
    if tokenizer.token_to_id(stop[0]) is None:
        raise CheckpointError(f"{folder}: the end token {stop[0]!r} of tokenizer_config.json is not in the vocabulary.")
    return TokenizerRecord(tokenizer=tokenizer, size=size, roles=roles, stop=tuple(dict.fromkeys(stop)))


def _load(folder: Path) -> Tokenizer:
    fast = folder / "tokenizer.json"
    try:
        if fast.is_file():
            return Tokenizer.from_file(str(fast))
        if (folder / "vocab.json").is_file() and (folder / "merges.txt").is_file():
            # The official converter saves the slow Qwen2 tokenizer, which has no tokenizer.json.
            from transformers import Qwen2Tokenizer

            return Tokenizer.from_str(Qwen2Tokenizer.from_pretrained(folder).backend_tokenizer.to_str())
    except Exception as error:  # the tokenizers library raises bare Exception
        raise CheckpointError(f"{folder}: the tokenizer cannot be read ({error}); download it again.") from error
    raise CheckpointError(f"{folder} has neither tokenizer.json nor vocab.json with merges.txt; finish the download.")


def _read_end_token(folder: Path) -> str:
    path = folder / "tokenizer_config.json"
    if not path.is_file():
        return REQUIRED["turn_end"]
    try:
        token = json.loads(path.read_text(encoding="utf-8")).get("eos_token") or REQUIRED["turn_end"]
    except (OSError, ValueError, AttributeError) as error:
        raise CheckpointError(f"{path} is not readable JSON ({error}); download it again.") from error
    return str(token["content"] if isinstance(token, dict) else token)
