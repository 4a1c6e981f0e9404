"""The list of TerraScope's Processing algorithms."""

from __future__ import annotations

from qgis.core import QgsProcessingProvider
from qgis.PyQt.QtGui import QIcon

from ..bridge.i18n import tr
from ..bridge.places import icon_path
from .ask import AskAlgorithm
from .ask_features import AskFeaturesAlgorithm
from .bundle_tools import DiagnosticsAlgorithm, InstallBundleAlgorithm, VerifyBundleAlgorithm
from .change import ChangeAlgorithm
from .export_evidence import ExportEvidenceAlgorithm
from .learn_class import LearnClassAlgorithm
from .segment import SegmentAlgorithm
from .stress import StressAlgorithm


class TerraScopeProvider(QgsProcessingProvider):
    """The provider; its id and those of the algorithms are public and never change."""

    def id(self) -> str:
        """Return the public id."""
        return "terrascope"

    def name(self) -> str:
        """Return the name in the toolbox."""
        return "TerraScope"

    def longName(self) -> str:
        """Return the name with what it is."""
        return tr("TerraScope Pixel Reasoning")

    def icon(self) -> QIcon:
        """Return the icon."""
        return QIcon(icon_path("terrascope.svg"))

    def loadAlgorithms(self) -> None:
        """Add the algorithms."""
        for algorithm in (
            AskAlgorithm,
            AskFeaturesAlgorithm,
            SegmentAlgorithm,
            ChangeAlgorithm,
            StressAlgorithm,
            LearnClassAlgorithm,
            ExportEvidenceAlgorithm,
            InstallBundleAlgorithm,
            VerifyBundleAlgorithm,
            DiagnosticsAlgorithm,
        ):
            self.addAlgorithm(algorithm())
