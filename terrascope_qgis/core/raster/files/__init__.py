"""Raster files opened safely: which belong to a source, what they say of themselves, which pixels are measured."""
