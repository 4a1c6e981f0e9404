"""The public keys whose signatures the user trusts: plain PEM files in a folder; reads no bundle."""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from ...errors import BundleError, InputError, StateError, WriteError
from ...words.said import say
from ..bundle.file_names import check_names
from ..bundle.locations import installed_root

if TYPE_CHECKING:
    from cryptography.hazmat.primitives.asymmetric.ec import ECDSA, EllipticCurvePublicKey

CURVES = ("secp256r1", "secp384r1")
_PLAIN_NAME = re.compile(r"\w[\w .@-]{0,59}")


@dataclass(frozen=True)
class TrustedKey:
    """One key and whose it is, as the user named it."""

    name: str
    fingerprint: str
    """SHA-256 of the PEM text, as `sha256sum` prints it of the file that OpenSSL writes."""
    pem: bytes


def keys_folder() -> Path:
    """The folder of the trusted keys, `NAME.pem` each; made when the first is trusted."""
    return installed_root().parent / "keys"


def list_keys(folder: Path | None = None) -> list[TrustedKey]:
    """The trusted keys by name.

    Raises:
        InputError: a file of the folder is no key.
        StateError: the engine lacks the package that reads keys.
    """
    folder = keys_folder() if folder is None else folder
    return [read_key(path) for path in sorted(folder.glob("*.pem"))]


def trust_key(path: Path, *, name: str | None = None, folder: Path | None = None) -> TrustedKey:
    """Trust a key from now on.

    Args:
        path: the public key, PEM.
        name: whose it is; None = the name of the file without its ending.
        folder: of the trusted keys; None = the user's.

    Raises:
        InputError: it is no public key of the curves in use, or the name cannot be used.
        StateError: another key is trusted under that name.
        WriteError: the folder cannot be written.
    """
    folder = keys_folder() if folder is None else folder
    key = read_key(path)
    name = path.stem if name is None else name
    _check_name(name)
    target = folder / f"{name}.pem"
    if target.exists() and target.read_bytes() != key.pem:
        raise StateError(f"{target} is another key. Give another name with --name, or delete that file first.")
    try:
        folder.mkdir(parents=True, exist_ok=True)
        target.write_bytes(key.pem)
    except OSError as error:
        raise WriteError(f"{target} cannot be written ({error.strerror}). Set TERRASCOPE_HOME.") from error
    return TrustedKey(name, key.fingerprint, key.pem)


def read_key(path: Path) -> TrustedKey:
    """Read a public key.

    Raises:
        InputError: the file is none, or of another curve.
        StateError: the engine lacks the package that reads keys.
    """
    try:
        content = path.read_bytes()
    except OSError as error:
        raise InputError(say("key_unreadable", file=path, problem=error.strerror)) from error
    pem = write_public_key(_load(content, path))
    return TrustedKey(path.stem, hashlib.sha256(pem).hexdigest(), pem)


def write_public_key(key: EllipticCurvePublicKey) -> bytes:
    """Return a public key as OpenSSL writes it."""
    from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat

    return key.public_bytes(Encoding.PEM, PublicFormat.SubjectPublicKeyInfo)


def verify(key: TrustedKey, signature: bytes, signed: bytes) -> bool:
    """Whether `signature` (ECDSA, DER) was made with the key over `signed`."""
    from cryptography.exceptions import InvalidSignature

    public = _load(key.pem, Path(key.name))
    try:
        public.verify(signature, signed, choose_algorithm(public))
    except InvalidSignature:
        return False
    return True


def choose_algorithm(key: EllipticCurvePublicKey) -> ECDSA:
    """Return the hash that goes with a curve, in the layout of sigstore bundles."""
    from cryptography.hazmat.primitives import hashes
    from cryptography.hazmat.primitives.asymmetric.ec import ECDSA

    return ECDSA(hashes.SHA256() if key.curve.name == CURVES[0] else hashes.SHA384())


def _check_name(name: str) -> None:
    """Refuse what is no file name everywhere, or hides characters."""
    try:
        check_names([f"{name}.json"], "key name")
        plain = _PLAIN_NAME.fullmatch(name)
    except BundleError:
        plain = None
    if not plain:
        raise InputError(f"{name!a:.80} cannot name a key. Give letters, digits, spaces and .-_@ with --name.")


def _load(content: bytes, path: Path) -> EllipticCurvePublicKey:
    try:
        from cryptography.hazmat.primitives.asymmetric.ec import EllipticCurvePublicKey
        from cryptography.hazmat.primitives.serialization import load_pem_public_key
    except ImportError as error:
        raise StateError(say("keys_package")) from error
    try:
        key = load_pem_public_key(content)
    except Exception as error:  # the package raises several kinds for what is no key
        raise InputError(say("key_form", file=path)) from error
    if not isinstance(key, EllipticCurvePublicKey) or key.curve.name not in CURVES:
        raise InputError(say("key_kind", file=path))
    return key
