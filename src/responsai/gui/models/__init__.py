"""What pages hold and show, apart from how: stretches of time, table models."""
