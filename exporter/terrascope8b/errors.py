"""The one failure this package adds: a checkpoint that is not what the exporter reads."""

from __future__ import annotations

from terrascope_qgis.core.errors import InputError


class CheckpointError(InputError):
    """A checkpoint folder lacks something, holds something else, or disagrees with itself."""

    kind = "CHECKPOINT"
