"""The table of a stress test, growing while it runs: a row per corruption, a column per level."""

from __future__ import annotations

from typing import Optional

from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QBrush, QColor
from qgis.PyQt.QtWidgets import QAbstractItemView, QHeaderView, QTableWidget, QTableWidgetItem, QWidget

from ...bridge.i18n import tr
from ...bridge.runs.stress_titles import title_corruption
from ...bridge.runs.stress_values import StressCell, StressRow, StressValue

LEVELS = 5
OTHER_ANSWER = "≠"
"""Stands beside the overlap where the answer is another one: colour alone would not say it to everybody."""
_NAME, _MASKS, _FIRST_LEVEL = 0, 1, 2
_KEPT_RGB, _LOST_RGB = (0, 114, 178), (213, 70, 0)
_TINT = 90


class StressTable(QTableWidget):
    """Shows what is kept of the masks, and where the answer changes."""

    def __init__(self, parent: Optional[QWidget] = None) -> None:
        super().__init__(0, _FIRST_LEVEL + LEVELS, parent)
        titles = [tr("Corruption"), tr("Masks kept"), *(str(level) for level in range(1, LEVELS + 1))]
        self.setHorizontalHeaderLabels(titles)
        self.verticalHeader().hide()
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        header = self.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        for column in (_NAME, _MASKS):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.ResizeToContents)

    def show_value(self, value: StressValue) -> None:
        """Show all rows."""
        self.setRowCount(len(value.rows))
        for place, row in enumerate(value.rows):
            self._put(place, _NAME, title_corruption(row.id), centred=False)
            kept = row.mask_retention
            self._put(place, _MASKS, "" if kept is None else f"{100 * kept:.0f} %")
            self._put_levels(place, row)

    def _put_levels(self, place: int, row: StressRow) -> None:
        cells = {cell.level: cell for cell in row.cells}
        for level in range(1, LEVELS + 1):
            cell = cells.get(level)
            item = self._put(place, _FIRST_LEVEL + level - 1, "" if cell is None else write_cell(cell))
            if cell is not None:
                item.setToolTip("\n".join([cell.words, *cell.answers]))
                item.setBackground(QBrush(_tint(cell)))

    def _put(self, row: int, column: int, text: str, *, centred: bool = True) -> QTableWidgetItem:
        item = QTableWidgetItem(text)
        if centred:
            item.setTextAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setItem(row, column, item)
        return item


def write_cell(cell: StressCell) -> str:
    """Return the overlap in percent, marked where the answer is another one."""
    share = "" if cell.iou is None else f"{100 * cell.iou:.0f} %"
    return f"{share} {OTHER_ANSWER}".strip() if cell.is_other_answer else share or "="


def _tint(cell: StressCell) -> QColor:
    """Blue where all is kept, orange where nothing is; translucent, so that the text stays readable in any theme."""
    kept = (0.0 if cell.is_other_answer else 1.0) if cell.iou is None else cell.iou
    mixed = [round(kept * a + (1 - kept) * b) for a, b in zip(_KEPT_RGB, _LOST_RGB)]  # noqa: B905  (Python 3.9)
    return QColor(*mixed, _TINT)
