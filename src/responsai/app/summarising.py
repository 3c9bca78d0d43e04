"""From the daily roll-up to a ``Summary``: the one answer behind chart, table and report."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Final

from responsai.domain.activity import Activity, TokenSource
from responsai.domain.errors import BadInputError
from responsai.domain.stages import STAGES
from responsai.domain.summary import Gap, GapKind, Group, GroupBy, Summary, Usage
from responsai.domain.usage import MANUAL_SOURCE, NOTHING
from responsai.estimation.load import TEXT_ACTIVITIES
from responsai.estimation.reading import total
from responsai.text.catalogue import translate

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable, Mapping, Sequence

    Conditions = Sequence[tuple[str, str]]

    from responsai.domain.impacts import Impacts
    from responsai.domain.summary import Period
    from responsai.domain.usage import Amounts, Series, UsageRow
    from responsai.estimation import Engine
    from responsai.estimation.reading import Reading


def summarise(
    rows: Sequence[UsageRow],
    period: Period,
    engine: Engine,
    by: GroupBy | None = None,
) -> Summary:
    """Sum up usage and its impacts.

    Args:
        rows: Daily roll-up of the period.
        period: Days it covers.
        engine: Estimates it.
        by: What to split by, if anything.
    """
    whole, impacts = _told(rows, engine)
    return Summary(
        period=period,
        method=engine.method,
        zone=engine.zone,
        usage=whole,
        impacts=impacts,
        groups=() if by is None else _groups(rows, by, engine, whole, impacts),
    )


def filtered(rows: Sequence[UsageRow], where: Conditions, engine: Engine) -> list[UsageRow]:
    """Rows that fit one of the conditions of every name.

    Args:
        rows: Daily roll-up.
        where: Conditions, each a name (model, activity, source) and a value. A model may be
            spelled in any way; an empty one stands for uses that name none.
        engine: Knows the models' names.

    Raises:
        BadInputError: A condition has another name, or a value that cannot be.
    """
    wanted: dict[str, set[str | None]] = defaultdict(set)
    for name, value in where:
        if name not in _FILTERS:
            raise BadInputError(
                translate("Summary", "There is no condition “{name}”: use {known}.").format(
                    name=name, known=", ".join(_FILTERS)
                )
            )
        wanted[name].add(_wanted(name, value, rows, engine))
    return [
        row
        for row in rows
        if all(_folded(_FILTERS[name](row, engine)) in values for name, values in wanted.items())
    ]


def _wanted(name: str, value: str, rows: Sequence[UsageRow], engine: Engine) -> str | None:
    """The value that rows must have, folded."""
    if name == "model":
        return _folded(engine.factors.resolve(value).label or value or None)
    known = [activity.value for activity in Activity]
    if name == "source":
        from responsai.importers import IMPORTERS  # noqa: PLC0415  (start-up time)

        importers = (importer.id for importer in IMPORTERS)
        known = sorted({MANUAL_SOURCE, *importers, *(row.series.source for row in rows)})
    if value.lower() not in known:
        raise BadInputError(
            translate("Summary", "There is no {name} “{value}”: use one of {known}.").format(
                name=name, value=value, known=", ".join(known)
            )
        )
    return _folded(value)


def _folded(value: str | None) -> str | None:
    return None if value is None else value.casefold()


def model_name(series: Series, engine: Engine, day: dt.date | None = None) -> str | None:
    """Name under which a model is summed up: ours if we know it, else as recorded."""
    if series.activity in TEXT_ACTIVITIES:
        return engine.resolve(series, day).label or series.model
    return engine.factors.media_label(series.model) or series.model


_DATE_LENGTH: Final = {
    GroupBy.DAY: len("2026-05-01"),
    GroupBy.MONTH: len("2026-05"),
    GroupBy.YEAR: len("2026"),
}
"""How much of a written date tells one span from another."""
_FILTERS: Final[Mapping[str, Callable[[UsageRow, Engine], str | None]]] = {
    "model": lambda row, engine: model_name(row.series, engine, row.day),
    "activity": lambda row, _engine: row.series.activity.value,
    "source": lambda row, _engine: row.series.source,
}


def _told(rows: Sequence[UsageRow], engine: Engine) -> tuple[Usage, Impacts]:
    """Usage and impacts of some rows."""
    sums = engine.summed(rows)
    amounts = total([engine.assumed(reading.series, part) for reading, part in sums] or [NOTHING])
    measured = 0
    gaps: dict[GapKind, int] = defaultdict(int)
    for reading, part in sums:
        if reading.series.token_source is TokenSource.MEASURED:
            measured += part.requests
        for what in reading.gaps:
            gaps[what] += part.requests
    partly = _partly_covered(sums)
    if partly:
        gaps[GapKind.PARTLY_COVERED] = partly
    usage = Usage(
        amounts=amounts,
        measured_share=measured / amounts.requests if amounts.requests else None,
        gaps=tuple(Gap(what, gaps[what]) for what in GapKind if what in gaps),
    )
    return usage, engine.estimate_sums(sums)


def _partly_covered(sums: Sequence[tuple[Reading, Amounts]]) -> int:
    """Requests for which the method tells less than for others of the same sum."""
    told = [
        (part.requests, reading.stages_missing)
        for reading, part in sums
        if reading.table.not_covered is None
    ]
    if not told:
        return 0
    least = frozenset.intersection(*(missing for _, missing in told))
    return sum(requests for requests, missing in told if missing != least)


def _groups(
    rows: Sequence[UsageRow], by: GroupBy, engine: Engine, whole: Usage, impacts: Impacts
) -> tuple[Group, ...]:
    if by is GroupBy.STAGE:
        return _stage_groups(whole, impacts)
    parts: dict[str | None, list[UsageRow]] = defaultdict(list)
    for row in rows:
        parts[_key(row, by, engine)].append(row)
    return tuple(
        Group({by.value: key}, *_told(part, engine))
        for key, part in sorted(parts.items(), key=lambda item: (item[0] is None, item[0] or ""))
    )


def _stage_groups(whole: Usage, impacts: Impacts) -> tuple[Group, ...]:
    """One group a stage: all of the usage, only that stage of the impacts."""
    return tuple(
        Group(
            {GroupBy.STAGE.value: stage.value},
            whole,
            impacts.only(stage),
        )
        for stage in STAGES
    )


def _key(row: UsageRow, by: GroupBy, engine: Engine) -> str | None:
    if by is GroupBy.WEEK:
        year, week, _ = row.day.isocalendar()
        return f"{year}-W{week:02}"
    if by in _DATE_LENGTH:
        return row.day.isoformat()[: _DATE_LENGTH[by]]
    if by is GroupBy.MODEL:
        return model_name(row.series, engine, row.day)
    if by is GroupBy.ACTIVITY:
        return row.series.activity.value
    return row.series.source
