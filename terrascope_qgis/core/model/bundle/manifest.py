"""Reads `bundle.json` and checks every field of it; opens no other file (docs/bundle.md)."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

from ...errors import BundleError
from ...words.said import say
from .digests import FORM, read_digest
from .json_fields import Fields
from .manifest_values import (
    DEGRADED,
    Calibration,
    DecoderSpec,
    FileEntry,
    GraphSpec,
    Limits,
    Manifest,
    SensorSpec,
    TensorSpec,
    VisionSpec,
    VocabularyEntry,
)
from .terrascope8b_manifest import read_table, read_terrascope8b

__all__ = [
    "TensorSpec",
    "GraphSpec",
    "DecoderSpec",
    "VisionSpec",
    "SensorSpec",
    "Limits",
    "VocabularyEntry",
    "Calibration",
    "DEGRADED",
    "FileEntry",
    "Manifest",
    "MANIFEST_NAME",
    "parse_manifest",
    "read_manifest",
]

FORMAT = 1
LITE, TERRASCOPE_8B = "terrascope-lite", "terrascope-8b"
FAMILIES = (LITE, TERRASCOPE_8B)
ROLES_OF_TOKENS = {
    LITE: ("bos", "eos", "seg"),
    TERRASCOPE_8B: ("eos", "seg", "region", "image_context", "image_start", "image_end"),
}
ROLES_OF_GRAPHS = {
    LITE: ("vision", "mask_decoder", "embed", "decoder", "seg_head"),
    TERRASCOPE_8B: ("vision", "mask_encoder", "mask_decoder", "decoder", "seg_head"),
}
DTYPES = ("float32", "float16", "bfloat16", "int64", "int32", "bool")
MANIFEST_NAME = "bundle.json"
MAX_MANIFEST_BYTES = 4_000_000


def read_manifest(folder: Path) -> Manifest:
    """Read and check the manifest of a bundle folder.

    Raises:
        BundleError: it is missing, not JSON, of another format, or a field is wrong.
    """
    path = folder / MANIFEST_NAME
    try:
        if path.stat().st_size > MAX_MANIFEST_BYTES:
            raise BundleError(say("manifest_long", file=path, most=MAX_MANIFEST_BYTES))
        text = path.read_text("utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise BundleError(say("manifest_unreadable", file=path, problem=error)) from error
    return parse_manifest(text, str(path))


def parse_manifest(text: str, source: str) -> Manifest:
    """Check the text of a manifest; `source` names it in messages.

    Raises:
        BundleError: not JSON, another format, or a field is wrong.
    """
    try:
        value = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise BundleError(say("manifest_json", source=source, problem=error)) from error
    root = Fields(value, "", source)
    found = root.raw("format", None)
    if found != FORMAT or isinstance(found, bool):
        raise BundleError(say("bundle_format", source=source, found=f"{found!r:.100}", expected=FORMAT))
    family = root.choice("family", FAMILIES)
    is_lite = family == LITE
    tables = root.mapping("tables", read_table, {})
    prompt = root.object("prompt")
    tokens = root.object("tokens")
    measured = root.raw("measured", {})
    manifest = Manifest(
        id=root.text("id"),
        version=root.text("version"),
        license=root.text("license"),
        family=family,
        min_onnxruntime=root.text("min_onnxruntime"),
        graphs=root.mapping("graphs", _read_graph),
        decoder=_read_decoder(root.object("decoder")),
        tokens={role: tokens.text(role) for role in tokens.names()},
        prompt_template=prompt.text("template"),
        question_case=prompt.choice("question_case", ("lower", "keep"), "keep"),
        sentences=prompt.mapping("sentences", _read_sentences, {}),
        decline_at=prompt.number("decline_at", 0.0, 1.0, 0.5),
        vision=(_read_vision if is_lite else _read_tiled_vision)(root.object("vision")),
        sensors=root.mapping("sensors", _read_sensor if is_lite else _read_pictured_sensor),
        limits=_read_limits(root.object("limits")),
        vocabulary=root.objects("vocabulary", _read_vocabulary_entry),
        concepts_file=root.text("concepts") if root.raw("concepts", None) is not None else None,
        tasks=root.texts("tasks"),
        calibration=root.mapping("calibration", _read_calibration, {}),
        files=root.objects("files", _read_file_entry),
        measured=measured if isinstance(measured, dict) else {},
        embed_table=tables.get("embed"),
        terrascope8b=None if is_lite else read_terrascope8b(root),
    )
    _check_links(manifest, root)
    return manifest


def _read_tensor(fields: Fields) -> TensorSpec:
    shape = fields.raw("shape")
    good = isinstance(shape, list) and len(shape) <= 8
    if not good or not all(type(size) in (int, str) for size in shape):
        raise fields.error(f"{fields.path}.shape", shape, "a list of sizes and names")
    return TensorSpec(fields.choice("dtype", DTYPES), tuple(shape))


def _read_graph(fields: Fields) -> GraphSpec:
    return GraphSpec(
        fields.text("file"),
        fields.mapping("inputs", _read_tensor),
        fields.mapping("outputs", _read_tensor),
        fields.text("weights_dtype", ""),
    )


def _read_decoder(fields: Fields) -> DecoderSpec:
    return DecoderSpec(
        layers=fields.integer("layers", 1, 256),
        kv_heads=fields.integer("kv_heads", 1, 256),
        head_dim=fields.integer("head_dim", 1, 1024),
        hidden=fields.integer("hidden", 1, 65536),
        max_length=fields.integer("max_length", 16, 1 << 20),
        kv_cache=fields.choice("kv_cache", ("concat", "shared")),
        mask_style=fields.choice("mask_style", ("none", "attention_mask", "seqlens_k"), "none"),
        position_input=fields.flag("position_input"),
    )


def _read_vision(fields: Fields) -> VisionSpec:
    low, preferred, high = _read_gsd(fields.object("gsd_m"))
    chip_px = fields.integer("chip_px", 32, 4096)
    spec = VisionSpec(
        chip_px=chip_px,
        overlap_px=fields.integer("overlap_px", 0, (chip_px - 1) // 2),
        gsd_min_m=low,
        gsd_max_m=high,
        gsd_preferred_m=preferred,
        token_grid=fields.integer("token_grid", 1, 256),
        overview_grid=fields.integer("overview_grid", 1, 64),
        feature_stride=fields.integer("feature_stride", 1, 64),
        feature_channels=fields.integer("feature_channels", 1, 4096),
    )
    if chip_px % spec.token_grid:
        raise fields.error(f"{fields.path}.token_grid", spec.token_grid, f"a divisor of chip_px ({chip_px})")
    return spec


def _read_tiled_vision(fields: Fields) -> VisionSpec:
    """Of a family that looks at pictures cut in tiles: the tile is the chip, there are no pixel features."""
    low, preferred, high = _read_gsd(fields.object("gsd_m"))
    chip_px = fields.integer("tile_px", 16, 4096)
    return VisionSpec(chip_px, 0, low, preferred, high, fields.integer("token_grid", 1, 256), 0, 0, 0)


def _read_gsd(fields: Fields) -> tuple[float, float, float]:
    """Finest, preferred and coarsest pixel size in metres."""
    low = fields.number("min", 0.01, 10_000)
    return low, fields.number("preferred", 0.01, 10_000), fields.number("max", low, 10_000)


def _read_sensor(fields: Fields) -> SensorSpec:
    bands, required = _read_bands(fields)
    std = fields.numbers("std", len(bands))
    if min(std, default=1.0) <= 0:
        raise fields.error(f"{fields.path}.std", std, "numbers above 0")
    return SensorSpec(
        bands=bands,
        required_any=required,
        unit=fields.choice("unit", ("reflectance", "dB")),
        transform=fields.choice("transform", ("identity", "log1p10")),
        mean=fields.numbers("mean", len(bands)),
        std=std,
        stand_ins=_read_stand_ins(fields, bands),
    )


def _read_pictured_sensor(fields: Fields) -> SensorSpec:
    """Of a family that is shown 8-bit pictures: nothing is normalised, `render` says how they are made."""
    bands, required = _read_bands(fields)
    return SensorSpec(bands, required, fields.choice("unit", ("reflectance", "dB")), "identity", (), ())


def _read_bands(fields: Fields) -> tuple[tuple[str, ...], tuple[tuple[str, ...], ...]]:
    """Bands of a sensor, and the sets of which one must be complete."""
    bands = fields.texts("bands")
    required = fields.raw("required_any", [])
    if not isinstance(required, list) or not all(
        isinstance(names, list) and set(names) <= set(bands) for names in required
    ):
        raise fields.error(f"{fields.path}.required_any", required, "lists of names from bands")
    return bands, tuple(tuple(names) for names in required)


def _read_stand_ins(fields: Fields, bands: tuple[str, ...]) -> dict[str, tuple[str, ...]]:
    names = fields.object("stand_ins", {})
    unknown = set(names.names()) - set(bands)
    if unknown:
        raise fields.error(f"{fields.path}.stand_ins", sorted(unknown), "names from bands")
    return {band: names.texts(band) for band in names.names()}


def _read_limits(fields: Fields) -> Limits:
    return Limits(
        max_segments=fields.integer("max_segments", 1, 64),
        max_tokens=fields.integer("max_tokens", 1, 1 << 20),
        tokens_per_region=fields.integer("tokens_per_region", 0, 256),
        max_dates=fields.integer("max_dates", 1, 1000),
    )


def _read_sentences(fields: Fields) -> dict[str, tuple[str, ...]]:
    return {part: fields.texts(part) for part in fields.names()}


def _read_vocabulary_entry(fields: Fields) -> VocabularyEntry:
    return VocabularyEntry(fields.text("label"), fields.texts("phrases"), fields.choice("kind", ("class", "change")))


def _read_calibration(fields: Fields) -> Calibration:
    ece = fields.number("ece", 0, 1) if fields.raw("ece", None) is not None else None
    spread = fields.number("spread", 0, 20) if fields.raw("spread", None) is not None else None
    whole = Calibration(fields.number("temperature", 0.01, 100), fields.number("threshold", 0.001, 0.999), ece, spread)
    return replace(whole, labels=fields.mapping("labels", lambda own: _read_label_calibration(own, whole), {}))


def _read_label_calibration(fields: Fields, whole: Calibration) -> Calibration:
    """Read what a label has of its own; the rest is the sensor's."""
    return replace(
        whole,
        threshold=fields.number("threshold", 0.001, 0.999, whole.threshold),
        ece=fields.number("ece", 0, 1) if fields.raw("ece", None) is not None else whole.ece,
        spread=fields.number("spread", 0, 20) if fields.raw("spread", None) is not None else whole.spread,
    )


