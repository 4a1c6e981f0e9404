"""Checks that a bundle folder holds the listed files and nothing else; does not understand what is in them."""

from __future__ import annotations

import hashlib
import os
import stat
from collections.abc import Callable
from pathlib import Path

from ...errors import BundleError
from ...words.said import say
from ..signing.signature_file import SIGNATURE_NAME
from .file_names import check_names
from .manifest import MANIFEST_NAME, FileEntry, Manifest

_LEFT_BY_SYSTEMS = {".ds_store", "thumbs.db", "desktop.ini"}
"""Files that file managers drop into folders; ignored, never read."""
_CHUNK = 1 << 20


def check_folder(folder: Path, manifest: Manifest, *, check: Callable[[], None] = lambda: None) -> None:
    """Check that a folder holds the listed files, unaltered, and no others.

    Args:
        folder: the bundle.
        manifest: its manifest.
        check: called between chunks; may raise to stop.

    Raises:
        BundleError: a name is not allowed, a file is missing, linked, altered or not listed.
    """
    source = str(folder / MANIFEST_NAME)
    check_names((entry.path for entry in manifest.files), source)
    for entry in manifest.files:
        if entry.path.casefold() in (MANIFEST_NAME, SIGNATURE_NAME):
            raise BundleError(say("bundle_lists_itself", source=source, item=entry.path))
    _check_plain_folder(folder)
    _check_unlisted(folder, {entry.path for entry in manifest.files} | {MANIFEST_NAME, SIGNATURE_NAME})
    check_plain_file(folder / MANIFEST_NAME)
    for entry in manifest.files:
        path = folder / entry.path
        check_plain_file(path)
        _check_content(path, entry, check)


def hash_file(path: Path, check: Callable[[], None] = lambda: None) -> str:
    """SHA-256 of a file in lower-case hexadecimal digits."""
    digest = hashlib.sha256()
    with path.open("rb") as file:
        while chunk := file.read(_CHUNK):
            digest.update(chunk)
            check()
    return digest.hexdigest()


def _check_plain_folder(folder: Path) -> None:
    if not folder.is_dir():
        raise BundleError(say("bundle_no_folder", folder=folder))


def _check_unlisted(folder: Path, listed: set[str]) -> None:
    """Refuse what is there and not listed: the runtime could be led to read it."""
    for root, folders, files in os.walk(folder, followlinks=False):
        for name in folders:
            if (Path(root) / name).is_symlink():
                raise BundleError(say("bundle_folder_link", folder=Path(root) / name))
        for name in files:
            relative = (Path(root) / name).relative_to(folder).as_posix()
            if relative not in listed and name.casefold() not in _LEFT_BY_SYSTEMS:
                raise BundleError(say("bundle_unlisted", file=f"{str(folder / relative)!a}", manifest=MANIFEST_NAME))


def check_plain_file(path: Path) -> None:
    """Refuse links of both kinds, devices and missing files.

    Raises:
        BundleError: it is none.
    """
    try:
        status = path.lstat()
    except OSError as error:
        raise BundleError(say("bundle_missing", file=path)) from error
    if stat.S_ISLNK(status.st_mode) or not stat.S_ISREG(status.st_mode):
        raise BundleError(say("bundle_file_link", file=path))
    if status.st_nlink > 1:
        raise BundleError(say("bundle_hard_link", file=path, count=status.st_nlink))


def _check_content(path: Path, entry: FileEntry, check: Callable[[], None]) -> None:
    size = path.stat().st_size
    if size != entry.size:
        raise BundleError(say("bundle_size", file=path, size=size, expected=entry.size))
    found = hash_file(path, check)
    if found != entry.sha256:
        raise BundleError(say("bundle_altered", file=path, found=found, expected=entry.sha256))
