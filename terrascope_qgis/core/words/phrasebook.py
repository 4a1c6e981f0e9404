"""The engine's sentences in the language of whoever asked: templates that come with a request; English without them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from .said import WORDS, Said, show_values


class Phrasebook:
    """Words what goes into a file that people read, such as the report of a stress test."""

    def __init__(self, templates: Mapping[str, str] | None = None, language: str = "en") -> None:
        """Take the sentence of each code; what is missing stays English.

        Names go by `label:water`, `sensor:sar` and `image:optical`.
        """
        self._templates = templates or {}
        self.language = language
        """For the `lang` of an HTML page, such as `pt`."""

    def say(self, code: str, /, **values: Any) -> str:
        """Return the sentence of a code with its values; see `say` of `said.py`."""
        shown = self._show({name: self._word_value(value) for name, value in values.items()})
        template = self._templates.get(code)
        if template is not None:
            try:
                return template.format(**shown)
            except (KeyError, IndexError, ValueError, TypeError):
                pass  # A template of another version: English says the same.
        return WORDS[code].format(**shown)

    def word(self, text: str) -> str:
        """Return a sentence in the language; any other text stays as it is."""
        if isinstance(text, Said) and text.code in self._templates:
            return self.say(text.code, **text.values)
        return text

    def word_fact(self, text: str, fact: Mapping[str, Any] | None) -> str:
        """Return a sentence that `describe_said` took apart; the text itself where it has no code."""
        return self.say(fact["code"], **fact["values"]) if fact and fact["code"] in self._templates else text

    def name(self, label: str, english: str) -> str:
        """Return the name of a mask's label; `english` where the language has none."""
        return self._find(f"label:{label}", english)

    def _find(self, key: str, english: str) -> str:
        return self._templates.get(key, english)

    def _show(self, values: Mapping[str, Any]) -> dict[str, Any]:
        """Values as a sentence has them, names of labels and sensors in its language."""
        shown = show_values(values)
        if not self._templates:
            return shown
        if "name" in values:
            date = f" ({values['date']})" if values.get("date") else ""
            shown["name"] = self.name(values["name"], values["name"]) + date
        for field, kind in (("sensor", "sensor"), ("image", "image")):
            if field in values:
                shown[field] = self._find(f"{kind}:{values[field]}", shown[field])
        if "sensors" in values:
            shown["sensors"] = ", ".join(self._find(f"sensor:{sensor}", sensor) for sensor in values["sensors"])
        if "masks" in values:
            masks = [
                (self.name(name, name), self._find(f"sensor:{sensor}", sensor)) for sensor, name in values["masks"]
            ]
            shown["masks"] = ", ".join(f"{name} ({sensor})" for name, sensor in masks)
        return shown

    def _word_value(self, value: Any) -> Any:
        if isinstance(value, Mapping):
            return self.word_fact(str(value["text"]), value if "code" in value else None)
        return self.word(value) if isinstance(value, Said) else value
