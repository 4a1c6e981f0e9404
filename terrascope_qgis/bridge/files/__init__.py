"""What a user keeps of a run: evidence files, pages, and the folders they are made in."""
