"""What the pixel networks are asked for: class masks, change masks, the trusted sensor."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import torch
import torch.nn.functional as F
from torch import Tensor

from training.constants import (
    BURNED_BIT,
    CHANGE_BIT,
    CHANGE_IGNORE_BIT,
    CLOUD_BIT,
    FLOODED_BIT,
    FOREST_DAMAGE_BIT,
    FOREST_LOSS_BIT,
    INVALID_BIT,
    SHADOW_BIT,
    UNKNOWN_CLASS,
    UNSURE_BIT,
)  # fmt: skip
from training.pixels.model import PixelModel
from training.pixels.samples import Batch
from training.vocabulary import CHANGE_LABELS, CHANGEABLE_LABELS, CLASS_LABELS, LAND_LABELS, VEGETATION_LABELS

_CLASS_COUNT = len(CLASS_LABELS)
_CROSS, _DICE, _DICE_LEAST = 4.0, 1.0, 16.0
_RARE_SHARE, _RARE_LIMIT = 0.2, 6.0
_EVENT_BITS = (FLOODED_BIT, FOREST_LOSS_BIT, FOREST_DAMAGE_BIT | FOREST_LOSS_BIT, CHANGE_BIT)
"""Bits of flooded, forest_loss, forest_damage and change. Felled forest is damaged, too: damage maps hold what was
cleared after storm or beetle, and one date later nobody can tell it from other fellings."""
_VEGETATION = tuple(LAND_LABELS.index(label) for label in VEGETATION_LABELS)


@dataclass(frozen=True)
class Losses:
    """The parts of the training loss."""

    total: Tensor
    parts: dict[str, float]


Targets = tuple[list[Tensor], list[Tensor]]
"""Truth and weight of each concept, each `(N, H, W)` float; concepts may share one weight tensor."""


def class_targets(batch: Batch) -> Targets:
    """Return the targets of the 13 class concepts of every image."""
    classes, flags = batch.classes, batch.flags
    has_optical = (batch.optical_bands.amax(dim=1)[:, None, None] * batch.optical_valid[:, 0]) > 0
    has_sar = (batch.sar_bands.amax(dim=1)[:, None, None] * batch.sar_valid[:, 0]) > 0
    seen = (has_optical | has_sar).float()
    opacity = batch.opacity[:, 0]
    # Under opaque cloud an optical image shows no ground: there, without SAR, nothing but cloud is to be found.
    hidden = (opacity > 0.7) & ~has_sar
    half = (opacity > 0.35) & (opacity <= 0.7) & ~has_sar
    ground = torch.where(hidden, 0.4, (~half).float()) * seen
    land = ground * ((classes != UNKNOWN_CLASS) | hidden).float()
    truths = [((classes == code) & ~hidden).float() for code in range(len(LAND_LABELS))]
    weights = [land] * len(truths)
    told = seen * ((flags & UNSURE_BIT) == 0).float()
    truths.append(((flags & CLOUD_BIT) > 0).float())
    weights.append(told)
    truths.append(((flags & SHADOW_BIT) > 0).float())
    weights.append(told)
    # SAR alone cannot tell a scar: do not punish it for staying silent, nor teach it to guess.
    truths.append((((flags & BURNED_BIT) > 0) & ~hidden).float())
    weights.append(ground * torch.where(has_optical, 1.0, 0.05) * ((flags & UNSURE_BIT) == 0).float())
    truths.append(torch.stack([truths[code] for code in _VEGETATION]).sum(dim=0))
    weights.append(land)
    return truths, weights


def pick_change_concepts(batch: Batch, *, extra: int = 3) -> list[int]:
    """Return the change concepts worth drawing for this batch: the four events, what is present, a few absent ones."""
    pairs, count = batch.events.shape[0], len(CHANGEABLE_LABELS)
    classes, flags = batch.classes[:, ::3, ::3], batch.flags[:, ::3, ::3]
    picked = set(range(2 * count, len(CHANGE_LABELS)))
    for index, label in enumerate(CHANGEABLE_LABELS):
        held = (flags & BURNED_BIT) > 0 if label == "burned" else classes == LAND_LABELS.index(label)
        moved = held[:pairs] != held[pairs:]
        if bool(moved.any()):
            picked |= {index, count + index}
    picked |= {int(i) for i in torch.randperm(2 * count)[:extra]}
    return sorted(picked)


def change_targets(batch: Batch, concepts: list[int]) -> Targets:
    """Return the targets of the asked change concepts, numbered from the first one, of every pair."""
    pairs, count = batch.events.shape[0], len(CHANGEABLE_LABELS)
    classes_a, classes_b = batch.classes[:pairs], batch.classes[pairs:]
    flags_a, flags_b = batch.flags[:pairs], batch.flags[pairs:]
    events = batch.events
    ignored = ((events & CHANGE_IGNORE_BIT) > 0) & ((events & (CHANGE_BIT | FLOODED_BIT)) == 0)
    general = (~ignored).float() * _both_dates_seen(batch, pairs)[:, 0]
    known = general * ((classes_a != UNKNOWN_CLASS) & (classes_b != UNKNOWN_CLASS)).float()
    truths, weights = [], []
    for concept in concepts:
        if concept >= 2 * count:
            truths.append(((events & _EVENT_BITS[concept - 2 * count]) > 0).float())
            weights.append(general)
            continue
        label = CHANGEABLE_LABELS[concept % count]
        if label == "burned":
            in_a, in_b = (flags_a & BURNED_BIT) > 0, (flags_b & BURNED_BIT) > 0
        else:
            code = LAND_LABELS.index(label)
            in_a, in_b = classes_a == code, classes_b == code
        truths.append((in_b & ~in_a if concept < count else in_a & ~in_b).float())
        weights.append(general if label == "burned" else known)
    return truths, weights


def _both_dates_seen(batch: Batch, pairs: int) -> Tensor:
    has_optical = batch.optical_bands.amax(dim=1)[:, None, None, None] * batch.optical_valid
    clear = has_optical * (batch.opacity < 0.35).float() * ((batch.flags & INVALID_BIT) == 0).float()[:, None]
    has_sar = batch.sar_bands.amax(dim=1)[:, None, None, None] * batch.sar_valid
    return torch.maximum(clear[:pairs] * clear[pairs:], has_sar[:pairs] * has_sar[pairs:])


class _MaskLoss(torch.autograd.Function):
    """Cross-entropy plus soft Dice, concept by concept: one concept's planes stay in the processor's cache."""

    @staticmethod
    def forward(ctx: Any, logits: Tensor, truths: list[Tensor], weights: list[Tensor]) -> Tensor:
        count = logits.shape[1]
        gradient = torch.empty_like(logits)
        cross_total, dice_total, present = 0.0, 0.0, 0
        dice_parts: list[tuple[int, Tensor, Tensor, float, float]] = []
        for k in range(count):
            x, truth, weight = logits[:, k], truths[k], weights[k]
            wanted = truth * weight
            wanted_sum = float(wanted.sum())
            # Rare concepts count for more, up to a limit: in use, people look where the thing is to be expected.
            rest = max(float(weight.sum()) - wanted_sum, 1.0)
            factor = min(max(_RARE_SHARE * rest / max(wanted_sum, 1.0), 1.0), _RARE_LIMIT)
            raised = weight + wanted * (factor - 1.0)
            weight_sum = rest + wanted_sum * factor
            chance = torch.sigmoid(x)
            cross_total += float((F.softplus(x) - x * truth).mul_(raised).sum()) / weight_sum
            gradient[:, k] = (chance - truth).mul_(raised).mul_(_CROSS / (count * weight_sum))
            if wanted_sum > _DICE_LEAST:
                held = chance * weight
                overlap, size = float((held * truth).sum()), float(held.sum()) + wanted_sum
                dice_total += 1 - (2 * overlap + _DICE_LEAST) / (size + _DICE_LEAST)
                present += 1
                dice_parts.append((k, held.mul_(1 - chance), truth, overlap, size))
        for k, slope, truth, overlap, size in dice_parts:
            bottom = size + _DICE_LEAST
            top = 2 * overlap + _DICE_LEAST
            gradient[:, k] += slope.mul_((truth * (-2 / bottom)).add_(top / bottom**2)).mul_(_DICE / present)
        ctx.save_for_backward(gradient)
        return logits.new_tensor(_CROSS * cross_total / count + _DICE * dice_total / max(present, 1))

    @staticmethod
    def backward(ctx: Any, *grads: Tensor) -> tuple[Tensor, None, None]:
        (gradient,) = ctx.saved_tensors
        return gradient * grads[0], None, None


def mask_loss(logits: Tensor, targets: Targets) -> Tensor:
    """Return weighted cross-entropy plus soft Dice per concept, over the batch, of `(N, K, H, W)` logits."""
    return _MaskLoss.apply(logits, *targets)  # type: ignore[no-any-return, no-untyped-call]


def _sensor_loss(batch: Batch, share: Tensor) -> Tensor:
    shadow = ((batch.flags & SHADOW_BIT) > 0).float()[:, None] * 0.6
    target = 1 - torch.maximum(((batch.opacity - 0.15) / 0.35).clamp(0, 1), shadow)
    target = F.avg_pool2d(target, 4)
    both = (batch.optical_bands.amax(1) * batch.sar_bands.amax(1))[:, None, None, None]
    both = both * F.avg_pool2d(batch.optical_valid * batch.sar_valid, 4)
    chance = share.clamp(1e-3, 1 - 1e-3)
    cross = -(target * chance.log() + (1 - target) * (1 - chance).log())
    return (cross * both).sum() / both.sum().clamp(min=1.0)


def _half_pays(device: torch.device) -> bool:
    """Whether bfloat16 is faster: on processors without matrix tiles it costs more conversions than it saves."""
    return device.type != "cpu" or torch.cpu._is_amx_tile_supported()


def change_losses(model: PixelModel, batch: Batch) -> Losses:
    """Return the loss of the masks between two dates alone; no gradient reaches the features of either date."""
    pairs, concepts = batch.events.shape[0], pick_change_concepts(batch)
    with torch.autocast(batch.optical.device.type, torch.bfloat16, enabled=_half_pays(batch.optical.device)):
        with torch.no_grad():
            features = model.vision(*_inputs(batch))[1]
        change = mask_loss(_change_logits(model, features, pairs, concepts), change_targets(batch, concepts))
    return Losses(change, {"change": float(change.detach())})


def _inputs(batch: Batch) -> tuple[Tensor, ...]:
    seen = (batch.optical, batch.optical_bands, batch.optical_valid, batch.sar, batch.sar_bands, batch.sar_valid)
    return (*seen, batch.degraded)


def _change_logits(model: PixelModel, features: Tensor, pairs: int, concepts: list[int]) -> Tensor:
    asked = model.concepts[[_CLASS_COUNT + c for c in concepts]]
    logits: Tensor = model.mask_decoder(model.temporal(features[:pairs], features[pairs:]), asked)
    return logits.float()


def compute_losses(model: PixelModel, batch: Batch) -> Losses:
    """Run the model on a batch and return its loss."""
    pairs, concepts = batch.events.shape[0], pick_change_concepts(batch)
    with torch.autocast(batch.optical.device.type, torch.bfloat16, enabled=_half_pays(batch.optical.device)):
        _, features, share = model.vision(*_inputs(batch))
        class_logits = model.mask_decoder(features, model.concepts[:_CLASS_COUNT]).float()
        change_logits = _change_logits(model, features, pairs, concepts)
    share = share.float()
    class_truth = class_targets(batch)
    classes = mask_loss(class_logits, class_truth)
    land = class_logits[:, : len(LAND_LABELS)]
    trains = torch.stack(class_truth[0][: len(LAND_LABELS)]).sum(dim=0) * class_truth[1][0] > 0
    target = torch.where(trains, batch.classes, UNKNOWN_CLASS)
    exclusive = F.cross_entropy(land, target, ignore_index=UNKNOWN_CLASS) if bool(trains.any()) else land.sum() * 0
    change = mask_loss(change_logits, change_targets(batch, concepts))
    sensor = _sensor_loss(batch, share)
    total = classes + 0.5 * exclusive + change + 0.25 * sensor
    parts = {"classes": classes, "exclusive": exclusive, "change": change, "sensor": sensor}
    return Losses(total, {name: float(value.detach()) for name, value in parts.items()})
