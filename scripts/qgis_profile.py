"""A QGIS profile for one purpose: the plugin on; tips, news and update checks off."""

from __future__ import annotations

import configparser
from collections.abc import Mapping
from pathlib import Path

SETTINGS: dict[str, dict[str, str]] = {
    "PythonPlugins": {"terrascope_qgis": "true"},
    "app": {"plugin_installer\\checkOnStart": "false"},
    "core": {"NewsFeed\\httpsfeedqgisorg\\disabled": "true"},
    "qgis": {"checkVersion": "false", "showTips": "false", "projOpenAtLaunch": "1", "symbolsListGroupsIndex": "0"},
    "migration": {"fileVersion": "2", "settings": "true"},
}


def write_profile(profile: Path, more: Mapping[str, Mapping[str, str]]) -> None:
    """Write the settings of a profile that has none; one that has been used keeps its own.

    Args:
        profile: Folder `.../profiles/NAME`.
        more: Further settings, section -> key -> value.
    """
    target = profile / "QGIS" / "QGIS3.ini"
    if target.is_file():
        return
    writer = configparser.RawConfigParser()
    writer.optionxform = str  # type: ignore[method-assign,assignment]  # QGIS' keys have capital letters
    for sections in (SETTINGS, more):
        for section, values in sections.items():
            if not writer.has_section(section):
                writer.add_section(section)
            for key, value in values.items():
                writer.set(section, key, value)
    target.parent.mkdir(parents=True, exist_ok=True)
    with target.open("w", encoding="utf-8") as file:
        writer.write(file, space_around_delimiters=False)
