"""Time an answer of the 8B model on random weights, in the engine and in PyTorch doing what the official loop does.

No real weights are needed. With an NVIDIA GPU the true size is measured in bfloat16; without one a tiny model runs on
the CPU, which shows that the script works and nothing else. The two sides run one after the other, so that each has the
machine for itself. Then copies between host and device are counted, and all is held against the targets: on a GPU the
exit status is 1 where one is missed or could not be measured.

    python benchmarks/decoder_8b.py [--dtype bf16|int4] [--visual-tokens 256 1280] [--json FILE] [--plot FILE.svg]
"""

from __future__ import annotations

import argparse
import json
import os
import platform
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import asdict
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

import onnxruntime
import torch

from benchmarks.answer_8b import ANSWER_TOKENS, SEGMENT_STEPS, TEXT_TOKENS, AnswerShape, time_answer
from benchmarks.copies_8b import count_copies
from benchmarks.decoder_8b_plot import draw_plot
from benchmarks.peak_memory import PeakMemory
from benchmarks.random_8b import RandomCheckpoint, make_random_checkpoint
from benchmarks.sides_8b import EngineModel, TorchModel, compare_sides, make_decoder_spec
from benchmarks.targets_8b import format_targets, judge_targets
from exporter.terrascope8b.config import CheckpointConfig
from exporter.terrascope8b.decoder import DecoderPlan, write_decoder
from exporter.terrascope8b.graphs import GraphRecord
from exporter.terrascope8b.masks import write_masks
from exporter.terrascope8b.pictures import write_vision
from terrascope_qgis.core.model.runtime.devices import examine_gpu


def measure_bandwidth(*, cuda: bool) -> float:
    """Bytes per second that the GPU, or else the CPU, copies within its memory, reads plus writes."""
    source = torch.ones(1 << (30 if cuda else 28), dtype=torch.uint8, device="cuda" if cuda else "cpu")
    target = torch.ones_like(source)
    if not cuda:
        began = time.perf_counter()
        for _ in range(4):
            target.copy_(source)
        return 2 * 4 * source.numel() / (time.perf_counter() - began)
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
    report = examine_gpu()
    cuda = torch.cuda.is_available() and report.device == "cuda"
    device = "cuda" if cuda else "cpu"
    checkpoint = make_random_checkpoint(true_size=cuda)
    config = checkpoint.config
    shape = AnswerShape(
        config.vision.token_grid**2, config.vision.tile_px, config.sam2.image_size, config.language.hidden
    )
    arithmetic = "bfloat16" if cuda else "float32"
    weights = "int4" if arguments.dtype == "int4" else arithmetic
    longest = TEXT_TOKENS + max(arguments.visual_tokens) + 256 + ANSWER_TOKENS + 64
    plan = DecoderPlan(weights, arithmetic, config.language.layers, longest)
    result: dict[str, Any] = {
        "device": torch.cuda.get_device_name() if cuda else _name_cpu(),
        "threads": torch.get_num_threads(),
        "load_average": os.getloadavg()[0] if hasattr(os, "getloadavg") else None,
        "size": "8B" if cuda else "tiny",
        "weights": weights,
        "text_tokens": TEXT_TOKENS,
        "answer_tokens": ANSWER_TOKENS,
        "masks": len(SEGMENT_STEPS),
        "onnxruntime": onnxruntime.__version__,
        "torch": torch.__version__,
        "missing": [] if cuda else _explain_missing(report.reason),
        "answers": [],
    }
    with tempfile.TemporaryDirectory(dir=arguments.scratch) as name:
        records = _write_graphs(checkpoint, plan, Path(name), "float16" if cuda else "float32")
        result["weights_bytes"] = sum(path.stat().st_size for path in Path(name).iterdir())
        sides: dict[str, Callable[[], EngineModel | TorchModel]] = {
            "engine": lambda: EngineModel(records, config, plan, device),
            "pytorch": lambda: TorchModel(checkpoint, device),
        }
        for side, build in sides.items():
            with PeakMemory(cuda=cuda) as memory:
                model = build()
                for visual_tokens in arguments.visual_tokens:
                    time_answer(model, shape, visual_tokens)  # warm-up
                    runs = [time_answer(model, shape, visual_tokens) for _ in range(arguments.repeat)]
                    best = min(runs, key=lambda run: run["answer_ms"])
                    result["answers"].append({"side": side, "visual_tokens": visual_tokens, **best})
            result[f"{side}_peak_gib"] = round(memory.gib, 3)
            del model
            if cuda:
                torch.cuda.empty_cache()
        _add_bound(result, records, config, cuda=cuda)
        copies = count_copies(
            records[0],
            make_decoder_spec(config.language, longest),
            config.language.vocabulary,
            device=device,
            threads=torch.get_num_threads(),
            scratch=Path(name),
        )
        result["copies"] = {**asdict(copies), "is_cache_kept": copies.is_cache_kept}
        if not cuda:
            result["difference"] = compare_sides(
                EngineModel(records, config, plan, device), TorchModel(checkpoint, device), config
            )
    _add_ratios(result)
    return result


