"""What came back of a run, as plain values and in words."""
