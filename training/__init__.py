"""Training of TerraScope Lite: data, simulator, pixel and language training, evaluation. Not part of the plugin."""
