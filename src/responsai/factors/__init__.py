"""Factors with their sources: load, validate, look up."""
