#!/bin/bash
# Pin the engine's packages anew, with hashes: requirements/compile.sh (needs pip-tools and the network).
set -euo pipefail
cd "$(dirname "$0")"
for build in engine-cpu engine-cuda; do
    pip-compile --quiet --no-config --upgrade --generate-hashes --allow-unsafe --strip-extras --no-header \
        --no-emit-index-url --no-emit-find-links --no-emit-trusted-host --output-file "$build.txt" "$build.in"
done
