"""Compare an exported bundle, in the engine, with the official TerraScope code on the same small random checkpoint.

    git clone https://github.com/shuyansy/Earth-Observation-VLMs
    python benchmarks/official_parity.py --official Earth-Observation-VLMs --python PYTHON

PYTHON is the interpreter of an environment with the official code's packages (docs/export-8b.md names them). The
checkpoint has the official layout, tokens at their official ids, tiles of 448 pixels and SAM2 at 1,024; decoder and
towers are small, with `--sam2 large` SAM2 is the official Hiera-L. Exit status 1 where anything differs.
"""

from __future__ import annotations

import argparse
import copy
import dataclasses
import datetime as dt
import json
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

import numpy as np
import torch
from PIL import Image

from exporter.__main__ import main as run_exporter
from exporter.terrascope8b.layout import SAM2
from exporter.terrascope8b.prompt import read_preface
from terrascope_qgis.core.model.runtime.model import Model, open_bundle
from terrascope_qgis.core.request import Fusion, Variants
from tests.exporter.engine_runs import RecordingDialect, optical_layer, run_engine, sar_layer, sar_picture
from tests.exporter.pictures import draw_picture
from tests.exporter.tiny_checkpoint import SPECIAL, TINY, write_checkpoint

DRIVER = Path(__file__).with_name("official_driver.py")
VOCABULARY = 151_685
"""The official number of tokens: the ids the official code writes as numbers are those of the real tokenizer."""
STEM = "What share of the image is water?"
OPTIONS = "A. 10%\nB. 20%\n"
DATES = (dt.date(2024, 5, 1), dt.date(2024, 8, 1))
LIKELY = {"[SEG]": 4.0, "<|im_end|>": 2.5}
"""How much likelier random weights write these."""
NEVER = ("<|end|>", "<|endoftext|>", "<vp>")
"""Tokens at which the two loops stop by different rules (docs/export-8b.md)."""
LEAST_IOU = 0.999


@dataclass(frozen=True)
class Case:
    """One question to both sides."""

    kind: str
    """`single`, `pair` or `fused`."""
    name: str
    side_px: int
    seeds: tuple[int, ...]
    max_segments: int
    max_tokens: int = 120

    @property
    def pictures(self) -> list[Image.Image]:
        """What both are shown."""
        drawn = [draw_picture(self.side_px, self.side_px, seed) for seed in self.seeds]
        return [drawn[0], sar_picture(drawn[1])] if self.kind == "fused" else drawn


@dataclass(frozen=True)
class Result:
    """How a case went, up to where the engine departs from the official loop on purpose."""

    case: Case
    tokens: int
    """Compared."""
    first_difference: int | None
    """Place of the first token that differs."""
    masks: int
    worst_iou: float
    pixels: int
    """Of all masks, that differ."""
    picked: int
    """[SEG] after which the same tokens were put back in."""
    departs: str
    """What the engine does otherwise at the last of these masks; empty where it went the whole way."""
    ended: str

    @property
    def passed(self) -> bool:
        """Whether nothing differs that is not meant to."""
        same = self.picked == self.masks - bool(self.departs)
        return self.first_difference is None and self.worst_iou >= LEAST_IOU and same


def list_cases(*, count: int, segments: int) -> list[Case]:
    """`count` pictures or pairs of each kind."""
    cases = []
    for name, kind, side in (
        ("one tile", "single", 448),
        ("2 x 2 tiles", "single", 700),
        ("3 x 3 tiles", "single", 1000),
        ("two dates", "pair", 300),
        ("optical + SAR", "fused", 300),
    ):
        seeds = [(number,) if kind == "single" else (number, number + 50) for number in range(1, count + 1)]
        cases += [Case(kind, name, side + 7 * seed[0], seed, segments) for seed in seeds]
    return cases


