"""The loop, end to end, on a tiny bundle whose decoder follows a script; masks and numbers are worked out by hand."""

from __future__ import annotations

import datetime as dt

import numpy as np
import pytest

from terrascope_qgis.core.errors import Cancelled, InputError
from terrascope_qgis.core.reasoning.answering import answer_question
from terrascope_qgis.core.result import Status, Verdict
from tests.core.reasoning.array_stack import ArrayStack, optical, sar


def _scene(height: int = 96, width: int = 100) -> np.ndarray:
    """Near infrared: trees, with a lake of 20 x 30 pixels at rows 10-29, columns 40-69."""
    nir = np.full((height, width), 0.6, np.float32)
    nir[10:30, 40:70] = 0.05
    return nir


def _ask(model, area, progress, question="How much water is there?", **options):
    return answer_question(model, area, question, progress, **options)


def _script(*body: str, task: str = "coverage", answer: tuple[str, ...] = ("Done.",)) -> tuple[str, ...]:
    return (f"<task:{task}>", "<think>", *body, "</think>", "<answer>", *answer, "</answer>", "<eos>")


WATER = ("I see ", "<p>", "water", "</p>", "[SEG]")
TREES = ("and ", "<p>", "trees", "</p>", "[SEG]")
NOTHING = ("and ", "<p>", "nothing", "</p>", "[SEG]")


def test_mask_is_measured_and_the_number_is_the_masks(model, encode, progress):
    found = _ask(model, encode(ArrayStack((optical(_scene()),)), model), progress)
    (segment,) = found.steps[0].segments
    expected = np.zeros((96, 100), bool)
    expected[10:30, 40:70] = True
    assert np.array_equal(segment.mask, expected)
    assert segment.label == "water" and segment.sensor == "optical" and segment.id == 1
    assert segment.measures.percent == pytest.approx(6.25)
    assert found.steps[0].text == "I look for water [1] and find 6.2 %."
    assert found.answer.text == "Water covers 6.2 % of the area."
    assert found.answer.value == pytest.approx(6.25) and found.answer.unit == "%"
    assert found.answer.status is Status.ANSWERED and found.answer.task == "coverage"
    assert [claim.verdict for claim in found.answer.claims] == [Verdict.VERIFIED]


def test_streamed_text_is_the_text_of_the_result(model, encode, progress):
    found = _ask(model, encode(ArrayStack((optical(_scene()),)), model), progress)
    assert "".join(progress.pieces) == f"{found.steps[0].text}\n{found.answer.text}"
    assert progress.steps == list(found.steps)


def test_several_masks_keep_their_order_and_relate_to_each_other(open_tiny, encode, progress):
    model = open_tiny(
        _script(
            *WATER, "<step>", *TREES, " ", "<#1>", "<v:percent>", " against ", "<v:percent>", ", ",
                "<v:distance>", ", ",
            "<v:overlap>", ", ", "<u:ha>", "<v:difference>", ".",
            answer=("More ", "<v:label>", ": ", "<v:area>", "."), task="ranking",
        )
    )  # fmt: skip
    found = _ask(model, encode(ArrayStack((optical(_scene()),)), model), progress)
    assert [step.text for step in found.steps] == [
        "I see water [1]",
        "and trees [2] 6.2 % against 93.8 %, 0 m, 0 %, 84.1 ha.",
    ]
    assert [segment.label for step in found.steps for segment in step.segments] == ["water", "trees"]
    # 9,000 pixels of 100 m2 on the map; the zone's middle is drawn at 0.9996, so the ground has 0.08 % more.
    assert found.answer.text == "More trees: 90.1 ha."
    assert found.answer.value == "trees" and found.answer.unit is None
    assert all(claim.verdict is Verdict.VERIFIED for step in found.steps for claim in step.claims)


