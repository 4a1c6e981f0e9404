"""What the analyst sees: the dock, its presenter, map tools and option pages."""
