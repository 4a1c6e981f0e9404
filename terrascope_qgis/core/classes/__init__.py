"""Classes an analyst teaches from a few labels: fitted on a bundle's frozen pixel features, kept as plain numbers."""
