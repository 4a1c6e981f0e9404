from __future__ import annotations

import base64
import io

import numpy as np
import pytest
from PIL import Image

from terrascope_qgis.bench.cases import choose_worst, draw_panels
from terrascope_qgis.bench.items import Truth
from terrascope_qgis.bench.score import ItemResult, fail_item
from terrascope_qgis.core.evidence.palette import style_label
from tests.core.bench.answerers import make_item, make_reply
from tests.core.bench.item_files import write_mask


def result(item, right, iou):
    return ItemResult(item.id, item.image, item.task, item.key, right=right, iou={} if iou is None else {"water": iou})


def read_panel(panel):
    return np.asarray(Image.open(io.BytesIO(base64.b64decode(panel.url.partition(",")[2]))).convert("RGB"), int)


def test_the_worst_are_wrong_items_with_the_worst_masks_spread_over_tasks():
    items = [make_item(f"a{k}", task="a") for k in range(5)] + [make_item("b", task="b"), make_item("failed", task="b")]
    rows = [result(items[0], True, 0.0)]
    rows += [result(item, False, iou) for item, iou in zip(items[1:6], (0.4, 0.1, 0.3, 0.2, None), strict=True)]
    rows.append(fail_item(items[6], "INPUT: broken"))
    found = choose_worst({row.id: row for row in rows}, items, 4)
    assert [item.id for item in found] == ["a2", "a4", "a3", "b"]


def test_panels_show_truth_and_model_where_they_are(tmp_path):
    truth = np.zeros((4, 4), np.uint8)
    truth[0] = 1
    item = make_item("a", truth=Truth(masks={"water": write_mask(tmp_path / "t.tif", truth)}))
    picture, wanted, made = (read_panel(panel) for panel in draw_panels(item, make_reply()))
    assert picture.shape == (256, 256, 3) and (picture == 96).all()
    water = np.array(style_label("water").rgb)
    tinted = 96 + 0.55 * (water - 96)
    # Truth: the upper quarter. Model: the left half.
    assert np.abs(wanted[30, 200] - tinted).max() <= 1 and (wanted[100, 200] == 96).all()
    assert np.abs(made[200, 60] - tinted).max() <= 1 and (made[200, 200] == 96).all()


@pytest.mark.parametrize("text", ["<script>alert(1)</script>", "a\u202eb"])
def test_text_of_a_set_or_model_stays_text_in_the_report(tmp_path, text):
    from terrascope_qgis.bench.cases import Case
    from terrascope_qgis.bench.items import ItemSet, Scoring
    from terrascope_qgis.bench.report import write_report
    from terrascope_qgis.bench.summary import summarise

    item = make_item("a", question=text, task=text, options={"A": text, "B": "no"})
    row = ItemResult("a", "a", text, "A", text=text, letter=text, status="answered")
    chosen = ItemSet(text, tmp_path / "s", "0", Scoring.TERRASCOPE, (item,), (text,))
    path = tmp_path / "report.html"
    write_report(path, chosen, {"id": text}, summarise([item], {"a": row}), [Case(item, row, ())])
    html = path.read_text("utf-8")
    assert text not in html and "http:" not in html and "https:" not in html
