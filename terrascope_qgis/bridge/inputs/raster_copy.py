"""Writes a layer the engine cannot open by path to a GeoTIFF, piece by piece; planned with the layer, copied anywhere.

A copy is planned in the thread of the layer and may then run in another one: a database or a web map can be slow.
"""

from __future__ import annotations

from pathlib import Path
from typing import Callable, List, Optional

from osgeo import gdal, osr
from qgis.core import (
    Qgis,
    QgsCoordinateReferenceSystem,
    QgsDataProvider,
    QgsProviderRegistry,
    QgsRasterDataProvider,
    QgsRasterInterface,
    QgsRasterLayer,
    QgsRectangle,
)
from qgis.PyQt import sip
from qgis.PyQt.QtCore import QThread

from ..i18n import tr
from .database_tiles import PROVIDER as DATABASE
from .database_tiles import add_mask, draw_tiles, list_tiles
from .watched_work import run_watched

PIECE_PX = 512
LIMIT_S, GRACE_S = 120.0, 5.0
"""Seconds in which a database has to answer, and how much longer is waited for what it says of that itself."""
MAX_SIDE_PX = 8192
"""Larger exports are refused: a web map has no end."""
_TYPES = {
    Qgis.DataType.Byte: gdal.GDT_Byte,
    Qgis.DataType.UInt16: gdal.GDT_UInt16,
    Qgis.DataType.Int16: gdal.GDT_Int16,
    Qgis.DataType.UInt32: gdal.GDT_UInt32,
    Qgis.DataType.Int32: gdal.GDT_Int32,
    Qgis.DataType.Float32: gdal.GDT_Float32,
    Qgis.DataType.Float64: gdal.GDT_Float64,
}


