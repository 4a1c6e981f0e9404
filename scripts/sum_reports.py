"""Add up the reports of all test suites and say `N passed, N failed, N skipped`; exit status 1 if anything failed."""

from __future__ import annotations

import sys
import xml.etree.ElementTree as ElementTree
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Counts:
    """Tests by outcome."""

    passed: int = 0
    failed: int = 0
    skipped: int = 0

    def __add__(self, other: Counts) -> Counts:
        return Counts(self.passed + other.passed, self.failed + other.failed, self.skipped + other.skipped)


def read_checks(path: Path) -> Counts:
    """Return the counts of the checks, one word a line."""
    words = path.read_text(encoding="utf-8").split() if path.is_file() else []
    return Counts(passed=words.count("pass"), failed=words.count("fail"))


def read_suite(path: Path, *, failed: bool) -> Counts:
    """Return the counts of one pytest run; a run that failed without a failing test counts as one failure.

    Args:
        path: The run's JUnit report; missing when pytest died.
        failed: Whether pytest's exit status said so.
    """
    try:
        suites = ElementTree.parse(path).getroot().iter("testsuite")
    except (OSError, ElementTree.ParseError):
        return Counts(failed=1)
    total = Counts()
    for suite in suites:
        number = {name: int(suite.get(name, "0")) for name in ("tests", "failures", "errors", "skipped")}
        bad = number["failures"] + number["errors"]
        total += Counts(max(0, number["tests"] - bad - number["skipped"]), bad, number["skipped"])
    if failed and total.failed == 0:
        return total + Counts(failed=1)
    return total


def main(arguments: list[str]) -> int:
    """Read the reports in the folder `arguments[0]` of the suites named after it."""
    folder, suites = Path(arguments[0]), arguments[1:]
    broken = folder / "failed"
    failed = set(broken.read_text(encoding="utf-8").split()) if broken.is_file() else set()
    total = Counts()
    for suite in suites:
        if suite == "checks":
            total += read_checks(folder / "checks")
        else:
            total += read_suite(folder / f"{suite}.xml", failed=suite in failed)
    if total == Counts():
        total = Counts(failed=1)
    print(f"{total.passed} passed, {total.failed} failed, {total.skipped} skipped")
    return 1 if total.failed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
