"""`python -m tests.fuzz.child KIND SEED`: runs the cases whose numbers come on stdin, one outcome a line on stdout.

The first line says `ready`.
"""

from __future__ import annotations

import json
import os
import sys
import traceback

from tests.fuzz.cases import Runner

MEMORY_BYTES = 4 << 30
"""Address space of a child: a case that wants more fails inside, as in the worker."""


def main() -> int:
    """Answer `number` with `{"number", "outcome", "details"}` until stdin ends."""
    kind, seed = sys.argv[1], int(sys.argv[2])
    if sys.platform != "win32":
        import resource

        resource.setrlimit(resource.RLIMIT_AS, (MEMORY_BYTES, MEMORY_BYTES))
    answers = os.fdopen(os.dup(1), "w")
    os.dup2(2, 1)  # libraries print where they like
    with Runner(kind) as runner:
        answers.write("ready\n")
        answers.flush()
        for line in sys.stdin:
            number, details = int(line), ""
            try:
                outcome = runner.run(seed, number)
            except BaseException:
                outcome, details = "uncaught", traceback.format_exc()
            answers.write(json.dumps({"number": number, "outcome": outcome, "details": details}) + "\n")
            answers.flush()
    return 0


if __name__ == "__main__":
    sys.exit(main())
