"""The journal as a table: search, filters, edits in place, deletions that can be undone."""
