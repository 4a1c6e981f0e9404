"""A question offered as a button: as wide as its text, shortened where the dock is narrower."""

from __future__ import annotations

from typing import Optional

from qgis.PyQt.QtCore import QEvent, QSize, Qt
from qgis.PyQt.QtWidgets import QPushButton, QWidget

from ...bridge.i18n import tr

_SIDES_PX = 24
"""Padding and border left and right of the text."""
_STYLE = (
    "QPushButton { border: 1px solid palette(mid); border-radius: 9px; padding: 2px 9px;"
    " background: palette(base); text-align: left; }"
    "QPushButton:hover, QPushButton:focus { border-color: palette(highlight); }"
)


class SuggestionButton(QPushButton):
    """Puts its question into the box."""

    def __init__(self, question: str, parent: Optional[QWidget] = None) -> None:
        super().__init__(question, parent)
        self.question = question
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setStyleSheet(_STYLE)
        self.setToolTip(question + "\n" + tr("Put this question into the box"))
        self.setAccessibleName(question)
        self.ensurePolished()

    def sizeHint(self) -> QSize:
        """Return the size that shows the whole question."""
        width = self.fontMetrics().horizontalAdvance(self.question) + _SIDES_PX
        return QSize(width, super().sizeHint().height())

    def resizeEvent(self, event: QEvent) -> None:
        """Shorten the text to the room there is."""
        super().resizeEvent(event)
        # Two pixels of grace: widths of letters are rounded.
        room = self.width() - _SIDES_PX + 2
        self.setText(self.fontMetrics().elidedText(self.question, Qt.TextElideMode.ElideRight, max(room, 10)))
