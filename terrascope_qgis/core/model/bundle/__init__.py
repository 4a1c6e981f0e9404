"""A bundle on disk: its manifest, its files, checked, installed and listed."""
