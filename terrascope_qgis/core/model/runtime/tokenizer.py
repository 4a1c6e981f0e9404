"""Text to token ids and back, by the bundle's `tokenizer.json`; knows no meaning of tokens."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from tokenizers import Tokenizer as HubTokenizer

from ...errors import BundleError
from ...words.said import say


class Tokenizer:
    """A tokenizer whose special tokens are looked up by their text."""

    def __init__(self, path: Path) -> None:
        self._path = path
        try:
            self._hub = HubTokenizer.from_file(str(path))
        except Exception as error:
            raise BundleError(say("tokenizer_unreadable", file=path, problem=error)) from error
        self._special = {token.content: token_id for token_id, token in self._hub.get_added_tokens_decoder().items()}
        self._special_by_id = {token_id: text for text, token_id in self._special.items()}

    @property
    def size(self) -> int:
        """Number of tokens, added ones included."""
        return int(self._hub.get_vocab_size(with_added_tokens=True))

    @property
    def special(self) -> dict[str, int]:
        """Added tokens by their text."""
        return dict(self._special)

    def has(self, token: str) -> bool:
        """Whether there is a token with this very text."""
        return self._hub.token_to_id(token) is not None

    def id_of(self, token: str) -> int:
        """Id of the token with this very text.

        Raises:
            BundleError: there is none.
        """
        token_id = self._hub.token_to_id(token)
        if token_id is None:
            raise BundleError(say("tokenizer_lacks", file=self._path, mark=f"{token!r}"))
        return int(token_id)

    def special_text(self, token_id: int) -> str | None:
        """Text of an added token; None for an ordinary one."""
        return self._special_by_id.get(token_id)

    def encode(self, text: str) -> list[int]:
        """Ids of a text, without tokens of a template."""
        return list(self._hub.encode(text, add_special_tokens=False).ids)

    def decode(self, ids: Sequence[int]) -> str:
        """Text of ids, special tokens included as they are."""
        return str(self._hub.decode(list(ids), skip_special_tokens=False))
