"""Export TerraScope Lite's pixel networks: `vision`, `temporal`, `mask_decoder`, concepts, a manifest fragment.

Shapes and numbers are checked against torch before anything is kept. Assembling the bundle is left to `lite_bundle`.
"""

from __future__ import annotations

import argparse
import json
import tempfile
import warnings
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import onnx
import onnxruntime as ort
import torch
from onnx import TensorProto, helper, numpy_helper
from torch import Tensor, nn

from training.constants import OPTICAL_BANDS, OPTICAL_MEAN, OPTICAL_STD, SAR_BANDS, SAR_MEAN, SAR_STD
from training.pixels.calibrate import KINDS
from training.pixels.model import PixelConfig, PixelModel
from training.vocabulary import vocabulary_entries

OPSET = 20
PARITY_FP32 = 1e-3
"""Largest allowed |ONNX - torch| of fp32 graphs, relative to the output's largest value."""
PARITY_FP16_WEIGHTS = 3e-2
_SMALLEST_FP16_TENSOR = 256
CHIP_PX, OVERLAP_PX, CELL_PX = 512, 96, 16
"""Sides of a chip, of what neighbours share (wide enough for what a cell sees beside a cut), and of a cell."""

_OUTPUTS = {
    "vision": ("tokens", "features", "sensor_weight"),
    "temporal": ("features",),
    "mask_decoder": ("logits",),
}


@dataclass(frozen=True)
class ExportedGraph:
    """One graph on disk and how closely it follows torch."""

    path: Path
    worst_relative_error: float


class _Named(nn.Module):
    """Gives a network the argument names that become the graph's input names."""

    def __init__(self, network: nn.Module) -> None:
        super().__init__()
        self.network = network


class _Vision(_Named):
    def forward(
        self, optical: Tensor, optical_bands: Tensor, optical_valid: Tensor, sar: Tensor, sar_bands: Tensor,
        sar_valid: Tensor, degraded: Tensor,
    ) -> tuple[Tensor, ...]:  # fmt: skip
        return self.network(optical, optical_bands, optical_valid, sar, sar_bands, sar_valid, degraded)  # type: ignore[no-any-return]


class _Temporal(_Named):
    def forward(self, features_a: Tensor, features_b: Tensor) -> Tensor:
        return self.network(features_a, features_b)  # type: ignore[no-any-return]


class _MaskDecoder(_Named):
    def forward(self, features: Tensor, seg: Tensor) -> Tensor:
        return self.network(features, seg)  # type: ignore[no-any-return]


def load_model(checkpoint: Path) -> PixelModel:
    """Return the averaged weights of a training checkpoint, ready for inference."""
    state = torch.load(checkpoint, map_location="cpu", weights_only=False)
    config = PixelConfig(**state["config"])
    model = PixelModel(config)
    model.load_state_dict(state["average"])
    return model.eval()


def keep_weights(model: PixelModel, path: Path) -> None:
    """Write the averaged weights in half precision: enough for `python -m training lite pixels --start`.

    Batch statistics stay whole: some variances are larger than half precision can hold.
    """
    kept = {
        name: value if "running" in name or not value.dtype.is_floating_point else value.half()
        for name, value in model.state_dict().items()
    }
    torch.save({"average": kept, "config": model.config.as_dict()}, path)


def vision_inputs(chips: int, height: int, width: int, *, seed: int = 0) -> dict[str, Tensor]:
    """Return random vision inputs in which sensors, bands and pixels are missing here and there."""
    draw = torch.Generator().manual_seed(seed)

    def random(*shape: int) -> Tensor:
        return torch.randn(*shape, generator=draw)

    bands = (random(chips, 12) > -0.8).float()
    sar_bands = (random(chips, 2) > -0.5).float()
    valid = [(random(chips, 1, height, width) > -1.5).float() for _ in range(2)]
    return {
        "optical": random(chips, 12, height, width) * bands[:, :, None, None] * valid[0],
        "optical_bands": bands,
        "optical_valid": valid[0],
        "sar": random(chips, 2, height, width) * sar_bands[:, :, None, None] * valid[1],
        "sar_bands": sar_bands,
        "sar_valid": valid[1],
        "degraded": (random(chips, 2) > 0.8).float(),
    }


