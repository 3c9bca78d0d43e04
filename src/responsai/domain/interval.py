"""A value with its range: low, central, high."""

from __future__ import annotations

import math
from dataclasses import dataclass

from responsai.domain.errors import IntervalError


@dataclass(frozen=True, slots=True)
class Interval:
    """A non-negative estimate with its range, in a unit that the holder knows.

    Attributes:
        low: Lower bound, 0 <= low.
        central: Best estimate, low <= central.
        high: Upper bound, central <= high, finite.

    Raises:
        IntervalError: A bound is negative, out of order, infinite or not a number.
    """

    low: float
    central: float
    high: float

    def __post_init__(self) -> None:
        if not (0 <= self.low <= self.central <= self.high < math.inf):
            raise IntervalError(
                f"A range needs 0 <= low <= central <= high, finite; got {self.low!r}, "
                f"{self.central!r}, {self.high!r}."
            )

    @classmethod
    def exact(cls, value: float) -> Interval:
        """A value without spread."""
        return cls(value, value, value)

    def __add__(self, other: Interval) -> Interval:
        """Add bound by bound: the parts share their factors, so their errors do not cancel.

        Source: METHOD section 5.
        """
        return Interval(self.low + other.low, self.central + other.central, self.high + other.high)

    def scaled(self, by: float) -> Interval:
        """Multiply by an exact, non-negative number."""
        return Interval(self.low * by, self.central * by, self.high * by)

    def __mul__(self, other: Interval) -> Interval:
        """Multiply independent factors: centrals multiply, log-deviations add in quadrature.

        A factor whose central value or low bound is zero has no log-deviation on that side;
        the plain product of the bounds, which is wider, stands in for it.
        Source: METHOD section 5.
        """
        central = self.central * other.central
        if self.low == self.high and other.low == other.high:
            return Interval.exact(central)
        low_deviation = math.hypot(
            _ratio_log(self.central, self.low), _ratio_log(other.central, other.low)
        )
        high_deviation = math.hypot(
            _ratio_log(self.high, self.central), _ratio_log(other.high, other.central)
        )
        if math.isinf(low_deviation):
            low = self.low * other.low
        else:
            low = min(central * math.exp(-low_deviation), central)
        if math.isinf(high_deviation):
            high = self.high * other.high
        else:
            high = max(central * math.exp(high_deviation), central)
        return Interval(low, central, high)


ZERO = Interval(0.0, 0.0, 0.0)


def _ratio_log(above: float, below: float) -> float:
    """Logarithm of ``above / below`` for 0 <= below <= above; 0 if equal, infinite over zero."""
    if above == below:
        return 0.0
    return math.log(above / below) if below > 0 else math.inf
