"""The stress test of an answer."""
