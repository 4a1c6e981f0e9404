from __future__ import annotations

import numpy as np

from terrascope_qgis.bench.items import Scoring
from terrascope_qgis.bench.results_file import ResultsFile
from terrascope_qgis.bench.run import run_items
from terrascope_qgis.core.progress import SilentProgress
from tests.core.bench.answerers import make_item, open_first_band, raster_picture
from tests.core.bench.item_files import write_mask

OF = {"set": "s", "set_sha256": "1", "scoring": "terrascope", "model": {"id": "first-band"}}


def test_several_processes_give_what_one_gives(tmp_path):
    picture, other = (
        raster_picture(write_mask(tmp_path / name, np.eye(4, dtype=np.uint8))) for name in ("chip.tif", "other.tif")
    )
    items = [
        make_item("one", key="B", pictures=(picture,)),
        make_item("two", key="C", pictures=(other,)),
        make_item("three", key="B", pictures=(picture,), question="broken?"),
    ]
    found = []
    for jobs in (1, 2):
        results = ResultsFile(tmp_path / f"{jobs}.jsonl", of=OF)
        folder = tmp_path / "pictures"
        run_items(items, Scoring.TERRASCOPE, open_first_band, results, SilentProgress(), folder=folder, jobs=jobs)
        found.append({name: (result.letter, result.right, result.failure) for name, result in results.results.items()})
    assert found[0] == found[1] and len(found[0]) == 3
