"""The official inference loop restated in PyTorch: the yardstick of the parity tests.

Written from the published description of what the official code does, defects included; weights come straight from
the checkpoint's safetensors into transformers' modules.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np
import torch
import torch.nn.functional as F  # noqa: N812
from PIL import Image
from transformers import DynamicCache, Qwen2ForCausalLM

from exporter.terrascope8b.checkpoint import Checkpoint, open_checkpoint
from exporter.terrascope8b.native import build_sam2, build_seg_head, build_vision
from exporter.terrascope8b.reference import qwen2_config
from tests.exporter.pictures import MASK_MEAN, MASK_STD, choose_grid, cut_tiles, normalise


@dataclass
class Outcome:
    """What a loop did."""

    ids: list[int] = field(default_factory=list)
    masks: list[np.ndarray] = field(default_factory=list)
    """Per [SEG]: (images, H, W) bool."""
    picked: list[list[int]] = field(default_factory=list)


class OfficialLoop:
    """The model on the PyTorch side."""

    def __init__(self, folder: Path) -> None:
        self.checkpoint: Checkpoint = open_checkpoint(folder)
        config = self.checkpoint.config
        self.tile, self.side = config.vision.tile_px, config.vision.token_grid
        self.language = Qwen2ForCausalLM(qwen2_config(config.language)).eval()
        names = self.language.state_dict()
        weights = {name: self.checkpoint.read("language_model." + name).float() for name in names}
        self.language.load_state_dict(weights)
        self.vision = build_vision(self.checkpoint, torch.float32)
        self.sam2 = build_sam2(self.checkpoint)
        self.seg_head = build_seg_head(self.checkpoint)

    @torch.no_grad()
    def ask_single(self, picture: Image.Image, text: str, *, max_tokens: int, max_segments: int = 20) -> Outcome:
        """One picture, tiled."""
        grids = sorted(
            {(i, j) for n in range(1, 13) for i in range(1, n + 1) for j in range(1, n + 1) if i * j <= 12},
            key=lambda grid: grid[0] * grid[1],
        )
        grid = choose_grid(*picture.size, self.tile, grids, 0.5)
        tiles = cut_tiles(picture, self.tile, grid)
        visual = self._encode(tiles)
        context = f"<img>{'<IMG_CONTEXT>' * len(visual)}</img>"

        def pick(masks: torch.Tensor, count: int) -> list[int]:
            return self._pick(masks[0].numpy(), grid)

        return self._run(text.replace("<image>", context), visual, [picture], pick, max_tokens, max_segments)

    @torch.no_grad()
    def ask_pair(self, pictures: Sequence[Image.Image], text: str, *, max_tokens: int) -> Outcome:
        """Earlier and later picture, one tile each; the date of a [SEG] is its number modulo the pictures."""
        visual = self._encode(pictures)
        per_image = self.side**2
        blocks = [f"<img>{'<IMG_CONTEXT>' * per_image}</img>"] * len(pictures)

        def pick(masks: torch.Tensor, count: int) -> list[int]:
            date = count % len(pictures)
            return [date * per_image + index for index in self._pick(masks[date].numpy(), (1, 1))]

        return self._run(text.replace("<image>", "\n".join(blocks)), visual, pictures, pick, max_tokens, 20)

    @torch.no_grad()
    def ask_fused(
        self, optical: Image.Image, sar: Image.Image, text: str, question: str, *, max_tokens: int
    ) -> Outcome:
        """Optical and SAR picture, masks from the optical one, each picked cell from the better ranked sensor."""
        visual = self._encode([optical, sar])
        per_image = self.side**2
        blocks = [f"<img>{'<IMG_CONTEXT>' * per_image}</img>"] * 2
        ids = torch.tensor(self.checkpoint.tokenizer.tokenizer.encode(question).ids)
        query = self.language.get_input_embeddings()(ids)

        def pick(masks: torch.Tensor, count: int) -> list[int]:
            cells = self._pick(masks[0].numpy(), (1, 1))
            ranks = []
            for offset in (0, per_image):
                scores = visual[[offset + cell for cell in cells]] @ query.T / math.sqrt(visual.shape[1])
                ranks.append(scores.softmax(dim=0).mean(dim=1))
            return [cell + per_image * int(ranks[1][k] > ranks[0][k]) for k, cell in enumerate(cells)]

        return self._run(text.replace("<image>", "\n".join(blocks)), visual, [optical], pick, max_tokens, 20)

    def _run(self, text, visual, pictures, pick, max_tokens, max_segments) -> Outcome:
        tokenizer = self.checkpoint.tokenizer
        seg, region, context = (tokenizer.token_id(role) for role in ("seg", "region", "image_context"))
        stop = {tokenizer.tokenizer.token_to_id(name) for name in ("<|im_end|>", "<|end|>")}
        turn = f"<|im_start|>user\n{text}<|im_end|>\n<|im_start|>assistant\n"
        ids = torch.tensor(tokenizer.tokenizer.encode(turn).ids)
        rows = self.language.get_input_embeddings()(ids)
        rows[ids == context] = visual
        cache = DynamicCache()
        output = self.language(inputs_embeds=rows[None], past_key_values=cache, use_cache=True)
        following = int(output.logits[0, -1].argmax())
        outcome = Outcome()
        while len(outcome.ids) < max_tokens:
            output = self.language(
                input_ids=torch.tensor([[following]]),
                past_key_values=cache,
                use_cache=True,
                output_hidden_states=True,
            )
            outcome.ids.append(following)
            if following in stop:
                break
            if following == seg:
                masks = self._segment(output.hidden_states[-1][0, -1:], pictures)
                indices = pick(masks, len(outcome.masks))
                outcome.masks.append(masks.numpy())
                outcome.picked.append(indices)
                output = self.language(inputs_embeds=visual[indices][None], past_key_values=cache, use_cache=True)
                outcome.ids += [region] * len(indices)
                if len(outcome.masks) == max_segments:
                    break
            following = int(output.logits[0, -1].argmax())
        return outcome

    def _encode(self, pictures: Sequence[Image.Image]) -> torch.Tensor:
        tiles = torch.from_numpy(np.stack([normalise(picture, self.tile) for picture in pictures]))
        patches = self.vision.tower(pixel_values=tiles).last_hidden_state[:, 1:]
        count, width = len(patches), patches.shape[-1]
        # The official shuffle in its own steps: halve one axis into channels, swap, halve the other, swap back.
        x = patches.reshape(count, 2 * self.side, 2 * self.side, width)
        x = x.view(count, 2 * self.side, self.side, 2 * width).permute(0, 2, 1, 3).contiguous()
        x = x.view(count, self.side, self.side, 4 * width).permute(0, 2, 1, 3).contiguous()
        return self.vision.projector(x.reshape(count, -1, 4 * width)).flatten(0, 1)

    def _segment(self, hidden: torch.Tensor, pictures: Sequence[Image.Image]) -> torch.Tensor:
        prompt = self.seg_head(hidden)
        side = self.checkpoint.config.sam2.image_size
        width, height = pictures[0].size
        masks = []
        for picture in pictures:
            pixels = torch.from_numpy(normalise(picture, side, MASK_MEAN, MASK_STD))[None]
            features = self.sam2.get_image_embeddings(pixels)
            points = torch.zeros(1, 1, 1, 2)
            sparse, dense = self.sam2.prompt_encoder(
                input_points=points, input_labels=-torch.ones(1, 1, 1, dtype=torch.int32), input_boxes=None,
                input_masks=None,
            )  # fmt: skip
            logits, scores, _, _ = self.sam2.mask_decoder(
                image_embeddings=features[-1],
                image_positional_embeddings=self.sam2.get_image_wide_positional_embeddings(),
                sparse_prompt_embeddings=torch.cat([sparse, prompt[None, None]], dim=2),
                dense_prompt_embeddings=dense,
                multimask_output=True,
                high_resolution_features=features[:-1],
            )
            best = logits[0, 0, scores[0, 0].argmax()][None, None]
            full = F.interpolate(best, size=(side, side), mode="bilinear", align_corners=False)
            masks.append(F.interpolate(full, size=(height, width), mode="bilinear", align_corners=False)[0, 0])
        return torch.stack(masks).sigmoid() > 0.5

    def _pick(self, mask: np.ndarray, grid: tuple[int, int]) -> list[int]:
        columns, rows = grid
        picture = Image.fromarray((mask * 255).astype(np.uint8))
        target = picture.resize((self.tile * columns, self.tile * rows), Image.Resampling.NEAREST)
        cells = np.asarray(target.resize((self.side * columns, self.side * rows), Image.Resampling.NEAREST)) > 127
        found = []
        for tile in range(columns * rows):
            top, left = tile // columns * self.side, tile % columns * self.side
            for row in range(self.side):
                for column in range(self.side):
                    if cells[top + row, left + column]:
                        index = tile * self.side**2 + row * self.side + column
                        found.append((top + row, left + column, index))
        if not found:
            return [0]
        if len(found) <= 8:
            return [index for _, _, index in found]
        top, left = min(r for r, _, _ in found), min(c for _, c, _ in found)
        row_step = max(1, (max(r for r, _, _ in found) - top + 1) / 3)
        column_step = max(1, (max(c for _, c, _ in found) - left + 1) / 3)
        sampled = []
        for i in range(3):
            for j in range(3):
                low_r, high_r = top + i * row_step, top + (i + 1) * row_step
                low_c, high_c = left + j * column_step, left + (j + 1) * column_step
                inside = [item for item in found if low_r <= item[0] < high_r and low_c <= item[1] < high_c]
                if inside:
                    middle = ((low_r + high_r) / 2, (low_c + high_c) / 2)
                    nearest = min(inside, key=lambda item: (item[0] - middle[0]) ** 2 + (item[1] - middle[1]) ** 2)
                    sampled.append(nearest[2])
        return sampled[:8]