def make_checkpoint(folder: Path, *, large: bool) -> Path:
    """A random checkpoint that the official classes load as it is."""
    config = copy.deepcopy(dict(TINY))
    config |= {"force_image_size": 448}
    config["vision_config"] |= {"image_size": 448}
    config["llm_config"] |= {"vocab_size": VOCABULARY, "max_position_embeddings": 32768}
    config["sam2_config"] |= {"d_model": 256, "image_size": 1024}
    if large:
        del config["sam2_config"]

    def change(weights: dict[str, torch.Tensor]) -> None:
        head = weights["language_model.lm_head.weight"]
        first = VOCABULARY - len(SPECIAL)
        for text, factor in LIKELY.items():
            head[first + SPECIAL.index(text)] *= factor
        for text in NEVER:
            head[first + SPECIAL.index(text)] = 0
        # The test's own stand-ins for the video memory have no official shape; the official classes make their own.
        for name in ("no_mem_pos_enc", "maskmem_tpos_enc", "memory_encoder.fuser.layers.0.g_weight"):
            del weights[SAM2 + name]
        del weights[SAM2 + "sam_prompt_encoder.mask_downscaling.0.weight"]

    return write_checkpoint(folder, config, change=change)


def run_official(cases: Sequence[Case], preface: str, folder: Path, arguments: argparse.Namespace) -> list[Path]:
    """Run the official side in its environment; returns one file per case."""
    config = json.loads((folder / "checkpoint" / "config.json").read_text("utf-8"))
    job: dict[str, Any] = {
        "official": str(arguments.code),
        "checkpoint": str(folder / "checkpoint"),
        "threads": arguments.threads,
        "trunk": config.get("sam2_config"),
        "report": str(folder / "report.json"),
        "cases": [],
    }
    files = []
    for number, case in enumerate(cases):
        paths = [folder / f"{number}_{place}.png" for place in range(len(case.pictures))]
        for path, picture in zip(paths, case.pictures, strict=True):
            picture.save(path)
        files.append(folder / f"{number}.npz")
        job["cases"].append(
            {
                "kind": case.kind,
                "pictures": [str(path) for path in paths],
                "text": f"{preface}<image>\n{STEM}\n{OPTIONS}",
                "question": STEM,
                "max_segments": case.max_segments,
                "max_tokens": case.max_tokens,
                "out": str(files[-1]),
            }
        )
    (folder / "job.json").write_text(json.dumps(job), "utf-8")
    command = [str(arguments.python), str(DRIVER), str(folder / "job.json")]
    log = folder / "official.log"
    with log.open("wb") as stream:
        ended = subprocess.run(command, stdout=stream, stderr=subprocess.STDOUT, check=False)
    if ended.returncode:
        raise SystemExit(f"The official code failed ({' '.join(command)}):\n{log.read_text('utf-8')[-4000:]}")
    _check_weights(json.loads((folder / "report.json").read_text("utf-8")))
    return files


def _check_weights(report: dict[str, list[str]]) -> None:
    """Every weight of the checkpoint is one of the official model; those it misses belong to the video memory."""
    memory = ("memory_", "mask_downsample", "obj_ptr", "maskmem", "no_mem_pos_enc", "no_obj", "mask_downscaling")
    missing = [name for name in report["missing_keys"] if not any(part in name for part in memory)]
    if missing or report["unexpected_keys"]:
        raise SystemExit(f"The official model misses {missing} and does not know {report['unexpected_keys']}.")


def run_ours(model: Model, case: Case) -> RecordingDialect:
    """The engine on the same pictures."""
    pictures = case.pictures
    if case.kind == "single":
        layers = [optical_layer(pictures[0])]
    elif case.kind == "pair":
        layers = [optical_layer(picture, date) for picture, date in zip(pictures, DATES, strict=True)]
    else:
        layers = [optical_layer(pictures[0], DATES[0]), sar_layer(pictures[1], DATES[0])]
    return run_engine(
        model,
        layers,
        f"{STEM}\n{OPTIONS.strip()}",
        max_tokens=case.max_tokens,
        max_segments=case.max_segments,
        variants=Variants(fusion=Fusion.RANK),
    )


