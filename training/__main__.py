"""`python -m training lite STAGE ...`: every stage that makes TerraScope Lite, by name.

`all` runs them one after the other. Stages: `data` (label real scenes, write the pool), `pixels` (train the pixel
networks), `export` (ONNX graphs), `calibrate` (temperatures and thresholds), `spread` (how far a scene is off as a
whole), `evaluate` (tables with baselines), `language` (text decoder), `bundle`.
"""

from __future__ import annotations

import importlib
import sys

STAGES: dict[str, str] = {
    "all": "training.pipeline",
    "data": "training.data.__main__",
    "pixels": "training.pixels.__main__",
    "export": "exporter.lite_vision",
    "calibrate": "training.pixels.calibrate",
    "spread": "training.pixels.spread",
    "evaluate": "training.evaluate.__main__",
    "language": "training.language.__main__",
    "bundle": "exporter.lite_bundle",
}
"""Stage -> module whose `main(arguments)` runs it; imported only when asked for."""


def main(arguments: list[str]) -> int:
    """Run one stage."""
    words = arguments[1:] if arguments[:1] == ["lite"] else arguments
    if not words or words[0] not in STAGES:
        print(__doc__)
        return 0 if words[:1] in ([], ["-h"], ["--help"]) else 2
    return int(importlib.import_module(STAGES[words[0]]).main(words[1:]))


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
