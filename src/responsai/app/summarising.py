"""From the daily roll-up to a ``Summary``: the one answer behind chart, table and report."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Final

from responsai.domain.activity import Activity, InputScope, TokenSource
from responsai.domain.errors import BadInputError
from responsai.domain.stages import STAGES, Extra
from responsai.domain.summary import Gap, GapKind, Group, GroupBy, Summary, Usage
from responsai.domain.usage import MANUAL_SOURCE, NOTHING
from responsai.estimation.load import TEXT_ACTIVITIES
from responsai.factors import ModelBasis
from responsai.text.catalogue import translate

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable, Mapping, Sequence

    Conditions = Sequence[tuple[str, str]]

    from responsai.domain.impacts import Impacts
    from responsai.domain.summary import Period
    from responsai.domain.usage import Series, UsageRow
    from responsai.estimation.engine import Engine


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
    whole = _usage(rows, engine)
    impacts = _impacts(rows, engine)
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


_FILTERS: Final[Mapping[str, Callable[[UsageRow, Engine], str | None]]] = {
    "model": lambda row, engine: model_name(row.series, engine, row.day),
    "activity": lambda row, _engine: row.series.activity.value,
    "source": lambda row, _engine: row.series.source,
}


def _impacts(rows: Sequence[UsageRow], engine: Engine) -> Impacts:
    return engine.estimate_many(rows)


def _usage(rows: Sequence[UsageRow], engine: Engine) -> Usage:
    amounts = NOTHING
    measured = 0
    gaps: dict[GapKind, int] = defaultdict(int)
    for row in rows:
        amounts = amounts + engine.assumed(row.series, row.amounts)
        requests = row.amounts.requests
        if row.series.token_source is TokenSource.MEASURED:
            measured += requests
        for what in _gaps(row.series, row.day, engine):
            gaps[what] += requests
    partly = _partly_covered(rows, engine)
    if partly:
        gaps[GapKind.PARTLY_COVERED] = partly
    return Usage(
        amounts=amounts,
        measured_share=measured / amounts.requests if amounts.requests else None,
        gaps=tuple(Gap(what, gaps[what]) for what in GapKind if what in gaps),
    )


def _partly_covered(rows: Sequence[UsageRow], engine: Engine) -> int:
    """Requests for which the method tells less than for others of the same sum."""
    told = [
        (row.amounts.requests, engine.missing(row.series, row.day) - set(Extra))
        for row in rows
        if engine.not_covered(row.series, row.day) is None
    ]
    if not told:
        return 0
    least = frozenset.intersection(*(missing for _, missing in told))
    return sum(requests for requests, missing in told if missing != least)


def _gaps(series: Series, day: dt.date, engine: Engine) -> list[GapKind]:
    gaps = []
    if engine.not_covered(series, day) is not None:
        gaps.append(GapKind.NOT_COVERED)
    if series.activity in TEXT_ACTIVITIES:
        resolved = engine.resolve(series, day)
        if resolved.basis is ModelBasis.DEFAULT:
            gaps.append(GapKind.MODEL_ASSUMED)
        elif series.model is None and not resolved.known:
            gaps.append(GapKind.MODEL_NOT_TOLD)
        elif not resolved.known:
            gaps.append(GapKind.MODEL_NOT_KNOWN)
    if series.token_source is TokenSource.PRESET:
        gaps.append(GapKind.AMOUNTS_NOT_TOLD)
    elif series.token_source is TokenSource.ESTIMATED and series.source == MANUAL_SOURCE:
        gaps.append(GapKind.SOME_AMOUNTS_NOT_TOLD)
    elif series.token_source is TokenSource.ESTIMATED:
        gaps.append(GapKind.TOKENS_FROM_TEXT)
        if series.input_scope is InputScope.UNKNOWN:
            gaps.append(GapKind.INPUT_NOT_TOLD)
    return gaps


def _groups(
    rows: Sequence[UsageRow], by: GroupBy, engine: Engine, whole: Usage, impacts: Impacts
) -> tuple[Group, ...]:
    if by is GroupBy.STAGE:
        return _stage_groups(whole, impacts)
    parts: dict[str | None, list[UsageRow]] = defaultdict(list)
    for row in rows:
        parts[_key(row, by, engine)].append(row)
    return tuple(
        Group({by.value: key}, _usage(part, engine), _impacts(part, engine))
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
    if by is GroupBy.DAY:
        return row.day.isoformat()
    if by is GroupBy.WEEK:
        year, week, _ = row.day.isocalendar()
        return f"{year}-W{week:02}"
    if by is GroupBy.MONTH:
        return f"{row.day:%Y-%m}"
    if by is GroupBy.MODEL:
        return model_name(row.series, engine, row.day)
    if by is GroupBy.ACTIVITY:
        return row.series.activity.value
    return row.series.source
