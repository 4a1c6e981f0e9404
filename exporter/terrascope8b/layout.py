"""Names and shapes of every weight in the official checkpoint layout; says nothing about where the bytes are."""

from __future__ import annotations

from exporter.terrascope8b.config import CheckpointConfig, LanguageGeometry, Sam2Geometry, VisionGeometry

Shapes = dict[str, tuple[int, ...]]

SAM2 = "grounding_encoder.sam2_model."
MASK_DECODER_MLP = 2048
"""Width of the two-way transformer's MLP and, below, of the IoU head: fixed in the official source."""
IOU_HEAD = 256
MASK_TOKENS = 4

UNUSED_PREFIXES = tuple(
    SAM2 + name
    for name in (
        "memory_attention.",
        "memory_encoder.",
        "obj_ptr_proj.",
        "obj_ptr_tpos_proj.",
        "mask_downsample.",
        "maskmem_tpos_enc",
        "no_mem_pos_enc",
        "no_obj_ptr",
        "sam_prompt_encoder.mask_downscaling.",
    )
)
"""Weights of SAM2's video memory and mask prompt: every frame is prompted by itself, so they are never read."""


def expected_shapes(config: CheckpointConfig) -> Shapes:
    """All weights the exporter needs, by official name."""
    return {
        **vision_shapes(config.vision),
        **projector_shapes(config.vision, config.language),
        **language_shapes(config.language),
        **seg_head_shapes(config.language, config.sam2),
        **sam2_shapes(config.sam2),
    }


def is_unused(name: str) -> bool:
    """Whether a weight belongs to the layout and is left out of the bundle."""
    return name.startswith(UNUSED_PREFIXES)


def vision_shapes(vision: VisionGeometry) -> Shapes:
    """InternViT."""
    width = vision.hidden
    prefix = "vision_model.embeddings."
    shapes: Shapes = {
        prefix + "class_embedding": (1, 1, width),
        prefix + "position_embedding": (1, vision.patches + 1, width),
        **_affine(prefix + "patch_embedding", width, 3, vision.patch_px, vision.patch_px),
    }
    for layer in range(vision.layers):
        prefix = f"vision_model.encoder.layers.{layer}."
        shapes[prefix + "attn.qkv.weight"] = (3 * width, width)
        if vision.qkv_bias:
            shapes[prefix + "attn.qkv.bias"] = (3 * width,)
        if vision.qk_normalization:
            shapes[prefix + "attn.q_norm.weight"] = (width,)
            shapes[prefix + "attn.k_norm.weight"] = (width,)
        shapes |= _affine(prefix + "attn.proj", width, width)
        shapes |= _affine(prefix + "mlp.fc1", vision.intermediate, width)
        shapes |= _affine(prefix + "mlp.fc2", width, vision.intermediate)
        for norm in ("norm1", "norm2"):
            shapes[prefix + norm + ".weight"] = (width,)
            if vision.norm_type == "layer_norm":
                shapes[prefix + norm + ".bias"] = (width,)
        shapes[prefix + "ls1"] = shapes[prefix + "ls2"] = (width,)
    return shapes


def projector_shapes(vision: VisionGeometry, language: LanguageGeometry) -> Shapes:
    """`mlp1`: LayerNorm, Linear, GELU, Linear."""
    return {
        **_affine("mlp1.0", vision.shuffled),
        **_affine("mlp1.1", language.hidden, vision.shuffled),
        **_affine("mlp1.3", language.hidden, language.hidden),
    }


def language_shapes(language: LanguageGeometry) -> Shapes:
    """Qwen2."""
    width, kv_width = language.hidden, language.kv_heads * language.head_dim
    shapes: Shapes = {
        "language_model.model.embed_tokens.weight": (language.vocabulary, width),
        "language_model.model.norm.weight": (width,),
        "language_model.lm_head.weight": (language.vocabulary, width),
    }
    for layer in range(language.layers):
        prefix = f"language_model.model.layers.{layer}."
        shapes |= _affine(prefix + "self_attn.q_proj", width, width)
        shapes |= _affine(prefix + "self_attn.k_proj", kv_width, width)
        shapes |= _affine(prefix + "self_attn.v_proj", kv_width, width)
        shapes[prefix + "self_attn.o_proj.weight"] = (width, width)
        shapes[prefix + "mlp.gate_proj.weight"] = (language.intermediate, width)
        shapes[prefix + "mlp.up_proj.weight"] = (language.intermediate, width)
        shapes[prefix + "mlp.down_proj.weight"] = (width, language.intermediate)
        shapes[prefix + "input_layernorm.weight"] = (width,)
        shapes[prefix + "post_attention_layernorm.weight"] = (width,)
    return shapes


def seg_head_shapes(language: LanguageGeometry, sam2: Sam2Geometry) -> Shapes:
    """`text_hidden_fcs`: Linear, ReLU, Linear."""
    return {
        **_affine("text_hidden_fcs.0", language.hidden, language.hidden),
        **_affine("text_hidden_fcs.2", sam2.d_model, language.hidden),
    }


