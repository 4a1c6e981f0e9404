"""Names of the corruptions of a stress test, and what it found in a sentence, in the user's language."""

from __future__ import annotations

from typing import Sequence

from ..i18n import tr
from .stress_values import StressRow, StressValue

CORRUPTION_IDS = (
    "brightness_contrast", "gaussian_noise", "salt_pepper", "gaussian_blur", "motion_blur", "cloud", "haze",
    "data_gaps", "compression", "translation", "rotation", "scaling", "speckle", "gain_up", "gain_down", "band_loss",
    "misregistration", "swapped_dates", "missing_date", "missing_sensor",
)  # fmt: skip
"""As the engine names them (docs/trust.md)."""
_NAMED = 3


def title_corruption(name: str) -> str:
    """Return the name people read; one that this plugin does not know stays as it is."""
    titles = {
        "brightness_contrast": tr("Brightness and contrast"),
        "gaussian_noise": tr("Gaussian noise"),
        "salt_pepper": tr("Salt-and-pepper noise"),
        "gaussian_blur": tr("Gaussian blur"),
        "motion_blur": tr("Motion blur"),
        "cloud": tr("Clouds"),
        "haze": tr("Haze"),
        "data_gaps": tr("Data gaps"),
        "compression": tr("JPEG compression"),
        "translation": tr("Translation"),
        "rotation": tr("Rotation"),
        "scaling": tr("Scaling"),
        "speckle": tr("Speckle"),
        "gain_up": tr("Radar calibration too high"),
        "gain_down": tr("Radar calibration too low"),
        "band_loss": tr("Lost bands"),
        "misregistration": tr("Layers out of register"),
        "swapped_dates": tr("Swapped dates"),
        "missing_date": tr("Missing date"),
        "missing_sensor": tr("Missing sensor"),
    }
    return titles.get(name, name)


def summarise_stress(value: StressValue) -> str:
    """Return what would change the answer, the mildest first, and what the masks bear least."""
    rows = {row.id: row for row in value.rows}
    changers = [rows[name] for name in value.changers if name in rows]
    parts = [_name_changers(changers, len(value.rows))]
    weakest = rows.get(value.weakest)
    if weakest is not None and weakest.mask_retention is not None:
        parts.append(
            tr("The masks bear least: {corruption} ({percent:.0f} % of their overlap kept on average).").format(
                corruption=title_corruption(weakest.id), percent=100 * weakest.mask_retention
            )
        )
    return " ".join(parts)


def _name_changers(changers: Sequence[StressRow], tried: int) -> str:
    if not changers:
        return tr("None of the {count} corruptions tried changes the answer at any level.").format(count=tried)
    names = "; ".join(_name_change(row) for row in changers[:_NAMED])
    if len(changers) <= _NAMED:
        return tr("The answer changes with: {corruptions}.").format(corruptions=names)
    return tr("The answer changes with: {corruptions}; and with {count} more of {tried}.").format(
        corruptions=names, count=len(changers) - _NAMED, tried=tried
    )


def _name_change(row: StressRow) -> str:
    if row.level_count == 1 or row.first_change_level is None:
        return title_corruption(row.id)
    return tr("{corruption} from level {level} of {count}").format(
        corruption=title_corruption(row.id), level=row.first_change_level, count=row.level_count
    )
