"""The action `bundle trust`: trust a public key from now on, or list those that are trusted."""

from __future__ import annotations

import argparse
import json
from pathlib import Path


def add_action(actions: argparse._SubParsersAction[argparse.ArgumentParser]) -> argparse.ArgumentParser:
    """Add the action."""
    trust = actions.add_parser("trust", help="trust a public key that signs bundles; without one, list those trusted")
    trust.add_argument("key", nargs="?", type=Path, metavar="KEY.pem", help="public key, P-256 or P-384")
    trust.add_argument("--name", help="whose it is (default: the name of the file)")
    trust.set_defaults(run=run_trust)
    return trust


def run_trust(options: argparse.Namespace) -> int:
    """Trust a key, or list the trusted ones.

    Raises:
        InputError: it is no key of the kinds in use.
        StateError: another key has that name.
        WriteError: the folder of keys cannot be written.
    """
    from ..core.model.signing.trusted_keys import keys_folder, list_keys, trust_key

    keys = list_keys() if options.key is None else [trust_key(options.key, name=options.name)]
    if options.json:
        rows = [
            {"name": key.name, "key": key.fingerprint, "file": str(keys_folder() / f"{key.name}.pem")} for key in keys
        ]
        print(json.dumps(rows, ensure_ascii=False, indent=2))
        return 0
    for key in keys:
        print(f"{key.name}: key {key.fingerprint}")
    if not keys:
        print(f"No key is trusted; {keys_folder()} has none.")
    return 0
