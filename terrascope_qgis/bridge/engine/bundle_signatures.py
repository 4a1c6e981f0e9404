"""Who signed the installed bundles, as the engine finds out: only its Python has what checks a signature."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Dict, Mapping, Optional, Tuple

from qgis.PyQt.QtCore import QObject, pyqtSignal

from ..i18n import tr
from ..places import bundles_folder
from ..runs.run_values import make_inert
from ..words.wording import word_said
from .bundles import BundleInfo
from .engine_command import EngineCommand

SIGNATURE_NAME = "model.sig"
Stamp = Tuple[Any, ...]


@dataclass(frozen=True)
class SignatureValue:
    """What is known of where a bundle comes from."""

    state: str
    """`signed`, `unknown`, `hash-only`; `wrong` = the engine refuses it; empty = not looked at yet."""
    by: str = ""
    key: str = ""
    problem: str = ""
    """Why it is refused."""


class SignatureReader(QObject):
    """Tells the signature of a bundle at once where it has none, else once the engine has looked."""

    changed = pyqtSignal()

    def __init__(self, parent: Optional[QObject] = None) -> None:
        super().__init__(parent)
        self._known: Dict[str, SignatureValue] = {}
        self._stamp: Stamp = ()
        self._command: Optional[EngineCommand] = None

    def refresh(self, python: Optional[Path]) -> None:
        """Have the engine look again, if a signature or a trusted key is another than before."""
        stamp = (str(python), *_list_files(bundles_folder().glob(f"*/{SIGNATURE_NAME}")))
        if len(stamp) == 1 or python is None:
            self._known, self._stamp = {}, ()
            return
        stamp += _list_files(bundles_folder().glob("*/bundle.json"))
        stamp += _list_files((bundles_folder().parent / "keys").glob("*.pem"))
        if stamp == self._stamp:
            return
        self.close()
        self._known, self._stamp = {}, stamp
        self._command = EngineCommand(python, "bundle", "list", "--json", parent=self)
        self._command.finished.connect(self._take)
        self._command.start()

    def find(self, bundle: BundleInfo) -> SignatureValue:
        """Return what is known of a bundle."""
        if not (Path(bundle.folder) / SIGNATURE_NAME).exists():
            return SignatureValue("hash-only")
        return self._known.get(str(Path(bundle.folder)), SignatureValue(""))

    def close(self) -> None:
        """Stop looking."""
        command, self._command = self._command, None
        if command is not None:
            command.blockSignals(True)
            command.cancel()
            command.deleteLater()

    def _take(self, code: int, output: str) -> None:
        command, self._command = self._command, None
        if command is not None:
            command.deleteLater()
        self._known = read_signatures(output) if code == 0 else {}
        self.changed.emit()


def read_signatures(output: str) -> Dict[str, SignatureValue]:
    """Return folder -> signature from what `bundle list --json` printed, warnings around it left out."""
    lines = output.splitlines()
    try:
        rows = json.loads("\n".join(lines[lines.index("[") : len(lines) - lines[::-1].index("]")]))
        return {str(Path(row["folder"])): _read_row(row) for row in rows}
    except (ValueError, KeyError, TypeError, AttributeError):
        return {}


def _read_row(row: Mapping[str, Any]) -> SignatureValue:
    found = row["signature"]
    if found is None:
        return SignatureValue("wrong", problem=word_said(row.get("fault"), row.get("fault_fact")))
    return SignatureValue(str(found["state"]), make_inert(found["by"]), make_inert(found["key"]))


def describe_signature(value: SignatureValue) -> str:
    """Return in a sentence who signed a bundle."""
    texts = {
        "signed": lambda: tr("Signed by {name} (key {key}).").format(name=value.by, key=value.key[:16]),
        "unknown": lambda: tr("Signed with a key that is not trusted here: nobody knows whose."),
        "hash-only": lambda: tr("Not signed: its files are checked by their hashes alone."),
        "wrong": lambda: tr("It will not run: {reason}").format(reason=value.problem),
    }
    return texts.get(value.state, lambda: tr("Its signature has not been checked yet."))()


def _list_files(paths: Any) -> Stamp:
    """Return names, sizes and times."""
    found = []
    for path in sorted(paths):
        try:
            status = path.stat()
            found.append((str(path), status.st_size, status.st_mtime_ns))
        except OSError:
            found.append((str(path), -1, -1))
    return tuple(found)
