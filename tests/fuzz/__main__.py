"""The long run: `python -m tests.fuzz [--rasters 10000] [--bundles 5000] [--seed 1] [--report FILE]`.

One case again: `python -m tests.fuzz --kind bundle --seed 1 --only 4711`. Exit status 1 if there was an accident: a
crash, an exception that is not the engine's own refusal, or no answer within 10 s.
"""

from __future__ import annotations

import argparse
import json
import sys
from dataclasses import asdict
from pathlib import Path

from tests.fuzz.campaign import HANG_S, Tally, run_campaign
from tests.fuzz.cases import KINDS


def main() -> int:
    """Run and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    for kind, count in zip(KINDS, (10_000, 5_000, 20_000, 20_000), strict=True):
        parser.add_argument(f"--{kind}s", type=int, default=count, metavar="N", help=f"cases (default: {count})")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--processes", type=int, default=2)
    parser.add_argument("--kind", choices=KINDS, help="only this kind")
    parser.add_argument("--only", type=int, metavar="NUMBER", help="only this case of --kind")
    parser.add_argument("--report", type=Path, metavar="FILE", help="also write the outcomes as JSON")
    options = parser.parse_args()
    tallies = []
    for kind in [options.kind] if options.kind else KINDS:
        count = getattr(options, f"{kind}s")
        numbers = range(count) if options.only is None else [options.only]
        tally = run_campaign(kind, options.seed, numbers, processes=options.processes)
        tallies.append(tally)
        print(describe(tally), flush=True)
    if options.report is not None:
        document = {"seed": options.seed, "hang_s": HANG_S, "kinds": [asdict(tally) for tally in tallies]}
        options.report.write_text(json.dumps(document, indent=2) + "\n", encoding="utf-8")
    return int(any(tally.findings for tally in tallies))


def describe(tally: Tally) -> str:
    """Return the outcomes of a kind, and each accident with the command that repeats it."""
    total = sum(tally.outcomes.values())
    outcomes = ", ".join(f"{name} {count}" for name, count in sorted(tally.outcomes.items(), key=lambda item: -item[1]))
    lines = [f"{tally.kind}: {total} cases in {tally.seconds:.0f} s, slowest {tally.slowest_s:.1f} s: {outcomes}"]
    for finding in tally.findings[:20]:
        last = finding.details.strip().splitlines()[-1:] or [""]
        lines.append(f"  {finding.outcome}: --kind {finding.kind} --only {finding.number}: {last[0][:200]}")
    return "\n".join(lines)


if __name__ == "__main__":
    sys.exit(main())