def _write_graphs(checkpoint: RandomCheckpoint, plan: DecoderPlan, folder: Path, pictures: str) -> list[GraphRecord]:
    decoder = write_decoder(checkpoint.read, checkpoint.config.language, plan, folder / "decoder.onnx")
    threads = torch.get_num_threads()
    vision, _ = write_vision(checkpoint, folder, dtype=pictures, threads=threads)  # type: ignore[arg-type]
    masks = write_masks(checkpoint, folder, dtype=pictures, threads=threads)  # type: ignore[arg-type]
    return [decoder, vision, *(record for record, _ in masks)]


def _add_bound(result: dict[str, Any], records: list[GraphRecord], config: CheckpointConfig, *, cuda: bool) -> None:
    """Share of the memory-bandwidth bound that decoding reaches."""
    bandwidth = measure_bandwidth(cuda=cuda)
    file = records[0].file
    weights = file.with_name(file.name + ".data").stat().st_size
    language = config.language
    for answer in result["answers"]:
        rows = TEXT_TOKENS + answer["visual_tokens"] + ANSWER_TOKENS // 2
        cache = 2 * language.layers * language.kv_heads * language.head_dim * (2 if cuda else 4) * rows
        answer["share_of_bandwidth"] = (weights + cache) / bandwidth / (answer["token_ms"] / 1e3)
    result["bandwidth_gb_s"] = bandwidth / 1e9


def _add_ratios(result: dict[str, Any]) -> None:
    """How many times faster the engine's whole answer is."""
    times = {(answer["side"], answer["visual_tokens"]): answer["answer_ms"] for answer in result["answers"]}
    result["times_faster"] = {
        str(tokens): times["pytorch", tokens] / times["engine", tokens] for side, tokens in times if side == "engine"
    }


def _name_cpu() -> str:
    info = Path("/proc/cpuinfo")
    names = [line.split(":", 1)[1].strip() for line in info.read_text().splitlines() if line.startswith("model name")]
    return f"{names[0] if names else platform.machine()}, {os.cpu_count()} cores"


def _explain_missing(reason: str) -> list[str]:
    return [
        f"no GPU: {reason}" if torch.cuda.is_available() else f"no GPU: {reason} PyTorch sees none either.",
        "the figures are of a tiny model on the CPU and say nothing about the 8B",
        "on a machine with a GPU of 40 GB or more: pip install onnxruntime-gpu[cuda,cudnn], then "
        "python benchmarks/decoder_8b.py --json benchmarks/results/decoder_8b_gpu.json "
        "--plot docs/images/decoder_8b.svg",
    ]


def print_result(result: dict[str, Any]) -> None:
    """A table on the terminal."""
    for line in result["missing"]:
        print(f"missing: {line}")
    print(f"{result['device']}, {result['size']}, {result['weights']}, load {result['load_average']}")
    print(f"{'side':<9}{'visual':>7}{'first ms':>10}{'token ms':>10}{'tokens/s':>10}{'[SEG] ms':>10}{'answer ms':>11}")
    for answer in result["answers"]:
        print(
            f"{answer['side']:<9}{answer['visual_tokens']:>7}{answer['first_token_ms']:>10.1f}{answer['token_ms']:>10.2f}"
            f"{answer['tokens_per_s']:>10.1f}{answer['segment_ms']:>10.1f}{answer['answer_ms']:>11.1f}"
        )
    print("peak memory: " + ", ".join(f"{side} {result[f'{side}_peak_gib']:.2f} GiB" for side in ("engine", "pytorch")))
    print(format_targets(judge_targets(result)))


def main() -> int:
    """Parse, run, print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--dtype", choices=("bf16", "int4"), default="bf16", help="decoder weights")
    parser.add_argument("--visual-tokens", type=int, nargs="+", default=[256, 1280])
    parser.add_argument("--repeat", type=int, default=3)
    parser.add_argument("--threads", type=int, help="of both sides, on the CPU (default: all cores)")
    parser.add_argument("--scratch", type=Path, help="folder for the graphs (20 GB at true size)")
    parser.add_argument("--json", type=Path, help="write the figures here too")
    parser.add_argument("--plot", type=Path, metavar="FILE.svg", help="draw them")
    arguments = parser.parse_args()
    if arguments.threads:
        torch.set_num_threads(arguments.threads)
    result = run_benchmark(arguments)
    print_result(result)
    if arguments.json:
        arguments.json.parent.mkdir(parents=True, exist_ok=True)
        arguments.json.write_text(json.dumps(result, indent=1) + "\n", encoding="utf-8")
    if arguments.plot:
        arguments.plot.write_text(draw_plot(result), encoding="utf-8")
    is_short = any(not target.is_met for target in judge_targets(result))
    return 1 if result["size"] == "8B" and is_short else 0


if __name__ == "__main__":
    sys.exit(main())
