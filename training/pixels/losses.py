"""What the pixel networks are asked for: class masks, change masks, the trusted sensor, band indices."""

from __future__ import annotations

from dataclasses import dataclass

import torch
import torch.nn.functional as F  # noqa: N812
from torch import Tensor

from training.constants import (
    BURNED_BIT, CHANGE_BIT, CHANGE_IGNORE_BIT, CLOUD_BIT, FLOODED_BIT, FOREST_DAMAGE_BIT, FOREST_LOSS_BIT, SHADOW_BIT,
    UNKNOWN_CLASS,
)  # fmt: skip
from training.data.pool import INVALID_BIT
from training.pixels.augment import Batch
from training.pixels.model import PixelModel
from training.vocabulary import CHANGE_LABELS, CHANGEABLE_LABELS, CLASS_LABELS, INDEX, LAND_LABELS, VEGETATION_LABELS

_CLASS_COUNT = len(CLASS_LABELS)
_VEGETATION = tuple(LAND_LABELS.index(label) for label in VEGETATION_LABELS)


@dataclass(frozen=True)
class Losses:
    """The parts of the training loss."""

    total: Tensor
    parts: dict[str, float]


def class_targets(batch: Batch) -> tuple[Tensor, Tensor]:
    """Return truth and weight, each `(N, 13, H, W)`, of the class concepts."""
    classes, flags = batch.classes, batch.flags
    n, h, w = classes.shape
    truth = torch.zeros(n, _CLASS_COUNT, h, w, device=classes.device)
    for code in range(len(LAND_LABELS)):
        truth[:, code] = (classes == code).float()
    truth[:, INDEX["cloud"]] = ((flags & CLOUD_BIT) > 0).float()
    truth[:, INDEX["cloud_shadow"]] = ((flags & SHADOW_BIT) > 0).float()
    truth[:, INDEX["burned"]] = ((flags & BURNED_BIT) > 0).float()
    truth[:, INDEX["vegetation"]] = truth[:, list(_VEGETATION)].sum(dim=1)
    has_optical = batch.optical_bands.amax(dim=1)[:, None, None, None] * batch.optical_valid
    has_sar = batch.sar_bands.amax(dim=1)[:, None, None, None] * batch.sar_valid
    seen = ((has_optical + has_sar) > 0).float()
    known = (classes != UNKNOWN_CLASS).float()[:, None]
    weight = torch.ones_like(truth) * seen
    land = [*range(len(LAND_LABELS)), INDEX["vegetation"]]
    weight[:, land] = weight[:, land] * known
    # Under opaque cloud an optical image shows no ground: there, without SAR, nothing but cloud is to be found.
    hidden = ((batch.opacity > 0.7) & (has_sar == 0)).float()
    half = ((batch.opacity > 0.35) & (batch.opacity <= 0.7) & (has_sar == 0)).float()
    below = [*land, INDEX["burned"]]
    truth[:, below] = truth[:, below] * (1 - hidden)
    weight[:, below] = torch.where(hidden > 0, 0.4 * seen, weight[:, below]) * (1 - half)
    # SAR alone cannot tell a scar: do not punish it for staying silent, nor teach it to guess.
    weight[:, INDEX["burned"]] *= torch.where(has_optical[:, 0] > 0, 1.0, 0.05)
    unsure = ((batch.opacity > 0.2) & (batch.opacity < 0.45)).float()
    weight[:, INDEX["cloud"]] *= 1 - 0.8 * unsure[:, 0]
    return truth, weight


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


def change_targets(batch: Batch, concepts: list[int]) -> tuple[Tensor, Tensor]:
    """Return truth and weight, each `(P, K, H, W)`, of the asked change concepts (numbered from the first one)."""
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
            bit = (FLOODED_BIT, FOREST_LOSS_BIT, FOREST_DAMAGE_BIT, CHANGE_BIT)[concept - 2 * count]
            truths.append((events & bit) > 0)
            weights.append(general)
            continue
        label = CHANGEABLE_LABELS[concept % count]
        if label == "burned":
            in_a, in_b = (flags_a & BURNED_BIT) > 0, (flags_b & BURNED_BIT) > 0
        else:
            code = LAND_LABELS.index(label)
            in_a, in_b = classes_a == code, classes_b == code
        truths.append(in_b & ~in_a if concept < count else in_a & ~in_b)
        weights.append(general if label == "burned" else known)
    return torch.stack(truths, dim=1).float(), torch.stack(weights, dim=1)


