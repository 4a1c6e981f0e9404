"""The engine's own Python environment and its bundles: found, made, repaired, described."""
