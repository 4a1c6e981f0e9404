"""Whether what is stated and what was measured agree, and whether the sentence states it at all."""
