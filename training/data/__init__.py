"""Real imagery, the teacher and the training pool."""
