"""The encoded area: rasters to model inputs, features and tokens, once per area."""
