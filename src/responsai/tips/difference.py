"""By how much something would be less: a range that may lie on either side of zero."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from responsai.domain.interval import Interval


@dataclass(frozen=True, slots=True)
class Difference:
    """How much less there would be, in the unit of an indicator; more where it is below zero.

    Attributes:
        low: Least that would be saved.
        central: Best estimate, from ``low`` to ``high``.
        high: Most that would be saved.
    """

    low: float
    central: float
    high: float

    @classmethod
    def between(cls, now: Interval, then: Interval) -> Difference:
        """What one range is less than the other, bound by bound.

        Both rest on the same factors, so that they are low, central or high together; where
        another model or zone turns that round, the range is widened to hold all three. It
        never exceeds ``now``, because ``then`` is never below zero.
        Source: METHOD section 5.
        """
        central = now.central - then.central
        ends = (now.low - then.low, central, now.high - then.high)
        return cls(min(ends), central, max(ends))

    def of_share(self, share: Interval) -> Difference:
        """The part of it for those uses of which it is assumed.

        Args:
            share: From 0 to 1.
        """
        low_share = share.low if self.low >= 0 else share.high
        high_share = share.high if self.high >= 0 else share.low
        return Difference(
            self.low * low_share, self.central * share.central, self.high * high_share
        )
