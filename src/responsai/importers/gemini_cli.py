"""Gemini CLI: a session is one JSON document, in newer versions a record per line.

What becomes one use is an answer, known by its identifier; of several records of one answer, as
the log by lines has them while an answer grows, the largest counts are taken. Identifiers are
random; where one is not, the session (as a hash) is part of the identity, and of an answer
without any its place in the session.

Tokens read from a cache are part of Gemini's input and are taken out of it; thoughts are beside
its output and are added to it; what tools gave back is input.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, ClassVar, Final

from responsai.domain.activity import Activity, Evidence, TimeQuality
from responsai.domain.errors import UnreadableError
from responsai.domain.usage import Amounts, UsageEvent
from responsai.importers.base import Skipped
from responsai.importers.faults import Fault, LineFaults, RecordFaults, whole_file
from responsai.importers.fields import believed_ms, file_moment_ms, first_believed
from responsai.importers.gaps import Gaps
from responsai.importers.lines import JsonLines
from responsai.importers.places import matching
from responsai.importers.series import SeriesOf
from responsai.text.catalogue import translate

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    import msgspec

    from responsai.importers import documents
    from responsai.importers import gemini_cli_records as records
    from responsai.importers.base import Context, Probe, Record, Source
    from responsai.importers.gemini_cli_records import Answer
    from responsai.importers.places import Env
else:
    from responsai.importers.later import Later

    documents = Later("documents")
    records = Later("gemini_cli_records")

_SURFACE: Final = "gemini-cli"

MOST_PENDING: Final = 50_000
"""Answers of one session held back to wait for their later records; real ones have hundreds."""


class GeminiCli:
    """Chats that Gemini CLI records."""

    id: ClassVar[str] = "gemini_cli"
    label: ClassVar[str] = "Gemini CLI"
    version: ClassVar[int] = 1
    evidence: ClassVar[Evidence] = Evidence.LOGS

    def looks_for(self) -> str:
        """What it recognises."""
        return translate("ImportGeminiCli", "Gemini CLI chats (JSON with sessionId and messages)")

    def default_roots(self, env: Env) -> Iterator[Path]:
        """The chats of each project."""
        for home in (*env.folders("GEMINI_CLI_HOME"), env.home):
            yield from matching(home / ".gemini" / "tmp", "*/chats")

    def recognise(self, probe: Probe) -> float:
        """How surely the source is a chat.

        Raises:
            UnreadableError: The source cannot be read.
        """
        return records.recognise(probe)

    def read(self, source: Source, context: Context) -> Iterator[Record]:
        """Stream the answers of a chat.

        Raises:
            UnreadableError: The source cannot be read (any further).
        """
        reading = _Reading(source, context)
        return reading.lines() if records.is_by_lines(source) else reading.document()


@dataclass(slots=True)
class _Reading:
    """One pass over one chat."""

    source: Source
    context: Context
    _series: SeriesOf = field(
        default_factory=lambda: SeriesOf(GeminiCli.id, _SURFACE, Activity.AGENT)
    )
    _pending: dict[str, Answer] = field(default_factory=dict)
    _faults: LineFaults = field(default_factory=RecordFaults)
    _gaps: Gaps = field(default_factory=Gaps)
    _session: str = ""
    _skipped: int = 0
    _unnamed: int = 0
    _before_ms: int | None = None
    _whole: str = ""
    _is_document: bool = False
    _last_ms: int | None = None

    def document(self) -> Iterator[Record]:
        """Read a session that is one document."""
        chat = documents.read_document(records.CHAT.decode, self.source, self.context.advance)
        if isinstance(chat, Fault):
            yield whole_file(chat)
            return
        self._is_document = True
        self._of(chat.session_id)
        self._note(records.told_ms(chat.start_time))
        for number, message in enumerate(chat.messages, 1):
            self._unnamed = 0
            yield from self._message(number, message)
        self._last_ms = believed_ms(records.told_ms(chat.last_updated), self.context.now_ms)
        yield from self._rest()

    def lines(self) -> Iterator[Record]:
        """Read a session with a record per line."""
        self._faults = LineFaults()
        self._session, self._before_ms = records.parse_state(self.context.resume.state)
        found = JsonLines(
            self.source,
            records.NEEDLES,
            advance=self.context.advance,
            unfinished=self._remember,
            resume=self.context.resume,
        )
        failure: UnreadableError | None = None
        try:
            for number, data, damage in found:
                yield from self._line(number, damage or records.read_line(data))
        except UnreadableError as error:
            # What was read up to here is sound and must not be lost with the rest.
            failure = error
        self._skipped += found.skipped
        yield from self._rest()
        if failure is not None:
            raise failure
        self.context.checkpoint(found.whole(self._whole or self._state()))

    def _state(self) -> str:
        return records.state(self._session, self._before_ms)

    def _remember(self) -> None:
        """Note what is known before a line that may still grow."""
        self._whole = self._state()

    def _line(self, number: int, line: records.Line | Fault) -> Iterator[Record]:
        if isinstance(line, Fault):
            yield from self._fault(number, line)
            return
        if line.session_id:
            self._of(line.session_id)
            self._note(first_believed(self.context.now_ms, *line.moments))
        self._skipped += not line.messages
        self._unnamed = 0
        for message in line.messages:
            yield from self._message(number, message)

    def _of(self, session: str | None) -> None:
        self._session = self.context.hasher(session or "").hex()

    def _note(self, at_ms: int | None) -> None:
        """Note a moment that stands in for an answer after it that tells none."""
        self._before_ms = believed_ms(at_ms, self.context.now_ms) or self._before_ms

    def _fault(self, number: int, fault: Fault) -> Iterator[Record]:
        if rejected := self._faults.add(number, fault):
            yield rejected

    def _message(self, number: int, data: msgspec.Raw) -> Iterator[Record]:
        # A line may hold several answers; the first is known by the line alone.
        place = f"{number}.{self._unnamed}" if self._unnamed else str(number)
        told = records.read_message(bytes(data), self._session, place)
        if isinstance(told, Fault):
            yield from self._fault(number, told)
        elif told is None:
            self._skipped += 1
            self._note(records.message_ms(bytes(data)))
        else:
            self._unnamed += told.identity == records.by_place(self._session, place)
            at_ms = believed_ms(told.at_ms, self.context.now_ms)
            yield from self._answer(told._replace(at_ms=at_ms))

    def _answer(self, told: Answer) -> Iterator[Record]:
        if told.at_ms is None:
            told = told._replace(near_ms=self._before_ms)
        elif self._before_ms is None and self._is_document:
            # A log by lines may have been read up to here before: there nothing comes later.
            self._pending = {
                name: one._replace(near_ms=told.at_ms) for name, one in self._pending.items()
            }
        self._before_ms = told.at_ms or self._before_ms
        known = self._pending.get(told.identity)
        self._pending[told.identity] = known.merged(told) if known else told
        if len(self._pending) > MOST_PENDING:
            yield self._event(self._pending.pop(next(iter(self._pending))))

    def _rest(self) -> Iterator[Record]:
        for answer in self._pending.values():
            yield self._event(answer)
        if rejected := self._faults.rest():
            yield rejected
        if self._skipped:
            yield Skipped(self._skipped)
        yield from self._gaps.sentences()

    def _event(self, answer: Answer) -> UsageEvent:
        at_ms, quality = answer.at_ms, TimeQuality.EXACT
        if at_ms is None:
            quality = TimeQuality.INFERRED
            self._gaps.untimed += 1
            at_ms = answer.near_ms or self._last_ms
        if at_ms is None:
            at_ms = file_moment_ms(self.source.mtime_ms, self.context.now_ms)
        series = self._series.get(answer.model, measured=answer.measured)
        self._gaps.unnamed += series.model is None
        self._gaps.estimated += not answer.measured
        return UsageEvent(
            key=self.context.hasher(answer.identity),
            at_ms=at_ms,
            time_quality=quality,
            series=series,
            amounts=Amounts(
                requests=1,
                input_tokens=answer.counts.fresh,
                cached_tokens=answer.counts.cached,
                output_tokens=answer.counts.output,
                reasoning_tokens=answer.counts.reasoning,
            ),
        )