def test_the_model_is_told_what_was_measured(open_tiny, encode, progress, monkeypatch):
    model = open_tiny(_script(*WATER, *TREES, *NOTHING))
    told: list[list[str]] = []
    embed = model.embed
    names = {token_id: text for text, token_id in model.tokenizer.special.items()}
    monkeypatch.setattr(model, "embed", lambda ids: (told.append([names.get(i, "") for i in ids]), embed(ids))[1])
    stack = ArrayStack((optical(_scene()),), point_row_col=(15, 50))
    _ask(model, encode(stack, model), progress)
    blocks = [tokens for tokens in told if tokens[:1] == ["<m>"]]
    assert blocks == [
        ["<m>", "<l:few>", "<m:n>", "<m:hit>", "<m:on_optical>", "</m>"],
        ["<m>", "<l:most>", "<m:larger>", "<m:touch>", "<m:spread>", "<m:miss>", "<m:on_optical>", "</m>"],
        ["<m>", "<m:none>", "<m:smaller>", "<m:apart>", "<m:miss>", "<m:on_optical>", "</m>"],
    ]


def test_prompt_is_the_sequence_of_the_contract(model, encode, progress, monkeypatch):
    told: list[list[int]] = []
    embed = model.embed
    monkeypatch.setattr(model, "embed", lambda ids: (told.append(list(ids)), embed(ids))[1])
    stack = ArrayStack((optical(_scene()), sar(np.full((96, 100), -3.0))), crs=None, point_row_col=(0, 0))
    _ask(model, encode(stack, model), progress, "How much <b>Water</b>?\nA) 5 %\nB) 50 %")
    text = [model.tokenizer.decode(ids) for ids in told[:2]]
    assert text == [
        "<bos><img>",
        "</img><inputs><in:optical><in:sar><in:date1><in:point><in:options><in:no_crs></inputs>"
        "<look><c:built_up><l:all><c:trees><l:most><c:water><l:few></look>"
        "<user> how much (b)water(/b)?</user><assistant>",
    ]


def test_empty_mask_is_nothing_found_and_no_region_goes_back(open_tiny, encode, progress, monkeypatch):
    model = open_tiny(_script(*NOTHING, answer=("There is none: ", "<v:percent>", ", ", "<v:where>", ".")))
    fed: list[int] = []
    start = model.start_decoder

    def watch():
        run = start()
        feed = run.feed
        run.feed = lambda rows: (fed.append(len(rows)), feed(rows))[1]
        return run

    monkeypatch.setattr(model, "start_decoder", watch)
    found = _ask(model, encode(ArrayStack((optical(_scene()),)), model), progress)
    assert found.answer.status is Status.NOTHING_FOUND
    assert found.answer.value == 0.0
    assert found.answer.text == "There is none: 0 %, not measured."
    assert found.steps[0].segments[0].score == 0.0
    # The only chunk after the prompt is the block <m> <m:none> <m:on_optical> </m>.
    assert [size for size in fed[1:] if size > 1] == [4]


def test_region_tokens_go_back_before_the_measurements(open_tiny, encode, progress, monkeypatch):
    model = open_tiny(_script(*TREES))
    chunks: list[np.ndarray] = []
    start = model.start_decoder

    def watch():
        run = start()
        feed = run.feed
        run.feed = lambda rows: (chunks.append(rows), feed(rows))[1]
        return run

    monkeypatch.setattr(model, "start_decoder", watch)
    _ask(model, encode(ArrayStack((optical(np.full((64, 64), 0.6)),)), model), progress)
    (chunk,) = [rows for rows in chunks[1:] if len(rows) > 1]
    assert len(chunk) == 8 + 5  # <m> level compass sensor </m>
    assert chunk[:8, 4 + 7] == pytest.approx(np.full(8, 0.6), abs=1e-3)  # the mean of nir in each token


def test_after_the_last_allowed_mask_the_answer_is_asked_for(open_tiny, encode, progress):
    model = open_tiny(_script(*((*TREES, *WATER) * 3), answer=("<v:percent>", ".")))
    found = _ask(model, encode(ArrayStack((optical(_scene()),)), model), progress, max_segments=2)
    # The script goes on with its own next word, in the answer now; no third mask is made.
    assert [segment.id for step in found.steps for segment in step.segments] == [1, 2]
    assert "6.2 %" in found.answer.text
    assert found.answer.status is Status.ANSWERED


def test_what_is_asked_for_twice_is_the_mask_made_before(open_tiny, encode, progress):
    model = open_tiny(_script(*WATER, "<step>", *TREES, "<step>", *WATER, ". ", "<#1>", "<v:percent>"))
    found = _ask(model, encode(ArrayStack((optical(_scene()),)), model), progress)
    assert [segment.id for step in found.steps for segment in step.segments] == [1, 2]
    assert [step.text for step in found.steps][::2] == ["I see water [1]", "I see water [1]. 6.2 %"]


