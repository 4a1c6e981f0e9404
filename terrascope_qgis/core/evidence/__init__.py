"""Masks to evidence a user can keep: vector files, GeoTIFF masks, answer.json, pictures and a report.

Nothing is imported here, so that `palette` and `fields` stay usable where rasterio is not installed.
"""
