"""All runs of the project: reopen, ask again, compare two, delete, save the recipe."""

from __future__ import annotations

from typing import List, Optional, Sequence

from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QHeaderView,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from ...bridge.i18n import tr
from ...bridge.runs.label_titles import title_state
from ...bridge.runs.number_text import write_duration
from .. import look
from ..state import HistoryView
from .comparison_table import ComparisonTable


class HistoryPanel(QWidget):
    """A list, newest first, with its actions above."""

    open_asked = pyqtSignal(str)
    again_asked = pyqtSignal(str)
    compare_asked = pyqtSignal(str, str)
    delete_asked = pyqtSignal(list)
    recipe_asked = pyqtSignal(str)

    def __init__(self, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 8, 8, 8)
        column.setSpacing(6)
        row = QHBoxLayout()
        row.setSpacing(2)
        self.open = look.make_tool_button(look.theme_icon("mActionFileOpen"), tr("Show this run again"))
        self.again = look.make_tool_button(look.theme_icon("mActionRefresh"), tr("Ask the same again"))
        self.compare = look.make_tool_button(look.theme_icon("mActionLink"), tr("Compare two selected runs"))
        self.recipe = look.make_tool_button(
            look.theme_icon("mActionSharingExport"), tr("Save the recipe, without local paths…")
        )
        self.delete = look.make_tool_button(
            look.theme_icon("mActionDeleteSelected"), tr("Delete from the history; layers stay")
        )
        for button in (self.open, self.again, self.compare, self.recipe, self.delete):
            row.addWidget(button)
        row.addStretch(1)
        column.addLayout(row)
        self.tree = QTreeWidget()
        self.tree.setColumnCount(2)
        self.tree.setHeaderLabels([tr("Question and answer"), tr("When")])
        self.tree.setRootIsDecorated(False)
        self.tree.setAlternatingRowColors(True)
        self.tree.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.tree.setAccessibleName(tr("History of questions"))
        self.tree.header().setStretchLastSection(False)
        self.tree.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self.tree.header().setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        self.tree.itemSelectionChanged.connect(self._refresh)
        self.tree.itemActivated.connect(
            lambda item, _: self.open_asked.emit(str(item.data(0, Qt.ItemDataRole.UserRole)))
        )
        column.addWidget(self.tree, 1)
        self.empty = look.make_plain_label(
            tr("Nothing was asked in this project yet. Every run will be listed here and saved with the project.")
        )
        look.tint_text(self.empty, look.subdued_colour(self.empty))
        column.addWidget(self.empty)
        self.comparison = ComparisonTable()
        self.comparison.hide()
        column.addWidget(self.comparison, 1)
        self.open.clicked.connect(lambda: self.open_asked.emit(self.selected_ids()[0]))
        self.again.clicked.connect(lambda: self.again_asked.emit(self.selected_ids()[0]))
        self.recipe.clicked.connect(lambda: self.recipe_asked.emit(self.selected_ids()[0]))
        self.delete.clicked.connect(lambda: self.delete_asked.emit(self.selected_ids()))
        self.compare.clicked.connect(lambda: self.compare_asked.emit(*self.selected_ids()[:2]))
        self._shown: tuple = ()
        self._refresh()
        self.show_history(())

    def show_history(self, runs: Sequence[HistoryView]) -> None:
        """Show the runs; the selection stays."""
        if tuple(runs) == self._shown and runs:
            return
        known = {run.run_id: run for run in self._shown}
        self._shown = tuple(runs)
        self._remove_others([run.run_id for run in runs])
        for row, run in enumerate(runs):
            item = self.tree.topLevelItem(row)
            if item is None or _run_id(item) != run.run_id:
                item = QTreeWidgetItem()
                item.setData(0, Qt.ItemDataRole.UserRole, run.run_id)
                item.setTextAlignment(1, int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter))
                self.tree.insertTopLevelItem(row, item)
                _fill_row(item, run)
            elif known.get(run.run_id) != run:
                _fill_row(item, run)
        self.tree.setVisible(bool(runs))
        self.empty.setVisible(not runs)
        self._refresh()

    def selected_ids(self) -> List[str]:
        """Return the selected runs, in the order of the list."""
        return [_run_id(item) for item in self._list_items() if item.isSelected()]

    def show_comparison(self, rows: Sequence[tuple], titles: Sequence[str]) -> None:
        """Show two runs side by side, one row per fact."""
        self.comparison.show_rows(rows, titles)

    def _list_items(self) -> List[QTreeWidgetItem]:
        return [self.tree.topLevelItem(row) for row in range(self.tree.topLevelItemCount())]

    def _remove_others(self, run_ids: Sequence[str]) -> None:
        """Remove the rows of other runs; all rows where the order is another."""
        wanted = set(run_ids)
        for row, item in reversed(list(enumerate(self._list_items()))):
            if _run_id(item) not in wanted:
                self.tree.takeTopLevelItem(row)
        kept = dict.fromkeys(map(_run_id, self._list_items()))
        if list(kept) != [run_id for run_id in run_ids if run_id in kept]:
            self.tree.clear()

    def _refresh(self) -> None:
        count = len(self.selected_ids())
        for button in (self.open, self.again, self.recipe):
            button.setEnabled(count == 1)
        self.compare.setEnabled(count == 2)
        self.delete.setEnabled(count > 0)
        if count != 2:
            self.comparison.hide()


def _run_id(item: QTreeWidgetItem) -> str:
    return str(item.data(0, Qt.ItemDataRole.UserRole))


def _fill_row(item: QTreeWidgetItem, run: HistoryView) -> None:
    item.setText(0, f"{run.question}\n{_write_result(run)}")
    item.setText(1, run.started.replace("T", "\n"))
    item.setToolTip(0, _write_tip(run))
    item.setIcon(0, _pick_icon(run))


def _write_result(run: HistoryView) -> str:
    if run.state in ("queued", "running", "cancelled"):
        return title_state(run.state)
    return run.answer or title_state("failed")


def _write_tip(run: HistoryView) -> str:
    lines = [run.question, _write_result(run)]
    if run.layers:
        lines.append(tr("Layers: {names}").format(names=run.layers))
    if run.model:
        lines.append(run.model + (f", {write_duration(run.seconds)}" if run.seconds else ""))
    return "\n".join(lines)


def _pick_icon(run: HistoryView) -> object:
    names = {"done": "mIconSuccess", "failed": "mIconWarning", "cancelled": "mTaskCancelled"}
    return look.theme_icon("mIconInfo" if run.declined else names.get(run.state, "mIconInfo"))
