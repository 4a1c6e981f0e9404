"""The learned classes of the project file: kept under their names, read back with care."""

from __future__ import annotations

import json
from typing import Any, Dict, List

from qgis.core import QgsProject

from ...core.classes.learned_class import LearnedClass, class_document, read_class
from ...core.errors import InputError
from .project_history import SCOPE

KEY = "classes/learned"
MAX_CLASSES = 50


def read_classes(project: QgsProject) -> List[LearnedClass]:
    """Return the classes of a project, the oldest first; what cannot be read is left out."""
    texts, found = project.readListEntry(SCOPE, KEY, [])
    classes = []
    for text in texts[:MAX_CLASSES] if found else []:
        try:
            classes.append(read_class(json.loads(str(text)), "the project"))
        except (InputError, ValueError, RecursionError):
            continue
    return classes


def add_class(project: QgsProject, learned: LearnedClass) -> None:
    """Keep a class in the project, in the place of one with the same name; the project becomes dirty."""
    others = [item for item in read_classes(project) if item.name.casefold() != learned.name.casefold()]
    _write(project, [*others, learned][-MAX_CLASSES:])


def remove_class(project: QgsProject, name: str) -> None:
    """Take a class out of the project."""
    _write(project, [item for item in read_classes(project) if item.name != name])


def list_documents(project: QgsProject) -> List[Dict[str, Any]]:
    """Return the classes as a request carries them."""
    return [class_document(learned) for learned in read_classes(project)]


def _write(project: QgsProject, classes: List[LearnedClass]) -> None:
    if not classes:
        project.removeEntry(SCOPE, KEY)
        return
    texts = [json.dumps(class_document(learned), separators=(",", ":")) for learned in classes]
    project.writeEntry(SCOPE, KEY, texts)
