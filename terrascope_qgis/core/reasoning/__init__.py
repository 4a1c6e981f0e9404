"""The reasoning loop: an encoded area and a question in, measured steps and an answer out."""
