"""Where an algorithm is told to write; a file that is open is not written over, though QGIS itself would do so."""

from __future__ import annotations

from pathlib import Path
from typing import Any, Iterable, Optional, Set

from qgis.core import (
    QgsProcessingException,
    QgsProcessingOutputLayerDefinition,
    QgsProject,
    QgsProperty,
    QgsProviderRegistry,
)

from ..bridge.i18n import tr


def refuse_open_destinations(values: Iterable[Any], project: Optional[QgsProject], inputs: Iterable[str]) -> None:
    """Return where no destination is a file that a layer of the project, or an input, is read from.

    Raises:
        QgsProcessingException: one is; the file is left alone.
    """
    taken = {_resolve(path) for path in inputs if path} | _list_sources(project)
    for value in values:
        path = _find_file(value)
        if path and _resolve(path) in taken:
            raise QgsProcessingException(
                tr("{file} is read by a layer and is not written over. Choose another name.").format(file=path)
            )


def _find_file(value: Any) -> str:
    """Return the path that a destination parameter leads to; empty for anything but a plain file."""
    if isinstance(value, QgsProcessingOutputLayerDefinition):
        value = value.sink
    if isinstance(value, QgsProperty):
        value = value.staticValue()
    text = value if isinstance(value, str) else ""
    return text if text and Path(text).is_file() else ""


def _list_sources(project: Optional[QgsProject]) -> Set[Path]:
    found = set()
    for layer in project.mapLayers().values() if project is not None else ():
        parts = QgsProviderRegistry.instance().decodeUri(layer.providerType(), layer.source())
        if parts.get("path"):
            found.add(_resolve(parts["path"]))
    return found


def _resolve(path: str) -> Path:
    try:
        return Path(path).resolve()
    except (OSError, ValueError, RuntimeError):
        return Path(path)
