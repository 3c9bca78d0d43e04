"""Shapes in which a summary leaves the program."""
