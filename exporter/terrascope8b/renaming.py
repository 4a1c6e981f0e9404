"""Official weight names -> names in transformers' own InternVL and SAM2 modules; shapes and values do not change."""

from __future__ import annotations

import re
from collections.abc import Callable

import torch

from exporter.terrascope8b.config import Sam2Geometry, VisionGeometry
from exporter.terrascope8b.layout import SAM2, sam2_shapes, vision_shapes

ReadWeight = Callable[[str], torch.Tensor]
Weights = dict[str, torch.Tensor]

_VISION = (
    ("vision_model.", ""),
    ("embeddings.class_embedding", "embeddings.cls_token"),
    ("embeddings.position_embedding", "embeddings.position_embeddings"),
    ("embeddings.patch_embedding.", "embeddings.patch_embeddings.projection."),
    ("encoder.layers.", "encoder.layer."),
    (".ls1", ".lambda_1"),
    (".ls2", ".lambda_2"),
    (".norm1.", ".layernorm_before."),
    (".norm2.", ".layernorm_after."),
    (".attn.proj.", ".attention.projection_layer."),
    (".attn.", ".attention."),
)

_SAM2_TRUNK = (
    ("image_encoder.trunk.", "vision_encoder.backbone."),
    ("patch_embed.proj.", "patch_embed.projection."),
    (".norm1.", ".layer_norm1."),
    (".norm2.", ".layer_norm2."),
    (".mlp.layers.0.", ".mlp.proj_in."),
    (".mlp.layers.1.", ".mlp.proj_out."),
)

_SAM2_DECODER = (
    ("sam_mask_decoder.", "mask_decoder."),
    ("output_upscaling.0.", "upscale_conv1."),
    ("output_upscaling.1.", "upscale_layer_norm."),
    ("output_upscaling.3.", "upscale_conv2."),
    (".out_proj.", ".o_proj."),
    ("norm_final_attn.", "layer_norm_final_attn."),
    (".mlp.layers.0.", ".mlp.proj_in."),
    (".mlp.layers.1.", ".mlp.proj_out."),
)


def rename_vision(name: str) -> str:
    """Native name of an InternViT weight; `attn.qkv` becomes `attention.qkv`, which the caller splits."""
    return _replace(name, _VISION)


def rename_sam2(name: str) -> str:
    """Native name of a SAM2 weight, except point embeddings and the positional matrix, which change their form."""
    name = name.removeprefix(SAM2)
    if name.startswith("image_encoder.neck."):
        return re.sub(r"image_encoder\.neck\.convs\.(\d+)\.conv\.", r"vision_encoder.neck.convs.\1.", name)
    if name.startswith("image_encoder."):
        return _replace(name, _SAM2_TRUNK)
    if name.startswith("sam_mask_decoder."):
        name = _replace(name, _SAM2_DECODER)
        if name.startswith("mask_decoder.transformer.layers."):
            return re.sub(r"\.norm(\d)\.", r".layer_norm\1.", name)
        # Three-layer heads: the first and last layer have names of their own.
        name = re.sub(r"(mlps\.\d+|_head)\.layers\.0\.", r"\1.proj_in.", name)
        name = re.sub(r"(mlps\.\d+|_head)\.layers\.2\.", r"\1.proj_out.", name)
        return re.sub(r"(mlps\.\d+|_head)\.layers\.1\.", r"\1.layers.0.", name)
    if name.startswith("sam_prompt_encoder."):
        return name.replace("sam_prompt_encoder.", "prompt_encoder.")
    return name.replace("no_mem_embed", "no_memory_embedding")


def load_vision_weights(read: ReadWeight, geometry: VisionGeometry) -> Weights:
    """InternViT's weights under native names, float32."""
    weights: Weights = {}
    for name in vision_shapes(geometry):
        native, value = rename_vision(name), read(name).float()
        if ".attention.qkv." in native:
            for part, rows in zip("qkv", value.chunk(3), strict=True):
                weights[native.replace(".qkv.", f".{part}_proj.")] = rows.clone()
        else:
            weights[native] = value
    return weights


def load_sam2_weights(read: ReadWeight, geometry: Sam2Geometry) -> Weights:
    """SAM2's weights under native names, float32."""
    weights: Weights = {}
    points: list[torch.Tensor] = []
    for name in sam2_shapes(geometry):
        value = read(name).float()
        if ".point_embeddings." in name:
            points.append(value)
        elif name.endswith("positional_encoding_gaussian_matrix"):
            weights["prompt_encoder.shared_embedding.positional_embedding"] = value
            weights["shared_image_embedding.positional_embedding"] = value
        else:
            weights[rename_sam2(name)] = value
    weights["prompt_encoder.point_embed.weight"] = torch.cat(points)
    return weights


def _replace(name: str, pairs: tuple[tuple[str, str], ...]) -> str:
    for official, native in pairs:
        name = name.replace(official, native)
    return name
