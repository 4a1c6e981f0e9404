"""Seeded fuzzing of what the engine reads: rasters, bundles, model text, worker messages.

Each case follows from the kind, the seed and its number alone, so that a finding repeats: `python -m tests.fuzz --kind
raster --seed 1 --only 4711`.
"""
