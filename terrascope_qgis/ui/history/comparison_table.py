"""Two runs side by side as a table whose texts wrap; which rows there are is `comparison.py`'s."""

from __future__ import annotations

from typing import Optional, Sequence

from qgis.PyQt.QtCore import QEvent, Qt
from qgis.PyQt.QtWidgets import QAbstractItemView, QHeaderView, QTableWidget, QTableWidgetItem, QWidget

from ...bridge.i18n import tr


class ComparisonTable(QTableWidget):
    """One row per fact; what differs is bold."""

    def __init__(self, parent: Optional[QWidget] = None) -> None:
        super().__init__(0, 3, parent)
        self.setWordWrap(True)
        self.setAlternatingRowColors(True)
        self.setShowGrid(False)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setAccessibleName(tr("Comparison of two runs"))
        header = self.horizontalHeader()
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Fixed)
        for section in (1, 2):
            header.setSectionResizeMode(section, QHeaderView.ResizeMode.Stretch)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)

    def show_rows(self, rows: Sequence[tuple], titles: Sequence[str]) -> None:
        """Show the facts of two runs under their titles."""
        self.setHorizontalHeaderLabels(["", *(title.replace(" ", "\n") for title in titles)])
        self.setRowCount(len(rows))
        for row, (what, first, second, differs) in enumerate(rows):
            for column, text in enumerate((what, first, second)):
                item = QTableWidgetItem(text)
                item.setToolTip(text)
                item.setTextAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
                font = item.font()
                font.setBold(bool(differs) and column > 0)
                item.setFont(font)
                self.setItem(row, column, item)
        self.setVisible(bool(rows))
        self._share_width()

    def resizeEvent(self, event: QEvent) -> None:
        """Share the width anew."""
        super().resizeEvent(event)
        self._share_width()

    def _share_width(self) -> None:
        """Give the names of the facts at most three tenths: what they were in the two runs is what is read."""
        self.horizontalHeader().resizeSection(0, min(self.sizeHintForColumn(0), 3 * self.viewport().width() // 10))
