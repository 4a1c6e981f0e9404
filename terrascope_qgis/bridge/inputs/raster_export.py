"""Write layers the engine cannot open by path (memory, web maps, databases, virtual files) to a GeoTIFF, in pieces."""

from __future__ import annotations

from pathlib import Path
from typing import List, Optional

from osgeo import gdal, osr
from qgis.core import (
    Qgis,
    QgsCoordinateReferenceSystem,
    QgsRasterDataProvider,
    QgsRasterInterface,
    QgsRasterLayer,
    QgsRectangle,
)
from qgis.PyQt import sip
from qgis.PyQt.QtCore import QObject, QTimer, pyqtSignal

from ..i18n import tr
from .database_tiles import add_mask, draw_tiles, list_tiles

PIECE_PX = 512
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


class RasterExport(QObject):
    """Export of one layer's extent, one band of one piece per turn of the event loop."""

    progressed = pyqtSignal(int, int)
    """Turns done, turns in all."""
    finished = pyqtSignal(str, str)
    """Path of the file, or an empty text and what went wrong."""

    def __init__(
        self,
        layer: QgsRasterLayer,
        extent: QgsRectangle,
        path: Path,
        *,
        pixel_size: float = 0.0,
        parent: Optional[QObject] = None,
    ) -> None:
        """Plan the export of `extent` (in the layer's CRS); `pixel_size` is for layers that have none of their own."""
        super().__init__(parent)
        self._layer = layer
        self._provider: Optional[QgsRasterDataProvider] = layer.dataProvider().clone()
        self._path = path
        has_grid = bool(layer.dataProvider().capabilities() & QgsRasterInterface.Capability.Size) and layer.width() > 0
        self._px = layer.rasterUnitsPerPixelX() if has_grid else pixel_size or extent.width() / 1024
        self._py = layer.rasterUnitsPerPixelY() if has_grid else self._px
        self._extent = _snap(extent, layer.extent(), self._px, self._py) if has_grid else extent
        self._width = max(1, round(self._extent.width() / self._px)) if not self._extent.isEmpty() else 0
        self._height = max(1, round(self._extent.height() / self._py)) if not self._extent.isEmpty() else 0
        self._dataset: Optional[gdal.Dataset] = None
        self._tiles: Optional[List[QgsRectangle]] = None
        self._is_picture = self._provider.dataType(1) not in _TYPES
        bands = (1,) if self._is_picture else range(1, layer.bandCount() + 1)
        self._pieces = [
            (row, col, number)
            for row in range(0, self._height, PIECE_PX)
            for col in range(0, self._width, PIECE_PX)
            for number in bands
        ]
        self._done = 0
        self._stopped = False

    def start(self) -> None:
        """Begin; `finished` comes later, always once."""
        QTimer.singleShot(0, self._begin)

    def cancel(self) -> None:
        """Stop and remove what was written."""
        self._stopped = True
        self._discard()

    def run(self) -> str:
        """Export at once, for callers without an event loop; return the path.

        Raises:
            OSError: the export failed; the message says why.
        """
        problem = self._open()
        while not problem and self._done < len(self._pieces):
            problem = self._copy_piece(*self._pieces[self._done])
            self._done += 1
        if problem:
            self._discard()
            raise OSError(problem)
        self._close()
        return str(self._path)

    def _begin(self) -> None:
        problem = "Cancelled." if self._stopped else self._open()
        if problem:
            self._end(problem)
            return
        self._next()

    def _next(self) -> None:
        if self._stopped:
            self._end("Cancelled.")
            return
        if self._done == len(self._pieces):
            self._end("")
            return
        problem = self._copy_piece(*self._pieces[self._done])
        if problem:
            self._end(problem)
            return
        self._done += 1
        self.progressed.emit(self._done, len(self._pieces))
        QTimer.singleShot(0, self._next)

    def _open(self) -> str:
        """Create the file; return what went wrong, or an empty text."""
        name = self._layer.name()
        if self._width == 0 or self._height == 0:
            return tr(
                "{layer}: the layer does not reach into the area. Choose another area or ignore the layer."
            ).format(layer=name)
        if max(self._width, self._height) > MAX_SIDE_PX:
            return tr(
                "{layer}: the area is {width} x {height} pixels, at most {limit} a side can be exported. "
                "Choose a smaller area."
            ).format(layer=name, width=self._width, height=self._height, limit=MAX_SIDE_PX)
        try:
            self._tiles = list_tiles(self._layer, self._extent)
        except OSError as error:
            return str(error)
        bands = 3 if self._is_picture else self._layer.bandCount()
        kind = gdal.GDT_Byte if self._is_picture else _TYPES[self._provider.dataType(1)]
        options = ["TILED=YES", "COMPRESS=DEFLATE", "BIGTIFF=IF_SAFER"]
        self._dataset = gdal.GetDriverByName("GTiff").Create(
            str(self._path), self._width, self._height, bands, kind, options
        )
        if self._dataset is None:
            return f"{self._path}: cannot be written: {gdal.GetLastErrorMsg()}"
        extent = self._extent
        self._dataset.SetGeoTransform((extent.xMinimum(), self._px, 0.0, extent.yMaximum(), 0.0, -self._py))
        crs = self._layer.crs()
        wkt = crs.toWkt(QgsCoordinateReferenceSystem.WktVariant.WKT_PREFERRED_GDAL) if crs.isValid() else ""
        if wkt:
            reference = osr.SpatialReference()
            reference.ImportFromWkt(wkt)
            self._dataset.SetSpatialRef(reference)
        for number in range(1, bands + 1):
            band = self._dataset.GetRasterBand(number)
            if self._is_picture:
                band.SetDescription(("red", "green", "blue")[number - 1])
                continue
            band.SetDescription(self._layer.bandName(number).partition(":")[2].strip())
            if self._provider.sourceHasNoDataValue(number):
                band.SetNoDataValue(self._provider.sourceNoDataValue(number))
        if self._tiles is not None:
            add_mask(self._dataset)
        return ""

    def _copy_piece(self, row: int, col: int, number: int) -> str:
        """Copy one band of one piece, or its picture; return what went wrong, or an empty text."""
        dataset = self._dataset
        if dataset is None:
            return f"{self._path}: is not open"
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
                return f"{self._path}: {gdal.GetLastErrorMsg()}"
            if not any(there):
                return ""
        block = self._provider.block(number, window, width, height)
        if block is None or not block.isValid():
            return tr("{layer}: band {number} cannot be read at row {row}, column {col}.").format(
                layer=self._layer.name(), number=number, row=row, col=col
            )
        kind = _TYPES[block.dataType()]
        if band.WriteRaster(col, row, width, height, bytes(block.data()), buf_type=kind) != 0:
            return f"{self._path}: {gdal.GetLastErrorMsg()}"
        return ""

    def _copy_picture(self, window: QgsRectangle, row: int, col: int, height: int, width: int) -> str:
        block = self._provider.block(1, window, width, height)
        if block is None or not block.isValid():
            return tr("{layer}: the picture cannot be read at row {row}, column {col}.").format(
                layer=self._layer.name(), row=row, col=col
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
            return f"{self._path}: {gdal.GetLastErrorMsg()}"
        return ""

    def _end(self, problem: str) -> None:
        if problem:
            self._discard()
            self.finished.emit("", problem)
            return
        self._close()
        self.finished.emit(str(self._path), "")

    def _close(self) -> None:
        self._dataset = None
        provider, self._provider = self._provider, None
        if provider is not None:
            # QGIS' bindings give the copy to nobody: left alone it would hold its files open until QGIS ends.
            sip.delete(provider)

    def _discard(self) -> None:
        self._close()
        self._path.unlink(missing_ok=True)


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
