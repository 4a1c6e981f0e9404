#!/bin/bash
# Set up what the tests need (a real QGIS from Debian included) and run them: ./test.sh [checks] [core] [export] [qgis]
# Without names all suites run. TERRASCOPE_PYTEST holds further options for pytest.
set -euo pipefail
cd "$(dirname "$0")"
. scripts/setup.sh

SUITES=${*:-checks core export qgis}
REPORTS=$(mktemp -d)
trap 'rm -rf "$REPORTS"' EXIT

# Nothing of the caller's machine may bend the runs: QGIS' PROJ and the wheels' are not the same.
unset PROJ_DATA PROJ_LIB GDAL_DATA PYTHONPATH PYTHONHOME DISPLAY WAYLAND_DISPLAY
export PYTHONDONTWRITEBYTECODE=1 PYTHONUTF8=1 QT_QPA_PLATFORM=offscreen OMP_NUM_THREADS=${OMP_NUM_THREADS:-1}
export XDG_RUNTIME_DIR="$REPORTS/runtime" QGIS_CUSTOM_CONFIG_PATH="$REPORTS/qgis"
mkdir -m 700 "$XDG_RUNTIME_DIR"
mkdir "$QGIS_CUSTOM_CONFIG_PATH"

wants() { [[ " $SUITES " == *" $1 "* ]]; }

# run_tests NAME PYTHON FOLDER...: one pytest run; its counts go to a report, or one failure where it left none.
run_tests() {
    local name=$1 python=$2
    shift 2
    say "== $name: $*"
    # shellcheck disable=SC2086  (options)
    "$python" -m pytest --junitxml="$REPORTS/$name.xml" ${TERRASCOPE_PYTEST:-} "$@" || echo "$name" >>"$REPORTS/failed"
}

# run_check NAME COMMAND...: one check, counted as one test.
run_check() {
    local name=$1
    shift
    say "== $name"
    local outcome=pass
    "$@" || outcome=fail
    echo "$outcome" >>"$REPORTS/checks"
}

need_packages python3-venv
if wants checks || wants core; then
    make_environment .venv requirements/engine-cpu.txt
    add_packages .venv requirements/test.in
    add_packages .venv requirements/bench.in
fi
if wants checks; then
    add_packages .venv requirements/check.in
    run_check "lint" .venv/bin/ruff check --quiet --no-cache .
    run_check "format" .venv/bin/ruff format --quiet --check --no-cache .
    run_check "types" .venv/bin/python -m mypy
    run_check "plugin site" .venv/bin/python build_plugin.py check --out "$REPORTS/dist"
fi
if wants core; then
    # On all cores; a file's tests stay together, since they share what they load. Sources are compiled once (into
    # __pycache__, which git ignores), not by each of the many commands and workers that the tests start.
    (
        unset PYTHONDONTWRITEBYTECODE
        run_tests core .venv/bin/python -n auto --dist loadfile tests/core \
            tests/faults tests/processes tests/fuzz tests/endurance
    )
fi
if wants export; then
    make_environment .venv-export requirements/engine-cpu.txt
    add_packages .venv-export requirements/test.in
    add_packages .venv-export requirements/export.in
    run_tests export .venv-export/bin/python tests/exporter tests/training
fi
if wants qgis; then
    need_packages qgis python3-qgis python3-venv xvfb xauth
    make_environment .venv requirements/engine-cpu.txt
    add_packages .venv requirements/test.in
    make_qgis_environment
    make_qt6_environment
    export TERRASCOPE_TEST_ENGINE="$PWD/.venv/bin/python" TERRASCOPE_QT6_PYTHON="$PWD/.venv-qt6/bin/python"
    run_tests qgis .venv-qgis/bin/python tests/qgis
fi

"$PYTHON" scripts/sum_reports.py "$REPORTS" $SUITES
