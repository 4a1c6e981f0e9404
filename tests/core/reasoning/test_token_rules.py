"""What a Lite model may write: plans that fit the task, sentences that the masks do not contradict."""

import numpy as np
import pytest

from terrascope_qgis.core.reasoning.lite.look_plan import plan_from_look
from terrascope_qgis.core.reasoning.lite.plan_rules import PlanItem, PlanRules
from terrascope_qgis.core.reasoning.lite.sentence_truth import MaskFacts, is_true_answer, is_true_step
from terrascope_qgis.core.reasoning.lite.token_rules import TokenRules

NONE, SMALL, LARGE = MaskFacts(0, 0), MaskFacts(0.4, 4), MaskFacts(30, 300)


def rules(date_count=2, changes=("forest_loss", "loss:trees", "gain:water")):
    return PlanRules(
        classes=("water", "trees", "cloud"),
        changes=("gain:water", "loss:trees", "forest_loss"),
        found_classes=("cloud", "trees", "water"),
        found_changes=changes,
        date_count=date_count,
    )


def test_change_is_listed_once_though_two_labels_name_it():
    assert plan_from_look("change_what", (), ("forest_loss", "loss:trees", "flooded")) == ("forest_loss", "flooded")
    assert plan_from_look("change_what", (), ()) == ("change",)


def test_dominant_leaves_clouds_out():
    assert plan_from_look("dominant", ("cloud", "trees", "water"), ()) == ("trees", "water")
    assert plan_from_look("dominant", ("cloud",), ()) == ("cloud",)


def test_no_mask_is_planned_twice():
    following = rules().list_next("area", [PlanItem("water")])
    assert PlanItem("water") not in following.items and PlanItem("water", "first") in following.items
    assert following.may_end


def test_change_of_a_class_is_its_two_dates():
    assert rules().list_next("change_area", [PlanItem("water", "first")]).items == {PlanItem("water")}
    assert rules().list_next("change_area", [PlanItem("water", "first"), PlanItem("water")]).may_end


def test_change_needs_two_dates():
    assert not rules(date_count=1).allows_task("change_what")
    assert all(item.date == "last" for item in rules(date_count=1).list_next("presence", []).items)


def test_two_classes_are_compared_not_one():
    following = rules().list_next("ranking", [PlanItem("water")])
    assert {item.label for item in following.items} == {"trees", "cloud"} and not following.may_end


def test_lost_class_is_followed_by_what_took_its_place():
    following = rules().list_next("change_what", [PlanItem("loss:trees", "change")])
    assert following.items == {PlanItem("gain:water", "change")} and not following.may_end


@pytest.mark.parametrize(
    ("task", "sentence", "facts", "true"),
    [
        ("presence", " Yes, <v:percent> of the valid area is <v:label>.", [LARGE], True),
        ("presence", " Yes, <v:percent> of the valid area is <v:label>.", [NONE], False),
        ("presence", " Yes, but only a trace of <v:label>: <v:percent>.", [SMALL], True),
        ("presence", " No, I found no <v:label> in the valid area.", [SMALL], False),
        ("coverage", " I found no <v:label> in the valid area.", [NONE], True),
        ("coverage", " I found no <#1><v:label> in the valid area.", [LARGE, NONE], False),
        ("ranking", " The larger one is <#2><v:label>.", [SMALL, LARGE], True),
        ("ranking", " The larger one is <#1><v:label>.", [SMALL, LARGE], False),
        ("ranking", " The smaller one is <#1><v:label>.", [SMALL, LARGE], True),
        ("ranking", " Both are equally large: <#1><v:label> and <#2><v:label>.", [LARGE, LARGE], True),
        ("caption", " The valid area holds <#1><v:percent> <#1><v:label>.", [LARGE, NONE], True),
        ("caption", " The valid area holds <#1><v:percent> <#1><v:label>.", [LARGE, SMALL], False),
        ("change_area", " <v:difference> more <v:label>.", [SMALL, LARGE], True),
        ("change_area", " <v:difference> less <v:label>.", [SMALL, LARGE], False),
        ("point_class", " The class at the point is <#2><v:label>.", [LARGE, MaskFacts(9, 9, holds_point=True)], True),
        ("point_class", " The class at the point is <#1><v:label>.", [LARGE, MaskFacts(9, 9, holds_point=True)], False),
    ],
)
def test_sentence_is_held_against_the_masks(task, sentence, facts, true):
    assert is_true_answer(task, sentence, facts) == true


def test_touching_is_said_only_of_masks_that_touch():
    touching = [LARGE, MaskFacts(5, 50, touches_previous=True)]
    assert is_true_step(" The two touch.", touching) and not is_true_step(" The two do not touch.", touching)
    assert not is_true_step(" The two do not touch.", [LARGE, NONE])


class Letters:
    """A tokenizer of letters and a few special tokens."""

    special = {"<task:area>": 0, "<task:change_what>": 1, "<task:declined>": 2, "<why:height>": 3}  # noqa: RUF012
    size = 130

    def encode(self, text):
        return [ord(letter) for letter in text]


@pytest.mark.parametrize(("decline_at", "token"), [(0.5, 0), (0.3, 2)])
def test_decline_is_chosen_from_its_share_of_all_tasks(decline_at, token):
    logits = np.full(130, -20.0, np.float32)
    logits[[0, 1, 2]] = np.log([0.4, 9.0, 0.3])  # the task of two dates cannot be done: 0.3 of 0.7 decline
    one_date = TokenRules(Letters(), rules(date_count=1), {}, {}, decline_at=decline_at)
    assert one_date.pick(logits) == token
