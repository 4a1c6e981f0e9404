"""What the model is told of a mask right after [SEG]: the host's measurement as tokens (docs/bundle.md)."""

from __future__ import annotations

from ...geo.distance import share_boundary
from ...result import Segment
from ..wording.levels import COMPASS_TOKENS, compare_sizes, find_level


def list_measurement_tokens(
    segment: Segment, previous: Segment | None, point_row_col: tuple[int, int] | None
) -> list[str]:
    """Texts of the tokens of the block `<m> ... </m>`.

    Args:
        segment: the one just measured.
        previous: the one before it in the answer.
        point_row_col: the clicked pixel, if there is one.
    """
    measures = segment.measures
    tokens = ["<m>", f"<l:{find_level(measures.percent)}>" if measures.pixels else "<m:none>"]
    if previous is not None:
        tokens.append(f"<m:{compare_sizes(*sizes_of(segment, previous))}>")
        tokens.append("<m:touch>" if do_touch(segment, previous) else "<m:apart>")
    if measures.compass is not None:
        tokens.append(f"<m:{COMPASS_TOKENS[measures.compass]}>")
    if point_row_col is not None:
        tokens.append("<m:hit>" if segment.mask[point_row_col] else "<m:miss>")
    tokens.append({"optical": "<m:on_optical>", "sar": "<m:on_sar>"}.get(segment.sensor, "<m:on_both>"))
    tokens.append("</m>")
    return tokens


def do_touch(one: Segment, other: Segment) -> bool:
    """Whether two segments share a boundary; empty ones do not."""
    return bool(one.measures.pixels and other.measures.pixels) and share_boundary(one.mask, other.mask)


def sizes_of(one: Segment, other: Segment) -> tuple[float, float]:
    """Sizes of two segments in the same unit: m2 if both have it, else pixels."""
    if one.measures.area_m2 is not None and other.measures.area_m2 is not None:
        return one.measures.area_m2, other.measures.area_m2
    return float(one.measures.pixels), float(other.measures.pixels)
