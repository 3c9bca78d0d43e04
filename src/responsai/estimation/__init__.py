"""From usage to impacts: pure functions, no clock, no files, no Qt."""
