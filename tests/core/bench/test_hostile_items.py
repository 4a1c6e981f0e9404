"""Whatever stands in a list of items, reading it gives items or one clear error."""

from __future__ import annotations

import json

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from terrascope_qgis.bench.readers import open_set
from terrascope_qgis.core.errors import InputError
from tests.core.bench.item_files import HEADER, own_item, write_own

SCALARS = st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=20)
JSON = st.recursive(
    SCALARS, lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=6), inner, max_size=4)
)
FIELDS = st.sampled_from([*own_item(), "truth.value", "truth.unit", "truth.masks", "sources.0"])


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    return write_own(tmp_path_factory.mktemp("hostile"), [own_item()])


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(field=FIELDS, value=JSON)
def test_any_value_in_any_field_is_taken_or_named(folder, field, value):
    item = own_item()
    name, _, inner = field.partition(".")
    if inner:
        place = item[name]
        place[int(inner) if inner.isdigit() else inner] = value
    else:
        item[name] = value
    (folder / "items.jsonl").write_text(json.dumps(HEADER) + "\n" + json.dumps(item), encoding="utf-8")
    try:
        chosen = open_set(folder)
    except InputError as error:
        assert "items.jsonl, row 2, column" in str(error) and "\n" not in str(error)
    else:
        (read,) = chosen.items
        assert read.key in read.options and isinstance(read.question, str)


@settings(max_examples=80, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(content=st.binary(max_size=200))
@example(content=b'"')  # a header whose quote is never closed
@pytest.mark.parametrize("name", ["x.json", "x.csv", "x.jsonl", "x.parquet"])
def test_any_bytes_are_refused_in_one_line(tmp_path, name, content):
    path = tmp_path / name
    path.write_bytes(content)
    with pytest.raises(InputError) as caught:
        open_set(path)
    assert str(path) in str(caught.value)
