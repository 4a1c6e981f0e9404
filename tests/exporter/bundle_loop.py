"""The same loop over a bundle's graphs: numpy and ONNX Runtime, everything else read from bundle.json.

It is the executable form of docs/export-8b.md, "What the loop must do".
"""

from __future__ import annotations

import json
import math
from collections.abc import Callable, Sequence
from pathlib import Path

import numpy as np
from PIL import Image
from tokenizers import Tokenizer

from exporter.terrascope8b.parity import open_session
from tests.exporter.official_loop import Outcome
from tests.exporter.pictures import choose_grid, cut_tiles, normalise

Pick = Callable[[np.ndarray, int], list[int]]


class BundleLoop:
    """The model on the ONNX side."""

    def __init__(self, folder: Path) -> None:
        self.manifest = json.loads((folder / "bundle.json").read_text(encoding="utf-8"))
        graphs = self.manifest["graphs"]
        self.sessions = {role: open_session(folder / graph["file"], threads=1) for role, graph in graphs.items()}
        self.embeddings = np.load(folder / self.manifest["tables"]["embed"]["file"], mmap_mode="r")
        self.tokenizer = Tokenizer.from_file(str(folder / "tokenizer.json"))
        self.tokens = {role: self.tokenizer.token_to_id(text) for role, text in self.manifest["tokens"].items()}

    def run(self, role: str, **inputs: np.ndarray) -> dict[str, np.ndarray]:
        names = list(self.manifest["graphs"][role]["outputs"])
        return dict(zip(names, self.sessions[role].run(names, inputs), strict=True))

    def ask_single(self, picture: Image.Image, text: str, *, max_tokens: int, max_segments: int = 20) -> Outcome:
        vision = self.manifest["vision"]
        tiling = vision["tiling"]
        grid = choose_grid(*picture.size, vision["tile_px"], tiling["grids"], tiling["larger_grid_above_share"])
        visual = self._encode(cut_tiles(picture, vision["tile_px"], grid))
        blocks = self._image_block(len(visual))
        return self._generate(
            text.replace("<image>", blocks), visual, [picture], lambda masks, _: self._pick(masks[0], grid), max_tokens,
            max_segments,
        )  # fmt: skip

    def ask_pair(self, pictures: Sequence[Image.Image], text: str, *, max_tokens: int) -> Outcome:
        visual = self._encode(pictures)
        per_image = self.manifest["vision"]["tokens_per_tile"]

        def pick(masks: np.ndarray, number: int) -> list[int]:
            date = number % len(pictures)
            return [date * per_image + index for index in self._pick(masks[date], (1, 1))]

        blocks = self.manifest["prompt"]["image_separator"].join([self._image_block(per_image)] * len(pictures))
        return self._generate(text.replace("<image>", blocks), visual, pictures, pick, max_tokens, 20)

    def ask_fused(
        self, optical: Image.Image, sar: Image.Image, text: str, question: str, *, max_tokens: int
    ) -> Outcome:
        visual = self._encode([optical, sar])
        per_image = self.manifest["vision"]["tokens_per_tile"]
        query = self.embeddings[self.tokenizer.encode(question).ids].astype(np.float32)

        def pick(masks: np.ndarray, number: int) -> list[int]:
            cells = np.array(self._pick(masks[0], (1, 1)))
            optical_rank, sar_rank = (
                _softmax_rows(visual[cells + offset] @ query.T / math.sqrt(visual.shape[1])).mean(axis=1)
                for offset in (0, per_image)
            )
            return (cells + per_image * (sar_rank > optical_rank)).tolist()

        blocks = self.manifest["prompt"]["image_separator"].join([self._image_block(per_image)] * 2)
        return self._generate(text.replace("<image>", blocks), visual, [optical], pick, max_tokens, 20)

    def _generate(
        self,
        text: str,
        visual: np.ndarray,
        pictures: Sequence[Image.Image],
        pick: Pick,
        max_tokens: int,
        max_segments: int,
    ) -> Outcome:
        ids = np.array(self.tokenizer.encode(self.manifest["prompt"]["turn"].replace("{input}", text)).ids)
        rows = self.embeddings[ids].astype(np.float32)
        rows[ids == self.tokens["image_context"]] = visual
        features = [self._encode_mask_features(picture) for picture in pictures]
        stop = {self.tokenizer.token_to_id(text) for text in self.manifest["stop"]}
        decoder = _Decoder(self)
        following = int(decoder.feed(rows)["logits"].argmax())
        outcome = Outcome()
        while len(outcome.ids) < max_tokens:
            step = decoder.feed(self.embeddings[[following]].astype(np.float32))
            outcome.ids.append(following)
            if following in stop:
                break
            if following == self.tokens["seg"]:
                masks = self._segment(step["hidden"][0], features, pictures[0].size)
                indices = pick(masks, len(outcome.masks))
                outcome.masks.append(masks)
                outcome.picked.append(indices)
                step = decoder.feed(visual[indices])
                outcome.ids += [self.tokens["region"]] * len(indices)
                if len(outcome.masks) == max_segments:
                    break
            following = int(step["logits"].argmax())
        return outcome

    def _encode(self, pictures: Sequence[Image.Image]) -> np.ndarray:
        tiles = np.stack([normalise(picture, self.manifest["vision"]["tile_px"]) for picture in pictures])
        tokens = self.run("vision", pixel_values=tiles)["tokens"]
        return tokens.reshape(-1, tokens.shape[-1])

    def _encode_mask_features(self, picture: Image.Image) -> dict[str, np.ndarray]:
        return self.run("mask_encoder", pixel_values=normalise(picture, self.manifest["masks"]["input_px"])[None])

    def _segment(
        self, hidden: np.ndarray, features: Sequence[dict[str, np.ndarray]], size: tuple[int, int]
    ) -> np.ndarray:
        seg = self.run("seg_head", hidden=hidden)["seg"]
        side = self.manifest["masks"]["input_px"]
        masks = []
        for picture_features in features:
            logits = self.run("mask_decoder", seg=seg, **picture_features)["logits"][0]
            masks.append(_resize_bilinear(_resize_bilinear(logits, side, side), size[1], size[0]) > 0)
        return np.stack(masks)

    def _pick(self, mask: np.ndarray, grid: tuple[int, int]) -> list[int]:
        """Cells whose centre pixel is on, at most 8, spread over a 3 x 3 raster of the mask's box."""
        vision, columns, rows = self.manifest["vision"], *grid
        side, tile = vision["token_grid"], vision["tile_px"]
        lines = [
            np.floor((np.floor((np.arange(side * n) + 0.5) * tile / side) + 0.5) * length / (tile * n)).astype(int)
            for n, length in ((rows, mask.shape[0]), (columns, mask.shape[1]))
        ]
        row, column = np.nonzero(mask[np.ix_(*lines)])
        index = (row // side * columns + column // side) * side**2 + row % side * side + column % side
        order = np.argsort(index)
        row, column, index = row[order], column[order], index[order]
        limit, cells = self.manifest["picking"]["tokens_per_region"], self.manifest["picking"]["sample_cells"]
        if len(index) == 0:
            return [0]  # as officially; the product's loop must inject nothing instead
        if len(index) <= limit:
            return index.tolist()
        row_step = max(1.0, (row.max() - row.min() + 1) / cells)
        column_step = max(1.0, (column.max() - column.min() + 1) / cells)
        sampled = []
        for i in range(cells):
            for j in range(cells):
                low_r, low_c = row.min() + i * row_step, column.min() + j * column_step
                high_r, high_c = row.min() + (i + 1) * row_step, column.min() + (j + 1) * column_step
                inside = (row >= low_r) & (row < high_r) & (column >= low_c) & (column < high_c)
                if inside.any():
                    far = (row - (low_r + high_r) / 2) ** 2 + (column - (low_c + high_c) / 2) ** 2
                    sampled.append(int(index[np.where(inside, far, np.inf).argmin()]))
        return sampled[:limit]

    def _image_block(self, tokens: int) -> str:
        prompt = self.manifest["prompt"]
        return prompt["image"].replace("{context}", self.manifest["tokens"]["image_context"] * tokens)


class _Decoder:
    """The decoder's cache: one buffer per layer, bound as past and present at once."""

    def __init__(self, loop: BundleLoop) -> None:
        import onnxruntime

        self.session, decoder = loop.sessions["decoder"], loop.manifest["decoder"]
        shape = (1, decoder["kv_heads"], decoder["max_length"], decoder["head_dim"])
        self.binding = self.session.io_binding()
        self.length = 0
        self.buffers = []
        for layer in range(decoder["layers"]):
            for part in ("key", "value"):
                buffer = onnxruntime.OrtValue.ortvalue_from_numpy(np.zeros(shape, dtype=decoder["kv_dtype"]))
                self.binding.bind_ortvalue_input(f"past_{part}_{layer}", buffer)
                self.binding.bind_ortvalue_output(f"present_{part}_{layer}", buffer)
                self.buffers.append(buffer)

    def feed(self, rows: np.ndarray) -> dict[str, np.ndarray]:
        """Run (S, C) rows after those before; logits and hidden of the last one."""
        self.length += len(rows)
        self.binding.bind_cpu_input("embeddings", np.ascontiguousarray(rows[None]))
        self.binding.bind_cpu_input("seqlens_k", np.array([self.length - 1], dtype=np.int32))
        self.binding.bind_cpu_input("total_sequence_length", np.array([self.length], dtype=np.int32))
        for name in ("logits", "hidden"):
            self.binding.bind_output(name)
        self.session.run_with_iobinding(self.binding)
        values = dict(zip(self._names(), self.binding.get_outputs(), strict=True))
        return {name: values[name].numpy() for name in ("logits", "hidden")}

    def _names(self) -> list[str]:
        # get_outputs follows the order of binding.
        layers = len(self.buffers) // 2
        present = [f"present_{part}_{layer}" for layer in range(layers) for part in ("key", "value")]
        return [*present, "logits", "hidden"]


def _softmax_rows(scores: np.ndarray) -> np.ndarray:
    powers = np.exp(scores - scores.max(axis=0))
    return powers / powers.sum(axis=0)


def _resize_bilinear(values: np.ndarray, height: int, width: int) -> np.ndarray:
    """Bilinear with pixel centres at halves, edges repeated."""
    for axis, size in ((0, height), (1, width)):
        length = values.shape[axis]
        position = np.clip((np.arange(size, dtype=np.float32) + 0.5) * (length / size) - 0.5, 0, None)
        low = np.minimum(position.astype(int), length - 1)
        high = np.minimum(low + 1, length - 1)
        share = (position - low).astype(np.float32)
        share = share[:, None] if axis == 0 else share[None]
        values = np.take(values, low, axis) * (1 - share) + np.take(values, high, axis) * share
    return values
