"""Collect the plugin's texts into `i18n/*.ts` and compile them to `i18n/*.qm`; translations in the files are kept."""

from __future__ import annotations

import ast
import subprocess
import xml.etree.ElementTree as ElementTree
from pathlib import Path

CONTEXT = "TerraScope"
LANGUAGES = ("fr", "de", "es", "pt", "it")
SOURCES = ("terrascope_qgis/bridge", "terrascope_qgis/ui", "terrascope_qgis/processing", "terrascope_qgis/plugin.py")


def collect_texts(root: Path) -> list[str]:
    """Return every text that is passed to `tr`, in the order of the files.

    Raises:
        ValueError: `tr` is called with something that is no literal.
    """
    files: list[Path] = []
    for name in SOURCES:
        path = root / name
        files += sorted(path.rglob("*.py")) if path.is_dir() else [path]
    texts: dict[str, None] = {}
    for path in files:
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "tr":
                argument = node.args[0]
                if not isinstance(argument, ast.Constant) or not isinstance(argument.value, str):
                    raise ValueError(f"{path}:{node.lineno}: tr() needs one literal text.")
                texts[argument.value] = None
    return list(texts)


def read_catalogue(path: Path) -> dict[str, str]:
    """Return the finished translations of a .ts file."""
    if not path.is_file():
        return {}
    found = {}
    for message in ElementTree.parse(path).getroot().iter("message"):
        source, target = message.findtext("source"), message.find("translation")
        if source and target is not None and target.text and target.get("type") != "unfinished":
            found[source] = target.text
    return found


def write_catalogue(path: Path, language: str, texts: list[str], known: dict[str, str]) -> int:
    """Write a .ts file; return how many texts are not translated."""
    root = ElementTree.Element("TS", version="2.1", language=language, sourcelanguage="en")
    context = ElementTree.SubElement(root, "context")
    ElementTree.SubElement(context, "name").text = CONTEXT
    missing = 0
    for text in texts:
        message = ElementTree.SubElement(context, "message")
        ElementTree.SubElement(message, "source").text = text
        target = ElementTree.SubElement(message, "translation")
        if text in known:
            target.text = known[text]
        else:
            target.set("type", "unfinished")
            missing += 1
    ElementTree.indent(root, " ")
    body = ElementTree.tostring(root, encoding="unicode")
    path.write_text(f'<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n{body}\n', encoding="utf-8")
    return missing


def update(root: Path) -> int:
    """Bring all catalogues up to date and compile them; return 1 when something is not translated."""
    texts = collect_texts(root)
    folder = root / "i18n"
    folder.mkdir(exist_ok=True)
    missing = 0
    for language in LANGUAGES:
        path = folder / f"terrascope_{language}.ts"
        count = write_catalogue(path, language, texts, read_catalogue(path))
        print(f"{path.name}: {len(texts)} texts, {count} not translated")
        missing += count
        subprocess.run(["lrelease", "-silent", str(path)], check=True)
    return 1 if missing else 0
