"""The engine's failures, one class per cause; the text of each tells the user what to do."""

from __future__ import annotations


class TerraScopeError(Exception):
    """Base of every failure the engine reports on purpose.

    The message is one line: what, which file, found and expected, what to do.
    """

    kind = "ERROR"
    """Short class code shown to users and carried by the worker protocol."""
    exit_code = 1
    """Exit status of the command line."""


class InputError(TerraScopeError):
    """A raster, area, date or question cannot be used as given."""

    kind = "INPUT"
    exit_code = 2


class BandError(InputError):
    """The bands a role needs are missing, ambiguous or in the wrong slot."""

    kind = "BAND"


class CrsError(InputError):
    """Positions cannot be related to each other or to the ground."""

    kind = "CRS"


class WriteError(InputError):
    """An output cannot be written, or did not read back as written."""

    kind = "WRITE"


class StateError(InputError):
    """Something the run depends on changed or is in use."""

    kind = "STATE"


class BundleError(TerraScopeError):
    """A model bundle is incomplete, altered, unsafe or of an unknown format."""

    kind = "BUNDLE"
    exit_code = 3


class BudgetError(TerraScopeError):
    """The run would need more memory, disk or time than it is allowed."""

    kind = "BUDGET"
    exit_code = 4


class Cancelled(TerraScopeError):
    """The user stopped the run; not a failure, carried as an exception to unwind."""

    kind = "CANCEL"
    exit_code = 130

    def __init__(self, message: str = "Cancelled.") -> None:
        super().__init__(message)
