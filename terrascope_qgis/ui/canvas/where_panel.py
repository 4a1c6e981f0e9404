"""Where the question is about: how the area is chosen, its size and the time it will take."""

from __future__ import annotations

from typing import Optional

from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtWidgets import QComboBox, QHBoxLayout, QVBoxLayout, QWidget

from ...bridge.i18n import tr
from .. import look
from ..state import AreaView

DRAWN = ("point", "box", "polygon")
"""Kinds that need the map."""


class WherePanel(QWidget):
    """A list of kinds, a button that draws or refreshes, one line of facts."""

    kind_chosen = pyqtSignal(str)
    draw_asked = pyqtSignal(str)
    zoom_asked = pyqtSignal()

    def __init__(self, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        row = QHBoxLayout()
        row.setSpacing(4)
        self.kinds = QComboBox()
        self.kinds.setAccessibleName(tr("Area of the question"))
        look.let_shrink(self.kinds)
        for kind, icon, title in (
            ("extent", "mActionZoomFullExtent", tr("Visible map extent")),
            ("layers", "mIconRaster", tr("Whole layers")),
            ("point", "mActionCapturePoint", tr("Around a clicked place")),
            ("box", "mActionAddBasicRectangle", tr("Drawn box")),
            ("polygon", "mActionCapturePolygon", tr("Drawn polygon")),
            ("features", "mActionSelectRectangle", tr("Selected features")),
        ):
            self.kinds.addItem(look.theme_icon(icon), title, kind)
        self.kinds.activated.connect(self._choose)
        self.draw = look.make_tool_button(look.theme_icon("mActionToggleEditing"), tr("Draw the area on the map"))
        self.draw.clicked.connect(lambda: self.draw_asked.emit(str(self.kinds.currentData())))
        self.zoom = look.make_tool_button(look.theme_icon("mActionZoomToLayer"), tr("Zoom to the area"))
        self.zoom.clicked.connect(self.zoom_asked)
        row.addWidget(self.kinds, 1)
        row.addWidget(self.draw)
        row.addWidget(self.zoom)
        column.addLayout(row)
        self.facts = look.make_plain_label()
        column.addWidget(self.facts)

    def show_area(self, area: AreaView) -> None:
        """Show the chosen kind and its size, or what is missing."""
        index = self.kinds.findData(area.kind)
        if index != self.kinds.currentIndex():
            self.kinds.setCurrentIndex(index)
        self.draw.setVisible(area.kind in DRAWN)
        self.zoom.setEnabled(bool(area.text))
        self.facts.setText(area.problem or area.text)
        self.facts.setVisible(bool(area.problem or area.text))
        look.tint_text(self.facts, look.verdict_colour(self.facts, "differs" if area.problem else ""))

    def _choose(self, index: int) -> None:
        self.kind_chosen.emit(str(self.kinds.itemData(index)))
