"""The text decoder: its layers, its training, its weights taken back from a bundle."""
