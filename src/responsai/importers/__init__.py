"""Readers of usage records: one file per source."""
