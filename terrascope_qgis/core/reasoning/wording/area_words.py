"""Words for the area as a whole in a question; what names a part of it is read elsewhere."""

from __future__ import annotations

WHOLE = (
    r"(?:(?:the|this|that|my|our|your|whole|entire|selected|study|given|current|shown|satellite)\s+)*"
    r"(?:area of interest|study area|area|image|scene|picture|map|photo|view|region|aoi|raster|tile|frame|extent"
    r"|selection|polygon|box|landscape|layer|chip|site)"
)
"""Pattern of "the area", "this scene", "our study area"."""
ANY_PLACE = "this area"
"""What stands for a part in the question that TerraScope Lite reads: of the words tried, those that it reads right most
often."""