def compare(case: Case, file: Path, ours: RecordingDialect) -> Result:
    """Hold one answer against the other."""
    with np.load(file) as data:
        text = json.loads(str(data["text"]))
        masks = [data[f"mask_{number}"] for number in range(len(text["picked"]))]
    theirs, found = text["ids"], ours.outcome
    end = VOCABULARY - len(SPECIAL) + SPECIAL.index("<|im_end|>")
    own, ended = found.ids[: len(theirs)], "by limit"
    if theirs[-1] == end:
        own, theirs, ended = found.ids, theirs[:-1], "by itself"
    count, departs = min(len(masks), len(found.masks)), ""
    for number, record in enumerate(ours.records[:count]):
        first = ours._encoded.views[record.view].first_token
        if text["picked"][number] == [first] and first not in record.tokens and len(record.tokens) <= 1:
            count, departs = number + 1, "missed mask" if record.tokens else "empty mask"
            theirs = theirs[: [place for place, token in enumerate(theirs) if token == ours.seg_id][number] + 1]
            own = found.ids[: len(theirs)]
            break
    differs = [place for place, pair in enumerate(zip(own, theirs, strict=False)) if pair[0] != pair[1]]
    if not differs and len(own) != len(theirs):
        differs = [min(len(own), len(theirs))]
    ious, pixels = [1.0], 0
    for number, record in enumerate(ours.records[:count]):
        one, other = masks[number][record.view], found.masks[number][0]
        union = (one | other).sum()
        ious.append(float((one & other).sum() / union) if union else 1.0)
        pixels += int((one ^ other).sum())
    same = [a == b for a, b in zip(text["picked"][:count], found.picked[:count], strict=True)]
    return Result(
        case, len(theirs), differs[0] if differs else None, count, min(ious), pixels, sum(same), departs, ended
    )


def format_lines(results: Sequence[Result]) -> Iterator[str]:
    """The table."""
    yield "| case | side px | tokens | same | masks | lowest IoU | pixels that differ | same picks | departs | ended |"
    yield "|---|---|---|---|---|---|---|---|---|---|"
    for result in results:
        same = "all" if result.first_difference is None else f"to {result.first_difference}"
        yield (
            f"| {result.case.name} | {result.case.side_px} | {result.tokens} | {same} | {result.masks} | "
            f"{result.worst_iou:.6f} | {result.pixels} | {result.picked} | {result.departs} | {result.ended} |"
        )


def main() -> int:
    """Parse, run both sides, print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--official", type=Path, required=True, help="checkout of shuyansy/Earth-Observation-VLMs")
    parser.add_argument("--python", type=Path, required=True, help="interpreter with the official packages")
    parser.add_argument("--sam2", choices=("small", "large"), default="small", help="large: the official Hiera-L")
    parser.add_argument("--count", type=int, default=1, help="pictures of each kind, default 1")
    parser.add_argument("--segments", type=int, default=3, help="[SEG] after which an answer is cut, default 3")
    parser.add_argument("--threads", type=int, default=1)
    parser.add_argument("--scratch", type=Path, help="folder for checkpoint and bundle (0.3 GB, large: 2.5 GB)")
    parser.add_argument("--json", type=Path, help="write the figures here too")
    arguments = parser.parse_args()
    codes = [arguments.official / "TerraScope", arguments.official]
    found = [code.resolve() for code in codes if (code / "projects" / "terrascope").is_dir()]
    if not found:
        parser.error(f"{arguments.official} holds no TerraScope/projects/terrascope; give a checkout of it.")
    arguments.code = found[0]
    prompt_file = arguments.code / "demo.py"
    torch.set_num_threads(arguments.threads)
    cases = list_cases(count=arguments.count, segments=arguments.segments)
    with tempfile.TemporaryDirectory(dir=arguments.scratch) as name:
        folder = Path(name)
        make_checkpoint(folder / "checkpoint", large=arguments.sam2 == "large")
        files = run_official(cases, read_preface(prompt_file), folder, arguments)
        export = ["terrascope", str(folder / "checkpoint"), "--out", str(folder / "bundle"), "--dtype", "fp32"]
        if run_exporter([*export, "--prompt-file", str(prompt_file), "--threads", str(arguments.threads)]):
            return 1
        model = open_bundle(folder / "bundle", device="cpu", threads=arguments.threads)
        results = [compare(case, file, run_ours(model, case)) for case, file in zip(cases, files, strict=True)]
        model.close()
    print("\n".join(format_lines(results)))
    if arguments.json:
        rows = [dataclasses.asdict(result) for result in results]
        arguments.json.write_text(json.dumps(rows, indent=1) + "\n", encoding="utf-8")
    return 0 if all(result.passed for result in results) else 1


if __name__ == "__main__":
    sys.exit(main())
