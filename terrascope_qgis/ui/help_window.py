"""The plugin's help in a window of its own: it lies in the plugin, so it needs no network."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Optional

from qgis.PyQt.QtCore import Qt, QUrl
from qgis.PyQt.QtWidgets import QDialog, QTextBrowser, QVBoxLayout, QWidget

from ..bridge.i18n import tr
from ..bridge.places import help_file, manual_file

MANUAL_LINK = "manual"
"""Address of the manual in the short pages."""


class HelpWindow(QDialog):
    """Shows the help in the user's language, and the English manual behind its link; does not block QGIS."""

    def __init__(self, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self.setObjectName("TerraScopeHelp")
        self.setWindowTitle(tr("Help: TerraScope Pixel Reasoning"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.browser = QTextBrowser()
        self.browser.setOpenLinks(False)
        self.browser.setMarkdown(read_help(help_file()))
        self.browser.anchorClicked.connect(self._follow)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.browser)
        self.resize(90 * self.fontMetrics().averageCharWidth(), 40 * self.fontMetrics().lineSpacing())

    def _follow(self, link: QUrl) -> None:
        if link.toString() == MANUAL_LINK:
            self.browser.setMarkdown(read_help(manual_file()))


def read_help(path: Path) -> str:
    """Return a help as Markdown, without pictures, which are as wide as a screen, and without what is for developers.

    Raises:
        OSError: the plugin's copy of it is missing.
    """
    text = path.read_text("utf-8").partition("\n## Work on the plugin")[0]
    return re.sub(r"^!\[.*\)\s*$\n?", "", text, flags=re.M)
