"""The sentences that are understood as a whole, word by word: only what they say may be shown as verified."""
