from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from terrascope_qgis.cli.main import build_parser, join_negative_values
from terrascope_qgis.cli.sources import read_sources
from terrascope_qgis.core.errors import InputError
from terrascope_qgis.core.request import RadarUnit, Role


def sources(*arguments):
    options = build_parser().parse_args(["ask", "--question", "q", "--out", "o", *join_negative_values(arguments)])
    return read_sources(options)


def test_roles_dates_and_bands_find_their_files():
    first, second, radar = sources(
        *("--optical", "a.tif", "b.tif", "--sar", "c.tif"),
        *("--date", "b.tif=2020-02-29", "--date", "c.tif=2021-12-01", "--bands", "a.tif=B2,B3, B8A,-"),
    )
    assert (first.path, first.role, first.date, first.bands) == (
        Path("a.tif"),
        Role.OPTICAL,
        None,
        ("B2", "B3", "B8A", "-"),
    )
    assert (second.role, second.date, second.bands) == (Role.OPTICAL, dt.date(2020, 2, 29), None)
    assert (radar.role, radar.date) == (Role.SAR, dt.date(2021, 12, 1))


@pytest.mark.parametrize("text", ["amplitude", "Amplitude", " amplitude"])
def test_the_unit_of_radar_is_read_whatever_its_case(text):
    (source,) = sources("--sar", "a.tif", "--units", f"a.tif={text}")
    assert source.unit is RadarUnit.AMPLITUDE


def test_repeated_options_add_up():
    assert [source.path.name for source in sources("--optical", "a.tif", "--optical", "b.tif")] == ["a.tif", "b.tif"]


def test_paths_may_hold_equal_signs_spaces_and_any_letter():
    name = "/data/scène=2020 –é/x=y.tif"
    (source,) = sources("--optical", name, "--date", f"{name}=2020-01-31")
    assert (str(source.path), source.date) == (name, dt.date(2020, 1, 31))


def test_windows_paths_are_kept_whole():
    name = r"C:\data\s2.tif"
    (source,) = sources("--sar", name, "--bands", rf"{name}=VV,VH")
    assert (str(source.path), source.bands) == (name, ("VV", "VH"))


def test_a_file_may_be_named_by_its_file_name_where_that_is_clear():
    (source,) = sources("--optical", "/far/away/s2.tif", "--date", "s2.tif=2020-01-31")
    assert source.date == dt.date(2020, 1, 31)


def test_the_same_path_written_otherwise_is_found(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    (source,) = sources("--optical", "s2.tif", "--date", f"{tmp_path}/s2.tif=2020-01-31")
    assert source.date == dt.date(2020, 1, 31)


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        ([], "No raster given"),
        (["--optical", "a.tif", "--sar", "a.tif"], "a.tif is given twice"),
        (["--optical", "a.tif", "--date", "b.tif=2020-01-01"], "names b.tif, found 0"),
        (["--optical", "x/a.tif", "y/a.tif", "--date", "a.tif=2020-01-01"], "names a.tif, found 2"),
        (["--optical", "a.tif", "--date", "2020-01-01"], "FILE=VALUE"),
        (["--optical", "a.tif", "--date", "a.tif=1.1.2020"], "YYYY-MM-DD"),
        (["--optical", "a.tif", "--date", "a.tif=2021-02-29"], "YYYY-MM-DD"),
        (["--optical", "a.tif", "--date", "a.tif=2020-01-01", "--date", "a.tif=2020-01-02"], "given twice for a.tif"),
        (["--optical", "a.tif", "--bands", "a.tif=B2,,B3"], "a band to skip"),
        (["--sar", "a.tif", "--units", "a.tif=decibels"], "expected dB, power or amplitude"),
        (["--sar", "a.tif", "--units", "dB"], "FILE=VALUE"),
    ],
)
def test_wrong_sources_are_told_with_what_was_given(arguments, told):
    with pytest.raises(InputError, match=told):
        sources(*arguments)
