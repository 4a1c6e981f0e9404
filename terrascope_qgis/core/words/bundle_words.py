"""What is wrong with the files of a bundle or its signature, in English; other languages are left to who shows it."""

from __future__ import annotations

from collections.abc import Mapping

BUNDLES: Mapping[str, str] = {
    "bundle_no_folder": "{folder} is not a folder. Choose a folder with a bundle in it.",
    "bundle_file_link": "{file} is a link or device, expected a plain file. Install the bundle by copy.",
    "bundle_hard_link": "{file} is a hard link ({count} names), expected a plain file. Install it by copy.",
    "bundle_size": "{file} has {size} bytes, expected {expected}. Install the bundle again.",
    "bundle_altered": "{file} is altered: SHA-256 {found}, expected {expected}. Install the bundle again.",
    "bundle_lists_itself": "{source}: field files lists {item} itself. Get the bundle from its maker.",
    "bundle_missing": "{file} is listed but missing. Get an intact bundle.",
    "bundle_folder_link": "{folder} is a link; a bundle has plain files only. Install it by copy.",
    "bundle_unlisted": "{file} is not listed in {manifest}. Remove it, or get an intact bundle.",
    "bundle_same_names": "{source}: {items} are the same name on some systems. Get the bundle from its maker.",
    "zip_no_manifest": "{file} has no {manifest}. Choose a zip of a bundle.",
    "bundle_name": "Bundle name {item} is not a plain folder name. Give another with --name.",
    "bundle_unlisted_retry": "{file} is not listed in {manifest}. Remove it and retry.",
    "zip_manifest_long": "{file}: {manifest} has more than {most} bytes. Get an intact bundle.",
    "zip_unlisted": "{file}: {item} is not listed in {manifest}. Get an intact bundle.",
    "zip_large": (
        "{file} has {count} files of {size} bytes, at most {most} of {most_bytes} are read. Choose a bundle."
    ),
    "bundle_disk": (
        "{file} takes {size:.1f} GB, of which a copy is installed; {folder} has {free:.1f} GB "
        "free. Free space, or set TERRASCOPE_HOME to a folder on another disk."
    ),
    "bundles_folder": "{folder} cannot be written ({problem}). Free space or set TERRASCOPE_HOME.",
    "bundle_write": "{folder}: the bundle cannot be written ({problem}). Free space and retry.",
    "bundle_copy_link": "{file} is a link or device, expected a plain file. Copy the bundle with its content.",
    "zip_damaged": "{file} is not an intact zip ({problem}). Get the bundle again.",
    "zip_link": "{file}: {item} is a link or device, expected a plain file.",
    "zip_encrypted": "{file}: {item} is encrypted, expected a plain zip.",
    "zip_bomb": "{file}: {item} grows {times}-fold, expected at most {most}. It is not a bundle.",
    "zip_manifest_text": "{file}: {manifest} is not UTF-8. Get an intact bundle.",
    "zip_longer": "{file} is longer than the zip declares. Get the bundle again.",
    "bundle_field": "{source}: field {field} is {found}, expected {expected}. Get an intact bundle.",
    "bundle_unknown": "No bundle {item} found (installed: {known}). Give a name from the list or a folder.",
    "bundle_format": "{source}: field format is {found}, expected {expected}. Update the plugin or the bundle.",
    "manifest_long": "{file} has more than {most} bytes. Get an intact bundle.",
    "manifest_unreadable": "{file} cannot be read ({problem}). Choose a folder with a bundle in it.",
    "manifest_json": "{source} is not valid JSON ({problem}). Get an intact bundle.",
    "bundle_family": "{model} is of family {family}, expected terrascope-8b. Choose another bundle.",
    "signature_wrong": (
        "{file} says that {item} signed it (key {key}), and the signature is wrong. Do not "
        "use this bundle; get it again from its maker."
    ),
    "signature_of_other": (
        "{file} is not a signature of these files: {item} is {signed} there and {here} "
        "here. Do not use this bundle; get it again from its maker."
    ),
    "signature_unreadable": "{file} cannot be read ({problem}). Install the bundle again.",
    "key_kind": "{file} is a key of another kind, expected the elliptic curve P-256 or P-384.",
    "key_unreadable": "{file} cannot be read ({problem}). Give the file of a public key.",
    "keys_package": (
        "Signatures cannot be checked: this engine has no package cryptography. Repair it in the Engine tab."
    ),
    "key_form": "{file} is no public key in PEM form. Make one: openssl ec -pubout.",
    "file_name": "{source}: file name {item} {fault}. Nothing was read; get the bundle from its maker.",
    "name_length": "has {count} characters, expected 1 to {most}",
    "name_hidden": "has control or invisible characters",
    "name_absolute": "is absolute",
    "name_character": "has a character that not every system allows",
    "name_outside": "leads out of the bundle",
    "name_edges": "ends or begins with a dot or space",
    "name_reserved": "is reserved on Windows",
    "name_ending": "has an ending other than {known}",
    "signature_fault": "{file} {fault}. Do not use this bundle; get it again from its maker.",
    "signature_long": "has more than {most} bytes",
    "signature_media": "is {found}, expected {expected}",
    "signature_payload": "signs {found}, expected {expected}",
    "signature_layout": "is not laid out as expected ({problem})",
    "signature_states": "states {found}, expected {expected}",
    "signature_parts": "lists parts of files or other hashes, expected whole files and sha256",
    "signature_no_hash": "lists {item} without a SHA-256",
    "signature_twice": "lists {item} twice",
    "signature_subject": "contradicts itself: its files do not add up to its subject",
}
"""Sentence of each code."""
