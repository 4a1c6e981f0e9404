"""Export of the official TerraScope 8B checkpoint layout to a model bundle."""
