"""The ways of answering among which TerraScope 8B has a choice: two lists below the question."""

from __future__ import annotations

from typing import Dict, Optional

from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtWidgets import QComboBox, QFormLayout, QSizePolicy, QWidget

from ...bridge.i18n import tr
from ...bridge.inputs.request_builder import FUSIONS, PICKINGS
from .. import look


class VariantsRow(QWidget):
    """Shows and tells the choice; `VariantsControl` says when it is seen."""

    chosen = pyqtSignal(str, str)
    """`picking` or `fusion`, and the engine's name of the way."""

    def __init__(self, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self._form = QFormLayout(self)
        self._form.setContentsMargins(0, 0, 0, 0)
        self._form.setSpacing(4)
        self._form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapAllRows)
        self.picking = self._add_list(
            "picking",
            tr("TerraScope 8B: tokens of a mask"),
            tr("Which picture tokens the model gets back after each mask. It was trained with 8."),
            {PICKINGS[0]: tr("at most 8, as the released code"), PICKINGS[1]: tr("at most 128, as the paper")},
        )
        self.fusion = self._add_list(
            "fusion",
            tr("TerraScope 8B: optical or SAR token"),
            tr("Which layer the tokens come from where an optical and a SAR layer are read together."),
            {FUSIONS[0]: tr("by valid pixels"), FUSIONS[1]: tr("by the paper's rank")},
        )

    def show_choice(self, picking: str, fusion: str) -> None:
        """Show the ways that are chosen."""
        self.picking.setCurrentIndex(self.picking.findData(picking))
        self.fusion.setCurrentIndex(self.fusion.findData(fusion))

    def _add_list(self, name: str, title: str, tip: str, ways: Dict[str, str]) -> QComboBox:
        box = QComboBox()
        box.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        look.let_shrink(box)
        box.setAccessibleName(title)
        box.setToolTip(tip)
        for way, text in ways.items():
            box.addItem(text, way)
        box.activated.connect(lambda index: self.chosen.emit(name, str(box.itemData(index))))
        self._form.addRow(title, box)
        return box
