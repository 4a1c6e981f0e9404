"""Puts a TerraScope Lite bundle together from the exported vision part and the trained decoder (docs/bundle.md)."""

from __future__ import annotations

import hashlib
import json
import shutil
from pathlib import Path
from typing import Any

import numpy as np
import onnxruntime as ort

from exporter.lite_decoder import export_language
from terrascope_qgis.core.errors import BundleError
from terrascope_qgis.core.model.bundle.digests import write_digest
from training.language.network.train import read_checkpoint
from training.language.sequences.sentences import list_sentences
from training.language.sequences.tokens import ROLES, TASKS, read_tokenizer
from training.vocabulary import LABELS, vocabulary_entries

VERSION = "0.9.0"
DECLINE_AT = 0.4
"""A question is declined where that is at least this likely among all tasks; chosen on the tuning questions."""
MAX_BYTES = 18_000_000
VISION_FILES = ("vision.onnx", "temporal.onnx", "mask_decoder.onnx", "concepts.npy")
_NOTICE = """TerraScope Lite {version}, a small model for land cover, water, cloud, burn and change questions.
Copyright (C) 2026 TerraScope for QGIS contributors. Licence: GPL-2.0-or-later.

Trained on modified Copernicus Sentinel data and on simulated scenes. Land cover was taught by the Dynamic World model
(Google and World Resources Institute, Apache-2.0). Questions and answers come from a grammar written for it. Sources,
licences, measured accuracy and limits: docs/terrascope-lite.md of the project.
"""


def assemble_bundle(vision: Path, language: Path, out: Path) -> Path:
    """Write a bundle folder; an older one in its place is replaced.

    Args:
        vision: folder with the vision graphs, `concepts.npy` and `vision_manifest.json`.
        language: run folder with `last.pt` and `tokenizer.json`; `language_manifest.json` holds figures if there.
        out: the bundle.

    Raises:
        BundleError: a part is missing or does not fit, or the bundle is too large.
    """
    missing = [
        str(path)
        for path in (*(vision / name for name in (*VISION_FILES, "vision_manifest.json")), language / "last.pt")
        if not path.is_file()
    ]
    if missing:
        raise BundleError(f"{', '.join(missing)} is missing. Train and export that part first.")
    described = json.loads((vision / "vision_manifest.json").read_text("utf-8"))
    if [entry["label"] for entry in described["vocabulary"]] != list(LABELS):
        raise BundleError(
            f"{vision}: its vocabulary is not that of training/vocabulary.py. Export the vision part again."
        )
    concepts = np.load(vision / "concepts.npy").astype(np.float32)
    model = read_checkpoint(language / "last.pt")
    if concepts.shape != (len(LABELS), model.config.hidden):
        raise BundleError(
            f"{vision / 'concepts.npy'}: shape {concepts.shape}, expected {(len(LABELS), model.config.hidden)}. "
            "Export the vision part again."
        )
    read_tokenizer(language / "tokenizer.json")
    building = out.with_name(out.name + ".building")
    shutil.rmtree(building, ignore_errors=True)
    building.mkdir(parents=True)
    for name in VISION_FILES[:3]:
        shutil.copyfile(vision / name, building / name)
    np.save(building / "concepts.npy", concepts)
    shutil.copyfile(language / "tokenizer.json", building / "tokenizer.json")
    graphs = {role: _describe(building / f"{role}.onnx") for role in ("vision", "temporal", "mask_decoder")}
    graphs |= export_language(model, concepts, building)
    (building / "NOTICE.txt").write_text(_NOTICE.format(version=VERSION), "utf-8")
    measured = dict(described.get("measured", {}))
    figures = language / "language_manifest.json"
    if figures.is_file():
        measured["language"] = json.loads(figures.read_text("utf-8"))
    manifest = _manifest(described, graphs, model.config, measured)
    manifest["files"] = [_file_entry(building, path) for path in sorted(building.iterdir())]
    (building / "bundle.json").write_text(json.dumps(manifest, indent=1, ensure_ascii=False) + "\n", "utf-8")
    total = sum(path.stat().st_size for path in building.iterdir())
    if total > MAX_BYTES:
        raise BundleError(f"{building} has {total} bytes, at most {MAX_BYTES} may ship. Make a graph smaller.")
    shutil.rmtree(out, ignore_errors=True)
    building.rename(out)
    return out


def _manifest(
    described: dict[str, Any], graphs: dict[str, Any], config: Any, measured: dict[str, Any]
) -> dict[str, Any]:
    return {
        "format": 1,
        "id": "terrascope-lite",
        "version": VERSION,
        "license": "GPL-2.0-or-later",
        "family": "terrascope-lite",
        "min_onnxruntime": "1.26",
        "graphs": graphs,
        "decoder": {
            "layers": config.layers, "kv_heads": config.heads, "head_dim": config.head_dim, "hidden": config.hidden,
            "max_length": 1024, "kv_cache": "concat", "mask_style": "none", "position_input": True,
        },
        "tokens": ROLES,
        "prompt": {
            "template": "lite/1", "question_case": "lower", "decline_at": DECLINE_AT, "sentences": list_sentences(),
        },
        "vision": described["vision"],
        "sensors": described["sensors"],
        "limits": {"max_segments": 20, "max_tokens": 512, "tokens_per_region": 8, "max_dates": 12},
        "vocabulary": vocabulary_entries(),
        "concepts": "concepts.npy",
        "tasks": list(TASKS),
        "calibration": described.get("calibration", {}),
        "measured": measured,
    }  # fmt: skip


_DTYPES = {"tensor(float)": "float32", "tensor(int64)": "int64", "tensor(float16)": "float16"}


def _describe(path: Path) -> dict[str, Any]:
    """Return the manifest entry of a graph as the runtime sees it."""
    session = ort.InferenceSession(str(path), providers=["CPUExecutionProvider"])

    def tensors(entries: list[Any]) -> dict[str, Any]:
        return {
            entry.name: {
                "dtype": _DTYPES[entry.type],
                "shape": [size if isinstance(size, int) else str(size) for size in entry.shape],
            }
            for entry in entries
        }

    return {"file": path.name, "inputs": tensors(session.get_inputs()), "outputs": tensors(session.get_outputs())}


def _file_entry(folder: Path, path: Path) -> dict[str, Any]:
    content = path.read_bytes()
    return {
        "path": path.relative_to(folder).as_posix(),
        "size": len(content),
        "sha256": write_digest(hashlib.sha256(content).hexdigest()),
    }
