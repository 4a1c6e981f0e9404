"""What a command of the engine told as JSON, in the user's language; starts none."""

from __future__ import annotations

import json
from typing import Any, Dict, Mapping, Optional

from ..i18n import tr
from ..runs.run_values import make_inert
from ..words.wording import word_failure, word_said
from .bundle_signatures import SignatureValue, describe_signature


def read_document(output: str) -> Optional[Dict[str, Any]]:
    """Return the JSON object that a command printed, other lines around it left out; None where there is none."""
    lines = output.splitlines()
    try:
        document = json.loads("\n".join(lines[lines.index("{") : len(lines) - lines[::-1].index("}")]))
    except ValueError:
        return None
    return document if isinstance(document, dict) else None


def word_command_failure(output: str) -> str:
    """Return why a command failed: what it told as JSON, else its last line as it stands."""
    document = read_document(output)
    if document is not None and document.get("message"):
        return word_failure(document)
    lines = [line for line in output.splitlines() if line.strip()] or [tr("no message")]
    return make_inert(lines[-1][:400])


def word_verified(document: Mapping[str, Any]) -> str:
    """Return what `bundle verify --json` found of a bundle that is as it should be."""
    name = f"{document.get('id')} {document.get('version')}"
    signed = document.get("signature") or {}
    lines = [describe_signature(SignatureValue(*(make_inert(signed.get(key)) for key in ("state", "by", "key"))))]
    if document.get("provider"):
        told = tr("{model}: {count} files as listed, graphs run on {provider}.")
        lines.insert(0, told.format(model=name, count=document.get("files"), provider=document["provider"]))
        lines.append(f"SHA-256 {document.get('sha256')}")
    else:
        told = tr("{model}: {count} files as listed, graphs checked but not run here.")
        lines.insert(0, told.format(model=name, count=document.get("files")))
        lines.append(word_said(document.get("not_run"), document.get("not_run_fact")))
    return "\n".join(lines)
