"""What the masks say."""
