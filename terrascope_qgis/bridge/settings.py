"""The plugin's settings as one typed value; reading and writing them, nothing about how they are shown."""

from __future__ import annotations

from dataclasses import dataclass, fields, replace
from typing import Any, Optional

from qgis.core import QgsSettings

from ..core.request import Fusion, Picking

PREFIX = "terrascope_qgis"
DEVICES = ("auto", "cpu", "cuda")


@dataclass(frozen=True)
class PluginSettings:
    """What the user chose once and for all projects."""

    model: str = ""
    """Folder of the chosen bundle; empty = the embedded one."""
    device: str = "auto"
    """`auto`, `cpu` or `cuda`."""
    threads: int = 0
    """Threads of the runtime; 0 = as many as cores."""
    memory_gib: float = 0.0
    """Working memory of a run; 0 = 60 % of what is free."""
    engine_python: str = ""
    """Python of an engine the user made; empty = the plugin's own environment."""
    wheel_folder: str = ""
    """Folder with wheel files for machines without internet; empty = the package index."""
    cuda_engine: bool = False
    """Install the CUDA build of the runtime."""
    window_px: int = 0
    """Side of the window round a clicked point, in pixels; 0 = one chip of the model."""
    add_layers: bool = True
    """Add the masks of a run to the project."""
    thorough: bool = False
    """Look at the area several times before answering."""
    probability: bool = False
    """Show the probability of each pixel with every answer."""
    picking: str = Picking.OFFICIAL.value
    """Which tokens of a mask TerraScope 8B gets back."""
    fusion: str = Fusion.QUALITY.value
    """From which layer of an optical and SAR pair TerraScope 8B gets a token."""
    recent_questions: tuple = ()
    """Newest first, at most 30."""

    def __post_init__(self) -> None:
        """Replace what a hand-edited settings file may hold by something usable."""
        if self.device not in DEVICES:
            object.__setattr__(self, "device", "auto")
        for name, usual in (("picking", Picking.OFFICIAL), ("fusion", Fusion.QUALITY)):
            if getattr(self, name) not in [way.value for way in type(usual)]:
                object.__setattr__(self, name, usual.value)
        object.__setattr__(self, "threads", max(0, min(self.threads, 256)))
        object.__setattr__(self, "window_px", max(0, min(self.window_px, 8192)))

    def with_question(self, question: str) -> PluginSettings:
        """Return the settings with `question` as the newest of the recent ones."""
        rest = tuple(item for item in self.recent_questions if item != question)
        return replace(self, recent_questions=((question,) + rest)[:30])


def load_settings() -> PluginSettings:
    """Read the settings; a value of the wrong type counts as not set."""
    store = QgsSettings()
    values: dict[str, Any] = {}
    for item in fields(PluginSettings):
        raw = store.value(f"{PREFIX}/{item.name}", None)
        if raw is None:
            continue
        value = _read_value(raw, item.default)
        if value is not None:
            values[item.name] = value
    return PluginSettings(**values)


def save_settings(settings: PluginSettings, before: Optional[PluginSettings] = None) -> None:
    """Write the settings; with `before` only those that changed since, for every one costs a moment."""
    store = QgsSettings()
    for item in fields(PluginSettings):
        value = getattr(settings, item.name)
        if before is None or value != getattr(before, item.name):
            store.setValue(f"{PREFIX}/{item.name}", list(value) if isinstance(value, tuple) else value)


def _read_value(raw: Any, default: Any) -> Any:
    """Return `raw` with the type of `default`, or None when it cannot be read so (INI files hold text)."""
    try:
        if isinstance(default, bool):
            return raw in (True, "true", "1", 1)
        if isinstance(default, int):
            return int(raw)
        if isinstance(default, float):
            return float(raw)
        if isinstance(default, tuple):
            items = [raw] if isinstance(raw, str) else list(raw)
            return tuple(str(item) for item in items if item)
    except (TypeError, ValueError):
        return None
    return str(raw)
