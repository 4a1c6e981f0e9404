"""What is wrong with the files of a bundle or its signature, in the user's language."""

from __future__ import annotations

from typing import Dict

from ..i18n import tr


def list_bundle_faults() -> Dict[str, str]:
    """Return the sentence of each code."""
    return {
        "bundle_no_folder": tr("{folder} is not a folder. Choose a folder with a bundle in it."),
        "bundle_file_link": tr("{file} is a link or device, expected a plain file. Install the bundle by copy."),
        "bundle_hard_link": tr("{file} is a hard link ({count} names), expected a plain file. Install it by copy."),
        "bundle_size": tr("{file} has {size} bytes, expected {expected}. Install the bundle again."),
        "bundle_altered": tr("{file} is altered: SHA-256 {found}, expected {expected}. Install the bundle again."),
        "bundle_lists_itself": tr("{source}: field files lists {item} itself. Get the bundle from its maker."),
        "bundle_missing": tr("{file} is listed but missing. Get an intact bundle."),
        "bundle_folder_link": tr("{folder} is a link; a bundle has plain files only. Install it by copy."),
        "bundle_unlisted": tr("{file} is not listed in {manifest}. Remove it, or get an intact bundle."),
        "bundle_same_names": tr("{source}: {items} are the same name on some systems. Get the bundle from its maker."),
        "zip_no_manifest": tr("{file} has no {manifest}. Choose a zip of a bundle."),
        "bundle_name": tr("Bundle name {item} is not a plain folder name. Give another with --name."),
        "bundle_unlisted_retry": tr("{file} is not listed in {manifest}. Remove it and retry."),
        "zip_manifest_long": tr("{file}: {manifest} has more than {most} bytes. Get an intact bundle."),
        "zip_unlisted": tr("{file}: {item} is not listed in {manifest}. Get an intact bundle."),
        "zip_large": tr(
            "{file} has {count} files of {size} bytes, at most {most} of {most_bytes} are read. Choose a bundle."
        ),
        "bundle_disk": tr(
            "{file} takes {size:.1f} GB, of which a copy is installed; {folder} has "
            "{free:.1f} GB free. Free space, or set TERRASCOPE_HOME to a folder on another "
            "disk."
        ),
        "bundles_folder": tr("{folder} cannot be written ({problem}). Free space or set TERRASCOPE_HOME."),
        "bundle_write": tr("{folder}: the bundle cannot be written ({problem}). Free space and retry."),
        "bundle_copy_link": tr("{file} is a link or device, expected a plain file. Copy the bundle with its content."),
        "zip_damaged": tr("{file} is not an intact zip ({problem}). Get the bundle again."),
        "zip_link": tr("{file}: {item} is a link or device, expected a plain file."),
        "zip_encrypted": tr("{file}: {item} is encrypted, expected a plain zip."),
        "zip_bomb": tr("{file}: {item} grows {times}-fold, expected at most {most}. It is not a bundle."),
        "zip_manifest_text": tr("{file}: {manifest} is not UTF-8. Get an intact bundle."),
        "zip_longer": tr("{file} is longer than the zip declares. Get the bundle again."),
        "bundle_field": tr("{source}: field {field} is {found}, expected {expected}. Get an intact bundle."),
        "bundle_unknown": tr("No bundle {item} found (installed: {known}). Give a name from the list or a folder."),
        "bundle_format": tr("{source}: field format is {found}, expected {expected}. Update the plugin or the bundle."),
        "manifest_long": tr("{file} has more than {most} bytes. Get an intact bundle."),
        "manifest_unreadable": tr("{file} cannot be read ({problem}). Choose a folder with a bundle in it."),
        "manifest_json": tr("{source} is not valid JSON ({problem}). Get an intact bundle."),
        "bundle_family": tr("{model} is of family {family}, expected terrascope-8b. Choose another bundle."),
        "signature_wrong": tr(
            "{file} says that {item} signed it (key {key}), and the signature is wrong. "
            "Do not use this bundle; get it again from its maker."
        ),
        "signature_of_other": tr(
            "{file} is not a signature of these files: {item} is {signed} there and "
            "{here} here. Do not use this bundle; get it again from its maker."
        ),
        "signature_unreadable": tr("{file} cannot be read ({problem}). Install the bundle again."),
        "key_kind": tr("{file} is a key of another kind, expected the elliptic curve P-256 or P-384."),
        "key_unreadable": tr("{file} cannot be read ({problem}). Give the file of a public key."),
        "keys_package": tr(
            "Signatures cannot be checked: this engine has no package cryptography. Repair it in the Engine tab."
        ),
        "key_form": tr("{file} is no public key in PEM form. Make one: openssl ec -pubout."),
        "file_name": tr("{source}: file name {item} {fault}. Nothing was read; get the bundle from its maker."),
        "name_length": tr("has {count} characters, expected 1 to {most}"),
        "name_hidden": tr("has control or invisible characters"),
        "name_absolute": tr("is absolute"),
        "name_character": tr("has a character that not every system allows"),
        "name_outside": tr("leads out of the bundle"),
        "name_edges": tr("ends or begins with a dot or space"),
        "name_reserved": tr("is reserved on Windows"),
        "name_ending": tr("has an ending other than {known}"),
        "signature_fault": tr("{file} {fault}. Do not use this bundle; get it again from its maker."),
        "signature_long": tr("has more than {most} bytes"),
        "signature_media": tr("is {found}, expected {expected}"),
        "signature_payload": tr("signs {found}, expected {expected}"),
        "signature_layout": tr("is not laid out as expected ({problem})"),
        "signature_states": tr("states {found}, expected {expected}"),
        "signature_parts": tr("lists parts of files or other hashes, expected whole files and sha256"),
        "signature_no_hash": tr("lists {item} without a SHA-256"),
        "signature_twice": tr("lists {item} twice"),
        "signature_subject": tr("contradicts itself: its files do not add up to its subject"),
    }
