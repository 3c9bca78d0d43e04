"""From usage to impacts: pure functions, no clock, no files, no Qt."""

from __future__ import annotations

from responsai.estimation.engine import PROVIDER_ZONE, Engine
from responsai.estimation.explain import Step, explain
from responsai.estimation.methods import BY_ID as METHODS_BY_ID
from responsai.estimation.methods import METHODS

__all__ = ["METHODS", "METHODS_BY_ID", "PROVIDER_ZONE", "Engine", "Step", "explain"]
