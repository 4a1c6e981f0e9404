"""The pixel networks of TerraScope Lite and their training."""
