"""The report of a stress test, in English; other languages are left to who shows it."""

from __future__ import annotations

from collections.abc import Mapping

REPORTS: Mapping[str, str] = {
    "report_kicker": "TerraScope stress test · {time}",
    "report_title": "{question} - TerraScope stress test",
    "report_of_masks": "of the masks kept",
    "report_of_answers": "of the answers kept",
    "report_runs": "distorted runs, {seconds:.0f} s",
    "report_clean_answer": "Clean answer",
    "report_clean_answers": "Clean answers",
    "report_tried_on": "Tried on {rule}.",
    "report_curves": "Curves",
    "report_table": "Table",
    "report_corruption": "corruption",
    "report_masks_kept": "masks kept",
    "report_answers_kept": "answers kept",
    "report_first_change": "answer first changes at",
    "report_never": "never",
    "report_iou": (
        "Columns 1 to 5: mean IoU of the masks with those of the clean run, over pixels valid in "
        "both. Kept: the mean over the levels, the clean run being 100 %."
    ),
    "report_other_answer": (
        "An answer changes with its status, option, yes or no, class, or with a number "
        "that moves by more than {percent:.0f} %; numbers are not compared where ground "
        "leaves the picture (translation, rotation, scaling)."
    ),
    "report_constants": (
        "The twelve corruptions of REOBench are made with constants of our own and are called REOBench-style."
    ),
    "report_every_level": "Every level",
    "report_level": "level",
    "report_done": "what was done",
    "report_mask": "mask",
    "report_answer": "answer",
    "report_holds": "holds",
    "report_change_status": "status",
    "report_change_choice": "choice",
    "report_change_value": "value",
    "report_change_number": "number",
    "report_change_failed": "failed",
    "report_not_tried": "Not tried",
    "report_model_quick": "{model} ({device}), quick profile, seed {seed}.",
    "report_model_full": "{model} ({device}), full profile, seed {seed}.",
    "report_only_optical": "Optical layers only.",
    "report_only_sar": "SAR layers only.",
    "report_role_optical": "optical",
    "report_role_sar": "sar",
    "report_undated": "undated",
    "report_date_first": "first",
    "report_date_change": "change",
    "plot_iou": "Against the level of each corruption: mask IoU",
    "plot_answers": "Against the level of each corruption: share of answers that hold",
    "plot_holds": "the answer holds",
    "plot_changes": "the answer changes",
    "plot_clean": "clean",
    "plot_masks_kept": "{percent:.0f} % kept",
    "plot_answers_kept": "{percent:.0f} % of answers",
    "summary_none": "None of the {tried} corruptions tried changes the answer at any level.",
    "summary_changes": "The answer changes with {changes}.",
    "summary_changes_more": (
        "The answer changes with {changes}, and with {more} more of the {tried} corruptions tried."
    ),
    "summary_holds": "It holds at every level of {held} of {tried}.",
    "summary_masks": (
        "The masks suffer most from {corruption}: {percent:.0f} % of their overlap with the "
        "clean masks is kept on average over the levels."
    ),
    "summary_change": "{corruption} ({done})",
    "summary_change_level": "{corruption} from level {level} of {count} ({done})",
    "summary_and": "{first} and {second}",
    "summary_comma": "{first}, {second}",
}
"""Sentence of each code."""
