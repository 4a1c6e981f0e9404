"""terrascope:change - what changed between two dates."""

from __future__ import annotations

from typing import Any, Dict, Optional

from qgis.core import (
    QgsProcessing,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsProcessingOutputNumber,
    QgsProcessingParameterMultipleLayers,
    QgsProcessingParameterString,
)

from ..bridge.i18n import tr
from .ask import AskAlgorithm


class ChangeAlgorithm(AskAlgorithm):
    """Draw what changed, or how much of one change there is."""

    PHRASE = "PHRASE"
    GROUPS = (
        ("OPTICAL_BEFORE", "optical", 0),
        ("SAR_BEFORE", "sar", 0),
        ("OPTICAL_AFTER", "optical", 1),
        ("SAR_AFTER", "sar", 1),
    )

    def name(self) -> str:
        return "change"

    def displayName(self) -> str:
        return tr("Change between two dates")

    def shortHelpString(self) -> str:
        return tr(
            "Compares layers of two dates. The dates come from names and metadata; the earlier layers must be "
            "older than the later ones."
        )

    def initAlgorithm(self, configuration: Optional[Dict[str, Any]] = None) -> None:
        titles = (
            tr("Earlier optical layers"),
            tr("Earlier SAR layers"),
            tr("Later optical layers"),
            tr("Later SAR layers"),
        )
        for (name, _, _), title in zip(self.GROUPS, titles):  # noqa: B905  (Python 3.9)
            self.addParameter(
                QgsProcessingParameterMultipleLayers(name, title, QgsProcessing.SourceType.TypeRaster, optional=True)
            )
        phrase = QgsProcessingParameterString(self.PHRASE, tr("Kind of change"), optional=True)
        phrase.setHelp(tr("In English: forest loss, flooded area, new buildings …; empty = any change."))
        self.addParameter(phrase)
        self.add_area_parameters()
        self.add_model_parameters()
        self.add_doubt_parameter()
        self.add_variant_parameters()
        self.add_outputs()
        self.addOutput(QgsProcessingOutputNumber("AREA_M2", tr("Area of the largest mask (m²)")))
        self.addOutput(QgsProcessingOutputNumber("PERCENT", tr("Share of the area (%)")))

    def prepare_inputs(
        self, parameters: Dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> bool:
        self._inputs = []
        days = ([], [])
        for name, role, when in self.GROUPS:
            rows = self.read_layers(name, role, parameters, context)
            for row in rows:
                if not row.date:
                    raise QgsProcessingException(
                        tr("{layer}: no date found. Set it in the TerraScope panel or in the file name.").format(
                            layer=row.name
                        )
                    )
            days[when].extend(row.date for row in rows)
            self._inputs += rows
        if not days[0] or not days[1]:
            raise QgsProcessingException(tr("Choose at least one earlier and one later layer."))
        if max(days[0]) >= min(days[1]):
            raise QgsProcessingException(
                tr("The earlier layers ({first}) are not older than the later ones ({last}). Swap them.").format(
                    first=max(days[0]), last=min(days[1])
                )
            )
        return True

    def build_question(self, parameters: Dict[str, Any], context: QgsProcessingContext) -> str:
        phrase = " ".join(self.parameterAsString(parameters, self.PHRASE, context).split()).rstrip(".?")
        if not phrase:
            return "What changed between the two dates?"
        return f"How many hectares of {phrase} are there between the two dates?"

    def add_results(self, run: Any, results: Dict[str, Any]) -> None:
        found = [segment for segment in run.segments if segment.pixels]
        largest = max(found, key=lambda segment: segment.pixels) if found else None
        results["AREA_M2"] = largest.area_m2 if largest else 0.0
        results["PERCENT"] = largest.percent if largest else 0.0
