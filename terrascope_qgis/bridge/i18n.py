"""Translate user-visible text; leaves the catalogues to `i18n/` and their loading to the plugin."""

from __future__ import annotations

from qgis.PyQt.QtCore import QCoreApplication

CONTEXT = "TerraScope"
"""The one translation context of the plugin; `build_plugin.py` writes the catalogues with the same name."""


def tr(text: str) -> str:
    """Return `text` in the user's language; call it with a literal when the text is shown, never at import."""
    return QCoreApplication.translate(CONTEXT, text)
