"""Time an answer of the 8B model on random weights: exported graphs against PyTorch doing what the official loop does.

No weights are needed: speed and memory do not depend on their values. With an NVIDIA GPU the true size is measured in
bfloat16; without one a tiny model runs on the CPU, which shows that the script works and nothing else.

    python benchmarks/decoder_8b.py [--dtype bf16|int4] [--visual-tokens 256 1280] [--json FILE]
"""

from __future__ import annotations

import argparse
import json
import platform
import statistics
import sys
import tempfile
import time
import zlib
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

import numpy as np
import onnxruntime
import torch
from transformers import DynamicCache, Qwen2ForCausalLM

from exporter.terrascope8b.checkpoint import StoredTensor
from exporter.terrascope8b.config import HIERA_LARGE, CheckpointConfig, LanguageGeometry, Sam2Geometry, VisionGeometry
from exporter.terrascope8b.decoder import DecoderPlan, write_decoder
from exporter.terrascope8b.layout import expected_shapes
from exporter.terrascope8b.masks import write_masks
from exporter.terrascope8b.native import MaskDecoder, MaskEncoder, build_sam2, build_seg_head, build_vision
from exporter.terrascope8b.pictures import write_vision
from exporter.terrascope8b.reference import qwen2_config

TEXT_TOKENS, ANSWER_TOKENS, SEGMENT_STEPS, REGION_ROWS = 400, 120, (40, 80), 8
BFLOAT16 = 16
"""ONNX's number of the element type, for buffers numpy cannot hold."""


@dataclass(frozen=True)
class RandomCheckpoint:
    """Weights made up when read, the same at each reading; stands where the exporter expects a checkpoint."""

    config: CheckpointConfig
    tensors: Mapping[str, StoredTensor]

    def read(self, name: str) -> torch.Tensor:
        """Random weight of the right shape, bfloat16."""
        shape = self.tensors[name].shape
        generator = torch.Generator().manual_seed(zlib.crc32(name.encode()))
        if len(shape) == 1:
            return (
                torch.ones(shape, dtype=torch.bfloat16) if "norm" in name else torch.zeros(shape, dtype=torch.bfloat16)
            )
        spread = torch.Size(shape[1:]).numel() ** -0.5
        return torch.empty(shape, dtype=torch.bfloat16).uniform_(-spread, spread, generator=generator)


