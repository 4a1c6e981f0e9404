"""What the test models write when asked about a part of an area."""

from __future__ import annotations

COVERAGE = (
    "<task:coverage>", "<c:water>", "<think>", "I look for ", "<p>", "water", "</p>", "[SEG]", ". The mask covers ",
    "<v:percent>", ".", "</think>", "<answer>", "<v:percent>", " of the valid area is ", "<v:label>", ", ", "<v:area>",
    ", mostly ", "<v:where>", ".", "</answer>", "<eos>",
)  # fmt: skip
COUNT = (
    "<task:count>", "<c:water>", "<think>", "I look for ", "<p>", "water", "</p>", "[SEG]", ".", "</think>", "<answer>",
    "Separate parts of ", "<v:label>", ": ", "<v:count>", ".", "</answer>", "<eos>",
)  # fmt: skip
CHANGE = (
    "<task:change_area>", "<c:gain:water>", "<d:change>", "<think>", "I look for ", "<p>", "new water", "</p>",
    "<d:change>", "[SEG]", ".", "</think>", "<answer>", "<v:area>", " of ", "<v:label>", ", ", "<v:percent>",
    " of the valid area.", "</answer>", "<eos>",
)  # fmt: skip
POINT = (
    "<task:point_class>", "<c:water>", "<think>", "I look for ", "<p>", "water", "</p>", "[SEG]", ".", "</think>",
    "<answer>", "Yes, the point lies on ", "<v:label>", ".", "</answer>", "<eos>",
)  # fmt: skip
LOCATION = (
    "<task:location>", "<c:water>", "<think>", "I look for ", "<p>", "water", "</p>", "[SEG]", ".", "</think>",
    "<answer>", "Mostly ", "<v:where>", ": ", "<v:percent>", " of the valid area is ", "<v:label>", ".", "</answer>",
    "<eos>",
)  # fmt: skip
DECLINE = (
    "<task:declined>",
    "<why:subarea>",
    "<think>",
    "</think>",
    "<answer>",
    "The whole only.",
    "</answer>",
    "<eos>",
)


def codes(result):
    """Codes of what is said of parts; other warnings are of the file."""
    return [warning.code for warning in result.warnings if warning.code.startswith("part")]
