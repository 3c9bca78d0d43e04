"""Claude Code: one JSON record per line and session file.

What becomes one use is a model call. Its identity decides what is counted twice, so here is
why it is chosen as it is:

* Claude Code writes one line per content block of an answer, all with the same ``message.id``,
  while the counted output grows. A resumed session copies old lines into a new file under
  another session. Side work (``isSidechain``, files of subagents) replays lines of its parent
  under another ``requestId``. In all three cases the ``message.id`` stays the same.
* A ``message.id`` of the API is unique in the world. It alone is therefore the identity, and of
  all lines that share it the largest counts are taken. This needs no knowledge of other files,
  so that any order of files, in one import or in many, ends with the same events.
* An identifier without a long random part, as some gateways and converters write, proves
  nothing outside its session: there the session, ``message.id`` and ``requestId`` together are
  the identity, and within one file a sidechain copy gives way to its parent.
* A line without ``message.id`` is known by a unique ``requestId``, else by its own unique
  ``uuid``, which resuming keeps. A line with none of these is known by its bytes and by how
  often they came before in its file, so that a copied file adds nothing.

Only lines that can hold an answer are decoded, into structs that do not name the text, so that
no prompt becomes a Python string. Only where an answer has no counts is its text looked at, to
be measured and dropped at once.
"""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass, field
from itertools import starmap
from typing import TYPE_CHECKING, ClassVar, Final

from responsai.domain.activity import Activity, Evidence, TimeQuality
from responsai.domain.errors import UnreadableError
from responsai.domain.usage import LoggedRequest
from responsai.importers.base import Checkpoint, Skipped
from responsai.importers.faults import Fault, LineFaults
from responsai.importers.fields import believed_ms, file_moment_ms
from responsai.importers.gaps import Gaps
from responsai.importers.lines import JsonLines
from responsai.importers.places import matching
from responsai.importers.series import SeriesOf
from responsai.text.catalogue import translate

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from responsai.domain.imports import Rejected
    from responsai.importers import claude_code_calls as calls
    from responsai.importers import claude_code_lines as lines
    from responsai.importers import claude_code_shape as shape
    from responsai.importers.base import Context, Probe, Record, Source
    from responsai.importers.places import Env
else:
    from responsai.importers.later import Later

    calls = Later("claude_code_calls")
    lines = Later("claude_code_lines")
    shape = Later("claude_code_shape")

_SURFACE: Final = "claude-code"
_made: Final = tuple.__new__
"""Makes a named tuple in half the time."""
_AGENT_MODE: Final = "local-agent-mode-sessions"


class ClaudeCode:
    """Session logs of Claude Code and of programs that write the same lines."""

    id: ClassVar[str] = "claude_code"
    label: ClassVar[str] = "Claude Code"
    version: ClassVar[int] = 1
    evidence: ClassVar[Evidence] = Evidence.LOGS

    def looks_for(self) -> str:
        """What it recognises."""
        return translate(
            "ImportClaudeCode", "Claude Code logs (a JSON record per line, with type and message)"
        )

    def default_roots(self, env: Env) -> Iterator[Path]:
        """The projects of Claude Code, and the agent mode of Claude Desktop."""
        for folder in (
            *env.folders("CLAUDE_CONFIG_DIR"),
            env.home / ".claude",
            env.config() / "claude",
        ):
            yield folder / "projects"
        yield env.roaming() / "Claude" / _AGENT_MODE
        # The package of the Microsoft Store keeps a copy of that folder to itself.
        packaged = f"Claude_*/LocalCache/Roaming/Claude/{_AGENT_MODE}"
        yield from matching(env.local() / "Packages", packaged)

    def recognise(self, probe: Probe) -> float:
        """How surely the source is a session log.

        Raises:
            UnreadableError: The source cannot be read.
        """
        return shape.recognise(probe)

    def read(self, source: Source, context: Context) -> Iterator[Record]:
        """Stream the model calls of a log.

        Raises:
            UnreadableError: The source cannot be read (any further).
        """
        return _Reading(source, context).records()


