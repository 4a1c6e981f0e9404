"""Readable names of the labels a model can ground, in the user's language."""

from __future__ import annotations

from ..i18n import tr

LABELS = (
    "water", "trees", "grass", "flooded_vegetation", "crops", "shrub", "built_up", "bare", "snow_ice", "cloud",
    "cloud_shadow", "burned", "vegetation", "flooded", "forest_loss", "forest_damage", "change",
)  # fmt: skip
"""Classes that have a name here."""


def title_label(label: str) -> str:
    """Return the name people read: `gain:water` is "Water gain"; a phrase of the model's own stays as it is."""
    kind, _, rest = label.partition(":")
    if rest and kind == "gain":
        return tr("{label} gain").format(label=_title_class(rest))
    if rest and kind == "loss":
        return tr("{label} loss").format(label=_title_class(rest))
    return _title_class(label)


def title_dates(date: str) -> str:
    """Return a date, or both dates of a pair, for people."""
    return date.replace("/", " → ")


def title_sensor(sensor: str) -> str:
    """Return the name of what a mask rests on."""
    names = {"optical": tr("optical"), "sar": tr("SAR"), "optical+sar": tr("optical and SAR")}
    return names.get(sensor, sensor)


def title_confidence(level: str) -> str:
    """Return the name of how far an answer can be relied on."""
    titles = {
        "high": tr("High confidence"),
        "medium": tr("Medium confidence"),
        "low": tr("Low confidence"),
    }
    return titles.get(level, level)


def title_verdict(verdict: str) -> str:
    """Return the name of how a number compares with the masks."""
    titles = {
        "verified": tr("verified"),
        "differs": tr("differs"),
        "unverifiable": tr("cannot be verified"),
        "corrected": tr("corrected"),
        "outdated": tr("not checked since the correction"),
        "void": tr("no longer holds since the correction"),
    }
    return titles.get(verdict, verdict)


def title_state(state: str) -> str:
    """Return the name of how far a run is."""
    titles = {
        "queued": tr("waiting…"),
        "running": tr("running…"),
        "done": tr("done"),
        "cancelled": tr("cancelled"),
        "failed": tr("failed"),
    }
    return titles.get(state, state)


def _title_class(label: str) -> str:
    titles = {
        "water": tr("Water"),
        "trees": tr("Trees"),
        "grass": tr("Grass"),
        "flooded_vegetation": tr("Flooded vegetation"),
        "crops": tr("Crops"),
        "shrub": tr("Shrub"),
        "built_up": tr("Built-up"),
        "bare": tr("Bare ground"),
        "snow_ice": tr("Snow and ice"),
        "cloud": tr("Cloud"),
        "cloud_shadow": tr("Cloud shadow"),
        "burned": tr("Burned area"),
        "vegetation": tr("Vegetation"),
        "flooded": tr("Flooded"),
        "forest_loss": tr("Forest loss"),
        "forest_damage": tr("Forest damage"),
        "change": tr("Change"),
    }
    return titles.get(label) or label.replace("_", " ").strip().capitalize()
