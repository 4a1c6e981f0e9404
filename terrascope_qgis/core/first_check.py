"""Looks at question, layers and area before a large model is loaded, which takes a minute; answers nothing."""

from __future__ import annotations

from .model.bundle.manifest import Manifest
from .raster.stack import open_stack
from .reasoning.terrascope8b.encoding import check_sensor
from .reasoning.terrascope8b.memory import plan_views_memory
from .reasoning.terrascope8b.rendering import plan_rendering
from .reasoning.wording.question import check_question
from .request import AnalysisRequest


def check_first(request: AnalysisRequest, manifest: Manifest) -> None:
    """Open the layers as `analyse` does and close them again; a model so small that it states no memory is left alone.

    Raises:
        InputError: the question, the area or a raster cannot be used.
        BandError: a layer lacks bands that the model needs, or is of a sensor it does not know.
        BudgetError: the area takes more memory than allowed, even without the model.
    """
    if manifest.terrascope8b is None:
        return
    check_question(request.question)
    vision = manifest.vision
    with open_stack(request.sources, request.area, gsd_range_m=(vision.gsd_min_m, vision.gsd_max_m)) as stack:
        for layer in stack.layers:
            check_sensor(layer, manifest)
            plan_rendering(layer, manifest)
        plan_views_memory(stack.grid, manifest, stack.layers, request.resources.memory_bytes)
