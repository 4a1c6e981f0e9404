"""From QGIS layers and places to the plain values of a request."""
