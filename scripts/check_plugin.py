"""Hold the built zip against the rules of the QGIS plugin site: metadata, size, files, Bandit, detect-secrets."""

from __future__ import annotations

import configparser
import json
import re
import subprocess
import sys
import tempfile
import zipfile
from pathlib import Path

PACKAGE = "terrascope_qgis"
MAX_BYTES = 25_000_000
REQUIRED = (
    "name", "description", "version", "qgisMinimumVersion", "author", "email", "about", "tracker", "repository",
)  # fmt: skip
NEEDED_FILES = (
    "LICENSE", "metadata.txt", "__init__.py", "resources/icons/terrascope.svg", "README.md", "docs/plugin.md",
    *(f"resources/help/{language}.md" for language in ("de", "es", "fr", "it", "pt")),
)  # fmt: skip
FORBIDDEN = re.compile(
    r"(\.pyc|\.pyo|\.so|\.dll|\.dylib|\.exe|\.bat|\.sh|\.ps1|\.cmd|\.qrc|\.bandit|\.secrets\.baseline)$"
    r"|__pycache__|__MACOSX|/\.git|/tests?/|\.mypy_cache"
)
PLACEHOLDER = "example.org"
LANGUAGES = ("fr", "de", "es", "pt", "it")


def check(archive: Path) -> int:
    """Print every finding; return the exit status."""
    findings = [*check_files(archive), *check_metadata(archive)]
    with tempfile.TemporaryDirectory() as folder:
        with zipfile.ZipFile(archive) as packed:
            packed.extractall(folder)
        findings += run_bandit(Path(folder)) + run_detect_secrets(Path(folder))
    for warning in find_placeholders(archive):
        print(f"WARNING: {warning}")
    for finding in findings:
        print(f"ERROR: {finding}")
    if not findings:
        print(f"{archive.name}: no findings")
    return 1 if findings else 0


def check_files(archive: Path) -> list[str]:
    """Return what is wrong with the zip's size and names."""
    findings = []
    size = archive.stat().st_size
    if size > MAX_BYTES:
        findings.append(f"{archive.name}: {size} bytes, at most {MAX_BYTES} are allowed")
    with zipfile.ZipFile(archive) as packed:
        names = packed.namelist()
    findings += [f"{name}: lies outside the folder {PACKAGE}" for name in names if not name.startswith(f"{PACKAGE}/")]
    findings += [f"{name}: this kind of file is not allowed" for name in names if FORBIDDEN.search(name)]
    wanted = [*NEEDED_FILES, *(f"i18n/terrascope_{language}.qm" for language in LANGUAGES)]
    findings += [f"{name}: is missing" for name in wanted if f"{PACKAGE}/{name}" not in names]
    if f"{PACKAGE}/models/terrascope-lite/bundle.json" not in names:
        findings.append("models/terrascope-lite: the embedded bundle is missing")
    findings += [f"{name}: suppresses findings" for name in find_suppressions(archive)]
    return findings


def find_suppressions(archive: Path) -> list[str]:
    """Return the files that silence a scanner."""
    found = []
    words = re.compile(rb"#\s*nosec|pragma:\s*allowlist")
    with zipfile.ZipFile(archive) as packed:
        for name in packed.namelist():
            if name.endswith(".py") and words.search(packed.read(name)):
                found.append(name)
    return found


def check_metadata(archive: Path) -> list[str]:
    """Return what is wrong with metadata.txt."""
    general = read_metadata(archive)
    findings = [f"metadata.txt: {key} is missing" for key in REQUIRED if not general.get(key.lower(), "").strip()]
    if not re.fullmatch(r"\d+\.\d+\.\d+", general.get("version", "")):
        findings.append(f"metadata.txt: version {general.get('version')!r} is no semantic version")
    if general.get("hasprocessingprovider") != "yes":
        findings.append("metadata.txt: hasProcessingProvider is not yes")
    if general.get("qgismaximumversion") != "4.99":
        findings.append("metadata.txt: qgisMaximumVersion is not 4.99, so QGIS 4 would not list the plugin")
    return findings


def find_placeholders(archive: Path) -> list[str]:
    """Return the addresses that only whoever publishes the plugin can fill in: those of the reserved example domain."""
    general = read_metadata(archive)
    return [
        f"metadata.txt: {key} is the placeholder {general[key]}; set it before publishing (CONTRIBUTING.md)"
        for key in ("email", "tracker", "repository", "homepage")
        if PLACEHOLDER in general.get(key, "")
    ]


def read_metadata(archive: Path) -> dict[str, str]:
    """Return the keys of metadata.txt, lower case."""
    with zipfile.ZipFile(archive) as packed:
        text = packed.read(f"{PACKAGE}/metadata.txt").decode("utf-8")
    parser = configparser.ConfigParser(interpolation=None)
    parser.read_string(text)
    return dict(parser["general"])


def run_bandit(folder: Path) -> list[str]:
    """Return Bandit's findings, all severities; the site's own list is a part of them."""
    command = [sys.executable, "-m", "bandit", "-q", "-r", str(folder), "-f", "json", "--ignore-nosec"]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode not in (0, 1) or not done.stdout:
        return [f"Bandit did not run: {done.stderr.strip()[-300:]}. Install it: pip install bandit"]
    results = json.loads(done.stdout)["results"]
    return [
        f"{Path(item['filename']).relative_to(folder)}:{item['line_number']}: {item['test_id']} {item['issue_text']}"
        for item in results
    ]


def run_detect_secrets(folder: Path) -> list[str]:
    """Return what looks like a secret."""
    command = [sys.executable, "-m", "detect_secrets", "scan", "--no-verify", "--all-files", str(folder)]
    done = subprocess.run(command, capture_output=True, text=True, check=False, cwd=folder)
    if done.returncode != 0 or not done.stdout:
        return [f"detect-secrets did not run: {done.stderr.strip()[-300:]}. Install it: pip install detect-secrets"]
    results = json.loads(done.stdout)["results"]
    return [f"{name}:{item['line_number']}: {item['type']}" for name, items in results.items() for item in items]
