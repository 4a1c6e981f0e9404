"""The report of a stress test, in the user's language."""

from __future__ import annotations

from typing import Dict

from ..i18n import tr


def list_reports() -> Dict[str, str]:
    """Return the words of each code."""
    return {
        "report_kicker": tr("TerraScope stress test · {time}"),
        "report_title": tr("{question} - TerraScope stress test"),
        "report_of_masks": tr("of the masks kept"),
        "report_of_answers": tr("of the answers kept"),
        "report_runs": tr("distorted runs, {seconds:.0f} s"),
        "report_clean_answer": tr("Clean answer"),
        "report_clean_answers": tr("Clean answers"),
        "report_tried_on": tr("Tried on {rule}."),
        "report_curves": tr("Curves"),
        "report_table": tr("Table"),
        "report_corruption": tr("corruption"),
        "report_masks_kept": tr("masks kept"),
        "report_answers_kept": tr("answers kept"),
        "report_first_change": tr("answer first changes at"),
        "report_never": tr("never"),
        "report_iou": tr(
            "Columns 1 to 5: mean IoU of the masks with those of the clean run, over pixels "
            "valid in both. Kept: the mean over the levels, the clean run being 100 %."
        ),
        "report_other_answer": tr(
            "An answer changes with its status, option, yes or no, class, or with a "
            "number that moves by more than {percent:.0f} %; numbers are not compared "
            "where ground leaves the picture (translation, rotation, scaling)."
        ),
        "report_constants": tr(
            "The twelve corruptions of REOBench are made with constants of our own and are called REOBench-style."
        ),
        "report_every_level": tr("Every level"),
        "report_level": tr("level"),
        "report_done": tr("what was done"),
        "report_mask": tr("mask"),
        "report_answer": tr("answer"),
        "report_holds": tr("holds"),
        "report_change_status": tr("status"),
        "report_change_choice": tr("choice"),
        "report_change_value": tr("value"),
        "report_change_number": tr("number"),
        "report_change_failed": tr("failed"),
        "report_not_tried": tr("Not tried"),
        "report_model_quick": tr("{model} ({device}), quick profile, seed {seed}."),
        "report_model_full": tr("{model} ({device}), full profile, seed {seed}."),
        "report_only_optical": tr("Optical layers only."),
        "report_only_sar": tr("SAR layers only."),
        "report_role_optical": tr("optical"),
        "report_role_sar": tr("sar"),
        "report_undated": tr("undated"),
        "report_date_first": tr("first"),
        "report_date_change": tr("change"),
        "plot_iou": tr("Against the level of each corruption: mask IoU"),
        "plot_answers": tr("Against the level of each corruption: share of answers that hold"),
        "plot_holds": tr("the answer holds"),
        "plot_changes": tr("the answer changes"),
        "plot_clean": tr("clean"),
        "plot_masks_kept": tr("{percent:.0f} % kept"),
        "plot_answers_kept": tr("{percent:.0f} % of answers"),
        "summary_none": tr("None of the {tried} corruptions tried changes the answer at any level."),
        "summary_changes": tr("The answer changes with {changes}."),
        "summary_changes_more": tr(
            "The answer changes with {changes}, and with {more} more of the {tried} corruptions tried."
        ),
        "summary_holds": tr("It holds at every level of {held} of {tried}."),
        "summary_masks": tr(
            "The masks suffer most from {corruption}: {percent:.0f} % of their overlap with "
            "the clean masks is kept on average over the levels."
        ),
        "summary_change": tr("{corruption} ({done})"),
        "summary_change_level": tr("{corruption} from level {level} of {count} ({done})"),
        "summary_and": tr("{first} and {second}"),
        "summary_comma": tr("{first}, {second}"),
    }
