"""What the settings page shows, and what it changes, on the database thread."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, TypeVar

from responsai.app import upkeep
from responsai.app.engines import method_of
from responsai.app.places import home_zone
from responsai.storage.settings import DAY_START, HOME_ZONE, TIME_ZONE, ZONE

if TYPE_CHECKING:
    from pathlib import Path

    from responsai.app.jobs import Job
    from responsai.app.upkeep import Copy
    from responsai.app.workspace import Workspace
    from responsai.factors import FactorSet
    from responsai.storage.doctor import Finding
    from responsai.storage.restoring import Restored
    from responsai.storage.settings import Budget, SettingKind

Value = TypeVar("Value")


@dataclass(frozen=True, slots=True)
class SettingsData:
    """What holds now.

    Attributes:
        database: The file.
        read_only: Nothing can be changed.
        home_zone: Zone of the user's own electricity, ``None`` if they told none.
        guessed_zone: Zone that the system's own settings suggest.
        zone: Zone of data centres, ``None`` for the provider's own.
        method: Id of the method that was set.
        day_start: Hour at which days begin.
        time_zone: IANA name of the zone in which days are counted.
        budgets: All budgets.
        copies: Backups, the latest first.
        factors: Zones and their names.
    """

    database: Path
    read_only: bool
    home_zone: str | None
    guessed_zone: str | None
    zone: str | None
    method: str
    day_start: int
    time_zone: str
    budgets: tuple[Budget, ...]
    copies: tuple[Copy, ...]
    factors: FactorSet


def load(workspace: Workspace, _job: Job) -> SettingsData:
    """Read it."""
    store, factors = workspace.store, workspace.engine.factors
    decisions = store.decisions
    return SettingsData(
        database=store.path,
        read_only=store.core.read_only,
        home_zone=decisions.get(HOME_ZONE),
        guessed_zone=home_zone(factors),
        zone=decisions.get(ZONE),
        method=method_of(store),
        day_start=decisions.get(DAY_START),
        time_zone=decisions.get(TIME_ZONE),
        budgets=tuple(decisions.budgets()),
        copies=tuple(upkeep.copies(store.path)),
        factors=factors,
    )


def save(kind: SettingKind[Value], value: Value, workspace: Workspace, _job: Job) -> bool:
    """Give a setting a value; ``False`` if it had it."""
    decisions = workspace.store.decisions
    if decisions.get(kind) == value:
        return False
    decisions.set(kind, value)
    workspace.renew()
    return True


def back_up(workspace: Workspace, _job: Job) -> Path:
    """Copy the database."""
    return upkeep.back_up(workspace.store)


def restore(database: Path, copy: Path, _job: Job) -> Restored:
    """Put a copy in the place of the database, which nobody here has open."""
    return upkeep.restore(database, copy)


def start_anew(database: Path, time_zone: str, _job: Job) -> Restored:
    """Empty the database, which nobody here has open, keeping a copy of it."""
    return upkeep.start_anew(database, time_zone)


def examine(database: Path, _job: Job) -> list[Finding]:
    """Check the database, on a connection of its own."""
    return upkeep.examine(database)


def repair(workspace: Workspace, _job: Job) -> None:
    """Make indexes and daily sums anew."""
    upkeep.repair(workspace.store.path)


AnySetting = tuple["SettingKind[Any]", Any]
"""A setting with the value it should have."""
