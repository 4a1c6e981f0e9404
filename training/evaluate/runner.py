"""Drive the exported graphs through plain numpy: what is measured is what ships."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import onnxruntime as ort

from terrascope_qgis.core.geo.window import Window
from terrascope_qgis.core.model.bundle.manifest import DEGRADED
from terrascope_qgis.core.reasoning.area.tiling import plan_tiling
from terrascope_qgis.core.reasoning.masks.masking import USUAL_CHANGE_SPREAD, USUAL_SPREAD
from training.constants import FloatArray, normalise_optical, normalise_sar
from training.vocabulary import INDEX


@dataclass(frozen=True)
class View:
    """What one date offers."""

    optical: FloatArray | None = None
    """`(12, H, W)` reflectance, NaN where a band is absent or a pixel invalid."""
    sar: FloatArray | None = None
    """`(2, H, W)` dB, NaN likewise."""
    degraded: tuple[bool, bool] = (False, False)

    @property
    def kind(self) -> str:
        """Name of the calibration entry: optical, sar or optical+sar, for 8-bit pictures with `DEGRADED` behind."""
        given = (("optical", self.optical), ("sar", self.sar))
        return "+".join(n for n, a in given if a is not None) + (DEGRADED if self.is_degraded else "")

    @property
    def is_degraded(self) -> bool:
        """Whether an array that is there is an 8-bit picture."""
        return any(flag and a is not None for flag, a in zip(self.degraded, (self.optical, self.sar), strict=True))

    @property
    def size(self) -> tuple[int, int]:
        """Height and width in pixels."""
        array = self.optical if self.optical is not None else self.sar
        if array is None:
            raise ValueError("a view needs optical or SAR")
        return array.shape[-2], array.shape[-1]


def change_kind(earlier: View, later: View) -> str:
    """Return the name of the calibration entry of masks between two dates."""
    return "change" + (DEGRADED if earlier.is_degraded or later.is_degraded else "")


@dataclass(frozen=True)
class Encoded:
    """Features of a tile and the share of optical in them."""

    features: FloatArray
    share: FloatArray
    """`(h, w)` 0-1 at a quarter of the resolution."""


class PixelRunner:
    """The three graphs of one exported folder."""

    def __init__(self, folder: Path, *, threads: int = 2) -> None:
        """Open the graphs, the concept table and the calibration."""
        options = ort.SessionOptions()
        options.intra_op_num_threads, options.log_severity_level = threads, 3
        options.add_session_config_entry("session.intra_op.allow_spinning", "0")
        self._sessions = {
            role: ort.InferenceSession(str(folder / f"{role}.onnx"), options, providers=["CPUExecutionProvider"])
            for role in ("vision", "temporal", "mask_decoder")
        }
        self.concepts = np.load(folder / "concepts.npy")
        name = next(name for name in ("vision_manifest.json", "bundle.json") if (folder / name).exists())
        manifest = json.loads((folder / name).read_text("utf-8"))
        self.calibration: dict[str, dict[str, Any]] = manifest["calibration"]
        self._chip_px, self._overlap_px = (int(manifest["vision"][key]) for key in ("chip_px", "overlap_px"))

    def temperature(self, kind: str) -> float:
        """Return the fitted temperature of a sensor kind or `change`; 1 when uncalibrated."""
        return float(self._entry(kind).get("temperature", 1.0))

    def threshold(self, kind: str, label: str) -> float:
        """Return the probability from which a pixel belongs to the mask of a label."""
        entry = self._entry(kind)
        return float(entry.get("labels", {}).get(label, {}).get("threshold", entry.get("threshold", 0.5)))

    def spread(self, kind: str, label: str) -> float:
        """Return the standard deviation by which all logits of a label may be off together in one scene."""
        entry = self._entry(kind)
        usual = entry.get("spread", USUAL_CHANGE_SPREAD if kind.startswith("change") else USUAL_SPREAD)
        return float(entry.get("labels", {}).get(label, {}).get("spread", usual))

    def _entry(self, kind: str) -> dict[str, Any]:
        return self.calibration.get(kind) or self.calibration.get(kind.removesuffix(DEGRADED), {})

    def encode(self, view: View) -> Encoded:
        """Encode one view whose sides are multiples of 32."""
        height, width = view.size
        optical = np.full((1, 12, height, width), np.nan, np.float32) if view.optical is None else view.optical[None]
        sar = np.full((1, 2, height, width), np.nan, np.float32) if view.sar is None else view.sar[None]
        bands, sar_bands = _present(optical), _present(sar)
        valid, sar_valid = _valid(optical, bands), _valid(sar, sar_bands)
        inputs = {
            "optical": normalise_optical(optical, bands, valid), "optical_bands": bands, "optical_valid": valid,
            "sar": normalise_sar(sar, sar_bands, sar_valid), "sar_bands": sar_bands, "sar_valid": sar_valid,
            "degraded": np.array([view.degraded], np.float32),
        }  # fmt: skip
        _, features, share = self._sessions["vision"].run(["tokens", "features", "sensor_weight"], inputs)
        return Encoded(features, share[0, 0])

    def class_logits(self, view: View, labels: list[str]) -> tuple[FloatArray, FloatArray]:
        """Return `(K, H, W)` raw logits and the `(H, W)` share of optical of one date."""
        seg = self.concepts[[INDEX[label] for label in labels]]
        return self._tiled([view], seg)

    def change_logits(self, earlier: View, later: View, labels: list[str]) -> FloatArray:
        """Return `(K, H, W)` raw logits of change concepts."""
        seg = self.concepts[[INDEX[label] for label in labels]]
        return self._tiled([earlier, later], seg)[0]

    def _tiled(self, views: list[View], seg: FloatArray) -> tuple[FloatArray, FloatArray]:
        """Blend the logits of the engine's own tiles, and the share of optical by the same weights."""
        height, width = views[0].size
        tiling = plan_tiling(height, width, chip_px=self._chip_px, overlap_px=self._overlap_px)
        ramp = tiling.weights
        total = np.zeros((len(seg), height, width), np.float32)
        shares, weights = np.zeros((height, width), np.float32), np.zeros((height, width), np.float32)
        for tile in tiling.tiles:
            encoded = [self.encode(_crop(view, tile)) for view in views]
            features = encoded[-1].features
            if len(views) == 2:
                pair = {"features_a": encoded[0].features, "features_b": features}
                features = self._sessions["temporal"].run(None, pair)[0]
            logits = self._sessions["mask_decoder"].run(None, {"features": features, "seg": seg})[0][0]
            share = encoded[-1].share.repeat(4, 0).repeat(4, 1)
            rows, columns = slice(tile.row, tile.row + tile.height), slice(tile.col, tile.col + tile.width)
            inside = np.s_[: min(tile.height, height - tile.row), : min(tile.width, width - tile.col)]
            total[:, rows, columns] += (logits * ramp)[:, *inside]
            shares[rows, columns] += (share * ramp)[inside]
            weights[rows, columns] += ramp[inside]
        return total / weights, shares / weights


def chances(logits: FloatArray, temperature: float) -> FloatArray:
    """Return calibrated probabilities."""
    return np.asarray(1.0 / (1.0 + np.exp(-np.clip(logits / temperature, -40, 40))), np.float32)


def _crop(view: View, tile: Window) -> View:
    """Cut a tile out of a view; what lies outside is invalid."""

    def cut(array: FloatArray | None) -> FloatArray | None:
        if array is None:
            return None
        part = array[:, tile.row : tile.row + tile.height, tile.col : tile.col + tile.width]
        grow = [(0, 0), (0, tile.height - part.shape[1]), (0, tile.width - part.shape[2])]
        return np.asarray(np.pad(part, grow, constant_values=np.nan), np.float32)

    return View(cut(view.optical), cut(view.sar), view.degraded)


def _present(array: FloatArray) -> FloatArray:
    return np.asarray(np.isfinite(array).any(axis=(2, 3)), np.float32)


def _valid(array: FloatArray, present: FloatArray) -> FloatArray:
    absent = (present == 0)[..., None, None]
    finite = (np.isfinite(array) | absent).all(axis=1, keepdims=True)
    return np.asarray(finite & (present.sum() > 0), np.float32)
