"""Who signed a bundle, if anybody: `signed`, `unknown` or `hash-only`; a wrong signature is refused (docs/bundle.md).

Rests on the manifest's hashes, which `bundle_files.py` holds against the files.
"""

from __future__ import annotations

import hashlib
from pathlib import Path

from ...errors import BundleError
from ...result import Signature, SignatureState
from ...words.said import say
from ..bundle.bundle_files import check_plain_file
from ..bundle.manifest import MANIFEST_NAME, Manifest
from .signature_file import SIGNATURE_NAME, SignatureFile, read_signature_file
from .trusted_keys import list_keys, verify


def check_signature(folder: Path, manifest: Manifest) -> Signature:
    """Tell who signed a bundle; its files are not read, only its manifest.

    Args:
        folder: the bundle.
        manifest: its manifest.

    Raises:
        BundleError: there is a signature, and it is not one over these files, or not made by the key that it names.
        InputError: a file among the trusted keys is no key.
        StateError: the engine lacks the package that reads keys.
    """
    path = folder / SIGNATURE_NAME
    if not path.exists() and not path.is_symlink():
        return Signature(SignatureState.HASH_ONLY)
    check_plain_file(path)
    found = read_signature_file(path)
    _compare(found, folder, manifest)
    for key in list_keys():
        if verify(key, found.signature, found.signed):
            return Signature(SignatureState.SIGNED, key.name, key.fingerprint)
        if key.fingerprint == found.key_hint:
            raise BundleError(say("signature_wrong", file=path, item=key.name, key=key.fingerprint[:16]))
    return Signature(SignatureState.UNKNOWN, key=found.key_hint)


def _compare(found: SignatureFile, folder: Path, manifest: Manifest) -> None:
    """Refuse a signature over other files than those of the bundle."""
    files = {entry.path: entry.sha256 for entry in manifest.files}
    files[MANIFEST_NAME] = hashlib.sha256((folder / MANIFEST_NAME).read_bytes()).hexdigest()
    for name in sorted({*files, *found.files}):
        here, signed = files.get(name, "no such file"), found.files.get(name, "not signed")
        if here != signed:
            raise BundleError(
                say(
                    "signature_of_other",
                    file=folder / SIGNATURE_NAME,
                    item=f"{name!a}",
                    signed=f"{signed:.64}",
                    here=f"{here:.64}",
                )
            )
