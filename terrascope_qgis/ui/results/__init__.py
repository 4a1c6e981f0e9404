"""A finished or growing run: answer, steps, masks as chips, numbers, what can be done with it."""
