"""A host without pixels: runs an exported decoder on a question and answers each [SEG] with drawn measurements.

It serves the evaluation of the language part; the real loop is `terrascope_qgis/core/reasoning`.
"""

from __future__ import annotations

import json
import random
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from exporter.lite_decoder import open_graph
from terrascope_qgis.core.model.runtime.tokenizer import Tokenizer
from terrascope_qgis.core.reasoning.lite.sentence_truth import MaskFacts
from terrascope_qgis.core.reasoning.lite.token_rules import TokenRules, make_token_rules
from training.language.asking.scene import Scene
from training.language.sequences.measured import Measured, draw_measured, measurement_block
from training.language.sequences.tokens import read_tokenizer
from training.language.sequences.trace import prompt_pieces
from training.vocabulary import LABELS, VOCABULARY

MAX_TOKENS = 400


@dataclass
class Reply:
    """What the model wrote."""

    task: str
    reason: str | None = None
    plan: list[str] = field(default_factory=list)
    """Labels of the plan, in order, repeated as written."""
    phrases: list[str] = field(default_factory=list)
    """What it wrote between <p> and </p>."""
    grounded: list[str] = field(default_factory=list)
    """Label of the concept row nearest to each output of the SEG head."""
    measured: list[Measured] = field(default_factory=list)
    text: str = ""
    """Reasoning and answer with slot tokens left as they are."""
    finished: bool = False


