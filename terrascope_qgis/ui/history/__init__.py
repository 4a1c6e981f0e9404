"""Earlier runs of the project, and two of them side by side."""
