"""All corruptions with their levels: the twelve of REOBench in our own constants, and those of Earth observation.

REOBench (arXiv 2505.16793) names twelve corruptions at five levels but publishes no constants; ours are called
REOBench-style. A band's range is from its 2nd to its 98th percentile in the area, as a stretched picture shows it.
"""

from __future__ import annotations

from ..request import Role
from .blurring import blur, blur_along_track
from .corruption import Corruption, Needs
from .geometry import by_warp, plan_rotation, plan_scaling, plan_translation
from .layer_loss import lose_bands, lose_date, lose_sensor, misregister, swap_dates
from .occlusion import add_haze, cover_with_clouds, drop_lines
from .pixel_effect import on_pixels
from .radiometry import (
    add_decibel,
    add_gaussian_noise,
    add_salt_and_pepper,
    add_speckle,
    change_brightness,
    compress,
)

_OPTICAL, _SAR = Role.OPTICAL, Role.SAR

CORRUPTIONS: tuple[Corruption, ...] = (
    Corruption(
        "brightness_contrast", "Brightness and contrast", Needs.OPTICAL, (0.05, 0.1, 0.2, 0.3, 0.4),
        on_pixels(change_brightness, _OPTICAL),
    ),
    Corruption(
        "gaussian_noise", "Gaussian noise", Needs.OPTICAL, (0.02, 0.05, 0.1, 0.15, 0.2),
        on_pixels(add_gaussian_noise, _OPTICAL),
    ),
    Corruption(
        "salt_pepper", "Salt-and-pepper noise", Needs.OPTICAL, (0.01, 0.03, 0.05, 0.1, 0.15),
        on_pixels(add_salt_and_pepper, _OPTICAL),
    ),
    Corruption(
        "gaussian_blur", "Gaussian blur", Needs.ANY_LAYER, (0.5, 1.0, 2.0, 3.0, 4.0),
        on_pixels(blur, _OPTICAL, _SAR),
    ),
    Corruption(
        "motion_blur", "Motion blur", Needs.ANY_LAYER, (3, 7, 11, 15, 21),
        on_pixels(blur_along_track, _OPTICAL, _SAR),
    ),
    Corruption(
        "cloud", "Clouds", Needs.OPTICAL, (0.05, 0.15, 0.25, 0.35, 0.5),
        on_pixels(cover_with_clouds, _OPTICAL),
    ),
    Corruption(
        "haze", "Haze", Needs.OPTICAL, (0.1, 0.25, 0.4, 0.55, 0.7),
        on_pixels(add_haze, _OPTICAL),
    ),
    Corruption(
        "data_gaps", "Data gaps", Needs.ANY_LAYER, (0.02, 0.06, 0.12, 0.2, 0.3),
        on_pixels(drop_lines, _OPTICAL, _SAR),
    ),
    Corruption(
        "compression", "JPEG compression", Needs.OPTICAL, (80, 50, 30, 20, 10),
        on_pixels(compress, _OPTICAL),
    ),
    Corruption(
        "translation", "Translation", Needs.ANY_LAYER, (0.02, 0.05, 0.1, 0.15, 0.2),
        by_warp(plan_translation), moves_pixels=True,
    ),
    Corruption(
        "rotation", "Rotation", Needs.ANY_LAYER, (5, 15, 25, 35, 45),
        by_warp(plan_rotation), moves_pixels=True,
    ),
    Corruption(
        "scaling", "Scaling", Needs.ANY_LAYER, (0.9, 0.8, 0.7, 0.6, 0.5),
        by_warp(plan_scaling), moves_pixels=True,
    ),
    Corruption(
        "speckle", "Speckle", Needs.SAR, (8, 6, 4, 2, 1), on_pixels(add_speckle, _SAR),
    ),
    Corruption(
        "gain_up", "Radar calibration too high", Needs.SAR, (0.6, 1.2, 1.8, 2.4, 3.0),
        on_pixels(add_decibel, _SAR),
    ),
    Corruption(
        "gain_down", "Radar calibration too low", Needs.SAR, (-0.6, -1.2, -1.8, -2.4, -3.0),
        on_pixels(add_decibel, _SAR),
    ),
    Corruption(
        "band_loss", "Lost bands", Needs.ANY_LAYER, (1, 2, 3, 4, 6), lose_bands,
    ),
    Corruption(
        "misregistration", "Layers out of register", Needs.TWO_LAYERS, (0.5, 1.0, 2.0, 3.0, 4.0),
        misregister,
    ),
    Corruption(
        "swapped_dates", "Swapped dates", Needs.TWO_DATES, (1,), swap_dates,
    ),
    Corruption(
        "missing_date", "Missing date", Needs.TWO_DATES, (1, 2), lose_date,
    ),
    Corruption(
        "missing_sensor", "Missing sensor", Needs.BOTH_SENSORS, (1, 2), lose_sensor,
    ),
)  # fmt: skip
"""In the order of reports."""

QUICK_IDS = (
    "brightness_contrast", "gaussian_noise", "gaussian_blur", "cloud", "haze", "data_gaps", "translation", "scaling",
    "speckle", "gain_up", "gain_down", "band_loss", "misregistration", "swapped_dates", "missing_date",
    "missing_sensor",
)  # fmt: skip
"""Of the quick profile: one of each kind."""

BY_ID = {corruption.id: corruption for corruption in CORRUPTIONS}
