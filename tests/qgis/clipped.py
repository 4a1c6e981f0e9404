"""Find the texts of a window that have less room than they need."""

from __future__ import annotations

from qgis.PyQt.QtCore import QRect, QSize, Qt
from qgis.PyQt.QtWidgets import (
    QAbstractButton,
    QCheckBox,
    QComboBox,
    QGroupBox,
    QHeaderView,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QRadioButton,
    QScrollArea,
    QStyle,
    QStyleOptionComboBox,
    QTabBar,
    QToolButton,
)

ROUNDING_PX = 2
"""Widths of letters are rounded up here and down there."""


def list_clipped(window) -> list[str]:
    """Return a line for each text below `window` that is cut off, shortened or pushed out of sight.

    Tables and lists of the user's own words (layers, runs) are left out: they scroll, and their tool tips have all.
    """
    found = []
    for kind, measure in MEASURES:
        for widget in window.findChildren(kind):
            if widget.isVisibleTo(window):
                found += [f"{kind.__name__} {widget.objectName()}: {line}" for line in measure(widget)]
    return found + list_outside(window)


def list_outside(window) -> list[str]:
    """Return the texts that a column that only scrolls up and down pushes out at its sides."""
    found = []
    for scroll in window.findChildren(QScrollArea):
        if scroll.horizontalScrollBarPolicy() != Qt.ScrollBarPolicy.ScrollBarAlwaysOff or not scroll.isVisibleTo(
            window
        ):
            continue
        for widget in scroll.widget().findChildren((QLabel, QAbstractButton, QComboBox, QLineEdit)):
            if not widget.isVisibleTo(scroll):
                continue
            corner = widget.mapTo(scroll.widget(), widget.rect().topLeft())
            if corner.x() + widget.width() > scroll.viewport().width() + ROUNDING_PX:
                found.append(f"outside by the side: {type(widget).__name__} {describe(widget)}")
    return found


def describe(widget) -> str:
    return repr(widget.currentText() if isinstance(widget, QComboBox) else widget.text())


def lack(what: str, given: int, needed: int) -> list[str]:
    return [f"{what} has {given} px, needs {needed}"] if needed > given + ROUNDING_PX else []


def measure_label(label: QLabel) -> list[str]:
    if not label.text() or (label.parent() and isinstance(label.parent(), QComboBox)):
        return []
    room = label.contentsRect()
    flags = int(Qt.TextFlag.TextWordWrap) if label.wordWrap() else 0
    box = label.fontMetrics().boundingRect(
        QRect(0, 0, room.width() if flags else 100_000, 100_000), flags, label.text()
    )
    return lack(describe(label) + " in width", room.width(), box.width()) + lack(
        describe(label) + " in height", room.height(), box.height()
    )


def measure_button(button: QAbstractButton) -> list[str]:
    if not button.text() or (isinstance(button, QToolButton) and is_icon_only(button)):
        return []
    needed = button.sizeHint()
    if button.text().endswith("…") and button.text() not in button.toolTip() and hasattr(button, "question"):
        return [f"{button.question!r} is shortened"]
    return lack(describe(button) + " in width", button.width(), needed.width()) + lack(
        describe(button) + " in height", button.height(), button.fontMetrics().height()
    )


def is_icon_only(button: QToolButton) -> bool:
    return button.toolButtonStyle() == Qt.ToolButtonStyle.ToolButtonIconOnly and not button.icon().isNull()


def measure_list(box: QComboBox) -> list[str]:
    option = QStyleOptionComboBox()
    box.initStyleOption(option)
    room = box.style().subControlRect(
        QStyle.ComplexControl.CC_ComboBox, option, QStyle.SubControl.SC_ComboBoxEditField, box
    )
    icons = box.iconSize().width() + 4
    found = []
    for index in range(box.count()):
        needed = box.fontMetrics().horizontalAdvance(box.itemText(index))
        needed += 0 if box.itemIcon(index).isNull() else icons
        found += lack(repr(box.itemText(index)), room.width(), needed)
    return found


def measure_header(header: QHeaderView) -> list[str]:
    if header.orientation() != Qt.Orientation.Horizontal or header.model() is None:
        return []
    found = []
    for section in range(header.count()):
        if header.isSectionHidden(section):
            continue
        text = str(header.model().headerData(section, Qt.Orientation.Horizontal) or "")
        needed: QSize = header.fontMetrics().size(0, text)
        margin = header.style().pixelMetric(QStyle.PixelMetric.PM_HeaderMargin, None, header)
        found += lack(repr(text), header.sectionSize(section), needed.width() + 2 * margin if text else 0)
    return found


def measure_tabs(bar: QTabBar) -> list[str]:
    return lack(" | ".join(bar.tabText(index) for index in range(bar.count())), bar.width(), bar.sizeHint().width())


def measure_group(group: QGroupBox) -> list[str]:
    needed = group.fontMetrics().horizontalAdvance(group.title()) + 30
    return lack(repr(group.title()), group.width(), needed)


def measure_line(line: QLineEdit) -> list[str]:
    margins = line.textMargins()
    room = line.width() - margins.left() - margins.right() - 8
    return lack(repr(line.placeholderText()), room, line.fontMetrics().horizontalAdvance(line.placeholderText()))


def measure_text(edit: QPlainTextEdit) -> list[str]:
    room = edit.viewport().rect().adjusted(4, 4, -4, 0)
    flags = int(Qt.TextFlag.TextWordWrap)
    box = edit.fontMetrics().boundingRect(QRect(0, 0, room.width(), 100_000), flags, edit.placeholderText())
    return lack(repr(edit.placeholderText()) + " in height", room.height(), box.height())


MEASURES = (
    (QLabel, measure_label),
    (QPushButton, measure_button),
    (QToolButton, measure_button),
    (QCheckBox, measure_button),
    (QRadioButton, measure_button),
    (QComboBox, measure_list),
    (QHeaderView, measure_header),
    (QTabBar, measure_tabs),
    (QGroupBox, measure_group),
    (QLineEdit, measure_line),
    (QPlainTextEdit, measure_text),
)
