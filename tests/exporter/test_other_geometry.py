"""Nothing of the usual sizes is written into code: a checkpoint of other sizes exports and answers as officially."""

from __future__ import annotations

import copy
import json
from pathlib import Path

import pytest

from exporter.__main__ import main
from exporter.terrascope8b.prompt import PARAPHRASE
from terrascope_qgis.core.model.runtime.model import open_bundle
from tests.exporter.conftest import lift_segments
from tests.exporter.engine_runs import optical_layer, run_engine
from tests.exporter.official_loop import OfficialLoop
from tests.exporter.pictures import draw_picture
from tests.exporter.test_loop_parity import assert_same
from tests.exporter.tiny_checkpoint import TINY, write_checkpoint

pytestmark = pytest.mark.export

QUESTION = "How much water is there?"


def make_config() -> dict:
    """Tiles of 84 px with 3 x 3 tokens, RMS norms and normalised queries, SAM2 at 160 px and 48 wide, 2 layers."""
    config = copy.deepcopy(dict(TINY))
    config["force_image_size"] = 84
    config["vision_config"] |= {
        "image_size": 84, "norm_type": "rms_norm", "qk_normalization": True, "qkv_bias": False, "num_hidden_layers": 1,
    }  # fmt: skip
    config["llm_config"] |= {"num_hidden_layers": 2, "num_attention_heads": 2, "num_key_value_heads": 1}
    config["sam2_config"] |= {"image_size": 160, "d_model": 48, "stages": [1, 1, 2, 1], "global_att_blocks": [3]}
    return config


def test_checkpoint_of_other_sizes_answers_as_the_official_loop(tmp_path: Path) -> None:
    folder = write_checkpoint(tmp_path / "checkpoint", make_config(), seed=1, change=lift_segments)
    out = tmp_path / "bundle"
    arguments = ["terrascope", str(folder), "--out", str(out), "--dtype", "fp32", "--threads", "1"]
    assert main([*arguments, "--max-length", "1024"]) == 0
    manifest = json.loads((out / "bundle.json").read_text("utf-8"))
    assert (manifest["vision"]["tile_px"], manifest["vision"]["tokens_per_tile"]) == (84, 9)
    assert (manifest["masks"]["input_px"], manifest["masks"]["logits_px"]) == (160, 40)
    assert (manifest["decoder"]["layers"], manifest["decoder"]["head_dim"]) == (2, 32)
    model = open_bundle(out, device="cpu", threads=1)
    picture = draw_picture(150, 150, seed=3)
    text = f"{PARAPHRASE}<image>\n{QUESTION}\n"
    expected = OfficialLoop(folder).ask_single(picture, text, max_tokens=50)
    engine = run_engine(model, [optical_layer(picture)], QUESTION, max_tokens=50)
    model.close()
    assert engine._encoded.tile_grid == (2, 2) and len(engine._encoded.tokens) == 5 * 9
    assert_same(expected, engine)
