"""Use cases: the only door to the rest of the house for window and command line."""
