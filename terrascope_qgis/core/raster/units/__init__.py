"""How values become reflectance or backscatter."""
