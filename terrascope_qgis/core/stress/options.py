"""How a stress test is to be run, as plain values; needs no package."""

from __future__ import annotations

from dataclasses import dataclass

from ..errors import InputError
from ..request import Role

PROFILES = ("quick", "full")
MAX_WINDOWS = 16
_WINDOWS = {"quick": 1, "full": 3}


@dataclass(frozen=True)
class StressOptions:
    """What the user chose."""

    profile: str = "quick"
    """`quick`: a choice of corruptions at levels 1, 3 and 5 on one chip; `full`: all at five levels on three."""
    corruptions: tuple[str, ...] | None = None
    """Ids; None = those of the profile that the layers allow."""
    sensor: Role | None = None
    """Whose layers are distorted; None = both. Moves of the whole picture always take all layers."""
    windows: int | None = None
    """Chips of a large area; None = as the profile says."""
    seed: int = 0

    def __post_init__(self) -> None:
        """Check what a user may have typed; names of corruptions are checked where they are chosen.

        Raises:
            InputError: a value is unknown.
        """
        if self.profile not in PROFILES:
            raise InputError(f"stress profile {self.profile!r}: unknown, expected {' or '.join(PROFILES)}.")
        if self.windows is not None and not 1 <= self.windows <= MAX_WINDOWS:
            raise InputError(f"{self.windows} stress windows: expected 1 to {MAX_WINDOWS}.")

    @property
    def window_count(self) -> int:
        """Chips of a large area."""
        return self.windows or _WINDOWS[self.profile]
