"""Make or repair the engine's own virtual environment in child processes; QGIS' Python stays untouched."""

from __future__ import annotations

import json
import shutil
from dataclasses import dataclass
from pathlib import Path
from typing import Callable, List, Optional, Sequence, Tuple

from qgis.core import QgsSettings
from qgis.PyQt.QtCore import QObject, QProcess, QTimer, QUrl, pyqtSignal

from ...core.path_length import ENGINE_ROOM
from ..files.free_paths import refuse_long_path
from ..i18n import tr
from ..places import PLUGIN_FOLDER, find_packaged
from ..worker.worker_command import build_clean_environment
from .engine_python import MARKER, MIN_PYTHON, list_base_pythons, venv_python

_WATCHED = PLUGIN_FOLDER / "bridge" / "worker" / "run_watched.py"
_SCRATCH = "tmp"
"""Inside the environment: what pip unpacks there goes with it, however the set-up ends."""
_PROBE = "import sys, venv, ensurepip; print(sys.version_info[0], sys.version_info[1])"
_CHECK = (
    "import json, sys, numpy, onnxruntime, rasterio, pyproj, shapely, scipy, tokenizers, pyogrio, cryptography; "
    "print(json.dumps({'python': sys.version.split()[0], 'numpy': numpy.__version__, "
    "'onnxruntime': onnxruntime.__version__, 'rasterio': rasterio.__version__, "
    "'providers': onnxruntime.get_available_providers()}))"
)


@dataclass(frozen=True)
class SetupOptions:
    """What to build."""

    folder: Path
    cuda: bool = False
    wheel_folder: str = ""
    """Take every package from here and nothing from the network."""
    base_python: str = ""
    """Make the environment with this Python; empty = search."""


class EngineSetup(QObject):
    """One set-up at a time; every step is a child process, so the GUI never waits and Cancel always works."""

    progressed = pyqtSignal(int, int, str)
    """Steps done, steps in all, what happens now."""
    log = pyqtSignal(str)
    finished = pyqtSignal(bool, str)
    """Whether the engine is ready, and what was made or what went wrong."""

    def __init__(self, parent: Optional[QObject] = None) -> None:
        super().__init__(parent)
        self._process: Optional[QProcess] = None
        self._options: Optional[SetupOptions] = None
        self._candidates: List[str] = []
        self._python = ""
        self._output = ""
        self._then: Optional[Callable[[int, str], None]] = None
        self._cancelled = False

    @property
    def running(self) -> bool:
        """True from `start` to `finished`."""
        return self._options is not None

    def start(self, options: SetupOptions) -> None:
        """Make the environment, over an unfinished or broken one if there is one.

        Raises:
            RuntimeError: a set-up is under way.
        """
        if self._options is not None:
            raise RuntimeError("a set-up is under way")
        self._options = options
        self._cancelled = False
        try:
            refuse_long_path(options.folder, ENGINE_ROOM)
        except OSError as error:
            self._end(False, str(error))
            return
        self._candidates = [options.base_python] if options.base_python else list_base_pythons()
        self.progressed.emit(0, 4, tr("Looking for Python 3.11 or newer"))
        QTimer.singleShot(0, self._probe_next)

    def cancel(self) -> None:
        """Stop; the unfinished environment is removed."""
        if self._options is None:
            return
        self._cancelled = True
        if self._process is not None:
            self._process.kill()

    def _probe_next(self) -> None:
        if self._options is None:
            return
        if self._cancelled or not self._candidates:
            self._fail(
                tr("Cancelled.")
                if self._cancelled
                else tr(
                    "No Python 3.11 or newer was found. Install one, then choose it under Python in the Engine tab."
                )
            )
            return
        self._python = self._candidates.pop(0)
        self._run(self._python, ["-I", "-c", _PROBE], self._on_probe)

    def _on_probe(self, code: int, output: str) -> None:
        numbers = output.split()
        version = tuple(int(number) for number in numbers[-2:]) if code == 0 and len(numbers) >= 2 else (0, 0)
        self.log.emit(f"{self._python}: " + (".".join(map(str, version)) if code == 0 else "not usable"))
        if version < MIN_PYTHON or self._cancelled:
            self._probe_next()
            return
        options = self._options
        if options is None:
            return
        self.progressed.emit(1, 4, tr("Making the environment"))
        (options.folder / MARKER).unlink(missing_ok=True)
        options.folder.parent.mkdir(parents=True, exist_ok=True)
        self._run(self._python, ["-I", str(_WATCHED), "venv", "--clear", str(options.folder)], self._on_venv)

    def _on_venv(self, code: int, output: str) -> None:
        options = self._options
        if options is None or code != 0 or self._cancelled:
            self._fail(
                tr("The environment could not be made: {reason}").format(reason=_last_line(output))
                + ". "
                + tr("Choose another Python in the Engine tab and install again.")
            )
            return
        self.progressed.emit(2, 4, tr("Installing the engine's packages"))
        (options.folder / _SCRATCH).mkdir(exist_ok=True)
        name = "engine-cuda" if options.cuda else "engine-cpu"
        arguments = ["-I", str(_WATCHED), "pip", "install", "--disable-pip-version-check", "--no-input"]
        arguments += ["--progress-bar", "off"]
        if options.wheel_folder:
            arguments += ["--no-index", "--find-links", options.wheel_folder]
        arguments += ["--only-binary", ":all:", "-r", str(find_requirements(name))]
        self._run(str(venv_python(options.folder)), arguments, self._on_installed)

    def _on_installed(self, code: int, output: str) -> None:
        options = self._options
        if options is None or code != 0 or self._cancelled:
            self._fail(
                tr("The packages could not be installed: {reason}").format(reason=_last_error(output))
                + ". "
                + tr("Check the network and the proxy in QGIS' settings, or choose a folder with wheel files.")
            )
            return
        self.progressed.emit(3, 4, tr("Checking the engine"))
        self._run(str(venv_python(options.folder)), ["-I", "-c", _CHECK], self._on_checked)

    def _on_checked(self, code: int, output: str) -> None:
        options = self._options
        if options is None or code != 0 or self._cancelled:
            self._fail(
                tr("The engine does not start: {reason}").format(reason=_last_line(output))
                + ". "
                + tr("Choose another Python in the Engine tab and install again.")
            )
            return
        shutil.rmtree(options.folder / _SCRATCH, ignore_errors=True)
        found = json.loads(_last_line(output))
        (options.folder / MARKER).write_text(json.dumps({**found, "cuda": options.cuda}, indent=1), encoding="utf-8")
        self.progressed.emit(4, 4, tr("Ready"))
        self._end(True, f"Python {found['python']}, ONNX Runtime {found['onnxruntime']}, rasterio {found['rasterio']}")

    def _run(self, program: str, arguments: Sequence[str], then: Callable[[int, str], None]) -> None:
        process = QProcess(self)
        environment = build_clean_environment()
        for key, value in read_proxy_environment():
            environment.insert(key, value)
        scratch = self._options.folder / _SCRATCH if self._options is not None else None
        if scratch is not None and scratch.is_dir():
            for key in ("TMPDIR", "TEMP", "TMP"):
                environment.insert(key, str(scratch))
        process.setProcessEnvironment(environment)
        process.setProcessChannelMode(QProcess.ProcessChannelMode.MergedChannels)
        process.readyRead.connect(self._read)
        process.finished.connect(self._on_process_finished)
        process.errorOccurred.connect(self._on_process_error)
        self._process, self._output, self._then = process, "", then
        process.start(program, list(arguments))

    def _read(self) -> None:
        if self._process is None:
            return
        text = bytes(self._process.readAll()).decode("utf-8", "replace")
        self._output = (self._output + text)[-20000:]
        for line in text.splitlines():
            if line.strip():
                self.log.emit(line.rstrip()[:1000])

    def _on_process_finished(self) -> None:
        self._read()
        process, self._process = self._process, None
        if process is None:
            return
        code = process.exitCode() if process.exitStatus() == QProcess.ExitStatus.NormalExit else -1
        process.deleteLater()
        self._continue(code)

    def _on_process_error(self, error: QProcess.ProcessError) -> None:
        if error != QProcess.ProcessError.FailedToStart or self._process is None:
            return
        process, self._process = self._process, None
        self._output = process.errorString()
        process.deleteLater()
        self._continue(-1)

    def _continue(self, code: int) -> None:
        then, self._then = self._then, None
        if then is not None:
            then(code, self._output)

    def _fail(self, reason: str) -> None:
        options = self._options
        if options is not None and not (options.folder / MARKER).exists():
            shutil.rmtree(options.folder, ignore_errors=True)
        self._end(False, tr("Cancelled.") if self._cancelled else reason)

    def _end(self, ready: bool, text: str) -> None:
        self._options = None
        self.finished.emit(ready, text)


