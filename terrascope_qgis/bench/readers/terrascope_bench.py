"""TerraScope-Bench: one parquet file with the pictures inside; needs pyarrow, which the engine does without."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

from ...core.errors import InputError
from ..checked import Record, check_count, hash_file
from ..items import BenchItem, ItemSet, Picture, Scoring

if TYPE_CHECKING:
    from pyarrow.parquet import ParquetFile

MAX_FILE_BYTES = 8 * 2**30
MAX_GROUP_BYTES = 4 * 2**30
_COLUMNS = ("question", "candidates", "answer", "task_type")
_BATCH_ROWS = 16
SENTINEL_PIXEL_M = 10.0
"""What the benchmark's areas and distances assume for its Sentinel-2 chips."""
_VERY_HIGH_RESOLUTION = ("change", "damage", "destroy", "bce")
"""Words of the task whose pictures are not Sentinel-2 (xBD)."""


def read_terrascope_set(path: Path) -> ItemSet:
    """Read the items; pictures stay in the file until they are needed.

    Raises:
        InputError: pyarrow is missing, or file, rows or columns are not as expected.
    """
    file = _open(path)
    missing = [name for name in ("image", *_COLUMNS) if name not in file.schema_arrow.names]
    if missing:
        found = ", ".join(file.schema_arrow.names[:20])
        raise InputError(f"{path}: column {missing[0]!r} is missing, found {found}. Give TerraScope-Bench's parquet.")
    check_count(path, file.metadata.num_rows)
    items = []
    # Of the pictures only the names, where the file has them apart.
    has_names = any(file.schema.column(k).path == "image.path" for k in range(len(file.schema)))
    for row, fields in enumerate(_rows(path, file, [*_COLUMNS, *(["image.path"] if has_names else [])])):
        items.append(_read_item(Record(path, row + 1, fields), row))
    notes = (
        f"Chips are put on a grid of {SENTINEL_PIXEL_M:g} m, as the benchmark assumes; the xBD pictures of the "
        "building task have no pixel size in the file and get none.",
        "Pictures are 8-bit stretches: the engine reads them as degraded optical data without infrared.",
    )
    return ItemSet("TerraScope-Bench", path, hash_file(path), Scoring.TERRASCOPE, tuple(items), notes)


def read_images(path: Path, rows: Collection[int]) -> Iterator[tuple[int, bytes | InputError]]:
    """Yield the encoded picture of some rows, in order, without ever holding all of them.

    Raises:
        InputError: the file cannot be read.
    """
    wanted = set(rows)
    for row, fields in enumerate(_rows(path, _open(path), ["image"])):
        if row not in wanted:
            continue
        cell = fields["image"]
        content = cell.get("bytes") if isinstance(cell, dict) else cell
        if isinstance(content, bytes) and content:
            yield row, content
        else:
            yield row, Record(path, row + 1, {"image": type(content).__name__}).fault("image", "bytes of a picture")
        wanted.discard(row)
        if not wanted:
            return


def _read_item(record: Record, row: int) -> BenchItem:
    options = record.options("candidates")
    key = record.text("answer").upper()
    if key not in options:
        raise record.fault("answer", f"one of the letters {', '.join(options)}")
    task = record.text("task_type")
    name = _name_image(record.fields.get("image"), row)
    is_chip = not any(word in task.lower() for word in _VERY_HIGH_RESOLUTION)
    picture = Picture(record.file, row=row, pixel_m=SENTINEL_PIXEL_M if is_chip else None)
    return BenchItem(f"row-{row}", name, task, record.text("question"), options, key, (picture,))


def _name_image(cell: Any, row: int) -> str:
    """The name that items of one picture share; the row itself where the file names none."""
    name = cell.get("path") if isinstance(cell, dict) else None
    return name if isinstance(name, str) and name else f"row-{row}"


def _rows(path: Path, file: ParquetFile, columns: list[str]) -> Iterator[dict[str, Any]]:
    import pyarrow

    try:
        for batch in file.iter_batches(batch_size=_BATCH_ROWS, columns=columns):
            yield from batch.to_pylist()
    except (pyarrow.ArrowException, OSError, UnicodeDecodeError) as error:
        raise InputError(f"{path}: the parquet file is damaged ({_one_line(error)}). Download it again.") from error


def _open(path: Path) -> ParquetFile:
    try:
        import pyarrow
        from pyarrow.parquet import ParquetFile
    except ImportError as error:
        raise InputError(
            f"{path}: reading parquet needs the package pyarrow, which is not installed. "
            "Install it beside the engine: pip install -r requirements/bench.in"
        ) from error
    size = path.stat().st_size
    if size > MAX_FILE_BYTES:
        raise InputError(f"{path}: {size} bytes, at most {MAX_FILE_BYTES} are read. Split it.")
    try:
        file = ParquetFile(path, memory_map=True)
    except (pyarrow.ArrowException, OSError) as error:
        raise InputError(f"{path}: no readable parquet file ({_one_line(error)}). Get it again.") from error
    for group in range(file.metadata.num_row_groups):
        if file.metadata.row_group(group).total_byte_size > MAX_GROUP_BYTES:
            raise InputError(
                f"{path}: row group {group} unpacks to more than {MAX_GROUP_BYTES} bytes; not read. Get it again."
            )
    return file


def _one_line(error: Exception) -> str:
    return " ".join(str(error).split())[:200]
