"""What names and files beside a raster tell: sensor, product, date."""
