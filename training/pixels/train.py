"""The training loop: time-based cosine, averaged weights, atomic checkpoints that resume exactly."""

from __future__ import annotations

import json
import math
import queue
import signal
import threading
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import torch
from torch import nn

from training.pixels.augment import make_batch
from training.pixels.losses import change_losses, compute_losses
from training.pixels.model import PixelConfig, PixelModel
from training.pixels.samples import Batch, Pool


@dataclass(frozen=True)
class TrainOptions:
    """What a run is; kept in its checkpoints."""

    seed: int = 20261121
    pairs: int = 8
    side_px: int = 128
    rate: float = 2.0e-3
    weight_decay: float = 0.02
    average: float = 0.995
    warm_steps: int = 100
    budget_s: float = 4200.0
    """Training seconds over all sittings; the cosine reaches its end there."""
    steps: int | None = None
    """Fixed number of steps instead of a time budget: what tests use, since it repeats bit for bit."""
    freeze_from: float = 0.85
    """Share of the run after which batch statistics stay fixed, so training sees what the export computes."""
    checkpoint_s: float = 600.0
    start: str = ""
    """Name of the earlier run whose averaged weights this run began with; empty: from random weights."""
    change_only: bool = False
    """Train what compares two dates and leave the networks of one date, and all masks of one date, as they are."""


def _rate(options: TrainOptions, step: int, progress: float) -> float:
    warm = min((step + 1) / options.warm_steps, 1.0)
    return options.rate * warm * (0.02 + 0.98 * 0.5 * (1 + math.cos(math.pi * min(progress, 1.0))))


class Trainer:
    """Model, optimiser, averaged weights and the count of steps and seconds spent."""

    def __init__(self, options: TrainOptions, config: PixelConfig, *, device: torch.device) -> None:
        torch.manual_seed(options.seed)
        self.options, self.config, self.device = options, config, device
        self.model = PixelModel(config).to(device)
        self.model.to(memory_format=torch.channels_last)  # type: ignore[call-overload]
        if options.change_only:
            for part in (self.model.vision, self.model.mask_decoder):
                part.requires_grad_(False)
        learned = [p for p in self.model.parameters() if p.requires_grad]
        # Decay would also move the concepts of one date, which then get no gradient.
        kept = [self.model.concepts] if options.change_only else []
        decay = [p for p in learned if p.ndim >= 2 and not any(p is k for k in kept)]
        plain = [p for p in learned if p.ndim < 2] + kept
        groups = [{"params": decay, "weight_decay": options.weight_decay}, {"params": plain, "weight_decay": 0.0}]
        self.optimiser = torch.optim.AdamW(groups, lr=options.rate, betas=(0.9, 0.98), fused=True)
        self.average = {k: v.detach().clone() for k, v in self.model.state_dict().items()}
        self.step, self.seconds = 0, 0.0

    @property
    def progress(self) -> float:
        """Share of the run that is done, 0-1."""
        if self.options.steps is not None:
            return self.step / self.options.steps
        return self.seconds / self.options.budget_s

    def train_step(self, batch: Batch) -> dict[str, float]:
        """Take one optimiser step and return the loss parts."""
        self.model.train()
        if self.options.change_only:
            self.model.vision.eval()
        if self.progress >= self.options.freeze_from:
            for module in self.model.modules():
                if isinstance(module, nn.BatchNorm2d):
                    module.eval()
        for group in self.optimiser.param_groups:
            group["lr"] = _rate(self.options, self.step, self.progress)
        self.optimiser.zero_grad(set_to_none=True)
        measure = change_losses if self.options.change_only else compute_losses
        losses = measure(self.model, batch.to(self.device))
        losses.total.backward()  # type: ignore[no-untyped-call]
        torch.nn.utils.clip_grad_norm_(self.model.parameters(), 2.0)
        self.optimiser.step()
        keep = min(self.options.average, (self.step + 1) / (self.step + 10))
        with torch.no_grad():
            state = self.model.state_dict()
            smooth = [name for name, value in state.items() if value.dtype.is_floating_point]
            torch._foreach_lerp_([self.average[n] for n in smooth], [state[n] for n in smooth], 1 - keep)
        self.step += 1
        return {"total": float(losses.total.detach()), **losses.parts}

    def save(self, path: Path) -> None:
        """Write the whole state in one rename."""
        partial = path.with_suffix(".partial")
        torch.save(
            {
                "options": self.options.__dict__, "config": self.config.as_dict(), "model": self.model.state_dict(),
                "average": self.average, "optimiser": self.optimiser.state_dict(), "step": self.step,
                "seconds": self.seconds, "torch_rng": torch.get_rng_state(),
            },
            partial,
        )  # fmt: skip
        partial.replace(path)

    def start_from(self, path: Path) -> None:
        """Take the averaged weights of an earlier run; optimiser, rate and step count begin anew.

        Batch statistics that are not finite (0.3.0 was kept in half precision, which a variance overran) begin anew.
        """
        weights = torch.load(path, map_location=self.device, weights_only=False)["average"]
        self.model.load_state_dict(weights)
        for module in self.model.modules():
            if isinstance(module, nn.BatchNorm2d) and module.running_mean is not None:
                assert module.running_var is not None
                if not (torch.isfinite(module.running_mean) & torch.isfinite(module.running_var)).all():
                    module.reset_running_stats()
        self.average = {k: v.detach().clone() for k, v in self.model.state_dict().items()}

    def load(self, path: Path) -> None:
        """Restore what `save` wrote; the options of this sitting stay."""
        state = torch.load(path, map_location=self.device, weights_only=False)
        self.model.load_state_dict(state["model"])
        self.average = state["average"]
        self.optimiser.load_state_dict(state["optimiser"])
        self.step, self.seconds = state["step"], state["seconds"]
        torch.set_rng_state(state["torch_rng"])


