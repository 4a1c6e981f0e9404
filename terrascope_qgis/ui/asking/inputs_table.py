"""The table of input layers: role, date and bands of each, all editable; it shows rows and says what was changed."""

from __future__ import annotations

from typing import Any, List, Optional, Sequence, Tuple

from qgis.PyQt.QtCore import QAbstractTableModel, QEvent, QModelIndex, Qt, pyqtSignal
from qgis.PyQt.QtGui import QColor
from qgis.PyQt.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QHeaderView,
    QLabel,
    QMenu,
    QPushButton,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from ...bridge.i18n import tr
from ...bridge.inputs.band_names import check_date, split_bands
from .. import look
from ..state import InputView

LAYER, ROLE, DATE, BANDS = range(4)
KEYS = ("", "role", "date", "bands")
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
MAX_ROWS_SHOWN = 6


class InputsModel(QAbstractTableModel):
    """The rows; edits go out as a signal and come back as new rows."""

    edited = pyqtSignal(str, str, str)
    """Layer id, `role`, `date` or `bands`, new value."""

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
            self.dataChanged.emit(self.index(0, 0), self.index(len(fresh) - 1, BANDS))
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
        return (tr("Layer"), tr("Role"), tr("Date"), tr("Bands"))[section]

    def flags(self, index: QModelIndex) -> Qt.ItemFlag:
        """Everything but the name can be edited, of a layer that can be opened."""
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        lost = index.isValid() and self._rows[index.row()].lost
        return flags if lost or index.column() == LAYER else flags | Qt.ItemFlag.ItemIsEditable

    def data(self, index: QModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return what a cell shows."""
        if role not in _ANSWERED or not index.isValid() or index.row() >= len(self._rows):
            return None
        row, column = self._rows[index.row()], index.column()
        if role == Qt.ItemDataRole.DisplayRole:
            return self._write_cell(row, column)
        if role == Qt.ItemDataRole.EditRole:
            return (row.name, row.role, row.date, row.bands)[column]
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
        if text == (row.role, row.date, row.bands)[index.column() - 1] and key not in row.unsure:
            return False
        self.edited.emit(row.layer_id, key, text)
        return True

    @staticmethod
    def _is_empty(row: InputView, column: int) -> bool:
        return (column == DATE and not row.date) or (column == BANDS and not row.bands)

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
        return text + "\n" + tr("Double-click to change it.")


class RoleDelegate(QStyledItemDelegate):
    """A list of roles in the role column."""

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: QModelIndex) -> QWidget:
        """Return the list."""
        box = QComboBox(parent)
        for role in ("optical", "sar", "ignore"):
            box.addItem(title_role(role), role)
        box.activated.connect(lambda _: (self.commitData.emit(box), self.closeEditor.emit(box)))
        return box

    def setEditorData(self, editor: QWidget, index: QModelIndex) -> None:
        """Select the present role."""
        editor.setCurrentIndex(editor.findData(index.data(Qt.ItemDataRole.EditRole)))

    def setModelData(self, editor: QWidget, model: QAbstractTableModel, index: QModelIndex) -> None:
        """Hand the chosen role over."""
        model.setData(index, editor.currentData(), Qt.ItemDataRole.EditRole)


class InputsTable(QWidget):
    """The table, or what to do first when there is no raster."""

    edited = pyqtSignal(str, str, str)
    reset_asked = pyqtSignal(list)
    """Layer ids whose guesses the user wants back."""
    add_asked = pyqtSignal()

    def __init__(self, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        self.view = QTableView()
        self.model = InputsModel(self)
        self.view.setModel(self.model)
        self.view.setItemDelegateForColumn(ROLE, RoleDelegate(self.view))
        self.view.verticalHeader().hide()
        self.view.verticalHeader().setDefaultSectionSize(self.fontMetrics().height() + 8)
        self.view.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.view.setEditTriggers(
            QAbstractItemView.EditTrigger.DoubleClicked
            | QAbstractItemView.EditTrigger.SelectedClicked
            | QAbstractItemView.EditTrigger.EditKeyPressed
        )
        self.view.setAlternatingRowColors(True)
        self.view.setShowGrid(False)
        self.view.setWordWrap(False)
        # Names of one project begin alike: their ends tell them apart.
        self.view.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        self.view.setAccessibleName(tr("Input layers"))
        header = self.view.horizontalHeader()
        header.setSectionResizeMode(LAYER, QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(BANDS, QHeaderView.ResizeMode.Fixed)
        for section in (ROLE, DATE):
            header.setSectionResizeMode(section, QHeaderView.ResizeMode.ResizeToContents)
        header.setHighlightSections(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self.view.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.view.customContextMenuRequested.connect(self._show_menu)
        self.model.edited.connect(self.edited)
        column.addWidget(self.view)
        self.empty = QWidget()
        box = QVBoxLayout(self.empty)
        box.setContentsMargins(4, 4, 4, 4)
        self.empty_text: QLabel = look.make_plain_label(
            tr(
                "Start by adding satellite images to the project: Sentinel-2 (optical), Sentinel-1 (SAR) or "
                "both, one or more dates."
            )
        )
        self.add_button = QPushButton(look.theme_icon("mActionAddRasterLayer"), tr("Add raster layer…"))
        self.add_button.clicked.connect(self.add_asked)
        box.addWidget(self.empty_text)
        box.addWidget(self.add_button, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self.empty)
        self._bands_px = 0
        self._measured: tuple = ()
        self.set_rows(())

    def set_rows(self, rows: Sequence[InputView]) -> None:
        """Show the rows at their own height, up to a few."""
        self.model.set_rows(rows)
        self.view.setVisible(bool(rows))
        self.empty.setVisible(not rows)
        shown = min(max(len(rows), 1), MAX_ROWS_SHOWN)
        height = (
            shown * self.view.verticalHeader().defaultSectionSize() + self.view.horizontalHeader().sizeHint().height()
        )
        self.view.setFixedHeight(height + 2 * self.view.frameWidth() + 2)
        self._share_width()

    def resizeEvent(self, event: QEvent) -> None:
        """Share the width anew."""
        super().resizeEvent(event)
        self._share_width()

    def selected_ids(self) -> List[str]:
        """Return the layers of the selected rows, without those that cannot be opened."""
        rows = self.view.selectionModel().selectedRows()
        found = [self.model.rows[index.row()] for index in rows]
        return [row.layer_id for row in found if not row.lost]

    def _share_width(self) -> None:
        """Give the bands what they need, at most two fifths of what role and date leave: the rest is the name's."""
        header = self.view.horizontalHeader()
        left = self.view.viewport().width() - header.sectionSize(ROLE) - header.sectionSize(DATE)
        title = header.sectionSizeHint(BANDS)
        # Measuring asks every cell of the column, and the width is shared with every change of the dock's layout.
        measured = (self.model.rows, self.view.font().key())
        if measured != self._measured:
            self._measured, self._bands_px = measured, self.view.sizeHintForColumn(BANDS)
        header.resizeSection(BANDS, max(title, min(max(self._bands_px, title), 2 * left // 5)))

    def _show_menu(self, position: Any) -> None:
        chosen = self.selected_ids()
        if not chosen:
            return
        menu = QMenu(self)
        for role in ("optical", "sar", "ignore"):
            action = menu.addAction(
                tr("Use as {role}").format(role=title_role(role)) if role != "ignore" else tr("Ignore")
            )
            action.triggered.connect(
                lambda _=False, role=role: [self.edited.emit(item, "role", role) for item in chosen]
            )
        menu.addSeparator()
        menu.addAction(tr("Guess again"), lambda: self.reset_asked.emit(chosen))
        menu.exec(self.view.viewport().mapToGlobal(position))
        menu.deleteLater()


def title_role(role: str) -> str:
    """Return the name of a role."""
    return {"optical": tr("Optical"), "sar": tr("SAR"), "ignore": tr("Ignore")}.get(role, role)
