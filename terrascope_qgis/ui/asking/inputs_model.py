"""The rows of the inputs table: what a cell shows, and which edits it takes."""

from __future__ import annotations

from typing import Any, Optional, Sequence, Tuple

from qgis.PyQt.QtCore import QAbstractTableModel, QModelIndex, Qt, pyqtSignal
from qgis.PyQt.QtGui import QColor
from qgis.PyQt.QtWidgets import QWidget

from ...bridge.i18n import tr
from ...bridge.inputs.band_names import check_date, split_bands
from .. import look
from ..state import InputView

LAYER, ROLE, DATE, BANDS, UNIT = range(5)
KEYS = ("", "role", "date", "bands", "unit")
_ANSWERED = frozenset(
    {
        Qt.ItemDataRole.DisplayRole,
        Qt.ItemDataRole.EditRole,
        Qt.ItemDataRole.ToolTipRole,
        Qt.ItemDataRole.DecorationRole,
        Qt.ItemDataRole.ForegroundRole,
        Qt.ItemDataRole.FontRole,
    }
)
"""What a cell can tell; Qt asks for twice as much whenever it draws one."""


class InputsModel(QAbstractTableModel):
    """The rows; edits go out as a signal and come back as new rows."""

    edited = pyqtSignal(str, str, str)
    """Layer id, `role`, `date`, `bands` or `unit`, new value."""

    def __init__(self, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self._rows: Tuple[InputView, ...] = ()

    @property
    def rows(self) -> Tuple[InputView, ...]:
        """The rows shown."""
        return self._rows

    def set_rows(self, rows: Sequence[InputView]) -> None:
        """Show other rows; cells that stay keep their selection and editor."""
        fresh = tuple(rows)
        if fresh == self._rows:
            return
        if [row.layer_id for row in fresh] == [row.layer_id for row in self._rows]:
            self._rows = fresh
            self.dataChanged.emit(self.index(0, 0), self.index(len(fresh) - 1, UNIT))
            return
        self.beginResetModel()
        self._rows = fresh
        self.endResetModel()

    def rowCount(self, parent: QModelIndex = QModelIndex()) -> int:  # noqa: B008
        """Return the number of layers."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: QModelIndex = QModelIndex()) -> int:  # noqa: B008
        """Return the number of columns."""
        return 0 if parent.isValid() else len(KEYS)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return a column's title."""
        if orientation != Qt.Orientation.Horizontal or role != Qt.ItemDataRole.DisplayRole:
            return None
        return (tr("Layer"), tr("Role"), tr("Date"), tr("Bands"), tr("Unit"))[section]

    def flags(self, index: QModelIndex) -> Qt.ItemFlag:
        """Everything but the name can be edited, of a layer that can be opened; the unit of SAR layers alone."""
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        if not index.isValid() or index.column() == LAYER:
            return flags
        row = self._rows[index.row()]
        fixed = row.lost or (index.column() == UNIT and row.role != "sar")
        return flags if fixed else flags | Qt.ItemFlag.ItemIsEditable

    def data(self, index: QModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return what a cell shows."""
        if role not in _ANSWERED or not index.isValid() or index.row() >= len(self._rows):
            return None
        row, column = self._rows[index.row()], index.column()
        if role == Qt.ItemDataRole.DisplayRole:
            return self._write_cell(row, column)
        if role == Qt.ItemDataRole.EditRole:
            return (row.name, row.role, row.date, row.bands, row.unit)[column]
        if role == Qt.ItemDataRole.ToolTipRole:
            return self._write_tip(row, column)
        if role == Qt.ItemDataRole.DecorationRole and column == LAYER and row.note and (row.lost or not row.left_out):
            return look.theme_icon("mIconWarning")
        quiet = row.left_out or row.role == "ignore" or self._is_empty(row, column)
        if role == Qt.ItemDataRole.ForegroundRole and quiet:
            return QColor(128, 128, 128)
        if role == Qt.ItemDataRole.FontRole and KEYS[column] in row.unsure:
            font = self.parent().font()
            font.setItalic(True)
            return font
        return None

    def setData(self, index: QModelIndex, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Take an edit; a date that is none is refused."""
        if role != Qt.ItemDataRole.EditRole or not index.flags() & Qt.ItemFlag.ItemIsEditable:
            return False
        row, key = self._rows[index.row()], KEYS[index.column()]
        text = str(value or "").strip()
        if key == "date" and not check_date(text):
            return False
        if key == "bands":
            text = ", ".join(split_bands(text))
        if text == (row.role, row.date, row.bands, row.unit)[index.column() - 1] and key not in row.unsure:
            return False
        self.edited.emit(row.layer_id, key, text)
        return True

    @staticmethod
    def _is_empty(row: InputView, column: int) -> bool:
        return not {DATE: row.date, BANDS: row.bands, UNIT: row.unit}.get(column, True)

    @staticmethod
    def _write_cell(row: InputView, column: int) -> str:
        if column == LAYER:
            return row.name
        if row.lost:
            return tr("cannot be opened") if column == ROLE else ""
        if column == ROLE:
            text = title_role(row.role)
        elif column == DATE:
            text = row.date or (tr("no date") if row.role != "ignore" else "")
        elif column == UNIT:
            text = title_unit(row.unit) if row.role == "sar" else ""
        else:
            text = row.bands or (tr("from the file") if row.role != "ignore" else "")
        return f"{text} ?" if text and KEYS[column] in row.unsure else text

    @staticmethod
    def _write_tip(row: InputView, column: int) -> str:
        if column == LAYER:
            return f"{row.name}\n{row.note}".strip()
        if row.lost:
            return row.note
        text = InputsModel._write_cell(row, column)
        if column == ROLE and row.left_out:
            return text + "\n" + row.note
        if KEYS[column] in row.unsure:
            return text + "\n" + tr("This is a guess. Double-click to set it.")
        if column == DATE:
            return tr("Acquisition date, YYYY-MM-DD. Double-click to change it.")
        if column == UNIT:
            told = tr(
                "What the values of a radar layer are, found by names and values unless it is set. Double-click to set "
                "it."
            )
            return told if row.role == "sar" else ""
        return text + "\n" + tr("Double-click to change it.")


def title_unit(unit: str) -> str:
    """Return the name of what the values of a radar layer are; without one the engine finds it."""
    titles = {"dB": "dB", "power": tr("linear power"), "amplitude": tr("amplitude")}
    return titles.get(unit, tr("Auto"))


def title_role(role: str) -> str:
    """Return the name of a role."""
    return {"optical": tr("Optical"), "sar": tr("SAR"), "ignore": tr("Ignore")}.get(role, role)
