"""Build, install, link, run and check the plugin: `python build_plugin.py build|install|link|run|check|translate`."""

from __future__ import annotations

import argparse
import configparser
import hashlib
import os
import shutil
import sys
import zipfile
from pathlib import Path

REPOSITORY = Path(__file__).resolve().parent
PACKAGE = "terrascope_qgis"
MAX_ZIP_BYTES = 25_000_000
STAMP = (2026, 1, 1, 0, 0, 0)
"""The same time for every file, so that the same sources give the same zip."""
BESIDE = ("metadata.txt", "LICENSE", "README.md", "CHANGELOG.md")
DOCUMENTS = ("docs/plugin.md",)
"""What the plugin shows as its help."""
FOLDERS = ("resources", "requirements")
SKIPPED_PARTS = {"__pycache__", ".git", ".mypy_cache", ".ruff_cache", "tests", "__MACOSX"}
SKIPPED_SUFFIXES = {".pyc", ".pyo", ".so", ".dll", ".dylib", ".exe", ".bat", ".sh", ".ts", ".orig", ".rej"}


def list_files(root: Path = REPOSITORY) -> dict[str, Path]:
    """Return every file of the zip: name inside the plugin folder -> file."""
    found: dict[str, Path] = {}
    package = root / PACKAGE
    for path in sorted(package.rglob("*")):
        name = path.relative_to(package)
        if path.is_file() and not set(name.parts) & SKIPPED_PARTS and path.suffix not in SKIPPED_SUFFIXES:
            found[name.as_posix()] = path
    for folder in FOLDERS:
        for path in sorted((root / folder).rglob("*")):
            if path.is_file() and path.suffix not in SKIPPED_SUFFIXES:
                found[path.relative_to(root).as_posix()] = path
    for path in sorted((root / "i18n").glob("*.qm")):
        found[f"i18n/{path.name}"] = path
    for name in (*BESIDE, *DOCUMENTS):
        if (root / name).is_file():
            found[name] = root / name
    return found


def read_version() -> str:
    """Return the version in metadata.txt."""
    parser = configparser.ConfigParser(interpolation=None)
    parser.read(REPOSITORY / "metadata.txt", encoding="utf-8")
    return parser.get("general", "version")


def build(out: Path) -> Path:
    """Write the zip and return its path; equal sources give equal bytes."""
    out.mkdir(parents=True, exist_ok=True)
    target = out / f"{PACKAGE}-{read_version()}.zip"
    part = target.with_suffix(".part")
    with zipfile.ZipFile(part, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
        for name, path in sorted(list_files().items()):
            entry = zipfile.ZipInfo(f"{PACKAGE}/{name}", STAMP)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.external_attr = 0o644 << 16
            archive.writestr(entry, path.read_bytes())
    part.replace(target)
    size = target.stat().st_size
    if size > MAX_ZIP_BYTES:
        raise SystemExit(f"ERROR: {target}: {size} bytes, at most {MAX_ZIP_BYTES} are allowed. Remove files.")
    digest = hashlib.sha256(target.read_bytes()).hexdigest()
    print(f"{target}  {size} bytes  sha256 {digest}")
    return target


def install(profile: Path, archive: Path) -> Path:
    """Unpack the zip into a QGIS profile, in place of an installed or linked plugin of ours."""
    place = prepare_place(profile)
    with zipfile.ZipFile(archive) as packed:
        packed.extractall(place.parent)
    print(f"installed {place}")
    return place


def link(profile: Path) -> Path:
    """Link the checkout's files into a QGIS profile."""
    place = prepare_place(profile)
    place.mkdir()
    for path in sorted((REPOSITORY / PACKAGE).iterdir()):
        if path.name not in SKIPPED_PARTS:
            (place / path.name).symlink_to(path)
    for name in (*BESIDE, *FOLDERS, "i18n", "docs"):
        if (REPOSITORY / name).exists():
            (place / name).symlink_to(REPOSITORY / name)
    print(f"linked {place}")
    return place


def prepare_place(profile: Path) -> Path:
    """Return the plugin's folder in a profile, empty of what was there."""
    plugins = profile / "python" / "plugins"
    plugins.mkdir(parents=True, exist_ok=True)
    place = plugins / PACKAGE
    if place.is_symlink():
        place.unlink()
    elif place.is_dir():
        if not (place / "metadata.txt").exists():
            raise SystemExit(f"ERROR: {place} is no plugin of ours. Remove it by hand first.")
        # rmtree removes links, not what they point to.
        shutil.rmtree(place)
    return place


def default_profile() -> Path:
    """Return the folder of QGIS' default profile on this system."""
    if sys.platform == "win32":
        base = Path(os.environ["APPDATA"]) / "QGIS"
    elif sys.platform == "darwin":
        base = Path.home() / "Library" / "Application Support" / "QGIS"
    else:
        base = Path.home() / ".local" / "share" / "QGIS"
    return base / "QGIS3" / "profiles" / "default"


def run(profile: Path | None, qgis: str | None) -> int:
    """Start QGIS with the linked plugin and the demo project."""
    from scripts import run_demo

    link(profile or run_demo.PROFILE)
    return run_demo.run_demo(profile or run_demo.PROFILE, qgis)


def main() -> int:
    """Run one command."""
    parser = argparse.ArgumentParser(description=__doc__)
    commands = parser.add_subparsers(dest="command", required=True)
    for name, text in (
        ("build", "write the zip"),
        ("check", "write the zip and hold it against the plugin site's rules"),
    ):
        command = commands.add_parser(name, help=text)
        command.add_argument("--out", type=Path, default=REPOSITORY / "dist")
    for name, text in (
        ("install", "install the zip into a profile"),
        ("link", "link the checkout into a profile"),
        ("run", "start QGIS with the linked plugin and a demo project of real Sentinel layers"),
    ):
        command = commands.add_parser(name, help=text)
        command.add_argument("--profile", type=Path, default=None, help="a QGIS profile; run has its own")
        if name == "install":
            command.add_argument("--zip", type=Path, help="the zip; built first when left out")
        if name == "run":
            command.add_argument("--qgis", help="QGIS' program; the installed one when left out")
    commands.add_parser("translate", help="collect the texts into i18n/*.ts and compile i18n/*.qm")
    options = parser.parse_args()
    if options.command == "build":
        build(options.out)
    elif options.command == "check":
        from scripts.check_plugin import check

        return check(build(options.out))
    elif options.command == "translate":
        from scripts.translations import update

        return update(REPOSITORY)
    elif options.command == "run":
        return run(options.profile, options.qgis)
    elif options.command == "install":
        install(options.profile or default_profile(), options.zip or build(REPOSITORY / "dist"))
    else:
        link(options.profile or default_profile())
    return 0


if __name__ == "__main__":
    sys.exit(main())
