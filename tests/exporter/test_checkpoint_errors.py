"""Every way a checkpoint folder can be wrong is told in one line, before any work."""

from __future__ import annotations

import copy
import json
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import torch
from safetensors.torch import load_file, save_file
from tokenizers import Tokenizer

from exporter.terrascope8b import checkpoint as checkpoint_module
from exporter.terrascope8b.checkpoint import INDEX, open_checkpoint
from exporter.terrascope8b.errors import CheckpointError
from exporter.terrascope8b.layout import SAM2
from tests.exporter.tiny_checkpoint import SPECIAL, TINY, write_shards, write_tokenizer

pytestmark = pytest.mark.export

Spoil = Callable[[dict[str, Any]], None]


@pytest.fixture
def folder(checkpoint_folder: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(checkpoint_folder, tmp_path / "checkpoint"))


def expect(folder: Path, *words: str) -> None:
    with pytest.raises(CheckpointError) as caught:
        open_checkpoint(folder)
    message = str(caught.value)
    assert "\n" not in message
    assert caught.value.exit_code == 2
    for word in words:
        assert word in message


def put(path: str, value: Any) -> Spoil:
    def spoil(config: dict[str, Any]) -> None:
        *parents, last = path.split(".")
        for key in parents:
            config = config[key]
        config[last] = value

    return spoil


def remove(key: str) -> Spoil:
    return lambda config: config.pop(key)


@pytest.mark.parametrize(
    ("spoil", "words"),
    [
        (put("model_type", "internvl_chat"), ("model_type", "'internvl_chat'", "'sa2va_chat'")),
        (put("ps_version", "v1"), ("ps_version", "'v1'", "'v2'", "transposes")),
        (put("ps_version", "v3"), ("ps_version", "'v3'")),
        (remove("ps_version"), ("ps_version", "None")),
        (put("select_layer", -4), ("select_layer", "-4")),
        (put("template", "phi3_chat"), ("template", "'phi3_chat'")),
        (put("use_llm_lora", 128), ("use_llm_lora", "128", "merge")),
        (put("use_backbone_lora", 8), ("use_backbone_lora", "merge")),
        (remove("vision_config"), ("vision_config is missing",)),
        (remove("llm_config"), ("llm_config is missing",)),
        (put("vision_config.hidden_act", "relu"), ("hidden_act", "'relu'")),
        (put("vision_config.norm_type", "batch_norm"), ("norm_type", "'batch_norm'")),
        (put("vision_config.hidden_size", "wide"), ("hidden_size", "'wide'", "number")),
        (put("vision_config.num_hidden_layers", 1.5), ("num_hidden_layers", "1.5", "whole")),
        (put("vision_config.patch_size", 0), ("patch_size", "0")),
        (put("force_image_size", 56), ("force_image_size is 56", "112")),
        (put("downsample_ratio", 0.4), ("downsample_ratio 0.4", "token grid")),
        (put("llm_config.architectures", ["Phi3ForCausalLM"]), ("Phi3ForCausalLM", "Qwen2ForCausalLM")),
        (put("llm_config.architectures", []), ("None", "Qwen2ForCausalLM")),
        (put("llm_config.hidden_act", "gelu"), ("llm_config.hidden_act", "'gelu'")),
        (put("llm_config.use_sliding_window", True), ("use_sliding_window",)),
        (put("tie_word_embeddings", True), ("tie_word_embeddings",)),
        (put("llm_config.rope_scaling", {"type": "yarn", "factor": 4}), ("rope_scaling", "'yarn'")),
        (put("llm_config.num_key_value_heads", 3), ("4 heads", "3 key-value heads")),
        (put("llm_config.num_attention_heads", 8), ("8 heads", "head size", "multiple of 16")),
        (put("sam2_config", [1]), ("sam2_config is list", "object")),
        (put("sam2_config.depth", 4), ("sam2_config", "depth")),
        (put("sam2_config.embed_dim", "wide"), ("sam2_config", "whole numbers")),
        (put("sam2_config.backbone_channel_list", [8, 4, 2, 1]), ("backbone_channel_list", "[128, 64, 32, 16]")),
        (put("sam2_config.image_size", 100), ("image_size", "100")),
    ],
)
def test_config_that_cannot_be_exported(folder: Path, spoil: Spoil, words: tuple[str, ...]) -> None:
    config = copy.deepcopy(dict(TINY))
    spoil(config)
    (folder / "config.json").write_text(json.dumps(config), encoding="utf-8")
    expect(folder, "config.json", *words)


