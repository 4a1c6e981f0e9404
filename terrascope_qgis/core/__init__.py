"""The engine: rasters, grids, models, reasoning and evidence, without QGIS or Qt."""
