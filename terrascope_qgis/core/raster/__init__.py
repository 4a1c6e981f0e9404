"""Raster files of any kind as arrays on one pixel grid."""