def _read_file_entry(fields: Fields) -> FileEntry:
    written = fields.text("sha256")
    sha256 = read_digest(written)
    if sha256 is None:
        raise fields.error(f"{fields.path}.sha256", written, FORM)
    return FileEntry(fields.text("path"), fields.integer("size", 0, 1 << 45), sha256)


def _check_links(manifest: Manifest, root: Fields) -> None:
    """Check what fields say of each other."""
    listed = {entry.path for entry in manifest.files}
    needed = {f"graphs.{role}.file": graph.file for role, graph in manifest.graphs.items()}
    needed["tokenizer.json"] = "tokenizer.json"
    if manifest.concepts_file is not None:
        needed["concepts"] = manifest.concepts_file
    if manifest.embed_table is not None:
        needed["tables.embed.file"] = manifest.embed_table.file
    for name, file in needed.items():
        if file not in listed:
            raise root.error("files", sorted(listed), f"an entry for {file} ({name})")
    labels = [entry.label for entry in manifest.vocabulary]
    if len(labels) != len(set(labels)):
        raise root.error("vocabulary", labels, "labels that differ from each other")
    for kind, calibration in manifest.calibration.items():
        if not calibration.labels.keys() <= set(labels):
            raise root.error(f"calibration.{kind}.labels", sorted(calibration.labels), "labels of the vocabulary")
    for role in ROLES_OF_TOKENS[manifest.family]:
        if role not in manifest.tokens:
            raise root.error(f"tokens.{role}", None, "the text of a token")
    for role in ROLES_OF_GRAPHS[manifest.family]:
        if role not in manifest.graphs:
            raise root.error(f"graphs.{role}", None, "a graph")
    if not manifest.sensors or not set(manifest.sensors) <= {"optical", "sar"}:
        raise root.error("sensors", sorted(manifest.sensors), "optical, sar or both")
    if manifest.family == LITE and manifest.concepts_file is None:
        raise root.error("concepts", None, "the file of the concept table")
    if manifest.family == TERRASCOPE_8B and manifest.embed_table is None:
        raise root.error("tables.embed", None, "the table of embedding rows")
