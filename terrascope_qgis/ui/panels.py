"""The controls of the dock, listed once: a further panel is its widget, its control and one line here."""

from __future__ import annotations

from typing import List

from .asking.variants_control import VariantsControl
from .classes.classes_control import ClassesControl
from .stress.stress_control import StressControl
from .workbench import Control, Workbench


def build_panels(bench: Workbench) -> List[Control]:
    """Return the controls of the panels that the rest of the dock can do without, each connected.

    A control puts its widget into the dock with `bench.dock.add_page(widget, title)` (a tab) or
    `bench.dock.add_section(widget, title, name)` (a box on the Ask page, above the question), reads the dock's state in
    `render`, and takes back in `close` what the dock's own end would not.
    """
    return [StressControl(bench), ClassesControl(bench), VariantsControl(bench)]
