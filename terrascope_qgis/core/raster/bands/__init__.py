"""What each band means."""
