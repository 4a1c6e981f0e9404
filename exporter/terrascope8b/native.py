"""The graphs' PyTorch sides: transformers' InternVL and SAM2 modules filled with official weights, thinly wrapped."""

from __future__ import annotations

from collections.abc import Mapping

import torch
from torch import Tensor, nn
from transformers import (
    InternVLVisionConfig,
    InternVLVisionModel,
    Sam2Config,
    Sam2HieraDetConfig,
    Sam2MaskDecoderConfig,
    Sam2Model,
    Sam2PromptEncoderConfig,
    Sam2VisionConfig,
)

from exporter.terrascope8b.checkpoint import Checkpoint
from exporter.terrascope8b.config import Sam2Geometry, VisionGeometry
from exporter.terrascope8b.errors import CheckpointError
from exporter.terrascope8b.layout import IOU_HEAD, MASK_DECODER_MLP
from exporter.terrascope8b.renaming import load_sam2_weights, load_vision_weights


class Vision(nn.Module):
    """InternViT, pixel shuffle and projector: normalised tiles to visual tokens."""

    def __init__(self, tower: nn.Module, projector: nn.Module, geometry: VisionGeometry, dtype: torch.dtype) -> None:
        super().__init__()
        self.tower, self.projector, self.geometry, self.dtype = tower, projector, geometry, dtype

    def forward(self, pixel_values: Tensor) -> Tensor:
        """(tiles, 3, S, S) float32 -> (tiles, tokens, C) float32, tokens row-major over the tile."""
        patches = self.tower(pixel_values=pixel_values.to(self.dtype)).last_hidden_state[:, 1:]
        step, side, width = self.geometry.shuffle, self.geometry.token_grid, self.geometry.hidden
        # Version 2 of the shuffle: a token takes its step x step patches, rows before columns.
        grid = patches.reshape(-1, side, step, side, step, width)
        tokens = grid.permute(0, 1, 3, 2, 4, 5).reshape(-1, side * side, self.geometry.shuffled)
        projected: Tensor = self.projector(tokens)
        return projected.float()


class MaskEncoder(nn.Module):
    """SAM2's image encoder with all that depends on the picture alone."""

    def __init__(self, sam2: Sam2Model, dtype: torch.dtype) -> None:
        super().__init__()
        self.backbone, self.neck = sam2.vision_encoder.backbone, sam2.vision_encoder.neck
        self.levels = sam2.vision_encoder.num_feature_levels
        self.conv_s0, self.conv_s1 = sam2.mask_decoder.conv_s0, sam2.mask_decoder.conv_s1
        self.no_memory = nn.Parameter(sam2.no_memory_embedding.detach().reshape(1, -1, 1, 1))
        self.dtype = dtype
        # The position table is fixed for the fixed input size: interpolate it once, in float32, outside the graph.
        side = sam2.config.vision_config.backbone_config.image_size[0] // 4
        table = self.backbone._get_pos_embed((side, side)).detach().clone()
        self.positions = nn.Parameter(table)

    def forward(self, pixel_values: Tensor) -> tuple[Tensor, Tensor, Tensor]:
        """(1, 3, S, S) float32 -> embedding (1, D, S/16, S/16), s0 (1, D/8, S/4, S/4), s1 (1, D/4, S/8, S/8)."""
        states = self.backbone.patch_embed(pixel_values.to(self.dtype)) + self.positions
        stages = []
        for index, block in enumerate(self.backbone.blocks):
            states = block(states)
            if index in self.backbone.stage_ends:
                stages.append(states)
        levels, _ = self.neck(tuple(stages))
        s0, s1, embedding = levels[-self.levels :][::-1]
        return (
            (embedding + self.no_memory).float(),
            self.conv_s0(s0).float(),
            self.conv_s1(s1).float(),
        )


class MaskDecoder(nn.Module):
    """SAM2's mask decoder, prompted by [SEG] embeddings alone; keeps each one's mask of highest predicted IoU."""

    def __init__(self, sam2: Sam2Model) -> None:
        super().__init__()
        self.decoder = sam2.mask_decoder
        with torch.no_grad():
            self.positions = nn.Parameter(sam2.get_image_wide_positional_embeddings().detach().clone())
            # The official prompt is one empty point and its padding, both "not a point", then the [SEG] embedding.
            empty = sam2.prompt_encoder.not_a_point_embed.weight.detach()
            self.empty_points = nn.Parameter(empty.repeat(2, 1)[None, None].clone())
            self.no_mask = nn.Parameter(sam2.prompt_encoder.no_mask_embed.weight.detach().reshape(1, -1, 1, 1).clone())

    def forward(self, embedding: Tensor, s0: Tensor, s1: Tensor, seg: Tensor) -> tuple[Tensor, Tensor, Tensor]:
        """Features of one picture and seg (K, D) -> logits (K, S/4, S/4), iou (K), object_logit (K); float32."""
        count = seg.shape[0]
        prompts = torch.cat([self.empty_points.expand(1, count, -1, -1), seg[None, :, None]], dim=2)
        masks, scores, _, presence = self.decoder(
            image_embeddings=embedding,
            image_positional_embeddings=self.positions,
            sparse_prompt_embeddings=prompts,
            dense_prompt_embeddings=self.no_mask.expand(-1, -1, embedding.shape[2], embedding.shape[3]),
            multimask_output=True,
            high_resolution_features=[s0, s1],
        )
        masks, scores = masks[0], scores[0]
        best = scores.argmax(dim=-1)
        chosen = torch.gather(masks, 1, best[:, None, None, None].expand(-1, 1, masks.shape[-2], masks.shape[-1]))[:, 0]
        return chosen, torch.gather(scores, 1, best[:, None])[:, 0], presence[0, :, 0]


