"""TerraScope 8B's way of seeing, asking and answering (docs/export-8b.md)."""
