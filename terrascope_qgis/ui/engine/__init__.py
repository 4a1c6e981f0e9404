"""The dock's Engine page."""
