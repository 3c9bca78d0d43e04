"""``llm``: a row per answer in an SQLite database.

Since version 0.32 answers lie in ``turns``, before in ``responses``; for a while both tables were
written, with one identifier, so that both are read and the identifier is what a use is known by.
The first versions wrote a table ``log``, later ``logs``, which stays in a database that has one.
Prompts and answers are never read; only where a row has no counts, SQLite is asked for the length
of its answer.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, ClassVar, Final

from responsai.domain.activity import Activity, Evidence, TimeQuality
from responsai.domain.errors import UnreadableError
from responsai.domain.usage import Amounts, UsageEvent
from responsai.importers.base import Skipped
from responsai.importers.faults import Fault, RecordFaults
from responsai.importers.fields import file_moment_ms
from responsai.importers.gaps import Gaps
from responsai.importers.series import SeriesOf
from responsai.text.catalogue import translate

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from responsai.importers import llm_rows as rows
    from responsai.importers import sqlite_source as databases
    from responsai.importers.base import Context, Probe, Record, Source
    from responsai.importers.llm_rows import Answer
    from responsai.importers.places import Env
else:
    from responsai.importers.later import Later

    rows = Later("llm_rows")
    databases = Later("sqlite_source")

_SURFACE: Final = "llm"
_CERTAIN: Final = 0.9
_FOLDER: Final = "io.datasette.llm"


class Llm:
    """The database of ``llm``."""

    id: ClassVar[str] = "llm"
    label: ClassVar[str] = "llm"
    version: ClassVar[int] = 2
    evidence: ClassVar[Evidence] = Evidence.LOGS

    def looks_for(self) -> str:
        """What it recognises."""
        return translate("ImportLlm", "the llm database (SQLite with logs, responses or turns)")

    def default_roots(self, env: Env) -> Iterator[Path]:
        """The database of each folder that llm may use."""
        for folder in (*env.folders("LLM_USER_PATH"), env.roaming() / _FOLDER):
            yield folder / "logs.db"

    def recognise(self, probe: Probe) -> float:
        """How surely the source is a database of llm.

        Raises:
            UnreadableError: The source cannot be read.
        """
        return (
            _CERTAIN if databases.holds(probe, lambda tables: bool(rows.queries(tables))) else 0.0
        )

    def read(self, source: Source, context: Context) -> Iterator[Record]:
        """Stream the answers.

        Raises:
            UnreadableError: The source cannot be read (any further).
        """
        return _Reading(source, context).records()


@dataclass(slots=True)
class _Reading:
    """One pass over one database."""

    source: Source
    context: Context
    _series: SeriesOf = field(default_factory=lambda: SeriesOf(Llm.id, _SURFACE, Activity.QUESTION))
    _faults: RecordFaults = field(default_factory=RecordFaults)
    _gaps: Gaps = field(default_factory=Gaps)
    _skipped: int = 0
    _before_ms: int | None = None

    def records(self) -> Iterator[Record]:
        failure: UnreadableError | None = None
        try:
            yield from self._rows()
        except UnreadableError as error:
            # What was read up to here is sound and must not be lost with the rest.
            failure = error
        if rejected := self._faults.rest():
            yield rejected
        if self._skipped:
            yield Skipped(self._skipped)
        yield from self._gaps.sentences()
        if failure is not None:
            raise failure

    def _rows(self) -> Iterator[Record]:
        number = 0
        with databases.open_tables(self.source, self.context.advance) as tables:
            for query in rows.queries(tables):
                for row in tables.rows(query):
                    number += 1
                    told = rows.read_row(row, self.context.now_ms)
                    if isinstance(told, Fault):
                        if rejected := self._faults.add(number, told):
                            yield rejected
                    elif told is None:
                        self._skipped += 1
                    else:
                        yield self._event(told)

    def _event(self, answer: Answer) -> UsageEvent:
        at_ms, quality = answer.at_ms, TimeQuality.EXACT
        if at_ms is None:
            quality = TimeQuality.INFERRED
            self._gaps.untimed += 1
            at_ms = self._before_ms or file_moment_ms(self.source.mtime_ms, self.context.now_ms)
        self._before_ms = at_ms
        series = self._series.get(answer.model, measured=answer.measured, local=answer.local)
        self._gaps.unnamed += series.model is None
        self._gaps.estimated += not answer.measured
        fresh, written, cached, output, reasoning = answer.counts
        return UsageEvent(
            key=self.context.hasher(f"llm {answer.id}"),
            at_ms=at_ms,
            time_quality=quality,
            series=series,
            amounts=Amounts(
                requests=1,
                input_tokens=fresh,
                cache_write_tokens=written,
                cached_tokens=cached,
                output_tokens=output,
                reasoning_tokens=reasoning,
            ),
        )
