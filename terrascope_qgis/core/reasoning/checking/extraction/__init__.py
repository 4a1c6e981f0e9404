"""What a text says: sentences, numbers with units, dates, places, words for masks; knows no masks."""
