"""Whether there is enough to answer from, and how far an answer can be relied on."""
