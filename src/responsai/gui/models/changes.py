"""How a stretch of time differs from the one before it, in neutral words."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from responsai.gui.models.stretch import Span
from responsai.text import dates, numbers
from responsai.text.catalogue import translate

if TYPE_CHECKING:
    import datetime as dt

    from responsai.app.workspace import Workspace
    from responsai.domain.stages import Indicator
    from responsai.domain.summary import Summary
    from responsai.gui.models.stretch import Stretch

SAME_BELOW: Final = 0.03
"""A relative difference of the central estimates below this reads as about the same."""
TIMES_FROM: Final = 3.0
"""From this ratio on, a multiple reads better than a percentage."""
TIMES_UP_TO: Final = 10.0
"""Above this ratio there was nearly nothing before, and its multiple tells nothing."""


@dataclass(frozen=True, slots=True)
class Change:
    """The same days of two stretches.

    Attributes:
        span: Kind of stretch.
        now: Days of the stretch that are over.
        before: As many days of the one before; ``None`` if the journal began later.
        days: First and last day of ``before``.
    """

    span: Span
    now: Summary
    before: Summary | None
    days: tuple[dt.date, dt.date]


def load(
    workspace: Workspace,
    stretch: Stretch,
    today: dt.date,
    recorded: tuple[dt.date, dt.date] | None,
) -> Change | None:
    """Read what a stretch can be compared with.

    Args:
        workspace: The open journal.
        stretch: What is shown.
        today: The present day.
        recorded: First and last day with a use.

    Returns:
        ``None`` if nothing comes before: for everything, and for the future.
    """
    pair = stretch.same_days_before(today)
    if pair is None or recorded is None:
        return None
    now, before = pair
    # A stretch that was recorded only in part would make any change look large.
    known = recorded[0] <= before[0]
    return Change(
        stretch.span,
        workspace.summarise(*now),
        workspace.summarise(*before) if known else None,
        before,
    )


def sentence(change: Change | None, indicator: Indicator, year: int) -> str | None:
    """What changed, for the last line of a card.

    Args:
        change: What is compared, if anything is.
        indicator: Which figure.
        year: The present year, which need not be named.
    """
    if change is None:
        return None
    if change.before is None:
        return _first_of_its_kind(change.span)
    if not change.before.usage.amounts.requests:
        days = dates.during(*change.days, year)
        return translate("Change", "nothing recorded {days}").format(days=days)
    now, before = change.now.impacts.total(indicator), change.before.impacts.total(indicator)
    if now is None or before is None or not before.central:
        return None
    return _compared(now.central / before.central, change.days, year)


def _compared(ratio: float, days: tuple[dt.date, dt.date], year: int) -> str:
    """A ratio to what was before, without judging it."""
    told = dates.during(*days, year)
    if abs(ratio - 1) < SAME_BELOW:
        return translate("Change", "about the same as {days}").format(days=told)
    if ratio > TIMES_UP_TO:
        return translate("Change", "far more than {days}").format(days=told)
    if ratio >= TIMES_FROM:
        text = translate("Change", "↑ {n} times {days}")
        return text.format(n=numbers.amount(ratio), days=told)
    share = numbers.share(abs(ratio - 1))
    if days[0] == days[1]:
        text = (
            translate("Change", "↑ {share} vs {day}")
            if ratio > 1
            else translate("Change", "↓ {share} vs {day}")
        )
        return text.format(share=share, day=dates.days_of_year(*days, year))
    text = (
        translate("Change", "↑ {share} vs {days}")
        if ratio > 1
        else translate("Change", "↓ {share} vs {days}")
    )
    return text.format(share=share, days=told)


def _first_of_its_kind(span: Span) -> str | None:
    return {
        Span.DAY: translate("Change", "first day"),
        Span.WEEK: translate("Change", "first week"),
        Span.MONTH: translate("Change", "first month"),
        Span.YEAR: translate("Change", "first year"),
    }.get(span)