@dataclass(slots=True)
class _Reading:
    """One pass over one log."""

    source: Source
    context: Context
    _calls: calls.Calls = field(default_factory=lambda: calls.Calls())  # noqa: PLW0108  (not loaded yet)
    _faults: LineFaults = field(default_factory=LineFaults)
    _series: SeriesOf = field(
        default_factory=lambda: SeriesOf(ClaudeCode.id, _SURFACE, Activity.AGENT)
    )
    _gaps: Gaps = field(default_factory=Gaps)
    _skipped: int = 0
    _end: Checkpoint = field(default_factory=Checkpoint)
    _sound: bool = True
    """No line read depends on lines that a later reading from the end on would not see."""

    def records(self) -> Iterator[Record]:
        failure: UnreadableError | None = None
        try:
            yield from self._scan()
        except UnreadableError as error:
            # What was read up to here is sound and must not be lost with the rest.
            failure = error
        yield from self._held_back(complete=failure is None)
        if rejected := self._faults.rest():
            yield rejected
        if self._skipped:
            yield Skipped(self._skipped)
        yield from self._gaps.sentences()
        if failure is not None:
            raise failure
        if self._sound:
            self.context.checkpoint(self._end)

    def _scan(self) -> Iterator[Record]:
        found = JsonLines(
            self.source,
            lines.NEEDLES,
            other=lines.is_other,
            take=lines.taker(self._calls, self.context.now_ms),
            advance=self.context.advance,
            resume=self.context.resume,
        )
        try:
            for block in found.by_block():
                for number, data, damage in block:
                    told = damage or lines.read_line(number, data, self.context.now_ms)
                    if rejected := self._take(number, data, told):
                        yield rejected
                yield from map(self._surplus, self._calls.surplus())
        finally:
            self._skipped += found.skipped
        self._end = found.whole()

    def _take(self, number: int, data: bytes, told: calls.Call | Fault | None) -> Rejected | None:
        """Take in a line that is not like most."""
        if isinstance(told, calls.Call) and not told.identity:
            told = self._named(told, data)
        if isinstance(told, calls.Call):
            self._calls.add(told)
        elif told is None:
            self._skipped += 1
        else:
            return self._faults.add(number, told)
        return None

    def _named(self, call: calls.Call, data: bytes) -> calls.Call | Fault:
        """Give a call an identity that its line does not give."""
        name = self._calls.name(lines.digest(data))
        self._sound = False
        if name is None:
            return Fault.TOO_MANY_UNNAMED
        call.identity = name
        return call

    def _held_back(self, *, complete: bool) -> Iterator[LoggedRequest]:
        yield from starmap(self._plain_event, self._calls.plain.items())
        rest = tuple(self._calls.rest())
        untimed = sorted(call.line for call in rest if call.at_ms is None)
        moments = self._neighbours(untimed) if untimed and complete else {}
        for call in rest:
            yield self._event(call, moments.get(call.line))

    def _surplus(self, call: calls.Call | tuple[str, calls.Plain]) -> LoggedRequest:
        if isinstance(call, tuple):
            return self._plain_event(*call)
        return self._event(call, None)

    def _plain_event(self, message: str, told: calls.Plain) -> LoggedRequest:
        at_ms, _, model, counts = told
        series = self._series.get(model)
        if series.model is None:
            self._gaps.unnamed += 1
        key = self.context.hasher(calls.identity_of_plain(message))
        return _made(LoggedRequest, (key, at_ms, TimeQuality.EXACT, series, *counts, 0))

    def _neighbours(self, numbers: list[int]) -> dict[int, int]:
        """Moments of the nearest line before, else after, for lines that have none.

        A second pass over the file, needed so rarely that the first pays nothing for it.

        Args:
            numbers: Line numbers, ascending.
        """
        moments: dict[int, int] = {}
        waiting = deque(numbers)
        before: int | None = None
        for line in JsonLines(self.source, (b'"timestamp"',)):
            at_ms = believed_ms(lines.line_moment_ms(line.data), self.context.now_ms)
            if at_ms is None:
                continue
            while waiting and waiting[0] < line.number:
                moments[waiting.popleft()] = at_ms if before is None else before
            before = at_ms
        if before is not None:
            moments.update(dict.fromkeys(waiting, before))
        return moments

    def _event(self, call: calls.Call, neighbour_ms: int | None) -> LoggedRequest:
        at_ms, quality = call.at_ms, TimeQuality.EXACT
        if at_ms is None:
            quality = TimeQuality.INFERRED
            self._gaps.untimed += 1
            at_ms = neighbour_ms
        if at_ms is None:
            at_ms = file_moment_ms(self.source.mtime_ms, self.context.now_ms)
        measured = call.counts is not None
        series = self._series.get(call.model, measured=measured)
        self._gaps.unnamed += series.model is None
        self._gaps.estimated += not measured
        self._sound &= measured and call.at_ms is not None and call.family is None
        key = self.context.hasher(call.identity)
        return LoggedRequest(key, at_ms, quality, series, *call.tokens, 0)
