"""The list of licences that ships is that of the pinned packages."""

from __future__ import annotations

import importlib.util
from pathlib import Path

REPOSITORY = Path(__file__).resolve().parents[2]


def _load():
    spec = importlib.util.spec_from_file_location("licences", REPOSITORY / "scripts" / "licences.py")
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_list_is_up_to_date():
    module = _load()
    assert module.TARGET.read_text("utf-8") == module.write_table(), "run `python scripts/licences.py --write`"


def test_every_pinned_package_is_listed_with_a_licence():
    module = _load()
    rows = [line.split(" | ") for line in module.TARGET.read_text("utf-8").splitlines() if line.startswith("| ")]
    listed = {row[0].removeprefix("| "): row for row in rows}
    for name in module.LISTS:
        pins = module.read_pins(REPOSITORY / name)
        assert len(pins) > 20
        for package, version in pins.items():
            assert listed[package][1] == version and listed[package][2].strip(), package


def test_a_package_that_names_no_licence_is_told(monkeypatch, capsys):
    module = _load()
    monkeypatch.setattr(module, "read_pins", lambda path: {"no-such-package": "1.0"})
    assert module.main([]) == 2
    assert "no-such-package is not installed here" in capsys.readouterr().err