def _dynamic(names: tuple[str, ...]) -> dict[str, dict[int, object]]:
    n = torch.export.Dim("N", min=1, max=4096)
    h, w = (torch.export.Dim(side, min=1, max=512) for side in ("h", "w"))
    full = {2: 32 * h, 3: 32 * w}
    table: dict[str, dict[int, object]] = {
        "optical": {0: n, **full}, "optical_bands": {0: n}, "optical_valid": {0: n, **full},
        "sar": {0: n, **full}, "sar_bands": {0: n}, "sar_valid": {0: n, **full}, "degraded": {0: n},
        "features_a": {0: n, 2: 4 * h, 3: 4 * w}, "features_b": {0: n, 2: 4 * h, 3: 4 * w},
        "features": {0: n, 2: h, 3: w}, "seg": {0: torch.export.Dim("K", min=1, max=4096)},
    }  # fmt: skip
    return {name: table[name] for name in names}


def store_weights_fp16(graph: onnx.ModelProto) -> onnx.ModelProto:
    """Store large float weights as fp16 followed by a Cast, which the runtime folds at load."""
    kept, casts = [], []
    for tensor in graph.graph.initializer:
        values = numpy_helper.to_array(tensor)
        if tensor.data_type != TensorProto.FLOAT or values.size < _SMALLEST_FP16_TENSOR:
            kept.append(tensor)
            continue
        stored = numpy_helper.from_array(values.astype(np.float16), tensor.name + "_fp16")
        kept.append(stored)
        casts.append(helper.make_node("Cast", [stored.name], [tensor.name], to=TensorProto.FLOAT))
    del graph.graph.initializer[:]
    graph.graph.initializer.extend(kept)
    nodes = [*casts, *graph.graph.node]
    del graph.graph.node[:]
    graph.graph.node.extend(nodes)
    return graph


def _session(path: Path) -> ort.InferenceSession:
    options = ort.SessionOptions()
    options.log_severity_level = 3
    return ort.InferenceSession(str(path), options, providers=["CPUExecutionProvider"])


def _worst_error(path: Path, network: nn.Module, cases: list[dict[str, Tensor]]) -> float:
    session = _session(path)
    worst = 0.0
    for case in cases:
        with torch.no_grad():
            expected = network(**case)
        expected = expected if isinstance(expected, tuple) else (expected,)
        got = session.run(None, {name: value.numpy() for name, value in case.items()})
        for a, b in zip(got, expected, strict=True):
            if a.shape != tuple(b.shape):
                raise ValueError(f"{path.name}: shape {a.shape}, torch gives {tuple(b.shape)}")
            worst = max(worst, float(np.abs(a - b.numpy()).max()) / max(float(b.abs().max()), 1e-6))
    return worst


def export_graph(role: str, network: nn.Module, cases: list[dict[str, Tensor]], target: Path) -> ExportedGraph:
    """Export one role, check every case in fp32 and again with fp16-stored weights, and write it.

    Raises:
        ValueError: a shape or a number is not torch's.
    """
    example = cases[0]
    with warnings.catch_warnings(), tempfile.TemporaryDirectory() as folder:
        warnings.simplefilter("ignore")
        program = torch.onnx.export(
            network, (), kwargs=example, dynamo=True, opset_version=OPSET, input_names=list(example),
            output_names=list(_OUTPUTS[role]), dynamic_shapes=_dynamic(tuple(example)), verbose=False,
        )  # fmt: skip
        plain = Path(folder) / "plain.onnx"
        assert program is not None
        program.save(str(plain))
        exact = _worst_error(plain, network, cases)
        if exact > PARITY_FP32:
            raise ValueError(f"{role}: ONNX differs from torch by {exact:.2e} of the largest value")
        graph = store_weights_fp16(onnx.load(plain))
        for entry in (graph.graph.doc_string, graph.doc_string):
            del entry
        for node in graph.graph.node:  # stack traces name files of the machine that exported
            node.ClearField("metadata_props")
            node.ClearField("doc_string")
        del graph.graph.value_info[:]
        onnx.checker.check_model(graph)
        onnx.save(graph, target)
    stored = _worst_error(target, network, cases)
    if stored > PARITY_FP16_WEIGHTS:
        raise ValueError(f"{role}: fp16-stored weights move the output by {stored:.2e} of the largest value")
    return ExportedGraph(target, stored)