def test_endless_text_is_cut_off_with_a_warning(open_tiny, encode, progress):
    limits = {"max_segments": 3, "max_tokens": 40, "tokens_per_region": 8, "max_dates": 2}
    model = open_tiny(("<task:coverage>", "<think>", "x" * 400), limits=limits)
    found = _ask(model, encode(ArrayStack((optical(_scene()),)), model), progress)
    assert any("cut off" in warning for warning in found.warnings)
    assert len(found.steps[0].text) + len(found.answer.text) < 200


def test_sequence_never_outgrows_the_cache(open_tiny, encode, progress):
    limits = {"max_segments": 60, "max_tokens": 5000, "tokens_per_region": 8, "max_dates": 2}
    model = open_tiny((*_script(*(WATER * 60))[:-3], "y" * 900), limits=limits)
    found = _ask(model, encode(ArrayStack((optical(_scene(32, 32)),)), model), progress)
    assert any("cut off" in warning for warning in found.warnings)


@pytest.mark.parametrize("checks", [1, 2, 7, 25, 40])
def test_cancel_is_honoured_at_the_next_token_or_tile(model, encode, progress, checks):
    area = encode(ArrayStack((optical(_scene()),)), model)
    count = 0

    def check() -> None:
        nonlocal count
        count += 1
        if count == checks:
            progress.cancel()
        type(progress).check(progress)

    progress_check, progress.check = progress.check, check
    with pytest.raises(Cancelled):
        _ask(model, area, progress)
    assert count == checks
    progress.check = progress_check
    progress._stop.clear()
    assert _ask(model, area, progress).answer.value == pytest.approx(6.25)


def test_follow_up_question_gives_the_same_answer_from_the_same_encoding(model, encode, progress):
    stack = ArrayStack((optical(_scene()),))
    area = encode(stack, model)
    reads = len(stack.reads)
    answers = [_ask(model, area, progress).answer for _ in range(3)]
    assert answers[0] == answers[1] == answers[2]
    assert len(stack.reads) == reads


def test_declined_question_has_a_reason_and_no_value(open_tiny, encode, progress):
    script = ("<task:declined>", "<why:height>", "<think>", "Heights are not seen.", "</think>")
    model = open_tiny((*script, "<answer>", "I cannot measure heights.", "</answer>", "<eos>"))
    found = _ask(model, encode(ArrayStack((optical(_scene()),)), model), progress, "How tall are the trees?")
    assert found.answer.status is Status.DECLINED and found.answer.task is None and found.answer.value is None
    assert found.answer.reason == "I cannot measure heights."
    assert found.extras["declined_why"] == "height"


def test_change_between_dates(open_tiny, encode, progress):
    model = open_tiny(
        _script(
            "Look for ", "<p>", "flood", "</p>", "<d:change>", "[SEG]", ". It was ",
            "<d:first>", " not ", "<d:last>", ".",
            answer=("<v:percent>", " flooded since ", "<v:date_first>", "."), task="change_area",
        )
    )  # fmt: skip
    before = np.full((96, 100), 0.6, np.float32)
    days = dt.date(2024, 5, 1), dt.date(2024, 5, 13)
    stack = ArrayStack((optical(before, date=days[0]), optical(_scene(), date=days[1])))
    found = _ask(model, encode(stack, model), progress)
    (segment,) = found.steps[0].segments
    assert segment.label == "gain:water" and segment.date == "2024-05-01/2024-05-13"
    assert segment.measures.pixels == 600 and segment.layer == "gain_water_2024-05-01_2024-05-13"
    assert found.steps[0].text == (
        "Look for flood between 2024-05-01 and 2024-05-13 [1]. It was on 2024-05-01 not on 2024-05-13."
    )
    assert found.answer.text == "6.2 % flooded since 2024-05-01."
    assert found.extras["first_look"]["changes"] == {"gain:water": pytest.approx(6.25)}