class GraphModel:
    """The exported graphs, cache in place on the device."""

    def __init__(self, folder: Path, config: CheckpointConfig, plan: DecoderPlan, device: str) -> None:
        providers = ["CUDAExecutionProvider"] if device == "cuda" else ["CPUExecutionProvider"]
        self.sessions = {}
        for role in ("vision", "mask_encoder", "mask_decoder", "seg_head", "decoder"):
            session = onnxruntime.InferenceSession(str(folder / f"{role}.onnx"), providers=providers)
            if session.get_providers()[0] != providers[0]:
                raise SystemExit(f"{role} runs on {session.get_providers()[0]}, not on {providers[0]}; see `doctor`.")
            self.sessions[role] = session
        language, self.length = config.language, 0
        self.binding = self.sessions["decoder"].io_binding()
        shape = (1, language.kv_heads, plan.max_length, language.head_dim)
        self.buffers, self.names = [], []
        for layer in range(language.layers):
            for part in ("key", "value"):
                if device == "cuda":
                    buffer = onnxruntime.OrtValue.ortvalue_from_shape_and_type(shape, BFLOAT16, "cuda", 0)
                else:
                    buffer = onnxruntime.OrtValue.ortvalue_from_numpy(np.zeros(shape, np.float32))
                self.binding.bind_ortvalue_input(f"past_{part}_{layer}", buffer)
                self.binding.bind_ortvalue_output(f"present_{part}_{layer}", buffer)
                self.buffers.append(buffer)
                self.names.append(f"present_{part}_{layer}")

    def encode(self, tiles: np.ndarray, picture: np.ndarray) -> np.ndarray:
        """Visual tokens; keeps the mask features."""
        self.features = self.run("mask_encoder", pixel_values=picture)
        tokens: np.ndarray = self.run("vision", pixel_values=tiles)["tokens"]
        self.length = 0
        return tokens.reshape(-1, tokens.shape[-1])

    def feed(self, rows: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
        """Next rows; logits and hidden of the last."""
        self.length += len(rows)
        self.binding.bind_cpu_input("embeddings", np.ascontiguousarray(rows[None], dtype=np.float32))
        self.binding.bind_cpu_input("seqlens_k", np.array([self.length - 1], np.int32))
        self.binding.bind_cpu_input("total_sequence_length", np.array([self.length], np.int32))
        self.binding.bind_output("logits")
        self.binding.bind_output("hidden")
        self.sessions["decoder"].run_with_iobinding(self.binding)
        values = dict(zip([*self.names, "logits", "hidden"], self.binding.get_outputs(), strict=True))
        return values["logits"].numpy()[0, 0], values["hidden"].numpy()[0]

    def segment(self, hidden: np.ndarray) -> np.ndarray:
        """Mask logits."""
        seg = self.run("seg_head", hidden=hidden)["seg"]
        return self.run("mask_decoder", seg=seg, **self.features)["logits"]

    def run(self, role: str, **inputs: np.ndarray) -> dict[str, np.ndarray]:
        """One graph, arrays in and out."""
        session = self.sessions[role]
        names = [port.name for port in session.get_outputs()]
        return dict(zip(names, session.run(names, inputs), strict=True))


class TorchModel:
    """The same weights through PyTorch as the official loop runs them: growing cache, SAM2 encoded at each [SEG]."""

    def __init__(self, checkpoint: RandomCheckpoint, device: str) -> None:
        self.device, self.dtype = device, torch.bfloat16 if device == "cuda" else torch.float32
        with torch.device("meta"):
            self.language = Qwen2ForCausalLM(qwen2_config(checkpoint.config.language))
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


def time_answer(model: GraphModel | TorchModel, config: CheckpointConfig, visual_tokens: int) -> dict[str, float]:
    """One answer of fixed length with two masks; milliseconds by part."""
    generator = np.random.default_rng(0)
    per_tile, tile, side = config.vision.token_grid**2, config.vision.tile_px, config.sam2.image_size
    tiles = generator.normal(size=(max(1, visual_tokens // per_tile), 3, tile, tile)).astype(np.float32)
    picture = generator.normal(size=(1, 3, side, side)).astype(np.float32)
    text = generator.normal(0, 0.02, (TEXT_TOKENS, config.language.hidden)).astype(np.float32)
    token = text[:1]
    start = time.perf_counter()
    visual = model.encode(tiles, picture)
    encoded = time.perf_counter()
    model.feed(np.concatenate([text, visual]))
    first = time.perf_counter()
    steps, masks = [], []
    for index in range(ANSWER_TOKENS):
        began = time.perf_counter()
        _, hidden = model.feed(token)
        if index in SEGMENT_STEPS:
            model.segment(hidden)
            model.feed(visual[:REGION_ROWS])
            masks.append(time.perf_counter() - began)
        else:
            steps.append(time.perf_counter() - began)
    end = time.perf_counter()
    return {
        "encode_ms": (encoded - start) * 1e3,
        "first_token_ms": (first - start) * 1e3,
        "token_ms": statistics.median(steps) * 1e3,
        "tokens_per_s": 1 / statistics.median(steps),
        "segment_ms": statistics.median(masks) * 1e3,
        "answer_ms": (end - start) * 1e3,
    }


def make_config(true_size: bool) -> CheckpointConfig:
    """The 8B geometry, or one small enough for a CPU."""
    if true_size:
        return CheckpointConfig(
            Path("random"),
            VisionGeometry(1024, 24, 16, 4096, 14, 448, "layer_norm", False, True, 1e-6, 2),
            LanguageGeometry(151685, 3584, 28, 28, 4, 18944, 1e-6, 1e6, 32768),
            _make_sam2(HIERA_LARGE),
            "qwen_chat",
        )
    small = {
        "embed_dim": 16,
        "num_heads": 1,
        "stages": [1, 2, 3, 1],
        "global_att_blocks": [5],
        "d_model": 32,
        "window_spec": [8, 4, 4, 2],
        "backbone_channel_list": [128, 64, 32, 16],
        "image_size": 256,
        "window_pos_embed_bkg_spatial_size": [7, 7],
    }
    return CheckpointConfig(
        Path("random"),
        VisionGeometry(64, 2, 4, 128, 14, 448, "layer_norm", False, True, 1e-6, 2),
        LanguageGeometry(2048, 256, 4, 8, 2, 768, 1e-6, 1e6, 32768),
        _make_sam2(small),
        "qwen_chat",
    )


def _make_sam2(entry: Mapping[str, Any]) -> Sam2Geometry:
    return Sam2Geometry(**{key: tuple(value) if isinstance(value, list) else value for key, value in entry.items()})


def measure_bandwidth() -> float:
    """Bytes per second the GPU copies within its memory, reads plus writes."""
    source = torch.empty(1 << 30, dtype=torch.uint8, device="cuda")
    target = torch.empty_like(source)
    begin, end = torch.cuda.Event(enable_timing=True), torch.cuda.Event(enable_timing=True)
    target.copy_(source)
    begin.record()
    for _ in range(20):
        target.copy_(source)
    end.record()
    torch.cuda.synchronize()
    return 2 * 20 * source.numel() / (begin.elapsed_time(end) / 1e3)


def run_benchmark(arguments: argparse.Namespace) -> dict[str, Any]:
    """Write the graphs, time both sides, one after the other."""
    cuda = torch.cuda.is_available() and "CUDAExecutionProvider" in onnxruntime.get_available_providers()
    missing = [] if cuda else _explain_missing()
    device, config = ("cuda" if cuda else "cpu"), make_config(cuda)
    arithmetic = "bfloat16" if cuda else "float32"
    weights = "int4" if arguments.dtype == "int4" else arithmetic
    longest = TEXT_TOKENS + max(arguments.visual_tokens) + 256 + ANSWER_TOKENS + 64
    plan = DecoderPlan(weights, arithmetic, config.language.layers, longest)
    shapes = expected_shapes(config)
    checkpoint = RandomCheckpoint(config, {name: StoredTensor(Path(), shape, "BF16") for name, shape in shapes.items()})
    result: dict[str, Any] = {
        "device": torch.cuda.get_device_name() if cuda else platform.processor() or platform.machine(),
        "size": "8B" if cuda else "tiny",
        "weights": weights,
        "onnxruntime": onnxruntime.__version__,
        "torch": torch.__version__,
        "missing": missing,
        "answers": [],
    }
    if cuda and hasattr(onnxruntime, "preload_dlls"):
        onnxruntime.preload_dlls()
    with tempfile.TemporaryDirectory(dir=arguments.scratch) as name:
        folder = Path(name)
        write_decoder(checkpoint.read, config.language, plan, folder / "decoder.onnx")
        picture_dtype = "float16" if cuda else "float32"
        write_vision(checkpoint, folder, dtype=picture_dtype, threads=0)  # type: ignore[arg-type]
        write_masks(checkpoint, folder, dtype=picture_dtype, threads=0)  # type: ignore[arg-type]
        sides: dict[str, Callable[[], GraphModel | TorchModel]] = {
            "graphs": lambda: GraphModel(folder, config, plan, device),
            "pytorch": lambda: TorchModel(checkpoint, device),
        }
        for side, build in sides.items():
            model = build()
            for visual_tokens in arguments.visual_tokens:
                time_answer(model, config, visual_tokens)  # warm-up
                runs = [time_answer(model, config, visual_tokens) for _ in range(arguments.repeat)]
                best = min(runs, key=lambda run: run["answer_ms"])
                result["answers"].append({"side": side, "visual_tokens": visual_tokens, **best})
            if cuda:
                free, total = torch.cuda.mem_get_info()
                result[f"{side}_memory_gib"] = round((total - free) / 2**30, 1)
            del model
            if cuda:
                torch.cuda.empty_cache()
        if cuda:
            _add_bound(result, folder, config, plan)
    return result


def _add_bound(result: dict[str, Any], folder: Path, config: CheckpointConfig, plan: DecoderPlan) -> None:
    """Share of the memory-bandwidth bound that decoding reaches."""
    bandwidth = measure_bandwidth()
    weights = (folder / "decoder.onnx.data").stat().st_size
    language = config.language
    for answer in result["answers"]:
        rows = TEXT_TOKENS + answer["visual_tokens"] + ANSWER_TOKENS // 2
        cache = 2 * language.layers * language.kv_heads * language.head_dim * 2 * rows
        answer["share_of_bandwidth"] = (weights + cache) / bandwidth / (answer["token_ms"] / 1e3)
    result["bandwidth_gb_s"] = bandwidth / 1e9


def _explain_missing() -> list[str]:
    causes = []
    if not torch.cuda.is_available():
        causes.append("PyTorch sees no CUDA device")
    if "CUDAExecutionProvider" not in onnxruntime.get_available_providers():
        causes.append("this ONNX Runtime is the CPU build (pip install onnxruntime-gpu[cuda,cudnn])")
    return [*causes, "so the figures are of a tiny model on the CPU and say nothing about the 8B"]


def main() -> int:
    """Parse, run, print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--dtype", choices=("bf16", "int4"), default="bf16", help="decoder weights")
    parser.add_argument("--visual-tokens", type=int, nargs="+", default=[256, 1280])
    parser.add_argument("--repeat", type=int, default=3)
    parser.add_argument("--scratch", type=Path, help="folder for the graphs (20 GB at true size)")
    parser.add_argument("--json", type=Path, help="write the figures here too")
    arguments = parser.parse_args()
    result = run_benchmark(arguments)
    for line in result["missing"]:
        print(f"missing: {line}")
    print(f"{result['device']}, {result['size']}, {result['weights']}")
    print(f"{'side':<9}{'visual':>7}{'first ms':>10}{'token ms':>10}{'[SEG] ms':>10}{'answer ms':>11}")
    for answer in result["answers"]:
        print(
            f"{answer['side']:<9}{answer['visual_tokens']:>7}{answer['first_token_ms']:>10.1f}{answer['token_ms']:>10.2f}"
            f"{answer['segment_ms']:>10.1f}{answer['answer_ms']:>11.1f}"
        )
    if arguments.json:
        arguments.json.write_text(json.dumps(result, indent=1) + "\n", encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
