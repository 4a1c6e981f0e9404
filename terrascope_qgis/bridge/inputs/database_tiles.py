"""Where a raster of a PostGIS database has tiles: QGIS gives 0 for a pixel of a tile that is not in the table."""

from __future__ import annotations

import time
from typing import List, Tuple

from osgeo import gdal
from qgis.core import (
    QgsDataSourceUri,
    QgsException,
    QgsProviderConnectionException,
    QgsProviderRegistry,
    QgsRectangle,
)

PROVIDER = "postgresraster"
_SQL = """
SET LOCAL statement_timeout = {limit_ms};
SELECT ST_UpperLeftX({rast}), ST_UpperLeftY({rast}),
    ST_Width({rast}) * ST_ScaleX({rast}), ST_Height({rast}) * ST_ScaleY({rast})
FROM {table}
WHERE {rast} && ST_MakeEnvelope({box}, (SELECT ST_SRID({rast}) FROM {table} LIMIT 1)){also}
"""


def list_tiles(source: str, extent: QgsRectangle, *, limit_s: float) -> List[QgsRectangle]:
    """Return the tiles of a database's raster that touch `extent` (both in the layer's CRS); waits for the database.

    `raster2pgsql` leaves out tiles of nodata alone, and a table may hold a part of a scene only. QGIS' provider fills
    what no tile covers with zeros (`QgsPostgresRasterProvider::readBlock`).

    The limit is the transaction's own, that both statements are: QGIS shares the connection with the map.

    Raises:
        TimeoutError: the server ended the query after `limit_s` seconds.
        OSError: the database does not answer; the message says why.
    """
    uri = QgsDataSourceUri(source)
    corners = (extent.xMinimum(), extent.yMinimum(), extent.xMaximum(), extent.yMaximum())
    sql = _SQL.format(
        limit_ms=round(1000 * limit_s),
        rast='"' + uri.geometryColumn().replace('"', '""') + '"',
        table=uri.quotedTablename(),
        box=", ".join(repr(corner) for corner in corners),
        also=f" AND ({uri.sql()})" if uri.sql() else "",
    )
    started = time.monotonic()
    try:
        connection = QgsProviderRegistry.instance().providerMetadata("postgres").createConnection(source, {})
        rows = connection.executeSql(sql)
    except (QgsProviderConnectionException, QgsException) as error:
        # By the clock: the server says why in its own language.
        if time.monotonic() - started >= limit_s:
            raise TimeoutError(str(error).strip()) from None
        raise OSError(str(error).strip()) from None
    return [_as_rectangle(*(float(value) for value in row)) for row in rows]


def draw_tiles(tiles: List[QgsRectangle], window: QgsRectangle, size: Tuple[int, int]) -> bytes:
    """Return `size` (height, width) bytes of the pixels of `window`: 255 where a tile has the pixel, else 0."""
    height, width = size
    across, down = window.width() / width, window.height() / height
    drawn = bytearray(height * width)
    for tile in tiles:
        left = max(0, round((tile.xMinimum() - window.xMinimum()) / across))
        right = min(width, round((tile.xMaximum() - window.xMinimum()) / across))
        top = max(0, round((window.yMaximum() - tile.yMaximum()) / down))
        bottom = min(height, round((window.yMaximum() - tile.yMinimum()) / down))
        if left < right:
            for row in range(top, bottom):
                drawn[row * width + left : row * width + right] = b"\xff" * (right - left)
    return bytes(drawn)


def add_mask(dataset: gdal.Dataset) -> None:
    """Give a copy a mask within it, for what `draw_tiles` returns; GDAL would put a second file beside it."""
    before = gdal.GetConfigOption("GDAL_TIFF_INTERNAL_MASK")
    gdal.SetConfigOption("GDAL_TIFF_INTERNAL_MASK", "YES")
    try:
        dataset.CreateMaskBand(gdal.GMF_PER_DATASET)
    finally:
        gdal.SetConfigOption("GDAL_TIFF_INTERNAL_MASK", before)


def _as_rectangle(x: float, y: float, width: float, height: float) -> QgsRectangle:
    """Return a tile from its first corner and its signed width and height."""
    return QgsRectangle(min(x, x + width), min(y, y + height), max(x, x + width), max(y, y + height))
