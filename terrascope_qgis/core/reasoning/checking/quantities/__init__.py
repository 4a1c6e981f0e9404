"""Statements of a number: sizes, shares, counts, lengths, dates, calculations."""
