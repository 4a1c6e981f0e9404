"""What the project file remembers."""