def find_requirements(name: str) -> Path:
    """Return the list of packages `name`: the one with hashes where it was made, else the plain one."""
    folder = find_packaged("requirements")
    pinned = folder / f"{name}.txt"
    return pinned if pinned.is_file() else folder / f"{name}.in"


def read_proxy_environment() -> Tuple[Tuple[str, str], ...]:
    """Return QGIS' own proxy as environment variables for pip; nothing when QGIS uses none."""
    store = QgsSettings()
    if store.value("proxy/proxyEnabled", False, type=bool) is not True:
        return ()
    kind = str(store.value("proxy/proxyType", "HttpProxy"))
    host = str(store.value("proxy/proxyHost", "") or "")
    if not host or kind not in ("HttpProxy", "HttpCachingProxy", "Socks5Proxy"):
        return ()
    url = QUrl()
    url.setScheme("socks5" if kind == "Socks5Proxy" else "http")
    url.setHost(host)
    port = str(store.value("proxy/proxyPort", "") or "")
    if port.isdigit():
        url.setPort(int(port))
    user, secret = str(store.value("proxy/proxyUser", "") or ""), str(store.value("proxy/proxyPassword", "") or "")
    if user:
        url.setUserName(user)
        url.setPassword(secret)
    text = bytes(url.toEncoded()).decode("ascii")
    return (("HTTP_PROXY", text), ("HTTPS_PROXY", text))


def read_engine_marker(folder: Path) -> str:
    """Return what an existing engine consists of, in one line; empty when there is none."""
    try:
        found = json.loads((folder / MARKER).read_text("utf-8"))
        kind = "CUDA" if found.get("cuda") else "CPU"
        return f"Python {found['python']}, ONNX Runtime {found['onnxruntime']} ({kind}), rasterio {found['rasterio']}"
    except (OSError, ValueError, KeyError):
        return ""


def _last_line(output: str) -> str:
    lines = [line for line in output.strip().splitlines() if line.strip()]
    return lines[-1][:300].rstrip(". ") if lines else "no message"


def _last_error(output: str) -> str:
    errors = [line for line in output.splitlines() if line.startswith("ERROR")]
    return errors[-1][:300].rstrip(". ") if errors else _last_line(output)
