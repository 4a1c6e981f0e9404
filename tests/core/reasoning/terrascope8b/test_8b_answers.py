"""Questions to a tiny TerraScope 8B model whose decoder follows a script; masks are worked out by hand."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from types import SimpleNamespace

import numpy as np
import pytest

from terrascope_qgis.core.errors import BandError, InputError
from terrascope_qgis.core.progress import SilentProgress
from terrascope_qgis.core.reasoning.answering import answer_question
from terrascope_qgis.core.reasoning.terrascope8b.dialect import Question, Terrascope8BDialect
from terrascope_qgis.core.request import Picking, Role, Variants
from terrascope_qgis.core.result import Level, Status, Verdict
from tests.core.reasoning.array_stack import ArrayLayer
from tests.core.reasoning.terrascope8b.conftest import paint, paint_sar, see

PRE, POST = dt.date(2024, 5, 1), dt.date(2024, 8, 1)
END = ("</think>", "<answer>", "Done", "</answer>", "<|im_end|>")
CHOICES = "What share is water?\nA. 10 %\nB. 25 %\nC. 50 %"


def ask(model, encoded, question="How much water is there?", **options):
    return answer_question(model, encoded, question, SilentProgress(), **options)


def test_mask_lies_on_the_areas_pixels_and_text_becomes_steps(open_8b):
    model = open_8b()
    found = ask(model, see(model, paint(40, water=(0, 0, 20, 20))), CHOICES)
    (segment,) = found.steps[0].segments
    expected = np.zeros((40, 40), bool)
    expected[:20, :20] = True
    assert (segment.mask != expected).mean() < 0.03  # mask pixels are 2.5 pixels of the area
    assert segment.label == "water" and segment.sensor == "optical" and segment.phrase == "water"
    assert [step.text for step in found.steps] == ["First I find the water [1].", "It covers 25 % of the area."]
    assert found.answer.choice == "B" and found.answer.text == "B. 25 %"
    assert found.answer.value == 25.0 and found.answer.unit == "%"
    assert found.answer.status is Status.ANSWERED


def test_number_that_the_mask_contradicts_is_told(open_8b):
    model = open_8b()
    found = ask(model, see(model, paint(40, water=(0, 0, 40, 30))), CHOICES)
    assert [claim.verdict for claim in found.steps[1].claims] == [Verdict.DIFFERS]
    assert any("'25 %'" in warning and "masks say 7" in warning for warning in found.warnings)
    assert found.answer.claims[0].verdict is Verdict.DIFFERS


def test_area_that_is_no_square_is_shown_as_one_and_masked_as_it_is(open_8b):
    model = open_8b()
    encoded = see(model, paint(20, width=40, water=(0, 20, 20, 40)))
    assert encoded.tile_grid == (1, 1) and encoded.side_px == 40
    (segment,) = ask(model, encoded).steps[0].segments
    assert segment.mask.shape == (20, 40)
    assert segment.measures.percent == pytest.approx(50, abs=4)


def test_empty_mask_says_nothing_found_and_puts_nothing_back(open_8b):
    model = open_8b("<think>", "I look for nothing ", "[SEG]", ".", *END)
    found = ask(model, see(model, paint()))
    assert found.answer.status is Status.NOTHING_FOUND
    assert found.steps[0].segments[0].measures.pixels == 0
    assert found.extras["masks"][0]["tokens"] == ()


def test_after_the_last_mask_allowed_the_answer_is_still_asked_for(open_8b):
    # The two closing tokens take the places of the next two of the script.
    model = open_8b("<think>", "water ", "[SEG]", "water ", "[SEG]", "-", "-", "It is wet", "</answer>", "<|im_end|>")
    found = ask(model, see(model, paint(water=(0, 0, 20, 20))), max_segments=2)
    assert len(found.steps[-1].segments) == 2
    assert found.answer.text == "It is wet"


def test_twenty_masks_are_the_most_a_bundle_allows(open_8b):
    script = [piece for _ in range(22) for piece in ("water ", "[SEG]")]
    model = open_8b("<think>", *script, *END)
    found = ask(model, see(model, paint(water=(0, 0, 20, 20))))
    assert sum(len(step.segments) for step in found.steps) == 20
    assert found.answer.text != ""


def test_visual_tokens_of_the_region_are_put_back_in(open_8b):
    model = open_8b()
    encoded = see(model, paint(32, water=(0, 0, 8, 16)))
    assert ask(model, encoded).extras["masks"][0]["tokens"] == (0, 1)
    dialect = Terrascope8BDialect(model, encoded, Question("?"), Variants(), SilentProgress())
    seg = np.zeros((1, 16), np.float32)
    seg[0, :4] = (0, 0, 20, -10)
    assert np.array_equal(dialect.ground(seg), encoded.tokens[:2])


def test_tokens_of_the_thumbnail_are_never_put_back(open_8b):
    model = open_8b("<think>", "all ", "[SEG]", *END)
    encoded = see(model, paint(64))
    assert encoded.tile_grid == (2, 2) and len(encoded.tokens) == 5 * 16
    for picking in Picking:
        found = ask(model, encoded, variants=Variants(picking=picking))
        assert max(found.extras["masks"][0]["tokens"]) < 4 * 16


def test_the_papers_rule_reaches_the_far_corner(open_8b):
    model = open_8b("<think>", "all ", "[SEG]", *END)
    encoded = see(model, paint(64))
    official = ask(model, encoded).extras["masks"][0]["tokens"]
    covered = ask(model, encoded, variants=Variants(picking=Picking.COVERAGE)).extras["masks"][0]["tokens"]
    assert len(official) == 8 and 63 not in official
    assert covered == tuple(range(64))


def test_first_mask_of_a_pair_is_kept_on_both_dates(open_8b):
    model = open_8b("<think>", "water ", "[SEG]", " then water ", "[SEG]", *END)
    encoded = see(model, paint(date=PRE, water=(0, 0, 20, 20)), paint(date=POST, water=(0, 0, 40, 20)))
    found = ask(model, encoded)
    segments = [segment for step in found.steps for segment in step.segments]
    assert [(segment.id, segment.date) for segment in segments] == [
        (1, PRE.isoformat()), (2, POST.isoformat()), (3, POST.isoformat()),
    ]  # fmt: skip
    assert found.steps[0].text == "water [1] [2] then water [3]"
    assert segments[1].measures.percent == pytest.approx(50, abs=4)
    assert any("from [3] on" in warning for warning in found.warnings)


@pytest.mark.parametrize(
    ("words", "dates"),
    [
        (("water ", "and water "), (PRE, POST)),  # by turns, as officially
        (("In the post-event image water ", "before the flood water "), (POST, PRE)),
        (("On 2024-08-01 water ", "still water "), (POST, POST)),
        (("Image: t_2 water ", "Image: t_1 water "), (POST, PRE)),
        (("Image: t_0 water ", "Image: t_1 water "), (PRE, POST)),
    ],
)
def test_date_of_a_mask_is_what_the_text_says(open_8b, words, dates):
    model = open_8b("<think>", words[0], "[SEG]", words[1], "[SEG]", *END)
    encoded = see(model, paint(date=PRE, water=(0, 0, 20, 20)), paint(date=POST, water=(0, 0, 40, 20)))
    found = ask(model, encoded)
    segments = [segment for step in found.steps for segment in step.segments]
    own = [segments[record["segments"][0] - 1].date for record in found.extras["masks"]]
    assert own == [date.isoformat() for date in dates]
    for record, date in zip(found.extras["masks"], dates, strict=True):
        first = 0 if date == PRE else 16
        assert all(first <= token < first + 16 for token in record["tokens"])


def test_optical_and_sar_are_both_shown_and_masks_rest_on_optical(open_8b):
    model = open_8b()
    encoded = see(model, paint(date=PRE, water=(0, 0, 20, 20)), paint_sar(date=PRE))
    assert [view.sensor for view in encoded.views] == ["optical", "sar"] and len(encoded.tokens) == 32
    found = ask(model, encoded)
    assert found.steps[0].segments[0].sensor == "optical"
    assert all(token < 16 for token in found.extras["masks"][0]["tokens"])


@pytest.mark.parametrize(("first_missing", "token"), [(3, 16), (5, 0)])
def test_sar_token_is_taken_where_most_of_the_optical_cell_is_missing(open_8b, first_missing, token):
    model = open_8b()
    layer = paint(32, date=PRE, water=(0, 0, 8, 8))
    layer.data[:, :8, first_missing:8] = np.nan
    found = ask(model, see(model, layer, paint_sar(32, date=PRE)))
    assert found.extras["masks"][0]["tokens"] == (token,)
    assert found.extras["variants"] == {"picking": "official", "fusion": "quality"}


def test_sar_alone_is_one_picture(open_8b):
    model = open_8b("<think>", "all ", "[SEG]", *END)
    found = ask(model, see(model, paint_sar(40)))
    assert found.steps[0].segments[0].sensor == "sar"
    assert found.steps[0].segments[0].measures.percent == 100.0


def test_pixels_outside_the_polygon_and_invalid_ones_are_in_no_mask(open_8b):
    model = open_8b("<think>", "all ", "[SEG]", *END)
    layer = paint(40)
    layer.data[:, :, 30:] = np.nan
    inside = np.zeros((40, 40), bool)
    inside[:, 20:] = True
    (segment,) = ask(model, see(model, layer, inside=inside)).steps[0].segments
    assert segment.measures.pixels == segment.measures.valid_pixels == 400
    assert not segment.mask[:, :20].any() and not segment.mask[:, 30:].any()


def test_layer_without_blue_is_refused_with_its_bands(open_8b):
    layer = ArrayLayer(Role.OPTICAL, None, ("green", "red"), np.zeros((2, 8, 8), np.float32))
    with pytest.raises(BandError, match=r"green, red; tiny-8b needs red\+green\+blue"):
        see(open_8b(), layer)


def test_area_without_valid_pixels_is_refused(open_8b):
    layer = replace(paint(8), data=np.full((3, 8, 8), np.nan, np.float32))
    with pytest.raises(InputError, match="No pixel of the area is valid"):
        see(open_8b(), layer)


def test_area_with_hardly_a_valid_pixel_is_declined_before_the_model_is_asked(open_8b, monkeypatch):
    model = open_8b()
    layer = paint(40)
    layer.data[:, 1:] = np.nan
    encoded = see(model, layer)
    monkeypatch.setattr(model, "start_decoder", None)
    found = ask(model, encoded)
    assert found.answer.status is Status.DECLINED and "2.5 % of the area has valid pixels" in found.answer.text


def test_confidence_is_medium_at_best_because_masks_are_not_calibrated(open_8b):
    model = open_8b()
    found = ask(model, see(model, paint(40, water=(0, 0, 20, 20))), CHOICES).answer.confidence
    assert found.level is Level.MEDIUM
    assert found.reasons == (
        "Scores of optical masks are not calibrated: they tell how sure the model is, not how often it is right.",
        "This model does not look for clouds.",
        "All statements of the answer equal the masks.",
        "Mask 1 (water) is drawn firmly: mean score 1.00, 100 % of it holds when the threshold moves.",
        "Statements of the reasoning that equal the masks: 1 of 1; none differs.",
        "100 % of the area has valid pixels.",
    )


def test_confidence_is_low_where_the_reasoning_contradicts_its_masks(open_8b):
    model = open_8b("<think>", "Water ", "[SEG]", " covers 70 % of the area.", "</think>", "<answer>", "water",
                    "</answer>", "<|im_end|>")  # fmt: skip
    found = ask(model, see(model, paint(40, water=(0, 0, 20, 20)))).answer.confidence
    assert found.level is Level.LOW
    assert found.reasons[0] == "Statements of the reasoning that differ from the masks: 1 of 1."


def test_confidence_is_low_where_the_mask_is_vague(open_8b):
    model = open_8b()
    layer = paint(40, water=(0, 0, 40, 40))
    layer.data[2] = np.linspace(0.12, 0.18, 40, dtype=np.float32)[None]  # logits from -2 to 2
    found = ask(model, see(model, layer))
    assert found.answer.confidence.level is Level.LOW
    assert found.extras["masks"][0]["outline"] == pytest.approx(1 / 3, abs=0.1)
    assert any(reason.startswith("Mask 1 (water) is drawn vaguely") for reason in found.answer.confidence.reasons)


def test_empty_mask_tells_whether_something_came_near(open_8b):
    model = open_8b()
    nothing = ask(model, see(model, paint(40))).answer.confidence
    assert "Mask 1 (water) is empty, and no pixel comes near the threshold." in nothing.reasons
    almost = paint(40)
    almost.data[2] = 0.14  # logit -0.67
    near = ask(model, see(model, almost)).answer.confidence
    assert near.level is Level.LOW
    assert "Mask 1 (water) is empty, but some pixels come near the threshold." in near.reasons


def test_answer_without_tags_is_taken_and_told(open_8b):
    model = open_8b("<think>", "water ", "[SEG]", "</think>", "A quarter", "<|im_end|>")
    found = ask(model, see(model, paint(water=(0, 0, 20, 20))))
    assert found.answer.text == "A quarter"
    assert any("left out the tags" in warning for warning in found.warnings)


def test_what_the_model_was_shown_is_on_record(open_8b):
    model = open_8b()
    (picture,) = ask(model, see(model, paint(date=PRE))).extras["pictures"]
    assert picture["rendering"].startswith("red = red 0 to 0.3, green = green 0 to 0.3, blue = blue 0 to 0.3")
    assert picture["date"] == "2024-05-01" and picture["tiles"] == 1 and picture["visual_tokens"] == 16


def test_paraphrased_prompt_is_told(open_8b):
    model = open_8b()
    spec = model.manifest.terrascope8b
    prompt = replace(spec.prompt, preface_source="paraphrase")
    model.manifest = replace(model.manifest, terrascope8b=replace(spec, prompt=prompt))
    assert any("--prompt-file" in warning for warning in ask(model, see(model, paint())).warnings)


def test_learned_class_in_the_question_is_told_to_be_unknown(open_8b):
    model = open_8b()
    reeds, paddies = SimpleNamespace(name="Reeds"), SimpleNamespace(name="paddies")
    found = ask(model, see(model, paint()), "How many reeds are there?", classes=[reeds, paddies])
    assert "tiny-8b does not use the learned class 'Reeds'; TerraScope Lite does." in found.warnings
    assert not any("paddies" in warning for warning in found.warnings)
