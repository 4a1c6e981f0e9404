"""Runs on the map: groups, mask layers, styles, probabilities."""
