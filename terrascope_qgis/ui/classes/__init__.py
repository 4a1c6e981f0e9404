"""Classes learned from a few labels."""
