"""TerraScope Lite's way of asking and answering."""