def test_no_folder(tmp_path: Path) -> None:
    expect(tmp_path / "nowhere", "nowhere", "is no folder")


def test_no_config(folder: Path) -> None:
    (folder / "config.json").unlink()
    expect(folder, "No config.json")


@pytest.mark.parametrize("inside", ["TerraScope", "snapshots/0b42f8e", "models--sy1998--TerraScope/snapshots/0b42f8e"])
def test_folder_above_the_checkpoint_names_it(folder: Path, tmp_path: Path, inside: str) -> None:
    above = tmp_path / "above"
    shutil.copytree(folder, above / inside)
    expect(above, f"No config.json in {above}; a checkpoint lies in {above / inside}, give that folder")


def test_folder_above_another_model_does_not_name_it(folder: Path, tmp_path: Path) -> None:
    (tmp_path / "above" / "other").mkdir(parents=True)
    (tmp_path / "above" / "other" / "config.json").write_text('{"model_type": "internvl_chat"}', encoding="utf-8")
    expect(tmp_path / "above", "give the folder of the Hugging Face checkpoint")


def test_finished_bundle_is_no_checkpoint(tmp_path: Path) -> None:
    (tmp_path / "bundle.json").write_text("{}", encoding="utf-8")
    expect(tmp_path, "No config.json", "it is a finished bundle, which needs no export")


@pytest.mark.parametrize("text", ["{", "[1]"])
def test_broken_config(folder: Path, text: str) -> None:
    (folder / "config.json").write_text(text, encoding="utf-8")
    expect(folder, "config.json", "download the checkpoint again")


def change_weights(folder: Path, change: Callable[[dict[str, torch.Tensor]], None]) -> None:
    weights: dict[str, torch.Tensor] = {}
    for file in sorted(folder.glob("*.safetensors")):
        weights |= load_file(file)
        file.unlink()
    change(weights)
    write_shards(folder, weights, 2)


def test_missing_weights(folder: Path) -> None:
    change_weights(folder, lambda weights: weights.pop("mlp1.3.weight"))
    expect(folder, "1 of ", "missing", "mlp1.3.weight")


def test_extra_weights(folder: Path) -> None:
    change_weights(folder, lambda weights: weights.update({"mlp2.weight": torch.zeros(1)}))
    expect(folder, "1 weights belong to no known part", "mlp2.weight")


def test_unmerged_adapters(folder: Path) -> None:
    name = "language_model.model.layers.0.self_attn.q_proj.lora_A.default.weight"
    change_weights(folder, lambda weights: weights.update({name: torch.zeros(1)}))
    expect(folder, "adapters are not merged", "lora_A")


def test_misshapen_weight(folder: Path) -> None:
    change_weights(folder, lambda weights: weights.update({"text_hidden_fcs.2.weight": torch.zeros(32, 63)}))
    expect(folder, "text_hidden_fcs.2.weight", "[32, 63]", "[32, 64]", "config.json")


def test_quantised_weight(folder: Path) -> None:
    change_weights(folder, lambda weights: weights.update({"mlp1.3.weight": weights["mlp1.3.weight"].to(torch.int8)}))
    expect(folder, "mlp1.3.weight", "I8", "unquantised")