def test_clouds_of_the_first_date_are_a_reason_of_what_changed_since(open_tiny, encode, progress):
    green = np.full((96, 100), 0.1, np.float32)
    green[:, :30] = 0.9
    days = dt.date(2024, 5, 1), dt.date(2024, 5, 13)
    before = optical(np.full((96, 100), 0.6, np.float32), green, date=days[0])
    stack = ArrayStack((before, optical(_scene(), date=days[1])))
    reasons = {}
    for name, date in (("flood", "<d:change>"), ("water", "<d:last>")):
        model = open_tiny(_script("Look for ", "<p>", name, "</p>", date, "[SEG]", task="area"))
        found = _ask(model, encode(stack, model), progress)
        reasons[found.steps[0].segments[0].label] = found.answer.confidence.reasons
    words = "At the first date clouds and their shadows cover 30 % of the area."
    assert words in reasons["gain:water"]
    assert not any("first date" in reason for reason in reasons["water"])


def test_date_tokens_of_the_plan_and_of_one_date_show_nothing(open_tiny, encode, progress):
    plan, end = ("<task:coverage>", "<c:water>", "<d:first>"), ("</think>", "<answer>", "Yes.", "</answer>", "<eos>")
    model = open_tiny((*plan, "<think>", *WATER[:-1], "<d:first>", "[SEG]", *end))
    found = _ask(model, encode(ArrayStack((optical(_scene(), date=dt.date(2024, 5, 1)),)), model), progress)
    assert found.steps[0].text == "I see water [1]"
    assert found.steps[0].segments[0].date == "2024-05-01"


@pytest.mark.parametrize(
    ("said", "label", "value", "verdict"),
    [("Yes", "water", True, "verified"), ("No", "water", False, "differs"), ("No", "nothing", False, "verified")],
)
def test_yes_and_no_are_held_against_the_mask(open_tiny, encode, progress, said, label, value, verdict):
    body = ("I see ", "<p>", label, "</p>", "[SEG]")
    model = open_tiny(_script(*body, task="presence", answer=(f"{said}.",)))
    found = _ask(model, encode(ArrayStack((optical(_scene()),)), model), progress)
    assert found.answer.value is value
    assert found.answer.claims[-1].verdict.value == verdict
    assert any("masks say" in warning for warning in found.warnings) == (verdict == "differs")


@pytest.mark.parametrize(
    ("task", "options", "letter"),
    [
        ("ranking", "A) water B) cloud", None),  # trees are larger than water; of cloud nothing is known
        ("ranking", "A) water B) trees", "B"),
        ("dominant", "A) water B) cloud", "A"),  # the largest class but trees
        ("dominant", "A) cloud B) built-up", None),
    ],
)
def test_option_of_compared_classes_is_the_larger_and_that_of_the_words(
    open_tiny, encode, progress, task, options, letter
):
    words = ("<#2>", "<v:label>", " is larger than ", "<#1>", "<v:label>", ". Option: ", "<v:choice>", ".")
    model = open_tiny(_script(*WATER, "<step>", *TREES, task=task, answer=words))
    found = _ask(model, encode(ArrayStack((optical(_scene()),)), model), progress, f"Which is larger? {options}")
    assert found.answer.value == "trees" and found.answer.choice == letter
    assert found.answer.text == f"trees is larger than water. Option: {letter or 'none of the options'}."


def test_option_that_fits_is_chosen(open_tiny, encode, progress):
    model = open_tiny(_script(*WATER, answer=("<v:percent>", ", option ", "<v:choice>", ".")))
    area = encode(ArrayStack((optical(_scene()),)), model)
    found = _ask(model, area, progress, "How much is water? A) 50 % B) 6 % C) 12.5 % D) 25 %")
    assert found.answer.choice == "B"
    assert found.answer.text == "6.2 %, option B."
    assert _ask(model, area, progress, "How much is water?").answer.text == "6.2 %, option none of the options."


def test_sentence_after_a_mask_gets_its_full_stop(open_tiny, encode, progress):
    model = open_tiny(_script(*WATER, " It covers ", "<v:percent>", "."))
    found = _ask(model, encode(ArrayStack((optical(_scene()),)), model), progress)
    assert found.steps[0].text == "I see water [1]. It covers 6.2 %."
    assert "".join(progress.pieces).startswith(found.steps[0].text)


@pytest.mark.parametrize(
    ("task", "status", "warned"), [("caption", Status.NOTHING_FOUND, False), ("coverage", Status.ANSWERED, True)]
)
def test_answer_without_a_mask(open_tiny, encode, progress, task, status, warned):
    model = open_tiny(_script("I look.", task=task, answer=("None of my classes was found.",)))
    found = _ask(model, encode(ArrayStack((optical(_scene()),)), model), progress)
    assert found.answer.status is status
    assert ("The answer rests on no mask." in found.warnings) is warned


