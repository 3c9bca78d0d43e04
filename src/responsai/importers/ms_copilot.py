"""Microsoft Copilot: the table of messages that a personal account can export.

Rows are listed from the newest to the oldest, and an answer shares its second with the
question, so that their order is kept, never sorted. An answer is known by its conversation,
time and text, all hashed. The table names no model, counts no tokens and tells no time zone.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from itertools import chain, islice
from typing import TYPE_CHECKING, ClassVar, Final, NamedTuple

from responsai.domain.activity import Evidence, TimeQuality
from responsai.domain.errors import UnreadableError
from responsai.domain.imports import Rejected
from responsai.domain.usage import UsageEvent
from responsai.importers.base import Probe, Skipped
from responsai.importers.faults import Fault, LineFaults
from responsai.importers.fields import believed_ms, moment_ms, names_no_zone
from responsai.importers.tables import form_of, rows
from responsai.importers.text_answers import Answer, Answers
from responsai.importers.unnamed import Repeats, digest, zone_assumed
from responsai.text.catalogue import translate

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from responsai.importers.base import Context, Record, Source
    from responsai.importers.tables import Row

_SURFACE: Final = "copilot"
_CERTAIN: Final = 0.9
_COLUMNS: Final = ("conversation", "time", "author", "message")
_MODEL: Final = frozenset({"ai", "copilot", "assistant", "bot"})
_PERSON: Final = frozenset({"human", "user", "you"})
_PEEKED: Final = 200
"""Rows looked at to tell in which order they are listed."""


class MsCopilot:
    """Activity history of Microsoft Copilot."""

    id: ClassVar[str] = "ms_copilot"
    label: ClassVar[str] = "Microsoft Copilot"
    version: ClassVar[int] = 2
    evidence: ClassVar[Evidence] = Evidence.ACCOUNT_EXPORT

    def looks_for(self) -> str:
        """What it recognises."""
        return translate(
            "ImportMsCopilot",
            "Microsoft Copilot activity tables (columns Conversation, Time, Author, Message)",
        )

    def recognise(self, probe: Probe) -> float:
        """How surely the source is such a table.

        Raises:
            UnreadableError: The source cannot be read.
        """
        form = probe.once(form_of)
        return _CERTAIN if form is not None and set(_COLUMNS) <= set(form.names) else 0.0

    def read(self, source: Source, context: Context) -> Iterator[Record]:
        """Stream the answers of a table.

        Raises:
            UnreadableError: The source cannot be read (any further).
        """
        return _Reading(source, context).records()


@dataclass(frozen=True, slots=True)
class _Message:
    """One row: whose message it is, and what is left of its text."""

    line: int
    conversation: bytes
    time: str
    by_model: bool
    characters: int
    digest: bytes
    at_ms: int | None


class _Paired(NamedTuple):
    """An answer, the characters of what was asked, and when that was."""

    answer: _Message
    asked: int
    asked_ms: int | None


@dataclass(slots=True)
class _Reading:
    """One pass over one table."""

    source: Source
    context: Context
    _faults: LineFaults = field(default_factory=LineFaults)
    _repeats: Repeats = field(default_factory=Repeats)
    _skipped: int = 0
    _zoneless: bool = False

    def records(self) -> Iterator[Record]:
        answers = Answers(MsCopilot.id, _SURFACE, self.source.mtime_ms, self.context)
        failure: UnreadableError | None = None
        try:
            for item in self._paired():
                if isinstance(item, Rejected):
                    yield item
                else:
                    yield from self._event(item, answers)
        except UnreadableError as error:
            failure = error
        if rest := self._faults.rest():
            yield rest
        if self._skipped:
            yield Skipped(self._skipped)
        yield from answers.assumptions()
        if self._zoneless:
            yield zone_assumed()
        if failure is not None:
            raise failure

    def _paired(self) -> Iterator[_Paired | Rejected]:
        """Answers with their questions, in the order of the table."""
        messages = self._messages()
        first = list(islice(messages, _PEEKED))
        return (_forwards if _oldest_first(first) else _backwards)(chain(first, messages))

    def _messages(self) -> Iterator[_Message | Rejected]:
        form = form_of(Probe(self.source).head())
        if form is None:
            self.context.advance(self.source.size)
            return
        places = [form.names.index(name) if name in form.names else -1 for name in _COLUMNS]
        for row in rows(self.source, form, self.context.advance):
            told = row.fault or _message(row, places, self.context.now_ms)
            if isinstance(told, Fault):
                if rejected := self._faults.add(row.line, told):
                    yield rejected
                continue
            self._skipped += not told.by_model
            yield told

    def _event(self, paired: _Paired, answers: Answers) -> Iterator[Record]:
        message, asked, asked_ms = paired
        at_ms = moment_ms(message.time)
        made: UsageEvent | Fault | None = Fault.NO_MOMENT
        identity = self._repeats.name(message.conversation + message.digest)
        if identity is None:
            made = Fault.TOO_MANY_UNNAMED
        elif at_ms is not None:
            name = f"{MsCopilot.id} {identity}"
            made = answers.event(Answer(name, at_ms, asked_ms, message.characters, input=asked))
            if names_no_zone(message.time):
                self._zoneless = True
                if isinstance(made, UsageEvent):
                    made = replace(made, time_quality=TimeQuality.INFERRED)
        if isinstance(made, Fault):
            if rejected := self._faults.add(message.line, made):
                yield rejected
        elif made is not None:
            yield made


def _message(row: Row, places: list[int], now_ms: int) -> _Message | Fault:
    cells = [row.cells[place] if 0 <= place < len(row.cells) else "" for place in places]
    conversation, time, author, message = cells
    by_model = author.casefold() in _MODEL
    if not by_model and author.casefold() not in _PERSON:
        return Fault.BAD_FIELD
    return _Message(
        line=row.line,
        conversation=digest(conversation),
        time=time,
        by_model=by_model,
        characters=len(message),
        digest=digest(time, author, message),
        at_ms=believed_ms(moment_ms(time), now_ms),
    )


def _oldest_first(items: list[_Message | Rejected]) -> bool:
    """Whether times grow from row to row."""
    moments = [item.at_ms for item in items if isinstance(item, _Message)]
    told = [moment for moment in moments if moment is not None]
    return bool(told) and told[0] < told[-1]


def _backwards(items: Iterable[_Message | Rejected]) -> Iterator[_Paired | Rejected]:
    """Newest first: the question stands below its answer."""
    answer: _Message | None = None
    asked, asked_ms = 0, None
    for item in items:
        if isinstance(item, Rejected):
            yield item
            continue
        if answer is not None and (item.by_model or item.conversation != answer.conversation):
            yield _Paired(answer, asked, asked_ms)
            answer = None
        if item.by_model:
            answer, asked, asked_ms = item, 0, None
        elif answer is not None:
            asked += item.characters
            asked_ms = item.at_ms if asked_ms is None else asked_ms
    if answer is not None:
        yield _Paired(answer, asked, asked_ms)


def _forwards(items: Iterable[_Message | Rejected]) -> Iterator[_Paired | Rejected]:
    """Oldest first: the question stands above its answer."""
    conversation, asked, asked_ms = b"", 0, None
    for item in items:
        if isinstance(item, Rejected):
            yield item
            continue
        if item.conversation != conversation:
            asked, asked_ms = 0, None
        conversation = item.conversation
        if item.by_model:
            yield _Paired(item, asked, asked_ms)
            asked, asked_ms = 0, None
        else:
            asked += item.characters
            asked_ms = asked_ms if item.at_ms is None else item.at_ms
