"""Trains the decoder on sequences drawn as it goes; resumable, and finished by the clock or by count."""

from __future__ import annotations

import json
import random
import time
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import numpy as np
import torch
import torch.nn.functional as F
from numpy.typing import NDArray
from torch import Tensor

from training.language.asking.generate import sample_question
from training.language.network.decoder import DecoderConfig, LiteDecoder
from training.language.sequences.encode import Encoded, Encoder
from training.language.sequences.tokens import clean_question, read_tokenizer
from training.language.sequences.trace import write_sequence


@dataclass(frozen=True)
class Settings:
    """How long and how fast to train."""

    minutes: float = 60.0
    """Wall-clock time of the whole schedule."""
    cooldown_minutes: float = 20.0
    """The rate is kept, and falls in a straight line over the last minutes: a run can be prolonged before that."""
    batch_tokens: int = 1280
    """Places in a batch, padding included."""
    learning_rate: float = 2e-3
    final_rate: float = 5e-5
    full_share: float = 0.18
    """Share of batches with the whole sequence; the others stop after the plan."""
    visual_share: float = 0.15
    """Share of batches with visual rows."""
    checkpoint_minutes: float = 4.0
    seed: int = 1


_LOOK_TASKS = ("dominant", "caption", "point_class", "sensor", "change_what")
"""Their plan depends on the first look; for the others an empty look saves half the places."""


REPORT_QUESTIONS = Path(__file__).parents[1] / "questions_test.jsonl"


def bare_question(question: str) -> str:
    """Return a question as two are compared: cleaned, without the mark at its end."""
    return clean_question(question).rstrip("?.! ")


def read_report_questions(path: Path = REPORT_QUESTIONS) -> frozenset[str]:
    """Return the questions that only report figures, bare; the grammar may draw one by chance, training skips it."""
    lines = path.read_text("utf-8").splitlines()
    return frozenset(bare_question(json.loads(line)["question"]) for line in lines if line)


@dataclass
class State:
    """What a checkpoint holds besides weights."""

    sequences: int = 0
    steps: int = 0
    seconds: float = 0.0


def _draw(
    rng: random.Random, encoder: Encoder, skipped: frozenset[str], *, full: bool, visual: bool, count: int
) -> list[Encoded]:
    out = []
    for _ in range(count):
        question, meaning, scene = sample_question(rng)
        if bare_question(question) in skipped:
            continue
        if not full and meaning.task not in _LOOK_TASKS and rng.random() < 0.6:
            scene = replace(scene, look=(), changes=(), cloudy=False)
        rows = (16 if scene.dates == 1 else 32) if visual else 0
        region = rng.choice((0, 0, 1, 3, 8)) if full else 0
        sequence = write_sequence(question, meaning, scene, rng, visual_rows=rows, region_rows=region)
        encoded = encoder.encode(sequence, plan_only=not full)
        if len(encoded.ids) <= 400:
            out.append(encoded)
    return out


def _batches(rng: random.Random, encoder: Encoder, settings: Settings) -> Any:
    """Yield lists of sequences of about equal length."""
    skipped = read_report_questions()
    while True:
        full, visual = rng.random() < settings.full_share, rng.random() < settings.visual_share
        drawn = sorted(
            _draw(rng, encoder, skipped, full=full, visual=visual, count=256), key=lambda item: len(item.ids)
        )
        groups: list[list[Encoded]] = [[]]
        for item in drawn:
            if groups[-1] and (len(groups[-1]) + 1) * len(item.ids) > settings.batch_tokens:
                groups.append([])
            groups[-1].append(item)
        rng.shuffle(groups)
        yield from groups


def _loss(
    model: LiteDecoder, group: list[Encoded], visuals: NDArray[np.float32] | None, generator: np.random.Generator
) -> tuple[Tensor, dict[str, float]]:
    length = max(len(item.ids) for item in group)
    ids = np.zeros((len(group), length), np.int64)
    own = np.zeros((len(group), length), bool)
    concept = np.full((len(group), length), -1, np.int64)
    for row, item in enumerate(group):
        ids[row, : len(item.ids)] = item.ids
        own[row, : len(item.ids)] = item.own
        concept[row, : len(item.ids)] = item.concept
    rows = ids < 0
    targets = torch.from_numpy(np.roll(ids, -1, 1))
    keep = np.roll(own, -1, 1)
    keep[:, -1] = False
    wanted = torch.from_numpy(keep | (concept >= 0))
    embeddings = model.embedding(torch.from_numpy(np.where(rows, 0, ids)))
    if rows.any():
        count = int(rows.sum())
        if visuals is None:
            scale = np.float32(np.exp(generator.normal(0, 1)))
            values = scale * generator.standard_normal((count, embeddings.shape[-1]), dtype=np.float32)
        else:
            values = _rows_of_scenes(visuals, rows, generator)
        embeddings = embeddings.clone()
        embeddings[torch.from_numpy(rows)] = torch.from_numpy(values)
    hidden = model(embeddings, wanted)
    predicted = torch.from_numpy(keep)[wanted]
    is_seg = torch.from_numpy(concept >= 0)[wanted]
    logits = model.head(hidden[predicted])
    truth = targets[torch.from_numpy(keep)]
    loss = F.cross_entropy(logits, truth)
    figures = {"text": float(loss.detach()), "token": float((logits.argmax(-1) == truth).float().mean())}
    if is_seg.any():
        seg = F.cross_entropy(model.concept_head(hidden[is_seg]), torch.from_numpy(concept)[wanted][is_seg])
        figures["seg"] = float(seg.detach())
        loss = loss + 0.3 * seg
    return loss, figures


