"""Wheels that stand in for the engine's packages, served by this machine, with a list of their hashes."""

from __future__ import annotations

import functools
import hashlib
import http.server
import os
import threading
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

PACKAGES = (
    "numpy", "onnxruntime", "rasterio", "pyproj", "shapely", "scipy", "tokenizers", "pyogrio", "cryptography",
)  # fmt: skip
_VERSION = "1.0"
_PADDING_BYTES = 3_000_000


def make_wheels(folder: Path) -> Path:
    """Write a wheel for each package into `folder/NAME/` and return a list with hashes, as pip takes it."""
    lines = []
    for name in PACKAGES:
        path = folder / name / f"{name}-{_VERSION}-py3-none-any.whl"
        path.parent.mkdir(parents=True)
        about = f"{name}-{_VERSION}.dist-info"
        code = f"__version__ = {_VERSION!r}\n\n\ndef get_available_providers():\n    return ['CPUExecutionProvider']\n"
        files = {
            f"{name}/__init__.py": code.encode(),
            f"{name}/data.bin": os.urandom(_PADDING_BYTES),
            f"{about}/METADATA": f"Metadata-Version: 2.1\nName: {name}\nVersion: {_VERSION}\n".encode(),
            f"{about}/WHEEL": b"Wheel-Version: 1.0\nGenerator: tests\nRoot-Is-Purelib: true\nTag: py3-none-any\n",
        }
        record = "".join(f"{file},,\n" for file in (*files, f"{about}/RECORD")).encode()
        with zipfile.ZipFile(path, "w") as archive:
            for file, content in {**files, f"{about}/RECORD": record}.items():
                archive.writestr(file, content)
        lines.append(f"{name}=={_VERSION} --hash=sha256:{hashlib.sha256(path.read_bytes()).hexdigest()}\n")
    listing = folder.with_suffix(".txt")
    listing.write_text("".join(lines))
    return listing


@contextmanager
def serve(folder: Path) -> Iterator[str]:
    """Serve a folder and lend its address."""
    handler = functools.partial(_Quiet, directory=str(folder))
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/"
        server.shutdown()


class _Quiet(http.server.SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: object) -> None:
        """Say nothing."""
