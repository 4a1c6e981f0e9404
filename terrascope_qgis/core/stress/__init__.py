"""Re-runs one question on distorted copies of its layers and reports how far masks and answer hold."""
