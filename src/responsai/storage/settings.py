"""Settings, budgets and follow-ups of tips: what the user has decided, all of it undoable."""

from __future__ import annotations

import json
import re
import time
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final, Generic, TypeVar

from responsai.domain.errors import BadInputError
from responsai.domain.stages import Indicator
from responsai.storage import changes
from responsai.storage.checks import is_text, known_zone
from responsai.storage.records import ChangeKind
from responsai.storage.schema import Setting
from responsai.text.catalogue import translate

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from responsai.storage.core import Core

Value = TypeVar("Value")
MAX_JSON: Final = 1_000_000
"""Longest text of a setting, in characters."""
HOURS: Final = 24
PERIODS: Final = ("week", "month", "year")


@dataclass(frozen=True, slots=True)
class SettingKind(Generic[Value]):
    """A setting that there is.

    Attributes:
        key: Its name in the database.
        default: What holds until the user decides.
        read: Makes the value from the text in the database.
        check: Gives the text for a value that the user wants.
    """

    key: str
    default: Value
    read: Callable[[str], Value]
    check: Callable[[Value], str]


def _checked_zone(value: str | None) -> str:
    if not isinstance(value, str) or not re.fullmatch(r"[A-Z]{3}", value):
        raise BadInputError(
            translate("Settings", "“{value}” is no zone: give three letters such as FRA.").format(
                value=value
            )
        )
    return value


def _checked_method(value: str | None) -> str:
    if not isinstance(value, str) or not re.fullmatch(r"[a-z][a-z0-9_-]{0,40}", value):
        raise BadInputError(
            translate("Settings", "There is no method “{value}”: choose one of the list.").format(
                value=value
            )
        )
    return value


def _checked_language(value: str | None) -> str:
    if value not in {"en", "fr"}:
        raise BadInputError(
            translate("Settings", "“{value}” is no language here: choose en or fr.").format(
                value=value
            )
        )
    return str(value)


def _checked_time_zone(value: str) -> str:
    known_zone(value)
    return value


def _checked_hour(value: int) -> str:
    if type(value) is not int or not 0 <= value < HOURS:
        raise BadInputError(
            translate(
                "Settings", "A day can begin at an hour from 0 to 23, not at {value}."
            ).format(value=value)
        )
    return str(value)


def _json(value: Mapping[str, Any]) -> str | None:
    """A table as text, ``None`` if it is none or too long."""
    try:
        text = json.dumps(value, ensure_ascii=False)
    except (TypeError, ValueError):
        return None
    fits = isinstance(value, dict) and len(text) <= MAX_JSON and is_text(text)
    return text if fits else None


def _checked_json(value: Mapping[str, Any]) -> str:
    text = _json(value)
    if text is None:
        raise BadInputError(
            translate(
                "Settings", "Your own models cannot be stored: check their names and numbers."
            )
        )
    return text


def _checked_habits(value: Mapping[str, Any]) -> str:
    text = _json(value)
    counts = value.values() if isinstance(value, dict) else ()
    if text is None or any(type(count) is not int or count < 0 for count in counts):
        raise BadInputError(
            translate("Settings", "Your habits are whole numbers from 0 on: check your answers.")
        )
    return text


def _read_json(text: str) -> Mapping[str, Any]:
    value = json.loads(text)
    return value if isinstance(value, dict) else {}


def _checked_sources(value: tuple[str, ...]) -> str:
    if type(value) is not tuple or not all(_is_source(name) for name in value):
        raise BadInputError(
            translate("Settings", "There is no such source: list the sources to see their names.")
        )
    return json.dumps(sorted(set(value)))


def _read_sources(text: str) -> tuple[str, ...]:
    value = json.loads(text)
    if not isinstance(value, list) or not all(_is_source(name) for name in value):
        raise ValueError(text)
    return tuple(value)


def _is_source(name: object) -> bool:
    return isinstance(name, str) and re.fullmatch(r"[a-z0-9][a-z0-9_-]{0,39}", name) is not None


ZONE: Final[SettingKind[str | None]] = SettingKind("zone", None, str, _checked_zone)
"""Electricity zone of data centres, ISO 3166 alpha-3; ``None`` for the provider's own."""
HOME_ZONE: Final[SettingKind[str | None]] = SettingKind("home_zone", None, str, _checked_zone)
"""Electricity zone of the user's own computer, for models that run on it."""
METHOD: Final[SettingKind[str | None]] = SettingKind("method", None, str, _checked_method)
"""Name of the method that estimates; ``None`` for ours."""
LANGUAGE: Final[SettingKind[str | None]] = SettingKind("language", None, str, _checked_language)
"""``None`` for the system's."""
TIME_ZONE: Final[SettingKind[str]] = SettingKind(Setting.TIME_ZONE, "UTC", str, _checked_time_zone)
"""IANA name of the zone in which local days are counted; a change moves all uses."""
DAY_START: Final[SettingKind[int]] = SettingKind(Setting.DAY_START, 0, int, _checked_hour)
"""Hour at which a day begins; a change moves all uses."""
CUSTOM_MODELS: Final[SettingKind[Mapping[str, Any]]] = SettingKind(
    "custom_models", {}, _read_json, _checked_json
)
"""Models that the user has described, by name."""
FOLLOWED: Final[SettingKind[tuple[str, ...]]] = SettingKind(
    "followed_sources", (), _read_sources, _checked_sources
)
"""Ids of the importers whose logs on this computer are read again and again, in order."""

