"""Installs, lists and describes bundles by byte copy into the user's folder; runs no model."""

from __future__ import annotations

import os
import shutil
import stat
import tempfile
import zipfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from ...errors import BundleError, TerraScopeError, WriteError
from ...path_length import BUNDLE_ROOM, refuse_long_output
from ...patient_moves import move
from ...result import Signature
from ...set_aside import list_aside, make_aside
from ...words.said import say
from ..runtime.model import verify_folder
from ..signing.signature import check_signature
from ..signing.signature_file import SIGNATURE_NAME
from .file_names import check_names
from .locations import embedded_folder, installed_root, list_folders
from .manifest import MANIFEST_NAME, MAX_MANIFEST_BYTES, Manifest, parse_manifest, read_manifest

MAX_FILES = 200
MAX_BYTES = 64 * 1024**3
MAX_RATIO = 100
_SMALL_BYTES = 1 << 20
"""Entries below this may be compressed better than the ratio; JSON often is."""
_CHUNK = 1 << 20
_PART_PREFIX = ".part-"


@dataclass(frozen=True)
class BundleInfo:
    """One bundle as listed; `fault` is set if it cannot be used."""

    name: str
    folder: Path
    embedded: bool
    manifest: Manifest | None
    signature: Signature | None
    fault: str | None = None


def list_bundles(root: Path | None = None) -> list[BundleInfo]:
    """All bundles with their manifests, broken ones with their fault; files are not hashed."""
    found = []
    for folder in list_folders(root):
        embedded = folder == embedded_folder()
        try:
            manifest = read_manifest(folder)
            found.append(BundleInfo(folder.name, folder, embedded, manifest, check_signature(folder, manifest)))
        except TerraScopeError as error:
            found.append(BundleInfo(folder.name, folder, embedded, None, None, error.args[0]))
    return found


def install_bundle(
    source: Path, *, root: Path | None = None, name: str | None = None, check: Callable[[], None] = lambda: None
) -> Path:
    """Copy a bundle (folder or zip) into the user's folder, checked before it can be used.

    A bundle of the same name is replaced at the very end. Until then, and after a kill, the old one loads: killed
    between the two renames, it is brought back by whoever looks for it next (`core/set_aside.py`).

    Args:
        source: folder, or zip with the bundle at its top or in one folder.
        root: where to install; None = the user's folder.
        name: folder name; None = the bundle's id.
        check: called between chunks; may raise to stop.

    Returns:
        The folder of the installed bundle.

    Raises:
        BundleError: the bundle is not safe or not intact.
        WriteError: it cannot be written.
    """
    root = installed_root() if root is None else root
    refuse_long_output(root, room=BUNDLE_ROOM)
    try:
        root.mkdir(parents=True, exist_ok=True)
        sweep_leftovers(root)
        part = Path(tempfile.mkdtemp(prefix=_PART_PREFIX, dir=root))
    except OSError as error:
        raise WriteError(say("bundles_folder", folder=root, problem=error.strerror)) from error
    try:
        manifest = _copy_zip(source, part, check) if source.is_file() else _copy_folder(source, part, check)
        verify_folder(part, check=check)
        target = root / _check_folder_name(name or manifest.id)
        _swap_in(part, target)
    except OSError as error:
        raise WriteError(say("bundle_write", folder=root, problem=error.strerror or error)) from error
    finally:
        shutil.rmtree(part, ignore_errors=True)
    return target


def sweep_leftovers(root: Path) -> None:
    """Clear what a killed install left behind: bring back an old version that was moved aside, remove the rest."""
    for aside in list_aside(root):
        for old in aside.iterdir():
            if not (root / old.name).exists():
                old.rename(root / old.name)
        shutil.rmtree(aside, ignore_errors=True)
    for part in root.glob(f"{_PART_PREFIX}*"):
        shutil.rmtree(part, ignore_errors=True)


def _check_folder_name(name: str) -> str:
    check_names([f"{name}.json"], "bundle name")
    if "/" in name or name.startswith("."):
        raise BundleError(say("bundle_name", item=f"{name!a}"))
    return name


def _swap_in(part: Path, target: Path) -> None:
    """Move the checked copy into place; the old version is moved aside first and back if that fails."""
    _sync_folder(part)
    if not target.exists():
        move(part, target)
        return
    aside = make_aside(target.parent)
    try:
        move(target, aside / target.name)
        move(part, target)
    except OSError:
        # Where a reader was faster, the old version has its place again.
        if not target.exists():
            move(aside / target.name, target)
        raise
    finally:
        # Never the only whole version: it is brought back later where it could not be now.
        if target.exists():
            shutil.rmtree(aside, ignore_errors=True)


def _sync_folder(folder: Path) -> None:
    """Bring the files to disk before they get their name."""
    for path in folder.rglob("*"):
        if path.is_file():
            with path.open("rb") as file:
                os.fsync(file.fileno())