def _rows_of_scenes(
    visuals: NDArray[np.float32], rows: NDArray[np.bool_], generator: np.random.Generator
) -> NDArray[np.float32]:
    """Return values `(count, 256)` for visual rows `(B, S)`: those of one sequence come from one or two scenes."""
    parts = []
    for count in rows.sum(1):
        scenes = visuals[generator.integers(0, len(visuals), 1 + -(-count // 16))].reshape(-1, visuals.shape[-1])
        if generator.random() < 0.15:
            scenes = generator.standard_normal(scenes.shape, dtype=np.float32) * np.float32(
                np.exp(generator.normal(0, 1))
            )
        parts.append(scenes[:count])
    return np.concatenate(parts)


def train(run: Path, settings: Settings, *, visuals: Path | None = None) -> None:
    """Train until the time is up; goes on from `run/last.pt` where there is one.

    Args:
        run: folder with `tokenizer.json`; gets `last.pt` and `log.jsonl`.
        settings: the schedule.
        visuals: `(n, 16, 256)` float32 `.npy`, the visual tokens of n scenes; without it visual rows are Gaussian.
    """
    torch.manual_seed(settings.seed)
    tokenizer = read_tokenizer(run / "tokenizer.json")
    encoder = Encoder(tokenizer)
    model = LiteDecoder(DecoderConfig(vocabulary=tokenizer.get_vocab_size()))
    decay = [p for p in model.parameters() if p.ndim == 2]
    rest = [p for p in model.parameters() if p.ndim != 2]
    optimizer = torch.optim.AdamW(
        [{"params": decay, "weight_decay": 0.05}, {"params": rest, "weight_decay": 0.0}],
        lr=settings.learning_rate,
        betas=(0.9, 0.98),
        fused=True,
    )
    state = State()
    last = run / "last.pt"
    if last.exists():
        saved = torch.load(last, weights_only=True)
        model.load_state_dict(saved["model"])
        if "optimizer" in saved:  # not in weights recovered from a bundle
            optimizer.load_state_dict(saved["optimizer"])
        state = State(**saved["state"])
    rng = random.Random(settings.seed * 7919 + state.steps)
    generator = np.random.default_rng(settings.seed + state.steps)
    table = None if visuals is None else np.load(visuals)
    started, saved_at, logged_at = time.monotonic(), time.monotonic(), time.monotonic()
    before = state.seconds
    sums: dict[str, list[float]] = {}
    model.train()
    for group in _batches(rng, encoder, settings):
        progress = min(1.0, state.seconds / (60 * settings.minutes))
        rate = rate_at(state.seconds, settings)
        for entry in optimizer.param_groups:
            entry["lr"] = rate * min(1.0, (state.steps + 1) / 60)
        loss, figures = _loss(model, group, table, generator)
        optimizer.zero_grad(set_to_none=True)
        loss.backward()
        torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
        optimizer.step()
        state.steps += 1
        state.sequences += len(group)
        state.seconds = before + time.monotonic() - started
        for key, value in figures.items():
            sums.setdefault(key, []).append(value)
        now = time.monotonic()
        done = progress >= 1.0
        if now - logged_at > 20 or done:
            line = {
                "steps": state.steps,
                "sequences": state.sequences,
                "seconds": round(state.seconds),
                "rate": round(rate, 6),
            }
            with (run / "log.jsonl").open("a") as log:
                log.write(
                    json.dumps(line | {key: round(float(np.mean(values)), 4) for key, values in sums.items()}) + "\n"
                )
            sums, logged_at = {}, now
        if now - saved_at > 60 * settings.checkpoint_minutes or done:
            write_checkpoint(last, model, optimizer, state)
            saved_at = now
        if done:
            return


def rate_at(seconds: float, settings: Settings) -> float:
    """Return the learning rate after so many seconds of the schedule."""
    left = (60 * settings.minutes - seconds) / max(60 * min(settings.cooldown_minutes, settings.minutes), 1e-9)
    return settings.final_rate + (settings.learning_rate - settings.final_rate) * min(1.0, max(0.0, left))


def write_checkpoint(path: Path, model: LiteDecoder, optimizer: torch.optim.Optimizer | None, state: State) -> None:
    """Write a checkpoint so that a crash leaves the old or the new one, never half."""
    content: dict[str, Any] = {"model": model.state_dict(), "config": model.config.as_dict(), "state": vars(state)}
    if optimizer is not None:
        content["optimizer"] = optimizer.state_dict()
    temporary = path.with_suffix(".tmp")
    torch.save(content, temporary)
    temporary.replace(path)


def read_checkpoint(path: Path) -> LiteDecoder:
    """Return the decoder of a checkpoint, ready to use."""
    saved = torch.load(path, weights_only=True)
    model = LiteDecoder(DecoderConfig(**saved["config"]))
    model.load_state_dict(saved["model"])
    return model.eval()
