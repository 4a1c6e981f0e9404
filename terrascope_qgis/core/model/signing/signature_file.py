"""The file of a bundle's signature, in the layout of OpenSSF Model Signing: parsed and composed; checks no key.

A sigstore bundle 0.3 (JSON) holds a DSSE envelope over an in-toto statement, which lists every file with its SHA-256.
"""

from __future__ import annotations

import base64
import binascii
import hashlib
import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from ...errors import BundleError
from ...words.said import Said, say

SIGNATURE_NAME = "model.sig"
MAX_SIGNATURE_BYTES = 1_000_000
_MEDIA_TYPE = "application/vnd.dev.sigstore.bundle.v0.3+json"
_PAYLOAD_TYPE = "application/vnd.in-toto+json"
_STATEMENT_TYPE = "https://in-toto.io/Statement/v1"
_PREDICATE_TYPE = "https://model_signing/signature/v1.0"
_DIGEST = re.compile(r"[0-9a-f]{64}")


@dataclass(frozen=True)
class SignatureFile:
    """What a signature file says; nothing of it is proven."""

    files: Mapping[str, str]
    """Name of each signed file -> SHA-256."""
    signed: bytes
    """The bytes that the signature was made over."""
    signature: bytes
    """ECDSA, DER."""
    key_hint: str
    """Fingerprint of the key that it names; empty where it names a certificate, or nothing."""


def read_signature_file(path: Path) -> SignatureFile:
    """Read a signature file.

    Raises:
        BundleError: it is not of the layout, or contradicts itself.
    """
    try:
        if path.stat().st_size > MAX_SIGNATURE_BYTES:
            raise _wrong(path, say("signature_long", most=MAX_SIGNATURE_BYTES))
        document = json.loads(path.read_text("utf-8"))
        if document["mediaType"] != _MEDIA_TYPE:
            raise _wrong(path, say("signature_media", found=f"{document['mediaType']!a:.80}", expected=_MEDIA_TYPE))
        envelope = document["dsseEnvelope"]
        (only,) = envelope["signatures"]
        if envelope["payloadType"] != _PAYLOAD_TYPE:
            raise _wrong(
                path, say("signature_payload", found=f"{envelope['payloadType']!a:.80}", expected=_PAYLOAD_TYPE)
            )
        payload = base64.b64decode(envelope["payload"], validate=True)
        signature = base64.b64decode(only["sig"], validate=True)
        hint = str((document["verificationMaterial"].get("publicKey") or {}).get("hint") or "")
        files = _read_statement(json.loads(payload), path)
    except OSError as error:
        raise BundleError(say("signature_unreadable", file=path, problem=error.strerror)) from error
    except (ValueError, binascii.Error, KeyError, TypeError, AttributeError, RecursionError) as error:
        raise _wrong(path, say("signature_layout", problem=f"{type(error).__name__}: {str(error)[:80]}")) from error
    return SignatureFile(files, frame_payload(payload), signature, hint)


def write_statement(name: str, files: Mapping[str, str]) -> bytes:
    """Return the statement that is signed.

    Args:
        name: of the bundle.
        files: file name -> SHA-256, `model.sig` left out.
    """
    names = sorted(files)
    statement = {
        "_type": _STATEMENT_TYPE,
        "subject": [{"name": name, "digest": {"sha256": _hash_together(files[item] for item in names)}}],
        "predicateType": _PREDICATE_TYPE,
        "predicate": {
            "resources": [{"name": item, "algorithm": "sha256", "digest": files[item]} for item in names],
            "serialization": {
                "method": "files",
                "hash_type": "sha256",
                "allow_symlinks": False,
                "ignore_paths": [SIGNATURE_NAME],
            },
        },
    }
    return json.dumps(statement, indent=2).encode("ascii")


def write_signature_file(path: Path, payload: bytes, signature: bytes, key_hint: str) -> None:
    """Write a statement with its signature (ECDSA over `frame_payload(payload)`, DER)."""
    envelope = {
        "payload": base64.b64encode(payload).decode("ascii"),
        "payloadType": _PAYLOAD_TYPE,
        "signatures": [{"sig": base64.b64encode(signature).decode("ascii"), "keyid": ""}],
    }
    material = {"publicKey": {"hint": key_hint}, "tlogEntries": []}
    document = {"mediaType": _MEDIA_TYPE, "verificationMaterial": material, "dsseEnvelope": envelope}
    path.write_text(json.dumps(document), "utf-8")


def frame_payload(payload: bytes) -> bytes:
    """Return what is signed of a payload: DSSE's pre-authentication encoding."""
    return b"DSSEv1 %d %s %d %s" % (len(_PAYLOAD_TYPE), _PAYLOAD_TYPE.encode("ascii"), len(payload), payload)


def _read_statement(statement: Any, path: Path) -> dict[str, str]:
    found = (statement["_type"], statement["predicateType"])
    if found != (_STATEMENT_TYPE, _PREDICATE_TYPE):
        raise _wrong(path, say("signature_states", found=f"{found!a:.120}", expected=_PREDICATE_TYPE))
    serialization = statement["predicate"]["serialization"]
    if (serialization["method"], serialization["hash_type"]) != ("files", "sha256"):
        raise _wrong(path, say("signature_parts"))
    files: dict[str, str] = {}
    for resource in statement["predicate"]["resources"]:
        name, digest = resource["name"], resource["digest"]
        if resource["algorithm"] != "sha256" or not isinstance(name, str) or not _DIGEST.fullmatch(digest):
            raise _wrong(path, say("signature_no_hash", item=f"{name!a:.80}"))
        if name in files:
            raise _wrong(path, say("signature_twice", item=f"{name!a:.80}"))
        files[name] = digest
    (subject,) = statement["subject"]
    if subject["digest"]["sha256"] != _hash_together(files.values()):
        raise _wrong(path, say("signature_subject"))
    return files


def _hash_together(digests: Any) -> str:
    return hashlib.sha256(b"".join(bytes.fromhex(digest) for digest in digests)).hexdigest()


def _wrong(path: Path, fault: Said) -> BundleError:
    return BundleError(say("signature_fault", file=path, fault=fault))
