"""Where pixels lie: one value for CRS, affine transform and size."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class PixelGrid:
    """A raster grid; `transform` maps (col, row) of pixel corners to CRS coordinates."""

    crs_wkt: str | None
    """WKT2 of the CRS; None = pixel units only."""
    transform: tuple[float, float, float, float, float, float]
    """a, b, c, d, e, f: x = a*col + b*row + c, y = d*col + e*row + f."""
    height: int
    width: int

    def __post_init__(self) -> None:
        if self.height < 1 or self.width < 1:
            raise ValueError(f"A grid needs at least one pixel, got {self.height} x {self.width}.")
        a, b, _, d, e, _ = self.transform
        if a * e - b * d == 0:
            raise ValueError(f"The transform {self.transform} maps pixels to a line.")

    @property
    def shape(self) -> tuple[int, int]:
        """Height and width in pixels."""
        return self.height, self.width

    def xy(self, row: float, col: float) -> tuple[float, float]:
        """CRS coordinates of a fractional position; (0, 0) is the outer corner of the first pixel."""
        a, b, c, d, e, f = self.transform
        return a * col + b * row + c, d * col + e * row + f

    def row_col(self, x: float, y: float) -> tuple[float, float]:
        """Fractional row and column of CRS coordinates; the pixel holding it is the floor of both."""
        a, b, c, d, e, f = self.transform
        det = a * e - b * d
        dx, dy = x - c, y - f
        return (a * dy - d * dx) / det, (e * dx - b * dy) / det

    def window(self, row: int, col: int, height: int, width: int) -> PixelGrid:
        """The grid of a window whose first pixel is (row, col)."""
        a, b, _, d, e, _ = self.transform
        x, y = self.xy(row, col)
        return PixelGrid(self.crs_wkt, (a, b, x, d, e, y), height, width)

    @property
    def bounds(self) -> tuple[float, float, float, float]:
        """minx, miny, maxx, maxy of the outer corners."""
        corners = [self.xy(r, c) for r in (0, self.height) for c in (0, self.width)]
        xs, ys = zip(*corners, strict=True)
        return min(xs), min(ys), max(xs), max(ys)
