"""What the life-cycle page shows, read in one go on the database thread."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from responsai.app.lifecycle_load import load_life_cycle
from responsai.domain.impacts import NO_IMPACT
from responsai.domain.interval import Interval
from responsai.domain.stages import Extra, Indicator, Stage
from responsai.estimation.engine import PROVIDER_ZONE
from responsai.factors.factor_set import WORLD
from responsai.gui.pages import overview_data
from responsai.text import dates
from responsai.text.catalogue import language, translate

if TYPE_CHECKING:
    import datetime as dt

    from responsai.app.jobs import Job
    from responsai.app.lifecycle import LifeCycle
    from responsai.app.workspace import Workspace
    from responsai.domain.impacts import Impacts
    from responsai.factors.entries import Zone
    from responsai.factors.factor_set import FactorSet
    from responsai.gui.models.stretch import Stretch

COMPARED: Final = ("USA", WORLD, "FRA")
"""Zones that are always compared."""


@dataclass(frozen=True, slots=True)
class LifeCycleData:
    """Facts, and the user's own part in each stage.

    Attributes:
        content: The facts.
        factors: Numbers behind them.
        uses: Uses in the period.
        impacts: What they cost; nothing at all without uses.
        stretch: The period; ``None`` without uses.
        days: Its first and last day.
        own_zone: The user's own electricity zone; ``None`` if the providers' zones are used.
    """

    content: LifeCycle
    factors: FactorSet
    uses: int
    impacts: Impacts
    stretch: Stretch | None
    days: tuple[dt.date, dt.date]
    own_zone: str | None

    def period(self) -> str:
        """The period in words."""
        if self.stretch is None or self.stretch.bounds is None:
            return dates.compact_days(*self.days)
        return self.stretch.label()

    def zones(self, chosen: str | None = None) -> list[Zone]:
        """Zones to compare: the user's own, the usual ones, and one of the user's choice."""
        codes = [self.own_zone, *COMPARED, chosen]
        return [self.factors.zone(code) for code in dict.fromkeys(codes) if code is not None]

    def zone_name(self, zone: Zone) -> str:
        """Name of a zone; the world is called so."""
        if zone.code == WORLD:
            return translate("LifeCycle", "World")
        return self.factors.zone_names.name(zone.code, language())


def load(workspace: Workspace) -> LifeCycleData:
    """Read what the life-cycle page shows.

    Args:
        workspace: The open journal.

    Raises:
        UnreadableError: The facts are damaged.
    """
    engine = workspace.engine
    content = load_life_cycle(engine.factors)
    overview = overview_data.load(workspace, None)
    # The world stands for a home that nobody told: it is compared anyway.
    zone = engine.home_zone if engine.zone == PROVIDER_ZONE else engine.zone
    return LifeCycleData(
        content=content,
        factors=engine.factors,
        uses=overview.uses,
        impacts=overview.summary.impacts if overview.uses else NO_IMPACT,
        stretch=overview.stretch if overview.uses else None,
        days=overview.period,
        own_zone=None if zone == WORLD else zone,
    )


def load_job(workspace: Workspace, _job: Job) -> LifeCycleData:
    """``load`` in the form that ``Tasks`` wants."""
    return load(workspace)


def share_of(impacts: Impacts, indicator: Indicator, stage: Stage) -> float | None:
    """Share of a stage in an indicator's total, 0 to 1; ``None`` if either is not known."""
    part, total = impacts.stage(indicator, stage), impacts.total(indicator)
    if part is None or total is None or not total.central:
        return None
    return part.central / total.central


def ghg_on(zone: Zone, impacts: Impacts) -> Interval | None:
    """Kg CO2e of the recorded use on the electricity of a zone; ``None`` if not covered."""
    energy = impacts.stage(Indicator.ENERGY, Stage.INFERENCE)
    return None if energy is None else energy.scaled(zone.ghg)


def cooling_water(impacts: Impacts) -> tuple[Interval, Interval, Interval] | None:
    """Water of use in litres: as a whole, at the data centre, at power plants.

    ``None`` if the method does not tell them apart.
    """
    whole = impacts.stage(Indicator.WATER, Stage.INFERENCE)
    on_site = impacts.beside(Extra.WATER_ON_SITE)
    if whole is None or on_site is None:
        return None
    low = max(0.0, whole.low - on_site.low)
    central = max(low, whole.central - on_site.central)
    return whole, on_site, Interval(low, central, max(central, whole.high - on_site.high))
