"""A question with all it needs, and what the presenter lets happen for it; plain values and promises, no Qt."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Mapping, Optional, Protocol, Sequence, Tuple

from ...bridge.inputs.areas import AreaValue
from ...bridge.inputs.layer_inputs import LayerInput
from ...bridge.runs.run_values import RunValue
from ...core.request import Variants


@dataclass(frozen=True)
class Effort:
    """How much is done for an answer beyond the answer itself."""

    thorough: bool = False
    """Look at the area several times and say how far the masks agree."""
    probability: bool = False
    """Show the probability of each pixel behind the masks as raster layers."""


NO_MORE = Effort()
USUAL = Variants()


@dataclass(frozen=True)
class Job:
    """A question with all it needs, as it was when it was asked."""

    run: RunValue
    inputs: Tuple[LayerInput, ...]
    area: AreaValue
    model: str
    device: str
    effort: Effort = NO_MORE
    variants: Variants = USUAL
    """Among the ways of answering of TerraScope 8B."""
    request: Optional[Mapping[str, Any]] = None
    """What an earlier run asked, to be asked again as it was; None = it is built from inputs and area."""
    again: bool = False
    """The run is over already; the same request is made once more for the probabilities behind its masks."""


class Ports(Protocol):
    """What the presenter makes happen; `run_ports.py` does it."""

    def prepare(self, job: Job) -> None:
        """Turn the job into a request; the queue hears of it by `take_prepared` or `take_end`."""

    def send(self, run_id: str, content: Mapping[str, Any]) -> None:
        """Hand the request to the worker."""

    def send_again(self, run: RunValue) -> None:
        """Hand the request of a finished run to the worker once more, for its probabilities; `take_end` follows."""

    def cancel(self) -> None:
        """Stop what is prepared or under way; `take_end` follows."""

    def add_step(self, run: RunValue, index: int) -> None:
        """Show the masks of a step as layers."""

    def add_probability(self, run: RunValue, path: str) -> None:
        """Show the probabilities in a file as layers of a run."""

    def clean_up(self, run_id: str) -> None:
        """Remove the temporary files of a run that is over."""

    def finish_run(self, run: RunValue) -> None:
        """Complete the layers of a run."""

    def fail_again(self, run: RunValue, problem: str) -> None:
        """Tell that the probabilities of a run could not be had."""

    def save_history(self, runs: Sequence[RunValue]) -> None:
        """Keep the history in the project."""

    def show(self) -> None:
        """Render soon."""