def _copy_folder(source: Path, part: Path, check: Callable[[], None]) -> Manifest:
    manifest = read_manifest(source)
    names = [entry.path for entry in manifest.files]
    check_names(names, str(source / MANIFEST_NAME))
    _check_amount(len(names), sum(entry.size for entry in manifest.files), source)
    _check_room(sum(entry.size for entry in manifest.files), source, part)
    signature = [SIGNATURE_NAME] if os.path.lexists(source / SIGNATURE_NAME) else []
    for name in (MANIFEST_NAME, *signature, *names):
        path = source / name
        try:
            status = path.lstat()
        except OSError as error:
            raise BundleError(say("bundle_missing", file=path)) from error
        if not stat.S_ISREG(status.st_mode) or status.st_nlink > 1:
            raise BundleError(say("bundle_copy_link", file=path))
        (part / name).parent.mkdir(parents=True, exist_ok=True)
        with path.open("rb") as reader, (part / name).open("wb") as writer:
            while chunk := reader.read(_CHUNK):
                writer.write(chunk)
                check()
    extra = {path.relative_to(source).as_posix() for path in source.rglob("*") if not path.is_dir()}
    if unlisted := sorted(extra - set(names) - {MANIFEST_NAME, SIGNATURE_NAME}):
        raise BundleError(say("bundle_unlisted_retry", file=f"{str(source / unlisted[0])!a}", manifest=MANIFEST_NAME))
    return manifest


def _copy_zip(source: Path, part: Path, check: Callable[[], None]) -> Manifest:
    try:
        with zipfile.ZipFile(source) as archive:
            return _unpack(archive, source, part, check)
    except (zipfile.BadZipFile, NotImplementedError, RuntimeError, EOFError) as error:
        raise BundleError(say("zip_damaged", file=source, problem=error)) from error


def _unpack(archive: zipfile.ZipFile, source: Path, part: Path, check: Callable[[], None]) -> Manifest:
    entries = [entry for entry in archive.infolist() if not entry.filename.endswith("/")]
    _check_amount(len(entries), sum(entry.file_size for entry in entries), source)
    # `orig_filename`, because `filename` had its backslashes and NULs replaced without a word.
    check_names([entry.orig_filename for entry in entries], str(source))
    for entry in entries:
        kind = stat.S_IFMT(entry.external_attr >> 16)
        if kind not in (0, stat.S_IFREG):
            raise BundleError(say("zip_link", file=source, item=f"{entry.filename!a}"))
        if entry.flag_bits & 1:
            raise BundleError(say("zip_encrypted", file=source, item=f"{entry.filename!a}"))
        if entry.file_size > _SMALL_BYTES and entry.file_size > MAX_RATIO * max(entry.compress_size, 1):
            raise BundleError(
                say(
                    "zip_bomb",
                    file=source,
                    item=f"{entry.filename!a}",
                    times=entry.file_size // max(entry.compress_size, 1),
                    most=MAX_RATIO,
                )
            )
    prefix = _find_prefix([entry.filename for entry in entries], source)
    by_name = {entry.filename.removeprefix(prefix): entry for entry in entries}
    if by_name[MANIFEST_NAME].file_size > MAX_MANIFEST_BYTES:
        raise BundleError(say("zip_manifest_long", file=source, manifest=MANIFEST_NAME, most=MAX_MANIFEST_BYTES))
    text = archive.read(by_name[MANIFEST_NAME])
    try:
        manifest = parse_manifest(text.decode("utf-8"), f"{source}/{MANIFEST_NAME}")
    except UnicodeDecodeError as error:
        raise BundleError(say("zip_manifest_text", file=source, manifest=MANIFEST_NAME)) from error
    if unlisted := sorted(set(by_name) - {item.path for item in manifest.files} - {MANIFEST_NAME, SIGNATURE_NAME}):
        raise BundleError(say("zip_unlisted", file=source, item=f"{unlisted[0]!a}", manifest=MANIFEST_NAME))
    _check_room(sum(entry.file_size for entry in entries), source, part)
    for name, entry in by_name.items():
        (part / name).parent.mkdir(parents=True, exist_ok=True)
        _unpack_entry(archive, entry, part / name, check)
    return manifest


def _unpack_entry(archive: zipfile.ZipFile, entry: zipfile.ZipInfo, path: Path, check: Callable[[], None]) -> None:
    """Write one entry, never more bytes than it declares."""
    left = entry.file_size
    with archive.open(entry) as reader, path.open("wb") as writer:
        while chunk := reader.read(_CHUNK):
            left -= len(chunk)
            if left < 0:
                raise BundleError(say("zip_longer", file=path.name))
            writer.write(chunk)
            check()


def _find_prefix(names: list[str], source: Path) -> str:
    """The one folder that holds the bundle inside the zip, with its slash; empty if it lies at the top."""
    if MANIFEST_NAME in names:
        return ""
    tops = {name.split("/")[0] for name in names}
    if len(tops) == 1 and f"{(top := tops.pop())}/{MANIFEST_NAME}" in names:
        return f"{top}/"
    raise BundleError(say("zip_no_manifest", file=source, manifest=MANIFEST_NAME))


def _check_amount(count: int, size: int, source: Path) -> None:
    if count > MAX_FILES or size > MAX_BYTES:
        raise BundleError(say("zip_large", file=source, count=count, size=size, most=MAX_FILES, most_bytes=MAX_BYTES))


def _check_room(size: int, source: Path, part: Path) -> None:
    """Refuse before the copy what the disk has no room for: a large bundle takes minutes to copy."""
    free = shutil.disk_usage(part).free
    if size > free:
        raise WriteError(say("bundle_disk", file=source, size=size / 1e9, folder=part.parent, free=free / 1e9))
