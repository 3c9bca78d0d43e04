"""From usage to impacts: pure functions, no clock, no files, no Qt."""

from __future__ import annotations

from responsai.estimation.engine import PROVIDER_ZONE, Engine

__all__ = ["PROVIDER_ZONE", "Engine"]
