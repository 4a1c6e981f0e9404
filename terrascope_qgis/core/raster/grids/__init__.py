"""The analysis grid, and pixels brought onto it."""
