"""Command line of signing: `python -m exporter sign BUNDLE --key KEY` writes `model.sig` into the bundle."""

from __future__ import annotations

import argparse
import hashlib
from pathlib import Path
from typing import TYPE_CHECKING

from terrascope_qgis.core.errors import InputError
from terrascope_qgis.core.model.bundle.bundle_files import check_folder
from terrascope_qgis.core.model.bundle.manifest import MANIFEST_NAME, read_manifest
from terrascope_qgis.core.model.signing.signature_file import (
    SIGNATURE_NAME,
    frame_payload,
    write_signature_file,
    write_statement,
)
from terrascope_qgis.core.model.signing.trusted_keys import CURVES, choose_algorithm, write_public_key

if TYPE_CHECKING:
    from cryptography.hazmat.primitives.asymmetric.ec import EllipticCurvePrivateKey


def add_command(subparsers: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add `sign`."""
    parser = subparsers.add_parser(
        "sign",
        help="sign a bundle with a private key",
        description="Check every file of a bundle and write model.sig beside them, in the layout of OpenSSF Model "
        "Signing. Make a key: openssl ecparam -name prime256v1 -genkey -noout -out key.pem",
    )
    parser.add_argument("bundle", type=Path, metavar="BUNDLE")
    parser.add_argument("--key", type=Path, required=True, metavar="KEY", help="private key, P-256 or P-384, PEM")
    parser.set_defaults(run=_run)


def _run(arguments: argparse.Namespace) -> int:
    fingerprint = sign_bundle(arguments.bundle, arguments.key)
    print(f"{arguments.bundle / SIGNATURE_NAME}: signed with key {fingerprint}")
    return 0


def sign_bundle(folder: Path, key_file: Path) -> str:
    """Sign a bundle, over an older signature if there is one.

    Returns:
        The fingerprint of the public key.

    Raises:
        BundleError: the bundle is not intact.
        InputError: the key cannot be used.
    """
    key = _load_key(key_file)
    manifest = read_manifest(folder)
    check_folder(folder, manifest)
    files = {entry.path: entry.sha256 for entry in manifest.files}
    files[MANIFEST_NAME] = hashlib.sha256((folder / MANIFEST_NAME).read_bytes()).hexdigest()
    payload = write_statement(folder.resolve().name, files)
    fingerprint = hashlib.sha256(write_public_key(key.public_key())).hexdigest()
    signature = key.sign(frame_payload(payload), choose_algorithm(key.public_key()))
    write_signature_file(folder / SIGNATURE_NAME, payload, signature, fingerprint)
    return fingerprint


def _load_key(path: Path) -> EllipticCurvePrivateKey:
    from cryptography.hazmat.primitives.asymmetric.ec import EllipticCurvePrivateKey
    from cryptography.hazmat.primitives.serialization import load_pem_private_key

    try:
        key = load_pem_private_key(path.read_bytes(), None)
    except OSError as error:
        raise InputError(f"{path} cannot be read ({error.strerror}). Give the file of a private key.") from error
    except (TypeError, ValueError) as error:
        raise InputError(f"{path} is no private key in PEM form without a passphrase.") from error
    if not isinstance(key, EllipticCurvePrivateKey) or key.curve.name not in CURVES:
        raise InputError(f"{path} is a key of another kind, expected the elliptic curve P-256 or P-384.")
    return key
