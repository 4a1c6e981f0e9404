"""The engine's sentences in the user's language: one template for each of its codes."""
