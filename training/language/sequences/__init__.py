"""Questions as token sequences: prompts, plans, steps, measurements, and a host without pixels."""
