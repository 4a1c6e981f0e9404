"""Pixel grids, tiles, masks and what they measure on the ground."""
