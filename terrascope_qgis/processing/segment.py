"""terrascope:segment - the mask of a class or phrase."""

from __future__ import annotations

from typing import Any, Dict, Optional

from qgis.core import (
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingOutputNumber,
    QgsProcessingParameterString,
)

from ..bridge.i18n import tr
from .ask import AskAlgorithm


class SegmentAlgorithm(AskAlgorithm):
    """Draw what a word names."""

    PHRASE = "PHRASE"

    def name(self) -> str:
        return "segment"

    def displayName(self) -> str:
        return tr("Segment a class or phrase")

    def shortHelpString(self) -> str:
        return tr("Draws the mask of a class, such as water, trees or built-up area, and measures it.")

    def initAlgorithm(self, configuration: Optional[Dict[str, Any]] = None) -> None:
        self.add_raster_parameters()
        phrase = QgsProcessingParameterString(self.PHRASE, tr("Class or phrase"), "water")
        phrase.setHelp(tr("In English: water, trees, crops, built-up area, burned area …"))
        self.addParameter(phrase)
        self.add_area_parameters()
        self.add_model_parameters()
        self.add_doubt_parameter()
        self.add_variant_parameters()
        self.add_outputs()
        self.addOutput(QgsProcessingOutputNumber("AREA_M2", tr("Area of the largest mask (m²)")))
        self.addOutput(QgsProcessingOutputNumber("PERCENT", tr("Share of the area (%)")))

    def build_question(self, parameters: Dict[str, Any], context: QgsProcessingContext) -> str:
        phrase = " ".join(self.parameterAsString(parameters, self.PHRASE, context).split()).rstrip(".")
        if not phrase:
            raise QgsProcessingException(tr("Write a class or phrase."))
        return f"Segment the {phrase}."

    def add_results(self, run: Any, results: Dict[str, Any]) -> None:
        found = [segment for segment in run.segments if segment.pixels]
        largest = max(found, key=lambda segment: segment.pixels) if found else None
        results["AREA_M2"] = largest.area_m2 if largest else 0.0
        results["PERCENT"] = largest.percent if largest else 0.0