class LanguageHost:
    """An exported bundle's language part, held to the rules that the engine holds it to."""

    def __init__(self, bundle: Path, *, decline_at: float | None = None) -> None:
        """Open the graphs.

        Args:
            bundle: folder with graphs, tokenizer and concept table.
            decline_at: probability from which a question is declined; None as the bundle says.
        """
        self._words = Tokenizer(bundle / "tokenizer.json")
        prompt = json.loads((bundle / "bundle.json").read_text("utf-8"))["prompt"]
        self._sentences = prompt["sentences"]
        self._decline_at = prompt["decline_at"] if decline_at is None else decline_at
        self._tokenizer = read_tokenizer(bundle / "tokenizer.json")
        self._graphs = {name: open_graph(bundle / f"{name}.onnx") for name in ("embed", "decoder", "seg_head")}
        self._concepts = np.load(bundle / "concepts.npy")
        self._ids = self._tokenizer.get_vocab()
        self._tokens = {index: token for token, index in self._ids.items()}
        self._special = {
            index for token, index in self._ids.items() if token[0] in "<[" and token[-1] in ">]" and len(token) > 2
        }
        inputs = {entry.name: entry.shape for entry in self._graphs["decoder"].get_inputs()}
        self._cache_names = [name for name in inputs if name.startswith("past_")]
        self._cache_shape = tuple(int(size) if isinstance(size, int) else 0 for size in inputs[self._cache_names[0]])

    def ask(
        self,
        question: str,
        scene: Scene,
        rng: random.Random,
        *,
        visuals: NDArray[np.float32] | None = None,
        plan_only: bool = False,
    ) -> Reply:
        """Ask a question about a scene.

        Args:
            question: as typed.
            scene: what the prompt says of the area.
            rng: draws measurements and, without `visuals`, stand-ins for visual rows.
            visuals: `(n, 16, 256)` real visual tokens of scenes to draw from.
            plan_only: stop at <think>.
        """
        self._length, self._cache = 0, {name: np.zeros(self._cache_shape, np.float32) for name in self._cache_names}
        generator = np.random.default_rng(rng.randrange(1 << 30))
        rows = 16 if scene.dates == 1 else 32
        fed = []
        for piece in prompt_pieces(scene, question, visual_rows=rows):
            if piece.kind == "rows":
                fed.append(
                    generator.standard_normal((rows, 256), dtype=np.float32)
                    if visuals is None
                    else visuals[generator.integers(0, len(visuals), rows // 16)].reshape(rows, -1)
                )
            elif piece.kind == "text":
                fed.append(self._embed(self._tokenizer.encode(piece.text, add_special_tokens=False).ids))
            else:
                fed.append(self._embed([self._ids[token] for token in piece.tokens]))
        output = self._feed(np.concatenate([part for part in fed if len(part)]))
        rules = make_token_rules(
            self._words,
            VOCABULARY,
            self._sentences,
            ([label for label, _ in scene.look], [label for label, _ in scene.changes]),
            date_count=scene.dates,
            decline_at=self._decline_at,
            has_options=scene.options,
        )
        token = rules.pick(output["logits"][0, 0])
        reply = Reply(self._tokens[token][6:-1])
        words: list[int] = []
        state: dict[str, Any] = {"section": "plan", "phrase": None}
        for _ in range(MAX_TOKENS):
            name = self._tokens[token]
            if token not in self._special:
                words.append(token)
                if state["phrase"] is not None:
                    state["phrase"].append(token)
            else:
                reply.text += self._tokenizer.decode(words) if words else ""
                words = []
                self._note(name, reply, state)
            if name == "<eos>" or (plan_only and name == "<think>"):
                reply.finished = True
                break
            rules.read(token)
            output = self._feed(self._embed([token]))
            if name == "[SEG]":
                output = self._ground(output, reply, state, scene, rng, generator, rules)
            token = rules.pick(output["logits"][0, 0])
        return reply

    def _note(self, name: str, reply: Reply, state: dict[str, Any]) -> None:
        if name == "<think>":
            state["section"] = "think"
        elif state["section"] == "plan":
            if name.startswith("<c:"):
                reply.plan.append(name[3:-1])
            elif name.startswith("<why:"):
                reply.reason = name[5:-1]
        elif name == "<p>":
            state["phrase"] = []
        elif name == "</p>":
            reply.phrases.append(self._tokenizer.decode(state["phrase"] or []).strip())
            state["phrase"] = None
        if state["section"] != "plan" and name not in ("<p>", "</p>", "<think>"):
            reply.text += name
        if name.startswith("<d:"):
            state["date"] = name[3:-1]

    def _ground(
        self,
        output: dict[str, Any],
        reply: Reply,
        state: dict[str, Any],
        scene: Scene,
        rng: random.Random,
        generator: np.random.Generator,
        rules: TokenRules,
    ) -> dict[str, Any]:
        seg = self._graphs["seg_head"].run(None, {"hidden": output["hidden"][0]})[0][0]
        unit = self._concepts / np.linalg.norm(self._concepts, axis=1, keepdims=True)
        label = LABELS[int(np.argmax(unit @ seg))]
        reply.grounded.append(label)
        measured = draw_measured(scene, label, state.get("date", "last"), reply.measured, rng)
        reply.measured.append(measured)
        rules.add_mask(MaskFacts(measured.percent, measured.percent, bool(measured.touch), measured.hit))
        rows = (
            generator.standard_normal((rng.choice((0, 2, 8)), 256), dtype=np.float32)
            if measured.found
            else np.zeros((0, 256), np.float32)
        )
        block = self._embed([self._ids[token] for token in measurement_block(measured)])
        return self._feed(np.concatenate([rows, block]))

    def _embed(self, ids: list[int]) -> NDArray[np.float32]:
        return np.asarray(self._graphs["embed"].run(None, {"ids": np.array([ids], np.int64)})[0][0])

    def _feed(self, rows: NDArray[np.float32]) -> dict[str, Any]:
        session = self._graphs["decoder"]
        names = [entry.name for entry in session.get_outputs()]
        positions = np.arange(self._length, self._length + len(rows))[None]
        found = dict(
            zip(
                names, session.run(None, {"embeddings": rows[None], "positions": positions, **self._cache}), strict=True
            )
        )
        self._cache = {name: found[name.replace("past", "present")] for name in self._cache_names}
        self._length += len(rows)
        return found
