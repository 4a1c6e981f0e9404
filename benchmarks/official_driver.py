"""Runs the official TerraScope inference code on a list of cases; the other side of `official_parity.py`.

Started by it in an environment of its own, with the official packages; nothing of ours is imported here, and nothing of
the official code is repeated. The official code asks for a GPU by name and for no fewer tokens than 8,192: both are
answered from outside. What it picks and writes is recorded at its own functions' calls.
"""

from __future__ import annotations

import json
import sys
import types
from pathlib import Path
from typing import Any

import numpy as np
import torch
from PIL import Image
from transformers import PreTrainedTokenizerFast


class OnCpu:
    """Stands for `torch` in the official modules: every device they name is the CPU."""

    def __getattr__(self, name: str) -> Any:
        """Everything else is PyTorch's."""
        return getattr(torch, name)

    def device(self, *_: object) -> torch.device:
        """The CPU."""
        return torch.device("cpu")


class TokenLimit:
    """Stands for the generation settings, in which the official loop sets its limit anew at every call."""

    def __init__(self, tokens: int) -> None:
        self._tokens = tokens

    @property
    def max_length(self) -> int:
        """Tokens after which the loop stops."""
        return self._tokens

    @max_length.setter
    def max_length(self, value: int) -> None:
        pass


class RecordingTokenizer(PreTrainedTokenizerFast):
    """Remembers the ids it was last asked to decode: the whole answer, at the end of a run."""

    last_ids: tuple[int, ...] = ()

    def decode(self, ids: Any, *arguments: Any, **options: Any) -> str:
        """Decode as always."""
        self.last_ids = tuple(int(token) for token in ids)
        return super().decode(ids, *arguments, **options)


class Official:
    """The official model with a checkpoint's weights."""

    def __init__(self, code: Path, job: dict) -> None:
        sys.path.insert(0, str(code))
        from projects.terrascope.hf.models import modeling_sa2va_chat, sam2

        modeling_sa2va_chat.torch = sam2.torch = OnCpu()
        torch.Tensor.cuda = lambda tensor, *_, **__: tensor  # type: ignore[method-assign]
        if job["trunk"]:
            sam2.SAM2.build_image_encoder = lambda _: _build_encoder(sam2, job["trunk"])
        self.picked: list[list[int]] = []
        put_back = modeling_sa2va_chat.build_region_embeds_from_indices

        def record(vit_embeds_flat: torch.Tensor, region_info: dict, **options: Any) -> torch.Tensor:
            self.picked.append([int(index) for index in region_info["visual_token_indices"]])
            return put_back(vit_embeds_flat, region_info, **options)

        modeling_sa2va_chat.build_region_embeds_from_indices = record
        folder = Path(job["checkpoint"])
        settings = json.loads((folder / "tokenizer_config.json").read_text("utf-8"))
        self.tokenizer = RecordingTokenizer(
            tokenizer_file=str(folder / "tokenizer.json"), eos_token=settings["eos_token"]
        )
        self.model, report = modeling_sa2va_chat.Sa2VAChatModel.from_pretrained(
            folder, torch_dtype=torch.float32, output_loading_info=True
        )
        self.model.eval()
        self.model.preparing_for_generation(self.tokenizer, torch_dtype=torch.float32)
        self.report = {name: sorted(map(str, report[name])) for name in ("missing_keys", "unexpected_keys")}

    def ask(self, case: dict) -> dict[str, Any]:
        """Run one case with the official loop."""
        self.picked.clear()
        self.model.gen_config = TokenLimit(case["max_tokens"])
        pictures = [Image.open(path).convert("RGB") for path in case["pictures"]]
        limits = {"tokenizer": self.tokenizer, "max_iterations": case["max_segments"]}
        if case["kind"] == "single":
            found = self.model.predict_forward_with_grounding(image=pictures[0], text=case["text"], **limits)
        elif case["kind"] == "pair":
            found = self.model.predict_forward_with_grounding_multi(image_list=pictures, text=case["text"], **limits)
        else:
            with Fused(self.model, self.tokenizer, case["question"]):
                found = self.model.predict_forward_with_grounding_multi(
                    image_list=pictures, text=case["text"], **limits
                )
        masks = [np.atleast_3d(mask.T).T for mask in found["prediction_masks"]]
        return {"ids": list(self.tokenizer.last_ids), "picked": list(self.picked), "masks": masks}


