from __future__ import annotations

from tests.core.reasoning.conftest import encode, model, progress

__all__ = ["encode", "model", "progress"]
