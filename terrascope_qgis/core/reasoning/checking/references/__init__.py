"""Which masks the words and numbers of a sentence speak of."""
