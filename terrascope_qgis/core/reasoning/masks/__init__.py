"""[SEG] embeddings to masks and the region tokens put back."""
