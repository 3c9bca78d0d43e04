"""Logging a use by hand: the tiles, the panel beside them, and the fields in it."""
