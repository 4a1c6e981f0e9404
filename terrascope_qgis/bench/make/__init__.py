"""Makes benchmarks of our own format out of rasters with a class map, by TerraScope-Bench's rules."""
