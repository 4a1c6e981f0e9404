"""The dock's Ask page up to the Ask button: inputs, question, model."""
