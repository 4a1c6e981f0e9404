"""Runs the encoder once over an area, date by date and tile by tile; answers nothing."""

from __future__ import annotations

import datetime as dt
import hashlib
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from ...errors import BandError, InputError
from ...geo.window import Window
from ...model.bundle.manifest import Manifest
from ...model.runtime.model import Model
from ...progress import Progress
from ...request import Role
from ...words.said import say
from .encoded_area import WEIGHT_STRIDE_PX, EncodedArea, to_half
from .feature_store import FeatureStore
from .inputs import BoolArray, FloatArray, Layer, Stack
from .looks import LookBlock
from .observations import Observation, plan_observations, select_first_last
from .overview import OverviewPool
from .packed_mask import PackedMask
from .plausibility import PlausibleCount
from .preprocessing import SensorInput, check_bands, prepare_absent, prepare_block
from .tiling import Tiling, plan_tiling

_BAND_ROWS = 256
_ROLES = (Role.OPTICAL, Role.SAR)


def encode_area(
    stack: Stack, model: Model, progress: Progress, *, memory_bytes: int, inside: PackedMask, fingerprint: str
) -> EncodedArea:
    """Encode an area for a model.

    Args:
        stack: the aligned layers.
        model: whose encoder to run.
        progress: hears of each tile and may stop the run.
        memory_bytes: for tokens and features; more goes to a temporary file.
        inside: pixels of the area of interest.
        fingerprint: what identifies area, layers and model.

    Raises:
        BandError: a layer lacks bands that the model needs, or is of a sensor it does not know.
        InputError: no pixel is valid.
        BudgetError: the features do not fit on disk.
        Cancelled: the user stopped the run.
    """
    manifest = model.manifest
    for layer in stack.layers:
        _check_layer(layer, manifest)
    every, warnings = plan_observations(stack.layers)
    chosen, more = select_first_last(every)
    vision = manifest.vision
    tiling = plan_tiling(
        *stack.grid.shape,
        chip_px=vision.chip_px,
        overlap_px=vision.overlap_px,
        surroundings=stack.surroundings,
    )
    store = FeatureStore(memory_bytes)
    store.check_space(estimate_feature_bytes(tiling, manifest, len(chosen)))
    plausible = {role: PlausibleCount() for role in _ROLES}
    try:
        seen = [
            _DateEncoder(stack, model, tiling, inside, store, index, observation, plausible).run(progress, len(chosen))
            for index, observation in enumerate(chosen)
        ]
    except BaseException:
        store.close()
        raise
    return EncodedArea(
        grid=stack.grid,
        observations=chosen,
        tiling=tiling,
        inside=inside,
        valid=tuple(date.valid for date in seen),
        overview=tuple(date.overview for date in seen),
        sensor_weight=tuple(date.weight for date in seen),
        features=store,
        live_tiles=tuple(frozenset(date.live) for date in seen),
        degraded_dates=frozenset(date for date, seen in enumerate(chosen) if _is_degraded(stack, seen)),
        date_count=len(every),
        point_row_col=stack.point_row_col,
        fingerprint=fingerprint,
        warnings=(*warnings, *more),
        plausible_percent={role.value: count.percent for role, count in plausible.items() if count.percent is not None},
        twin_bands={role.value: count.twins for role, count in plausible.items() if count.twins is not None},
    )


def _is_degraded(stack: Stack, seen: Observation) -> bool:
    return any(stack.layers[index].degraded for index in (seen.optical, seen.sar) if index is not None)


def estimate_feature_bytes(tiling: Tiling, manifest: Manifest, dates: int) -> int:
    """Bytes of tokens and features of an area; two dates also have those of the pair."""
    vision = manifest.vision
    pixels = tiling.tile_px**2
    features = vision.feature_channels * pixels // vision.feature_stride**2 * 2
    tokens = pixels // vision.token_px**2 * manifest.decoder.hidden * 2
    return len(tiling.tiles) * (features * (dates if dates < 2 else dates + 1) + tokens * dates)


