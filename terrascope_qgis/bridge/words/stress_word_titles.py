"""What a stress test does to the layers, in the user's language."""

from __future__ import annotations

from typing import Dict

from ..i18n import tr


def list_stress_words() -> Dict[str, str]:
    """Return the words of each code but the names of the corruptions."""
    return {
        "stress_brightness_contrast": tr("contrast -{percent:.0f} %, brightness +{percent:.0f} % of the band's range"),
        "stress_gaussian_noise": tr("standard deviation {percent:.0f} % of the band's range"),
        "stress_salt_pepper": tr("{percent:.0f} % of the pixels black or saturated"),
        "stress_gaussian_blur": tr("standard deviation {strength:g} pixels"),
        "stress_motion_blur": tr("{strength:.0f} pixels along the track"),
        "stress_cloud": tr("{percent:.0f} % of the area under unmasked cloud"),
        "stress_haze": tr("{percent:.0f} % of the blue light from haze"),
        "stress_data_gaps": tr("{percent:.0f} % of the rows without data"),
        "stress_compression": tr("8 bit, quality {strength:.0f}"),
        "stress_translation": tr("shifted by {percent:.0f} % of the side"),
        "stress_rotation": tr("turned by {strength:.0f} degrees"),
        "stress_scaling": tr("drawn at {percent:.0f} % of its size"),
        "stress_speckle": tr("as of {strength:.0f} looks"),
        "stress_gain_up": tr("{strength:+.1f} dB"),
        "stress_gain_down": tr("{strength:+.1f} dB"),
        "stress_band_loss": tr("{strength:.0f} fewer"),
        "stress_misregistration": tr("{strength:g} pixels between layers"),
        "stress_swapped_dates": tr("first and last exchanged"),
        "stress_missing_date": tr("date {strength:.0f} of 2 left out"),
        "stress_missing_sensor": tr("sensor {strength:.0f} of 2 left out"),
        "stress_without": tr("without {lost}"),
        "stress_without_undated": tr("without the undated image"),
        "stress_without_sar": tr("without SAR"),
        "stress_without_optical": tr("without optical"),
        "joined": tr("{first}; {second}"),
        "rule_whole": tr("the whole area"),
        "rule_point": tr("the chip of {size} pixels around the clicked point"),
        "rule_chips": tr(
            "{count} of the area's chips of {size} pixels: the one in the middle, then by lot "
            "(seed {seed}), each at least half inside the area and valid"
        ),
        "stress_needs_optical": tr("needs an optical layer"),
        "stress_needs_sar": tr("needs a SAR layer"),
        "stress_needs_layer": tr("needs a layer of the chosen sensor"),
        "stress_needs_two_layers": tr("needs two layers"),
        "stress_needs_two_dates": tr("needs two dates"),
        "stress_needs_both": tr("needs optical and SAR layers"),
        "stress_no_level_fits": tr("no level fits these layers"),
        "stress_skipped": tr("{corruption} {reason}"),
        "stress_none": tr("No corruption can be applied to these layers: {reasons}. Choose others, or other layers."),
        "stress_no_level": tr("{corruption}: no level fits these layers. Choose other corruptions or layers."),
        "stress_no_valid": tr("None of {count} chips of the area has a valid pixel. Choose a smaller area."),
    }
