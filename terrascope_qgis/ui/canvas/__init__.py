"""What happens on the map canvas: tools, marks, the place of a question, the masks of runs."""
