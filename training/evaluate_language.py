"""Prints how well an exported bundle understands the questions written by hand: `python -m training.evaluate_language`.

`questions_dev.jsonl` and `questions_more.jsonl` may be tuned on, `questions_test.jsonl` is for reporting alone. Pixels
are simulated here.
"""

from __future__ import annotations

import argparse
import json
import math
import random
import re
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from training.language.asking.scene import Scene, include_labels, sample_scene
from training.language.sequences.host import LanguageHost, Reply
from training.language.sequences.trace import PHRASE

QUESTIONS = Path(__file__).parent / "language"


def read_questions(path: Path) -> list[dict[str, Any]]:
    """Return the questions of a `.jsonl` file."""
    return [json.loads(line) for line in path.read_text("utf-8").splitlines() if line]


def scene_for(entry: dict[str, Any], rng: random.Random) -> Scene:
    """Return a scene that meets a question's needs."""
    needs = entry["needs"]
    scene = replace(
        sample_scene(rng, dates=needs["dates"], point=needs.get("point", False)), options=needs.get("options", False)
    )
    return include_labels(scene, tuple(entry["labels"]), rng)


def labels_right(entry: dict[str, Any], reply: Reply) -> bool:
    """Whether the plan names the classes asked for, in order; where the first look decides, anything is right."""
    wanted = [entry["labels"], *([entry["labels_also"]] if "labels_also" in entry else [])]
    if wanted == [[]]:
        return True
    found = list(dict.fromkeys(reply.plan))
    if entry["task"] == "change_what":
        return any(found[: len(labels)] == labels for labels in wanted)
    return found in wanted


def follows_measurements(reply: Reply) -> bool:
    """Whether the text keeps to the plan and to what was measured."""
    if not reply.finished or re.search(r"\d", re.sub(r"<[^>]*>", "", reply.text)):
        return False
    if reply.task == "declined":
        return reply.reason is not None and not reply.plan
    if reply.grounded != reply.plan or reply.phrases != [PHRASE[label] for label in reply.plan]:
        return False
    answer = reply.text.split("<answer>")[-1].strip()
    if reply.task == "presence":
        return answer.startswith("Yes") == reply.measured[0].found
    if reply.task == "boundary":
        return answer.startswith("Yes") == bool(reply.measured[1].touch)
    if reply.task == "ranking" and reply.measured[1].relation != "same" and any(m.found for m in reply.measured):
        winner = 2 if (reply.measured[1].relation == "larger") != answer.startswith("The smaller") else 1
        return f"<#{winner}><v:label>" in answer
    if reply.task == "caption" or (reply.task == "change_what" and re.search("I found(?! no)", answer)):
        listed = [int(number) for number in re.findall(r"<#(\d)><v:label>", answer)]
        return listed == [index + 1 for index, measured in enumerate(reply.measured) if measured.found]
    return True


def interval(hits: int, total: int) -> str:
    """Return a share with its 95 % Wilson interval."""
    if not total:
        return "      -"
    share, z = hits / total, 1.96
    centre = (share + z * z / (2 * total)) / (1 + z * z / total)
    half = z * math.sqrt(share * (1 - share) / total + z * z / (4 * total * total)) / (1 + z * z / total)
    return f"{100 * share:5.1f} % ({100 * (centre - half):.1f}-{100 * (centre + half):.1f}), {hits} of {total}"


def evaluate(
    bundle: Path,
    questions: Path,
    *,
    visuals: NDArray[np.float32] | None = None,
    seed: int = 0,
    show_errors: bool = False,
    decline_at: float | None = None,
) -> dict[str, Any]:
    """Ask all questions; prints figures and returns them.

    Args:
        bundle: with the exported decoder.
        questions: a `.jsonl` file.
        visuals: `(n, 16, 256)` visual tokens of scenes; without them visual rows are noise.
        seed: of the simulated scenes.
        show_errors: print what went wrong.
        decline_at: probability from which a question is declined; None as the bundle says.
    """
    host, rng = LanguageHost(bundle, decline_at=decline_at), random.Random(seed)
    counts = dict.fromkeys(
        ("all", "right", "task", "labels", "in", "declined", "declined_right", "in_declined", "in_right", "followed"), 0
    )
    for entry in read_questions(questions):
        reply = host.ask(entry["question"], scene_for(entry, rng), rng, visuals=visuals)
        declined = reply.task == "declined"
        wanted = entry["scope"] == "declined"
        task = declined if wanted else reply.task == entry["task"]
        labels = True if wanted else labels_right(entry, reply) and not declined
        counts["all"] += 1
        counts["right"] += task and labels
        counts["task"] += task
        counts["labels"] += labels
        counts["declined"] += wanted
        counts["declined_right"] += wanted and declined
        counts["in"] += not wanted
        counts["in_declined"] += not wanted and declined
        counts["in_right"] += not wanted and task and labels
        counts["followed"] += follows_measurements(reply)
        if show_errors and not (task and labels):
            print(
                f"  {entry['question']!r}: {reply.task} {reply.plan} {reply.reason or ''}; "
                f"wanted {entry['task'] or 'declined'} {entry['labels']}"
            )
    print(f"{questions.name}")
    for title, hits, total in (
        ("right task, classes and scope", counts["right"], counts["all"]),
        ("  answerable ones", counts["in_right"], counts["in"]),
        ("right task", counts["task"], counts["all"]),
        ("right classes", counts["labels"], counts["all"]),
        ("out of scope and declined", counts["declined_right"], counts["declined"]),
        ("answerable but declined", counts["in_declined"], counts["in"]),
        ("text keeps to plan and measurements", counts["followed"], counts["all"]),
    ):
        print(f"  {title:38s}{interval(hits, total)}")
    return counts


def main() -> None:
    """Evaluate a bundle on both question sets."""
    parser = argparse.ArgumentParser(prog="python -m training.evaluate_language", description=__doc__)
    parser.add_argument("--bundle", type=Path, default=Path("terrascope_qgis/models/terrascope-lite"))
    parser.add_argument("--set", choices=("dev", "more", "test"), action="append", dest="sets")
    parser.add_argument("--errors", action="store_true", help="print what went wrong (tuning sets only)")
    parser.add_argument("--decline-at", type=float, help="decline from this probability on, whatever the bundle says")
    parser.add_argument("--json", type=Path, help="write the counts here")
    parser.add_argument("--visuals", type=Path, help=".npy of visual tokens of scenes, (n, 16, 256)")
    arguments = parser.parse_args()
    visuals = None if arguments.visuals is None else np.load(arguments.visuals)
    counts = {
        name: evaluate(
            arguments.bundle,
            QUESTIONS / f"questions_{name}.jsonl",
            visuals=visuals,
            show_errors=arguments.errors and name != "test",
            decline_at=arguments.decline_at,
        )
        for name in arguments.sets or ("dev", "more", "test")
    }
    if arguments.json:
        arguments.json.write_text(json.dumps(counts, indent=1) + "\n", "utf-8")


if __name__ == "__main__":
    main()
