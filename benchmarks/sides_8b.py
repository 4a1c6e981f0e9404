"""The two sides of `decoder_8b.py`: the engine's sessions and cache, and PyTorch doing what the official loop does."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import torch
from transformers import DynamicCache, Qwen2Config, Qwen2ForCausalLM

from benchmarks.random_8b import RandomCheckpoint
from exporter.terrascope8b.config import CheckpointConfig, LanguageGeometry
from exporter.terrascope8b.decoder import DecoderPlan
from exporter.terrascope8b.graphs import GraphRecord
from exporter.terrascope8b.native import MaskDecoder, MaskEncoder, build_sam2, build_seg_head, build_vision
from exporter.terrascope8b.reference import qwen2_config
from terrascope_qgis.core.model.bundle.manifest import DecoderSpec, GraphSpec, TensorSpec
from terrascope_qgis.core.model.runtime.devices import CPU, CUDA
from terrascope_qgis.core.model.runtime.kv_cache import start_decoder
from terrascope_qgis.core.model.runtime.sessions import GraphSession


class EngineModel:
    """The exported graphs as the engine runs them: its sessions, its cache."""

    def __init__(
        self, records: Sequence[GraphRecord], config: CheckpointConfig, plan: DecoderPlan, device: str
    ) -> None:
        providers = [CUDA, CPU] if device == "cuda" else [CPU]
        self.sessions = {}
        for record in records:
            ports = [
                {port.name: TensorSpec(port.dtype, port.shape) for port in side}
                for side in (record.inputs, record.outputs)
            ]
            spec = GraphSpec(record.file.name, *ports)
            session = GraphSession(record.file, spec, providers=providers, threads=torch.get_num_threads())
            if session.provider != providers[0]:
                raise SystemExit(f"{record.role} runs on {session.provider}, not on {providers[0]}; see `doctor`.")
            self.sessions[record.role] = session
        self.device = device
        self.spec = make_decoder_spec(config.language, plan.max_length)

    def encode(self, tiles: np.ndarray, picture: np.ndarray) -> np.ndarray:
        """Visual tokens; keeps the mask features."""
        self.features = self.sessions["mask_encoder"].run({"pixel_values": picture})
        tokens = self.sessions["vision"].run({"pixel_values": tiles})["tokens"]
        self.sequence = start_decoder(self.sessions["decoder"], self.spec, self.device)
        return tokens.reshape(-1, tokens.shape[-1])

    def feed(self, rows: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
        """Next rows; logits and hidden of the last."""
        output = self.sequence.feed(rows)
        return output.logits, output.hidden

    def segment(self, hidden: np.ndarray) -> np.ndarray:
        """Mask logits."""
        seg = self.sessions["seg_head"].run({"hidden": hidden})["seg"]
        return self.sessions["mask_decoder"].run({**self.features, "seg": seg})["logits"]


def make_decoder_spec(language: LanguageGeometry, longest: int) -> DecoderSpec:
    """The decoder as a manifest describes it."""
    return DecoderSpec(
        language.layers, language.kv_heads, language.head_dim, language.hidden, longest,
        kv_cache="shared", mask_style="seqlens_k", position_input=False,
    )  # fmt: skip


class TorchModel:
    """The same weights through PyTorch as the official loop runs them: growing cache, SAM2 encoded at each [SEG]."""

    def __init__(self, checkpoint: RandomCheckpoint, device: str) -> None:
        self.device, self.dtype = device, torch.bfloat16 if device == "cuda" else torch.float32
        with torch.device("meta"):
            self.language = Qwen2ForCausalLM(_fast_config(checkpoint.config.language))
        weights = {
            name: checkpoint.read("language_model." + name).to(device, self.dtype)
            for name in self.language.state_dict()
        }
        self.language.load_state_dict(weights, assign=True)
        # The rotary table is no weight; build it anew where the model lives.
        self.language.model.rotary_emb = type(self.language.model.rotary_emb)(self.language.config).to(device)
        self.language.eval()
        self.vision = build_vision(checkpoint, self.dtype).to(device)  # type: ignore[arg-type]
        sam2 = build_sam2(checkpoint)  # type: ignore[arg-type]
        self.mask_decoder = MaskDecoder(sam2).eval().to(device)
        self.mask_encoder = MaskEncoder(sam2, self.dtype).eval().to(device, self.dtype)
        self.seg_head = build_seg_head(checkpoint).to(device)  # type: ignore[arg-type]

    @torch.no_grad()
    def encode(self, tiles: np.ndarray, picture: np.ndarray) -> np.ndarray:
        """Visual tokens; the picture is kept, its features are computed when a mask is wanted."""
        self.picture = torch.from_numpy(picture).to(self.device)
        self.cache = DynamicCache()
        return self.vision(torch.from_numpy(tiles).to(self.device)).flatten(0, 1).float().cpu().numpy()

    @torch.no_grad()
    def feed(self, rows: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
        """Next rows, with all hidden states kept as officially."""
        output = self.language(
            inputs_embeds=torch.from_numpy(rows)[None].to(self.device, self.dtype),
            past_key_values=self.cache,
            use_cache=True,
            output_hidden_states=True,
        )
        return output.logits[0, -1].float().cpu().numpy(), output.hidden_states[-1][0, -1:].float().cpu().numpy()

    @torch.no_grad()
    def segment(self, hidden: np.ndarray) -> np.ndarray:
        """Mask logits, encoding the picture again as officially."""
        features = self.mask_encoder(self.picture)
        seg = self.seg_head(torch.from_numpy(hidden).to(self.device))
        return self.mask_decoder(*features, seg)[0].cpu().numpy()


def _fast_config(geometry: LanguageGeometry) -> Qwen2Config:
    """The decoder with PyTorch's fused attention, the nearest to the flash-attn that the official code asks for."""
    config = qwen2_config(geometry)
    config._attn_implementation = "sdpa"
    return config


def compare_sides(engine: EngineModel, reference: TorchModel, config: CheckpointConfig) -> dict[str, float]:
    """How far the two sides' numbers lie apart on the same rows, so that what is timed is the same work."""
    generator = np.random.default_rng(1)
    tile, side = config.vision.tile_px, config.sam2.image_size
    tiles = generator.normal(size=(1, 3, tile, tile)).astype(np.float32)
    picture = generator.normal(size=(1, 3, side, side)).astype(np.float32)
    rows = generator.normal(0, 0.02, (40, config.language.hidden)).astype(np.float32)
    found = []
    for model in (engine, reference):
        visual = model.encode(tiles, picture)
        model.feed(np.concatenate([rows, visual]))
        logits, hidden = model.feed(rows[:1])
        found.append({"visual": visual, "logits": logits, "masks": model.segment(hidden)})
    ours, theirs = found
    return {
        name: float(np.abs(ours[name] - theirs[name]).max() / max(float(np.abs(theirs[name]).max()), 1e-9))
        for name in ours
    }
