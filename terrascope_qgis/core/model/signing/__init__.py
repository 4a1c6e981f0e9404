"""Who signed a bundle, and whose signatures are trusted."""