def export_pixels(model: PixelModel, folder: Path) -> dict[str, ExportedGraph]:
    """Write the three graphs and `concepts.npy` of a model under `folder`."""
    folder.mkdir(parents=True, exist_ok=True)
    sizes = ((3, 128, 96), (1, 512, 256), (2, 32, 64), (1, 32, 32))
    channels, width = model.config.all_features, model.config.token_width
    visions = [vision_inputs(n, h, w, seed=i) for i, (n, h, w) in enumerate(sizes)]
    visions += [_without(visions[0], "sar"), _without(visions[0], "optical")]
    pairs = [{k: torch.randn(n, channels, h // 2, w // 2) for k in ("features_a", "features_b")} for n, h, w in sizes]
    masks = [
        {"features": torch.randn(n, channels, h // 2, w // 2), "seg": torch.randn(k, width)}
        for (n, h, w), k in zip(sizes, (5, 1, 37, 2), strict=True)
    ]
    graphs = {
        "vision": export_graph("vision", _Vision(model.vision).eval(), visions, folder / "vision.onnx"),
        "temporal": export_graph("temporal", _Temporal(model.temporal).eval(), pairs, folder / "temporal.onnx"),
        "mask_decoder": export_graph(
            "mask_decoder", _MaskDecoder(model.mask_decoder).eval(), masks, folder / "mask_decoder.onnx"
        ),
    }
    np.save(folder / "concepts.npy", model.concepts.detach().numpy().astype(np.float32))
    return graphs


def _without(case: dict[str, Tensor], sensor: str) -> dict[str, Tensor]:
    return {name: value * 0 if name.startswith(sensor) else value for name, value in case.items()}


def manifest_fragment(
    model: PixelModel, *, calibration: dict[str, object], measured: dict[str, object], training: dict[str, object]
) -> dict[str, object]:
    """Return the part of `bundle.json` that the pixel networks decide."""
    config = model.config
    return {
        "vision": {
            "chip_px": CHIP_PX, "overlap_px": OVERLAP_PX, "gsd_m": {"preferred": 10, "min": 5, "max": 60},
            "token_grid": CHIP_PX // CELL_PX,
            "overview_grid": 4, "feature_stride": 2, "feature_channels": config.all_features,
        },
        "sensors": {
            "optical": {
                "bands": list(OPTICAL_BANDS), "unit": "reflectance",
                "required_any": [["green", "red"], ["nir", "swir22"], ["nir08", "swir22"]],
                "transform": "log1p10", "mean": list(OPTICAL_MEAN), "std": list(OPTICAL_STD),
                "stand_ins": {"nir": ["nir08"]},
            },
            "sar": {
                "bands": list(SAR_BANDS), "required_any": [["vv"], ["vh"]], "unit": "dB", "transform": "identity",
                "mean": list(SAR_MEAN), "std": list(SAR_STD),
            },
        },
        "vocabulary": vocabulary_entries(),
        "concepts": "concepts.npy",
        "calibration": calibration,
        "measured": measured,
        "training": training,
    }  # fmt: skip


def main(arguments: list[str] | None = None) -> int:
    """Export a checkpoint."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--checkpoint", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--calibration", type=Path, default=None, help="JSON written by `python -m training calibrate`")
    parser.add_argument("--measured", type=Path, default=None, help="JSON written by `python -m training.evaluate`")
    parser.add_argument("--keep", type=Path, default=None, help="also write the weights, small, to --start a later run")
    options = parser.parse_args(arguments)
    model = load_model(options.checkpoint)
    state = torch.load(options.checkpoint, map_location="cpu", weights_only=False)
    graphs = export_pixels(model, options.out)
    uncalibrated = {"temperature": 1.0, "threshold": 0.5, "ece": None}
    calibration: dict[str, object] = dict.fromkeys(KINDS, uncalibrated)
    if options.calibration:
        calibration = json.loads(options.calibration.read_text())
    fragment = manifest_fragment(
        model,
        calibration=calibration,
        measured=json.loads(options.measured.read_text()) if options.measured else {},
        training={"steps": state["step"], "seconds": round(state["seconds"]), "options": state["options"]},
    )
    (options.out / "vision_manifest.json").write_text(json.dumps(fragment, indent=1))
    if options.keep:
        keep_weights(model, options.keep)
    for role, graph in graphs.items():
        print(f"{role}: {graph.path.stat().st_size / 1e6:.2f} MB, worst error {graph.worst_relative_error:.1e}")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
