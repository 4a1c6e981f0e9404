"""Processing algorithms: the engine in the toolbox, in models, in batch and in `qgis_process`."""
