"""Physically based scenes: spectra, backscatter, clouds and changes with exact truth."""
