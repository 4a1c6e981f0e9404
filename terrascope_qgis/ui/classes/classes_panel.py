"""The learned classes of the project and the form that teaches one; shows values and says what the user did."""

from __future__ import annotations

from typing import List, Optional, Sequence

from qgis.core import QgsMapLayerProxyModel, QgsVectorLayer
from qgis.gui import QgsFieldComboBox, QgsMapLayerComboBox
from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFormLayout,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QScrollArea,
    QSpinBox,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from ...bridge.i18n import tr
from ...bridge.runs.class_fit import USUAL_SHARE_PERCENT, describe_labels, describe_score
from ...bridge.words.wording import word_said
from ...core.classes.learned_class import LearnedClass
from ...core.words.said import describe_said
from .. import look
from ..flow_layout import FlowLayout

LIST_ROWS = 4
"""Of more classes the list is scrolled."""


class ClassesPanel(QWidget):
    """A list, and below it a form that unfolds."""

    learn_asked = pyqtSignal()
    cancel_asked = pyqtSignal()
    remove_asked = pyqtSignal(str)
    save_asked = pyqtSignal(str)
    click_toggled = pyqtSignal(bool, bool)
    """Whether clicking begins, and whether the clicked places are of the class."""
    clear_asked = pyqtSignal()
    layer_changed = pyqtSignal()

    def __init__(self, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        self.hint = look.make_plain_label(
            tr("Teach a class the model has no word for: show it in a few places, then ask for it by name.")
        )
        column.addWidget(self.hint)
        column.addWidget(self._build_list())
        column.addWidget(self._build_buttons())
        self.form = self._build_form()
        self.form.hide()
        column.addWidget(self.form)
        self.status = look.make_plain_label(selectable=True)
        self.status.hide()
        column.addWidget(self.status)
        self.list.itemSelectionChanged.connect(self._on_selection)
        self.show_classes([])

    @property
    def selected(self) -> str:
        """Name of the selected class; empty = none."""
        items = self.list.selectedItems()
        return items[0].text(0) if items else ""

    @property
    def synonyms(self) -> List[str]:
        """The other words."""
        return [" ".join(word.split()) for word in self.words.text().split(",") if word.strip()]

    @property
    def label_layer(self) -> Optional[QgsVectorLayer]:
        """The layer with labels; None = clicked places alone."""
        layer = self.layer.currentLayer()
        return layer if isinstance(layer, QgsVectorLayer) else None

    def show_classes(self, classes: Sequence[LearnedClass]) -> None:
        """List the project's classes."""
        kept = self.selected
        self.list.clear()
        for learned in classes:
            item = QTreeWidgetItem([learned.name, describe_score(learned)])
            notes = [word_said(note, describe_said(note)) for note in learned.notes]
            told = "\n".join([", ".join(learned.phrases), describe_labels(learned), *notes])
            for place in (0, 1):
                item.setToolTip(place, told)
            self.list.addTopLevelItem(item)
            item.setSelected(learned.name == kept)
        rows = min(max(len(classes), 1), LIST_ROWS)
        self.list.setFixedHeight((rows + 1) * (self.fontMetrics().height() + 6) + 4)
        self.list.setVisible(bool(classes))
        self.hint.setVisible(not classes)
        self._on_selection()

    def show_values(self, values: Sequence[str]) -> None:
        """Offer what the chosen field says."""
        before = self.value.currentText()
        self.value.clear()
        self.value.addItems(list(values))
        self.value.setEditText(before if before in values else "")

    def show_clicks(self, own: int, other: int) -> None:
        """Say how many places were clicked."""
        text = tr("{own} clicked places of it, {other} of something else").format(own=own, other=other)
        self.clicked.setText(text if own or other else tr("Click places on the map:"))
        self.clear.setEnabled(bool(own or other))

    def show_status(self, text: str, *, busy: bool = False) -> None:
        """Say what is going on or came of it."""
        self.status.setText(text)
        self.status.setVisible(bool(text))
        self.learn.setEnabled(not busy)
        self.cancel.setVisible(busy)
        if text and not busy:
            self._bring_status_into_sight()

    def _bring_status_into_sight(self) -> None:
        """Scroll to what came of it: the form above is often taller than the dock."""
        parent = self.parentWidget()
        while parent is not None and not isinstance(parent, QScrollArea):
            parent = parent.parentWidget()
        if parent is not None and self.status.isVisible():
            parent.widget().layout().activate()
            parent.ensureWidgetVisible(self.status)

    def stop_clicking(self) -> None:
        """Let go of both click buttons."""
        for button in (self.here, self.not_here):
            button.setChecked(False)

    def _build_list(self) -> QTreeWidget:
        self.list = QTreeWidget()
        self.list.setHeaderLabels([tr("Class"), tr("How well it does")])
        self.list.setRootIsDecorated(False)
        return self.list

    def _build_buttons(self) -> QWidget:
        buttons = QWidget()
        row = FlowLayout(buttons, spacing=6)
        self.teach = QPushButton(tr("Teach a class…"))
        self.teach.setCheckable(True)
        self.teach.toggled.connect(self._on_teach)
        self.save = QPushButton(tr("Save…"))
        self.save.clicked.connect(lambda: self.save_asked.emit(self.selected))
        self.remove = QPushButton(tr("Remove"))
        self.remove.clicked.connect(lambda: self.remove_asked.emit(self.selected))
        for button in (self.teach, self.save, self.remove):
            row.addWidget(button)
        return buttons

    def _build_form(self) -> QWidget:
        form = QWidget()
        column = QVBoxLayout(form)
        column.setContentsMargins(0, 0, 0, 0)
        rows = QFormLayout()
        rows.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        self.name = QLineEdit()
        self.name.setPlaceholderText(tr("for example quarry"))
        self.words = QLineEdit()
        self.words.setPlaceholderText(tr("comma-separated"))
        self.layer = QgsMapLayerComboBox()
        self.layer.setFilters(QgsMapLayerProxyModel.Filter.PointLayer | QgsMapLayerProxyModel.Filter.PolygonLayer)
        self.layer.setAllowEmptyLayer(True, tr("clicked places only"))
        self.layer.setLayer(None)
        self.field = QgsFieldComboBox()
        self.field.setAllowEmptyFieldName(True)
        self.value = QComboBox()
        self.value.setEditable(True)
        self.only_selected = QCheckBox(tr("Selected features only"))
        self.layer.layerChanged.connect(self._on_layer)
        self.field.fieldChanged.connect(lambda _name: self.layer_changed.emit())
        rows.addRow(tr("Name"), self.name)
        rows.addRow(tr("Other words"), self.words)
        rows.addRow(tr("Labels"), self.layer)
        rows.addRow(tr("Field"), self.field)
        rows.addRow(tr("Its value"), self.value)
        rows.addRow("", self.only_selected)
        column.addLayout(rows)
        column.addWidget(self._build_clicks())
        self.background = QCheckBox(tr("Random places as the rest"))
        column.addWidget(self.background)
        self.share = QSpinBox()
        self.share.setRange(1, 99)
        self.share.setValue(USUAL_SHARE_PERCENT)
        self.share.setSuffix(" %")
        self.share.setToolTip(
            tr("Labels cannot tell how common the class is: they are chosen. A rough guess is enough.")
        )
        guess = QFormLayout()
        guess.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        guess.addRow(tr("Expected share of the area"), self.share)
        column.addLayout(guess)
        row = QHBoxLayout()
        self.learn = QPushButton(tr("Learn"))
        self.learn.clicked.connect(self.learn_asked)
        self.cancel = QPushButton(tr("Cancel"))
        self.cancel.clicked.connect(self.cancel_asked)
        self.cancel.hide()
        row.addWidget(self.learn)
        row.addWidget(self.cancel)
        row.addStretch(1)
        column.addLayout(row)
        self._on_layer(None)
        return form

    def _build_clicks(self) -> QWidget:
        box = QWidget()
        column = QVBoxLayout(box)
        column.setContentsMargins(0, 0, 0, 0)
        self.clicked = look.make_plain_label()
        column.addWidget(self.clicked)
        places = QWidget()
        row = FlowLayout(places, spacing=6)
        self.here = QPushButton(tr("Here it is"))
        self.not_here = QPushButton(tr("Here it is not"))
        self.clear = QPushButton(tr("Clear"))
        for button, other in ((self.here, self.not_here), (self.not_here, self.here)):
            button.setCheckable(True)
            button.clicked.connect(lambda on, button=button, other=other: self._on_click(on, button, other))
            row.addWidget(button)
        self.clear.clicked.connect(self.clear_asked)
        row.addWidget(self.clear)
        column.addWidget(places)
        self.show_clicks(0, 0)
        return box

    def _on_click(self, on: bool, button: QPushButton, other: QPushButton) -> None:
        other.setChecked(False)
        self.click_toggled.emit(on, button is self.here)

    def _on_teach(self, shown: bool) -> None:
        self.form.setVisible(shown)
        if not shown and (self.here.isChecked() or self.not_here.isChecked()):
            self.stop_clicking()
            self.click_toggled.emit(False, True)

    def _on_layer(self, _layer: object) -> None:
        layer = self.label_layer
        self.field.setLayer(layer)
        for widget in (self.field, self.value, self.only_selected):
            widget.setEnabled(layer is not None)
        self.layer_changed.emit()

    def _on_selection(self) -> None:
        for button in (self.save, self.remove):
            button.setEnabled(bool(self.selected))