def test_weight_with_nan_is_refused_when_read(folder: Path) -> None:
    change_weights(folder, lambda weights: weights["mlp1.3.weight"][0, 0].fill_(float("nan")))
    checkpoint = open_checkpoint(folder)
    with pytest.raises(CheckpointError, match=r"mlp1\.3\.weight holds NaN or infinity"):
        checkpoint.read("mlp1.3.weight")


def test_weight_that_did_not_arrive_is_refused_when_read(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(checkpoint_module, "SLICE", 1024)
    name = "mlp1.3.weight"
    change_weights(folder, lambda weights: weights[name].view(-1)[1024:2048].fill_(0))
    with pytest.raises(CheckpointError, match=r"mlp1\.3\.weight has 1024 zeros in a row.*not finished.*again"):
        open_checkpoint(folder).read(name)
    change_weights(folder, lambda weights: weights[name].view(-1)[1500].fill_(1))
    assert open_checkpoint(folder).read(name).shape == (64, 64)


def test_short_weights_may_be_zero(folder: Path) -> None:
    change_weights(folder, lambda weights: weights["mlp1.3.bias"].fill_(0))
    assert not open_checkpoint(folder).read("mlp1.3.bias").any()


@pytest.mark.parametrize("name", ["model-00002-of-00003.safetensors", "tokenizer.json"])
def test_pointer_of_a_clone_without_lfs(folder: Path, name: str) -> None:
    pointer = f"version https://git-lfs.github.com/spec/v1\noid sha256:{64 * '0'}\nsize 4902257696\n"
    (folder / name).write_text(pointer, encoding="utf-8")
    expect(folder, f"{name} is a Git LFS pointer", "git lfs pull", "hf download")


def test_video_memory_weights_are_left_out(folder: Path) -> None:
    change_weights(folder, lambda weights: weights.update({SAM2 + "memory_attention.norm.weight": torch.zeros(1)}))
    assert SAM2 + "memory_attention.norm.weight" in open_checkpoint(folder).unused


def test_missing_shard(folder: Path) -> None:
    (folder / "model-00002-of-00003.safetensors").unlink()
    expect(folder, "3 shards, 1 are missing", "model-00002-of-00003.safetensors", "finish the download")


def test_truncated_shard(folder: Path) -> None:
    file = folder / "model-00001-of-00003.safetensors"
    file.write_bytes(file.read_bytes()[:-100])
    expect(folder, file.name, "no whole safetensors file")


def test_weight_in_two_shards(folder: Path) -> None:
    first = load_file(folder / "model-00001-of-00003.safetensors")
    second = load_file(folder / "model-00002-of-00003.safetensors")
    name = next(iter(first))
    save_file({**second, name: first[name]}, folder / "model-00002-of-00003.safetensors")
    expect(folder, name, "both in model-00001-of-00003.safetensors and model-00002-of-00003.safetensors")


@pytest.mark.parametrize("text", ["{", "{}", '{"weight_map": 3}'])
def test_broken_index(folder: Path, text: str) -> None:
    (folder / INDEX).write_text(text, encoding="utf-8")
    expect(folder, INDEX, "no readable shard index")


@pytest.mark.parametrize("name", ["../secret.safetensors", 3])
def test_index_that_points_outside(folder: Path, name: object) -> None:
    (folder / INDEX).write_text(json.dumps({"weight_map": {"mlp1.0.bias": name}}), encoding="utf-8")
    expect(folder, INDEX, "is not a file name in the same folder")


def test_no_weights_and_pickles_only(folder: Path) -> None:
    for file in (*folder.glob("*.safetensors"), folder / INDEX):
        file.unlink()
    expect(folder, "neither", "finish the download")
    (folder / "pytorch_model.bin").write_bytes(b"")
    expect(folder, "pickles are not read")


def test_one_unsharded_file_is_read_too(folder: Path) -> None:
    weights: dict[str, torch.Tensor] = {}
    for file in sorted(folder.glob("*.safetensors")):
        weights |= load_file(file)
        file.unlink()
    (folder / INDEX).unlink()
    save_file(weights, folder / "model.safetensors")
    assert len(open_checkpoint(folder).tensors) == len(weights)


def test_tokenizer_longer_than_the_embedding_table(folder: Path) -> None:
    write_tokenizer(folder, (*SPECIAL, "<extra>"), size=274)
    expect(folder, "274 tokens", "273 rows")


def test_tokenizer_without_a_token_of_the_loop(folder: Path) -> None:
    write_tokenizer(folder, tuple("<other>" if text == "[SEG]" else text for text in SPECIAL))
    expect(folder, "no [SEG] (seg)", "is this sy1998/TerraScope?")


def test_tokenizer_that_splits_a_special_token(folder: Path) -> None:
    path = folder / "tokenizer.json"
    tokenizer = json.loads(path.read_text(encoding="utf-8"))
    tokenizer["added_tokens"] = [entry for entry in tokenizer["added_tokens"] if entry["content"] != "<REGION>"]
    tokenizer["model"]["vocab"]["<REGION>"] = 267
    path.write_text(json.dumps(tokenizer), encoding="utf-8")
    expect(folder, "splits <REGION> (region)")


def test_no_tokenizer_and_a_broken_one(folder: Path) -> None:
    (folder / "tokenizer.json").write_text("{}", encoding="utf-8")
    expect(folder, "the tokenizer cannot be read")
    (folder / "tokenizer.json").unlink()
    expect(folder, "neither tokenizer.json nor vocab.json")


@pytest.mark.parametrize("text", ["{", "[]"])
def test_broken_tokenizer_config(folder: Path, text: str) -> None:
    (folder / "tokenizer_config.json").write_text(text, encoding="utf-8")
    expect(folder, "tokenizer_config.json is not readable JSON")


def test_end_token_outside_the_vocabulary(folder: Path) -> None:
    (folder / "tokenizer_config.json").write_text('{"eos_token": "</s>"}', encoding="utf-8")
    expect(folder, "'</s>'", "not in the vocabulary")


def test_slow_tokenizer_files_as_the_official_converter_saves_them(folder: Path) -> None:
    fast = Tokenizer.from_file(str(folder / "tokenizer.json"))
    vocabulary = fast.get_vocab(with_added_tokens=False)
    (folder / "tokenizer.json").unlink()
    (folder / "vocab.json").write_text(json.dumps(vocabulary), encoding="utf-8")
    (folder / "merges.txt").write_text("#version: 0.2\n", encoding="utf-8")
    added = {text: fast.token_to_id(text) for text in SPECIAL}
    (folder / "added_tokens.json").write_text(json.dumps(added), encoding="utf-8")
    decoder = {
        str(token_id): {"content": text, "special": True, "lstrip": False, "rstrip": False, "normalized": False,
                        "single_word": False}
        for text, token_id in added.items()
    }  # fmt: skip
    settings = {"tokenizer_class": "Qwen2Tokenizer", "eos_token": "<|im_end|>", "added_tokens_decoder": decoder}
    (folder / "tokenizer_config.json").write_text(json.dumps(settings), encoding="utf-8")
    record = open_checkpoint(folder).tokenizer
    text = "<|im_start|>user\nHow much? [SEG]<REGION></think> ok<|im_end|>"
    assert record.tokenizer.encode(text).ids == fast.encode(text).ids
    assert record.stop == ("<|im_end|>", "<|end|>", "<|endoftext|>")


def test_wide_hiera_is_assumed_without_a_sam2_entry(folder: Path) -> None:
    config = copy.deepcopy(dict(TINY))
    del config["sam2_config"]
    (folder / "config.json").write_text(json.dumps(config), encoding="utf-8")
    expect(folder, "weights are missing", "grounding_encoder.sam2_model.image_encoder.trunk.blocks.")
