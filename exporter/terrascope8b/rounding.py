"""Reports what a bundle's weights and arithmetic change in a written answer; refuses float16 where it overflows."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import torch
from tokenizers import Tokenizer
from torch import Tensor, nn

from exporter.terrascope8b.checkpoint import Checkpoint
from exporter.terrascope8b.decoder import DecoderPlan
from exporter.terrascope8b.language import rounded_reader
from exporter.terrascope8b.parity import ParityRow
from exporter.terrascope8b.pictures import run_module
from exporter.terrascope8b.reference import run_decoder
from exporter.terrascope8b.written_answer import WrittenAnswer
from terrascope_qgis.core.errors import BundleError

FLOAT16_LARGEST = 65504.0
FLOAT16_SHARE = 0.5
"""Share of float16's range that intermediate numbers may reach: prompts differ."""
OPENING = "decoder.opening"
"""Row that tells how the model begins its answer; its difference is 1 where it does so otherwise than trained."""
MOST_TOLD = 10
"""Changed tokens told one by one."""


@dataclass(frozen=True)
class Rounding:
    """The hidden states that masks are drawn from, before and after rounding."""

    weights: str
    before: Tensor
    """(K, C) float32, weights in float16, arithmetic in float32."""
    after: Tensor
    """(K, C) float32, weights as in the bundle; arithmetic in bfloat16 if the bundle's is, else in float32."""


def report_tokens(
    checkpoint: Checkpoint,
    plan: DecoderPlan,
    answer: WrittenAnswer,
    report: Callable[[str], None] = lambda _: None,
) -> tuple[list[ParityRow], Rounding | None]:
    """Read the written answer with float16 weights and as the bundle does; all layers, one in memory at a time.

    Args:
        checkpoint: weights and tokenizer.
        plan: of the bundle's decoder.
        answer: what is read.
        report: told which of the two readings begins.

    Returns:
        Rows for the table, and what `report_masks` needs; none and None for a float32 bundle, which rounds nothing.

    Raises:
        BundleError: the bundle computes in float16 and numbers come near its end.
    """
    if plan.weights == "float32":
        return [], None
    geometry = checkpoint.config.language
    peaks: list[float] = []
    report(f"Reading a written answer of {answer.rows.shape[1]} rows with float16 weights.")
    before, scores = run_decoder(
        lambda name: checkpoint.read(name).half(), geometry, answer.rows, at=answer.picks, watch=peaks.append
    )
    largest = max(peaks)
    if plan.activations == "float16":
        _require_float16(largest)
    arithmetic = torch.bfloat16 if plan.activations == "bfloat16" else torch.float32
    report(f"Reading it as the bundle does, {plan.weights} weights.")
    after, rounded = run_decoder(
        rounded_reader(checkpoint.read, plan), geometry, answer.rows, at=answer.picks, arithmetic=arithmetic
    )
    chosen = scores.argmax(-1)
    rows = [_compare_tokens(checkpoint, plan, chosen, rounded.argmax(-1))]
    if plan.activations == "float16":
        limit = FLOAT16_SHARE * FLOAT16_LARGEST
        rows.append(ParityRow("decoder.range", "largest number", largest, largest, limit, "half of float16's range"))
    rows += _check_opening(checkpoint, int(chosen[0]))
    places = answer.segments
    return rows, Rounding(plan.weights, before[places], after[places])


def report_masks(rounding: Rounding, head: nn.Module, decoder: nn.Module, features: Sequence[Tensor]) -> ParityRow:
    """Draw the masks of both sides on the picture and compare them pixel by pixel.

    Args:
        rounding: of `report_tokens`.
        head: the [SEG] head in PyTorch.
        decoder: the mask decoder in PyTorch.
        features: of the picture of `written_answer`.
    """
    before, after = (
        run_module(decoder, *features, *run_module(head, states))[0] > 0 for states in (rounding.before, rounding.after)
    )
    share = (before != after).float().mean().item()
    overlaps = [_overlap(one, other) for one, other in zip(before, after, strict=True)]
    note = f"share of mask pixels that change against float16 weights; IoU {', '.join(f'{v:.3f}' for v in overlaps)}"
    return ParityRow(f"masks.{rounding.weights}", f"{len(before)} masks", 1.0, share, None, note)


def show_token(tokenizer: Tokenizer, token: int) -> str:
    """A token as its text in quotes, all in ASCII: tables of an export go into files of any code page."""
    return ascii(tokenizer.decode([token], skip_special_tokens=False))


def _check_opening(checkpoint: Checkpoint, first: int) -> list[ParityRow]:
    """Whether the likeliest token after the official prompt opens the reasoning, as in the model's training."""
    record = checkpoint.tokenizer
    if "think_start" not in record.roles:
        return []
    wrong = first != record.token_id("think_start")
    note = f"likeliest first token is {show_token(record.tokenizer, first)}"
    if wrong:
        note += (
            f", expected {record.roles['think_start']!r}: is this sy1998/TerraScope, not TerraScope-Pretrain, and was "
            "--prompt-file the official demo.py?"
        )
    return [ParityRow(OPENING, "1 token", 1.0, float(wrong), None, note)]


def _require_float16(largest: float) -> None:
    if not largest <= FLOAT16_SHARE * FLOAT16_LARGEST:
        raise BundleError(
            f"float16 is not safe for these weights: a number of the decoder reaches {largest:.3g} in a written "
            f"answer, float16 ends at {FLOAT16_LARGEST:.0f}; no bundle was written. Use --dtype bf16 or int4."
        )


def _compare_tokens(checkpoint: Checkpoint, plan: DecoderPlan, before: Tensor, after: Tensor) -> ParityRow:
    tokenizer = checkpoint.tokenizer.tokenizer
    changed = torch.nonzero(before != after).flatten().tolist()
    told = [
        f"{place}: {' -> '.join(show_token(tokenizer, int(side[place])) for side in (before, after))}"
        for place in changed[:MOST_TOLD]
    ]
    more = [f"{len(changed) - MOST_TOLD} more"] if len(changed) > MOST_TOLD else []
    note = (
        f"share of next tokens of a written answer that change against float16 weights ({plan.activations} arithmetic)"
    )
    listed = "; " + ", ".join([*told, *more]) if told else ""
    share = len(changed) / len(before)
    return ParityRow(f"decoder.{plan.weights}", f"{len(before)} tokens", 1.0, share, None, note + listed)


def _overlap(one: Tensor, other: Tensor) -> float:
    union = (one | other).sum().item()
    return (one & other).sum().item() / union if union else 1.0
