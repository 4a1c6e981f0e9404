"""Runs under way: the queue, their events, their progress."""
