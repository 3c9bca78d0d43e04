"""Factors with their sources: load, validate, look up."""

from __future__ import annotations

from responsai.factors.factor_set import FactorSet, ModelBasis, ResolvedModel
from responsai.factors.load import load_factor_set
from responsai.factors.seal import FactorSetError

__all__ = ["FactorSet", "FactorSetError", "ModelBasis", "ResolvedModel", "load_factor_set"]
