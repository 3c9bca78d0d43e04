"""ResponsAI: what a person's use of AI costs the planet, estimated on their own computer."""

from __future__ import annotations

__version__ = "0.1.0"
