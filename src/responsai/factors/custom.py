"""Models of one's own: self-hosted or unlisted ones, by their number of parameters.

EcoLogits reckons them out once, when they are added; it takes a second to load, which nobody else
should pay.
"""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Any, Final

from responsai.domain.errors import BadInputError
from responsai.factors.entries import ModelKind
from responsai.factors.load import parse_model
from responsai.text.catalogue import translate

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from responsai.factors.entries import Model
    from responsai.factors.factor_set import FactorSet

CUSTOM_PROVIDER: Final = "custom"
LARGEST: Final = 100_000.0
"""Billions of parameters; more is a slip of the hand."""
LONGEST_NAME: Final = 200

Entry = dict[str, Any]


def custom_entry(name: str, total: float, active: float | None = None) -> Entry:
    """An entry to keep: what was told, and what EcoLogits makes of it.

    Args:
        name: Name under which uses are recorded.
        total: Billions of parameters.
        active: Billions of parameters that work on each token; all if not told.

    Raises:
        BadInputError: The name is none, or the numbers cannot be.
    """
    tidy = " ".join(name.split())
    if not tidy or len(tidy) > LONGEST_NAME or not tidy.isprintable():
        raise BadInputError(
            translate("Custom", "The model needs a name of up to {most} printable letters.").format(
                most=LONGEST_NAME
            )
        )
    used = total if active is None else active
    if not (math.isfinite(total) and math.isfinite(used) and 0 < used <= total <= LARGEST):
        raise BadInputError(
            translate(
                "Custom",
                "Parameters are billions above 0 and up to {most}, the active ones no more than "
                "all: for example 70, or 671 with 37 active.",
            ).format(most=int(LARGEST))
        )
    # EcoLogits and its libraries take a second to load.
    from responsai.factors import compile as compiling  # noqa: PLC0415

    return {
        "provider": CUSTOM_PROVIDER,
        "name": tidy,
        "kind": ModelKind.CUSTOM.value,
        "disclosed": True,
        "active_billions": [used, used],
        "total_billions": [total, total],
        "sources": [],
        "ecologits": compiling.release(),
    } | compiling.parameters_to_coefficients([used, used], [total, total])


def custom_models(entries: Iterable[Mapping[str, Any]]) -> tuple[Model, ...]:
    """Models of kept entries.

    Raises:
        FactorSetError: A bound is out of order.
        KeyError: An entry is incomplete.
    """
    return tuple(parse_model(entry) for entry in entries)


def with_custom(factors: FactorSet, models: Iterable[Model]) -> FactorSet:
    """The factor set with models of one's own, which come before all others of their name."""
    return factors.with_models(tuple(models), CUSTOM_PROVIDER)
