"""Draws that can be repeated: the same seed gives the same set and the same folds on every machine."""

from __future__ import annotations

import random


class RepeatableDraws(random.Random):
    """Python's own generator under a name that says what it is for; never for secrets."""
