"""A mask as a small box in its map colour: what it shows, how large it is, a box to show or hide it."""

from __future__ import annotations

from typing import Optional

from qgis.PyQt.QtCore import QEvent, QPoint, QSize, Qt, pyqtSignal
from qgis.PyQt.QtGui import QEnterEvent, QKeyEvent, QMouseEvent
from qgis.PyQt.QtWidgets import QCheckBox, QFrame, QHBoxLayout, QLabel, QMenu, QSizePolicy, QToolButton, QWidget

from ...bridge.i18n import tr
from ...bridge.runs.label_titles import title_dates, title_label, title_sensor
from ...bridge.runs.number_text import write_area, write_percent, write_share
from ...bridge.runs.run_values import SegmentValue
from ...bridge.words.part_titles import title_part
from .. import look


class MaskChip(QFrame):
    """One mask of a step."""

    hovered = pyqtSignal(int, bool)
    clicked = pyqtSignal(int)
    visibility_changed = pyqtSignal(int, bool)
    correct_asked = pyqtSignal(int)
    measure_asked = pyqtSignal(int)
    probability_asked = pyqtSignal(int)
    restore_asked = pyqtSignal(int)

    def __init__(
        self,
        segment: SegmentValue,
        *,
        visible: bool,
        area_unit: Optional[str] = None,
        parent: Optional[QWidget] = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("chip")
        # Dark style sheets have a window lighter than their texts can bear.
        background = "transparent" if look.is_dark(self) else "palette(window)"
        self.setStyleSheet(
            f"QFrame#chip {{ background: {background}; border: 1px solid palette(mid); border-radius: 4px; }}"
            "QFrame#chip:hover, QFrame#chip:focus { border: 1px solid palette(highlight); }"
        )
        self.segment = segment
        row = QHBoxLayout(self)
        row.setContentsMargins(5, 2, 7, 2)
        row.setSpacing(5)
        self.box = QCheckBox()
        self.box.setChecked(visible)
        self.box.setToolTip(tr("Show or hide this mask on the map"))
        self.box.setAccessibleName(self.box.toolTip())
        self.box.toggled.connect(lambda on: self.visibility_changed.emit(self.segment.id, on))
        self.box.setVisible(bool(segment.wkb))
        swatch = QLabel()
        swatch.setPixmap(look.draw_swatch(self, segment.label))
        self._text = QLabel()
        self._text.setTextFormat(Qt.TextFormat.PlainText)
        self._text.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._text.setWordWrap(True)
        row.addWidget(self.box)
        row.addWidget(swatch)
        row.addWidget(self._text, 1)
        if segment.corrected:
            row.addWidget(self._build_way_back())
        self.full_text = describe_segment(segment, area_unit)
        self._text.setText(bind_words(self.full_text))
        tip = describe_details(segment, area_unit)
        if segment.wkb:
            tip += "\n" + tr("Click to zoom. Right-click for its probability and to correct it.")
        self.setToolTip(tip)
        self.setAccessibleName(self.full_text)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        if segment.wkb:
            self.setCursor(Qt.CursorShape.PointingHandCursor)

    def sizeHint(self) -> QSize:
        """Return the size that shows the whole text in one line; in a narrow dock it gets more of them."""
        margins, metrics = self.layout().contentsMargins(), self.fontMetrics()
        # The label itself asks for no width, so that it can wrap; the chip asks for it.
        width = super().sizeHint().width() + metrics.horizontalAdvance(self.full_text) + 6
        line = max(metrics.height(), self.box.sizeHint().height())
        return QSize(width, line + margins.top() + margins.bottom())

    def enterEvent(self, event: QEnterEvent) -> None:
        """Highlight the mask."""
        self.hovered.emit(self.segment.id, True)
        super().enterEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        """End the highlight."""
        self.hovered.emit(self.segment.id, False)
        super().leaveEvent(event)

    def focusInEvent(self, event: QEvent) -> None:
        """Highlight the mask for keyboard users too."""
        self.hovered.emit(self.segment.id, True)
        super().focusInEvent(event)

    def focusOutEvent(self, event: QEvent) -> None:
        """End the highlight."""
        self.hovered.emit(self.segment.id, False)
        super().focusOutEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Zoom to the mask."""
        if event.button() == Qt.MouseButton.LeftButton and self.rect().contains(event.pos()):
            self.clicked.emit(self.segment.id)
        super().mouseReleaseEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Zoom with Return, show or hide with Space."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.clicked.emit(self.segment.id)
        elif event.key() == Qt.Key.Key_Space and not self.box.isHidden():
            self.box.toggle()
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QEvent) -> None:
        """Offer what can be done with a mask."""
        if self.segment.wkb or self.segment.corrected:
            self.build_menu().exec(event.globalPos() if hasattr(event, "globalPos") else QPoint())

    def build_menu(self) -> QMenu:
        """Return the menu of this mask."""
        menu = QMenu(self)
        ident = self.segment.id
        if self.segment.corrected:
            back = menu.addAction(look.theme_icon("mActionUndo"), title_way_back())
            back.triggered.connect(lambda: self.restore_asked.emit(ident))
        if not self.segment.wkb:
            return menu
        zoom = menu.addAction(look.theme_icon("mActionZoomToLayer"), tr("Zoom to the mask"))
        zoom.triggered.connect(lambda: self.clicked.emit(ident))
        probability = menu.addAction(look.theme_icon("mIconRaster"), tr("Show the probability of each pixel"))
        probability.triggered.connect(lambda: self.probability_asked.emit(ident))
        correct = menu.addAction(
            look.theme_icon("mActionToggleEditing"), tr("Correct the mask with QGIS' editing tools")
        )
        correct.triggered.connect(lambda: self.correct_asked.emit(ident))
        measure = menu.addAction(look.theme_icon("mActionMeasureArea"), tr("Measure the mask again"))
        measure.triggered.connect(lambda: self.measure_asked.emit(ident))
        return menu

    def _build_way_back(self) -> QToolButton:
        self.back = look.make_tool_button(look.theme_icon("mActionUndo"), title_way_back())
        side = self.fontMetrics().height()
        self.back.setIconSize(QSize(side, side))
        self.back.setStyleSheet("QToolButton { padding: 0px; border-width: 1px; }")
        self.back.clicked.connect(lambda: self.restore_asked.emit(self.segment.id))
        return self.back


def title_way_back() -> str:
    """Return what takes the corrections of a mask back."""
    return tr("Undo the corrections: back to the model's mask and its numbers")


def bind_words(line: str) -> str:
    """Return a chip's line that breaks between its parts and between two dates only: no number loses its unit."""
    name, *measures = line.split(" · ")
    bound = [part.replace(" ", "\u00a0").replace("→\u00a0", "→ ").replace("–", "–\u2060") for part in measures]
    return "\u00a0· ".join([name, *bound])


def describe_segment(segment: SegmentValue, area_unit: Optional[str] = None) -> str:
    """Return the chip's line: class, part of the area, date, area in the unit of the step's text, share."""
    parts = [title_label(segment.label)]
    if segment.part:
        parts.append(title_part(segment.part))
    if segment.date:
        parts.append(title_dates(segment.date))
    if not segment.pixels:
        parts.append(tr("nothing found"))
        return " · ".join(parts)
    area = write_area(segment.area_m2, area_unit)
    parts.append(area or f"{segment.pixels:,} px")
    parts.append(write_share(segment.percent, segment.interval_percent))
    if segment.corrected:
        parts.append(tr("corrected"))
    return " · ".join(parts)


def describe_details(segment: SegmentValue, area_unit: Optional[str] = None) -> str:
    """Return all measures of a mask, as plain text."""
    counts = {"pixels": f"{segment.pixels:,}", "valid": f"{segment.valid_pixels:,}", "parts": f"{segment.parts:,}"}
    told = tr("{pixels} of {valid} valid pixels, {parts} parts")
    if segment.parts == 1:
        told = tr("{pixels} of {valid} valid pixels, 1 part")
    lines = [describe_segment(segment, area_unit), told.format(**counts)]
    if segment.interval_percent:
        low, high = segment.interval_percent
        lines.append(tr("95 % interval: {low} to {high}").format(low=write_percent(low), high=write_percent(high)))
    if segment.interval_area_m2:
        low, high = segment.interval_area_m2
        texts = write_area(low, area_unit), write_area(high, area_unit)
        lines.append(tr("95 % interval: {low} to {high}").format(low=texts[0], high=texts[1]))
    if segment.quality is not None:
        overlap = write_percent(100 * segment.quality)
        lines.append(tr("Expected overlap with the ground: {overlap}").format(overlap=overlap))
    if segment.score:
        lines.append(tr("Mean probability {score}").format(score=f"{segment.score:.2f}"))
    if segment.sensor:
        lines.append(tr("Seen in: {sensor}").format(sensor=title_sensor(segment.sensor)))
    return "\n".join(lines)
