"""Between QGIS and the engine: layers to plain values, the worker process, settings, layers out."""
