"""The user's language for what the engine writes into files that people read; empty where that is English."""

from __future__ import annotations

from typing import Any, Dict

from ...core.words.said import WORDS
from ..i18n import tr
from ..runs.label_titles import LABELS, title_label, title_sensor
from ..runs.stress_titles import CORRUPTION_IDS, title_corruption
from .wording import list_templates


def build_phrases() -> Dict[str, Any]:
    """Return the fields of a request that say in which language files are written."""
    templates = list_templates()
    phrases = {code: templates[code] for code in WORDS if code in templates}
    if all(text == WORDS[code] for code, text in phrases.items()):
        return {"phrases": None, "language": "en"}
    phrases.update({f"corruption_{name}": title_corruption(name) for name in CORRUPTION_IDS})
    for label in LABELS:
        for key in (label, f"gain:{label}", f"loss:{label}"):
            phrases[f"label:{key}"] = title_label(key)
    phrases.update({f"sensor:{name}": title_sensor(name) for name in ("optical", "sar", "optical+sar")})
    phrases.update({"image:optical": tr("optical image"), "image:sar": tr("radar image")})
    return {"phrases": phrases, "language": tr("en")}
