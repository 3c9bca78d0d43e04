"""Factors with their sources: load, validate, look up."""

from __future__ import annotations

from responsai.factors.factor_set import FactorSet, ResolvedModel
from responsai.factors.load import FactorSetError, load_factor_set

__all__ = ["FactorSet", "FactorSetError", "ResolvedModel", "load_factor_set"]