def read_inside(stack: Stack) -> PackedMask:
    """Pixels of the area of interest, read by rows."""
    grid = stack.grid
    inside = PackedMask(grid.height, grid.width)
    for row in range(0, grid.height, _BAND_ROWS):
        count = min(_BAND_ROWS, grid.height - row)
        inside.write(row, stack.area_mask(Window(row, 0, count, grid.width)))
    return inside


def fingerprint_area(stack: Stack, inside: PackedMask, model: Model) -> str:
    """Identify what an encoding depends on: files as they are now and how they are read, grid, area and model.

    A file is taken by path, size and time of change; a stack whose pixels were changed in memory has a `variant`.
    """
    digest = hashlib.sha256(model.record.sha256.encode())
    digest.update(repr((stack.grid, stack.surroundings, stack.point_row_col, model.record.provider)).encode())
    digest.update(getattr(stack, "variant", "").encode())
    digest.update(repr([record.scale for record in getattr(stack, "records", ())]).encode())
    for layer in stack.layers:
        digest.update(repr((layer.role, layer.date, layer.channels, layer.degraded)).encode())
        digest.update(repr([_describe_file(file) for file in getattr(layer, "files", ())]).encode())
    digest.update(inside.digest_bytes())
    return digest.hexdigest()


def _describe_file(file: str) -> tuple[Any, ...]:
    try:
        status = Path(file).stat()
    except OSError:
        return (file,)
    return file, status.st_size, status.st_mtime_ns


def _check_layer(layer: Layer, manifest: Manifest) -> None:
    spec = manifest.sensors.get(layer.role.value)
    if spec is None:
        raise BandError(say("other_sensor", model=manifest.id, sensors=list(manifest.sensors), sensor=layer.role.value))
    check_bands(layer, spec, manifest.id)


