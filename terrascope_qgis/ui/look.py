"""Sizes, colours and small pictures taken from the user's theme, so that dark themes and high-DPI screens just work."""

from __future__ import annotations

from qgis.core import QgsApplication
from qgis.PyQt.QtCore import QRectF, Qt
from qgis.PyQt.QtGui import QColor, QIcon, QPainter, QPalette, QPen, QPixmap
from qgis.PyQt.QtWidgets import QApplication, QComboBox, QLabel, QToolButton, QWidget

from ..bridge.places import icon_path
from ..core.evidence.palette import Pattern, style_label

CARD = (
    "QFrame#card { background: palette(base); border: 1px solid palette(mid); border-radius: 4px; }"
    "QFrame#card:focus { border: 1px solid palette(highlight); }"
)
"""A box that stands out from the dock in light and dark themes."""


def theme_icon(name: str) -> QIcon:
    """Return one of QGIS' own icons."""
    return QgsApplication.getThemeIcon(f"/{name}.svg")


def own_icon(name: str) -> QIcon:
    """Return one of the plugin's icons."""
    return QIcon(icon_path(name))


def is_dark(widget: QWidget) -> bool:
    """Return True in a dark theme."""
    return widget.palette().color(QPalette.ColorRole.Base).lightness() < 128


def verdict_colour(widget: QWidget, verdict: str) -> QColor:
    """Return a text colour for `verified`, `differs`, anything else is subdued; contrast at least 4.5 on the base."""
    dark = is_dark(widget)
    if verdict == "verified":
        return QColor("#6fcf97") if dark else QColor("#1b6e3c")
    if verdict == "differs":
        return QColor("#f2994a") if dark else QColor("#a34700")
    return subdued_colour(widget)


def subdued_colour(widget: QWidget) -> QColor:
    """Return a quieter text colour that can still be read."""
    if is_dark(widget):
        # QGIS' dark themes are style sheets: the palette's text colour stays that of a light theme.
        return QColor("#a9a9a9")
    # Not the widget's own palette: it may be tinted already and would fade with every call.
    palette = QApplication.palette(widget)
    text, base = palette.color(QPalette.ColorRole.Text), palette.color(QPalette.ColorRole.Base)
    mixed = [round(0.65 * a + 0.35 * b) for a, b in zip(text.getRgb()[:3], base.getRgb()[:3])]  # noqa: B905
    return QColor(*mixed)


def make_plain_label(text: str = "", *, selectable: bool = False) -> QLabel:
    """Return a wrapping label that never interprets its text as HTML."""
    label = QLabel(text)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    # A path has no place to break at: it may be cut, but must not make the dock wider than its window.
    label.setMinimumWidth(1)
    if selectable:
        flags = Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        label.setTextInteractionFlags(flags)
    return label


def tint_text(widget: QWidget, colour: QColor) -> None:
    """Give a label's text a colour; by style sheet, since QGIS' dark themes are style sheets and beat palettes."""
    widget.setStyleSheet(f"QLabel {{ color: {colour.name()}; }}")


def make_tool_button(icon: QIcon, tip: str, *, text: str = "") -> QToolButton:
    """Return a flat button with a tool tip that screen readers speak too."""
    button = QToolButton()
    button.setIcon(icon)
    button.setToolTip(tip)
    button.setAccessibleName(text or tip)
    button.setAutoRaise(True)
    if text:
        button.setText(text)
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
    return button


def let_shrink(box: QComboBox) -> None:
    """Let a list be narrower than its longest line, so that it never makes the dock wider than its window."""
    box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    box.setMinimumContentsLength(10)


def draw_swatch(widget: QWidget, label: str) -> QPixmap:
    """Return a small picture of how masks of `label` look on the map."""
    side = widget.fontMetrics().height()
    ratio = widget.devicePixelRatioF()
    pixmap = QPixmap(round(side * ratio), round(side * ratio))
    pixmap.setDevicePixelRatio(ratio)
    pixmap.fill(Qt.GlobalColor.transparent)
    style = style_label(label)
    colour = QColor(style.hex)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    fill = QColor(colour)
    fill.setAlpha(110)
    box = QRectF(1.5, 1.5, side - 3.0, side - 3.0)
    painter.setBrush(fill)
    painter.setPen(QPen(colour, 1.6, Qt.PenStyle.SolidLine if style.pattern is Pattern.PLAIN else Qt.PenStyle.DashLine))
    painter.drawRoundedRect(box, 2.0, 2.0)
    painter.setPen(QPen(colour, 1.0))
    if style.pattern in (Pattern.PLAIN, Pattern.GAIN, Pattern.CHANGE):
        painter.drawLine(box.bottomLeft(), box.topRight())
    if style.pattern in (Pattern.LOSS, Pattern.CHANGE):
        painter.drawLine(box.topLeft(), box.bottomRight())
    painter.end()
    return pixmap
