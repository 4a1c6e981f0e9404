"""Draws an area and runs the vision tower over it once; answers nothing."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from PIL import Image

from ...errors import BandError, InputError
from ...model.bundle.manifest import Manifest
from ...model.bundle.terrascope8b_values import PictureSpec
from ...model.runtime.model import Model
from ...progress import Progress
from ...words.said import Said, say
from ..area.inputs import FloatArray, Layer, Stack
from ..area.observations import Observation, plan_observations, select_first_last
from ..area.packed_mask import PackedMask
from .rendering import Picture, RenderRule, plan_rendering, render_layer
from .tiles import choose_grid, cut_tiles, normalise
from .views import EncodedViews, View

GPU_TILES = 4
"""Tiles encoded at a time on a GPU; on a CPU one, so that a run can be stopped between them."""


def encode_views(
    stack: Stack, model: Model, progress: Progress, *, inside: PackedMask, fingerprint: str
) -> EncodedViews:
    """Encode an area for a TerraScope 8B model.

    One layer is one picture, tiled. An optical and a SAR layer of one date, or one layer of each of two dates, are two
    pictures of one tile each, as in the model's training.

    Args:
        stack: the aligned layers.
        model: whose vision tower to run.
        progress: hears of each tile and may stop the run.
        inside: pixels of the area of interest.
        fingerprint: what identifies area, layers and model.

    Raises:
        BandError: a layer lacks bands that the model needs, or is of a sensor it does not know.
        InputError: no pixel is valid.
        Cancelled: the user stopped the run.
    """
    pictures = pictures_of(model.manifest)
    for layer in stack.layers:
        check_sensor(layer, model.manifest)
    every, warnings = plan_observations(stack.layers)
    chosen, more = select_first_last(every)
    shown, left = choose_layers(chosen)
    side = max(stack.grid.height, stack.grid.width)
    grid = choose_grid(side, side, pictures) if len(shown) == 1 else (1, 1)
    found: list[FloatArray] = []
    views: list[View] = []
    first_token = 0
    for number, (date, index) in enumerate(shown):
        layer = stack.layers[index]
        rule = plan_rendering(layer, model.manifest)
        drawn, valid = render_layer(stack, index, rule, inside, progress)
        if not valid.count():
            sensor = layer.role.value
            raise InputError(
                say("none_valid_undated_in", sensor=sensor)
                if layer.date is None
                else say("none_valid_in", sensor=sensor, date=layer.date)
            )
        tokens = encode_picture(drawn, grid, model, progress, done=number, of=len(shown))
        views.append(_make_view(layer, date, rule, valid, drawn, first_token, len(tokens), pictures))
        found.append(tokens)
        first_token += len(tokens)
    notes = [*_warn_reduced(side, len(shown), pictures), *_warn_unseen(views)]
    return EncodedViews(
        grid=stack.grid,
        observations=chosen,
        views=tuple(views),
        tile_grid=grid,
        tokens=np.concatenate(found),
        inside=inside,
        degraded=any(stack.layers[index].degraded for _, index in shown),
        date_count=len(every),
        fingerprint=fingerprint,
        warnings=(*warnings, *more, *left, *notes),
    )


def pictures_of(manifest: Manifest) -> PictureSpec:
    """How the model's pictures are cut."""
    if manifest.terrascope8b is None:
        raise ValueError(f"{manifest.id} is not of the family terrascope-8b.")
    return manifest.terrascope8b.pictures


def check_sensor(layer: Layer, manifest: Manifest) -> None:
    """Refuse a layer that the model has never seen the like of.

    Raises:
        BandError: it is one.
    """
    if layer.role.value not in manifest.sensors:
        raise BandError(say("other_sensor", model=manifest.id, sensors=list(manifest.sensors), sensor=layer.role.value))


def choose_layers(observations: Sequence[Observation]) -> tuple[list[tuple[int, int]], list[Said]]:
    """Which layers are shown, as (date, layer), and warnings about those that are not."""
    if len(observations) == 1:
        only = observations[0]
        return [(0, index) for index in (only.optical, only.sar) if index is not None], []
    shown: list[tuple[int, int]] = []
    warnings: list[Said] = []
    for date, observation in enumerate(observations):
        index = observation.optical if observation.optical is not None else observation.sar
        if index is None:
            raise ValueError("an observation holds neither an optical nor a SAR layer")
        shown.append((date, index))
        if observation.optical is not None and observation.sar is not None:
            undated = say(("sar_unused_first", "sar_unused_last")[date])
            warnings.append(say("sar_unused", date=observation.date) if observation.date else undated)
    return shown, warnings


def encode_picture(
    drawn: Picture, grid: tuple[int, int], model: Model, progress: Progress, *, done: int = 0, of: int = 1
) -> FloatArray:
    """Visual tokens `(tiles * tokens_per_tile, hidden)` float32 of one picture, the thumbnail's last.

    Args:
        drawn: the square picture.
        grid: columns and rows of tiles.
        model: whose vision tower to run.
        progress: hears of each tile.
        done: pictures encoded before this one.
        of: pictures in all.
    """
    pictures = pictures_of(model.manifest)
    cut = cut_tiles(Image.fromarray(drawn), grid, pictures)
    tiles = [normalise(tile, pictures.tile_px, pictures.tile_scale) for tile in cut]
    step = GPU_TILES if model.device.device == "cuda" else 1
    found = []
    for start in range(0, len(tiles), step):
        progress.check()
        progress.stage("encode", done * len(tiles) + start, of * len(tiles))
        found.append(model.run("vision", {"pixel_values": np.stack(tiles[start : start + step])})["tokens"])
    progress.stage("encode", (done + 1) * len(tiles), of * len(tiles))
    tokens = np.concatenate(found)
    return np.asarray(tokens.reshape(-1, tokens.shape[-1]), np.float32)


def _make_view(
    layer: Layer,
    date: int,
    rule: RenderRule,
    valid: PackedMask,
    drawn: Picture,
    first_token: int,
    tokens: int,
    pictures: PictureSpec,
) -> View:
    side = (pictures.mask_px, pictures.mask_px)
    picture = Image.fromarray(drawn)
    squeezed = picture if picture.size == side else picture.resize(side, Image.Resampling.BICUBIC)
    return View(layer.role.value, date, rule, valid, np.asarray(squeezed), first_token, tokens)


def _warn_reduced(side: int, views: int, pictures: PictureSpec) -> list[Said]:
    seen = pictures.most_side_px if views == 1 else pictures.tile_px
    if side <= seen:
        return []
    return [say("picture_reduced" if views == 1 else "pictures_reduced", side=side, seen=seen, drawn=pictures.mask_px)]


def _warn_unseen(views: Sequence[View]) -> list[Said]:
    """Masks of an optical and SAR pair rest on the optical picture alone: say so where much of it is missing."""
    if len(views) != 2 or views[0].date != views[1].date:
        return []
    optical, sar = (view.valid.count() for view in views)
    if optical >= sar / 2:
        return []
    return [say("drawn_on_optical", percent=100 * optical / max(sar, 1))]
