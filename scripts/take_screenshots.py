"""Take the documentation's pictures of a real QGIS window: `take_screenshots.py --engine PYTHON --out DIR`.

Starts QGIS under Xvfb with a fresh profile and the demo's layers; `screenshot_scenes.py` clicks and shoots in there.
Needs the packages qgis, xvfb and xauth, and the network once for the demo's scenes.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
import tempfile
from pathlib import Path

REPOSITORY = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(REPOSITORY))

from build_plugin import link  # noqa: E402
from scripts.fetch_scenes import fetch_scenes  # noqa: E402
from scripts.qgis_profile import write_profile  # noqa: E402
from scripts.run_demo import DATA, build_environment, find_qgis  # noqa: E402

LIMIT_S = 900


def start(options: argparse.Namespace) -> int:
    """Start QGIS with a fresh profile and the scenes as its start-up script."""
    fetch_scenes(DATA, options.engine)
    options.out.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        profile = Path(folder) / "profiles" / "default"
        write_profile(
            profile,
            {
                "locale": {"overrideFlag": "true", "userLocale": options.locale},
                "UI": {"UITheme": options.theme},
                "terrascope_qgis": {"engine_python": options.engine},
            },
        )
        link(profile)
        qgis = find_qgis()
        plan = {
            "out": str(options.out.resolve()),
            "data": str(DATA),
            # Not a temporary folder: QGIS marks layers that lie in one.
            "project": str(REPOSITORY / "build" / "qgis-pictures" / "demo.qgz"),
            "scripts": str(REPOSITORY / "scripts"),
            "scenes": options.scenes,
        }
        command = ["xvfb-run", "-a", "-s", "-screen 0 1440x900x24", qgis, "--profiles-path", folder, "--nologo"]
        command += ["--noversioncheck", "--code", str(REPOSITORY / "scripts" / "screenshot_scenes.py")]
        environment = {**build_environment(qgis), "TERRASCOPE_SHOTS": json.dumps(plan)}
        return subprocess.run(command, env=environment, timeout=LIMIT_S, check=False).returncode


def main() -> int:
    """Read the options and start QGIS."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--engine", required=True, help="Python of the engine")
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--locale", default="en_US")
    parser.add_argument("--theme", default="default", help='UI theme, for example "Night Mapping"')
    parser.add_argument("--scenes", nargs="*", default=[], help="only these scenes, by the names of their functions")
    return start(parser.parse_args())


if __name__ == "__main__":
    sys.exit(main())