class SegHead(nn.Sequential):
    """`text_hidden_fcs`: last hidden state at [SEG] -> mask prompt; (1, C) -> (1, D) float32."""


def build_vision(checkpoint: Checkpoint, dtype: torch.dtype) -> Vision:
    """Fill the native vision tower and projector; weights take `dtype`, inputs and outputs stay float32."""
    geometry, language = checkpoint.config.vision, checkpoint.config.language
    config = InternVLVisionConfig(
        hidden_size=geometry.hidden,
        num_hidden_layers=geometry.layers,
        num_attention_heads=geometry.heads,
        intermediate_size=geometry.intermediate,
        attention_bias=geometry.qkv_bias,
        use_qk_norm=geometry.qk_normalization,
        norm_type=geometry.norm_type,
        layer_norm_eps=geometry.layer_norm_eps,
        image_size=geometry.tile_px,
        patch_size=geometry.patch_px,
    )
    config._attn_implementation = "eager"
    with torch.device("meta"):
        tower = InternVLVisionModel(config)
        projector = nn.Sequential(
            nn.LayerNorm(geometry.shuffled),
            nn.Linear(geometry.shuffled, language.hidden),
            nn.GELU(),
            nn.Linear(language.hidden, language.hidden),
        )
    _fill(tower, load_vision_weights(checkpoint.read, geometry), "vision_model")
    _fill(projector, {name: checkpoint.read(f"mlp1.{name}").float() for name in projector.state_dict()}, "mlp1")
    return Vision(tower.to(dtype), projector.to(dtype), geometry, dtype).eval()


def build_sam2(checkpoint: Checkpoint) -> Sam2Model:
    """Fill the native SAM2 in float32."""
    geometry = checkpoint.config.sam2
    with torch.device("meta"):
        model = Sam2Model(_sam2_config(geometry))
    weights = load_sam2_weights(checkpoint.read, geometry)
    # The mask prompt's layers are never run, so their weights are not read; the native module still has slots.
    for name, slot in model.state_dict().items():
        if name.startswith("prompt_encoder.mask_embed."):
            weights[name] = torch.zeros(slot.shape)
    _fill(model, weights, "grounding_encoder.sam2_model")
    return model.eval()


def build_seg_head(checkpoint: Checkpoint) -> SegHead:
    """Fill the [SEG] head in float32."""
    width, out = checkpoint.config.language.hidden, checkpoint.config.sam2.d_model
    with torch.device("meta"):
        head = SegHead(nn.Linear(width, width), nn.ReLU(), nn.Linear(width, out))
    _fill(head, {name: checkpoint.read(f"text_hidden_fcs.{name}").float() for name in head.state_dict()}, "seg head")
    return head.eval()


def _sam2_config(geometry: Sam2Geometry) -> Sam2Config:
    side, width = geometry.image_size, geometry.d_model
    trunk = Sam2HieraDetConfig(
        hidden_size=geometry.embed_dim,
        num_attention_heads=geometry.num_heads,
        image_size=[side, side],
        window_positional_embedding_background_size=list(geometry.window_pos_embed_bkg_spatial_size),
        blocks_per_stage=list(geometry.stages),
        embed_dim_per_stage=list(geometry.stage_dims),
        num_attention_heads_per_stage=[geometry.num_heads * 2**stage for stage in range(len(geometry.stages))],
        window_size_per_stage=list(geometry.window_spec),
        global_attention_blocks=list(geometry.global_att_blocks),
    )
    config = Sam2Config(
        vision_config=Sam2VisionConfig(
            backbone_config=trunk,
            backbone_channel_list=list(geometry.backbone_channel_list),
            backbone_feature_sizes=[[side // step, side // step] for step in (4, 8, 16)],
            fpn_hidden_size=width,
        ),
        prompt_encoder_config=Sam2PromptEncoderConfig(hidden_size=width, image_size=side, patch_size=16),
        mask_decoder_config=Sam2MaskDecoderConfig(
            hidden_size=width, mlp_dim=MASK_DECODER_MLP, iou_head_hidden_dim=IOU_HEAD
        ),
    )
    config._attn_implementation = "eager"
    return config


def _fill(module: nn.Module, weights: Mapping[str, Tensor], part: str) -> None:
    """Give a module built without memory its weights.

    Raises:
        CheckpointError: the native module and the renamed weights do not fit: this exporter does not know the
            installed transformers version.
    """
    try:
        module.load_state_dict(weights, strict=True, assign=True)
    except RuntimeError as error:
        raise CheckpointError(
            f"{part}: the installed transformers has other modules than this exporter knows ({str(error)[:200]}); "
            "install the version pinned in requirements/export.in."
        ) from error
    left = [name for name, value in (*module.named_parameters(), *module.named_buffers()) if value.is_meta]
    if left:
        raise CheckpointError(f"{part}: {left[0]} got no weights; install the transformers of requirements/export.in.")