def _both_dates_seen(batch: Batch, pairs: int) -> Tensor:
    has_optical = batch.optical_bands.amax(dim=1)[:, None, None, None] * batch.optical_valid
    clear = has_optical * (batch.opacity < 0.35).float() * ((batch.flags & INVALID_BIT) == 0).float()[:, None]
    has_sar = batch.sar_bands.amax(dim=1)[:, None, None, None] * batch.sar_valid
    return torch.maximum(clear[:pairs] * clear[pairs:], has_sar[:pairs] * has_sar[pairs:])


def mask_loss(logits: Tensor, truth: Tensor, weight: Tensor) -> Tensor:
    """Return weighted cross-entropy plus soft Dice per concept over the batch."""
    cross = (F.softplus(logits) - logits * truth) * weight
    cross_sum, weight_sum = cross.sum(dim=(0, 2, 3)), weight.sum(dim=(0, 2, 3)).clamp(min=1.0)
    chance = torch.sigmoid(logits) * weight
    overlap = (chance * truth).sum(dim=(0, 2, 3))
    size = chance.sum(dim=(0, 2, 3)) + (truth * weight).sum(dim=(0, 2, 3))
    present = ((truth * weight).sum(dim=(0, 2, 3)) > 16).float()
    dice = (1 - (2 * overlap + 16) / (size + 16)) * present
    return (cross_sum / weight_sum).mean() * 4.0 + dice.sum() / present.sum().clamp(min=1.0) * 0.5


def _sensor_loss(batch: Batch, share: Tensor) -> Tensor:
    shadow = ((batch.flags & SHADOW_BIT) > 0).float()[:, None] * 0.6
    target = 1 - torch.maximum(((batch.opacity - 0.15) / 0.35).clamp(0, 1), shadow)
    target = F.avg_pool2d(target, 4)
    both = (batch.optical_bands.amax(1) * batch.sar_bands.amax(1))[:, None, None, None]
    both = both * F.avg_pool2d(batch.optical_valid * batch.sar_valid, 4)
    chance = share.clamp(1e-3, 1 - 1e-3)
    cross = -(target * chance.log() + (1 - target) * (1 - chance).log())
    return (cross * both).sum() / both.sum().clamp(min=1.0)


def compute_losses(model: PixelModel, batch: Batch) -> Losses:
    """Run the model on a batch and return its loss."""
    inputs = (batch.optical, batch.optical_bands, batch.optical_valid, batch.sar, batch.sar_bands, batch.sar_valid)
    _, features, share = model.vision(*inputs, batch.degraded)
    pairs = batch.events.shape[0]
    class_logits = model.mask_decoder(features, model.concepts[:_CLASS_COUNT])
    change_features = model.temporal(features[:pairs], features[pairs:])
    concepts = pick_change_concepts(batch)
    change_logits = model.mask_decoder(change_features, model.concepts[[_CLASS_COUNT + c for c in concepts]])
    truth, weight = class_targets(batch)
    classes = mask_loss(class_logits, truth, weight)
    land = class_logits[:, : len(LAND_LABELS)]
    target = torch.where(weight[:, 0] * truth[:, : len(LAND_LABELS)].sum(1) > 0, batch.classes, UNKNOWN_CLASS)
    exclusive = F.cross_entropy(land, target, ignore_index=UNKNOWN_CLASS) if bool((target < 9).any()) else land.sum() * 0
    change_truth, change_weight = change_targets(batch, concepts)
    change = mask_loss(change_logits, change_truth, change_weight)
    sensor = _sensor_loss(batch, share)
    guess, goal = model.indices(features), batch.indices
    has_optical = batch.optical_bands.amax(1)[:, None, None, None] * (F.avg_pool2d(batch.opacity, 2) < 0.2)
    usable = torch.isfinite(goal) * has_optical
    index = ((guess - goal.nan_to_num()).abs() * usable).sum() / usable.sum().clamp(min=1.0)
    total = classes + 0.35 * exclusive + change + 0.25 * sensor + 0.3 * index
    parts = {"classes": classes, "exclusive": exclusive, "change": change, "sensor": sensor, "index": index}
    return Losses(total, {name: float(value.detach()) for name, value in parts.items()})
