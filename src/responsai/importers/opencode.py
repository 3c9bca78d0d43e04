"""opencode: a JSON document per message, in newer versions rows of an SQLite database.

What becomes one use is an answer, known by its session and its message, which are the same in
both places. Input is without what was read from or written to a cache. Reasoning is beside the
output, as opencode charges it; only where the total that newer versions write shows that it is
part of the output already, it is not added.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, ClassVar, Final

from responsai.domain.activity import Activity, Evidence, TimeQuality
from responsai.domain.errors import UnreadableError
from responsai.domain.usage import Amounts, UsageEvent
from responsai.importers.base import Skipped
from responsai.importers.faults import Fault, RecordFaults, whole_file
from responsai.importers.fields import believed_ms, file_moment_ms
from responsai.importers.gaps import Gaps
from responsai.importers.hosts import runs_here
from responsai.importers.places import matching
from responsai.importers.series import SeriesOf
from responsai.text.catalogue import translate

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from responsai.importers import documents
    from responsai.importers import opencode_messages as messages
    from responsai.importers import sqlite_source as databases
    from responsai.importers.base import Context, Probe, Record, Source
    from responsai.importers.opencode_messages import Answer
    from responsai.importers.places import Env
else:
    from responsai.importers.later import Later

    documents = Later("documents")
    messages = Later("opencode_messages")
    databases = Later("sqlite_source")

_SURFACE: Final = "opencode"


class Opencode:
    """Messages of opencode, and of programs that store them the same way."""

    id: ClassVar[str] = "opencode"
    label: ClassVar[str] = "opencode"
    version: ClassVar[int] = 1
    evidence: ClassVar[Evidence] = Evidence.LOGS

    def looks_for(self) -> str:
        """What it recognises."""
        return translate(
            "ImportOpencode", "opencode messages (JSON with sessionID and role, or its database)"
        )

    def default_roots(self, env: Env) -> Iterator[Path]:
        """Folders of messages, and databases."""
        for folder in dict.fromkeys((env.data(), env.roaming(), env.local())):
            yield folder / "opencode" / "storage" / "message"
            yield from matching(folder / "opencode", "opencode*.db")

    def recognise(self, probe: Probe) -> float:
        """How surely the source is a message or a database of messages.

        Raises:
            UnreadableError: The source cannot be read.
        """
        return messages.recognise(probe)

    def read(self, source: Source, context: Context) -> Iterator[Record]:
        """Stream the answers.

        Raises:
            UnreadableError: The source cannot be read (any further).
        """
        reading = _Reading(source, context)
        return reading.database() if messages.is_database(source) else reading.document()


@dataclass(slots=True)
class _Reading:
    """One pass over one message or one database."""

    source: Source
    context: Context
    _series: SeriesOf = field(
        default_factory=lambda: SeriesOf(Opencode.id, _SURFACE, Activity.AGENT)
    )
    _faults: RecordFaults = field(default_factory=RecordFaults)
    _gaps: Gaps = field(default_factory=Gaps)
    _skipped: int = 0
    _before_ms: int | None = None

    def document(self) -> Iterator[Record]:
        """Read a message that is a document of its own."""
        message = documents.read_document(
            messages.MESSAGE.decode, self.source, self.context.advance
        )
        if isinstance(message, Fault):
            yield whole_file(message)
            return
        told = messages.answer(message)
        if isinstance(told, Fault):
            yield whole_file(told)
            return
        yield from self._told(told)
        yield from self._rest()

    def database(self) -> Iterator[Record]:
        """Read all messages of a database."""
        failure: UnreadableError | None = None
        try:
            with databases.open_tables(self.source, self.context.advance) as tables:
                for number, row in enumerate(tables.rows(messages.QUERY), 1):
                    told = messages.read_row(row)
                    if not isinstance(told, Fault):
                        yield from self._told(told)
                    elif rejected := self._faults.add(number, told):
                        yield rejected
        except UnreadableError as error:
            # What was read up to here is sound and must not be lost with the rest.
            failure = error
        yield from self._rest()
        if failure is not None:
            raise failure

    def _told(self, told: Answer | None) -> Iterator[Record]:
        if told is None:
            self._skipped += 1
        else:
            yield self._event(told)

    def _rest(self) -> Iterator[Record]:
        if rejected := self._faults.rest():
            yield rejected
        if self._skipped:
            yield Skipped(self._skipped)
        yield from self._gaps.sentences()

    def _event(self, answer: Answer) -> UsageEvent:
        now_ms = self.context.now_ms
        at_ms, quality = believed_ms(answer.at_ms, now_ms), TimeQuality.EXACT
        if at_ms is None:
            quality = TimeQuality.INFERRED
            self._gaps.untimed += 1
            at_ms = believed_ms(answer.near_ms, now_ms) or self._before_ms
            at_ms = at_ms or file_moment_ms(self.source.mtime_ms, now_ms)
        self._before_ms = at_ms
        series = self._series.get(answer.model, local=runs_here(answer.provider, answer.model))
        self._gaps.unnamed += series.model is None
        fresh, written, cached, output, reasoning = answer.counts
        return UsageEvent(
            key=self.context.hasher(answer.identity),
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
