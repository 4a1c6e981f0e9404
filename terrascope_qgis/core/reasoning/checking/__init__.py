"""What a text says, held against the masks."""