class _DateEncoder:
    """Encodes one observation; collects what is kept of it."""

    def __init__(
        self,
        stack: Stack,
        model: Model,
        tiling: Tiling,
        inside: PackedMask,
        store: FeatureStore,
        date: int,
        observation: Observation,
        plausible: Mapping[Role, PlausibleCount],
    ) -> None:
        grid = stack.grid
        self._stack = stack
        self._model = model
        self._tiling = tiling
        self._inside = inside
        self._store = store
        self._date = date
        self._plausible = plausible
        self._layers = {Role.OPTICAL: observation.optical, Role.SAR: observation.sar}
        self._pool = OverviewPool(tiling, model.manifest)
        self.valid = PackedMask(grid.height, grid.width)
        self.weight = np.zeros((-(-grid.height // WEIGHT_STRIDE_PX), -(-grid.width // WEIGHT_STRIDE_PX)), np.uint8)
        self.overview: FloatArray = np.zeros((0, 0), np.float32)
        self.live: set[int] = set()

    def run(self, progress: Progress, dates: int) -> _DateEncoder:
        """Encode all tiles."""
        total = len(self._tiling.tiles)
        done = 0
        for band in self._tiling.bands():
            rows = self._open_rows(band)
            for tile in band:
                progress.check()
                self._encode_tile(tile, rows)
                done += 1
                progress.stage("encode", self._date * total + done, dates * total)
            self._close_rows(band, rows)
        self.overview = self._pool.finish()
        if not self.valid.count():
            date = self._find_date()
            raise InputError(say("none_valid_undated") if date is None else say("none_valid", date=date))
        return self

    def _find_date(self) -> dt.date | None:
        dates = [self._stack.layers[index].date for index in self._layers.values() if index is not None]
        return dates[0] if dates else None

    def _open_rows(self, band: Sequence[int]) -> BoolArray:
        """Room for the validity of the rows that this band of tiles answers for."""
        core = self._tiling.cores[band[0]]
        return np.zeros((core.height, self._tiling.width), np.bool_)

    def _close_rows(self, band: Sequence[int], rows: BoolArray) -> None:
        core = self._tiling.cores[band[0]]
        self.valid.write(core.row, rows & self._inside.read(core.row, core.height))

    def _encode_tile(self, index: int, rows: BoolArray) -> None:
        tile, core = self._tiling.tiles[index], self._tiling.cores[index]
        inputs = {role: self._read(role, tile, core) for role in _ROLES}
        optical, sar = inputs[Role.OPTICAL], inputs[Role.SAR]
        seen = (optical.valid[0] > 0) | (sar.valid[0] > 0)
        in_tile = core.slices_in(tile)
        rows[:, core.col : core.col + core.width] = seen[in_tile]
        if not seen.any():
            return
        self.live.add(index)
        degraded = np.array([[self._is_degraded(role) for role in _ROLES]], np.float32)
        found = self._model.run("vision", _feed(optical, "optical") | _feed(sar, "sar") | {"degraded": degraded})
        self._store.put(("features", self._date, index), to_half(found["features"][0]))
        self._store.put(("tokens", self._date, index), to_half(found["tokens"][0]))
        self._pool.add(index, found["tokens"][0])
        self._keep_weight(tile, core, found["sensor_weight"][0, 0], optical, sar)

    def _read(self, role: Role, tile: Window, core: Window) -> SensorInput:
        spec = self._model.manifest.sensors.get(role.value)
        index = self._layers[role]
        if spec is None or index is None:
            empty = spec or next(iter(self._model.manifest.sensors.values()))
            return prepare_absent(empty, tile.height, tile.width)
        block = self._stack.read(index, tile)
        # What only lies around the area says nothing of its own pixels.
        rows, cols = core.slices_in(tile)
        own = LookBlock(block.data[:, rows, cols], block.valid[rows, cols])
        self._plausible[role].add(own, role, layer=index, channels=self._stack.layers[index].channels)
        return prepare_block(block, self._stack.layers[index], spec)

    def _is_degraded(self, role: Role) -> float:
        index = self._layers[role]
        return float(index is not None and self._stack.layers[index].degraded)

    def _keep_weight(
        self, tile: Window, core: Window, weight: FloatArray, optical: SensorInput, sar: SensorInput
    ) -> None:
        """Keep the share of optical; a sensor that has no valid pixel in a cell has no share."""
        share = np.clip(weight, 0.0, 1.0)
        has_optical, has_sar = _any_in_cells(optical.valid[0]), _any_in_cells(sar.valid[0])
        share = np.where(has_optical & ~has_sar, 1.0, np.where(has_sar & ~has_optical, 0.0, share))
        # Tiles may begin between cells; the nearest cell is near enough for an average over a mask.
        first_row, last_row = core.row // WEIGHT_STRIDE_PX, -(-(core.row + core.height) // WEIGHT_STRIDE_PX)
        first_col, last_col = core.col // WEIGHT_STRIDE_PX, -(-(core.col + core.width) // WEIGHT_STRIDE_PX)
        rows = np.clip(np.arange(first_row, last_row) - tile.row // WEIGHT_STRIDE_PX, 0, share.shape[0] - 1)
        cols = np.clip(np.arange(first_col, last_col) - tile.col // WEIGHT_STRIDE_PX, 0, share.shape[1] - 1)
        self.weight[first_row:last_row, first_col:last_col] = np.round(share[np.ix_(rows, cols)] * 255)


def _feed(sensor: SensorInput, name: str) -> dict[str, NDArray[Any]]:
    return {name: sensor.data[None], f"{name}_bands": sensor.bands[None], f"{name}_valid": sensor.valid[None]}


def _any_in_cells(valid: FloatArray) -> BoolArray:
    height, width = valid.shape
    step = WEIGHT_STRIDE_PX
    return np.asarray(valid.reshape(height // step, step, width // step, step).max(axis=(1, 3)) > 0)