def sam2_shapes(sam2: Sam2Geometry) -> Shapes:
    """SAM2's image encoder, prompt encoder and mask decoder."""
    shapes = {
        "no_mem_embed": (1, 1, sam2.d_model),
        **{"image_encoder." + name: shape for name, shape in _hiera_shapes(sam2).items()},
        **_prompt_encoder_shapes(sam2.d_model),
        **{"sam_mask_decoder." + name: shape for name, shape in _mask_decoder_shapes(sam2.d_model).items()},
    }
    return {SAM2 + name: shape for name, shape in shapes.items()}


def _hiera_shapes(sam2: Sam2Geometry) -> Shapes:
    first = sam2.embed_dim
    shapes: Shapes = {
        "trunk.pos_embed": (1, first, *sam2.window_pos_embed_bkg_spatial_size),
        "trunk.pos_embed_window": (1, first, sam2.window_spec[0], sam2.window_spec[0]),
        **_affine("trunk.patch_embed.proj", first, 3, 7, 7),
    }
    block, width_in = 0, first
    for count, width in zip(sam2.stages, sam2.stage_dims, strict=True):
        for _ in range(count):
            prefix = f"trunk.blocks.{block}."
            shapes |= _affine(prefix + "norm1", width_in)
            shapes |= _affine(prefix + "attn.qkv", 3 * width, width_in)
            shapes |= _affine(prefix + "attn.proj", width, width)
            shapes |= _affine(prefix + "norm2", width)
            shapes |= _affine(prefix + "mlp.layers.0", 4 * width, width)
            shapes |= _affine(prefix + "mlp.layers.1", width, 4 * width)
            if width != width_in:
                shapes |= _affine(prefix + "proj", width, width_in)
            block, width_in = block + 1, width
    for level, channels in enumerate(sam2.backbone_channel_list):
        shapes |= _affine(f"neck.convs.{level}.conv", sam2.d_model, channels, 1, 1)
    return shapes


def _prompt_encoder_shapes(width: int) -> Shapes:
    prefix = "sam_prompt_encoder."
    return {
        prefix + "pe_layer.positional_encoding_gaussian_matrix": (2, width // 2),
        **{f"{prefix}point_embeddings.{index}.weight": (1, width) for index in range(4)},
        prefix + "not_a_point_embed.weight": (1, width),
        prefix + "no_mask_embed.weight": (1, width),
    }


def _mask_decoder_shapes(width: int) -> Shapes:
    shapes: Shapes = {
        "iou_token.weight": (1, width),
        "mask_tokens.weight": (MASK_TOKENS, width),
        "obj_score_token.weight": (1, width),
        # Transposed convolutions keep their weights as (in, out, height, width).
        "output_upscaling.0.weight": (width, width // 4, 2, 2),
        "output_upscaling.0.bias": (width // 4,),
        **_affine("output_upscaling.1", width // 4),
        "output_upscaling.3.weight": (width // 4, width // 8, 2, 2),
        "output_upscaling.3.bias": (width // 8,),
        **_affine("conv_s0", width // 8, width, 1, 1),
        **_affine("conv_s1", width // 4, width, 1, 1),
        **_three_layers("iou_prediction_head", width, IOU_HEAD, MASK_TOKENS),
        **_three_layers("pred_obj_score_head", width, width, 1),
    }
    for token in range(MASK_TOKENS):
        shapes |= _three_layers(f"output_hypernetworks_mlps.{token}", width, width, width // 8)
    for layer in range(2):
        prefix = f"transformer.layers.{layer}."
        shapes |= _attention(prefix + "self_attn", width, width)
        shapes |= _attention(prefix + "cross_attn_token_to_image", width, width // 2)
        shapes |= _attention(prefix + "cross_attn_image_to_token", width, width // 2)
        shapes |= _affine(prefix + "mlp.layers.0", MASK_DECODER_MLP, width)
        shapes |= _affine(prefix + "mlp.layers.1", width, MASK_DECODER_MLP)
        for norm in range(1, 5):
            shapes |= _affine(f"{prefix}norm{norm}", width)
    shapes |= _attention("transformer.final_attn_token_to_image", width, width // 2)
    shapes |= _affine("transformer.norm_final_attn", width)
    return shapes


def _affine(name: str, *shape: int) -> Shapes:
    return {name + ".weight": shape, name + ".bias": shape[:1]}


def _attention(name: str, width: int, inner: int) -> Shapes:
    shapes: Shapes = {}
    for part in ("q_proj", "k_proj", "v_proj"):
        shapes |= _affine(f"{name}.{part}", inner, width)
    return shapes | _affine(name + ".out_proj", width, inner)


def _three_layers(name: str, width: int, hidden: int, out: int) -> Shapes:
    return {
        **_affine(name + ".layers.0", hidden, width),
        **_affine(name + ".layers.1", hidden, hidden),
        **_affine(name + ".layers.2", out, hidden),
    }