class RasterCopy:
    """The copy of one layer's extent, one band of one piece at a time."""

    def __init__(self, layer: QgsRasterLayer, extent: QgsRectangle, path: Path, *, pixel_size: float = 0.0) -> None:
        """Plan the copy of `extent` (in the layer's CRS); `pixel_size` is for layers that have none of their own."""
        source = layer.dataProvider()
        self.name = layer.name()
        self.path = path
        self._kind, self._source, self._crs = layer.providerType(), layer.source(), layer.crs()
        # A copy of a database's provider would share the connection of the map.
        self._provider: Optional[QgsRasterDataProvider] = None if self._kind == DATABASE else source.clone()
        has_grid = bool(source.capabilities() & QgsRasterInterface.Capability.Size) and layer.width() > 0
        self._px = layer.rasterUnitsPerPixelX() if has_grid else pixel_size or extent.width() / 1024
        self._py = layer.rasterUnitsPerPixelY() if has_grid else self._px
        self._extent = _snap(extent, layer.extent(), self._px, self._py) if has_grid else extent
        self._width = max(1, round(self._extent.width() / self._px)) if not self._extent.isEmpty() else 0
        self._height = max(1, round(self._extent.height() / self._py)) if not self._extent.isEmpty() else 0
        self._dataset: Optional[gdal.Dataset] = None
        self._tiles: Optional[List[QgsRectangle]] = None
        self._is_picture = source.dataType(1) not in _TYPES
        self._bands = [] if self._is_picture else [layer.bandName(n + 1) for n in range(layer.bandCount())]

    def release(self) -> None:
        """Let go of the thread that planned the copy: another one runs it."""
        if self._provider is not None:
            self._provider.moveToThread(None)

    def run(self, tell: Callable[[float], None], is_stopped: Callable[[], bool]) -> str:
        """Copy; return what went wrong, or an empty text. What failed or was stopped leaves no file.

        A database has a time limit for each of its answers, and is not waited for when the copy is stopped.

        Args:
            tell: Told the percent that is done.
            is_stopped: Asked between pieces; of a database several times a second.
        """
        if self._kind != DATABASE:
            return self._copy(tell, is_stopped)
        # The server ends the list of tiles by itself; the pieces come through QGIS, which sets it no limit.
        problem = run_watched(self._copy, tell, is_stopped, limit_s=LIMIT_S + GRACE_S)
        if problem is None:
            return tr("Cancelled.") if is_stopped() else word_late(self.name)
        return problem

    def _copy(self, tell: Callable[[float], None], is_stopped: Callable[[], bool]) -> str:
        problem = "?"
        try:
            problem = self._open() or self._copy_pieces(tell, is_stopped)
        finally:
            self.close()
            if problem:
                self.path.unlink(missing_ok=True)
        return problem

    def _copy_pieces(self, tell: Callable[[float], None], is_stopped: Callable[[], bool]) -> str:
        pieces = [
            (row, col, number)
            for row in range(0, self._height, PIECE_PX)
            for col in range(0, self._width, PIECE_PX)
            for number in range(1, max(len(self._bands), 1) + 1)
        ]
        for done, piece in enumerate(pieces):
            problem = tr("Cancelled.") if is_stopped() else self._copy_piece(*piece)
            if problem:
                return problem
            tell(100.0 * (done + 1) / len(pieces))
        return ""

    def close(self) -> None:
        """Close the files; nothing can be copied any more."""
        self._dataset = None
        provider, self._provider = self._provider, None
        if provider is not None:
            # QGIS' bindings give the copy to nobody: left alone it would hold its files open until QGIS ends.
            sip.delete(provider)

    def _open(self) -> str:
        """Open the source and create the file; return what went wrong, or an empty text."""
        if self._width == 0 or self._height == 0:
            return tr(
                "{layer}: the layer does not reach into the area. Choose another area or ignore the layer."
            ).format(layer=self.name)
        if max(self._width, self._height) > MAX_SIDE_PX:
            return tr(
                "{layer}: the area is {width} x {height} pixels, at most {limit} a side can be exported. "
                "Choose a smaller area."
            ).format(layer=self.name, width=self._width, height=self._height, limit=MAX_SIDE_PX)
        if self._kind == DATABASE:
            problem = self._open_database()
            if problem:
                return problem
        elif self._provider is not None:
            self._provider.moveToThread(QThread.currentThread())
        return self._create_file()

    def _open_database(self) -> str:
        try:
            self._tiles = list_tiles(self._source, self._extent, limit_s=LIMIT_S)
        except TimeoutError:
            return word_late(self.name)
        except OSError as error:
            told = tr("{layer}: its tiles in the database cannot be listed: {problem}")
            return told.format(layer=self.name, problem=error)
        options = QgsDataProvider.ProviderOptions()
        self._provider = QgsProviderRegistry.instance().createProvider(DATABASE, self._source, options)
        if self._provider is None or not self._provider.isValid():
            return tr("{layer} cannot be opened. Repair its data source in the layer tree.").format(layer=self.name)
        return ""

    def _create_file(self) -> str:
        kind = gdal.GDT_Byte if self._is_picture else _TYPES[self._provider.dataType(1)]
        bands = len(self._bands) or 3
        options = ["TILED=YES", "COMPRESS=DEFLATE", "BIGTIFF=IF_SAFER"]
        driver = gdal.GetDriverByName("GTiff")
        self._dataset = driver.Create(str(self.path), self._width, self._height, bands, kind, options)
        if self._dataset is None:
            return f"{self.path}: cannot be written: {gdal.GetLastErrorMsg()}"
        extent = self._extent
        self._dataset.SetGeoTransform((extent.xMinimum(), self._px, 0.0, extent.yMaximum(), 0.0, -self._py))
        variant = QgsCoordinateReferenceSystem.WktVariant.WKT_PREFERRED_GDAL
        if self._crs.isValid() and self._crs.toWkt(variant):
            reference = osr.SpatialReference()
            reference.ImportFromWkt(self._crs.toWkt(variant))
            self._dataset.SetSpatialRef(reference)
        for number, name in enumerate(self._bands or ("red", "green", "blue"), start=1):
            band = self._dataset.GetRasterBand(number)
            band.SetDescription(name.partition(":")[2].strip() if self._bands else name)
            if self._bands and self._provider.sourceHasNoDataValue(number):
                band.SetNoDataValue(self._provider.sourceNoDataValue(number))
        if self._tiles is not None:
            add_mask(self._dataset)
        return ""

    def _copy_piece(self, row: int, col: int, number: int) -> str:
        """Copy one band of one piece, or its picture; return what went wrong, or an empty text."""
        dataset = self._dataset
        if dataset is None:
            return f"{self.path}: is not open"
        height, width = min(PIECE_PX, self._height - row), min(PIECE_PX, self._width - col)
        left = self._extent.xMinimum() + col * self._px
        top = self._extent.yMaximum() - row * self._py
        window = QgsRectangle(left, top - height * self._py, left + width * self._px, top)
        if self._is_picture:
            return self._copy_picture(window, row, col, height, width)
        band = dataset.GetRasterBand(number)
        if self._tiles is not None:
            there = draw_tiles(self._tiles, window, (height, width))
            if number == 1 and band.GetMaskBand().WriteRaster(col, row, width, height, there) != 0:
                return f"{self.path}: {gdal.GetLastErrorMsg()}"
            if not any(there):
                return ""
        block = self._provider.block(number, window, width, height)
        if block is None or not block.isValid():
            return tr("{layer}: band {number} cannot be read at row {row}, column {col}.").format(
                layer=self.name, number=number, row=row, col=col
            )
        kind = _TYPES[block.dataType()]
        if band.WriteRaster(col, row, width, height, bytes(block.data()), buf_type=kind) != 0:
            return f"{self.path}: {gdal.GetLastErrorMsg()}"
        return ""

    def _copy_picture(self, window: QgsRectangle, row: int, col: int, height: int, width: int) -> str:
        block = self._provider.block(1, window, width, height)
        if block is None or not block.isValid():
            return tr("{layer}: the picture cannot be read at row {row}, column {col}.").format(
                layer=self.name, row=row, col=col
            )
        image = block.image()
        image = image.convertToFormat(image.Format.Format_RGB888)
        pointer = image.constBits()
        pointer.setsize(image.sizeInBytes() if hasattr(image, "sizeInBytes") else image.byteCount())
        data, stride = bytes(pointer), image.bytesPerLine()
        rows = [data[line * stride : line * stride + 3 * width] for line in range(height)]
        if self._dataset.WriteRaster(
            col, row, width, height, b"".join(rows), buf_type=gdal.GDT_Byte,
            buf_pixel_space=3, buf_line_space=3 * width, buf_band_space=1,
        ) != 0:  # fmt: skip
            return f"{self.path}: {gdal.GetLastErrorMsg()}"
        return ""


def word_late(layer: str) -> str:
    """Return what to say of a database that does not answer in time."""
    told = tr(
        "{layer}: the database did not answer within {seconds:.0f} s. Choose a smaller area, see whether another "
        "program holds its table, or export the layer to a GeoTIFF."
    )
    return told.format(layer=layer, seconds=LIMIT_S)


def _snap(extent: QgsRectangle, whole: QgsRectangle, px: float, py: float) -> QgsRectangle:
    """Return `extent` cut to `whole` and grown to its pixel edges."""
    cut = extent.intersect(whole)
    if cut.isEmpty():
        return QgsRectangle()
    left = whole.xMinimum() + int((cut.xMinimum() - whole.xMinimum()) / px + 1e-6) * px
    top = whole.yMaximum() - int((whole.yMaximum() - cut.yMaximum()) / py + 1e-6) * py
    cols = -int(-((cut.xMaximum() - left) / px - 1e-6) // 1)
    rows = -int(-((top - cut.yMinimum()) / py - 1e-6) // 1)
    return QgsRectangle(left, top - rows * py, left + cols * px, top)
