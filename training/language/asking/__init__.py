"""What people ask: words, templates, noise, what is declined; questions drawn with their meaning."""
