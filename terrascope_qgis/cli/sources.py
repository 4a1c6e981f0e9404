"""Rasters named on the command line (`--optical`, `--sar`, `--date`, `--bands`, `--units`) -> sources of a request."""

from __future__ import annotations

import argparse
import datetime as dt
from collections.abc import Sequence
from pathlib import Path

from ..core.errors import InputError
from ..core.request import RadarUnit, RasterSource, Role


def add_source_options(parser: argparse.ArgumentParser) -> None:
    """Add the options that name rasters."""
    for role, help_text in (
        ("optical", "optical rasters or folders (one band per file, .SAFE)"),
        ("sar", "SAR rasters or folders with VV/VH or HH/HV"),
    ):
        parser.add_argument(f"--{role}", nargs="+", action="extend", default=[], metavar="FILE", help=help_text)
    parser.add_argument(
        "--date", action="append", default=[], metavar="FILE=YYYY-MM-DD", help="when FILE was taken; may be repeated"
    )
    parser.add_argument(
        "--bands", action="append", default=[], metavar="FILE=B2,B3,...", help="what the bands of FILE are, - skips one"
    )
    parser.add_argument(
        "--units", action="append", default=[], metavar="FILE=UNIT", help="of a SAR raster: dB, power or amplitude"
    )


def read_sources(options: argparse.Namespace) -> tuple[RasterSource, ...]:
    """Return the rasters that the options name.

    Raises:
        InputError: there is none, or `--date`, `--bands` or `--units` cannot be read or names another file.
    """
    files = [(name, Role.OPTICAL) for name in options.optical] + [(name, Role.SAR) for name in options.sar]
    if not files:
        raise InputError("No raster given. Name at least one with --optical FILE or --sar FILE.")
    names = [name for name, _ in files]
    if twice := {name for name in names if names.count(name) > 1}:
        raise InputError(f"{sorted(twice)[0]} is given twice. Name each raster once.")
    dates = {name: _parse_date(name, text) for name, text in _assign(options.date, names, "--date").items()}
    bands = {name: _parse_bands(name, text) for name, text in _assign(options.bands, names, "--bands").items()}
    units = {name: _parse_unit(name, text) for name, text in _assign(options.units, names, "--units").items()}
    return tuple(
        RasterSource(Path(name), role, dates.get(name), bands.get(name), units.get(name)) for name, role in files
    )


def _assign(texts: Sequence[str], names: Sequence[str], option: str) -> dict[str, str]:
    """Split each FILE=VALUE at its last `=` (paths may hold some) and find which raster FILE is."""
    found: dict[str, str] = {}
    for text in texts:
        file, equals, value = text.rpartition("=")
        if not equals or not file:
            raise InputError(f"{option} {text}: expected FILE=VALUE with a FILE given to --optical or --sar.")
        name = _match(file, names, option)
        if name in found:
            raise InputError(f"{option} is given twice for {name}. Give it once.")
        found[name] = value
    return found


def _match(file: str, names: Sequence[str], option: str) -> str:
    """Return the raster that `file` means: the same text, the same path, or the only one of that file name."""
    if file in names:
        return file
    wanted = Path(file).absolute()
    matches = [name for name in names if Path(name).absolute() == wanted]
    matches = matches or [name for name in names if Path(name).name == file]
    if len(matches) != 1:
        among = ", ".join(names)
        raise InputError(
            f"{option} names {file}, found {len(matches)} such rasters among {among}. Give its whole path."
        )
    return matches[0]


def _parse_date(name: str, text: str) -> dt.date:
    try:
        return dt.datetime.strptime(text.strip(), "%Y-%m-%d").date()
    except ValueError:
        raise InputError(f"--date {name}={text}: expected a date as YYYY-MM-DD.") from None


def _parse_bands(name: str, text: str) -> tuple[str, ...]:
    bands = tuple(part.strip() for part in text.split(","))
    if not all(bands):
        raise InputError(f"--bands {name}={text}: expected names with commas between them, - for a band to skip.")
    return bands


def _parse_unit(name: str, text: str) -> RadarUnit:
    for unit in RadarUnit:
        if text.strip().casefold() == unit.value.casefold():
            return unit
    raise InputError(f"--units {name}={text}: expected dB, power or amplitude.")
