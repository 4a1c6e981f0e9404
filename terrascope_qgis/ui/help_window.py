"""The plugin's help in a window of its own: it lies in the plugin, so it needs no network."""

from __future__ import annotations

import re
from typing import Optional

from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QDialog, QTextBrowser, QVBoxLayout, QWidget

from ..bridge.i18n import tr
from ..bridge.places import help_file


class HelpWindow(QDialog):
    """Shows `docs/plugin.md`; does not block QGIS."""

    def __init__(self, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self.setObjectName("TerraScopeHelp")
        self.setWindowTitle(tr("Help: TerraScope Pixel Reasoning"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.browser = QTextBrowser()
        self.browser.setOpenLinks(False)
        self.browser.setMarkdown(read_help())
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.browser)
        self.resize(90 * self.fontMetrics().averageCharWidth(), 40 * self.fontMetrics().lineSpacing())


def read_help() -> str:
    """Return the help as Markdown, without pictures, which are as wide as a screen, and without what is for developers.

    Raises:
        OSError: the plugin's copy of it is missing.
    """
    text = help_file().read_text("utf-8").partition("\n## Work on the plugin")[0]
    return re.sub(r"^!\[.*\)\s*$\n?", "", text, flags=re.M)
