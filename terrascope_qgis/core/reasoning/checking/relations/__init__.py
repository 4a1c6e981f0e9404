"""Statements on several masks or dates: comparisons, change, neighbours, places."""
