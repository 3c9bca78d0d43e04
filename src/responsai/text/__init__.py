"""Words and numbers as people read them, in English and French, for every shell and report."""
