"""The numbers of a text held against the masks, in as few lines as tell all: agreeing ones together, others alone."""

from __future__ import annotations

from dataclasses import dataclass
from typing import List, Sequence

from qgis.PyQt.QtWidgets import QLabel

from ...bridge.i18n import tr
from ...bridge.runs.correction import CORRECTED, OUTDATED, VOID
from ...bridge.runs.found_titles import write_measured, write_stated
from ...bridge.runs.number_text import is_amount
from ...bridge.runs.run_values import ClaimValue
from ...bridge.words.wording import word_said
from .. import look


@dataclass(frozen=True)
class ClaimLine:
    """One line under a text."""

    verdict: str
    text: str
    tip: str


def list_claim_lines(claims: Sequence[ClaimValue]) -> List[ClaimLine]:
    """Return the lines for the claims of a text, what deserves attention first."""
    not_ground = tr("Compared with the masks, not with the ground: a mask can itself be wrong.")
    lines = [
        ClaimLine("differs", describe_difference(claim), not_ground) for claim in claims if claim.verdict == "differs"
    ]
    corrected = _join(claims, CORRECTED)
    if corrected:
        tip = tr("Measured again in the mask you corrected; it replaces the model's number.")
        text = tr("{said}: measured in the corrected mask").format(said=corrected)
        lines.append(ClaimLine(CORRECTED, "✎ " + text, tip))
    verified = _join(claims, "verified")
    if verified and all(claim.verdict == "verified" for claim in claims):
        # The numbers stand in the text right above: only where some differ does it matter which ones agree.
        lines.append(ClaimLine("verified", "✓ " + tr("Verified from the mask"), f"{verified}\n{not_ground}"))
    elif verified:
        text = tr("{said}: verified from the mask").format(said=verified)
        lines.append(ClaimLine("verified", "✓ " + text, not_ground))
    for verdict, tip in (
        (VOID, tr("Struck out of the text, which stands below as the model wrote it.")),
        (OUTDATED, tr("Ask again to have it checked with the corrected mask.")),
        ("unverifiable", tr("No mask of this answer can confirm or refute it.")),
    ):
        for claim in claims:
            if claim.verdict == verdict:
                lines.append(ClaimLine(verdict, _describe_open(claim), tip))
    return lines


def describe_difference(claim: ClaimValue) -> str:
    """Return both numbers, in the unit of the text."""
    said = _write_said(claim)
    measured = write_measured(claim)
    return "≠ " + tr("The text says {said}, the mask has {measured}").format(said=said, measured=measured)


def build_claim(line: ClaimLine) -> QLabel:
    """Return the label of a line."""
    label = look.make_plain_label(line.text, selectable=True)
    label.setToolTip(line.tip)
    mood = "differs" if line.verdict in (OUTDATED, VOID) else "verified" if line.verdict == CORRECTED else line.verdict
    look.tint_text(label, look.verdict_colour(label, mood))
    return label


def build_model_text(text: str) -> QLabel:
    """Return the line that keeps what the model said before a correction."""
    label = look.make_plain_label(tr("Corrected by hand. The model said: {text}").format(text=text), selectable=True)
    look.tint_text(label, look.subdued_colour(label))
    return label


def _join(claims: Sequence[ClaimValue], verdict: str) -> str:
    return ", ".join(dict.fromkeys(_write_said(claim) for claim in claims if claim.verdict == verdict))


def _describe_open(claim: ClaimValue) -> str:
    said, note = _write_said(claim), word_said(claim.note, claim.note_fact)
    reason = f" ({note})" if note else ""
    if claim.verdict == VOID:
        return "✗ " + tr("{said}: no longer holds").format(said=said) + reason
    if claim.verdict == OUTDATED:
        return "? " + tr("{said}: not checked since the mask was corrected").format(said=said)
    return "? " + tr("{said}: cannot be verified from the masks").format(said=said) + reason


def _write_said(claim: ClaimValue) -> str:
    """Return the text's own words where they are a number or short, else its value."""
    words = " ".join(claim.text.split())
    if is_amount(words) or len(words) <= 60:
        return words
    return write_stated(claim) or words[:59] + "…"
