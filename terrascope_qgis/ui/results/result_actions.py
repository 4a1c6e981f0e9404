"""What can be done with a finished run: keep it, export it, print it, test it."""

from __future__ import annotations

from typing import Optional

from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtWidgets import QMenu, QPushButton, QToolButton, QWidget

from ...bridge.i18n import tr
from ...bridge.runs.run_values import RunValue
from .. import look
from ..flow_layout import FlowLayout


class ResultActions(QWidget):
    """Buttons under the reasoning."""

    keep_asked = pyqtSignal()
    export_asked = pyqtSignal(str)
    """`gpkg`, `shp` or `geojson`."""
    print_asked = pyqtSignal()
    pdf_asked = pyqtSignal()
    stress_asked = pyqtSignal()
    layers_asked = pyqtSignal()

    def __init__(self, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        flow = FlowLayout(self, spacing=6)
        self.keep = QPushButton(look.theme_icon("mActionFileSave"), tr("Keep"))
        self.keep.setToolTip(tr("Save the masks as a GeoPackage beside the project"))
        self.keep.clicked.connect(self.keep_asked)
        self.export = QToolButton()
        self.export.setText(tr("Export"))
        self.export.setIcon(look.theme_icon("mActionSharingExport"))
        self.export.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.export.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        menu = QMenu(self.export)
        for kind, title in (("gpkg", "GeoPackage…"), ("shp", "Shapefile…"), ("geojson", "GeoJSON…")):
            menu.addAction(title, lambda kind=kind: self.export_asked.emit(kind))
        self.export.setMenu(menu)
        self.print = QToolButton()
        self.print.setText(tr("A4 report"))
        self.print.setIcon(look.theme_icon("mActionNewLayout"))
        self.print.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.print.setPopupMode(QToolButton.ToolButtonPopupMode.MenuButtonPopup)
        self.print.setToolTip(tr("Print layout with question, answer, map, masks, legend, steps and sources"))
        self.print.clicked.connect(self.print_asked)
        reports = QMenu(self.print)
        reports.addAction(tr("Open as a print layout"), self.print_asked.emit)
        reports.addAction(tr("Save as PDF…"), self.pdf_asked.emit)
        self.print.setMenu(reports)
        self.layers = QPushButton(look.theme_icon("mActionAddLayer"), tr("Add the masks again"))
        self.layers.setToolTip(tr("The layers of this run are no longer in the project"))
        self.layers.clicked.connect(self.layers_asked)
        self.stress = QPushButton(look.theme_icon("mActionHistogram"), tr("Stress test…"))
        self.stress.setToolTip(tr("Find out what would change this answer: noise, clouds, lost bands and more"))
        self.stress.clicked.connect(self.stress_asked)
        for widget in (self.layers, self.keep, self.export, self.print, self.stress):
            flow.addWidget(widget)

    def show_run(self, run: Optional[RunValue], *, has_layers: bool) -> None:
        """Show what fits the run."""
        over = run is not None and run.state in ("done", "cancelled", "failed") and bool(run.steps)
        masks = over and any(segment.wkb for segment in run.segments)
        self.setVisible(bool(over))
        self.keep.setVisible(bool(masks and has_layers))
        self.layers.setVisible(bool(masks and not has_layers))
        self.export.setVisible(bool(masks and has_layers))
        self.print.setVisible(bool(over))
        answer = run.answer if run is not None and run.state == "done" else None
        # What was declined has no mask that noise or clouds could change.
        self.stress.setVisible(answer is not None and answer.status != "declined")