def test_number_the_model_wrote_itself_is_flagged(open_tiny, encode, progress):
    model = open_tiny(_script(*WATER, " about 40 %.", answer=("It is 12 ha.",)))
    found = _ask(model, encode(ArrayStack((optical(_scene()),)), model), progress)
    assert [(claim.text, claim.verdict) for claim in found.steps[0].claims] == [("40 %", Verdict.UNVERIFIABLE)]
    assert [(claim.text, claim.verdict) for claim in found.answer.claims] == [("12 ha", Verdict.UNVERIFIABLE)]
    assert sum("was not measured" in warning for warning in found.warnings) == 2


def test_mask_in_the_answer_belongs_to_the_last_step(open_tiny, encode, progress):
    model = open_tiny(_script("I look.", task="segment", answer=("Here is ", "<p>", "water", "</p>", "[SEG]", ".")))
    found = _ask(model, encode(ArrayStack((optical(_scene()),)), model), progress)
    assert found.answer.text == "Here is water [1]."
    assert [segment.id for segment in found.steps[-1].segments] == [1]


def test_slot_of_a_segment_that_is_not_there_is_not_measured(open_tiny, encode, progress):
    model = open_tiny(_script("It is ", "<v:percent>", ", ", "<#5>", "<v:area>", ", ", "<v:distance>", "."))
    found = _ask(model, encode(ArrayStack((optical(_scene()),)), model), progress)
    assert found.steps[0].text == "It is not measured, not measured, not measured."
    assert found.answer.value is None


def test_same_question_twice_gives_the_same_bytes(model, encode, progress):
    area = encode(ArrayStack((optical(_scene()),)), model)
    one, other = (_ask(model, area, progress) for _ in range(2))
    assert one.answer == other.answer and one.warnings == other.warnings
    assert np.array_equal(one.steps[0].segments[0].mask, other.steps[0].segments[0].mask)
    assert one.steps[0].segments[0].score == other.steps[0].segments[0].score


@pytest.mark.parametrize("question", ["", "   ", "\x00\x01", "???", "\u202e\u200b"])
def test_empty_question_is_refused(model, encode, progress, question):
    with pytest.raises(InputError, match="empty"):
        _ask(model, encode(ArrayStack((optical(_scene()),)), model), progress, question)


def test_long_question_is_refused_with_the_limit(model, encode, progress):
    area = encode(ArrayStack((optical(_scene()),)), model)
    with pytest.raises(InputError, match="10001 characters, at most 10000"):
        _ask(model, area, progress, "x" * 10_001)
    found = _ask(model, area, progress, "word " * 1999)
    assert any("beginning and its end" in warning for warning in found.warnings)


def test_question_in_another_script_runs(model, encode, progress):
    found = _ask(model, encode(ArrayStack((optical(_scene()),)), model), progress, "Скільки тут води? 水はどこ")
    assert found.answer.value == pytest.approx(6.25)


def test_error_that_the_bundle_states_is_said(open_tiny, encode, progress):
    stated = {"temperature": 1.0, "threshold": 0.5, "ece": 0.02, "labels": {"water": {"ece": 0.12}}}
    found = _ask(
        open_tiny(calibration={"optical": stated}), encode(ArrayStack((optical(_scene()),)), open_tiny()), progress
    )
    segment = found.steps[0].segments[0]
    assert segment.interval_percent is None and segment.calibration_error == 0.12
    told = (
        "Probabilities of optical water are not calibrated: where the model was tested they were off by 12 points on "
        "average, so no bounds are given."
    )
    assert found.answer.confidence.reasons[0] == told and found.answer.confidence.level.value == "medium"


def test_uncalibrated_probabilities_are_said(open_tiny, encode, progress):
    model = open_tiny(calibration={})
    found = _ask(model, encode(ArrayStack((optical(_scene()),)), model), progress)
    assert found.steps[0].segments[0].interval_percent is None
    reasons = found.answer.confidence.reasons
    assert "It is not known how often the mask is right: probabilities of optical water are not calibrated." in reasons
    assert not any("not calibrated" in warning for warning in found.warnings), "said once"