def _batches(pool: Pool, options: TrainOptions, first: int, stop: threading.Event) -> Iterator[Batch]:
    """Prepare batches one or two steps ahead in a thread; their order and content follow from the step alone."""
    ready: queue.Queue[Batch | BaseException] = queue.Queue(maxsize=3)

    def produce() -> None:
        step = first
        try:
            while not stop.is_set():
                batch = make_batch(pool, seed=options.seed, step=step, pairs=options.pairs, side=options.side_px)
                step += 1
                while not stop.is_set():
                    try:
                        ready.put(batch, timeout=1.0)
                        break
                    except queue.Full:
                        continue
        except BaseException as error:  # handed to the consumer, which raises it
            ready.put(error)

    threading.Thread(target=produce, daemon=True).start()
    while True:
        item = ready.get()
        if isinstance(item, BaseException):
            raise item
        yield item


def train(
    pool: Pool,
    folder: Path,
    options: TrainOptions,
    config: PixelConfig,
    *,
    device: torch.device,
    log_every: int = 25,
    stop_at: int | None = None,
    start: Path | None = None,
) -> Trainer:
    """Train until the budget is spent, resuming from `folder/checkpoint.pt` when there is one.

    Args:
        pool: training pairs.
        folder: where checkpoint and log live.
        options: the run.
        config: network sizes.
        device: where to compute.
        log_every: steps between log lines.
        stop_at: end this sitting, not the run, at that step.
        start: checkpoint of an earlier run to begin a new run from; a run that resumes does not read it.
    """
    folder.mkdir(parents=True, exist_ok=True)
    trainer = Trainer(options, config, device=device)
    checkpoint = folder / "checkpoint.pt"
    if checkpoint.exists():
        trainer.load(checkpoint)
    elif start is not None:
        trainer.start_from(start)
    stop = threading.Event()
    if threading.current_thread() is threading.main_thread():
        signal.signal(signal.SIGTERM, lambda *_: stop.set())  # a polite end still saves the sitting
    last_save = last_tick = time.monotonic()
    sums: dict[str, float] = {}
    with (folder / "log.jsonl").open("a") as log:
        for batch in _batches(pool, options, trainer.step, stop):
            if trainer.progress >= 1.0 or stop.is_set() or trainer.step == stop_at:
                break
            for name, value in trainer.train_step(batch).items():
                sums[name] = sums.get(name, 0.0) + value / log_every
            now = time.monotonic()
            trainer.seconds += now - last_tick
            last_tick = now
            if trainer.step % log_every == 0:
                record = {"step": trainer.step, "seconds": round(trainer.seconds, 1)}
                record |= {name: round(value, 4) for name, value in sums.items()}
                log.write(json.dumps(record) + "\n")
                log.flush()
                sums = {}
            if now - last_save > options.checkpoint_s:
                trainer.save(checkpoint)
                last_save = now
    stop.set()
    trainer.save(checkpoint)
    return trainer
