"""The engine in a process of its own: JSON lines in, JSON lines out; leaves all work to `core`."""
