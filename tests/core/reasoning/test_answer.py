from __future__ import annotations

import pytest

from terrascope_qgis.core.reasoning.answer import make_answer
from terrascope_qgis.core.reasoning.wording.slots import FilledSlot


@pytest.mark.parametrize(
    ("task", "text", "value"),
    [
        ("point_class", "The class at the point is water.", "water"),
        ("point_class", "Yes, the point lies on water.", True),
        ("point_class", "No, the point does not lie on water.", False),
        ("presence", "No, I found no water.", False),
        ("ranking", "No doubt: water is larger.", "water"),
    ],
)
def test_value_is_the_label_or_the_truth_that_the_text_begins_with(task, text, value):
    slots = [FilledSlot("label", "water", "water", None)]
    found = make_answer(
        task=task, text=text, slots=slots, claims=(), segments=(), options=(), vocabulary=None, grid=None
    )
    assert (found.value, type(found.value)) == (value, type(value))
