"""A range with its unit: values of different units cannot be added by mistake.

Units are written as in the factor files: ``kWh/token``, ``kgCO2e/kWh``, ``L/kWh``; ``1`` or
``ratio`` stands for a plain ratio. Multiplying cancels what stands on both sides, so that
``kWh/token`` times ``token/input_token`` is ``kWh/input_token``. Nothing is converted silently:
a conversion is a factor of its own, such as 0.001 ``kWh/Wh``.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from responsai.domain.errors import IntervalError

if TYPE_CHECKING:
    from responsai.domain.interval import Interval

RATIO: Final = "1"
"""Unit of a plain ratio."""


class UnitError(IntervalError):
    """Two units that do not fit: a defect in a factor or in the program."""


@dataclass(frozen=True, slots=True)
class Quantity:
    """A range in a unit.

    Attributes:
        value: Low, central, high.
        unit: Unit in canonical spelling.
    """

    value: Interval
    unit: str

    @classmethod
    def of(cls, value: Interval, unit: str) -> Quantity:
        """A quantity with its unit in canonical spelling.

        Raises:
            UnitError: The unit is not written as a unit.
        """
        return cls(value, canonical(unit))

    def __add__(self, other: Quantity) -> Quantity:
        """Add bound by bound.

        Raises:
            UnitError: The units differ.
        """
        if self.unit != other.unit:
            raise UnitError(f"Cannot add {other.unit} to {self.unit}.")
        return Quantity(self.value + other.value, self.unit)

    def __mul__(self, other: Quantity) -> Quantity:
        """Multiply values and units."""
        return Quantity(self.value * other.value, product(self.unit, other.unit))


@lru_cache(maxsize=1024)
def canonical(unit: str) -> str:
    """Canonical spelling of a unit, ``1`` if everything cancels.

    Raises:
        UnitError: The unit is not written as a unit.
    """
    return _write(_read(unit))


@lru_cache(maxsize=4096)
def product(left: str, right: str) -> str:
    """Unit of a product."""
    powers = dict(_read(left))
    for name, power in _read(right).items():
        powers[name] = powers.get(name, 0) + power
    return _write(powers)


@lru_cache(maxsize=1024)
def inverse(unit: str) -> str:
    """Unit of one over a value."""
    return _write({name: -power for name, power in _read(unit).items()})


def _read(unit: str) -> dict[str, int]:
    """Powers of the base units."""
    powers: dict[str, int] = {}
    for place, part in enumerate(unit.split("/")):
        for name in part.split("*"):
            base = name.strip()
            if not base or not base.replace("_", "").isalnum():
                raise UnitError(f"“{unit}” is no unit.")
            if base not in (RATIO, "ratio"):
                powers[base] = powers.get(base, 0) + (1 if place == 0 else -1)
    return powers


def _write(powers: dict[str, int]) -> str:
    above = [name for name in sorted(powers) for _ in range(powers[name])]
    below = [name for name in sorted(powers) for _ in range(-powers[name])]
    return "/".join(["*".join(above) or RATIO, *below])
