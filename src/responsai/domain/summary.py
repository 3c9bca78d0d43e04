"""What every chart, table, report and command reads: one frozen ``Summary``."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Mapping

    from responsai.domain.impacts import Impacts
    from responsai.domain.usage import Amounts


class GroupBy(StrEnum):
    """What a summary can be split by; the value is its name on the command line."""

    STAGE = "stage"
    MODEL = "model"
    ACTIVITY = "activity"
    SOURCE = "source"
    DAY = "day"
    WEEK = "week"
    MONTH = "month"
    YEAR = "year"


@dataclass(frozen=True, slots=True)
class Period:
    """Local days, both ends included; ``None`` for both if nothing is recorded.

    Attributes:
        first: First day.
        last: Last day.
        time_zone: IANA name of the zone in which days are counted.
    """

    first: dt.date | None
    last: dt.date | None
    time_zone: str


@dataclass(frozen=True, slots=True)
class MethodInfo:
    """Which method and which factors gave the figures."""

    id: str
    version: str
    factor_set: str
    ecologits: str


class GapKind(StrEnum):
    """Something records may not tell; the value stands in JSON."""

    NOT_COVERED = "not covered by the method"
    PARTLY_COVERED = "covered in part by the method"
    MODEL_ASSUMED = "model assumed from the product"
    MODEL_NOT_TOLD = "model not told"
    MODEL_NOT_KNOWN = "model not known"
    AMOUNTS_NOT_TOLD = "amounts not told"
    SOME_AMOUNTS_NOT_TOLD = "some amounts not told"
    TOKENS_FROM_TEXT = "tokens estimated from text"
    INPUT_NOT_TOLD = "input not told"


@dataclass(frozen=True, slots=True)
class Gap:
    """Something the records do not tell.

    Attributes:
        what: What is missing.
        requests: How many requests it concerns.
    """

    what: GapKind
    requests: int


@dataclass(frozen=True, slots=True)
class Usage:
    """Usage of a period.

    Attributes:
        amounts: Sums; where a record has no tokens, the central value of what was assumed.
        measured_share: Share of requests (0 to 1) whose amounts come from the source itself;
            ``None`` if there are no requests.
        gaps: What the records do not tell.
    """

    amounts: Amounts
    measured_share: float | None
    gaps: tuple[Gap, ...]


@dataclass(frozen=True, slots=True)
class Group:
    """One part of a summary.

    Attributes:
        key: What sets it apart, such as ``{"day": "2026-05-01"}``.
    """

    key: Mapping[str, str | None]
    usage: Usage
    impacts: Impacts


@dataclass(frozen=True, slots=True)
class Summary:
    """Usage and impacts of a period.

    Attributes:
        zone: ISO 3166 alpha-3 code of the electricity zone, or ``provider``.
        groups: Parts that add up to the whole, if a split was asked for.
    """

    period: Period
    method: MethodInfo
    zone: str
    usage: Usage
    impacts: Impacts
    groups: tuple[Group, ...] = ()
