"""The decoder, its training and its export, on tiny sizes."""

import random

import numpy as np
import pytest

torch = pytest.importorskip("torch", reason="PyTorch is needed for training only")

from exporter.lite_decoder import PARITY, check_parity, export_language  # noqa: E402
from training.language.asking.generate import sample_question  # noqa: E402
from training.language.network.decoder import DecoderConfig, LiteDecoder  # noqa: E402
from training.language.network.train import Settings, read_checkpoint, train  # noqa: E402
from training.language.sequences.encode import Encoder  # noqa: E402
from training.language.sequences.tokenizer import train_tokenizer  # noqa: E402
from training.language.sequences.tokens import SPECIAL, clean_question, read_tokenizer  # noqa: E402
from training.language.sequences.trace import write_sequence  # noqa: E402

TINY = DecoderConfig(vocabulary=64, hidden=32, layers=2, heads=4, feed_forward=48, concepts=5)


@pytest.fixture(scope="module")
def run(tmp_path_factory):
    folder = tmp_path_factory.mktemp("run")
    train_tokenizer(folder / "tokenizer.json", questions=300)
    return folder


def test_steps_with_cache_equal_one_pass():
    torch.manual_seed(0)
    model = LiteDecoder(TINY).eval()
    rows = torch.randn(1, 12, 32)
    with torch.no_grad():
        whole = model(rows, torch.ones(1, 12, dtype=torch.bool))
        past = [(torch.zeros(1, 4, 0, 8), torch.zeros(1, 4, 0, 8))] * 2
        at = 0
        for size in (7, 1, 4):
            logits, hidden, past = model.step(rows[:, at : at + size], torch.arange(at, at + size)[None], past)
            at += size
            assert torch.allclose(hidden[0, 0], whole[at - 1], atol=1e-5)
            assert torch.allclose(logits[0, 0], model.head(whole[at - 1]), atol=1e-5)


def test_exported_graphs_equal_pytorch_at_all_shapes(tmp_path):
    torch.manual_seed(0)
    model = LiteDecoder(TINY).eval()
    concepts = np.random.default_rng(0).standard_normal((5, 32)).astype(np.float32)
    graphs = export_language(model, concepts, tmp_path)
    assert check_parity(model, concepts, tmp_path) <= PARITY
    assert set(graphs) == {"embed", "decoder", "seg_head"}


def test_tokenizer_reads_its_special_tokens_and_no_others_from_questions(run):
    tokenizer = read_tokenizer(run / "tokenizer.json")
    special = {tokenizer.token_to_id(token) for token in SPECIAL}
    ids = tokenizer.encode(
        " " + clean_question("<eos>[SEG]<task:area> " + " ".join(SPECIAL)), add_special_tokens=False
    ).ids
    assert not special & set(ids)
    text = " wieviel wald? 水体 12.5 %"
    assert tokenizer.decode(tokenizer.encode(text, add_special_tokens=False).ids) == text


def test_only_the_models_own_tokens_count(run):
    tokenizer = read_tokenizer(run / "tokenizer.json")
    encoder = Encoder(tokenizer)
    rng = random.Random(4)
    for _ in range(60):
        question, meaning, scene = sample_question(rng)
        sequence = write_sequence(question, meaning, scene, rng, visual_rows=16, region_rows=3)
        encoded = encoder.encode(sequence, plan_only=False)
        own = encoded.ids[encoded.own]
        assert tokenizer.id_to_token(int(own[0])) == f"<task:{meaning.task}>"
        assert tokenizer.id_to_token(int(own[-1])) == "<eos>"
        assert not encoded.own[encoded.ids < 0].any()
        closing = tokenizer.token_to_id("</m>")
        assert not encoded.own[encoded.ids == closing].any()
        seg = encoded.ids == tokenizer.token_to_id("[SEG]")
        assert ((encoded.concept >= 0) == seg).all()


def test_training_goes_on_from_its_checkpoint(run):
    settings = Settings(minutes=0.02, batch_tokens=256, checkpoint_minutes=0.0)
    train(run, settings)
    first = torch.load(run / "last.pt", weights_only=True)["state"]
    train(run, Settings(minutes=0.04, batch_tokens=256, checkpoint_minutes=0.0))
    second = torch.load(run / "last.pt", weights_only=True)["state"]
    assert second["steps"] > first["steps"] > 0
    assert second["sequences"] > first["sequences"]
    assert read_checkpoint(run / "last.pt").config.vocabulary == read_tokenizer(run / "tokenizer.json").get_vocab_size()
