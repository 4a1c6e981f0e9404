"""The table of input layers: role, date, bands and unit, all editable; it shows rows and says what was changed."""

from __future__ import annotations

from typing import Any, Callable, List, Optional, Sequence

from qgis.PyQt.QtCore import QAbstractTableModel, QEvent, QModelIndex, Qt, pyqtSignal
from qgis.PyQt.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QHeaderView,
    QLabel,
    QMenu,
    QPushButton,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from ...bridge.i18n import tr
from ...bridge.inputs.layer_inputs import ROLES, UNITS
from .. import look
from ..state import InputView
from .inputs_model import BANDS, DATE, LAYER, ROLE, UNIT, InputsModel, title_role, title_unit

MAX_ROWS_SHOWN = 6
NAME_LETTERS = 10
"""Of a layer's name that are left beside the column of units."""


class ChoiceDelegate(QStyledItemDelegate):
    """A list of choices in a column."""

    def __init__(self, choices: Sequence[str], title: Callable[[str], str], parent: QWidget) -> None:
        super().__init__(parent)
        self._choices, self._title = choices, title

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: QModelIndex) -> QWidget:
        """Return the list."""
        box = QComboBox(parent)
        for choice in self._choices:
            box.addItem(self._title(choice), choice)
        box.activated.connect(lambda _: (self.commitData.emit(box), self.closeEditor.emit(box)))
        return box

    def setEditorData(self, editor: QWidget, index: QModelIndex) -> None:
        """Select the present choice."""
        editor.setCurrentIndex(editor.findData(index.data(Qt.ItemDataRole.EditRole)))

    def setModelData(self, editor: QWidget, model: QAbstractTableModel, index: QModelIndex) -> None:
        """Hand the choice over."""
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
        self.view.setItemDelegateForColumn(ROLE, ChoiceDelegate(ROLES, title_role, self.view))
        self.view.setItemDelegateForColumn(UNIT, ChoiceDelegate(("", *UNITS), title_unit, self.view))
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
        for section in (BANDS, UNIT):
            header.setSectionResizeMode(section, QHeaderView.ResizeMode.Fixed)
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
        self._wanted_px = (0, 0)
        """What the cells of bands and unit need."""
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
        """Share out what role and date leave: at most two fifths to the bands, one to the unit, the rest to the name.

        Where the dock is too narrow for all titles, the unit gives way: it is in the context menu, too.
        """
        header = self.view.horizontalHeader()
        # Measuring asks every cell of the column, and the width is shared with every change of the dock's layout.
        measured = (self.model.rows, self.view.font().key())
        if measured != self._measured:
            self._measured = measured
            self._wanted_px = (self.view.sizeHintForColumn(BANDS), self.view.sizeHintForColumn(UNIT))
        left = self.view.viewport().width() - header.sectionSize(ROLE) - header.sectionSize(DATE)
        name, bands = (header.sectionSizeHint(section) for section in (LAYER, BANDS))
        unit = self._measure_unit()
        # Only radar has units to set.
        has_radar = any(row.role == "sar" for row in self.model.rows)
        shows_unit = has_radar and left >= bands + unit + max(
            name, NAME_LETTERS * self.fontMetrics().averageCharWidth()
        )
        self.view.setColumnHidden(UNIT, not shows_unit)
        if shows_unit:
            unit = max(unit, min(self._wanted_px[1], left // 5))
            header.resizeSection(UNIT, unit)
            left -= unit
        header.resizeSection(BANDS, max(bands, min(max(self._wanted_px[0], bands), 2 * left // 5)))

    def _measure_unit(self) -> int:
        """Return the width of the title of the units, in pixels; Qt gives 0 where they are hidden."""
        header = self.view.horizontalHeader()
        margin = header.style().pixelMetric(QStyle.PixelMetric.PM_HeaderMargin, None, header)
        title = self.model.headerData(UNIT, Qt.Orientation.Horizontal)
        return header.fontMetrics().size(0, title).width() + 2 * margin + 2

    def _show_menu(self, position: Any) -> None:
        chosen = self.selected_ids()
        if not chosen:
            return
        menu = QMenu(self)
        for role in ROLES:
            action = menu.addAction(
                tr("Use as {role}").format(role=title_role(role)) if role != "ignore" else tr("Ignore")
            )
            action.triggered.connect(
                lambda _=False, role=role: [self.edited.emit(item, "role", role) for item in chosen]
            )
        self._add_units(menu, chosen)
        menu.addSeparator()
        menu.addAction(tr("Guess again"), lambda: self.reset_asked.emit(chosen))
        menu.exec(self.view.viewport().mapToGlobal(position))
        menu.deleteLater()

    def _add_units(self, menu: QMenu, chosen: Sequence[str]) -> None:
        """Add the units to the menu, for those of the chosen layers that are radar."""
        radar = [row.layer_id for row in self.model.rows if row.layer_id in chosen and row.role == "sar"]
        if not radar:
            return
        units = menu.addMenu(tr("Unit"))
        for unit in ("", *UNITS):
            action = units.addAction(title_unit(unit))
            action.triggered.connect(
                lambda _=False, unit=unit: [self.edited.emit(item, "unit", unit) for item in radar]
            )
