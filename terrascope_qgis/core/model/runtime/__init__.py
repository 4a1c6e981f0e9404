"""A bundle at work: sessions, devices, memory, cache, tokens."""