HABITS: Final[SettingKind[Mapping[str, Any]]] = SettingKind(
    "habits", {}, _read_json, _checked_habits
)
"""What the user says to do in a week, by the questions of ``app.habits``; no recorded use."""

SETTINGS: Final[tuple[SettingKind[Any], ...]] = (
    ZONE,
    HOME_ZONE,
    METHOD,
    LANGUAGE,
    TIME_ZONE,
    DAY_START,
    CUSTOM_MODELS,
    HABITS,
    FOLLOWED,
)


@dataclass(frozen=True, slots=True)
class Budget:
    """What the user wants to stay below.

    Attributes:
        indicator: What is limited.
        period: ``week``, ``month`` or ``year``.
        amount: In the unit of the indicator, > 0.
    """

    indicator: Indicator
    period: str
    amount: float


@dataclass(frozen=True, slots=True)
class FollowUp:
    """What the user has said to a tip.

    Attributes:
        tip: Id of the tip.
        state: A word of the tips' own, such as ``adopted``.
        since_ms: When, in UTC, milliseconds since 1970.
    """

    tip: str
    state: str
    since_ms: int


class Decisions:
    """What the user of an open store has decided.

    Args:
        core: The database.
    """

    def __init__(self, core: Core) -> None:
        self._core = core

    def get(self, kind: SettingKind[Value]) -> Value:
        """The value of a setting.

        Raises:
            StorageError: The file cannot be read.
        """
        with self._core.reading() as connection:
            row = connection.execute(
                "SELECT value FROM settings WHERE key = ?", (kind.key,)
            ).fetchone()
        try:
            return kind.default if row is None else kind.read(row[0])
        except ValueError:
            # Something else wrote it; what we do not understand does not hold.
            return kind.default

    def set(self, kind: SettingKind[Value], value: Value) -> None:
        """Give a setting a value, or its default; it can be undone.

        Raises:
            BadInputError: The value cannot be; the sentence says what can.
            StorageError: The file cannot be written.
        """
        row = None
        # The time zone is always written down, whatever it is.
        if value != kind.default or kind.key == Setting.TIME_ZONE:
            row = {"key": kind.key, "value": kind.check(value)}
        self._change(ChangeKind.SETTING, changes.Item("setting", (kind.key,), row))

    def budgets(self) -> list[Budget]:
        """The budgets, by indicator and period."""
        with self._core.reading() as connection:
            found = connection.execute(
                "SELECT * FROM budgets ORDER BY indicator, period"
            ).fetchall()
        known = {indicator.value for indicator in Indicator}
        return [Budget(Indicator(name), *rest) for name, *rest in found if name in known]

    def set_budget(self, budget: Budget) -> None:
        """Set a budget, replacing the one for the same indicator and period.

        Raises:
            BadInputError: The period or the amount cannot be.
            StorageError: The file cannot be written.
        """
        amount = budget.amount
        # A comparison with what is no number is false.
        if not 0 < amount < float("inf") or budget.period not in PERIODS:
            raise BadInputError(
                translate(
                    "Settings",
                    "A budget is an amount above 0 for a week, a month or a year; give one.",
                )
            )
        identity = (budget.indicator.value, budget.period)
        row = {"indicator": identity[0], "period": identity[1], "amount": float(amount)}
        self._change(ChangeKind.BUDGET, changes.Item("budget", identity, row))

    def drop_budget(self, indicator: Indicator, period: str) -> None:
        """Drop a budget, if there is one."""
        self._change(ChangeKind.BUDGET, changes.Item("budget", (indicator.value, period), None))

    def follow_ups(self) -> dict[str, FollowUp]:
        """What was said to tips, by their ids."""
        with self._core.reading() as connection:
            found = connection.execute("SELECT tip, state, since_ms FROM tip_follow_ups").fetchall()
        return {tip: FollowUp(tip, state, since_ms) for tip, state, since_ms in found}

    def follow_up(self, tip: str, state: str | None, since_ms: int | None = None) -> None:
        """Note what the user says to a tip, ``None`` to forget it.

        Args:
            tip: Id of the tip.
            state: A word of the tips' own.
            since_ms: Moment from which it holds, in UTC, milliseconds since 1970; now if not told.

        Raises:
            BadInputError: The words cannot be stored.
            StorageError: The file cannot be written.
        """
        if not (is_text(tip) and is_text(state)):
            raise BadInputError(translate("Settings", "There is no such tip: choose another one."))
        since = time.time_ns() // 1_000_000 if since_ms is None else since_ms
        row = {"tip": tip, "state": state, "since_ms": since}
        self._change(ChangeKind.TIP, changes.Item("tip", (tip,), None if state is None else row))

    def _change(self, kind: ChangeKind, item: changes.Item) -> None:
        with self._core.writing(durable=True) as connection:
            if changes.content(connection, item.thing, item.identity) != item.after:
                changes.make(self._core, connection, kind, [item])
