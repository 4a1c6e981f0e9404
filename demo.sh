#!/bin/bash
# Set up the engine alone (no QGIS), fetch real Sentinel scenes and ask the embedded model about them.
# The evidence goes to ./demo-output; nothing else outside this folder is written.
set -euo pipefail
cd "$(dirname "$0")"
. scripts/setup.sh

DATA=.demo-data
OUT=demo-output
export PYTHONDONTWRITEBYTECODE=1 PYTHONUTF8=1
unset PROJ_DATA PROJ_LIB GDAL_DATA PYTHONPATH PYTHONHOME

need_packages python3-venv
make_environment .venv requirements/engine-cpu.txt

# ask NAME QUESTION OPTION...: one question; reasoning and answer stream by, the evidence goes to demo-output/NAME.
ask() {
    local name=$1 question=$2 started=$SECONDS
    shift 2
    printf '\n%s\n' "Q: $question"
    .venv/bin/python -m terrascope_qgis ask "$@" --question "$question" --out "$OUT/$name" >/dev/null ||
        fail "The question was not answered (exit status $?)"
    .venv/bin/python scripts/show_answer.py "$OUT/$name"
    printf '%s\n' "   time: $((SECONDS - started)) s"
}

.venv/bin/python scripts/fetch_scenes.py "$DATA"
LAKE=$DATA/bigearthnet/S2/S2B_MSIL2A_20170924T93020_69_24
LAKE_SAR=$DATA/bigearthnet/S1/S1A_IW_GRDH_1SDV_20170925T043256_35VPK_69_24
FARMS=$DATA/bigearthnet/S2/S2A_MSIL2A_20170613T101031_87_48
HAVEL=$DATA/s2l1c

# Only what an earlier demo wrote is replaced.
mkdir -p "$OUT"
rm -rf "$OUT"/[1-6]-*

ask 1-coverage "How much of the area is covered by water?" --optical "$LAKE"
ask 2-area "What is the area of the water in hectares?" --optical "$HAVEL"/*.jp2
ask 3-ranking "Which covers more of the area, crops or trees?" --optical "$FARMS"
ask 4-optical-and-sar "How much of the area is covered by trees?" --optical "$LAKE" --sar "$LAKE_SAR"
ask 5-sar-alone "Is there water in this area?" --sar "$LAKE_SAR"
ask 6-out-of-reach "How many cars are parked here?" --optical "$FARMS"

cat <<END

Six questions answered. Each folder of $PWD/$OUT holds
  report.html      the reasoning with pictures: open it in a browser
  evidence.gpkg    the masks, steps and the run as layers: open it in QGIS
  evidence.shp     the masks once more as a shapefile, its columns explained in evidence_fields.csv
  answer.json      the same for programs
END
