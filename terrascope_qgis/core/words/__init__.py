"""What the engine says in sentences: English text with a stable code and its values; imports nothing of the engine."""