class Fused:
    """Optical and SAR: the official inference has no entry for them, so its loop is given what the training does.

    SAM2 sees the optical picture for both, and each picked cell is taken from the picture that the training's own
    `_llm_forward` chooses, asked with the words of the question.
    """

    def __init__(self, model: Any, tokenizer: PreTrainedTokenizerFast, question: str) -> None:
        self._model = model
        self._ids = tokenizer.encode(question)
        self._region = tokenizer.convert_tokens_to_ids("<REGION>")
        self._count = 0
        self._visual: torch.Tensor | None = None
        self._choose = _import_training().InternVL_Slowfast._llm_forward

    def __enter__(self) -> None:
        """Hook into the model."""
        model, encoder = self._model, self._model.grounding_encoder
        embed, extract, pick = encoder.get_sam2_embeddings, model.extract_feature, self._pick
        picker = model._get_visual_tokens_from_mask_multi_simple
        encoder.get_sam2_embeddings = lambda images: embed(images[:1].repeat(len(images), 1, 1, 1))
        model._get_visual_tokens_from_mask_multi_simple = lambda **given: pick(picker(**given))

        def keep(pixels: torch.Tensor) -> torch.Tensor:
            self._visual = extract(pixels)
            return self._visual

        model.extract_feature = keep

    def __exit__(self, *_: object) -> None:
        """Undo."""
        del self._model.grounding_encoder.get_sam2_embeddings
        del self._model.extract_feature
        del self._model._get_visual_tokens_from_mask_multi_simple

    def _pick(self, cells: list[int]) -> list[int]:
        per_picture = self._model.patch_token
        sar = [cell + per_picture for cell in cells]
        visual = self._visual
        assert visual is not None  # the loop encodes pictures before it writes
        taken: list[torch.Tensor] = []

        class Language:
            config = self._model.config

            def get_input_embeddings(self) -> Any:
                return model.language_model.get_input_embeddings()

            def __call__(self, **given: Any) -> Any:
                taken.append(given["inputs_embeds"][0, -len(cells) :])
                return types.SimpleNamespace(logits=None, past_key_values=None, hidden_states=None, attentions=None)

        model = self._model
        inner = types.SimpleNamespace(
            language_model=Language(),
            extract_feature=lambda _: visual,
            img_context_token_id=model.img_context_token_id,
            region_context_token_id=self._region,
        )
        self._choose(
            types.SimpleNamespace(model=inner, _count=0),
            pixel_values=torch.zeros(len(visual), 1),
            input_ids=torch.tensor([[*self._ids, *[self._region] * len(cells)]]),
            region_info=[
                [
                    {
                        "num_tokens": len(cells),
                        "fusion_mode": "query_select",
                        "rgb_token_indices": cells,
                        "sar_token_indices": sar,
                    }
                ]
            ],
            image_flags=torch.ones(len(visual), 1, dtype=torch.long),
            return_dict=True,
        )
        flat = visual.reshape(-1, visual.shape[-1])
        offset = self._count % 2 * per_picture  # the loop adds it: it alternates between the pictures
        self._count += 1
        chosen = []
        for row, optical_place, sar_place in zip(taken[0], cells, sar, strict=True):
            is_optical = torch.equal(row, flat[optical_place])
            assert is_optical or torch.equal(row, flat[sar_place])
            chosen.append((optical_place if is_optical else sar_place) - offset)
        return chosen


def _import_training() -> Any:
    """The official training model's module; of the training packages it needs two names only."""
    for name in ("xtuner", "xtuner.model", "xtuner.model.utils", "mmengine"):
        if name not in sys.modules:
            sys.modules[name] = types.ModuleType(name)
    sys.modules["xtuner.model"].InternVL_V1_5 = object  # type: ignore[attr-defined]
    sys.modules["mmengine"].print_log = print  # type: ignore[attr-defined]
    for name in ("find_all_linear_names", "get_peft_model_state_dict", "guess_load_checkpoint"):
        setattr(sys.modules["xtuner.model.utils"], name, None)
    sys.modules["xtuner.model.utils"].make_inputs_require_grad = None  # type: ignore[attr-defined]
    import importlib.util

    from projects.terrascope.hf.models import modeling_sa2va_chat

    path = Path(modeling_sa2va_chat.__file__).parents[2] / "models" / "internvl.py"
    spec = importlib.util.spec_from_file_location("official_internvl", path)
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def _build_encoder(sam2: Any, trunk: dict) -> Any:
    """A smaller Hiera of the official classes; everything behind it stays as it is."""
    names = ("embed_dim", "num_heads", "stages", "global_att_blocks", "window_spec")
    position = sam2.PositionEmbeddingSine(num_pos_feats=256, normalize=True, scale=None, temperature=10000)
    neck = sam2.FpnNeck(
        d_model=256,
        position_encoding=position,
        backbone_channel_list=trunk["backbone_channel_list"],
        fpn_top_down_levels=[2, 3],
        fpn_interp_model="nearest",
    )
    hiera = sam2.Hiera(
        **{name: trunk[name] for name in names},
        window_pos_embed_bkg_spatial_size=trunk["window_pos_embed_bkg_spatial_size"],
    )
    return sam2.ImageEncoder(scalp=1, trunk=hiera, neck=neck)


def main() -> int:
    """`official_driver.py JOB.json`: run its cases, write one .npz per case."""
    job = json.loads(Path(sys.argv[1]).read_text("utf-8"))
    torch.set_num_threads(job["threads"])
    official = Official(Path(job["official"]), job)
    for case in job["cases"]:
        found = official.ask(case)
        masks = {f"mask_{number}": mask for number, mask in enumerate(found["masks"])}
        text = json.dumps({"ids": found["ids"], "picked": found["picked"]})
        np.savez_compressed(case["out"], text=np.array(text), **masks)
    Path(job["report"]).write_text(json.dumps(official.report), "utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
